using System.IO.Compression;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using NewsBot.Articles;

namespace NewsBot.Tests.Articles;

public sealed class PageFetcherLimitTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(200);

    [Theory]
    [InlineData(400, Unreadable.Unreachable)]
    [InlineData(401, Unreadable.Blocked)]
    [InlineData(402, Unreadable.Blocked)]
    [InlineData(403, Unreadable.Blocked)]
    [InlineData(404, Unreadable.NotFound)]
    [InlineData(410, Unreadable.NotFound)]
    [InlineData(429, Unreadable.Busy)]
    [InlineData(451, Unreadable.OtherCountry)]
    [InlineData(500, Unreadable.Unreachable)]
    [InlineData(503, Unreadable.Unreachable)]
    [InlineData(202, Unreadable.RobotCheck)]
    public async Task A_status_tells_why_there_is_no_article(int status, Unreadable reason)
    {
        await using var site = await NewsSite.OpenAsync();
        site.Serve("/", Pages.Article(), status: status);

        (await site.RefusalAsync("/")).ShouldBe(reason);
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("video/mp4")]
    [InlineData("application/zip")]
    public async Task A_type_that_is_no_page_is_refused_before_it_is_read(string type)
    {
        await using var site = await NewsSite.OpenAsync();
        site.Serve("/", Pages.Article(), type);

        (await site.RefusalAsync("/")).ShouldBe(Unreadable.NotText);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("application/octet-stream")]
    [InlineData("application/xhtml+xml")]
    public async Task A_page_without_a_telling_type_is_known_by_its_beginning(string? type)
    {
        await using var site = await NewsSite.OpenAsync();
        site.Serve("/", Encoding.UTF8.GetBytes(Pages.Article()), type);

        (await site.ReadAsync("/")).Text.ShouldBe(Pages.Text);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_compressed_page_is_read(string encoding)
    {
        await using var site = await NewsSite.OpenAsync();
        site.Serve("/", Compress(Encoding.UTF8.GetBytes(Pages.Article()), encoding), encoding: encoding);

        (await site.ReadAsync("/")).Text.ShouldBe(Pages.Text);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_page_that_swells_when_unpacked_is_too_large(string encoding)
    {
        await using var site = await NewsSite.OpenAsync(options => options.MaxKibibytes = 1_024);
        site.Serve("/", Compress(new byte[4 * 1024 * 1024], encoding), encoding: encoding);

        (await site.RefusalAsync("/")).ShouldBe(Unreadable.TooLarge);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("zstd")]
    public async Task A_page_that_is_not_compressed_as_it_says_is_an_error_of_the_site(string encoding)
    {
        await using var site = await NewsSite.OpenAsync();
        site.Serve("/", Encoding.UTF8.GetBytes(Pages.Article()), encoding: encoding);

        (await site.RefusalAsync("/")).ShouldBe(Unreadable.Unreachable);
    }

    [Fact]
    public async Task A_page_without_end_is_too_large()
    {
        await using var site = await NewsSite.OpenAsync(options => options.MaxTransferKibibytes = 256);
        var piece = Encoding.ASCII.GetBytes(new string('x', 10_000));
        var sent = 0;
        site.Serve("/", async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(piece, context.RequestAborted);
                sent++;
            }
        });

        (await site.RefusalAsync("/")).ShouldBe(Unreadable.TooLarge);

        sent.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Headers_without_end_are_too_large()
    {
        await using var site = await NewsSite.OpenAsync(options => options.MaxHeaderKibibytes = 4);
        site.Serve("/", context =>
        {
            context.Response.Headers["X-Filler"] = new string('y', 8 * 1024);
            return context.Response.WriteAsync(Pages.Article(), context.RequestAborted);
        });

        (await site.RefusalAsync("/")).ShouldBe(Unreadable.TooLarge);
    }

    [Fact]
    public async Task A_site_that_accepts_and_keeps_silent_is_given_up()
    {
        await using var site = await NewsSite.OpenAsync(options => options.HeaderTime = Soon);
        site.Serve("/", context => Task.Delay(Timeout.Infinite, context.RequestAborted));

        (await site.RefusalAsync("/")).ShouldBe(Unreadable.Unreachable);
    }

    [Fact]
    public async Task A_site_that_falls_silent_in_the_middle_is_given_up()
    {
        await using var site = await NewsSite.OpenAsync(options => options.FetchTime = Soon);
        site.Serve("/", async context =>
        {
            await context.Response.WriteAsync("<html><body><p>Half of", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });

        (await site.RefusalAsync("/")).ShouldBe(Unreadable.Unreachable);
    }

    [Fact]
    public async Task A_cancelled_ask_is_cancelled_and_not_called_unreachable()
    {
        await using var site = await NewsSite.OpenAsync();
        using var stop = new CancellationTokenSource();
        site.Serve("/", async context =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });

        await Should.ThrowAsync<OperationCanceledException>(() => site.Reader.ReadAsync(new NewsBot.Asks.Input.Link(site.Address("/")), stop.Token));
    }

    [Fact]
    public async Task Redirects_are_followed_to_their_end_and_the_end_is_the_address()
    {
        await using var site = await NewsSite.OpenAsync();
        site.Redirect("/short", "/middle?utm_source=mail");
        site.Redirect("/middle", "../news/hall#top");
        site.Serve("/news/hall", Pages.Article());

        (await site.ReadAsync("/short")).Url.ShouldBe(site.Address("/news/hall"));
    }

    [Theory]
    [InlineData("/loop")]
    [InlineData("http://")]
    public async Task A_redirect_that_leads_nowhere_is_called_that(string target)
    {
        await using var site = await NewsSite.OpenAsync();
        site.Redirect("/loop", target);

        (await site.RefusalAsync("/loop")).ShouldBe(Unreadable.LeadsNowhere);

        site.Asked.Count.ShouldBeLessThan(12);
    }

    [Theory]
    [InlineData(SocketError.HostNotFound, Unreadable.NotFound)]
    [InlineData(SocketError.TryAgain, Unreadable.Unreachable)]
    public async Task A_name_that_cannot_be_resolved_is_not_there_or_not_now(SocketError error, Unreadable reason)
    {
        await using var site = await NewsSite.OpenAsync(resolve: (_, _) => throw new SocketException((int)error));

        (await site.RefusalAsync(new Uri("http://news.example/"))).ShouldBe(reason);
    }

    internal static byte[] Compress(byte[] bytes, string encoding)
    {
        using var packed = new MemoryStream();
        using (Stream packer = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest),
            _ => new ZLibStream(packed, CompressionLevel.Fastest),
        })
        {
            packer.Write(bytes);
        }

        return packed.ToArray();
    }
}
