using NewsBot.Briefings.Evidence;
using NewsBot.Languages;

namespace NewsBot.Briefings.Groundings;

/// <summary>Who says it: the source of a model's claim, held against the attribution that the rules read in the same words.</summary>
/// <param name="translated">The claims are in another language: how much of the article's words they have tells nothing.</param>
internal sealed class SourceMender(ArticleWords article, Reading reading, Mentions mentions, bool translated, Effort effort)
{
    /// <summary>So many sentences before those cited may name a source of which they only say "he" or "the minister".</summary>
    public const int Reach = 3;

    /// <summary>So many sentences before, "the company" may have been called by its name, and "he", when nobody else with a name speaks between.</summary>
    private const int FarReach = 15;

    /// <summary>Who says so much of all that is said may be "he" where the rules read nobody…</summary>
    private const double Often = 0.2;

    /// <summary>…and who says so much, where they take him for somebody else.</summary>
    private const double Mostly = 0.3;

    /// <summary>A draft with less than this of what the rules took for one claim may be another one inside it: "the agency writes that, the union says, …".</summary>
    private const double Whole = 0.7;

    /// <summary>And so many behind them: a quotation may come first, or the article.</summary>
    private const int Ahead = 2;

    /// <summary>Words in quotation marks that somebody said; fewer may be a name or a word that the outlet keeps away from.</summary>
    public const int LongQuotation = 3;

    /// <param name="same">The claim of the article that the draft repeats; <c>null</c> when the rules read none.</param>
    /// <param name="match">The content of the draft beside the sentences.</param>
    /// <returns>The draft, its source perhaps another; and what is the matter when it cannot be mended.</returns>
    public (ClaimDraft Draft, string? Problem) Mend(ClaimDraft draft, IReadOnlyList<int> cited, ClaimDraft? same, TextMatch match)
    {
        if (same is not null)
        {
            return Attributed(draft, cited, same, match);
        }

        var said = reading.In(cited).ToList();
        if (draft.Source is not { } source)
        {
            // What an outlet reports on its own it does not deny or demand, and it needs no word that attributes.
            var reports = draft.Stance is Stance.Asserts or Stance.Predicts;
            return reports && !mentions.Attributes(draft.Cue) ? (draft, null)
                : Only(draft, said) ?? (draft, reports && cited.Any(number => mentions.IsPassive(draft.Cue!, number)) ? null : "it does not tell who says so");
        }

        return said.Exists(claim => Sources.AreSame(claim.Source, source)) || cited.Any(number => StandsOutside(source, number, said)) || match.Leaves(source)
            || (mentions.MayBe(source) && !NamesOther(source, said, match) && (IsNearest(source, cited) || reading.ShareOf(source) >= Often)) ? (draft, null)
            : (draft, $"nothing there is attributed to “{source.Name}”");
    }

    /// <summary>The sentences name somebody else who speaks in the article, and the draft leaves the name out.</summary>
    private bool NamesOther(Source source, List<ClaimDraft> said, TextMatch match) => said.Select(claim => claim.Source).OfType<Source>().Any(mentions.IsNamed)
        || reading.Sources.Any(other => mentions.IsNamed(other) && !Sources.AreSame(other, source) && match.Leaves(other));

    /// <returns>The draft with the one source that the sentences have; <c>null</c> when they have none or several.</returns>
    private static (ClaimDraft Draft, string? Problem)? Only(ClaimDraft draft, List<ClaimDraft> said) =>
        said is [{ Source: { } only } one] ? (draft with { Source = only, Via = one.Via }, null) : null;

    private (ClaimDraft Draft, string? Problem) Attributed(ClaimDraft draft, IReadOnlyList<int> cited, ClaimDraft same, TextMatch match)
    {
        if (Sources.AreSame(draft.Source, same.Source))
        {
            return (draft.Source is { Kind: SourceKind.Person } && same.Source is { Kind: SourceKind.Person } full && Sources.Holds(full.Name, draft.Source.Name)
                ? draft with { Source = draft.Source with { Name = full.Name } } : draft, null);
        }

        var partly = !translated && match.ShareOf(same.Spans!.Content) < Whole;
        return MayBe(draft.Source, cited, same) || (partly && draft.Source is { } inner && match.Leaves(inner)) ? (draft, null)
            : same.Source is not null && (draft.Source is null ? IsCertain(same) || mentions.IsCalledByPart(same) || IsBefore(same.Source, cited) : IsCertain(same) && (!partly || IsSure(same))) ? (draft with { Source = same.Source, Via = same.Via }, null)
            : (draft, draft.Source is { } source ? $"nothing there is attributed to “{source.Name}”" : "it does not tell who says so");
    }

    /// <summary>The rules read the source off the sentence itself, and it is more than "the woman".</summary>
    public bool IsSure(ClaimDraft same) => IsCertain(same) && (same.Source is null || mentions.IsNamed(same.Source));

    public bool IsCertain(ClaimDraft same) => same.Source is null
        || ((mentions.IsCalledByName(same) || same.Sentences.Any(number => StandsOutside(same.Source, number, [same]))) && (mentions.IsNamed(same.Source) || mentions.IsSomebody(same.Source)));

    /// <summary>May the model know better than the rules? Where they found only "the woman", a name beside it; and who stands in the sentence and says nothing else there.</summary>
    public bool MayBe(Source? source, IReadOnlyList<int> cited, ClaimDraft same)
    {
        if (source is null)
        {
            return false;
        }

        if (same.Source is null)
        {
            // Of what "is said to have happened" a sentence before may tell who said so.
            return cited.Any(number => Stands(source, number, number)) || (same.Certainty == Certainty.Conditional && mentions.MayBe(source) && IsNearest(source, cited));
        }

        var elsewhere = reading.In(cited).Any(claim => Sources.AreSame(claim.Source, source));
        return (!elsewhere && cited.Any(number => StandsOutside(source, number, [same])))
            || (mentions.MayBe(source) && !mentions.IsOtherGender(same, source) && (mentions.PointsBack(same) || (!IsCertain(same) && !mentions.IsNewcomer(same))) && (IsBefore(source, cited) || reading.ShareOf(source) >= Mostly))
            || (mentions.MayBe(source) && !mentions.IsNamed(same.Source) && !mentions.IsNewcomer(same) && mentions.IsNamed(source) && mentions.IsLike(source, same.Source)
                && (IsNearest(source, cited) || mentions.IsCalledByRole(same.Source, source) || Sources.Holds(same.Source.Name, Sources.Longer(source.Name)[^1].Form)
                || (same.Source.Kind is SourceKind.Organisation && Stands(source, cited[0] - FarReach, cited[0]))));
    }

    /// <summary>Does the sentence before name the source, or one before that, when nobody else with a name speaks from there on?</summary>
    private bool IsBefore(Source source, IReadOnlyList<int> cited)
    {
        var from = Math.Max(1, cited[0] - FarReach);
        return Stands(source, Math.Max(1, cited[0] - 1), cited[^1]) || (Enumerable.Range(from, cited[0] - from).LastOrDefault(number => Stands(source, number, number)) is > 0 and var last
            && reading.In(Enumerable.Range(last, cited[0] - last)).All(claim => claim.Source is not { } other || !mentions.IsNamed(other) || Sources.AreSame(other, source) || !claim.Sentences.Any(number => Stands(other, number, number))));
    }

    /// <summary>Is it the last one named before the sentences, or named right behind them?</summary>
    private bool IsNearest(Source source, IReadOnlyList<int> cited)
    {
        if (Stands(source, cited[0], cited[^1] + (cited[0] == 1 || IsQuoted(cited) ? Ahead : 0)))
        {
            return true;
        }

        for (var number = cited[0] - 1; number >= Math.Max(1, cited[0] - FarReach); number--)
        {
            if (Stands(source, number, number))
            {
                return true;
            }

            if (reading.In([number]).Any(claim => claim.Source is { } other && mentions.IsNamed(other) && Stands(other, number, number)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Words stand in quotation marks: who said them may be told behind them.</summary>
    private bool IsQuoted(IReadOnlyList<int> cited) => cited.Any(number => article.Words(number) is [var first, .., var last]
        && Quotation.Find(article.Text[Math.Max(0, first.Start - 1)..last.End]).Any(words => WordCount.Of(words) >= LongQuotation));

    /// <summary>Does the sentence name the source elsewhere than in what is said?</summary>
    private bool StandsOutside(Source source, int number, IReadOnlyList<ClaimDraft> said)
    {
        var outside = article.Words(number).Where(word => !said.Any(claim => claim.Spans is { } spans && spans.Content.Any(span => span.Start <= word.Start && word.End <= span.End))).ToList();
        var name = Sources.Longer(source.Name);
        return (source.Kind is SourceKind.Person && name[^1].Capital ? name.TakeLast(1) : name).All(word => outside.Exists(other => Step() && Word.Alike(word.Form, other.Form)));
    }

    /// <summary>One of the sentences has all words of the name that tell it from others, or one word of a person's.</summary>
    private bool Stands(Source source, int from, int to)
    {
        var words = Sources.Longer(source.Name);
        return Enumerable.Range(from, to - from + 1).Any(number => Step() && (source.Kind is SourceKind.Person
            ? words.Exists(word => article.SentencesWith(word.Form).Contains(number))
            : words.TrueForAll(word => article.SentencesWith(word.Form).Contains(number))));
    }

    private bool Step()
    {
        effort.Step();
        return true;
    }
}
