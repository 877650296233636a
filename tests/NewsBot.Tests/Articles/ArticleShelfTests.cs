using System.Globalization;
using Microsoft.AspNetCore.Http;
using NewsBot.Articles;
using NewsBot.Asks;

namespace NewsBot.Tests.Articles;

public sealed class ArticleShelfTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    private readonly TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task A_link_that_ten_ask_for_at_once_is_fetched_once()
    {
        await using var site = await NewsSite.OpenAsync();
        ServeBehindDoor(site);

        var asks = Enumerable.Range(0, 10).Select(ask => site.ReadAsync($"/?utm_source=chat{ask}#top")).ToList();
        open.SetResult();
        var articles = await Task.WhenAll(asks);

        site.Asked.Count.ShouldBe(1);
        articles.ShouldAllBe(article => ReferenceEquals(article, articles[0]));
    }

    [Fact]
    public async Task A_link_that_is_asked_for_again_is_at_hand_until_its_time_is_over()
    {
        await using var site = await NewsSite.OpenAsync();
        await using var hasty = await NewsSite.OpenAsync(options => options.ArticlesKeptFor = Moment);
        foreach (var each in new[] { site, hasty })
        {
            each.Serve("/", Pages.Article());
            await each.ReadAsync("/");
            await Task.Delay(20 * Moment, TestContext.Current.CancellationToken);
            await each.ReadAsync("/");
        }

        site.Asked.Count.ShouldBe(1);
        hasty.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_asked_for_anew_is_fetched_again_and_is_what_others_get_then()
    {
        await using var site = await NewsSite.OpenAsync();
        site.Serve("/", Pages.Article("Yesterday"));
        await site.ReadAsync("/");
        site.Serve("/", Pages.Article("Today"));

        (await site.ReadAsync("/")).Title.ShouldBe("Yesterday");
        (await site.ReadAnewAsync("/")).Title.ShouldBe("Today");
        (await site.ReadAsync("/")).Title.ShouldBe("Today");

        site.Asked.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("ETag", "\"v1\"", "If-None-Match")]
    [InlineData("ETag", "W/\"v1\"", "If-None-Match")]
    [InlineData("Last-Modified", "Mon, 02 Nov 2026 10:00:00 GMT", "If-Modified-Since")]
    public async Task A_page_that_did_not_change_is_not_sent_again(string names, string state, string asks)
    {
        await using var site = await NewsSite.OpenAsync();
        site.Redirect("/short", "/");
        site.Serve("/", context =>
        {
            if (context.Request.Headers[asks] == state)
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }

            context.Response.Headers[names] = state;
            context.Response.ContentType = "text/html";
            return context.Response.WriteAsync(Pages.Article(), context.RequestAborted);
        });
        var first = await site.ReadAsync("/short");

        var second = await site.ReadAnewAsync("/short");

        second.ShouldBeSameAs(first);
        site.Asked.Count.ShouldBe(4);
        site.Asked[2].ContainsKey(asks).ShouldBeFalse("the short link is another page");
        site.Asked[3][asks].ToString().ShouldBe(state);
    }

    [Fact]
    public async Task A_site_that_says_unchanged_of_a_page_that_nobody_has_is_in_error()
    {
        await using var site = await NewsSite.OpenAsync();
        site.Serve("/", "", status: 304);

        (await site.RefusalAsync("/")).ShouldBe(Unreadable.Unreachable);
    }

    [Fact]
    public async Task Who_waits_gets_the_article_though_the_first_to_ask_gave_up()
    {
        await using var site = await NewsSite.OpenAsync();
        ServeBehindDoor(site);
        using var stop = new CancellationTokenSource();
        var link = new Input.Link(site.Address("/"));

        var first = site.Reader.ReadAsync(link, stop.Token);
        var others = Enumerable.Range(0, 3).Select(_ => site.ReadAsync(link)).ToList();
        await Eventually.TrueAsync(() => site.Asked.Count == 1, "the first asks the site");
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => first);
        open.SetResult();

        (await Task.WhenAll(others)).ShouldAllBe(article => article.Words > 0);
        site.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Who_gives_up_waiting_does_not_keep_the_others_from_the_article()
    {
        await using var site = await NewsSite.OpenAsync();
        ServeBehindDoor(site);
        using var stop = new CancellationTokenSource();
        var link = new Input.Link(site.Address("/"));

        var first = site.ReadAsync(link);
        var second = site.Reader.ReadAsync(link, stop.Token);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => second);
        open.SetResult();

        (await first).Words.ShouldBeGreaterThan(0);
        site.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_link_that_could_not_be_read_is_not_tried_again_at_once()
    {
        await using var site = await NewsSite.OpenAsync();
        await using var hasty = await NewsSite.OpenAsync(options => options.RefusalsKeptFor = Moment);
        foreach (var each in new[] { site, hasty })
        {
            each.Serve("/", Pages.Article(), status: 404);
            (await each.RefusalAsync("/")).ShouldBe(Unreadable.NotFound);
            await Task.Delay(20 * Moment, TestContext.Current.CancellationToken);
            (await each.RefusalAsync("/")).ShouldBe(Unreadable.NotFound);
        }

        site.Asked.Count.ShouldBe(1);
        hasty.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_short_link_and_the_page_behind_it_are_one_article()
    {
        await using var site = await NewsSite.OpenAsync();
        site.Redirect("/short", "/news/hall?utm_campaign=x");
        site.Serve("/news/hall", Pages.Article());

        var first = await site.ReadAsync("/short");
        var second = await site.ReadAsync("/news/hall");

        second.ShouldBeSameAs(first);
        site.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_page_cannot_put_itself_in_the_place_of_another()
    {
        await using var site = await NewsSite.OpenAsync();
        site.Serve("/victim", Pages.Article("Victim"));
        site.Serve("/thief", Pages.Article("Thief", head: $"<link rel=canonical href='{site.Address("/victim")}'>"));

        await site.ReadAsync("/thief");

        (await site.ReadAsync("/victim")).Title.ShouldBe("Victim");
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 1)]
    public async Task No_more_is_kept_than_the_setting_says(int megabytes, int fetches)
    {
        await using var site = await NewsSite.OpenAsync(options => options.KeptMegabytes = megabytes);
        site.Serve("/", Pages.Article());

        await site.ReadAsync("/");
        await site.ReadAsync("/");

        site.Asked.Count.ShouldBe(fetches);
    }

    [Fact]
    public async Task Long_articles_take_the_room_of_many_short_ones()
    {
        await using var site = await NewsSite.OpenAsync(options => options.KeptMegabytes = 1);
        foreach (var (kind, text) in new[] { ("short", Pages.First + Pages.Second), ("long", string.Concat(Enumerable.Repeat(Pages.First + " ", 1_000))) })
        {
            site.Asked.Clear();
            for (var ask = 0; ask < 20; ask++)
            {
                var path = string.Create(CultureInfo.InvariantCulture, $"/{kind}/{ask % 10}");
                site.Serve(path, text, "text/plain");
                await site.ReadAsync(path);
            }

            (site.Asked.Count > 10).ShouldBe(kind == "long");
        }
    }

    private void ServeBehindDoor(NewsSite site) => site.Serve("/", async context =>
    {
        await open.Task.WaitAsync(context.RequestAborted);
        context.Response.ContentType = "text/html";
        await context.Response.WriteAsync(Pages.Article(), context.RequestAborted);
    });
}
