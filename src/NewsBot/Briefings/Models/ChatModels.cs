using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using OllamaSharp;
using OpenAI;

namespace NewsBot.Briefings.Models;

/// <summary>The models that are configured, opened when first asked. A provider is a row; a server that speaks the OpenAI protocol needs none.</summary>
public sealed class ChatModels
{
    /// <summary>The names of the HTTP clients, in the order of <see cref="BriefingOptions.Chain"/>: no time-out of their own,
    /// <see cref="ProviderOptions.Patience"/> holds them.</summary>
    internal static readonly IReadOnlyList<string> Clients = ["model", "second model"];

    /// <summary>To add a provider: a name, an address, where its key goes, and a chat client of its protocol.</summary>
    private static readonly Row[] Rows =
    [
        new("openai", new("https://api.openai.com/v1"), "http://localhost:8080/v1", KeyHeader.Bearer, "/models", OpenAi),
        new("azure", Endpoint: null, "https://RESOURCE.openai.azure.com/openai/v1/", KeyHeader.ApiKey, "/models", OpenAi),
        new("ollama", new("http://localhost:11434"), "http://localhost:11434", KeyHeader.Bearer, "/v1/models", Ollama),
    ];

    private readonly IOptions<BriefingOptions> options;
    private readonly Lazy<IReadOnlyList<ChatModel>> chain;

    public ChatModels(IHttpClientFactory clients, IOptions<BriefingOptions> options, TimeProvider time)
        : this(clients, options, time, Find)
    {
    }

    /// <param name="find">The row of a provider by its name.</param>
    internal ChatModels(IHttpClientFactory clients, IOptions<BriefingOptions> options, TimeProvider time, Func<string, Row?> find)
    {
        this.options = options;
        chain = new(() => [.. options.Value.Chain().Zip(Clients, (set, client) => new ChatModel(set, Open(find(set.Provider), set, clients.CreateClient(client)), time))]);
    }

    public static IEnumerable<string> Names => Rows.Select(row => row.Name);

    internal static Row? Find(string name) => Array.Find(Rows, row => row.Name == name);

    /// <summary>The models to ask, in this order; none: the offline engine answers.</summary>
    /// <param name="wish">"offline", "auto", or the name of a provider that is configured.</param>
    /// <exception cref="EngineNotConfiguredException">Another engine is named.</exception>
    internal IReadOnlyList<ChatModel> Choose(string wish)
    {
        var configured = options.Value.Chain();
        wish = wish.Trim().ToLowerInvariant();
        return wish switch
        {
            _ when wish == BriefingFunctions.Offline || (wish == "auto" && configured.Count == 0) => [],
            "auto" => chain.Value,
            _ when configured.Any(set => set.Provider == wish) => [.. chain.Value.Where(model => model.Set.Provider == wish)],
            _ when Find(wish) is not null => throw new EngineNotConfiguredException(
                $"The engine \"{wish}\" is not configured: set Briefing:Provider to \"{wish}\" and Briefing:Model (and Briefing:Endpoint, Briefing:Key)."),
            _ => throw new EngineNotConfiguredException(
                $"There is no engine \"{wish}\": it is auto, {BriefingFunctions.Offline} or one of {string.Join(", ", Names)}."),
        };
    }

    private static Kernel Open(Row? row, ProviderOptions set, HttpClient http)
    {
        if (row is null || set.Model is null || row.Root(set.Endpoint) is not { } root)
        {
            throw new InvalidOperationException($"The provider \"{set.Provider}\" cannot be opened.");
        }

        var kernel = Kernel.CreateBuilder();
        kernel.Services.AddSingleton<IChatClient>(new AnswerShape(row.Open(root, set, http), set));
        return kernel.Build();
    }

    /// <summary>The client retries nothing by itself and has no time-out: the chain knows better.</summary>
    private static IChatClient OpenAi(Uri root, ProviderOptions set, HttpClient http) => new OpenAIClient(new ApiKeyCredential("put in by the wire"), new OpenAIClientOptions
    {
        Endpoint = root,
        Transport = new HttpClientPipelineTransport(http),
        RetryPolicy = new ClientRetryPolicy(0),
        NetworkTimeout = Timeout.InfiniteTimeSpan,
    }).GetChatClient(set.Model).AsIChatClient().AsBuilder().ConfigureOptions(options => (options.AdditionalProperties ??= [])["strict"] = true).Build();

    /// <summary>Ollama's own protocol: by that of OpenAI nobody can say how long a text it shall read, and it cuts what is longer, silently.</summary>
    private static IChatClient Ollama(Uri root, ProviderOptions set, HttpClient http)
    {
        http.BaseAddress = root;
        return ((IChatClient)new OllamaApiClient(http, set.Model!)).AsBuilder().ConfigureOptions(options => (options.AdditionalProperties ??= [])["num_ctx"] = set.ContextTokens).Build();
    }
}

/// <summary>A provider that is known.</summary>
/// <param name="Endpoint">Where everyone finds it; <c>null</c> when each customer has an own address.</param>
/// <param name="Example">An address for the message that asks for one.</param>
/// <param name="Models">The path of its list of models.</param>
/// <param name="Open">Root of the protocol, settings with a model, HTTP client that shows the key → a chat client.</param>
internal sealed record Row(string Name, Uri? Endpoint, string Example, KeyHeader Header, string Models, Func<Uri, ProviderOptions, HttpClient, IChatClient> Open)
{
    /// <summary>A service for everyone sells by key; an own endpoint may ask for none.</summary>
    public bool NeedsKey(Uri? endpoint) => Header == KeyHeader.ApiKey || (endpoint ?? Endpoint)?.Host == "api.openai.com";

    /// <summary>The address without what the clients add by themselves or the wire adds to every call.</summary>
    /// <param name="endpoint">As it is set; <c>null</c>: the provider's own.</param>
    public Uri? Root(Uri? endpoint)
    {
        if ((endpoint ?? Endpoint) is not { } given)
        {
            return null;
        }

        var path = given.AbsolutePath.TrimEnd('/');
        path = path.EndsWith("/chat/completions", StringComparison.Ordinal) ? path[..^"/chat/completions".Length] : path;
        path = Name == "ollama" && path.EndsWith("/v1", StringComparison.Ordinal) ? path[..^"/v1".Length] : path;
        return new($"{given.GetLeftPart(UriPartial.Authority)}{path}");
    }

    /// <summary>Where the models are listed. Azure lists them beside the deployments.</summary>
    public Uri ListAt(Uri root) =>
        new($"{root.AbsoluteUri.Split("/deployments/", 2)[0].TrimEnd('/')}{Models}");
}

/// <summary>How a provider is shown the key.</summary>
internal enum KeyHeader
{
    /// <summary>"Authorization: Bearer KEY".</summary>
    Bearer,

    /// <summary>"api-key: KEY".</summary>
    ApiKey,
}

/// <summary>A wish names an engine that does not exist or is not configured; the message says what to do.</summary>
public sealed class EngineNotConfiguredException(string message) : Exception(message);
