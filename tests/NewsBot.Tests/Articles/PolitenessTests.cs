using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Articles;

namespace NewsBot.Tests.Articles;

public sealed class PolitenessTests
{
    [Fact]
    public async Task At_most_two_pages_of_a_site_are_fetched_at_once()
    {
        await using var site = await NewsSite.OpenAsync();
        var (now, most) = (0, 0);
        var gate = new Lock();
        site.ServeAll(async context =>
        {
            lock (gate)
            {
                most = Math.Max(most, ++now);
            }

            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync(Pages.Article()[..200], context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(30, context.RequestAborted);
            lock (gate)
            {
                // The place is free when the body has ended, not when the headers came.
                now--;
            }

            await context.Response.WriteAsync(Pages.Article()[200..], context.RequestAborted);
        });

        await Task.WhenAll(Enumerable.Range(0, 8).Select(page => site.ReadAsync($"/{page}")));

        most.ShouldBe(2);
        site.Asked.Count.ShouldBe(8);
    }

    [Fact]
    public async Task Who_finds_no_place_in_time_is_told_that_the_site_is_busy()
    {
        await using var site = await NewsSite.OpenAsync(options => options.PlaceTime = TimeSpan.FromMilliseconds(50));
        var door = new TaskCompletionSource();
        site.ServeAll(async context =>
        {
            await door.Task.WaitAsync(context.RequestAborted);
            await context.Response.WriteAsync(Pages.Article(), context.RequestAborted);
        });
        var inside = new[] { site.ReadAsync("/1"), site.ReadAsync("/2") };
        await Eventually.TrueAsync(() => site.Asked.Count == 2, "two ask the site");

        (await site.RefusalAsync("/3")).ShouldBe(Unreadable.Busy);

        door.SetResult();
        (await Task.WhenAll(inside)).ShouldAllBe(article => article.Words > 0);
    }

    [Theory]
    [InlineData(429, "120", 120)]
    [InlineData(503, "120", 120)]
    [InlineData(429, null, 60)]
    [InlineData(429, "999999", 600)]
    [InlineData(429, "soon", 60)]
    public async Task A_site_that_asks_to_wait_is_left_alone_so_long(int status, string? wait, int seconds)
    {
        var clock = new FakeTimeProvider();
        await using var site = await NewsSite.OpenAsync(time: clock);
        site.ServeAll(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.RetryAfter = wait;
            return Task.CompletedTask;
        });
        (await site.RefusalAsync("/1")).ShouldBe(Unreadable.Busy);
        site.ServeAll(context => context.Response.WriteAsync(Pages.Article(), context.RequestAborted));

        clock.Advance(TimeSpan.FromSeconds(seconds - 1));
        (await site.RefusalAsync("/2")).ShouldBe(Unreadable.Busy);
        site.Asked.Count.ShouldBe(1);

        clock.Advance(TimeSpan.FromSeconds(2));
        (await site.ReadAsync("/1")).Words.ShouldBeGreaterThan(0);
        site.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_date_until_which_to_wait_counts_like_seconds()
    {
        var clock = new FakeTimeProvider(new(2026, 11, 2, 10, 0, 0, TimeSpan.Zero));
        await using var site = await NewsSite.OpenAsync(time: clock);
        site.ServeAll(context =>
        {
            context.Response.StatusCode = 503;
            context.Response.Headers.RetryAfter = "Mon, 02 Nov 2026 10:05:00 GMT";
            return Task.CompletedTask;
        });
        await site.RefusalAsync("/1");

        clock.Advance(TimeSpan.FromMinutes(4.9));
        await site.RefusalAsync("/2");
        site.Asked.Count.ShouldBe(1);

        site.Serve("/3", Pages.Article());
        clock.Advance(TimeSpan.FromMinutes(0.2));
        (await site.ReadAsync("/3")).Words.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_wait_of_a_second_is_waited_for_on_the_spot()
    {
        await using var site = await NewsSite.OpenAsync();
        FailFirst(site, context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "1";
            return Task.CompletedTask;
        });

        (await site.ReadAsync("/")).Words.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(520)]
    public async Task An_error_of_the_site_is_tried_once_more(int status)
    {
        await using var site = await NewsSite.OpenAsync();
        FailFirst(site, context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });

        (await site.ReadAsync("/")).Words.ShouldBeGreaterThan(0);

        site.Asked.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_connection_that_breaks_is_tried_once_more(bool inTheMiddle)
    {
        await using var site = await NewsSite.OpenAsync();
        FailFirst(site, async context =>
        {
            if (inTheMiddle)
            {
                await context.Response.WriteAsync(Pages.Article()[..300], context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }

            context.Abort();
        });

        (await site.ReadAsync("/")).Text.ShouldBe(Pages.Text);

        site.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_site_that_keeps_failing_is_asked_twice_and_no_more()
    {
        await using var site = await NewsSite.OpenAsync();
        site.ServeAll(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        (await site.RefusalAsync("/")).ShouldBe(Unreadable.Unreachable);

        site.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_site_that_is_down_is_given_a_rest_and_others_are_not()
    {
        await using var site = await NewsSite.OpenAsync();
        site.Serve("/good", Pages.Article());
        for (var page = 0; page < 10; page++)
        {
            var address = new Uri($"http://down.example:{site.Port}/{page.ToString(CultureInfo.InvariantCulture)}");
            site.Serve(address.AbsolutePath, "", status: 500);
            (await site.RefusalAsync(address)).ShouldBe(Unreadable.Unreachable);
        }

        site.Asked.Count.ShouldBeLessThan(8);
        (await site.ReadAsync(new Uri($"http://up.example:{site.Port}/good"))).Words.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("NewsBot/9", null, "NewsBot/9")]
    [InlineData("NewsBot/9", "https://news.example/bot", "NewsBot/9 (+https://news.example/bot)")]
    [InlineData("Mozilla/5.0 (compatible; NewsBot/9)", "ann@news.example", "Mozilla/5.0 (compatible; NewsBot/9; +ann@news.example)")]
    public void Sites_are_told_where_the_operator_can_be_reached(string name, string? contact, string told) =>
        new ReadingOptions { UserAgent = name, Contact = contact }.SignedUserAgent().ShouldBe(told);

    private static void FailFirst(NewsSite site, RequestDelegate fail)
    {
        var asked = 0;
        site.ServeAll(context => Interlocked.Increment(ref asked) == 1 ? fail(context) : context.Response.WriteAsync(Pages.Article(), context.RequestAborted));
    }
}
