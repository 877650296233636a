using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace NewsBot.Tests.Corridor;

/// <summary>A site on loopback with one article at every address but that of its feed. While it is <see cref="Slow"/>, nobody gets it.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    /// <summary>The setting that lets the bot read it.</summary>
    public static readonly (string Key, object Value) Allowed = ("Reading:AllowedNetworks:0", "127.0.0.1/32");

    private readonly WebApplication site;
    private readonly string title;
    private TaskCompletionSource open = new();
    private int visits;

    private PageServer(WebApplication site, string title) => (this.site, this.title) = (site, title);

    public int Visits => Volatile.Read(ref visits);

    public Uri Article { get; private set; } = new("about:blank");

    /// <summary>A feed of twelve articles.</summary>
    public Uri Feed => new(Article, "/feed");

    public static async Task<PageServer> StartAsync(string title, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = new PageServer(builder.Build(), title);
        server.open.SetResult();
        server.site.Run(server.AnswerAsync);
        await server.site.StartAsync(cancellationToken);
        var address = server.site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        server.Article = new(new Uri(address), "/news/article");
        return server;
    }

    /// <summary>Lets visitors wait until <see cref="Resume"/>.</summary>
    public void Slow() => open = new();

    public void Resume() => open.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        Resume();
        await site.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref visits);
        await open.Task.WaitAsync(context.RequestAborted);
        if (context.Request.Path == "/feed")
        {
            var items = Enumerable.Range(1, 12).Select(number => $"<item><title>Article {number}</title><link>/news/{number}</link></item>");
            context.Response.ContentType = "application/rss+xml";
            await context.Response.WriteAsync($"<rss><channel><title>{title} &amp; more</title>{string.Concat(items)}</channel></rss>", context.RequestAborted);
            return;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        var paragraphs = string.Concat(Articles.English(15).Split("\n\n").Select(paragraph => $"<p>{paragraph}</p>"));
        await context.Response.WriteAsync(
            $"<!doctype html><html lang=\"en\"><head><title>{title}</title></head><body><article><h1>{title}</h1>{paragraphs}</article></body></html>",
            context.RequestAborted);
    }
}
