using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace NewsBot.Playground;

/// <summary>
/// The chats of a <see cref="FakeTelegram"/> as a page in the browser, served on loopback: <c>GET /</c> is the page,
/// <c>GET /events</c> tells it what there is and what changes, <c>POST /deeds/…</c> is what people do.
/// </summary>
public sealed class ChatPage : IAsyncDisposable
{
    /// <summary>The largest file that a person can send to a chat, in bytes, with what surrounds it.</summary>
    private const long LargestBody = 64 * 1024 * 1024;

    private readonly WebApplication application;
    private readonly World world;

    private ChatPage(WebApplication application, World world) => (this.application, this.world) = (application, world);

    /// <summary>Where the page is.</summary>
    public Uri Address => new(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>Serves the page.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<ChatPage> StartAsync(FakeTelegram telegram, ChatPageOptions options, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Services.AddRouting();

        var built = builder.Build();
        built.Use(next => context => PageGuard.CheckAsync(context, next));
        built.UseRouting();
        Map(built, telegram, options);
        try
        {
            await built.StartAsync(cancellationToken);
        }
        catch
        {
            await built.DisposeAsync();
            throw;
        }

        return new ChatPage(built, telegram.World);
    }

    /// <summary>Looks again at what <see cref="ChatPageOptions.Pieces"/> gives, though nothing in the world has changed.</summary>
    public void Refresh() => world.Change(() => { });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await application.StopAsync(new CancellationToken(canceled: true));
        await application.DisposeAsync();
    }

    private static void Map(WebApplication routes, FakeTelegram telegram, ChatPageOptions options)
    {
        var shown = new WhatIsShown(telegram, options);
        var feed = new Feed(shown.Look, telegram.World.NextChange, TimeProvider.System);
        WebFiles.Map(routes);
        routes.MapGet("/events", (HttpRequest request, CancellationToken hungUp) =>
            TypedResults.ServerSentEvents(feed.FollowAsync(request.Headers["Last-Event-ID"], hungUp)));
        new DeedTable(telegram).Map(routes);
        SentFiles.Map(routes, telegram);
        options.Map?.Invoke(routes);
    }
}
