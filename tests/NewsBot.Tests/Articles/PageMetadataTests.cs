using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Articles.Pages;

namespace NewsBot.Tests.Articles;

public sealed class PageMetadataTests
{
    private static readonly Uri Address = new("https://post.example/news/hall?utm_source=x");

    [Fact]
    public async Task Metadata_come_from_linked_data()
    {
        var extract = await ReadAsync(Pages.Article(title: "Swimming hall to reopen | The Post", head:
            """
            <link rel=canonical href="/news/hall-reopens">
            <script type="application/ld+json">not json</script>
            <script type="application/ld+json">
            {"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],"headline":"Hall &amp; pool reopen",
             "datePublished":"2026-03-05T09:00:00+02:00","author":[{"@type":"Person","name":"Ann Roe"},{"name":"Bo Lie"}],"publisher":{"name":"The Post"}}]}
            </script>
            """));

        extract.Title.ShouldBe("Hall & pool reopen");
        extract.Author.ShouldBe("Ann Roe, Bo Lie");
        extract.Site.ShouldBe("The Post");
        extract.Published.ShouldBe(new DateTimeOffset(2026, 3, 5, 7, 0, 0, TimeSpan.Zero));
        extract.Published!.Value.Offset.ShouldBe(TimeSpan.Zero);
        extract.Language.ShouldBe("en");
        extract.Url!.AbsoluteUri.ShouldBe("https://post.example/news/hall-reopens");
    }

    [Theory]
    [InlineData("""{"@type":"NewsArticle","headline":"\ud83d","author":"Ann Roe"}""")]
    [InlineData("""{"@type":"\ud83d"}""")]
    [InlineData("""{"\ud83d":1,"@type":"NewsArticle","headline":"\ud83d"}""")]
    public async Task Half_a_character_in_linked_data_costs_only_the_data(string json)
    {
        var extract = await ReadAsync(Pages.Article(head: $"<script type=\"application/ld+json\">{json}</script>"));

        extract.Text.ShouldBe(Pages.Text);
        extract.Title.ShouldBe("Swimming hall to reopen");
    }

    [Fact]
    public async Task Metadata_come_from_OpenGraph_too()
    {
        var extract = await ReadAsync(Pages.Article(title: "Swimming hall to reopen - The Post", head:
            """
            <meta property="og:site_name" content="The Post"><meta name=author content="Ann Roe">
            <meta property="article:published_time" content="2026-03-05">
            """));

        (extract.Title, extract.Site, extract.Author).ShouldBe(("Swimming hall to reopen", "The Post", "Ann Roe"));
        extract.Published.ShouldBe(new DateTimeOffset(2026, 3, 5, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Broken_linked_data_are_mended_where_it_is_plain_how()
    {
        var extract = await ReadAsync(Pages.Article(head:
            "<script type='application/ld+json'>/*<![CDATA[*/{\"@type\":\"NewsArticle\",\"headline\":\"Hall\nreopens\",\"author\":\"Ann Roe\",}/*]]>*/;</script>"));

        (extract.Title, extract.Author).ShouldBe(("Hall reopens", "Ann Roe"));
    }

    [Fact]
    public async Task What_linked_data_name_apart_is_found()
    {
        var extract = await ReadAsync(Pages.Article(head:
            """
            <script type="application/ld+json">
            {"@graph":[{"@type":"Article","headline":"Hall","author":{"@id":"#ann"},"image":{"@id":"#picture"},"publisher":{"@id":"#nobody"}},
             {"@type":"Person","@id":"#ann","name":"Ann Roe"},{"@type":"ImageObject","@id":"#picture","url":"/hall.jpg"},{"@id":"#loop","name":{"@id":"#loop"}}]}
            </script>
            """));

        extract.Author.ShouldBe("Ann Roe");
        extract.Image!.AbsoluteUri.ShouldBe("https://post.example/hall.jpg");
        extract.Site.ShouldBeNull();
    }

    [Theory]
    [InlineData("<meta property=og:image content=/lead.jpg>", "https://post.example/lead.jpg")]
    [InlineData("<meta name=twitter:image content=https://img.example/1.jpg>", "https://img.example/1.jpg")]
    [InlineData("<link rel=image_src href=//img.example/2.jpg>", "https://img.example/2.jpg")]
    [InlineData("<meta property=og:image content=javascript:alert(1)>", null)]
    [InlineData("<meta property=og:image content='data:image/png;base64,AAAA'>", null)]
    [InlineData("", null)]
    public async Task The_picture_is_one_on_the_web(string head, string? address) =>
        (await ReadAsync(Pages.Article(head: head))).Image?.AbsoluteUri.ShouldBe(address);

    [Theory]
    [InlineData("<meta name=date content=20260305>")]
    [InlineData("<meta name=DC.date.issued content='2026-03-05'>")]
    [InlineData("<meta property=article:published_time content='Thu, 05 Mar 2026 00:00:00 GMT'>")]
    [InlineData("<meta itemprop=datePublished content='05.03.2026'>")]
    public async Task The_date_is_read_in_the_ways_that_pages_write_it(string head) =>
        (await ReadAsync(Pages.Article(head: head))).Published.ShouldBe(new DateTimeOffset(2026, 3, 5, 0, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("<meta name=date content='last week'>")]
    [InlineData("<meta name=date content=2026>")]
    public async Task What_is_no_date_is_none(string head) => (await ReadAsync(Pages.Article(head: head))).Published.ShouldBeNull();

    [Fact]
    public async Task The_heading_says_which_part_of_the_title_is_the_articles() =>
        (await ReadAsync(Pages.Article(title: "Swimming hall to reopen").Replace("<title>", "<title>News | Ostrava | ", StringComparison.Ordinal)))
            .Title.ShouldBe("Swimming hall to reopen");

    [Theory]
    [InlineData("<p>By <a rel=author href=/ann>Ann Roe</a></p>")]
    [InlineData("<p itemprop=author itemscope>By <span itemprop=name>Ann Roe</span></p>")]
    [InlineData("<p class='author vcard'><a class=fn>Ann Roe</a></p>")]
    public async Task The_author_is_read_where_the_page_marks_one(string byline) =>
        (await ReadAsync(Pages.Article(before: byline))).Author.ShouldBe("Ann Roe");

    private static Task<Extract> ReadAsync(string html) =>
        new PageExtractor(Options.Create(new ReadingOptions()), Pages.Languages, TimeProvider.System).ReadAsync(html, Address, TestContext.Current.CancellationToken);

}
