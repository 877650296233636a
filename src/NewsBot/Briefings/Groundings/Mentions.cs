using NewsBot.Articles;
using NewsBot.Briefings.Evidence;
using NewsBot.Languages;

namespace NewsBot.Briefings.Groundings;

/// <summary>How an article calls its sources: by a name, by what they are, by a word that points back.</summary>
/// <param name="grammar">Of the article's language; <c>null</c> when it has no file.</param>
internal sealed class Mentions(ArticleWords article, Reading reading, Grammar? grammar)
{
    /// <summary>Words of "has been widely reported" before its last.</summary>
    private const int LongestGroup = 3;

    private readonly Dictionary<Source, bool> named = [];

    /// <summary>It has a name of its own: a word with a capital that the article never writes without.</summary>
    public bool IsNamed(Source source)
    {
        if (!named.TryGetValue(source, out var known))
        {
            var capitals = Word.Split(source.Name).Count(word => word.Capital && word.Form.Length > 1 && !article.IsCommon(word.Form)
                && grammar?.IsTime(word.In(source.Name).ToLowerInvariant()) != true && (!article.Has(word.Form) || article.IsCapitalInside(word.Form)));
            named[source] = known = (source.Kind is SourceKind.Organisation or SourceKind.Document || (source.Kind is SourceKind.Person && !IsDescribed(source.Name)))
                && capitals > (grammar is { CapitalNouns: true } && grammar.Determiners.Contains(source.Name.Split(' ')[0].ToLowerInvariant()) ? 1 : 0);
        }

        return known;
    }

    /// <summary>"Secretary of the Growers": a role that the article gives to somebody, with a name in it that is not the person's.</summary>
    private bool IsDescribed(string name) => Word.Split(name).Exists(word => !word.Capital && grammar?.RoleNouns.Contains(word.In(name).ToLowerInvariant()) == true);

    /// <summary>Without a name, but "two doctors", "a source at the ministry".</summary>
    public bool IsSomebody(Source source) => source.Kind is SourceKind.Group or SourceKind.Anonymous
        && Word.Split(source.Name).Exists(word => grammar?.IsNoun(word.In(source.Name).ToLowerInvariant()) == true);

    /// <summary>"The company", "they": it may be anybody who was named right before.</summary>
    public bool PointsBack(ClaimDraft same) => same is { Source: { } source, Spans.Source: [var first, ..] } && grammar is not null && !IsNamed(source)
        && Word.Split(first.In(article.Text).Split(',')[0]).Count(word => word.Form.Length > 3) <= 1
        && (grammar.Pronouns.Contains(FirstWord(first)) || (grammar.Articleless ? source.Kind is not SourceKind.Group : grammar.Determiners.Contains(FirstWord(first)) && !IsNewcomer(same)));

    private string FirstWord(TextSpan span) => span.In(article.Text).Split(' ', '\'', '’')[0].ToLowerInvariant();

    /// <summary>"A neighbour", "several residents": nobody who was named before.</summary>
    public bool IsNewcomer(ClaimDraft same) => same.Spans is { Source: [var first, ..] }
        && grammar?.Determiners.Value(FirstWord(first))?.Contains('i', StringComparison.Ordinal) == true;

    /// <summary>The sentence has the person's name, or a part of it: "Keller said".</summary>
    public bool IsCalledByName(ClaimDraft same) => same is { Source: { Kind: SourceKind.Person } source, Spans.Source: [var first, ..] } && Sources.Longer(source.Name) is [.., var last] && last.Capital
        && Word.Split(first.In(article.Text)).Exists(word => word.Capital && Word.Alike(word.Form, last.Form));

    /// <summary>"The centre", of the Centre for Strategic Communication.</summary>
    public bool IsCalledByPart(ClaimDraft same) => same is { Source: { } source, Spans.Source: [var first, ..] } && Word.Split(first.In(article.Text)).Exists(word => word.Form.Length > 3)
        && Sources.Holds(source.Name, first.In(article.Text));

    /// <summary>"The city's military governor" where the article has "Governor Adane", and no other governor; "the group" where it has "Mediagroup".</summary>
    public bool IsCalledByRole(Source called, Source source)
    {
        var words = Word.Split(called.Name).FindAll(word => word.Form.Length > 3);
        return words.Count > 0 && (Sources.Longer(source.Name).Exists(name => name.Form.EndsWith(words[^1].Form, StringComparison.Ordinal))
            || (Roles(source).Any(Has) && !reading.Sources.Any(other => IsNamed(other) && !Sources.AreSame(other, source) && Roles(other).Any(Has))));

        bool Has(Word head) => words.Exists(word => Sources.IsForm(word.Form, head.Form));
    }

    /// <summary>The words that say what the source is, wherever the article tells it.</summary>
    private IEnumerable<Word> Roles(Source source) => reading.Sources.Where(known => known.Role is not null && Sources.AreSame(known, source)).SelectMany(known => Sources.Heads(known.Role!));

    /// <summary>A person is no company, as far as names tell.</summary>
    public bool IsLike(Source source, Source other) => other.Kind switch
    {
        SourceKind.Organisation => source.Kind is not SourceKind.Person && !IsFirstName(source.Name) && !IsSpeaker(source, SourceKind.Person) && !IsOtherBody(source.Name, other.Name),
        SourceKind.Person => IsFirstName(source.Name) || !IsSpeaker(source, SourceKind.Organisation),
        SourceKind.Document or SourceKind.Anonymous => !IsSpeaker(source, SourceKind.Person) && !IsSpeaker(source, SourceKind.Organisation),
        _ => true,
    };

    /// <summary>The rules know who it is from another sentence.</summary>
    private bool IsSpeaker(Source source, SourceKind kind) => reading.Sources.Any(speaker => speaker.Kind == kind
        && IsSurely(speaker) && (Sources.Holds(speaker.Name, source.Name) || Sources.Holds(source.Name, speaker.Name)));

    private bool IsRole(string? role) => role is not null && Word.Split(role).Exists(word => grammar?.RoleNouns.Contains(word.In(role).ToLowerInvariant()) == true);

    /// <summary>Both say what kind of body they are, and it is not the same: "the laboratory", "Patients' Association".</summary>
    private bool IsOtherBody(string name, string other) =>
        Bodies(name) is { Count: > 0 } ours && Bodies(other) is { Count: > 0 } theirs && !ours.Exists(body => theirs.Exists(its => Word.Alike(body.Form, its.Form)));

    private List<Word> Bodies(string name) => [.. Word.Split(name).Where(word => grammar?.OrganisationNouns.Contains(word.In(name).ToLowerInvariant()) == true)];

    /// <summary>"She" is no Peter.</summary>
    public bool IsOtherGender(ClaimDraft same, Source source) => grammar is not null && same.Spans is { Source: [var first, ..] }
        && grammar.Pronouns.Value(FirstWord(first)) is "m" or "f" && source.Kind is SourceKind.Person && source.Name.Split(' ') is [var name, _, ..]
        && grammar.Pronouns.Value(FirstWord(first)) is var gender && (gender == "f" ? grammar.Masculine : grammar.Feminine).Contains(name.ToLowerInvariant())
        && !(gender == "f" ? grammar.Feminine : grammar.Masculine).Contains(name.ToLowerInvariant());

    private bool IsFirstName(string name) => grammar is not null && name.Split(' ')[0].ToLowerInvariant() is var first && (grammar.Feminine.Contains(first) || grammar.Masculine.Contains(first));

    /// <summary>The rules do not know the name as that of another kind: who takes a company for a person has mixed up two speakers.</summary>
    public bool MayBe(Source source) =>
        !reading.Sources.Any(known => known.Kind != source.Kind && IsSurely(known) && AreOne(known, source)) || reading.Sources.Any(known => known.Kind == source.Kind && AreOne(known, source));

    /// <summary>Of a kind that more than the guess of the rules tells: a capital and a verb make a company a person.</summary>
    private bool IsSurely(Source known) => known.Kind is not SourceKind.Person || IsFirstName(known.Name) || IsRole(known.Role);

    private static bool AreOne(Source known, Source source) => Sources.Holds(known.Name, source.Name) || Sources.Holds(source.Name, known.Name);

    /// <summary>"Was reported", "wird … gemeldet", and no "by" behind it: nobody is said to say it.</summary>
    public bool IsPassive(string cue, int sentence)
    {
        // German parts the two words of a passive by all that stands between them.
        var words = article.Words(sentence).ToList();
        var last = Word.Split(cue) is [.., var final] ? words.FindIndex(word => word.Form == final.Form) : -1;
        return last >= 0 && grammar is not null && (grammar.VerbSecond ? words.Take(last) : words.Take(last).TakeLast(LongestGroup)).Any(word => grammar.Passives.Contains(Lower(word))) && !words.Skip(last).Any(word => grammar.Agents.Contains(Lower(word)));

        string Lower(Word word) => word.In(article.Text).ToLowerInvariant();
    }

    /// <summary>"Said", "according to", "the statement".</summary>
    public bool Attributes(string? cue) => cue is not null && cue.ToLowerInvariant() is var lower
        && (grammar?.CuePrepositions.Contains(lower) == true || Array.Exists(lower.Split(' '), word => grammar?.Verbs.Find(word).Length > 0 || grammar?.CueNouns.Contains(word) == true));
}
