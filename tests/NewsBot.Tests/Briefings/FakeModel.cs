using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NewsBot.Tests.Briefings;

/// <summary>A chat-completions server on loopback that is strict about what it is sent and answers what a test scripts.</summary>
public sealed partial class FakeModel : IAsyncDisposable
{
    private static readonly Dictionary<Protocol, string[]> Known = new()
    {
        [Protocol.OpenAi] = ["model", "messages", "temperature", "max_completion_tokens", "response_format", "stream", "stream_options"],
        [Protocol.AzureDeployment] = ["model", "messages", "temperature", "max_completion_tokens", "response_format", "stream", "stream_options"],

        // The client library sends an empty object of this name too; Ollama passes it over.
        [Protocol.Ollama] = ["model", "messages", "options", "format", "stream", "CustomHeaders"],
    };

    private readonly WebApplication server;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> script = new();

    private Func<HttpContext, JsonObject, Task>? always;

    private FakeModel(WebApplication server) => this.server = server;

    /// <summary>The key that is asked for: "Bearer …" in Authorization, or the value of api-key; <c>null</c> when there must be none.</summary>
    public string? Authorization { get; init; } = "Bearer secret-key";

    public string? ApiKey { get; init; }

    public Protocol Protocol { get; init; }

    public Uri Endpoint { get; private set; } = new("http://localhost");

    /// <summary>What arrived, in order.</summary>
    public ConcurrentQueue<JsonObject> Requests { get; } = new();

    /// <summary>What was wrong with what arrived; a good client leaves it empty.</summary>
    public ConcurrentQueue<string> Violations { get; } = new();

    /// <summary>The system message of a call, from 0.</summary>
    public string System(int call) => Requests.ElementAt(call)["messages"]![0]!["content"]!.GetValue<string>();

    public TaskCompletionSource Arrived { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Aborted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static async Task<FakeModel> StartAsync(string? authorization = "Bearer secret-key", string? apiKey = null, Protocol protocol = Protocol.OpenAi)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var model = new FakeModel(builder.Build()) { Authorization = authorization, ApiKey = apiKey, Protocol = protocol };
        model.server.Run(model.AnswerAsync);
        await model.server.StartAsync();
        var address = model.server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        model.Endpoint = new(address + protocol switch
        {
            Protocol.OpenAi => "/v1",
            Protocol.AzureDeployment => "/openai/deployments/editor-1/chat/completions?api-version=2024-10-21",
            _ => "",
        });
        return model;
    }

    /// <summary>Answers the next call with a whole completion, in pieces when it is asked for a stream.</summary>
    public FakeModel Says(string? content, string finish = "stop", string? refusal = null, bool usage = true) => Does(context => IsStream(context) && content is not null
        ? StreamAsync(context, content, finish)
        : SendAsync(context, Protocol == Protocol.Ollama ? OllamaAnswer(content, finish) : Completion(content, finish, refusal, usage), 200, "application/json"));

    /// <summary>Answers the next call with a stream, and waits where it is told to.</summary>
    /// <param name="finish"><c>null</c>: the stream ends like any other, but the answer does not.</param>
    /// <param name="before">Awaited before each piece but the first.</param>
    public FakeModel Streams(IReadOnlyList<string> pieces, string? finish = "stop", Func<Task>? before = null) => Does(context => StreamAsync(context, pieces, finish, before));

    public FakeModel Sends(string body, int status = 200, string type = "application/json") => Does(context => SendAsync(context, body, status, type));

    /// <summary>Never answers; notes when the client gave up.</summary>
    public FakeModel Hangs() => Does(async context =>
    {
        try
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            Aborted.TrySetResult();
        }
    });

    public FakeModel Drops() => Does(context =>
    {
        context.Abort();
        return Task.CompletedTask;
    });

    public FakeModel Does(Func<HttpContext, Task> answer)
    {
        script.Enqueue(answer);
        return this;
    }

    /// <summary>Answers every call that nothing else is scripted for; <c>null</c>: with an error.</summary>
    /// <param name="before">Awaited before each answer.</param>
    public FakeModel Always(Func<JsonObject, string?> answer, Func<JsonObject, Task>? before = null)
    {
        always = async (context, request) =>
        {
            await (before?.Invoke(request) ?? Task.CompletedTask);
            var content = answer(request);
            await (content is null ? SendAsync(context, "{}", 500, "application/json")
                : IsStream(context) ? StreamAsync(context, content, "stop")
                : SendAsync(context, Completion(content, "stop", refusal: null, usage: true), 200, "application/json"));
        };
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await server.StopAsync(now.Token);
        await server.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var request = await CheckAsync(context.Request);
        context.Items["request"] = request;
        Arrived.TrySetResult();
        if (script.TryDequeue(out var answer))
        {
            await answer(context);
            return;
        }

        if (always is not null && request is not null)
        {
            await always(context, request);
            return;
        }

        Violations.Enqueue("a call that no test scripted");
        context.Response.StatusCode = 500;
    }

    private async Task<JsonObject?> CheckAsync(HttpRequest request)
    {
        var path = Protocol switch
        {
            Protocol.OpenAi => "/v1/chat/completions",
            Protocol.AzureDeployment => "/openai/deployments/editor-1/chat/completions?api-version=2024-10-21",
            _ => "/api/chat",
        };
        Hold(request.Method == "POST" && request.Path + request.QueryString == path, $"{request.Method} {request.Path}{request.QueryString}");
        Hold(request.Headers.Authorization.ToString() == (Authorization ?? ""), $"Authorization: {request.Headers.Authorization}");
        Hold(request.Headers["api-key"].ToString() == (ApiKey ?? ""), $"api-key: {request.Headers["api-key"]}");
        Hold(request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true, $"content type {request.ContentType}");
        if (await JsonSerializer.DeserializeAsync<JsonNode>(request.Body) is not JsonObject body)
        {
            Violations.Enqueue("the body is no JSON object");
            return null;
        }

        Requests.Enqueue(body);
        Hold(body.All(member => Known[Protocol].Contains(member.Key, StringComparer.Ordinal)), $"unknown parameter among {string.Join(", ", body.Select(member => member.Key))}");
        Hold(body["model"]?.GetValue<string>() == "editor-1", $"model {body["model"]}");
        Hold(Roles(body) == "system,user", $"roles {Roles(body)}");
        if (Protocol == Protocol.Ollama)
        {
            Hold(body["stream"] is not null, "a stream that nobody asked for");
            Hold(body["options"]?["num_ctx"]?.GetValue<int>() >= 2048, "no num_ctx: the server would cut the text");
            CheckStrict(body["format"], "schema");
        }

        else
        {
            Hold(body["stream"] is null || body["stream_options"]?["include_usage"]?.GetValue<bool>() == true, "a stream whose tokens nobody counts");
        }

        var format = body["response_format"];
        if (format?["type"]?.GetValue<string>() == "json_schema")
        {
            Hold(format["json_schema"]?["strict"]?.GetValue<bool>() == true && format["json_schema"]?["name"] is not null, "schema without name or strict");
            CheckStrict(format["json_schema"]?["schema"], "schema");
        }

        return body;
    }

    private static string Roles(JsonObject body) => string.Join(',', (body["messages"] as JsonArray ?? []).Select(message => message?["role"]?.GetValue<string>()));

    /// <summary>A strict schema closes every object and requires every member.</summary>
    private void CheckStrict(JsonNode? schema, string path)
    {
        if (schema is JsonObject { } part)
        {
            if (part["properties"] is JsonObject members)
            {
                var required = (part["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>());
                Hold(part["additionalProperties"]?.GetValue<bool>() == false, $"{path} is open");
                Hold(members.Select(member => member.Key).Order(StringComparer.Ordinal).SequenceEqual(required.Order(StringComparer.Ordinal), StringComparer.Ordinal), $"{path} has members that are not required");
            }

            foreach (var (name, child) in part)
            {
                CheckStrict(child, $"{path}.{name}");
            }
        }
        else if (schema is JsonArray list)
        {
            foreach (var child in list)
            {
                CheckStrict(child, path);
            }
        }
    }

    private void Hold(bool holds, string violation)
    {
        if (!holds)
        {
            Violations.Enqueue(violation);
        }
    }
}

/// <summary>Which protocol a <see cref="FakeModel"/> speaks.</summary>
public enum Protocol
{
    /// <summary>OpenAI's, under /v1.</summary>
    OpenAi,

    /// <summary>Azure OpenAI's older one: the deployment in the path, a version behind it.</summary>
    AzureDeployment,

    /// <summary>Ollama's own: /api/chat.</summary>
    Ollama,
}
