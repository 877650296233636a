using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Articles;
using NewsBot.Briefings;
using NewsBot.Languages;
using NewsBot.Replies;
using NewsBot.Settings;

namespace NewsBot.Terminal;

/// <summary><c>newsbot brief</c>: articles in, briefings out; no token, no server, and offline no key.</summary>
internal static class BriefVerb
{
    public static Command Command(Screen screen)
    {
        var inputs = ReadVerb.Inputs();
        var json = new Option<bool>("--json") { Description = "Print one line of JSON for each input instead of a page for people." };
        var language = ReadVerb.Language("The reader's language, two letters: en, fr… Default: the article's own.");
        var length = new Option<string>("--length") { Description = "How long the summary is.", DefaultValueFactory = _ => "medium" };
        length.AcceptOnlyFromAmong("short", "medium", "long");
        var engine = new Option<string>("--engine")
        {
            Description = "Who briefs: offline (rules, no model), auto (the provider of the settings, else offline), or the provider's name.",
            HelpName = "offline|auto|PROVIDER",
            DefaultValueFactory = _ => "auto",
        };
        var command = new Command("brief", "Brief articles: the main points, and who claims what.") { inputs, json, language, length, engine };
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                var wish = new Wish(
                    Enum.Parse<Length>(parsed.GetRequiredValue(length), ignoreCase: true), parsed.GetValue(language), parsed.GetRequiredValue(engine));
                return RunAsync(screen, CommandLine.Settings(parsed), parsed.GetRequiredValue(inputs), wish, parsed.GetValue(json), cancellationToken);
            },
            screen);
        return command;
    }

    private static async Task<int> RunAsync(
        Screen screen, SettingsWish settings, IReadOnlyList<string> names, Wish wish, bool json, CancellationToken cancellationToken)
    {
        await using var rooms = Rooms.Open(SettingsBook.Read(settings.File, settings.Set));
        var (reader, briefer) = (rooms.GetRequiredService<ArticleReader>(), rooms.GetRequiredService<Briefer>());
        var languages = rooms.GetRequiredService<LanguageBook>();
        return await Rooms.Inputs(rooms, screen).EachAsync(
            [.. NamedInput.Of(names)],
            async (input, cancellationToken) =>
            {
                var article = await reader.ReadAsync(input, cancellationToken);
                return (Article: article, Briefing: await briefer.BriefAsync(article, wish, cancellationToken));
            },
            (input, made) =>
            {
                if (json)
                {
                    screen.Out.Write(BriefingJson.Write(input.Place, made.Article, made.Briefing) + "\n");
                }
                else
                {
                    var language = languages.Speak(wish.Language, made.Article.Language);
                    screen.Show(console => new BriefingPage(console).Write(made.Article, made.Briefing, language));
                }
            },
            cancellationToken);
    }
}
