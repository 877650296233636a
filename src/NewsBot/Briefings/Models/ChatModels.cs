using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net.Http.Headers;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using OpenAI;

namespace NewsBot.Briefings.Models;

/// <summary>The models that are configured, opened when first asked. A provider is a row; a server that speaks the OpenAI protocol needs none.</summary>
public sealed class ChatModels(IHttpClientFactory clients, IOptions<BriefingOptions> options)
{
    /// <summary>The name of the HTTP client: no time-out of its own, <see cref="BriefingOptions.Patience"/> holds it.</summary>
    internal const string Client = "models";

    private static readonly Provider[] Rows =
    [
        new("openai", new("https://api.openai.com/v1"), "http://localhost:8080/v1", KeyHeader.Bearer),
        new("azure", Endpoint: null, "https://RESOURCE.openai.azure.com/openai/v1/", KeyHeader.ApiKey),
        new("ollama", new("http://localhost:11434/v1"), "http://localhost:11434/v1", KeyHeader.Bearer),
    ];

    private readonly Lazy<ChatModel> model = new(() => Open(clients, options.Value));

    public static IEnumerable<string> Names => Rows.Select(row => row.Name);

    internal static Provider? Find(string name) => Array.Find(Rows, row => row.Name == name);

    /// <summary>The models to ask, in this order; none: the offline engine answers.</summary>
    /// <param name="wish">"offline", "auto", or the name of a provider that is configured.</param>
    /// <exception cref="EngineNotConfiguredException">Another engine is named.</exception>
    internal IReadOnlyList<ChatModel> Choose(string wish)
    {
        var provider = options.Value.Provider;
        wish = wish.Trim().ToLowerInvariant();
        return wish switch
        {
            _ when wish == BriefingFunctions.Offline || (wish == "auto" && provider == BriefingFunctions.Offline) => [],
            _ when wish == "auto" || wish == provider => [model.Value],
            _ when Find(wish) is not null => throw new EngineNotConfiguredException(
                $"The engine \"{wish}\" is not configured: set Briefing:Provider to \"{wish}\" and Briefing:Model (and Briefing:Endpoint, Briefing:Key)."),
            _ => throw new EngineNotConfiguredException(
                $"There is no engine \"{wish}\": it is auto, {BriefingFunctions.Offline} or one of {string.Join(", ", Names)}."),
        };
    }

    /// <summary>Nothing is retried by the client itself, so nothing is paid twice.</summary>
    private static ChatModel Open(IHttpClientFactory clients, BriefingOptions set)
    {
        if (Find(set.Provider) is not { } row || set.Model is null || (set.Endpoint ?? row.Endpoint) is not { } endpoint)
        {
            throw new InvalidOperationException($"The provider \"{set.Provider}\" cannot be opened.");
        }

        var client = new OpenAIClient(new ApiKeyCredential(string.IsNullOrWhiteSpace(set.Key) ? "none" : set.Key), new OpenAIClientOptions
        {
            Endpoint = endpoint,
            Transport = new HttpClientPipelineTransport(clients.CreateClient(Client)),
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
        });
        var kernel = Kernel.CreateBuilder();
        kernel.Services.AddSingleton<IChatClient>(new AnswerShape(client.GetChatClient(set.Model).AsIChatClient(), set.AnswerFormat));
        return new($"{set.Provider}:{set.Model}", kernel.Build());
    }

    /// <param name="Endpoint">Where everyone finds it; <c>null</c> when each customer has an own address.</param>
    /// <param name="Example">An address for the message that asks for one.</param>
    internal sealed record Provider(string Name, Uri? Endpoint, string Example, KeyHeader Header)
    {
        /// <summary>A service for everyone sells by key; an own endpoint may ask for none.</summary>
        public bool NeedsKey(Uri? endpoint) => Header == KeyHeader.ApiKey || (endpoint ?? Endpoint)?.Host == "api.openai.com";
    }

    /// <summary>How a provider is shown the key.</summary>
    internal enum KeyHeader
    {
        /// <summary>"Authorization: Bearer KEY".</summary>
        Bearer,

        /// <summary>"api-key: KEY".</summary>
        ApiKey,
    }
}

/// <summary>A model that can be asked.</summary>
/// <param name="Name">"provider:model".</param>
/// <param name="Kernel">With the chat client of the model, and nothing that a model could call.</param>
internal sealed record ChatModel(string Name, Kernel Kernel);

/// <summary>Asks for the schema of a prompt in the way that the server knows.</summary>
internal sealed class AnswerShape(IChatClient client, AnswerFormat format) : DelegatingChatClient(client)
{
    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (options?.ResponseFormat is ChatResponseFormatJson { Schema: { } schema })
        {
            options = options.Clone();
            options.ResponseFormat = format switch
            {
                AnswerFormat.Schema => ChatResponseFormat.ForJsonSchema(schema, "answer"),
                AnswerFormat.Json => ChatResponseFormat.Json,
                _ => null,
            };
            (options.AdditionalProperties ??= [])["strict"] = true;
        }

        return base.GetResponseAsync(messages, options, cancellationToken);
    }
}

/// <summary>The last step before a model's server: the key in the header that the provider reads, an answer of bounded size, and one kind of refusal.</summary>
internal sealed class ModelWire(IOptions<BriefingOptions> options) : DelegatingHandler
{
    /// <summary>Bytes: ten times what the claims of the longest article take, and few enough to be grounded in a moment.</summary>
    private const long LongestAnswer = 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var key = options.Value.Key;
        var inOwnHeader = ChatModels.Find(options.Value.Provider)?.Header == ChatModels.KeyHeader.ApiKey;
        request.Headers.Authorization = string.IsNullOrWhiteSpace(key) || inOwnHeader ? null : new AuthenticationHeaderValue("Bearer", key);
        if (inOwnHeader)
        {
            request.Headers.TryAddWithoutValidation("api-key", key);
        }

        var response = await base.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(LongestAnswer, cancellationToken);
        if (request.Method == HttpMethod.Get || response.IsSuccessStatusCode)
        {
            return response;
        }

        var said = await response.Content.ReadAsStringAsync(cancellationToken);
        throw new ServerRefusalException((int)response.StatusCode, said.Contains("content_filter", StringComparison.Ordinal));
    }
}

/// <summary>A model's server answered with an error: one type for all clients.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="filtered">Whether it would not read what it was sent.</param>
internal sealed class ServerRefusalException(int status, bool filtered) : Exception($"HTTP {status}")
{
    public int Status { get; } = status;

    public bool Filtered { get; } = filtered;
}

/// <summary>A wish names an engine that does not exist or is not configured; the message says what to do.</summary>
public sealed class EngineNotConfiguredException(string message) : Exception(message);
