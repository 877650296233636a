using System.Net.Http.Headers;
using NewsBot.Articles.Fetching;

namespace NewsBot.Briefings.Models;

/// <summary>The last step before a model's server: key and query of the settings, an answer of bounded size, and one kind of refusal.</summary>
internal sealed class ModelWire(ProviderOptions set, TimeProvider time) : DelegatingHandler
{
    /// <summary>Bytes: ten times what the claims of the longest article take, and few enough to be grounded in a moment.</summary>
    private const long LongestAnswer = 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Show(request);
        if (set.Endpoint is { Query.Length: > 1 } endpoint)
        {
            request.RequestUri = new UriBuilder(request.RequestUri!) { Query = endpoint.Query }.Uri;
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode && response.Content.Headers.ContentType?.MediaType is "text/event-stream" or "application/x-ndjson")
        {
            response.Content = await BoundedAsync(response.Content, cancellationToken);
            return response;
        }

        await response.Content.LoadIntoBufferAsync(LongestAnswer, cancellationToken);
        if (request.Method == HttpMethod.Get || response.IsSuccessStatusCode)
        {
            return response;
        }

        var said = await response.Content.ReadAsStringAsync(cancellationToken);
        var after = response.Headers.RetryAfter;
        throw new ServerRefusalException((int)response.StatusCode)
        {
            AgainstStreams = said.Contains("stream", StringComparison.OrdinalIgnoreCase),
            Filtered = said.Contains("content_filter", StringComparison.Ordinal),
            OutOfCredit = said.Contains("insufficient_quota", StringComparison.Ordinal),
            RetryAfter = after?.Delta ?? after?.Date - time.GetUtcNow(),
        };
    }

    /// <summary>An answer that is read while it is written.</summary>
    private static async Task<HttpContent> BoundedAsync(HttpContent whole, CancellationToken cancellationToken)
    {
        var bounded = new StreamContent(new CountedStream(await whole.ReadAsStreamAsync(cancellationToken), LongestAnswer, () => new HttpRequestException("The answer is too long.")));
        foreach (var (name, values) in whole.Headers)
        {
            bounded.Headers.TryAddWithoutValidation(name, values);
        }

        return bounded;
    }

    private void Show(HttpRequestMessage request)
    {
        var header = ChatModels.Find(set.Provider)?.Header;
        request.Headers.Authorization = header == KeyHeader.Bearer && !string.IsNullOrWhiteSpace(set.Key) ? new AuthenticationHeaderValue("Bearer", set.Key) : null;
        if (header == KeyHeader.ApiKey)
        {
            request.Headers.TryAddWithoutValidation("api-key", set.Key);
        }
    }
}

/// <summary>A model's server answered with an error: one type for all clients. Nothing of its words is kept: they may repeat the article, or the key.</summary>
/// <param name="status">The HTTP status.</param>
internal sealed class ServerRefusalException(int status) : Exception($"HTTP {status}")
{
    public int Status { get; } = status;

    /// <summary>Whether it would not read what it was sent.</summary>
    public bool Filtered { get; init; }

    /// <summary>Whether its words speak of streams.</summary>
    public bool AgainstStreams { get; init; }

    /// <summary>Whether waiting does not help.</summary>
    public bool OutOfCredit { get; init; }

    /// <summary>How long the server wishes to be left alone; <c>null</c> when it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether it will answer the same call later, and did nothing that is paid for.</summary>
    public bool IsBusy => Status is 429 or 503 && !OutOfCredit;
}
