using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace NewsBot.Playground;

/// <summary>How the stand-in of a model behaves.</summary>
internal enum ModelMood
{
    /// <summary>Answers from the article alone.</summary>
    Honest,

    /// <summary>The same, in eight seconds: little by little where it is asked for a stream.</summary>
    Slow,

    /// <summary>Never answers.</summary>
    Silent,

    /// <summary>500.</summary>
    Failing,

    /// <summary>429.</summary>
    Busy,

    /// <summary>Answers with words instead of JSON.</summary>
    Babbling,

    /// <summary>Adds people, figures and quotations that are not in the article.</summary>
    Inventing,
}

/// <summary>A question to the stand-in of a model, and what it answered.</summary>
internal sealed record ModelExchange(DateTimeOffset At, ModelMood Mood, string Question)
{
    /// <summary>HTTP status; <c>null</c>: not answered yet, or never.</summary>
    public int? Status { get; set; }

    public string? Answer { get; set; }

    /// <summary>Milliseconds; <c>null</c>: not answered yet, or never.</summary>
    public double? Took { get; set; }
}

/// <summary>A stand-in of a language model on loopback that speaks the chat-completions protocol of OpenAI.</summary>
internal sealed class ModelSite : IAsyncDisposable
{
    /// <summary>How the bot must call it.</summary>
    public const string ModelName = "stand-in";

    private const int Kept = 20;
    private static readonly TimeSpan Pondering = TimeSpan.FromSeconds(8);

    private readonly WebApplication site;
    private readonly World world;
    private readonly Queue<ModelExchange> exchanges = new();

    private ModelSite(WebApplication site, World world) => (this.site, this.world) = (site, world);

    /// <summary>Root of the protocol.</summary>
    public Uri Endpoint => new(site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/v1");

    public ModelMood Mood { get; private set; }

    /// <summary>The newest questions, oldest first.</summary>
    public IReadOnlyList<ModelExchange> Exchanges => world.Read(() => exchanges.ToArray());

    public static async Task<ModelSite> StartAsync(World world, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        builder.Services.AddRoutingCore();
        var model = new ModelSite(builder.Build(), world);
        model.site.MapGet("/v1/models", () => TypedResults.Text($$"""{"object":"list","data":[{"id":"{{ModelName}}","object":"model"}]}""", "application/json"));
        model.site.MapPost("/v1/chat/completions", model.AnswerAsync);
        await model.site.StartAsync(cancellationToken);
        return model;
    }

    public void Become(ModelMood mood) => world.Change(() => Mood = mood);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await site.StopAsync(new CancellationToken(canceled: true));
        await site.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (await QuestionAsync(context.Request) is not var (question, streams))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync("""{"error":{"message":"This is no chat completion.","type":"invalid_request_error"}}""", context.RequestAborted);
            return;
        }

        var began = world.Time.GetTimestamp();
        var exchange = world.Change(() => Note(new ModelExchange(world.Now, Mood, question)));
        var (status, body, said) = Answer(exchange.Mood, question);
        streams &= status == StatusCodes.Status200OK;
        if (!(streams && exchange.Mood == ModelMood.Slow))
        {
            await PonderAsync(exchange.Mood, context.RequestAborted);
        }

        world.Change(() => (exchange.Status, exchange.Answer, exchange.Took) = (status, said, world.Time.GetElapsedTime(began).TotalMilliseconds));
        if (streams)
        {
            await ModelStream.WriteAsync(context, said, exchange.Mood == ModelMood.Slow ? Pondering : TimeSpan.Zero, world.Time);
            return;
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body, context.RequestAborted);
    }

    private Task PonderAsync(ModelMood mood, CancellationToken hungUp) => mood switch
    {
        ModelMood.Slow => Task.Delay(Pondering, world.Time, hungUp),
        ModelMood.Silent => Task.Delay(Timeout.InfiniteTimeSpan, hungUp),
        _ => Task.CompletedTask,
    };

    private ModelExchange Note(ModelExchange exchange)
    {
        exchanges.Enqueue(exchange);
        if (exchanges.Count > Kept)
        {
            exchanges.Dequeue();
        }

        return exchange;
    }

    /// <returns>Everything that the messages say, and whether the answer is to come in pieces; <c>null</c>: the request is none.</returns>
    private static async Task<(string Question, bool Streams)?> QuestionAsync(HttpRequest request)
    {
        try
        {
            var asked = await JsonSerializer.DeserializeAsync<JsonNode>(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            return asked?["messages"] is JsonArray messages ? (string.Join('\n', messages.Select(message => TextOf(message?["content"]))), asked["stream"]?.GetValue<bool>() == true) : null;
        }
        catch (Exception unread) when (unread is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A message's words, given as one text or as parts.</summary>
    private static string TextOf(JsonNode? content) =>
        content is JsonArray parts ? string.Concat(parts.Select(part => part?["text"]?.GetValue<string>())) : content?.GetValue<string>() ?? "";

    private static (int Status, string Body, string Said) Answer(ModelMood mood, string question) => mood switch
    {
        ModelMood.Failing => Error(StatusCodes.Status500InternalServerError, "The model has fallen over."),
        ModelMood.Busy => Error(StatusCodes.Status429TooManyRequests, "Too many tokens this minute."),
        ModelMood.Babbling => Completion("Certainly! Here is what I think about the news today: it is mostly weather."),
        _ => Completion(ModelAnswer.To(question, mood == ModelMood.Inventing) ?? "I was asked for nothing that I know."),
    };

    private static (int, string, string) Error(int status, string message)
    {
        var body = new JsonObject { ["error"] = new JsonObject { ["message"] = message, ["type"] = "server_error" } }.ToJsonString();
        return (status, body, body);
    }

    private static (int, string, string) Completion(string said)
    {
        var body = new JsonObject
        {
            ["id"] = "chatcmpl-playground",
            ["object"] = "chat.completion",
            ["created"] = 1,
            ["model"] = ModelName,
            ["choices"] = new JsonArray(new JsonObject
            {
                ["index"] = 0,
                ["finish_reason"] = "stop",
                ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = said, ["refusal"] = null },
            }),
        };
        return (StatusCodes.Status200OK, body.ToJsonString(), said);
    }
}
