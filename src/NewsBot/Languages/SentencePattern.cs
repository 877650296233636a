using System.Text.RegularExpressions;

namespace NewsBot.Languages;

/// <summary>A regular expression of a language file, for one sentence at a time.</summary>
/// <remarks>
/// A hostile text cannot make it explode: it reads no more of a sentence than a newspaper would print, and has a time limit.
/// Where a sentence has not what the pattern needs, nothing is looked for at all. The non-backtracking engine would be safe by itself, but takes a megabyte and more for each pattern.
/// </remarks>
internal sealed class SentencePattern(string pattern)
{
    /// <summary>Sentences after which the pattern is worth compiling: that takes as long as reading a thousand, and the first article must not wait.</summary>
    private const int Often = 2_000;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly NeededText needed = new(pattern);
    private Regex? regex;
    private int uses;

    /// <summary>As it stands in the language file, with the shared parts in their places.</summary>
    public string Expression => pattern;

    public bool IsIn(string sentence) => Find(sentence) is not null;

    public bool IsIn(SearchedText sentence) => Find(sentence) is not null;

    /// <returns>Whether it is worth looking; <see langword="false"/> is certain.</returns>
    public bool MayBeIn(SearchedText sentence) => needed.MayBeIn(sentence);

    /// <returns>The first place that matches; <c>null</c> when there is none.</returns>
    public Match? Find(string sentence) => Find(new SearchedText(sentence));

    /// <summary>For a sentence that several patterns look into.</summary>
    public Match? Find(SearchedText sentence) => Find(sentence, from: 0);

    /// <returns>Every place that matches, in order, not overlapping.</returns>
    public IEnumerable<Match> FindAll(SearchedText sentence)
    {
        for (var match = Find(sentence, from: 0); match is not null; match = Find(sentence, match.Index + Math.Max(1, match.Length)))
        {
            yield return match;
        }
    }

    private Match? Find(SearchedText sentence, int from)
    {
        if (from > sentence.Length || !needed.MayBeIn(sentence))
        {
            return null;
        }

        if (Interlocked.Increment(ref uses) == Often)
        {
            regex = new(pattern, Options | RegexOptions.Compiled, Patience);
        }

        regex ??= new(pattern, Options, Patience);
        try
        {
            // What stands before the place still counts for what looks back.
            return (sentence.Length < sentence.Text.Length ? regex.Match(sentence.Text[..sentence.Length], from) : regex.Match(sentence.Text, from)) is { Success: true } match ? match : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
