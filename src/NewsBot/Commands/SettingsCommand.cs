using Microsoft.Extensions.Options;
using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Replies;

namespace NewsBot.Commands;

/// <summary>/settings: how this chat wants its briefings, changed by buttons in the same message. In groups administrators change them.</summary>
public sealed class SettingsCommand(IChatMemory memory, MayDecide mayDecide, LanguageBook languages, IOptions<BriefingOptions> engine) : IButtonCommand
{
    public string Name => "settings";

    public string Purpose(Language language) => language.Say(Phrase.SettingsPurpose);

    public async Task<Reply> AnswerAsync(CommandAsk ask, ChatSettings settings, CancellationToken cancellationToken)
    {
        var part = Page(ask, settings).Write(SettingsPage.All)!;
        return new(ask.Chat, ask.MessageId, [await mayDecide(ask.Chat.Chat, ask, cancellationToken) ? part : part with { Buttons = [] }]);
    }

    /// <summary>Opens a page ("language"), or notes a choice ("language.fr") and shows all settings again.</summary>
    public async Task<Pressed?> PressAsync(PressAsk press, string wish, ChatSettings settings, CancellationToken cancellationToken)
    {
        if (!await mayDecide(press.Chat.Chat, press, cancellationToken))
        {
            return new(Notice: languages.Speak(press.PersonLanguage, settings.Language).Say(Phrase.OnlyAdministrators));
        }

        if (wish.Split('.', 2) is not [var name, var word])
        {
            return Page(press, settings).Write(wish) is { } page ? new(page) : null;
        }

        if (!SettingsPage.Offers(name, word, languages))
        {
            return null;
        }

        await memory.ChooseAsync(press.Chat.Chat, new Dictionary<string, string?>(StringComparer.Ordinal) { [name] = word }, cancellationToken);
        return new(Page(press, settings.Chosen(name, word)).Write(SettingsPage.All));
    }

    private SettingsPage Page(Ask ask, ChatSettings settings) => new(
        Name,
        ask.Chat,
        settings,
        languages.Speak(settings.Language, ask.PersonLanguage),
        languages,
        engine.Value.Provider == BriefingFunctions.Offline ? null : $"{engine.Value.Provider}:{engine.Value.Model}");
}
