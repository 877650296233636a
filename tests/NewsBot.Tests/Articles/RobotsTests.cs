using Microsoft.AspNetCore.Http;
using NewsBot.Articles;
using NewsBot.Articles.Fetching;

namespace NewsBot.Tests.Articles;

public sealed class RobotsTests
{
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("user-agent:newsbot\r\ndisallow:/a # private\r\n", "/a/b", false)]
    [InlineData("User-agent: NewsBot/1.0\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: NewsBotBig\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: NewsBot\nAllow: /", "/a", true)]
    [InlineData("User-agent: NewsBot\nUser-agent: Other\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: Other\nDisallow: /\nUser-agent: NewsBot\nDisallow: /b", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /news\nAllow: /news/free", "/news/free/1", true)]
    [InlineData("User-agent: *\nAllow: /news\nDisallow: /news", "/news", true)]
    [InlineData("User-agent: *\nDisallow: /*.php$", "/index.php", false)]
    [InlineData("User-agent: *\nDisallow: /*.php$", "/index.php?a=1", true)]
    [InlineData("User-agent: *\nDisallow: /*/private/*/x", "/a/private/b/c/x", false)]
    [InlineData("User-agent: *\nDisallow: /*a*a*a*a*a*b", "/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", true)]
    [InlineData("User-agent: *\nDisallow: /ä", "/%C3%A4bc", false)]
    [InlineData("<html><body>Disallow: /</body></html>", "/a", true)]
    [InlineData("Disallow: /", "/a", true)]
    public void The_rules_that_are_meant_for_the_bot_count(string robots, string path, bool allowed) =>
        RobotRules.Parse(robots).Allow(new("https://news.example" + path)).ShouldBe(allowed);

    [Theory]
    [InlineData("noai", true)]
    [InlineData("noindex, NOAI, noimageai", true)]
    [InlineData("newsbot: noai", true)]
    [InlineData("otherbot: noai", false)]
    [InlineData("noimageai", false)]
    [InlineData("unavailable_after: 25 Jun 2027 15:00:00 GMT", false)]
    [InlineData("noaim", false)]
    public void Words_that_ask_machines_to_stay_away_are_understood(string words, bool noAi) => RobotRules.SayNoAi(words).ShouldBe(noAi);

    [Fact]
    public async Task Robots_txt_is_asked_for_once_and_obeyed_where_the_operator_wants_it()
    {
        await using var site = await NewsSite.OpenAsync(options => options.ObeysRobots = true);
        var asked = Count(site, context => context.Response.WriteAsync("User-agent: *\nDisallow: /private/", context.RequestAborted));
        site.Serve("/article", Pages.Article());
        site.Serve("/private/article", Pages.Article());
        site.Redirect("/short", "/private/article");

        (await site.ReadAsync("/article")).Words.ShouldBeGreaterThan(0);
        (await site.RefusalAsync("/private/article")).ShouldBe(Unreadable.NotForPrograms);
        (await site.RefusalAsync("/short")).ShouldBe(Unreadable.NotForPrograms);

        asked().ShouldBe(1);
    }

    [Fact]
    public async Task Robots_txt_is_nobodys_business_otherwise()
    {
        await using var site = await NewsSite.OpenAsync();
        var asked = Count(site, context => context.Response.WriteAsync("User-agent: *\nDisallow: /", context.RequestAborted));
        site.Serve("/article", context =>
        {
            context.Response.Headers["X-Robots-Tag"] = "noai";
            return context.Response.WriteAsync(Pages.Article(), context.RequestAborted);
        });

        (await site.ReadAsync("/article")).Words.ShouldBeGreaterThan(0);

        asked().ShouldBe(0);
    }

    [Theory]
    [InlineData(404, true)]
    [InlineData(403, true)]
    [InlineData(500, false)]
    [InlineData(302, true)]
    public async Task A_site_without_rules_allows_everything_and_one_in_trouble_nothing(int status, bool allowed)
    {
        await using var site = await NewsSite.OpenAsync(options => options.ObeysRobots = true);
        site.Serve("/article", Pages.Article());
        Count(site, context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "/robots.txt";
            return Task.CompletedTask;
        });

        (await ReasonAsync(site)).ShouldBe(allowed ? null : Unreadable.NotForPrograms);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_page_that_says_noai_is_left_alone_where_the_operator_wants_it(bool inHeader)
    {
        await using var site = await NewsSite.OpenAsync(options => options.ObeysRobots = true);
        site.Serve("/", context =>
        {
            context.Response.ContentType = "text/html";
            if (inHeader)
            {
                context.Response.Headers["X-Robots-Tag"] = "noindex, noai";
            }

            return context.Response.WriteAsync(Pages.Article(head: inHeader ? "" : "<meta content='noai, noimageai' name=\"Robots\">"), context.RequestAborted);
        });

        (await site.RefusalAsync("/")).ShouldBe(Unreadable.NotForPrograms);
    }

    /// <returns><c>null</c>: the page was read.</returns>
    private static async Task<Unreadable?> ReasonAsync(NewsSite site)
    {
        try
        {
            await site.ReadAsync("/article");
            return null;
        }
        catch (UnreadableException refused)
        {
            return refused.Reason;
        }
    }

    private static Func<int> Count(NewsSite site, RequestDelegate answer)
    {
        var asked = 0;
        site.Serve("/robots.txt", context =>
        {
            Interlocked.Increment(ref asked);
            return answer(context);
        });
        return () => asked;
    }
}
