using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using NewsBot.Playground;
using NewsBot.Terminal;
using NewsBot.Tests.Terminal;

namespace NewsBot.Tests.Playground;

/// <summary>A whole playground with the bot that ships, and the panel's part of the conversation with it.</summary>
internal sealed class PlaygroundUnderTest : IAsyncDisposable
{
    private readonly TemporaryFolder folder;
    private readonly PlaygroundHost host;
    private readonly HttpClient http;

    private PlaygroundUnderTest(TemporaryFolder folder, PlaygroundHost host) =>
        (this.folder, this.host, http) = (folder, host, new(new SocketsHttpHandler()) { BaseAddress = host.Page });

    public FakeTelegram Telegram => host.Telegram;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <param name="start">What is started; <c>null</c>: the bot that ships.</param>
    public static async Task<PlaygroundUnderTest> StartAsync(StartBot? start = null, bool hasModel = false)
    {
        var fresh = new TemporaryFolder();
        var settings = new ConfigurationManager();
        settings["Logging:LogLevel:Default"] = "None";
        var plan = new PlaygroundPlan { Parent = fresh.PathOf(""), HasModel = hasModel, Telegram = new() { Patience = TimeSpan.FromSeconds(30) } };
        return new(fresh, await PlaygroundHost.StartAsync(plan, start ?? ((place, token) => PlaygroundVerb.StartBotAsync(settings, place, token)), Stop));
    }

    /// <summary>A bot that does nothing at all: what it calls, the test calls.</summary>
    public static StartBot Nobody { get; } = (_, _) => Task.FromResult(new RunningBot(() => Task.CompletedTask, (_, _) => Task.FromResult<string?>(null)));

    /// <summary>Does something on the panel.</summary>
    public async Task MustAsync(string what, object about)
    {
        using var answer = await SendAsync(what, about);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(Stop));
    }

    /// <returns>The sentence with which it is refused.</returns>
    public async Task<string> RefusalAsync(string what, object about)
    {
        using var answer = await SendAsync(what, about);
        ((int)answer.StatusCode).ShouldBeInRange(400, 499);
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    public Task<HttpResponseMessage> SendAsync(string what, object about, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/makers/" + what) { Content = JsonContent.Create(about) };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return http.SendAsync(request, Stop);
    }

    public Task<JsonElement> AskAsync(string path) => http.GetFromJsonAsync<JsonElement>("/makers/" + path, Stop);

    /// <summary>The contract's JSON behind a message; <c>null</c>: there is none.</summary>
    public async Task<string?> BriefingAsync(ChatMessage message)
    {
        using var answer = await http.GetAsync($"/makers/briefing?chat={message.Chat.Id}&message={message.Id}", Stop);
        answer.IsSuccessStatusCode.ShouldBeTrue();
        return answer.StatusCode == HttpStatusCode.NoContent ? null : await answer.Content.ReadAsStringAsync(Stop);
    }

    /// <summary>What the page's stream says of the makers' things now.</summary>
    public async Task<JsonElement> StateAsync()
    {
        await using var stream = await http.GetStreamAsync("/events", Stop);
        await foreach (var item in System.Net.ServerSentEvents.SseParser.Create(stream).EnumerateAsync(Stop))
        {
            if (item.EventType == "makers")
            {
                return JsonSerializer.Deserialize<JsonElement>(item.Data);
            }
        }

        throw new InvalidOperationException("The stream ended.");
    }

    public async Task<string> StageAsync() => (await StateAsync()).GetProperty("stage").GetString()!;

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await host.DisposeAsync();
        folder.Dispose();
    }
}
