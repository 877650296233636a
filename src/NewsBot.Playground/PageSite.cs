using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace NewsBot.Playground;

/// <summary>The page on loopback.</summary>
internal sealed class PageSite : IAsyncDisposable
{
    private readonly WebApplication site;

    private PageSite(WebApplication site, Uri address) => (this.site, Address) = (site, address);

    public Uri Address { get; }

    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<PageSite> StartAsync(FakeTelegram telegram, int port, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var server = builder.Build();
        server.Run(context => context.Response.WriteAsync($"The playground of @{telegram.Bot.Username}.", context.RequestAborted));
        try
        {
            await server.StartAsync(cancellationToken);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        var addresses = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        return new PageSite(server, new Uri(addresses.Addresses.Single()));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await site.StopAsync(new CancellationToken(canceled: true));
        await site.DisposeAsync();
    }
}
