using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsBot.Memory.LiteDb;
using NewsBot.Settings;
using NewsBot.Updates;

namespace NewsBot.Terminal;

/// <summary><c>newsbot run</c>: the bot; without a token, or when the playground is wanted, the bot in the playground.</summary>
internal static class RunVerb
{
    /// <summary>Runs until SIGTERM, SIGINT or <paramref name="cancellationToken"/>, or until Telegram refuses the token.</summary>
    /// <returns>The exit status: 0 when told to stop, 1 when Telegram refuses the token.</returns>
    public static async Task<int> RunAsync(Screen screen, SettingsWish wish, bool playground, CancellationToken cancellationToken)
    {
        var settings = SettingsBook.Read(wish.File, wish.Set);
        if (playground || string.IsNullOrWhiteSpace(settings["Telegram:Token"]))
        {
            return await PlaygroundVerb.RunAsync(screen, settings, cancellationToken);
        }

        using var host = Build(settings);

        // Before the host starts: it would report a file that cannot be used with a stack trace, and it takes one line to say.
        await host.Services.GetRequiredService<LiteDbStorage>().SizeAsync(cancellationToken);
        var polling = host.Services.GetRequiredService<Polling>();
        await host.RunAsync(cancellationToken);
        return polling.IsTokenRefused ? 1 : 0;
    }

    /// <summary>The bot of one machine, not started.</summary>
    internal static IHost Build(ConfigurationManager settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { Configuration = settings });
        builder.Logging.AddConfiguration(settings.GetSection(Section.Logging)).AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ssZ ";
        });

        // The three choices that make this the bot of one machine.
        return builder.AddNewsBot().StoreInLiteDb().RunLanesInProcess().ReceiveByPolling().Build();
    }
}
