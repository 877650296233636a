using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsBot.Articles.Fetching;
using NewsBot.Asks;
using NewsBot.Messages;
using NewsBot.Playground;
using Telegram.Bot;

namespace NewsBot.Tests.Messages;

/// <summary>What a file costs at most before it is refused, asked of the stand-in.</summary>
public sealed class AttachmentsTests : IAsyncLifetime
{
    private FakeTelegram telegram = null!;
    private Person ann = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        telegram = await FakeTelegram.StartAsync(Stop);
        ann = telegram.AddPerson("Ann");
    }

    public async ValueTask DisposeAsync() => await telegram.DisposeAsync();

    [Fact]
    public async Task A_file_that_is_too_big_is_not_asked_for()
    {
        var file = Sent(100) with { Size = 100 };

        (await RefusalAsync(file, limit: 99)).Limit.ShouldBe(99);
        telegram.Calls.ShouldNotContain(call => call.Method == "getFile");
        (await Attachments().FetchAsync(file, 100, Stop)).Length.ShouldBe(100);
    }

    [Fact]
    public async Task A_file_whose_message_does_not_tell_its_size_is_refused_too() =>
        (await RefusalAsync(Sent(100), limit: 99)).Limit.ShouldBe(99);

    [Fact]
    public async Task A_file_of_which_nobody_tells_the_size_is_broken_off()
    {
        await using var body = new CountedStream(new MemoryStream(new byte[100_000_000]), long.MaxValue);
        using var http = Telegram(_ => Task.FromResult<HttpContent>(new StreamContent(body)));

        (await RefusalAsync(new("file", "a.txt"), 1_000_000, http)).Limit.ShouldBe(1_000_000);

        body.Count.ShouldBeInRange(1_000_001, 3_000_000);
    }

    [Fact]
    public async Task A_file_that_never_arrives_is_given_up()
    {
        using var http = Telegram(async stop =>
        {
            await Task.Delay(Timeout.Infinite, stop);
            return new StringContent("");
        });

        (await RefusalAsync(new("file", "a.txt"), 100, http)).Limit.ShouldBeNull();
    }

    [Fact]
    public async Task While_Telegram_is_out_of_reach_a_file_is_waited_for_longer_than_it_may_take()
    {
        var failures = 0;
        using var http = Telegram(_ => ++failures <= 7 ? throw new HttpRequestException("Connection refused") : Task.FromResult<HttpContent>(new StringContent("hall")));

        (await Attachments(http, TimeSpan.FromSeconds(0.3)).FetchAsync(new("file", "a.txt"), 100, Stop)).ShouldBe("hall"u8.ToArray());
    }

    [Fact]
    public async Task No_more_is_kept_than_fits_however_it_is_written()
    {
        using var memory = new LimitedMemory(10);

        await memory.WriteAsync(new byte[6].AsMemory(), Stop);
        memory.Write(new byte[4].AsSpan());
        memory.IsExceeded.ShouldBeFalse();
        Should.Throw<InvalidDataException>(() => memory.Write(new byte[1].AsSpan()));
        await Should.ThrowAsync<InvalidDataException>(async () => await memory.WriteAsync(new byte[1].AsMemory(), Stop));
        (memory.Length, memory.IsExceeded).ShouldBe((10, true));
    }

    [Fact]
    public async Task A_file_over_which_Telegram_always_breaks_down_is_given_up()
    {
        telegram.Fail(Fault.InternalError, "getFile", times: 10_000);

        (await RefusalAsync(Sent(100), limit: 100)).Limit.ShouldBeNull();
        telegram.Calls.Count(call => call.Method == "getFile").ShouldBeGreaterThan(3);
    }

    private Input.Attached Sent(int size) => new(ann.SendDocument("a.txt", new byte[size]).Current.Wire.Document!.FileId, "a.txt");

    private async Task<AttachmentException> RefusalAsync(Input.Attached file, long limit, HttpClient? http = null) =>
        await Should.ThrowAsync<AttachmentException>(Attachments(http).FetchAsync(file, limit, Stop).WaitAsync(TimeSpan.FromSeconds(20), Stop));

    private Attachments Attachments(HttpClient? http = null, TimeSpan? patience = null)
    {
        var client = new TelegramBotClient(new TelegramBotClientOptions(telegram.Token, telegram.BaseAddress.ToString().TrimEnd('/')) { RetryCount = 0 }, http);
        var quick = new MessageOptions { UploadPatience = patience ?? TimeSpan.FromSeconds(1), FirstPause = TimeSpan.FromMilliseconds(50), LongestPause = TimeSpan.FromSeconds(0.5) };
        return new(client, Options.Create(quick), TimeProvider.System, NullLogger<Attachments>.Instance);
    }

    private static HttpClient Telegram(Func<CancellationToken, Task<HttpContent>> file) => new(new SizelessFile(file));

    /// <summary>Tells where a file is and not how long, and gives it.</summary>
    private sealed class SizelessFile(Func<CancellationToken, Task<HttpContent>> file) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => new()
        {
            Content = request.RequestUri!.AbsolutePath.EndsWith("/getFile", StringComparison.Ordinal)
                ? new StringContent("""{"ok":true,"result":{"file_id":"file","file_unique_id":"u","file_path":"documents/a.txt"}}""")
                : await file(cancellationToken),
        };
    }
}
