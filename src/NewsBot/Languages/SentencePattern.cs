using System.Text.RegularExpressions;

namespace NewsBot.Languages;

/// <summary>A regular expression of a language file, for one sentence at a time.</summary>
/// <remarks>
/// A hostile text cannot make it explode: it reads no more of a sentence than a newspaper would print, and has a time limit.
/// The non-backtracking engine would be safe by itself, but takes a megabyte and more for each pattern.
/// </remarks>
internal sealed class SentencePattern(string pattern)
{
    /// <summary>UTF-16 code units; what stands behind them in a sentence is not read.</summary>
    private const int Longest = 1_000;

    /// <summary>Sentences after which the pattern is worth compiling: that takes as long as reading a thousand, and the first article must not wait.</summary>
    private const int Often = 2_000;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private Regex regex = new(pattern, Options, Patience);
    private int uses;

    public bool IsIn(string sentence) => Find(sentence) is not null;

    /// <returns>The first place that matches; <c>null</c> when there is none.</returns>
    public Match? Find(string sentence) => Find(sentence, from: 0);

    /// <returns>Every place that matches, in order, not overlapping.</returns>
    public IEnumerable<Match> FindAll(string sentence)
    {
        for (var match = Find(sentence, from: 0); match is not null; match = Find(sentence, match.Index + Math.Max(1, match.Length)))
        {
            yield return match;
        }
    }

    private Match? Find(string sentence, int from)
    {
        var length = Math.Min(sentence.Length, Longest);
        if (from > length)
        {
            return null;
        }

        if (Interlocked.Increment(ref uses) == Often)
        {
            regex = new(pattern, Options | RegexOptions.Compiled, Patience);
        }

        try
        {
            // What stands before the place still counts for what looks back.
            return (length < sentence.Length ? regex.Match(sentence[..length], from) : regex.Match(sentence, from)) is { Success: true } match ? match : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
