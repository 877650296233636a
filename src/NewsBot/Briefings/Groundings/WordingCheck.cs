using NewsBot.Briefings.Evidence;
using NewsBot.Languages;

namespace NewsBot.Briefings.Groundings;

/// <summary>Does a text say something else than the article in the same place: "closed an inquiry" for "opened", "patients died" for "were moved"?</summary>
/// <remarks>By the opposites and the groups of meaning that the language file lists; only for a text in the article's own language. Words that the sentences have are passed
/// over, whatever they mean: a contradiction needs a word that is not there, and the opposite of it where it should be.</remarks>
internal sealed class WordingCheck(Language language)
{
    /// <summary>Words that may stand between the opposite and the words around it that are the same.</summary>
    private const int Near = 3;

    /// <summary>Of the words around it so many must be the same.</summary>
    private const int Least = 2;

    /// <returns>What is the matter, for a reader; <c>null</c> when nothing is.</returns>
    public string? Problem(TextMatch match)
    {
        for (var i = 0; i < match.Words.Count; i++)
        {
            if (match.At[i] < 0 && !IsSmall(match.Here(i)) && Opposite(match, i) is { } at)
            {
                return $"it has “{match.Here(i)}” where the article has “{match.InArticle(at)}”";
            }
        }

        return Changed(match);
    }

    /// <summary>One word is another in a text that otherwise repeats the sentences to the letter: who rewords, rewords more than that.</summary>
    private string? Changed(TextMatch match)
    {
        var others = Enumerable.Range(0, match.Words.Count).Where(i => match.At[i] < 0 && IsContent(match.Words[i], match.Here(i))).Take(2).ToList();
        return others is [var only] && !match.Words[only].Capital && Substitutions.InPlaceOf(match, only) is { } at && match.Back[at] < 0
            && IsWord(match.There[at], match.InArticle(at)) && !match.There[at].Capital && language.Stem(match.There[at].Form) != language.Stem(match.Words[only].Form)
            && !Groups(match.Words, only).Intersect(Groups(match.There, at)).Any() && !AttributeAlike(match.Here(only), match.InArticle(at)) && Shared(match, only, at) > Least
            ? $"it has “{match.Here(only)}” where the article has “{match.InArticle(at)}”" : null;
    }

    /// <summary>A word that says what happened; those that only attribute are another's to judge.</summary>
    private bool IsContent(Word word, string text) => word.Form.Length > 3 && IsWord(word, text) && !Stances(text).Contains("asserts");

    /// <summary>"Denied" and "rejected" are one; "confirmed" and "ruled out" are not.</summary>
    private bool AttributeAlike(string one, string other) => Stances(one) is { Count: > 0 } ours && Stances(other) is { Count: > 0 } theirs && ours.Intersect(theirs, StringComparer.Ordinal).Any();

    private List<string> Stances(string text) => [.. language.Grammar.Verbs.Find(text.ToLowerInvariant()).Select(form => form.Stance)];

    /// <summary>No number and no word of the grammar.</summary>
    private bool IsWord(Word word, string text) => word.Form.Length > 2 && !char.IsDigit(word.Form[0]) && !IsSmall(text) && !language.Grammar.IsAuxiliary(text.ToLowerInvariant());

    /// <summary>A word that means the opposite, that the text lacks, and beside which stand the words that stand beside this one.</summary>
    private int? Opposite(TextMatch match, int word)
    {
        var groups = Groups(match.Words, word);
        var opposites = groups.Select(language.Meanings.Opposite).OfType<int>().ToList();
        var turned = language.Meanings.Turned(match.Words[word].Form).Select(language.Stem).ToList();
        if (opposites.Count == 0 && turned.Count == 0)
        {
            return null;
        }

        for (var at = 0; at < match.There.Count; at++)
        {
            if (match.Back[at] < 0 && (turned.Contains(language.Stem(match.There[at].Form), StringComparer.Ordinal) || (opposites.Count > 0 && Groups(match.There, at).Any(opposites.Contains)))
                && !Groups(match.There, at).Any(groups.Contains) && Shared(match, word, at) >= Least)
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>Words near the one that stand near the other too.</summary>
    private static int Shared(TextMatch match, int word, int at) =>
        Enumerable.Range(word - Near, (2 * Near) + 1).Count(i => i >= 0 && i < match.Words.Count && i != word && match.At[i] >= 0 && Math.Abs(match.At[i] - at) <= Near);

    private IReadOnlyList<int> Groups(IReadOnlyList<Word> words, int index) =>
        language.Meanings.Of(i => i >= 0 && i < words.Count ? language.Stem(words[i].Form) : "", index, words[index].Form);

    private bool IsSmall(string word) => language.Grammar.StopWords.Contains(word.ToLowerInvariant()) || language.Grammar.Prepositions.Contains(word.ToLowerInvariant());
}
