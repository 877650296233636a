using System.Net;
using System.Text.Json;
using NewsBot.Briefings.Models;
using NewsBot.Settings;

namespace NewsBot.Doctor;

/// <summary>Asks the provider for its models: costs nothing, and tells whether address, key and model are right.</summary>
/// <param name="client">The HTTP client that the bot itself uses: it shows the key.</param>
public sealed class ProviderCheckup(HttpClient client, ProviderOptions options, TimeProvider time)
{
    private const string Subject = "Provider";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>When no provider is configured.</summary>
    public static Finding Offline { get; } = new(Subject, Verdict.Good, "Offline: briefings are made by rules, no model is asked, no text leaves this machine.");

    public async Task<Finding> FindAsync(CancellationToken cancellationToken)
    {
        if (ChatModels.Find(options.Provider) is not { } row || row.Root(options.Endpoint) is not { } endpoint)
        {
            return Offline;
        }

        var name = $"{options.Provider} at {endpoint.Authority}";
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            using var response = await client.GetAsync(row.ListAt(endpoint), either.Token);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => Listed(name, await response.Content.ReadAsStringAsync(either.Token)),
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden when string.IsNullOrEmpty(options.Key) =>
                    new(Subject, Verdict.Broken, $"{name} asks for a key, and there is none.", $"Set the environment variable {SettingsBook.Variable($"{options.Section}:Key")}."),
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
                    new(Subject, Verdict.Broken, $"{name} does not accept the key.", $"Set {SettingsBook.Variable($"{options.Section}:Key")} to a key that is valid there."),
                HttpStatusCode.NotFound =>
                    new(Subject, Verdict.Warning, $"{name} has no list of models there.", $"Check {options.Section}:Endpoint: it usually ends with {new Uri(row.Example).AbsolutePath}."),
                var status => new(Subject, Verdict.Broken, $"{name} answers with status {(int)status}.", "Look into the provider's own log or status page."),
            };
        }
        catch (Exception failed) when (failed is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return new(
                Subject, Verdict.Broken, $"{name} cannot be reached; no briefing will be made by it.", $"Start the server, or check {options.Section}:Endpoint.");
        }
    }

    /// <summary>Servers that keep no list say nothing about the model, and Azure lists what could be deployed, not what is.</summary>
    private Finding Listed(string name, string json)
    {
        var models = Models(json);
        return models.Count == 0 || options.Provider == "azure" || models.Any(model => model == options.Model || model.StartsWith($"{options.Model}:", StringComparison.Ordinal))
            ? new(Subject, Verdict.Good, $"{name} answers; {options.Model} briefs.")
            : new(
                Subject,
                Verdict.Warning,
                $"{name} answers, but does not list the model \"{options.Model}\".",
                $"Set {options.Section}:Model to one of its models: {string.Join(", ", models.Take(10))}.");
    }

    private static IReadOnlyList<string> Models(string json)
    {
        try
        {
            using var answer = JsonDocument.Parse(json);
            return
            [
                .. from model in answer.RootElement.GetProperty("data").EnumerateArray()
                   let name = model.GetProperty("id").GetString()
                   where name is not null
                   select name,
            ];
        }
        catch (Exception odd) when (odd is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return [];
        }
    }
}
