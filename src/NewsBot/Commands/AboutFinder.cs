using NewsBot.Asks;
using NewsBot.Memory;
using NewsBot.Replies;

namespace NewsBot.Commands;

/// <summary>Tells which briefing a message of ours shows, answers about, or asks a question about.</summary>
public sealed class AboutFinder(IChatMemory memory)
{
    /// <returns><c>null</c>: it is about none; <see cref="About.Entry"/> is <c>null</c> when that is not remembered any more.</returns>
    public async Task<About?> FindAsync(ChatKey chat, Above above, CancellationToken cancellationToken)
    {
        var (topic, ask) = ButtonData.Read(above.Data) is { } shown ? (shown.Topic, shown.Ask)
            : CommandData.Read(above.Data) is { Command: OpenCommand.Word, Opens: { } opened } data ? (data.Topic, opened)
            : (chat.Topic, await memory.FindInvitationAsync(chat, above.MessageId, cancellationToken));
        return ask is { } about ? new(await memory.FindAsync(chat with { Topic = topic }, about, cancellationToken)) : null;
    }
}

/// <summary>A briefing that somebody points at; <c>null</c>: it is forgotten.</summary>
public sealed record About(Entry? Entry);
