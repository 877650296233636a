using System.Collections.Frozen;
using AngleSharp.Dom;

namespace NewsBot.Articles.Pages;

/// <summary>Reads what a box is for out of its element, its role (ARIA), its microdata, and the words of its id and classes.</summary>
internal sealed class BoxRoles
{
    /// <summary>UTF-16 code units of two words that are looked up as one; the longest that is known has 21.</summary>
    private const int LongestPair = 64;

    private static readonly FrozenDictionary<string, BoxRole>.AlternateLookup<ReadOnlySpan<char>> Words = BoxWords.Read().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The names met on this page: most stand there many times.</summary>
    private readonly Dictionary<string, BoxRole> known = new(StringComparer.Ordinal);

    public BoxRole Of(IElement element) =>
        OfElement(element.LocalName) | OfAria(element.GetAttribute("role")) | OfMicrodata(element.GetAttribute("itemprop"))
        | Named(element.ClassName) | Named(element.Id);

    private static BoxRole OfElement(string name) => name switch
    {
        "nav" or "menu" or "form" => BoxRole.Chrome | BoxRole.ByElement,
        "fieldset" => BoxRole.Chrome,
        "footer" => BoxRole.Footer | BoxRole.ByElement,
        "aside" => BoxRole.Elsewhere | BoxRole.ByElement,
        "figcaption" or "caption" or "address" => BoxRole.Credits | BoxRole.ByElement,
        "figure" => BoxRole.Picture,
        "dialog" => BoxRole.Overlay | BoxRole.ByElement,
        "article" or "main" => BoxRole.Article,
        _ => BoxRole.None,
    };

    private static BoxRole OfAria(string? role) => role switch
    {
        "navigation" or "menu" or "menubar" or "banner" or "search" or "toolbar" or "tablist" => BoxRole.Chrome | BoxRole.ByElement,
        "contentinfo" => BoxRole.Footer | BoxRole.ByElement,
        "complementary" => BoxRole.Elsewhere | BoxRole.ByElement,
        "dialog" or "alertdialog" => BoxRole.Overlay | BoxRole.ByElement,
        "article" or "main" => BoxRole.Article,
        _ => BoxRole.None,
    };

    private static BoxRole OfMicrodata(string? property) => property switch
    {
        "articleBody" or "reviewBody" => BoxRole.MarkedBody,
        "author" or "datePublished" or "publisher" or "keywords" => BoxRole.Credits,
        "comment" => BoxRole.Comments,
        _ => BoxRole.None,
    };

    private BoxRole Named(string? names)
    {
        if (string.IsNullOrEmpty(names))
        {
            return BoxRole.None;
        }

        if (!known.TryGetValue(names, out var role))
        {
            // Elementor, of millions of sites, calls every part of a page a widget.
            role = known[names] = names.Contains("elementor-widget", StringComparison.Ordinal) ? BoxRole.None : Read(names);
        }

        return role;
    }

    /// <summary>Each word, and each two that stand together: "sharing", "see-also", "entryContent".</summary>
    private static BoxRole Read(string names)
    {
        var role = BoxRole.None;
        Span<char> letters = stackalloc char[LongestPair];
        var (before, length) = (0, 0);
        for (var i = 0; i <= names.Length; i++)
        {
            var sign = i < names.Length ? names[i] : ' ';
            var startsWord = char.IsAsciiLetterUpper(sign) && i > 0 && char.IsAsciiLetterLower(names[i - 1]);
            if ((!char.IsAsciiLetter(sign) || startsWord) && length > before)
            {
                role |= Find(letters[before..length]) | Find(letters[..length]);
                letters[before..length].CopyTo(letters);
                before = length -= before;
            }

            if (char.IsWhiteSpace(sign))
            {
                before = length = 0;
            }
            else if (char.IsAsciiLetter(sign) && length < letters.Length)
            {
                letters[length++] = char.ToLowerInvariant(sign);
            }
        }

        return role;
    }

    private static BoxRole Find(ReadOnlySpan<char> word) => Words.TryGetValue(word, out var role) ? role : BoxRole.None;
}
