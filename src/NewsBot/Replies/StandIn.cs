using NewsBot.Briefings;
using NewsBot.Languages;

namespace NewsBot.Replies;

/// <summary>That the rules answered where a model should have, in words.</summary>
public static class StandIn
{
    /// <summary>The last line of what the rules answered; empty when no model failed.</summary>
    internal static IEnumerable<Block> Lines(Fallback? reason, Language language) =>
        reason is { } why ? [new([new(language.Say(Phrase.StoodIn, ("reason", language.Say(PhraseOf(why)))), Look.Italic)])] : [];

    /// <summary>Why a model was of no use.</summary>
    public static Phrase PhraseOf(Fallback reason) => reason switch
    {
        Fallback.TimedOut => Phrase.ModelTimedOut,
        Fallback.Unreachable => Phrase.ModelUnreachable,
        Fallback.Refused => Phrase.ModelRefused,
        Fallback.BrokenAnswer => Phrase.ModelAnswerBroken,
        Fallback.Ungrounded => Phrase.ModelAnswerUngrounded,
        Fallback.TooLong => Phrase.ArticleTooLongForModel,
        Fallback.BudgetSpent => Phrase.BudgetSpent,
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, message: null),
    };
}
