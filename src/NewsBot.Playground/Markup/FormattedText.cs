using Telegram.Bot.Types;

namespace NewsBot.Playground;

/// <summary>A text and what is marked in it, in UTF-16 code units.</summary>
internal sealed record FormattedText(string Text, IReadOnlyList<MessageEntity> Entities)
{
    /// <summary>What Telegram drops of the markup without a word.</summary>
    public IReadOnlyList<MarkupLoss> Losses { get; init; } = [];

    /// <summary>The entities as a message carries them: <c>null</c> when there are none.</summary>
    public MessageEntity[]? EntitiesOrNull => Entities.Count == 0 ? null : [.. Entities];
}

/// <summary>Something that Telegram drops without a word.</summary>
/// <param name="Rule">A short name for it.</param>
internal sealed record MarkupLoss(string Rule, string Text)
{
    /// <param name="mark">What it would have been.</param>
    public static MarkupLoss Empty(string mark) => new("empty_entity", $"{mark} has no text: it is dropped.");
}

/// <summary>A text whose markup Telegram refuses. The message is what stands after "can't parse entities: ".</summary>
internal sealed class MarkupException(string message) : Exception(message);
