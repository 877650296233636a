using System.Text;
using NewsBot.Articles;
using NewsBot.Languages;

namespace NewsBot.Memory;

/// <summary>What an entry is found by: the stems of its words, each once and in the best place that it stands in. " ukrain minist " holds two.</summary>
/// <param name="Language">The article's, ISO 639-1: it says how words are cut to stems.</param>
/// <param name="Headline">Stems of the headline.</param>
/// <param name="Claims">Further ones of the claims and who makes them.</param>
/// <param name="Text">Further ones of the article.</param>
public sealed record SearchTerms(string Language, string Headline, string Claims, string Text)
{
    /// <summary>UTF-16 code units of an article that are looked at: most have a hundredth of it.</summary>
    public const int LongestText = 500_000;

    public static SearchTerms Of(Entry entry, LanguageBook languages)
    {
        var language = languages.Find(entry.Article.Language);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (article, briefing) = (entry.Article, entry.Briefing);
        return new(
            entry.Article.Language,
            Stems(briefing.Headline),
            Stems([.. briefing.Claims.SelectMany(claim => new[] { claim.Content, claim.Source?.Name, claim.Source?.Role })]),
            Stems(article.Title, article.Site, article.Text.Length <= LongestText ? article.Text : article.Text[..LongestText]));

        string Stems(params IReadOnlyList<string?> texts)
        {
            var stems = new StringBuilder(" ");
            foreach (var stem in texts.OfType<string>().SelectMany(FoldedWords.Of).Select(word => SearchQuery.Stem(word, language)).Where(seen.Add))
            {
                stems.Append(stem).Append(' ');
            }

            return stems.ToString();
        }
    }

    /// <summary>The addresses by which an entry is found: the article's own, and the one that was handed in.</summary>
    public static IEnumerable<string> AddressesOf(Entry entry) =>
        new[] { entry.Article.Url, Uri.TryCreate(entry.Input, UriKind.Absolute, out var given) && given.Scheme is "http" or "https" ? given : null }
            .OfType<Uri>().Select(AddressOf).Distinct(StringComparer.Ordinal);

    /// <summary>What makes two entries of a chat the same article: the address; without one the text.</summary>
    public static string IdentityOf(Entry entry) => entry.Article.Url is { } address ? AddressOf(address) : entry.Article.Text;

    /// <summary>One spelling of an address.</summary>
    public static string AddressOf(Uri address) => CanonicalUrl.WithoutTracking(address).AbsoluteUri;
}
