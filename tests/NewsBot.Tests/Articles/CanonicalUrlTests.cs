using NewsBot.Articles;

namespace NewsBot.Tests.Articles;

public sealed class CanonicalUrlTests
{
    [Theory]
    [InlineData("https://news.example/a?id=7&utm_source=x&fbclid=y#top", null, "https://news.example/a?id=7")]
    [InlineData("https://news.example/a?UTM_Campaign=x", null, "https://news.example/a")]
    [InlineData("https://m.news.example/a", "https://www.news.example/a", "https://www.news.example/a")]
    [InlineData("https://news.example/a?page=2", "/a", "https://news.example/a")]
    [InlineData("https://news.co.uk/a", "https://www.news.co.uk/b", "https://www.news.co.uk/b")]
    [InlineData("https://news.co.uk/a", "https://evil.co.uk/b", "https://news.co.uk/a")]
    [InlineData("https://news.example/a", "https://evil.example/a", "https://news.example/a")]
    [InlineData("https://news.example/a", "http://127.0.0.1/secret", "https://news.example/a")]
    [InlineData("http://93.184.216.34/a", "http://93.184.216.35/a", "http://93.184.216.34/a")]
    [InlineData("https://news.example/a", "javascript:alert(1)", "https://news.example/a")]
    [InlineData("https://news.example/a", "https://user:pass@news.example/b", "https://news.example/a")]
    [InlineData("https://news.example/a", "https://news.example/", "https://news.example/a")]
    [InlineData("https://news.example/a", "not a url at all:", "https://news.example/a")]
    [InlineData("https://news.example/?p=12&q=ampere", null, "https://news.example/?p=12&q=ampere")]
    public void The_address_is_the_articles_own(string fetched, string? claimed, string canonical) =>
        CanonicalUrl.Of(new(fetched), claimed).AbsoluteUri.ShouldBe(canonical);

    [Theory]
    [InlineData("https://news.example/a?gclid=1", "https://news.example/a")]
    [InlineData("/relative", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("http://[fe80::1%25eth0]/a?utm_source=x", "http://[fe80::1]/a")]
    [InlineData("http://-/a?utm_source=x#b", "http://-/a")]
    [InlineData("https://news.example:99999/a", null)]
    [InlineData(null, null)]
    public void A_saved_page_may_tell_its_address(string? claimed, string? canonical) => CanonicalUrl.OfSaved(claimed)?.AbsoluteUri.ShouldBe(canonical);
}
