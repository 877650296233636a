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

    private readonly Regex regex = new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(100));

    public bool IsIn(string sentence) => Find(sentence) is not null;

    /// <returns>The first place that matches; <c>null</c> when there is none.</returns>
    public Match? Find(string sentence)
    {
        try
        {
            return regex.Match(sentence, 0, Math.Min(sentence.Length, Longest)) is { Success: true } match ? match : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
