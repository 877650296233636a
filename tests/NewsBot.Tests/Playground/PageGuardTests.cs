using System.Net;

namespace NewsBot.Tests.Playground;

/// <summary>Who may talk to the page's server, and what its answers let a browser do.</summary>
public sealed class PageGuardTests
{
    private static readonly (string Header, string Value)[] Foreign = [("Origin", "https://evil.example"), ("Sec-Fetch-Site", "cross-site")];

    [Fact]
    public async Task The_page_and_what_it_needs_come_from_the_program_itself()
    {
        await using var page = await PageUnderTest.StartAsync();

        foreach (var (path, type) in new[] { ("/", "text/html"), ("/page.js", "text/javascript"), ("/colors.css", "text/css"), ("/icon.svg", "image/svg+xml") })
        {
            using var answer = await page.GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        }

        (await page.GetAsync("/nothing.js")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await page.GetAsync("/../appsettings.json")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_that_has_not_changed_is_not_sent_again()
    {
        await using var page = await PageUnderTest.StartAsync();
        using var first = await page.GetAsync("/page.js");

        using var second = await page.GetAsync("/page.js", ("If-None-Match", first.Headers.ETag!.ToString()));
        using var other = await page.GetAsync("/page.js", ("If-None-Match", "\"other\""));

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nothing")]
    [InlineData("/deeds/say")]
    public async Task Every_answer_forbids_foreign_and_inline_code(string path)
    {
        await using var page = await PageUnderTest.StartAsync();

        using var answer = await page.GetAsync(path);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("script-src 'self'; style-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["same-origin"]);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/events")]
    public async Task A_foreign_name_that_points_here_gets_nothing(string path)
    {
        await using var page = await PageUnderTest.StartAsync();

        using var answer = await page.GetAsync(path, ("Host", $"evil.example:{page.Address.Port}"));
        using var otherPort = await page.GetAsync(path, ("Host", "127.0.0.1:1"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        otherPort.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Its_own_names_are_welcome()
    {
        await using var page = await PageUnderTest.StartAsync();

        foreach (var host in new[] { "127.0.0.1", "localhost" })
        {
            using var answer = await page.GetAsync("/", ("Host", $"{host}:{page.Address.Port}"));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Another_site_cannot_send_deeds()
    {
        await using var page = await PageUnderTest.StartAsync();
        var ann = page.Telegram.AddPerson("Ann");
        var deed = new { @as = ann.Id, chat = ann.Id, text = "hello" };

        foreach (var header in Foreign)
        {
            using var refused = await page.DoAsync("say", deed, header);
            refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }

        ann.Chat.Transcript.ShouldBeEmpty();
        using var own = await page.DoAsync("say", deed, ("Origin", page.Address.GetLeftPart(UriPartial.Authority)), ("Sec-Fetch-Site", "same-origin"));
        own.StatusCode.ShouldBe(HttpStatusCode.OK);
        ann.Chat.Transcript.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_form_cannot_send_deeds()
    {
        await using var page = await PageUnderTest.StartAsync();
        var ann = page.Telegram.AddPerson("Ann");

        using var form = new StringContent($$"""{"as":{{ann.Id}},"chat":{{ann.Id}},"text":"hello"}""", mediaType: new("text/plain"));
        using var answer = await page.Http.PostAsync(new Uri("/deeds/say", UriKind.Relative), form, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        ann.Chat.Transcript.ShouldBeEmpty();
    }
}
