using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsBot.Updates;

namespace NewsBot;

/// <summary>The bot as a process: <c>newsbot run</c>.</summary>
public static class BotHost
{
    /// <summary>Runs until SIGTERM, SIGINT or <paramref name="cancellationToken"/>, or until Telegram refuses the token.</summary>
    /// <param name="host">Built from <see cref="Composition.AddNewsBot"/> and its three choices.</param>
    /// <returns>The exit status: 0 when told to stop, 1 when the token is refused.</returns>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is wrong; the message names it.</exception>
    public static async Task<int> RunAsync(IHost host, CancellationToken cancellationToken)
    {
        var polling = host.Services.GetRequiredService<Polling>();
        await host.RunAsync(cancellationToken);
        return polling.IsTokenRefused ? 1 : 0;
    }
}
