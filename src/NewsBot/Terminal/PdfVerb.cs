using System.CommandLine;
using System.Text.Json;
using NewsBot.Articles.Files;

namespace NewsBot.Terminal;

/// <summary>The hidden verb that <see cref="PdfReader"/> starts in a process of its own: a PDF on standard input, its text as JSON on the output.</summary>
internal static class PdfVerb
{
    public static Command Command(Screen screen)
    {
        var pages = new Argument<int>("PAGES");
        var characters = new Argument<int>("CHARACTERS");
        var milliseconds = new Argument<int>("MILLISECONDS");
        var command = new Command(PdfReader.Verb) { pages, characters, milliseconds };
        command.Hidden = true;
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                // Who started it may be gone, and a hostile file has no end: nothing here can be asked to stop.
                await using var limit = new Timer(_ => Environment.Exit(1), state: null, parsed.GetRequiredValue(milliseconds), Timeout.Infinite);
                using var bytes = new MemoryStream();
                await screen.Input.CopyToAsync(bytes, cancellationToken);
                var answer = PdfAnswer.To(bytes.ToArray(), parsed.GetRequiredValue(pages), parsed.GetRequiredValue(characters));
                await screen.Out.WriteAsync(JsonSerializer.Serialize(answer, PdfJson.Default.PdfAnswer));
                return 0;
            },
            screen);
        return command;
    }
}
