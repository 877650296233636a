using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsBot.Memory.LiteDb;
using NewsBot.Settings;
using NewsBot.Updates;

namespace NewsBot.Terminal;

/// <summary><c>newsbot run</c>: the bot.</summary>
internal static class RunVerb
{
    private const string NoToken = """
        newsbot: there is no Telegram token, so there is no bot to run.
          Get one: write /newbot to @BotFather (https://t.me/BotFather), choose a name, and copy the token that it answers with.
          Then:    NEWSBOT_Telegram__Token=123456:ABC… newsbot
          Without: newsbot brief article.txt briefs an article here and now; newsbot --help shows the rest.
        """;

    /// <summary>Runs until SIGTERM, SIGINT or <paramref name="cancellationToken"/>, or until Telegram refuses the token.</summary>
    /// <returns>The exit status: 0 when told to stop, 1 when there is no token or Telegram refuses it.</returns>
    public static async Task<int> RunAsync(Screen screen, SettingsWish wish, CancellationToken cancellationToken)
    {
        var settings = SettingsBook.Read(wish.File, wish.Set);
        if (string.IsNullOrWhiteSpace(settings["Telegram:Token"]))
        {
            await screen.Error.WriteLineAsync(NoToken);
            return 1;
        }

        using var host = Build(settings);

        // Before the host starts: it would report a file that cannot be used with a stack trace, and it takes one line to say.
        await host.Services.GetRequiredService<LiteDbStorage>().SizeAsync(cancellationToken);
        var polling = host.Services.GetRequiredService<Polling>();
        await host.RunAsync(cancellationToken);
        return polling.IsTokenRefused ? 1 : 0;
    }

    private static IHost Build(ConfigurationManager settings)
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
