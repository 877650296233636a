using System.Globalization;
using System.Text;
using NewsBot.Articles;

namespace NewsBot.Memory;

/// <summary>The words of a text as they are looked for: in lower case, without accents, each once.</summary>
public static class SearchWords
{
    /// <summary>UTF-16 code units of a text that are looked at: an article is a hundredth of it.</summary>
    private const int LongestText = 500_000;

    /// <summary>What is found of an entry: " word other third ", so that a word that begins with "oth" is where " oth" is.</summary>
    public static string Of(Entry entry)
    {
        var texts = entry.Briefing.Claims.SelectMany(claim => new[] { claim.Content, claim.Source?.Name, claim.Source?.Role })
            .Prepend(entry.Article.Text).Prepend(entry.Article.Site).Prepend(entry.Article.Title).Prepend(entry.Briefing.Headline);
        return $" {string.Join(' ', Of(string.Join(' ', texts)))} ";
    }

    /// <summary>The different words of a text, in the order in which they first stand.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (var unit in (text.Length <= LongestText ? text : text[..LongestText]).Normalize(NormalizationForm.FormKD).Append(' '))
        {
            if (char.IsLetterOrDigit(unit) || char.IsSurrogate(unit))
            {
                word.Append(char.ToLowerInvariant(unit));
            }
            else if (char.GetUnicodeCategory(unit) is not UnicodeCategory.NonSpacingMark && word.Length > 0)
            {
                if (seen.Add(word.ToString()))
                {
                    words.Add(word.ToString());
                }

                word.Clear();
            }
        }

        return words;
    }

    /// <summary>The addresses by which an entry is found: the article's own, and the one that was handed in.</summary>
    public static IEnumerable<string> AddressesOf(Entry entry) =>
        new[] { entry.Article.Url, Uri.TryCreate(entry.Input, UriKind.Absolute, out var given) && given.Scheme is "http" or "https" ? given : null }
            .OfType<Uri>().Select(AddressOf).Distinct(StringComparer.Ordinal);

    /// <summary>One spelling of an address.</summary>
    public static string AddressOf(Uri address) => CanonicalUrl.WithoutTracking(address).AbsoluteUri;
}
