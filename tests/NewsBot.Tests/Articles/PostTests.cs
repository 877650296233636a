using NewsBot.Articles;
using NewsBot.Articles.Feeds;
using NewsBot.Articles.Posts;

namespace NewsBot.Tests.Articles;

/// <summary>Links to posts in Telegram.</summary>
public sealed class PostTests
{
    [Theory]
    [InlineData("https://t.me/morning/55", "https://t.me/morning/55?embed=1&mode=tme")]
    [InlineData("https://t.me/s/morning/55?single", "https://t.me/morning/55?embed=1&mode=tme")]
    [InlineData("http://www.telegram.me/morning/55#x", "http://www.telegram.me/morning/55?embed=1&mode=tme")]
    [InlineData("https://morning.t.me/55", "https://t.me/morning/55?embed=1&mode=tme")]
    [InlineData("https://t.me/some_forum/7/55", "https://t.me/some_forum/55?embed=1&mode=tme")]
    [InlineData("https://t.me/morning", "https://t.me/s/morning")]
    [InlineData("https://t.me/s/morning?before=9", "https://t.me/s/morning")]
    [InlineData("https://morning.t.me/", "https://t.me/s/morning")]
    [InlineData("https://t.me/iv?url=https%3A%2F%2Fpost.example%2Fhall&rhash=1", "https://post.example/hall")]
    public void A_link_to_a_post_leads_to_what_can_be_read(string link, string page)
    {
        PostLink.Find(new(link))!.Page.AbsoluteUri.ShouldBe(page);
    }

    [Theory]
    [InlineData("https://example.com/morning/55")]
    [InlineData("https://t.me/")]
    [InlineData("https://t.me/a/55")]
    [InlineData("https://nott.me/morning/55")]
    [InlineData("https://t.me/iv?url=file:///etc/passwd")]
    [InlineData("https://t.me/share?url=https://t.me/iv?url=https://a.example")]
    public void Any_other_link_is_left_as_it_is(string link)
    {
        PostLink.Find(new(link)).ShouldBeNull();
    }

    [Theory]
    [InlineData("https://t.me/c/1234/55")]
    [InlineData("https://t.me/+AbCd")]
    [InlineData("https://telegram.me/joinchat/AbCd")]
    public void A_link_into_a_closed_chat_is_refused(string link)
    {
        Should.Throw<UnreadableException>(() => PostLink.Find(new(link))).Reason.ShouldBe(Unreadable.ClosedChat);
    }

    [Fact]
    public async Task A_post_is_read_with_its_channel_its_author_and_its_date()
    {
        await using var site = await NewsSite.OpenAsync();
        site.Serve("/morning/55", Post($"<b>Swimming hall to reopen</b><br/><br/>{Pages.First}<br/><br/>{Pages.Second} <a href='https://post.example/hall'>More</a>"));

        var article = await site.ReadAsync(new Uri($"http://t.me:{site.Port}/s/morning/55"));

        article.Title.ShouldBe("Swimming hall to reopen");
        article.Text.ShouldBe($"{Pages.First}\n\n{Pages.Second} More");
        (article.Site, article.Author, article.Published).ShouldBe(("The Morning Post", "B. Carr", new DateTimeOffset(2024, 10, 18, 7, 30, 0, TimeSpan.Zero)));
        article.Url!.AbsoluteUri.ShouldBe($"http://t.me:{site.Port}/morning/55");
    }

    [Fact]
    public async Task Of_a_short_post_the_article_is_read_that_it_links_to()
    {
        await using var site = await NewsSite.OpenAsync();
        site.Serve("/morning/56", Post($"Hall reopens! <a href='https://t.me/other'>@other</a> <a href='http://post.example:{site.Port}/hall'>Read</a>"));
        site.Serve("/hall", Pages.Article());

        var article = await site.ReadAsync(new Uri($"http://t.me:{site.Port}/morning/56"));

        (article.Text, article.Url).ShouldBe((Pages.Text, new Uri($"http://post.example:{site.Port}/hall")));
    }

    [Fact]
    public async Task A_channel_offers_its_newest_posts()
    {
        await using var site = await NewsSite.OpenAsync();
        site.Serve("/s/morning", $"<div class='tgme_channel_info_header_title'><span>The Morning Post</span></div>{Post("First<br/>More", 55)}{Post("Second", 56)}{Post("", 57)}{Post("Elsewhere", 58, "//evil.example")}");

        var feed = (await Should.ThrowAsync<FeedException>(() => site.ReadAsync(new Uri($"http://t.me:{site.Port}/morning")))).Feed;

        feed.Title.ShouldBe("The Morning Post");
        feed.Items.Select(item => (item.Title, item.Link.AbsoluteUri)).ShouldBe([("Second", $"http://t.me:{site.Port}/morning/56"), ("First", $"http://t.me:{site.Port}/morning/55")]);
    }

    [Fact]
    public async Task A_post_that_is_gone_or_says_nothing_is_refused()
    {
        await using var site = await NewsSite.OpenAsync();
        site.Serve("/morning/57", "<!doctype html><html><body><div class='tgme_widget_message_error'>Post not found</div></body></html>");
        site.Serve("/morning/58", Post("Good morning!"));

        (await site.RefusalAsync(new Uri($"http://t.me:{site.Port}/morning/57"))).ShouldBe(Unreadable.NotFound);
        (await site.RefusalAsync(new Uri($"http://t.me:{site.Port}/morning/58"))).ShouldBe(Unreadable.NotAnArticle);
    }

    /// <summary>As the page is that sites embed.</summary>
    private static string Post(string text, int number = 55, string channel = "morning") =>
        $"""
        <!doctype html><html><head><title>Telegram Widget</title></head><body><div class="tgme_widget_message js-widget_message" data-post="{channel}/{number}">
        <div class="tgme_widget_message_author"><a class="tgme_widget_message_owner_name" href="https://t.me/morning"><span dir="auto">The Morning Post</span></a></div>
        <a class="tgme_widget_message_reply"><div class="tgme_widget_message_text js-message_reply_text">An earlier post</div></a>
        <div class="tgme_widget_message_text js-message_text" dir="auto">{text}</div>
        <div class="tgme_widget_message_footer"><span class="tgme_widget_message_views">1.2K</span><span class="tgme_widget_message_from_author">B. Carr</span>
        <a class="tgme_widget_message_date" href="https://t.me/morning/55"><time datetime="2024-10-18T09:30:00+02:00" class="time">09:30</time></a></div></div></body></html>
        """;
}
