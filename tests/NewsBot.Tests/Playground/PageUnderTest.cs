using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;
using NewsBot.Playground;

namespace NewsBot.Tests.Playground;

/// <summary>A chat page on loopback, and a browser's part of the conversation with it.</summary>
internal sealed class PageUnderTest : IAsyncDisposable
{
    private readonly ChatPage page;

    private PageUnderTest(FakeTelegram telegram, ChatPage page) => (Telegram, this.page) = (telegram, page);

    public FakeTelegram Telegram { get; }

    public Uri Address => page.Address;

    public void Refresh() => page.Refresh();

    public HttpClient Http => field ??= new HttpClient(new SocketsHttpHandler()) { BaseAddress = Address };

    public static async Task<PageUnderTest> StartAsync(ChatPageOptions? options = null)
    {
        var telegram = await FakeTelegram.StartAsync(TestContext.Current.CancellationToken);
        return new PageUnderTest(telegram, await ChatPage.StartAsync(telegram, options ?? new(), TestContext.Current.CancellationToken));
    }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Header, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public Task<HttpResponseMessage> DoAsync(string deed, object about, params (string Header, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, "/deeds/" + deed, JsonContent.Create(about), headers);

    public async Task<JsonElement> MustAsync(string deed, object about)
    {
        var answer = await DoAsync(deed, about);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a file to a person's private chat.</summary>
    public Task<HttpResponseMessage> SendFileAsync(long person, byte[] bytes, string about, string type = "application/octet-stream")
    {
        var body = new ByteArrayContent(bytes);
        body.Headers.ContentType = new(type);
        return SendAsync(HttpMethod.Post, $"/deeds/file?as={person}&chat={person}&{about}", body, []);
    }

    /// <returns>The sentence with which a deed is refused.</returns>
    public async Task<string> RefusalAsync(string deed, object about)
    {
        var answer = await DoAsync(deed, about);
        ((int)answer.StatusCode).ShouldBeInRange(400, 499);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The stream up to and with the first <c>step</c>.</summary>
    public async Task<IReadOnlyList<SseItem<string>>> StepAsync(string? lastEventId = null)
    {
        await using var stream = await StreamAsync(lastEventId);
        return await stream.StepAsync();
    }

    public async Task<EventReader> StreamAsync(string? lastEventId = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/events");
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        var answer = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        return new EventReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await page.DisposeAsync();
        await Telegram.DisposeAsync();
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, (string Header, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (header, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(header, value);
        }

        return Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}

/// <summary>Reads the stream of events step by step.</summary>
internal sealed class EventReader(Stream stream) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<SseItem<string>> events = SseParser.Create(stream).EnumerateAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator();

    /// <summary>The events up to and with the next <c>step</c>.</summary>
    public async Task<IReadOnlyList<SseItem<string>>> StepAsync()
    {
        var read = new List<SseItem<string>>();
        while (await events.MoveNextAsync())
        {
            read.Add(events.Current);
            if (events.Current.EventType == "step")
            {
                break;
            }
        }

        return read;
    }

    public async ValueTask DisposeAsync()
    {
        await events.DisposeAsync();
        await stream.DisposeAsync();
    }
}
