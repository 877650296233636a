using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NewsBot.Briefings;
using NewsBot.Briefings.Models;
using NewsBot.Doctor;
using NewsBot.Memory;
using NewsBot.Memory.LiteDb;
using NewsBot.Replies;
using NewsBot.Settings;
using NewsBot.Updates;
using Spectre.Console;

namespace NewsBot.Terminal;

/// <summary><c>newsbot doctor</c>: what is wrong, and how to mend it.</summary>
internal static class DoctorVerb
{
    public static async Task<int> RunAsync(Screen screen, SettingsWish wish, CancellationToken cancellationToken)
    {
        var settings = SettingsBook.Read(wish.File, wish.Set);
        var builder = Host.CreateEmptyApplicationBuilder(new() { Configuration = settings });
        builder.AddNewsBot();
        builder.StoreInLiteDb();
        builder.RunLanesInProcess();
        await using var rooms = builder.Services.BuildServiceProvider();
        var findings = new List<Finding>();
        if (string.IsNullOrWhiteSpace(settings["Telegram:Token"]))
        {
            findings.Add(TelegramCheckup.NoToken);
        }
        else
        {
            findings.AddRange(await ActivatorUtilities
                .CreateInstance<TelegramCheckup>(rooms, Options<TelegramOptions>(rooms))
                .FindAsync(cancellationToken));
        }

        findings.AddRange(await ProvidersAsync(rooms, cancellationToken));
        var storage = new Lazy<LiteDbStorage>(rooms.GetRequiredService<LiteDbStorage>);
        findings.Add(await new StorageCheckup(storage, Options<StorageOptions>(rooms)).FindAsync(cancellationToken));
        Show(screen, findings);
        return findings.Exists(finding => finding.Verdict == Verdict.Broken) ? 1 : 0;
    }

    private static async Task<IReadOnlyList<Finding>> ProvidersAsync(ServiceProvider rooms, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        foreach (var (set, name) in Options<BriefingOptions>(rooms).Chain().Zip(ChatModels.Clients))
        {
            using var client = rooms.GetRequiredService<IHttpClientFactory>().CreateClient(name);
            findings.Add(await new ProviderCheckup(client, set, rooms.GetRequiredService<TimeProvider>()).FindAsync(cancellationToken));
        }

        return findings.Count > 0 ? findings : [ProviderCheckup.Offline];
    }

    private static T Options<T>(IServiceProvider rooms)
        where T : class => rooms.GetRequiredService<IOptions<T>>().Value;

    private static void Show(Screen screen, List<Finding> findings)
    {
        var table = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn(new GridColumn().NoWrap()).AddColumn(new GridColumn().PadRight(0));
        foreach (var finding in findings)
        {
            var (sign, style) = finding.Verdict switch
            {
                Verdict.Good => ("ok", new Style(Color.Green)),
                Verdict.Warning => ("note", new Style(Color.Yellow)),
                _ => ("WRONG", new Style(Color.Red, decoration: Decoration.Bold)),
            };
            var what = OutsideText.Line(finding.What);
            table.AddRow(new Text(sign, style), new Text(finding.Subject), new Text(finding.Mend is { } mend ? $"{what}\n→ {mend}" : what));
        }

        screen.Show(console => console.Write(table));
    }
}
