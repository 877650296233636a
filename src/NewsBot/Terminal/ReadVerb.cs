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
        var json = new Option<bool>("--json") { Description = "Print one line of JSON for each input: the article, and the input as it was given." };
        var command = new Command("read", "Print the article that is found in each input, without a briefing.") { inputs, json };
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(screen, CommandLine.Settings(parsed), parsed.GetRequiredValue(inputs), parsed.GetValue(json), cancellationToken),
            screen);
        return command;
    }

    /// <summary>What <c>brief</c> and <c>read</c> work on.</summary>
    public static Argument<string[]> Inputs() => new("INPUT")
    {
        Description = "A text file, a saved HTML page, a link (http or https), or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>A language by its code.</summary>
    public static Option<string?> Language(string description)
    {
        var language = new Option<string?>("--language") { Description = description, HelpName = "xx" };
        language.Validators.Add(result =>
        {
            var code = result.GetValueOrDefault<string?>();
            if (code is not null && !(code.Split('-', '_')[0] is { Length: 2 } letters && letters.All(char.IsAsciiLetter)))
            {
                result.AddError($"--language \"{code}\" is no language code: write two letters, such as en or fr.");
            }
        });
        return language;
    }

    private static async Task<int> RunAsync(
        Screen screen, SettingsWish settings, IReadOnlyList<string> names, bool json, CancellationToken cancellationToken)
    {
        await using var rooms = Rooms.Open(SettingsBook.Read(settings.File, settings.Set));
        var (reader, languages) = (rooms.GetRequiredService<ArticleReader>(), rooms.GetRequiredService<LanguageBook>());
        return await Rooms.Inputs(rooms, screen).EachAsync(
            names,
            reader.ReadAsync,
            (name, article) =>
            {
                if (json)
                {
                    screen.Out.Write(BriefingJson.Write(name, article) + "\n");
                }
                else
                {
                    screen.Show(console => new BriefingPage(console).Write(article, languages.Speak(article.Language)));
                }
            },
            cancellationToken);
    }
}
