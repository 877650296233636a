using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace NewsBot.Playground;

/// <summary>A newspaper that does not exist, on loopback: articles as they are, behind a paywall, and as nobody wants to meet them.</summary>
internal sealed class PressSite : IAsyncDisposable
{
    private const string Folder = "press/";

    private readonly WebApplication site;

    private PressSite(WebApplication site, IPEndPoint endpoint) => (this.site, Endpoint) = (site, endpoint);

    /// <summary>The only place on this machine that the bot may read.</summary>
    public IPEndPoint Endpoint { get; }

    /// <summary>What a visitor is offered to try.</summary>
    public IReadOnlyList<SampleLink> Links =>
    [
        new("A page like others", AddressOf("/ferry-timetable")),
        new("A paywall", AddressOf("/exclusive/harbour-deal")),
        new("A hostile page", AddressOf("/tips/bot-owners")),
    ];

    /// <param name="inside">Where a redirect leads that must not be followed: another server of this machine.</param>
    public static async Task<PressSite> StartAsync(Uri inside, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        builder.Services.AddRoutingCore();
        var press = builder.Build();
        Map(press, inside);
        await press.StartAsync(cancellationToken);
        var address = press.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new PressSite(press, new IPEndPoint(IPAddress.Loopback, new Uri(address).Port));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await site.StopAsync(new CancellationToken(canceled: true));
        await site.DisposeAsync();
    }

    private static void Map(WebApplication press, Uri inside)
    {
        (string Path, string File, string Type)[] files =
        [
            ("/", "front.html", "text/html; charset=utf-8"),
            ("/ferry-timetable", "article.html", "text/html; charset=utf-8"),
            ("/exclusive/harbour-deal", "paywall.html", "text/html; charset=utf-8"),
            ("/tips/bot-owners", "hostile.html", "text/html; charset=utf-8"),
            ("/paper.css", "paper.css", "text/css; charset=utf-8"),
            ("/ferry.svg", "ferry.svg", "image/svg+xml"),
        ];
        foreach (var (path, file, type) in files)
        {
            press.MapGet(path, () => TypedResults.Bytes(Samples.Bytes(Folder + file), type));
        }

        press.MapGet("/go/inside", () => TypedResults.Redirect(inside.AbsoluteUri));
        press.MapGet("/go/metadata", () => TypedResults.Redirect("http://169.254.169.254/latest/meta-data/"));
        press.MapGet("/go/round", () => TypedResults.Redirect("/go/round"));
        press.MapGet("/gone", () => TypedResults.StatusCode(StatusCodes.Status410Gone));
        press.MapGet("/nesting", PressPage.NestAsync);
        press.MapGet("/drip", context => PressPage.DripAsync(context, TimeProvider.System));
        press.MapGet("/swollen", PressPage.SwellAsync);
        press.MapGet("/charset", PressPage.LieAboutLettersAsync);
    }

    private Uri AddressOf(string path) => new($"http://{Endpoint}{path}");
}
