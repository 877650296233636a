using NewsBot.Briefings.Evidence;
using NewsBot.Languages;

namespace NewsBot.Briefings.Groundings;

/// <summary>Who says it: the source of a model's claim, held against the attribution that the rules read in the same words.</summary>
/// <param name="grammar">Of the article's language; <c>null</c> when it has no file.</param>
/// <param name="translated">The claims are in another language: how much of the article's words they have tells nothing.</param>
internal sealed class SourceMender(ArticleWords article, Reading reading, Grammar? grammar, bool translated, Effort effort)
{
    /// <summary>So many sentences before those cited may name a source of which they only say "he" or "the minister".</summary>
    public const int Reach = 3;

    /// <summary>So many sentences before, "the company" may have been called by its name.</summary>
    private const int FarReach = 15;

    /// <summary>A draft with less than this of what the rules took for one claim may be another one inside it: "the agency writes that, the union says, …".</summary>
    private const double Whole = 0.7;

    /// <summary>And so many behind them: a quotation may come first.</summary>
    private const int Ahead = 2;

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
            // What an outlet reports on its own it does not deny or demand.
            return draft.Stance is Stance.Asserts or Stance.Predicts ? (draft, null)
                : Only(draft, said) ?? (draft, "it does not tell who says so");
        }

        return said.Exists(claim => Sources.AreSame(claim.Source, source)) || cited.Any(number => StandsOutside(source, number, said)) || match.Leaves(source)
            || (!said.Exists(claim => claim.Source is { } other && IsNamed(other)) && IsNearest(source, cited)) ? (draft, null)
            : Only(draft, said) ?? (draft, $"nothing there is attributed to “{source.Name}”");
    }

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
            : draft.Source is not { } source || (IsCertain(same) && (!partly || IsSure(same))) ? (draft with { Source = same.Source, Via = same.Via }, null)
            : (draft, $"nothing there is attributed to “{source.Name}”");
    }

    /// <summary>The rules read the source off the sentence itself, and it is more than "the woman".</summary>
    public bool IsSure(ClaimDraft same) => IsCertain(same) && (same.Source is null || IsNamed(same.Source));

    private bool IsCertain(ClaimDraft same) => same.Source is null
        || (same.Sentences.Any(number => StandsOutside(same.Source, number, [same])) && (IsNamed(same.Source) || same.Source.Kind is SourceKind.Group or SourceKind.Anonymous));

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

        var elsewhere = reading.In(cited).Any(claim => Sources.AreSame(claim.Source, source));
        return (!elsewhere && cited.Any(number => StandsOutside(source, number, [same])))
            || (!IsNamed(same.Source) && IsNamed(source) && IsLike(source, same.Source)
                && (IsNearest(source, cited) || Sources.Holds(same.Source.Name, Sources.Longer(source.Name)[^1].Form)
                || (same.Source.Kind is SourceKind.Organisation && Stands(source, cited[0] - FarReach, cited[0]))));
    }

    /// <summary>A person is no company, as far as names tell.</summary>
    private bool IsLike(Source source, Source other) => other.Kind switch
    {
        SourceKind.Organisation => source.Kind is not SourceKind.Person && !IsFirstName(source.Name) && !IsSpeaker(source, SourceKind.Person) && !IsOtherBody(source.Name, other.Name),
        SourceKind.Person => IsFirstName(source.Name) || !IsSpeaker(source, SourceKind.Organisation),
        SourceKind.Document or SourceKind.Anonymous => !IsSpeaker(source, SourceKind.Person) && !IsSpeaker(source, SourceKind.Organisation),
        _ => true,
    };

    /// <summary>The rules know who it is from another sentence.</summary>
    private bool IsSpeaker(Source source, SourceKind kind) => reading.Sources.Any(speaker => speaker.Kind == kind
        && (kind is not SourceKind.Person || IsFirstName(speaker.Name) || IsRole(speaker.Role)) && (Sources.Holds(speaker.Name, source.Name) || Sources.Holds(source.Name, speaker.Name)));

    private bool IsRole(string? role) => role is not null && Word.Split(role).Exists(word => grammar?.RoleNouns.Contains(word.In(role).ToLowerInvariant()) == true);

    /// <summary>Both say what kind of body they are, and it is not the same: "the laboratory", "Patients' Association".</summary>
    private bool IsOtherBody(string name, string other) =>
        Bodies(name) is { Count: > 0 } ours && Bodies(other) is { Count: > 0 } theirs && !ours.Exists(body => theirs.Exists(its => Word.Alike(body.Form, its.Form)));

    private List<Word> Bodies(string name) => [.. Word.Split(name).Where(word => grammar?.OrganisationNouns.Contains(word.In(name).ToLowerInvariant()) == true)];

    private bool IsFirstName(string name) => grammar is not null && name.Split(' ')[0].ToLowerInvariant() is var first && (grammar.Feminine.Contains(first) || grammar.Masculine.Contains(first));

    /// <summary>Is it the last one named before the sentences, or named right behind them?</summary>
    private bool IsNearest(Source source, IReadOnlyList<int> cited)
    {
        if (Stands(source, cited[0], cited[^1] + Ahead))
        {
            return true;
        }

        for (var number = cited[0] - 1; number >= Math.Max(1, cited[0] - Reach); number--)
        {
            if (Stands(source, number, number))
            {
                return true;
            }

            if (reading.In([number]).Any(claim => claim.Source is { } other && IsNamed(other) && Stands(other, number, number)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Does the sentence name the source elsewhere than in what is said?</summary>
    private bool StandsOutside(Source source, int number, IReadOnlyList<ClaimDraft> said)
    {
        var outside = article.Words(number).Where(word => !said.Any(claim => claim.Spans is { } spans && spans.Content.Any(span => span.Start <= word.Start && word.End <= span.End))).ToList();
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
