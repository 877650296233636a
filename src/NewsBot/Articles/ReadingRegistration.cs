using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace NewsBot.Articles;

/// <summary>Registers what reads articles.</summary>
public static class ReadingRegistration
{
    /// <summary>Adds <see cref="ArticleReader"/> and what it needs, except the language book, its detector and the options' values.</summary>
    public static IServiceCollection AddReading(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<ReadingOptions>, ReadingOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<NameResolver>(Dns.GetHostAddressesAsync);
        services.AddSingleton<PublicConnection>();
        services.AddSingleton<PageFetcher>();
        services.AddSingleton<PageExtractor>();
        services.AddSingleton<ArticleReader>();

        // The factory's own loggers would write whole addresses.
        services.AddHttpClient(PageFetcher.ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(Connected);
        return services;
    }

    private static SocketsHttpHandler Connected(IServiceProvider services)
    {
        var limits = services.GetRequiredService<IOptions<ReadingOptions>>().Value;
        return new()
        {
            ConnectCallback = services.GetRequiredService<PublicConnection>().ConnectAsync,
            ConnectTimeout = limits.ConnectTime,
            MaxResponseHeadersLength = limits.MaxHeaderKibibytes,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = false,
            Credentials = null,

            // No trace headers for strangers, and nothing more of a refused answer is read.
            ActivityHeadersPropagator = null,
            MaxResponseDrainSize = 0,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        };
    }
}
