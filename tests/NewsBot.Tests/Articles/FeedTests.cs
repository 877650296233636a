using NewsBot.Articles;
using NewsBot.Articles.Feeds;

namespace NewsBot.Tests.Articles;

public sealed class FeedTests
{
    private const string Rss =
        """
        <?xml version="1.0" encoding="utf-8"?><!-- made by hand -->
        <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>The Morning Post</title><link>https://post.example/</link><image><title>Logo</title></image>
        <item><title>Older</title><link>/older</link><pubDate>Tue, 18 Oct 2024 09:30:00 GMT</pubDate><description>Text</description></item>
        <item><title><![CDATA[<b>Newer</b> &amp; better]]></title><media:title>Picture</media:title><guid>https://post.example/newer</guid><pubDate>Sat, 19 Oct 2024 09:30:00 +0200</pubDate></item>
        <item><title>No link</title></item><item><title>Bad link</title><link>javascript:alert(1)</link></item></channel></rss>
        """;

    private const string Atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title type="html">The &lt;i>Morning&lt;/i> Post</title><link href="https://post.example/"/>
        <entry><title>Newer &amp;amp; better</title><link rel="self" href="https://post.example/self"/><link rel="alternate" href="https://post.example/newer"/><updated>2024-10-19T09:30:00+02:00</updated></entry>
        <entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Older</div></title><link href="older"/><published>2024-10-18T09:30:00Z</published><updated>2024-11-18T09:30:00Z</updated></entry></feed>
        """;

    private const string Rdf =
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Morning Post</title></channel>
        <item><title>Newer &amp; better</title><link>https://post.example/newer</link><dc:date>2024-10-19T07:30:00Z</dc:date></item>
        <item><title>Older</title><link>https://post.example/older</link><dc:date>2024-10-18T09:30:00Z</dc:date></item></rdf:RDF>
        """;

    private const string Json =
        """
        {"version": "https://jsonfeed.org/version/1.1", "title": "The Morning Post", "items": [
        {"id": "1", "title": "Newer & better", "url": "https://post.example/newer", "date_published": "2024-10-19T09:30:00+02:00"},
        {"id": 2, "title": "Older", "url": "/older", "date_published": "2024-10-18T09:30:00Z"}, {"id": "3"}, 4]}
        """;

    [Theory]
    [InlineData(Rss, "application/rss+xml")]
    [InlineData(Rss, "text/html")]
    [InlineData(Atom, "application/atom+xml")]
    [InlineData(Rdf, "text/xml")]
    [InlineData(Json, "application/feed+json")]
    [InlineData(Json, "application/json")]
    public async Task A_feed_tells_its_newest_articles(string text, string type)
    {
        await using var site = await NewsSite.OpenAsync();
        site.Serve("/feed", text, type);
        var address = new Uri($"http://post.example:{site.Port}/feed");

        var feed = (await Should.ThrowAsync<FeedException>(() => site.ReadAsync(address))).Feed;

        feed.Title.ShouldBe("The Morning Post");
        feed.Items.Select(item => item.Title).ShouldBe(["Newer & better", "Older"]);
        feed.Items.Select(item => item.Link.AbsolutePath).ShouldBe(["/newer", "/older"]);
        feed.Items.Select(item => item.Published).ShouldBe([new DateTimeOffset(2024, 10, 19, 7, 30, 0, TimeSpan.Zero), new DateTimeOffset(2024, 10, 18, 9, 30, 0, TimeSpan.Zero)]);
    }

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"aaaa\">]><rss><channel><item><title>&a;</title><link>https://a.example/</link></item></channel></rss>")]
    [InlineData("<rss><channel><item><title>Cut")]
    [InlineData("{\"version\": \"https://jsonfeed.org/version/1\", \"items\": 7}")]
    public async Task A_broken_feed_is_no_article(string text)
    {
        await using var site = await NewsSite.OpenAsync();
        site.Serve("/feed", text, "application/xml");

        (await site.RefusalAsync("/feed")).ShouldBeOneOf(Unreadable.NotAnArticle, Unreadable.NotText);
    }

    [Fact]
    public async Task A_feed_without_links_is_still_called_a_feed()
    {
        await using var site = await NewsSite.OpenAsync();
        site.Serve("/feed", "<rss><channel><title>Nothing</title><item><title>a</title></item></channel></rss>", "application/rss+xml");

        (await site.RefusalAsync("/feed")).ShouldBe(Unreadable.Feed);
    }

    [Fact]
    public async Task A_feed_that_nests_without_end_is_refused()
    {
        await using var site = await NewsSite.OpenAsync();
        site.Serve("/feed", $"<rss><channel><item>{string.Concat(Enumerable.Repeat("<a>", 1_000_000))}", "application/rss+xml");

        (await site.RefusalAsync("/feed")).ShouldBe(Unreadable.NotAnArticle);
    }

    [Theory]
    [InlineData("text/xml", "<urlset><url/></urlset>")]
    [InlineData("application/json", "{\"a\": 1}")]
    public async Task What_is_made_for_programs_but_is_no_feed_is_refused(string type, string text)
    {
        await using var site = await NewsSite.OpenAsync();
        site.Serve("/", text, type);

        (await site.RefusalAsync("/")).ShouldBe(Unreadable.NotText);
    }
}
