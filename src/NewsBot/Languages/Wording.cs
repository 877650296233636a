using System.Text.RegularExpressions;

namespace NewsBot.Languages;

/// <summary>Phrases that a text is searched for, whatever stands between their words but letters and digits.</summary>
/// <param name="lists">Lists as in the language files; <c>*</c> stands for any letters at the edge of a word, or for a word.</param>
internal sealed class Wording(IEnumerable<string> lists)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Made when first asked for: most pages need none.</summary>
    private readonly Lazy<Regex> phrases = new(() => Read(lists));

    public int Count(string text) => phrases.Value.Count(text);

    public bool IsIn(string text) => phrases.Value.IsMatch(text);

    public string RemoveFrom(string text) => phrases.Value.Replace(text, string.Empty);

    private static Regex Read(IEnumerable<string> lists)
    {
        // The longest first: of "page_not_found" nothing is left for "not_found".
        var all = lists.SelectMany(list => list.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)
            .OrderByDescending(phrase => phrase.Length)
            .Select(phrase => string.Join(@"\W+", phrase.Split('_', '\'', '-').Select(word => Regex.Escape(word).Replace(@"\*", @"\w*", StringComparison.Ordinal))));
        return new($@"(?<!\w)(?:{string.Join('|', all)})(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience);
    }
}
