using Microsoft.Extensions.Options;
using NewsBot.Asks;

namespace NewsBot.Memory;

/// <summary>The settings of every chat: its people's choices over the operator's defaults.</summary>
public sealed class ChatBook(IChatMemory memory, IOptions<ChatOptions> options)
{
    private readonly ChatSettings defaults = ChatSettings.Of(options.Value);

    /// <summary>The settings of a channel: claims are not shown there unless its administrators want them.</summary>
    public Task<ChatSettings> OfChannelAsync(long channel, CancellationToken cancellationToken) => SettingsAsync(channel, defaults with { ShowsClaims = false }, cancellationToken);

    /// <summary>The settings of a chat, the same in all its topics.</summary>
    public Task<ChatSettings> SettingsAsync(ChatKey chat, CancellationToken cancellationToken) => SettingsAsync(chat.Chat, defaults, cancellationToken);

    private async Task<ChatSettings> SettingsAsync(long chat, ChatSettings unchosen, CancellationToken cancellationToken) =>
        (await memory.ChoicesAsync(chat, cancellationToken)).Aggregate(unchosen, (settings, choice) => settings.Chosen(choice.Key, choice.Value));
}
