using NewsBot.Briefings.Evidence;
using NewsBot.Languages;

namespace NewsBot.Briefings.Groundings;

/// <summary>Does a text put one name, day or unit in the place of another?</summary>
/// <remarks>Only for a text in the article's own language: it compares the words around.</remarks>
internal sealed class Substitutions(ArticleWords article, Grammar grammar)
{
    /// <returns>What is the matter, for a reader; <c>null</c> when nothing is.</returns>
    public string? Problem(TextMatch match)
    {
        for (var i = 0; i < match.Words.Count; i++)
        {
            if (InPlaceOf(match, i) is { } at && !Word.Alike(match.There[at].Form, match.Words[i].Form)
                && Sort(match.Words[i], match.Here(i)) is { } sort && sort == Sort(match.There[at], match.InArticle(at)))
            {
                return $"it has “{match.Here(i)}” where the article has “{match.InArticle(at)}”";
            }
        }

        return Turned(match);
    }

    /// <summary>The word that stands in the article where this one stands in the text, known by the words on both sides; or by one, if that is a longer one.</summary>
    private static int? InPlaceOf(TextMatch match, int word)
    {
        var before = word > 0 ? match.At[word - 1] : -1;
        var after = word + 1 < match.Words.Count ? match.At[word + 1] : -1;
        if (before >= 0 && before + 1 < match.There.Count && (after == before + 2 || (after < 0 && word + 1 == match.Words.Count)))
        {
            return before + 1;
        }

        return after > 0 && word == 0 ? after - 1 : null;
    }

    /// <summary>Two names of the text stand in the article in the other order, with the same words between them.</summary>
    private string? Turned(TextMatch match)
    {
        for (var i = 0; i < match.Words.Count; i++)
        {
            for (var j = i + 2; j < match.Words.Count && IsName(match, i) && match.At[i] >= 0; j++)
            {
                if (IsName(match, j) && match.At[j] >= 0 && match.At[j] < match.At[i] && Between(match, i, j))
                {
                    return $"“{match.Here(i)}” and “{match.Here(j)}” have changed places";
                }
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

    private bool IsName(TextMatch match, int word) => Sort(match.Words[word], match.Here(word)) == Kind.Name;

    private Kind? Sort(Word word, string written)
    {
        var lower = written.ToLowerInvariant();
        return grammar.Months.Contains(lower) ? Kind.Month
            : grammar.Weekdays.Contains(lower) ? Kind.Day
            : grammar.Units.Contains(lower) || grammar.SameThings.Measures.Of(lower) is not null || grammar.TimeWords.Contains(lower) || Figure.IsMultiplier(word.Form) ? Kind.Unit
            : word.Capital && lower.Length > 2 && !article.IsCommon(word.Form) && !char.IsDigit(lower[0]) && !IsFunction(lower) && !grammar.IsNoun(lower) ? Kind.Name
            : null;
    }

    private bool IsFunction(string lower) => grammar.StopWords.Contains(lower) || grammar.Prepositions.Contains(lower) || grammar.CuePrepositions.Contains(lower);

    private enum Kind
    {
        Name,
        Month,
        Day,
        Unit,
    }
}
