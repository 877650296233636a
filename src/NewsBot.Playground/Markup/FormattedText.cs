using Telegram.Bot.Types;

namespace NewsBot.Playground;

/// <summary>A text and what is marked in it, in UTF-16 code units.</summary>
internal sealed record FormattedText(string Text, IReadOnlyList<MessageEntity> Entities)
{
    /// <summary>The entities as a message carries them: <c>null</c> when there are none.</summary>
    public MessageEntity[]? EntitiesOrNull => Entities.Count == 0 ? null : [.. Entities];
}

/// <summary>A text whose markup Telegram refuses. The message is what stands after "can't parse entities: ".</summary>
internal sealed class MarkupException(string message) : Exception(message);
