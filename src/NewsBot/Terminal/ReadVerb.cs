using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Articles;
using NewsBot.Languages;
using NewsBot.Replies;
using NewsBot.Settings;

namespace NewsBot.Terminal;

/// <summary><c>newsbot read</c>: the article that was found in an input, before anything is said about it.</summary>
internal static class ReadVerb
{
    public static Command Command(Screen screen)
    {
        var inputs = Inputs();
        inputs.Arity = ArgumentArity.ZeroOrMore;
        var list = new Option<string?>("--list")
        {
            Description = "A file that names inputs: a line of JSON for each, {\"id\": …, \"file\": …}. The output then says which id it is.",
            HelpName = "FILE",
        };
        var json = new Option<bool>("--json") { Description = "Print one line of JSON for each input: the article, and the input as it was given." };
        var command = new Command("read", "Print the article that is found in each input, without a briefing.") { inputs, list, json };
        command.Validators.Add(result =>
        {
            if (result.GetResult(inputs) is null or { Tokens.Count: 0 } && result.GetResult(list) is null)
            {
                result.AddError("There is nothing to read. Name a file, a link, - or a list.");
            }
        });
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                var named = NamedInput.Of(parsed.GetValue(inputs) ?? []);
                return RunAsync(screen, CommandLine.Settings(parsed), named, parsed.GetValue(list), parsed.GetValue(json), cancellationToken);
            },
            screen);
        return command;
    }

    /// <summary>What <c>brief</c> and <c>read</c> work on.</summary>
    public static Argument<string[]> Inputs() => new("INPUT")
    {
        Description = "A file (text, Markdown, HTML, PDF, .docx, .odt), a link (http or https), or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>A language by its code.</summary>
    public static Option<string?> Language(string description)
    {
        var language = new Option<string?>("--language") { Description = description, HelpName = "xx" };
        language.Validators.Add(result =>
        {
            var code = result.GetValueOrDefault<string?>();
            if (code is not null && !(code.Split('-', '_')[0].ToLowerInvariant() is { Length: 2 } letters && LanguageNames.Find(letters) == letters))
            {
                result.AddError($"--language \"{code}\" is no language code: write two letters of ISO 639-1, such as en or fr.");
            }
        });
        return language;
    }

    private static async Task<int> RunAsync(
        Screen screen, SettingsWish settings, IEnumerable<NamedInput> named, string? list, bool json, CancellationToken cancellationToken)
    {
        var inputs = named.ToList();
        try
        {
            inputs.AddRange(list is null ? [] : NamedInput.List(list));
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            await screen.Error.WriteLineAsync(OutsideText.Line($"newsbot: {list}: {Excuse.For(unread)}"));
            return 1;
        }

        await using var rooms = Rooms.Open(SettingsBook.Read(settings.File, settings.Set));
        var (reader, languages) = (rooms.GetRequiredService<ArticleReader>(), rooms.GetRequiredService<LanguageBook>());
        return await Rooms.Inputs(rooms, screen).EachAsync(
            inputs,
            reader.ReadAsync,
            (input, article) =>
            {
                if (json)
                {
                    screen.Out.Write(BriefingJson.Write(input.Place, article, input.Id) + "\n");
                }
                else
                {
                    screen.Show(console => new BriefingPage(console).Write(article, languages.Speak(article.Language)));
                }
            },
            cancellationToken);
    }
}
