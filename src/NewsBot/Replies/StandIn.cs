using NewsBot.Briefings;
using NewsBot.Languages;

namespace NewsBot.Replies;

/// <summary>That the rules answered where a model should have, in words.</summary>
public static class StandIn
{
    /// <summary>The last line of what the rules answered; empty when no model failed.</summary>
    internal static IEnumerable<Block> Lines(Shortfall? shortfall, Language language) => shortfall is { } why ? [new([new(Say(why, language), Look.Italic)])] : [];

    /// <summary>That the rules stood in, and why.</summary>
    public static string Say(Shortfall why, Language language) => language.Say(Phrase.StoodIn, ("reason", Reason(why, language)));

    /// <summary>Why a model was of no use, or what it would cost.</summary>
    public static string Reason(Shortfall why, Language language) => why.Estimate is { } estimate
        ? language.Say(
            Phrase.MuchForModel,
            ("tokens", estimate.Tokens.ToString("N0", language.Culture)),
            ("cost", estimate.Cost == 0 ? "" : string.Create(language.Culture, $", ≈ {estimate.Cost:0.00##} {OutsideText.Line(estimate.Currency)}")))
        : language.Say(PhraseOf(why.Reason));

    private static Phrase PhraseOf(Fallback reason) => reason switch
    {
        Fallback.TimedOut => Phrase.ModelTimedOut,
        Fallback.Unreachable => Phrase.ModelUnreachable,
        Fallback.Refused => Phrase.ModelRefused,
        Fallback.BrokenAnswer => Phrase.ModelAnswerBroken,
        Fallback.Ungrounded => Phrase.ModelAnswerUngrounded,
        Fallback.TooLong => Phrase.MuchForModel,
        Fallback.BudgetSpent => Phrase.BudgetSpent,
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, message: null),
    };
}
