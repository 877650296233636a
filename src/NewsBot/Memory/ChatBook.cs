using Microsoft.Extensions.Options;
using NewsBot.Asks;

namespace NewsBot.Memory;

/// <summary>The settings of every chat: its people's choices over the operator's defaults.</summary>
public sealed class ChatBook(IChatMemory memory, IOptions<ChatOptions> options)
{
    private readonly ChatSettings defaults = ChatSettings.Of(options.Value);

    /// <summary>The settings of a chat, the same in all its topics.</summary>
    public async Task<ChatSettings> SettingsAsync(ChatKey chat, CancellationToken cancellationToken) =>
        (await memory.ChoicesAsync(chat.Chat, cancellationToken)).Aggregate(defaults, (settings, choice) => settings.Chosen(choice.Key, choice.Value));
}
