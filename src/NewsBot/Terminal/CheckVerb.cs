using System.CommandLine;
using System.Threading.Tasks.Dataflow;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Languages;
using NewsBot.Replies;
using NewsBot.Settings;

namespace NewsBot.Terminal;

/// <summary><c>newsbot check</c>: articles with a sentence each in, what the article says to the sentence out; JSON lines both.</summary>
internal static class CheckVerb
{
    /// <summary>Lines that are read ahead of the first one without an answer, for each processor.</summary>
    private const int Ahead = 8;

    public static Command Command(Screen screen)
    {
        var input = new Argument<string>("INPUT")
        {
            Description = "A file of JSON lines, or - for standard input (the default).",
            DefaultValueFactory = _ => "-",
        };
        var command = new Command(
            "check",
            """
            Tell whether an article supports a sentence; no model is asked.

            A line {"id": …, "article": "…", "sentence": "…"} is answered by a line
            {"id": …, "score": 0.93, "supported": true, "problems": []}, in the same order.
            id is a text or a number; sentence may also be several. score is 0 to 1, supported
            from 0.5 on. problems are {"kind": …, "words": …}; kind is one of
              name      a name that the article does not have
              number    a number that the article does not have
              opposite  the article says the opposite there
              other     another of its kind: weekly, where the article has daily
              negation  the article denies it, or the sentence does
              hedge     the article leaves it open: may, allegedly
              swapped   two names have changed sides: who did it to whom
              speaker   the article has somebody else say it
              degree    more or less than the article has: only, never, significant
              missing   a word that the article has in no form
            A sentence in another language than its article is compared by names, numbers and days.
            A line that cannot be answered is told on the error output with its number, the
            others are answered, and the exit status is 1. Empty lines are passed over.
            """)
        {
            input,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(screen, CommandLine.Settings(parsed), parsed.GetRequiredValue(input), cancellationToken), screen);
        return command;
    }

    private static async Task<int> RunAsync(Screen screen, SettingsWish settings, string name, CancellationToken cancellationToken)
    {
        await using var rooms = Rooms.Open(SettingsBook.Read(settings.File, settings.Set));
        var limits = rooms.GetRequiredService<IOptions<ReadingOptions>>().Value;
        var longest = (int)Math.Min(Array.MaxLength, limits.MaxKibibytes * 1024L);
        var reader = new CheckLine(rooms.GetRequiredService<LanguageBook>(), rooms.GetRequiredService<LanguageDetector>(), limits.MaxCharacters);
        var status = 0;
        try
        {
            await using var file = name == "-" ? null : new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            await EachAsync(BoundedLines.ReadAsync(file ?? screen.Input, longest, cancellationToken), reader.Answer, Show, cancellationToken);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            status = 1;
            await screen.Error.WriteLineAsync(OutsideText.Line($"newsbot: {name}: {(Directory.Exists(name) ? "This is a folder. Name a file in it." : Excuse.For(unread))}"));
        }

        return status;

        void Show((int Number, string? Answer, string? Problem) line)
        {
            if (line.Problem is not null)
            {
                status = 1;
                screen.Error.WriteLine(OutsideText.Line($"newsbot: {name}, line {line.Number}: {line.Problem}"));
            }
            else if (line.Answer is not null)
            {
                screen.Out.Write(line.Answer + "\n");
            }
        }
    }

    /// <summary>Answers lines on all processors, and shows the answers one by one in the order of the lines.</summary>
    private static async Task EachAsync<T>(
        IAsyncEnumerable<(int Number, byte[]? Bytes)> lines, Func<int, byte[]?, CancellationToken, T> answer, Action<T> show, CancellationToken cancellationToken)
    {
        var work = new TransformBlock<(int Number, byte[]? Bytes), T>(line => answer(line.Number, line.Bytes, cancellationToken), new()
        {
            MaxDegreeOfParallelism = Environment.ProcessorCount,
            BoundedCapacity = Ahead * Environment.ProcessorCount,
            CancellationToken = cancellationToken,
        });
        var shown = new ActionBlock<T>(show, new() { BoundedCapacity = Ahead, CancellationToken = cancellationToken });
        work.LinkTo(shown, new() { PropagateCompletion = true });
        try
        {
            await foreach (var line in lines)
            {
                if (!await work.SendAsync(line, cancellationToken))
                {
                    break; // It has failed; the wait below tells why.
                }
            }
        }
        finally
        {
            work.Complete();
            await shown.Completion;
        }
    }
}
