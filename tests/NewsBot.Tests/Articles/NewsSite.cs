using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Articles.Fetching;
using NewsBot.Asks;
using NewsBot.Languages;

namespace NewsBot.Tests.Articles;

/// <summary>A web site on 127.0.0.2, an internal service on 127.0.0.1 that must never be asked, and a reader that may read the first.</summary>
internal sealed class NewsSite : IAsyncDisposable
{
    private readonly Dictionary<string, RequestDelegate> pages = new(StringComparer.Ordinal);
    private readonly WebApplication site;
    private readonly ServiceProvider services;
    private int insideHits;
    private RequestDelegate others = context =>
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    };

    private NewsSite(Action<ReadingOptions> limit, NameResolver resolve, TimeProvider time)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.ResponseHeaderEncodingSelector = _ => Encoding.UTF8;
            kestrel.Listen(IPAddress.Parse("127.0.0.2"), 0);
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        site = builder.Build();
        site.Run(AnswerAsync);

        services = new ServiceCollection()
            .AddLogging()
            .Configure<ReadingOptions>(options =>
            {
                (options.AllowedNetworks, options.UserAgent) = (["127.0.0.2/32"], $"NewsBot {Guid.NewGuid()}");
                options.RetryPause = TimeSpan.FromMilliseconds(1);
            })
            .Configure(limit)
            .AddSingleton(resolve)
            .AddSingleton(time)
            .AddSingleton(_ => LanguageBook.Load())
            .AddSingleton<LanguageDetector>()
            .AddArticles()
            .BuildServiceProvider();
    }

    public ArticleReader Reader => services.GetRequiredService<ArticleReader>();

    /// <summary>The headers of each request to the site, in order.</summary>
    public List<HeaderDictionary> Asked { get; } = [];

    /// <summary>Requests that reached the internal service.</summary>
    public int InsideHits => insideHits;

    public int Port { get; private set; }

    public int InsidePort { get; private set; }

    public static async Task<NewsSite> OpenAsync(Action<ReadingOptions>? limit = null, NameResolver? resolve = null, TimeProvider? time = null)
    {
        var opened = new NewsSite(limit ?? (_ => { }), resolve ?? ResolveAsync, time ?? TimeProvider.System);
        await opened.site.StartAsync(TestContext.Current.CancellationToken);
        var ports = opened.site.Urls.ToDictionary(url => new Uri(url).Host, url => new Uri(url).Port, StringComparer.Ordinal);
        (opened.Port, opened.InsidePort) = (ports["127.0.0.2"], ports["127.0.0.1"]);
        return opened;
    }

    public Uri Address(string path) => new($"http://127.0.0.2:{Port}{path}");

    public void Serve(string path, RequestDelegate answer) => pages[path] = answer;

    /// <summary>Every page that is not served by itself.</summary>
    public void ServeAll(RequestDelegate answer) => others = answer;

    public void Serve(string path, string html, string type = "text/html; charset=utf-8", int status = 200) =>
        Serve(path, Encoding.UTF8.GetBytes(html), type, status);

    public void Serve(string path, byte[] bytes, string? type = "text/html", int status = 200, string? encoding = null) => Serve(path, async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        if (encoding is not null)
        {
            context.Response.Headers.ContentEncoding = encoding;
        }

        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    });

    public void Redirect(string path, string target) => Serve(path, context =>
    {
        context.Response.StatusCode = StatusCodes.Status302Found;
        context.Response.Headers.Location = target;
        return Task.CompletedTask;
    });

    public Task<Article> ReadAsync(string path) => ReadAsync(Address(path));

    public Task<Article> ReadAsync(Uri address) => ReadAsync(new Input.Link(address));

    public Task<Article> ReadAnewAsync(string path) => ReadAsync(new Input.Link(Address(path)) { Anew = true });

    public Task<Article> ReadAsync(Input input) => Reader.ReadAsync(input, TestContext.Current.CancellationToken);

    public async Task<Unreadable> RefusalAsync(Uri address) =>
        (await Should.ThrowAsync<UnreadableException>(() => ReadAsync(address))).Reason;

    public Task<Unreadable> RefusalAsync(string path) => RefusalAsync(Address(path));

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await services.DisposeAsync();
    }

    /// <summary>No name leaves the machine: every name is the site's, except those that a careless resolver leads inside.</summary>
    private static Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken) =>
        Task.FromResult<IPAddress[]>(host.TrimEnd('.') is "localhost" or "127.0.0.1" ? [IPAddress.Loopback] : [IPAddress.Parse("127.0.0.2")]);

    private Task AnswerAsync(HttpContext context)
    {
        if (IPAddress.Loopback.Equals(context.Connection.LocalIpAddress))
        {
            // Others on this machine may ask a port that was theirs a moment ago.
            if (context.Request.Path.StartsWithSegments("/certificates", StringComparison.Ordinal) || context.Request.Headers.UserAgent == services.GetRequiredService<IOptions<ReadingOptions>>().Value.UserAgent)
            {
                Interlocked.Increment(ref insideHits);
            }

            return context.Response.WriteAsync(Pages.Article("Internal"), context.RequestAborted);
        }

        lock (Asked)
        {
            Asked.Add(new(context.Request.Headers.ToDictionary(StringComparer.OrdinalIgnoreCase)));
        }

        if (pages.TryGetValue(context.Request.Path, out var answer))
        {
            return answer(context);
        }

        return others(context);
    }
}
