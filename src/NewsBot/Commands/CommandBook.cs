using Microsoft.Extensions.DependencyInjection;
using NewsBot.Asks;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Replies;

namespace NewsBot.Commands;

/// <summary>One line of Telegram's command menu.</summary>
/// <param name="Name">Without the slash.</param>
public sealed record MenuLine(string Name, string Purpose);

/// <summary>All commands: the public implementations of <see cref="ICommand"/> in this assembly, found when the first one is asked for.</summary>
public sealed class CommandBook(IServiceProvider services, IChatMemory memory, Agreements agreements, LanguageBook languages)
{
    private readonly Lazy<IReadOnlyList<ICommand>> commands = new(() => [.. Find(services).OrderBy(command => command.Name, StringComparer.Ordinal)]);

    public Task<Reply> AnswerAsync(CommandAsk ask, ChatSettings settings, CancellationToken cancellationToken)
    {
        var command = commands.Value.FirstOrDefault(command => command.Name == ask.Name);
        return command?.AnswerAsync(ask, settings, cancellationToken) ?? Task.FromResult(Unknown(ask, settings));
    }

    /// <summary>What a press of a button under the answer to a command does.</summary>
    /// <param name="press">In the chat and topic of the message that has the button.</param>
    public async Task<Pressed> PressAsync(PressAsk press, CommandData data, ChatSettings settings, CancellationToken cancellationToken)
    {
        var language = languages.Speak(settings.Language, press.PersonLanguage);
        if (data.Opens is { } opened)
        {
            return await memory.FindAsync(press.Chat, opened, cancellationToken) is { } entry
                ? new(Sends: _ => Task.FromResult(OpenCommand.Opened(press, entry, settings, languages)))
                : new(Notice: language.Say(Phrase.BriefingGone));
        }

        if (data.Agrees is { } kept)
        {
            return await agreements.FindAsync(press, kept, cancellationToken) is { } agreed
                ? new(Sends: limited => AnswerAsync(agreed, settings, limited))
                : new(Notice: language.Say(Phrase.QuestionGone));
        }

        // A press is believed only under an answer to the same command, as far as Telegram tells.
        var command = press.Beside is null || CommandData.Read(press.Beside)?.Command == data.Command
            ? commands.Value.OfType<IButtonCommand>().FirstOrDefault(command => command.Name == data.Command)
            : null;
        return (command is null ? null : await command.PressAsync(press, data.Wish, settings, cancellationToken)) ?? new(Notice: language.Say(Phrase.UnknownButton));
    }

    /// <summary>The commands in alphabetical order, as Telegram's menu and /help list them.</summary>
    public IReadOnlyList<MenuLine> Menu(Language language) =>
        [.. commands.Value.Select(command => new MenuLine(command.Name, command.Purpose(language)))];

    /// <summary>A heading, and the menu under it.</summary>
    public IEnumerable<Block> List(Language language)
    {
        yield return new([new(language.Say(Phrase.CommandList), Look.Bold)], LeadsOn: true);
        foreach (var line in Menu(language))
        {
            yield return new([new($"/{line.Name} – {line.Purpose}")], Gap: 1);
        }
    }

    private Reply Unknown(CommandAsk ask, ChatSettings settings)
    {
        var language = languages.Speak(settings.Language, ask.PersonLanguage);
        var command = "/" + Excerpt.Of(OutsideText.Line(ask.Name), 40);
        return ReplyWriter.Say(ask, [new([new(language.Say(Phrase.UnknownCommand, ("command", command)))]), .. List(language)]);
    }

    /// <remarks>Only public types are looked at: to look at all would load whatever any of them names, the playground too.</remarks>
    private static IEnumerable<ICommand> Find(IServiceProvider services) =>
        from type in typeof(ICommand).Assembly.GetExportedTypes()
        where type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ICommand))
        select (ICommand)ActivatorUtilities.CreateInstance(services, type);
}
