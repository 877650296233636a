using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using NewsBot.Articles.Fetching;
using NewsBot.Articles.Files;
using NewsBot.Articles.Pages;

namespace NewsBot.Articles;

/// <summary>What this room registers.</summary>
internal static class ArticleRoom
{
    /// <summary>The <see cref="ArticleReader"/>.</summary>
    /// <remarks>Needs LanguageBook, LanguageDetector and TimeProvider.</remarks>
    public static IServiceCollection AddArticles(this IServiceCollection services)
    {
        services.TryAddSingleton<NameResolver>(Dns.GetHostAddressesAsync);
        services.AddSingleton<PublicConnection>();
        services.AddSingleton<Sites>();
        services.AddSingleton<SiteClient>();
        services.AddSingleton<Robots>();
        services.AddSingleton<PageFetcher>();
        services.AddSingleton<ArticleShelf>(provider => new(provider.GetRequiredService<PageFetcher>(), provider.GetRequiredService<IOptions<ReadingOptions>>()));
        services.AddSingleton<PageExtractor>();
        services.AddSingleton<PdfReader>();
        services.AddSingleton<FileReader>();
        services.AddSingleton<ArticleReader>();

        // The factory's own loggers would write whole addresses.
        services.AddHttpClient(SiteClient.Name, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(Connected)
            .AddHttpMessageHandler(provider => new ResilienceHandler(request => provider.GetRequiredService<Sites>().Of(request.RequestUri!).Pipeline))
            .AddHttpMessageHandler(provider => ActivatorUtilities.CreateInstance<AnswerReader>(provider));
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

            // Else .NET fetches certificates that a site's own certificate names, from wherever that says.
            SslOptions = new() { CertificateChainPolicy = new() { DisableCertificateDownloads = true, RevocationMode = X509RevocationMode.NoCheck } },

            // No trace headers for strangers, and nothing more of a refused answer is read.
            ActivityHeadersPropagator = null,
            MaxResponseDrainSize = 0,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        };
    }
}
