using NewsBot.Articles;
using NewsBot.Articles.Feeds;

namespace NewsBot.Tests.Articles;

/// <summary>Pages with too little, which say where more stands: another version of the article, or the feed of what they list.</summary>
public sealed class OtherPlaceTests
{
    private const string Teaser = "<article><h1>Swimming hall to reopen</h1><p>The council of Ostrava Mills decided on Monday to reopen the old swimming hall after eleven years…</p></article>";
    private const string Feed = "<rss><channel><title>The Morning Post</title><item><title>Hall opens</title><link>/hall</link></item></channel></rss>";

    [Theory]
    [InlineData("<link rel=amphtml href=/other>")]
    [InlineData("<link rel='alternate' media=print href=/other>")]
    [InlineData("<link rel=alternate media='only screen and (max-width: 640px)' href=/other>")]
    [InlineData("<link rel=canonical href=/other>")]
    public async Task A_teaser_is_read_where_the_whole_article_stands(string link)
    {
        await using var site = await NewsSite.OpenAsync();
        site.Serve("/teaser", Page(Teaser, link));
        site.Serve("/other", Pages.Article(head: "<link rel=canonical href=/teaser>"));

        var article = await site.ReadAsync("/teaser");

        article.Text.ShouldBe(Pages.Text);
        article.Url!.AbsolutePath.ShouldBe(link.Contains("canonical", StringComparison.Ordinal) ? "/other" : "/teaser");
        site.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_amp_teaser_is_read_at_its_page_proper_and_not_at_a_third_page()
    {
        await using var site = await NewsSite.OpenAsync();
        site.Serve("/amp", Page(Teaser, "<link rel=canonical href=/proper><link rel=amphtml href=/amp2>").Replace("<html", "<html ⚡", StringComparison.Ordinal));
        site.Serve("/proper", Page(Teaser, "<link rel=amphtml href=/third>"));
        site.Serve("/third", Pages.Article());

        (await site.RefusalAsync("/amp")).ShouldBe(Unreadable.NotAnArticle);

        site.Asked.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("<html ⚡", "/proper")]
    [InlineData("<html amp", "/proper")]
    [InlineData("<html", "/print")]
    public async Task Of_an_amp_version_the_page_proper_comes_first_and_of_others_last(string opening, string asked)
    {
        await using var site = await NewsSite.OpenAsync();
        site.Serve("/teaser", Page(Teaser, "<link rel=canonical href=/proper><link rel=alternate media=print href=/print>").Replace("<html", opening, StringComparison.Ordinal));
        site.Serve(asked, Pages.Article());

        (await site.ReadAsync("/teaser")).Text.ShouldBe(Pages.Text);
    }

    [Theory]
    [InlineData("<html ⚡", 2)]
    [InlineData("<html", 1)]
    public async Task Only_an_amp_version_is_another_page_than_its_address_without_tracking(string opening, int asked)
    {
        await using var site = await NewsSite.OpenAsync();
        site.Serve("/teaser", Page(Teaser, "<link rel=canonical href=/teaser>").Replace("<html", opening, StringComparison.Ordinal));

        (await site.RefusalAsync("/teaser?utm_source=amp")).ShouldBe(Unreadable.NotAnArticle);

        site.Asked.Count.ShouldBe(asked);
    }

    [Fact]
    public async Task A_page_that_a_program_draws_is_read_in_its_version_without()
    {
        await using var site = await NewsSite.OpenAsync();
        site.Serve("/app", Pages.Page("<div id=root></div><script src=app.js></script>", "Swimming hall to reopen").Replace("</head>", "<link rel=amphtml href=/amp></head>", StringComparison.Ordinal));
        site.Serve("/amp", Pages.Article());

        (await site.ReadAsync("/app")).Text.ShouldBe(Pages.Text);
    }

    [Fact]
    public async Task A_news_brief_is_taken_as_it_is_when_the_other_version_has_no_more()
    {
        await using var site = await NewsSite.OpenAsync();
        site.Serve("/brief", Pages.Article(head: "<link rel=amphtml href=/amp>"));
        site.Serve("/amp", Pages.Article(after: "<p>One more line of this page.</p>"));

        (await site.ReadAsync("/brief")).Text.ShouldBe(Pages.Text);
    }

    [Theory]
    [InlineData("/another")]
    [InlineData("/gone")]
    [InlineData("/wall")]
    [InlineData("/paid")]
    public async Task What_is_no_free_version_of_the_same_article_is_not_taken(string other)
    {
        await using var site = await NewsSite.OpenAsync();
        site.Serve("/teaser", Page("<h1>A bridge opens in Ravelmoor</h1><p>It is the first one there.</p>", $"<link rel=amphtml href={other}>"));
        site.Serve("/another", Pages.Article());
        site.Serve("/wall", Pages.Page("<h1>Sign in</h1><form><input type=password></form>"));
        site.Serve("/paid", Pages.Article("A bridge opens in Ravelmoor", head: "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script>"));

        (await site.RefusalAsync("/teaser")).ShouldBe(Unreadable.NotAnArticle);

        site.Asked.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("<link rel=amphtml href=/amp><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script>", "")]
    [InlineData("<link rel=amphtml href=/amp>", "<div class=paywall>Two euros a week.</div>")]
    public async Task A_paywall_is_not_walked_around(string head, string after)
    {
        await using var site = await NewsSite.OpenAsync();
        site.Serve("/paid", Page(Teaser + after, head));
        site.Serve("/amp", Pages.Article());

        (await site.RefusalAsync("/paid")).ShouldBe(Unreadable.Paywall);

        site.Asked.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/secret")]
    [InlineData("http://elsewhere.example:{1}/amp")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/teaser#more")]
    public async Task Other_sites_and_the_page_itself_are_not_asked(string link)
    {
        await using var site = await NewsSite.OpenAsync();
        site.Serve("/teaser", Page(Teaser, $"<link rel=amphtml href='{string.Format(null, link, site.InsidePort, site.Port)}'>"));

        (await site.RefusalAsync("/teaser")).ShouldBe(Unreadable.NotAnArticle);

        site.Asked.Count.ShouldBe(1);
        site.InsideHits.ShouldBe(0);
    }

    [Theory]
    [InlineData("/", "/feed")]
    [InlineData("/sport/", "/sport/feed")]
    public async Task A_list_of_teasers_offers_what_its_feed_names(string path, string asked)
    {
        await using var site = await NewsSite.OpenAsync();
        var teasers = string.Concat(Enumerable.Range(1, 12).Select(i => $"<div><h2><a href=/{i}>Something happened in district {i}</a></h2><p>Residents of district {i} were surprised on Monday, when it was announced.</p></div>"));
        site.Serve(path, Page(
            $"<main>{teasers}</main>",
            "<link rel=alternate type='application/rss+xml' href=/feed><link rel=alternate type='application/rss+xml' href=/comments/feed><link rel=alternate type='application/rss+xml' href=/sport/feed>"));
        site.Serve(asked, Feed, "application/rss+xml");

        (await Should.ThrowAsync<FeedException>(() => site.ReadAsync(path))).Feed.Items.ShouldHaveSingleItem().Title.ShouldBe("Hall opens");
    }

    [Fact]
    public async Task A_list_of_teasers_whose_feed_is_gone_is_called_one()
    {
        await using var site = await NewsSite.OpenAsync();
        var teasers = string.Concat(Enumerable.Range(1, 12).Select(i => $"<div><h2><a href=/{i}>Something happened in district {i}</a></h2><p>Residents of district {i} were surprised on Monday, when it was announced.</p></div>"));
        site.Serve("/", Page($"<main>{teasers}</main>", "<link rel=alternate type='application/atom+xml' href=/feed>"));

        (await site.RefusalAsync("/")).ShouldBe(Unreadable.TeaserList);
    }

    private static string Page(string body, string head) => Pages.Page(body).Replace("</head>", head + "</head>", StringComparison.Ordinal);
}
