using System.Net;
using NewsBot.Articles;

namespace NewsBot.Tests.Articles;

public sealed class PageFetcherSafetyTests
{
    /// <summary>Ways to write 127.0.0.1; {0} is the port of the internal service.</summary>
    public static TheoryData<string> WaysInside =>
    [
        "http://127.0.0.1:{0}/", "http://localhost:{0}/", "http://2130706433:{0}/", "http://0x7f.1:{0}/", "http://0x7f000001:{0}/",
        "http://127.1:{0}/", "http://0177.0.0.1:{0}/", "http://017700000001:{0}/", "http://0:{0}/", "http://0.0.0.0:{0}/",
        "http://１２７.０.０.１:{0}/", "http://①②⑦.⓪.⓪.①:{0}/", "http://127。0。0。1:{0}/", "http://127.0.0.1.:{0}/", "http://localhost.:{0}/",
        "http://[::1]:{0}/", "http://[::]:{0}/", "http://[::127.0.0.1]:{0}/", "http://[::ffff:127.0.0.1]:{0}/", "http://[::ffff:7f00:1]:{0}/",
        "http://[64:ff9b::7f00:1]:{0}/", "http://[64:ff9b:1::7f00:1]:{0}/", "http://[2002:7f00:1::]:{0}/", "http://[2001:0:7f00:1::]:{0}/",
        "http://[::ffff:0:7f00:1]:{0}/", "http://0x7f.0x0.0x0.0x1:{0}/", "http://0177.0.0.0x1:{0}/", "http://127.0.1:{0}/", "http://LOCALHOST:{0}/", "http://169.254.169.254/latest/meta-data/",
        "http://news.example@127.0.0.1:{0}/", "http://127.0.0.2@127.0.0.1:{0}/", "http://127.0.0.1:{0}#@news.example/",
        "ftp://127.0.0.1:{0}/", "file:///etc/passwd", "gopher://127.0.0.1:{0}/",
    ];

    [Theory]
    [MemberData(nameof(WaysInside))]
    public async Task No_link_leads_inside(string link)
    {
        await using var site = await NewsSite.OpenAsync();

        var reason = await site.RefusalAsync(new Uri(link.Replace("{0}", $"{site.InsidePort}", StringComparison.Ordinal)));

        reason.ShouldBe(Unreadable.AddressForbidden);
        site.InsideHits.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(WaysInside))]
    public async Task No_redirect_leads_inside(string link)
    {
        await using var site = await NewsSite.OpenAsync();
        site.Redirect("/start", "/second");
        site.Redirect("/second", link.Replace("{0}", $"{site.InsidePort}", StringComparison.Ordinal));

        (await site.RefusalAsync("/start")).ShouldBe(Unreadable.AddressForbidden);

        site.InsideHits.ShouldBe(0);
        site.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_name_with_one_internal_address_is_refused()
    {
        await using var site = await NewsSite.OpenAsync(resolve: (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("127.0.0.2"), IPAddress.Loopback]));
        site.Serve("/", Pages.Article());

        (await site.RefusalAsync(new Uri($"http://mixed.example:{site.Port}/"))).ShouldBe(Unreadable.AddressForbidden);

        site.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_that_changes_its_address_after_the_check_gains_nothing()
    {
        var asked = 0;
        await using var site = await NewsSite.OpenAsync(resolve: (_, _) =>
            Task.FromResult<IPAddress[]>([asked++ == 0 ? IPAddress.Parse("127.0.0.2") : IPAddress.Loopback]));
        site.Serve("/", Pages.Article());
        var port = site.Port;

        (await site.ReadAsync(new Uri($"http://rebound.example:{port}/"))).Words.ShouldBeGreaterThan(40);

        asked.ShouldBe(1);
        (await site.RefusalAsync(new Uri($"http://rebound.example:{site.InsidePort}/"))).ShouldBe(Unreadable.AddressForbidden);
        site.InsideHits.ShouldBe(0);
    }

    [Fact]
    public async Task Without_exceptions_loopback_is_refused()
    {
        await using var site = await NewsSite.OpenAsync(options => options.AllowedNetworks = []);
        site.Serve("/", Pages.Article());

        (await site.RefusalAsync("/")).ShouldBe(Unreadable.AddressForbidden);
    }

    [Theory]
    [InlineData(22)]
    [InlineData(25)]
    [InlineData(6667)]
    public async Task Ports_of_other_services_are_not_asked(int port)
    {
        await using var site = await NewsSite.OpenAsync();

        (await site.RefusalAsync(new Uri($"http://127.0.0.2:{port}/"))).ShouldBe(Unreadable.AddressForbidden);
    }

    [Fact]
    public async Task A_link_with_a_name_and_password_is_refused()
    {
        await using var site = await NewsSite.OpenAsync();
        site.Serve("/", Pages.Article());

        (await site.RefusalAsync(new Uri($"http://news.example:secret@127.0.0.2:{site.Port}/"))).ShouldBe(Unreadable.AddressForbidden);

        site.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_ports_are_listed_others_are_not_asked()
    {
        await using var site = await NewsSite.OpenAsync(options => options.AllowedPorts = [80, 443]);
        site.Serve("/", Pages.Article());

        (await site.RefusalAsync("/")).ShouldBe(Unreadable.AddressForbidden);

        site.Asked.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(WaysInside))]
    public async Task No_page_that_sends_on_leads_inside(string link)
    {
        await using var site = await NewsSite.OpenAsync();
        var target = link.Replace("{0}", $"{site.InsidePort}", StringComparison.Ordinal);
        site.Serve("/", $"<html><head><meta charset=utf-8><meta http-equiv=refresh content='0;url={target}'></head><body>Moved.</body></html>");

        (await site.RefusalAsync("/")).ShouldBeOneOf(Unreadable.AddressForbidden, Unreadable.Unreachable);

        site.InsideHits.ShouldBe(0);
        site.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Sites_learn_the_bots_name_and_nothing_of_its_reader()
    {
        await using var site = await NewsSite.OpenAsync(options => options.UserAgent = "NewsBot/9 (news@example.org)");
        site.Serve("/", context =>
        {
            context.Response.Headers.SetCookie = "who=me";
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = "/article";
            return Task.CompletedTask;
        });
        site.Serve("/article", Pages.Article());

        await site.ReadAsync("/");

        site.Asked.Count.ShouldBe(2);
        site.Asked[1]["User-Agent"].ToString().ShouldBe("NewsBot/9 (news@example.org)");
        site.Asked[1].Keys.ShouldBe(["Accept", "Accept-Encoding", "Host", "User-Agent"], ignoreOrder: true);
    }
}
