using NewsBot.Briefings.Evidence;
using NewsBot.Languages;

namespace NewsBot.Briefings.Groundings;

/// <summary>Does a text put one name in the place of another?</summary>
/// <remarks>Only for a text in the article's own language: it compares the words around.</remarks>
internal sealed class Substitutions(ArticleWords article, Grammar grammar)
{
    /// <returns>What is the matter, for a reader; <c>null</c> when nothing is.</returns>
    public string? Problem(TextMatch match)
    {
        var names = Enumerable.Range(0, match.Words.Count).Where(i => IsName(match, i)).ToList();
        foreach (var i in names)
        {
            if (InPlaceOf(match, i) is { } at && IsOther(match, i, at) && IsSurely(match, i, at))
            {
                return $"it has “{match.Here(i)}” where the article has “{match.InArticle(at)}”";
            }
        }

        return Turned(match, names);
    }

    /// <summary>The word that stands in the article where this one stands in the text: between the same words, or beside one at the edge.</summary>
    public static int? InPlaceOf(TextMatch match, int word)
    {
        var before = word > 0 ? match.At[word - 1] : -1;
        if (before >= 0 && before + 1 < match.There.Count
            && (word + 1 == match.Words.Count || (before + 2 < match.There.Count && match.There[before + 2].Form == match.Words[word + 1].Form)))
        {
            return before + 1;
        }

        var after = word + 1 < match.Words.Count ? match.At[word + 1] : -1;
        return after > 0 && (match.Opens(word) || (after > 1 && match.There[after - 2].Form == match.Words[word - 1].Form)) ? after - 1 : null;
    }

    /// <summary>Two names of the text stand in the article in the other order, with the same words between them.</summary>
    private string? Turned(TextMatch match, List<int> names)
    {
        foreach (var i in names.Where(name => match.At[name] >= 0))
        {
            foreach (var j in names.Where(name => name >= i + 2 && match.At[name] >= 0 && match.At[name] < match.At[i] && Between(match, i, name)))
            {
                return $"“{match.Here(i)}” and “{match.Here(j)}” have changed places";
            }
        }

        return null;
    }

    private bool Between(TextMatch match, int from, int to)
    {
        var (same, all) = (0, 0);
        for (var i = from + 1; i < to; i++)
        {
            if (grammar.Agents.Contains(match.Words[i].Form) || grammar.Passives.Contains(match.Words[i].Form))
            {
                return false; // "B was seen by A"
            }

            all++;
            same += match.At[i] > match.At[to] && match.At[i] < match.At[from] ? 1 : 0;
        }

        return same * 2 > all;
    }

    /// <summary>Between two words of the grammar it may be another place of the sentence: then one more word must be the same.</summary>
    private bool IsSurely(TextMatch match, int word, int at) =>
        Tells(match, word, at, -1) || Tells(match, word, at, 1) || AreSame(match, word, at, -2) || AreSame(match, word, at, 2);

    private bool Tells(TextMatch match, int word, int at, int step) => AreSame(match, word, at, step) && !IsFunction(match.Here(word + step).ToLowerInvariant());

    private static bool AreSame(TextMatch match, int word, int at, int step) =>
        word + step >= 0 && word + step < match.Words.Count && at + step >= 0 && at + step < match.There.Count && match.Words[word + step].Form == match.There[at + step].Form;

    /// <summary>Another name, or a word that is no part of the grammar.</summary>
    private bool IsOther(TextMatch match, int word, int at) =>
        !Word.Alike(match.There[at].Form, match.Words[word].Form) && match.There[at].Form.Length > 2 && !IsFunction(match.InArticle(at).ToLowerInvariant())
        && (word > 0 || match.There[at].Capital);

    private bool IsName(TextMatch match, int word) =>
        match.Words[word] is { Capital: true, Form.Length: > 2 } name && !article.IsCommon(name.Form) && (!article.Has(name.Form) || article.IsCapitalInside(name.Form))
        && !(grammar.CapitalNouns && word > 0 && grammar.Determiners.Contains(match.Here(word - 1).ToLowerInvariant()))
        && match.Here(word).ToLowerInvariant() is var lower && !IsFunction(lower) && !grammar.IsNoun(lower) && !grammar.IsTime(lower) && !Figure.IsMultiplier(name.Form)
        && !IsPart(match, word - 1) && !IsPart(match, word);

    /// <summary>The word and the next are one name: "Anna Kern" where the sentence has "President Kern".</summary>
    private bool IsPart(TextMatch match, int word) => word >= 0 && word + 1 < match.Words.Count && match.Words[word].Capital && match.Words[word + 1].Capital
        && article.SentencesWith(match.Words[word].Form).Any(number => article.Find([match.Words[word], match.Words[word + 1]], number) is not null);

    private bool IsFunction(string lower) => grammar.StopWords.Contains(lower) || grammar.Prepositions.Contains(lower) || grammar.CuePrepositions.Contains(lower);
}
