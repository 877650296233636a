using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;

namespace NewsBot.Briefings;

/// <summary>Opens the chat model that is configured. A provider is a row; a server that speaks the OpenAI protocol needs none.</summary>
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

    public static IEnumerable<string> Names => Rows.Select(row => row.Name);

    internal static Provider? Find(string name) => Array.Find(Rows, row => row.Name == name);

    /// <returns>A kernel whose model is called once for each invocation: nothing is retried, so nothing is paid twice.</returns>
    /// <exception cref="InvalidOperationException">The provider has no row, or no model is named; options that were validated have both.</exception>
    public Kernel Open(KernelPlugin plugin)
    {
        var set = options.Value;
        if (Find(set.Provider) is not { } row || set.Model is null || (set.Endpoint ?? row.Endpoint) is not { } endpoint)
        {
            throw new InvalidOperationException($"The provider \"{set.Provider}\" cannot be opened.");
        }

        var kernel = Kernel.CreateBuilder().AddOpenAIChatCompletion(set.Model, endpoint, set.Key, httpClient: clients.CreateClient(Client));
        kernel.Plugins.Add(plugin);
        return kernel.Build();
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

/// <summary>The last step before a model's server: the key in the header that the provider reads, and an answer of bounded size.</summary>
/// <remarks>The client library always sends "Authorization: Bearer", with nothing behind it when there is no key.</remarks>
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
        return response;
    }
}
