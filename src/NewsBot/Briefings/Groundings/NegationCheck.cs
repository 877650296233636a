using NewsBot.Articles;
using NewsBot.Briefings.Evidence;
using NewsBot.Languages;

namespace NewsBot.Briefings.Groundings;

/// <summary>Does a text deny what the article says, or say what it denies? Each negation must have its counterpart beside the same words.</summary>
/// <remarks>Only for a text in the article's own language: it compares words with words.</remarks>
internal sealed class NegationCheck
{
    /// <summary>Words between a negation and the word by which it is known.</summary>
    private const int Near = 3;

    /// <summary>Words between « ne » and « que ».</summary>
    private const int Only = 7;

    private readonly HashSet<string> words;
    private readonly PhraseSet stopWords;

    public NegationCheck(Grammar grammar)
    {
        stopWords = grammar.StopWords;
        words = new([.. grammar.Negations.Singles.Concat(grammar.NounNegations.Singles).Concat(grammar.Absences.Singles).Select(word => Word.Split(word)).Where(split => split.Count == 1).Select(split => split[0].Form)], StringComparer.Ordinal);
    }

    /// <summary>Is one of the words a negation?</summary>
    public bool Has(IReadOnlyList<Word> text) => Around(text, 0, text.Count);

    /// <returns>What is the matter, for a reader; <c>null</c> when nothing is.</returns>
    /// <param name="refused">The text is what somebody declines to do: a negation before all of it is his.</param>
    /// <param name="aside">What of the article is not said: "a neighbour who did not want to be named".</param>
    public string? Problem(TextMatch match, bool refused, IReadOnlyList<TextSpan> aside)
    {
        for (var i = 0; i < match.Words.Count; i++)
        {
            if (IsNegation(match.Words, i) && !Known(match, i))
            {
                return "it denies what the article says";
            }
        }

        var first = refused ? match.At.Where(at => at >= 0).DefaultIfEmpty(0).Min() : 0;
        for (var at = first; at < match.There.Count; at++)
        {
            if (IsNegation(match.There, at) && !Told(match, at) && !aside.Any(span => span.Start <= match.There[at].Start && match.There[at].End <= span.End))
            {
                return "it leaves out a negation";
            }
        }

        return null;
    }

    /// <summary>The negation of the text stands in the article, near the word that follows or precedes it there too.</summary>
    private bool Known(TextMatch match, int negation)
    {
        var beside = Beside(negation, match.Words.Count).Where(i => match.At[i] >= 0 && !IsNegation(match.Words, i)).ToList();
        return beside.Count == 0 ? Around(match.There, 0, match.There.Count) : beside.Exists(i => Around(match.There, match.At[i]));
    }

    /// <summary>The words around a negation of the article are in the text, and so is a negation; or they are not.</summary>
    private bool Told(TextMatch match, int negation)
    {
        var (after, before) = (match.Near(Next(match.There, negation, 1), negation), match.Near(Next(match.There, negation, -1), negation));
        var here = after >= 0 && match.Back[after] >= 0 ? match.Back[after]
            : (after < 0 || !IsContent(match.There[after])) && before >= 0 && match.Back[before] >= 0 ? match.Back[before] : -1;
        return here < 0 || Around(match.Words, here) || (before >= 0 && match.Back[before] is >= 0 and var left && left + 1 < match.Words.Count && IsNegation(match.Words, left + 1));
    }

    private int Next(IReadOnlyList<Word> words, int from, int step)
    {
        for (var i = from + step; i >= 0 && i < words.Count; i += step)
        {
            if (!IsNegation(words, i))
            {
                return i;
            }
        }

        return -1;
    }

    private bool IsContent(Word word) => word.Form.Length > 2 && !stopWords.Contains(word.Form);

    private static IEnumerable<int> Beside(int at, int count)
    {
        for (var distance = 1; distance <= Near; distance++)
        {
            if (at + distance < count)
            {
                yield return at + distance;
            }

            if (at - distance >= 0)
            {
                yield return at - distance;
            }
        }
    }

    private bool Around(IReadOnlyList<Word> words, int at) => Around(words, at - Near, at + Near + 1);

    private bool Around(IReadOnlyList<Word> words, int from, int to)
    {
        for (var i = Math.Max(0, from); i < Math.Min(words.Count, to); i++)
        {
            if (IsNegation(words, i))
            {
                return true;
            }
        }

        return false;
    }

    // « n'est que », « n'a fait état que »: only.
    private static bool IsOnly(IReadOnlyList<Word> text, int at) =>
        text.Skip(at + 1).Take(Only).FirstOrDefault(word => word.Form is "que" or "qu" or "pas" or "plus" or "jamais" or "aucun" or "aucune" or "rien" or "personne" or "ni") is { Form: "que" or "qu" };

    // "didn't" is two words; « plus de 100 » is no negation, « ne … plus » is.
    private bool IsNegation(IReadOnlyList<Word> text, int at) =>
        (text[at].Form == "t" && at > 0 && text[at - 1].Form.EndsWith('n'))
        || (words.Contains(text[at].Form) && !(text[at].Form is "ne" or "n" && IsOnly(text, at))
        && (text[at].Form is not ("plus" or "point")
            || Enumerable.Range(Math.Max(0, at - 5), Math.Min(at, 5)).Any(i => text[i].Form is "ne" or "n")));
}
