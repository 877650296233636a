using System.CommandLine;
using System.Runtime.InteropServices;

namespace NewsBot.Terminal;

/// <summary>The verbs of <c>newsbot</c>: <c>run</c> (the default), <c>brief</c>, <c>read</c>, <c>check</c>, <c>doctor</c>.</summary>
public static class CommandLine
{
    /// <summary>What a shell calls a program that Ctrl+C ended: 128 and the number of SIGINT.</summary>
    private const int Interrupted = 130;

    private static readonly Option<string?> File = new("--settings")
    {
        Description = "A JSON file with settings, over those of appsettings.json beside the program.",
        HelpName = "FILE",
        Recursive = true,
    };

    private static readonly Option<string[]> Set = new("--set")
    {
        Description = "One setting, over all others: --set Briefing:Provider=ollama. May be repeated. Not for secrets: others see command lines.",
        HelpName = "KEY=VALUE",
        Recursive = true,
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<bool> Playground = new("--playground")
    {
        Description = "Run the bot against a Telegram of its own, with a page to chat in, although there is a token.",
    };

    /// <returns>The exit status: 0, or 1 when something asked for could not be done, or 130 after Ctrl+C.</returns>
    public static Task<int> RunAsync(IReadOnlyList<string> args, Screen screen) =>
        Root(screen).Parse(args).InvokeAsync(new()
        {
            Output = screen.Out,
            Error = screen.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });

    private static RootCommand Root(Screen screen)
    {
        var root = new RootCommand(
            """
            NewsBot turns a news article into a briefing: the main points, and who claims what.

            Without a verb it is the bot: give it a token from Telegram's @BotFather in the
            environment variable NEWSBOT_Telegram__Token. Without a token it opens the playground:
            a small Telegram in a browser tab of this machine, with the bot in it. Or try
              newsbot brief article.txt

            Every setting stands in appsettings.json; an environment variable replaces it:
            NEWSBOT_Reading__MinWords=50 is Reading:MinWords.
            """)
        {
            File,
            Set,
            Playground,
        };
        var run = new Command("run", "Run the bot (the default); without a token, in the playground.") { Playground };
        foreach (var start in (Command[])[root, run])
        {
            start.SetAction((parsed, cancellationToken) => RunVerb.RunAsync(screen, Settings(parsed), parsed.GetValue(Playground), cancellationToken), screen);
        }

        root.Add(run);

        root.Add(BriefVerb.Command(screen));
        root.Add(ReadVerb.Command(screen));
        root.Add(PdfVerb.Command(screen));
        root.Add(CheckVerb.Command(screen));

        var doctor = new Command("doctor", "Check token, privacy mode, inline mode, provider, database file and clock, and say how to mend what is wrong.");
        doctor.SetAction((parsed, cancellationToken) => DoctorVerb.RunAsync(screen, Settings(parsed), cancellationToken), screen);
        root.Add(doctor);
        return root;
    }

    /// <summary>What <c>--settings</c> and <c>--set</c> say.</summary>
    internal static SettingsWish Settings(ParseResult parsed) => new(parsed.GetValue(File), parsed.GetValue(Set) ?? []);

    /// <summary>An action that Ctrl+C ends quietly and that tells wrong settings in one message.</summary>
    internal static void SetAction(this Command command, Func<ParseResult, CancellationToken, Task<int>> work, Screen screen) =>
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var interrupted = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            using var signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
            {
                context.Cancel = true;
                interrupted.Cancel();
            });
            try
            {
                return await work(parsed, interrupted.Token);
            }
            catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
            {
                return Interrupted;
            }
            catch (Exception wrong) when (Excuse.IsForAll(wrong))
            {
                await screen.Error.WriteLineAsync($"newsbot: {wrong.Message}");
                return 1;
            }
        });
}

/// <summary>Where the command line says that settings come from.</summary>
/// <param name="File">A JSON file; <c>null</c> when none is named.</param>
/// <param name="Set">"Section:Name=value".</param>
internal sealed record SettingsWish(string? File, IReadOnlyList<string> Set);
