using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Articles.Pages;

namespace NewsBot.Tests.Articles;

public sealed class PageWallTests
{
    private static readonly Uri Address = new("https://post.example/news/hall");

    [Theory]
    [InlineData("<h1>Before you continue</h1><p>We and our 842 partners store and read cookies on your device to measure and to show you what we think you like.</p><p>Cookies can be refused at any time in the settings of this page.</p><button>Accept all</button><button>Reject</button>", Unreadable.ConsentWall)]
    [InlineData("<h1>Sign in</h1><form><input name=mail><input type=password><button>Go</button></form><p>You must sign in to read this.</p>", Unreadable.SignIn)]
    [InlineData("<div id=root></div><noscript>You need to enable JavaScript to run this app.</noscript><script src=app.js></script>", Unreadable.Scripted)]
    [InlineData("<h1>Just a moment...</h1><p>Checking that the connection is secure. Please stand by.</p>", Unreadable.RobotCheck)]
    [InlineData("<p>One moment.</p><script>window._cf_chl_opt={cType:'managed'}</script>", Unreadable.RobotCheck)]
    [InlineData("<p>Loading.</p><iframe src='https://geo.captcha-delivery.com/captcha/?a=1'></iframe>", Unreadable.RobotCheck)]
    [InlineData("<div id=root></div><script src=app.js></script>", Unreadable.Scripted)]
    [InlineData("<h1>The hall</h1><p>It opens again after eleven years.</p><div class=paywall-offer>Two euros a week.</div>", Unreadable.Paywall)]
    [InlineData("<h1>The opening</h1><video src=hall.mp4></video><p>Watch the mayor jump.</p>", Unreadable.Video)]
    [InlineData("<h1>The opening</h1><iframe src='https://www.youtube-nocookie.com/embed/x'></iframe><p>Watch the mayor jump.</p>", Unreadable.Video)]
    [InlineData("<h1>The opening</h1><figure><img src=1></figure><figure><img src=2></figure><figure><img src=3></figure><figure><img src=4></figure><figure><img src=5></figure>", Unreadable.Gallery)]
    [InlineData("<h1>Page not found</h1><p>What you are looking for is not here any more.</p>", Unreadable.NotFound)]
    [InlineData("<h1>Seite nicht gefunden</h1><p>Versuchen Sie es mit der Suche.</p>", Unreadable.NotFound)]
    [InlineData("<p>It rained.</p>", Unreadable.NotAnArticle)]
    [InlineData("   ", Unreadable.NotAnArticle)]
    public async Task A_wall_is_told_from_an_article(string body, Unreadable reason) => (await RefusalAsync(Pages.Page(body))).ShouldBe(reason);

    [Fact]
    public async Task The_taste_of_a_paid_article_is_not_the_article()
    {
        var page = Pages.Page($"<article><h1>Hall</h1><p>{Pages.First}</p></article><div class=paywall><p>Subscribe to read on. Two euros for the first month, then twelve.</p></div>")
            .Replace("</head>", "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\",\"articleBody\":\""
                + string.Concat(Enumerable.Repeat("The whole text. ", 100)) + "\"}</script></head>", StringComparison.Ordinal);

        (await RefusalAsync(page)).ShouldBe(Unreadable.Paywall);
    }

    [Fact]
    public async Task A_front_page_is_not_an_article()
    {
        var teasers = string.Concat(Enumerable.Range(1, 12).Select(i =>
            $"<div><h2><a href=/{i}>Something happened in district {i}</a></h2><p>Residents of district {i} were surprised on Monday, when the council announced it.</p></div>"));

        (await RefusalAsync(Pages.Page($"<main>{teasers}</main>"))).ShouldBe(Unreadable.TeaserList);
    }

    [Fact]
    public async Task The_beginning_of_a_paid_article_is_read_and_said_to_be_one()
    {
        var body = string.Join(' ', Enumerable.Range(1, 100).Select(i => $"Sentence number {i} is for those who pay."));
        var extract = await ReadAsync(Pages.Article(after: "<div class=paywall>Subscribe.</div>", head:
            $"<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false,\"articleBody\":\"{body}\"}}</script>"));

        extract.IsPartial.ShouldBeTrue();
        extract.Text.ShouldBe(Pages.Text);
        (await ReadAsync(Pages.Article())).IsPartial.ShouldBeFalse();
    }

    [Fact]
    public async Task A_paid_article_that_is_all_there_is_whole()
    {
        var extract = await ReadAsync(Pages.Article(head:
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\",\"wordCount\":70}</script>"));

        extract.IsPartial.ShouldBeFalse();
    }

    [Theory]
    [InlineData("<input type=password>")]
    [InlineData("<video src=1.mp4></video>")]
    [InlineData("<div class=paywall></div>")]
    [InlineData("<noscript>Please enable JavaScript.</noscript><script src=app.js></script>")]
    [InlineData("<div class=g-recaptcha></div>")]
    public async Task An_article_beside_a_wall_is_read(string beside) => (await ReadAsync(Pages.Article(after: beside))).Text.ShouldBe(Pages.Text);

    private static Task<Extract> ReadAsync(string html) =>
        new PageExtractor(Options.Create(new ReadingOptions()), Pages.Languages, TimeProvider.System).ReadAsync(html, Address, TestContext.Current.CancellationToken);

    private static async Task<Unreadable> RefusalAsync(string html) => (await Should.ThrowAsync<UnreadableException>(() => ReadAsync(html))).Reason;
}
