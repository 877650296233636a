using NewsBot.Briefings.Evidence;
using NewsBot.Languages;

namespace NewsBot.Briefings.Groundings;

/// <summary>Who says it: the source of a model's claim, held against the attribution that the rules read in the same words.</summary>
/// <param name="grammar">Of the article's language; <c>null</c> when it has no file.</param>
internal sealed class SourceMender(ArticleWords article, Reading reading, Grammar? grammar, Effort effort)
{
    /// <summary>So many sentences before those cited may name a source of which they only say "he" or "the minister".</summary>
    private const int Reach = 3;

    /// <summary>And so many behind them: a quotation may come first.</summary>
    private const int Ahead = 2;

    /// <param name="same">The claim of the article that the draft repeats; <c>null</c> when the rules read none.</param>
    /// <returns>The draft, its source perhaps another; and what is the matter when it cannot be mended.</returns>
    public (ClaimDraft Draft, string? Problem) Mend(ClaimDraft draft, IReadOnlyList<int> cited, ClaimDraft? same)
    {
        if (same is not null)
        {
            return Attributed(draft, cited, same);
        }

        var said = reading.In(cited).ToList();
        if (draft.Source is not { } source || said.Exists(claim => Sources.AreSame(claim.Source, source)) || cited.Any(number => Stands(source, number, number))
            || (!said.Exists(claim => claim.Source is { } other && IsNamed(other)) && Stands(source, cited[0] - Reach, cited[^1] + Ahead)))
        {
            return (draft, null);
        }

        return said is [{ Source: { } only } one] ? (draft with { Source = only, Via = one.Via }, null) : (draft, $"nothing there is attributed to “{source.Name}”");
    }

    private (ClaimDraft Draft, string? Problem) Attributed(ClaimDraft draft, IReadOnlyList<int> cited, ClaimDraft same)
    {
        if (Sources.AreSame(draft.Source, same.Source))
        {
            return (draft.Source is { Kind: SourceKind.Person } && same.Source is { Kind: SourceKind.Person } full && Sources.Holds(full.Name, draft.Source.Name)
                ? draft with { Source = draft.Source with { Name = full.Name } } : draft, null);
        }

        return MayBe(draft.Source, cited, same) ? (draft, null)
            : draft.Source is not { } source || IsCertain(same) ? (draft with { Source = same.Source, Via = same.Via }, null)
            : (draft, $"nothing there is attributed to “{source.Name}”");
    }

    /// <summary>The rules read the source off the sentence itself, and it is more than "the woman".</summary>
    private bool IsCertain(ClaimDraft same) => same.Source is null
        || (same.Sentences.Any(number => StandsOutside(same.Source, number, same)) && (IsNamed(same.Source) || same.Source.Kind is SourceKind.Group or SourceKind.Anonymous));

    /// <summary>May the model know better than the rules? Where they found only "the woman", a name beside it; and who stands in the sentence and says nothing else there.</summary>
    public bool MayBe(Source? source, IReadOnlyList<int> cited, ClaimDraft same)
    {
        if (source is null)
        {
            return false;
        }

        if (same.Source is null)
        {
            return cited.Any(number => Stands(source, number, number));
        }

        if (!IsNamed(same.Source) && IsNamed(source) && Stands(source, cited[0] - Reach, cited[^1] + Ahead))
        {
            return true;
        }

        return !reading.In(cited).Any(claim => Sources.AreSame(claim.Source, source)) && cited.Any(number => StandsOutside(source, number, same));
    }

    /// <summary>Does the sentence name the source elsewhere than in what is said?</summary>
    private bool StandsOutside(Source source, int number, ClaimDraft same)
    {
        var outside = article.Words(number).Where(word => !same.Spans!.Content.Any(span => span.Start <= word.Start && word.End <= span.End)).ToList();
        return Sources.Longer(source.Name).TrueForAll(word => outside.Exists(other => Step() && Word.Alike(word.Form, other.Form)));
    }

    /// <summary>It has a name of its own: a word with a capital that the article never writes without.</summary>
    private bool IsNamed(Source source)
    {
        var capitals = Word.Split(source.Name).Count(word => word.Capital && word.Form.Length > 1 && !article.IsCommon(word.Form));
        return source.Kind is SourceKind.Person or SourceKind.Organisation or SourceKind.Document
            && capitals > (grammar is { CapitalNouns: true } && grammar.Determiners.Contains(source.Name.Split(' ')[0].ToLowerInvariant()) ? 1 : 0);
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
