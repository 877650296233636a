using System.Net.Http.Json;
using System.Text.Json;
using NewsBot.Playground;
using Telegram.Bot;

namespace NewsBot.Tests.Playground;

internal static class Clients
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler());

    /// <summary>The real client, pointed at the stand-in; it does not try again by itself.</summary>
    public static TelegramBotClient Client(this FakeTelegram telegram) =>
        new(new TelegramBotClientOptions(telegram.Token, telegram.BaseAddress.ToString().TrimEnd('/')) { RetryCount = 0, RetryThreshold = 0 });

    /// <summary>A person who has pressed Start, so that the bot may write.</summary>
    public static Person AddGuest(this FakeTelegram telegram, string name = "Ann", string? language = null)
    {
        var person = telegram.AddPerson(name, language);
        person.Chat.Start();
        return person;
    }

    /// <summary>Asks for a file at a path of the stand-in's server.</summary>
    public static Task<HttpResponseMessage> DownloadAsync(this FakeTelegram telegram, string path) =>
        Http.GetAsync(new Uri(telegram.BaseAddress, path), TestContext.Current.CancellationToken);

    /// <summary>Posts JSON as it stands, right or wrong.</summary>
    public static Task<Told> PostAsync(this FakeTelegram telegram, string method, string json) =>
        telegram.PostAsync(method, new StringContent(json, mediaType: new("application/json")));

    public static async Task<Told> PostAsync(this FakeTelegram telegram, string path, HttpContent? body, string? token = null)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var address = new Uri(telegram.BaseAddress, $"/bot{token ?? telegram.Token}/{path}");
        using var response = body is null ? await Http.GetAsync(address, cancellation) : await Http.PostAsync(address, body, cancellation);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellation);
        var description = answer.TryGetProperty("description", out var words) ? words.GetString()! : string.Empty;
        return new Told((int)response.StatusCode, description, answer);
    }
}

/// <summary>What the stand-in told a bot.</summary>
internal sealed record Told(int Status, string Description, JsonElement Answer)
{
    public JsonElement Result => Answer.GetProperty("result");
}
