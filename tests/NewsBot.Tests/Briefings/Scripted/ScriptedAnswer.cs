using NewsBot.Briefings;
using NewsBot.Tests.Corpus;

namespace NewsBot.Tests.Briefings.Scripted;

/// <summary>What a model might answer about an article of the corpus: one claim or one point.</summary>
/// <param name="Way">How it was written or spoilt, one of <see cref="Way"/>.</param>
/// <param name="Written">The language it is written in; <c>null</c>: the article's.</param>
/// <param name="IsTrue">Is what grounding left of it what the article says? Only asked when something is left.</param>
internal sealed record ScriptedAnswer(CorpusArticle Article, string Way, BriefingDraft Draft, string? Written, Func<Grounded, bool> IsTrue)
{
    /// <summary>The text that is to be judged.</summary>
    public string Text => Draft.Claims is [var claim] ? claim.Content : Draft.Points[0].Text;

    public static ScriptedAnswer Of(GoldClaim gold, string way, ClaimDraft claim, Func<Claim, bool> isTrue, string? written = null) =>
        new(gold.Article, way, new() { Claims = [claim] }, written, grounded => isTrue(grounded.Claims[0]));

    public static ScriptedAnswer Of(GoldClaim gold, string way, PointDraft point, Func<Point, bool> isTrue, string? written = null) =>
        new(gold.Article, way, new() { Points = [point] }, written, grounded => isTrue(grounded.Points[0]));

    public Outcome Judge(Grounded grounded) =>
        grounded.Claims.Count + grounded.Points.Count == 0 ? Outcome.Dropped : IsTrue(grounded) ? Outcome.True : Outcome.Untrue;
}

/// <summary>What became of an answer.</summary>
internal enum Outcome
{
    Dropped,

    /// <summary>It stands, as it was or mended, and says what the article says.</summary>
    True,
    Untrue,
}

/// <summary>The ways in which answers are right and wrong.</summary>
internal static class Way
{
    public const string Literal = "as it stands";
    public const string Worded = "reworded";
    public const string Named = "pronoun replaced by the name";
    public const string Counted = "numbers written otherwise";
    public const string Point = "point with its claimant";
    public const string Fact = "point of the outlet's own";
    public const string Translated = "in another language";

    public const string Number = "wrong number";
    public const string Name = "wrong name";
    public const string Quotation = "invented quotation";
    public const string Speaker = "wrong speaker";
    public const string Sentences = "missing or wrong sentences";
    public const string Hedge = "dropped hedge";
    public const string Negation = "flipped negation";
    public const string Stance = "stronger stance";
    public const string Swap = "names exchanged";
    public const string Date = "wrong date or unit";
    public const string Attribution = "claimant lost in a point";
    public const string Verb = "changed verb";

    public const string NumberAbroad = "wrong number, translated";
    public const string NameAbroad = "wrong name, translated";
    public const string SpeakerAbroad = "wrong speaker, translated";
    public const string SentencesAbroad = "wrong sentences, translated";
    public const string DateAbroad = "wrong date or unit, translated";
    public const string NegationAbroad = "flipped negation, translated";

    public static readonly string[] Abroad = [NumberAbroad, NameAbroad, SpeakerAbroad, SentencesAbroad, DateAbroad, NegationAbroad];

    public static readonly string[] Right = [Literal, Worded, Named, Counted, Point, Fact, Translated];

    public static readonly string[] Wrong = [Number, Name, Quotation, Speaker, Sentences, Hedge, Negation, Stance, Swap, Date, Attribution, Verb];
}
