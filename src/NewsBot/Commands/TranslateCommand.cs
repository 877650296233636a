using NewsBot.Asks;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Replies;

namespace NewsBot.Commands;

/// <summary>/translate français: the briefing that it replies to, or the newest, in another language. Without a language, buttons offer some.</summary>
public sealed class TranslateCommand(IChatMemory memory, AboutFinder above, ChatTranslations translations, LanguageBook languages) : ICommand
{
    public string Name => "translate";

    public string Purpose(Language language) => language.Say(Phrase.TranslatePurpose);

    public async Task<Reply> AnswerAsync(CommandAsk ask, ChatSettings settings, CancellationToken cancellationToken)
    {
        var language = languages.Speak(settings.Language, ask.PersonLanguage);
        var about = ask.Above is { } replied ? await above.FindAsync(ask.Chat, replied, cancellationToken) : null;
        if (about is { Entry: null })
        {
            return ReplyWriter.Say(ask, language.Say(Phrase.BriefingGone));
        }

        if ((about?.Entry ?? await memory.FindByNumberAsync(ask.Chat, 1, cancellationToken)) is not { } entry)
        {
            return ReplyWriter.Say(ask, language.Say(Phrase.HistoryEmpty));
        }

        var wanted = LanguageNames.Find(ask.Arguments);
        if (wanted is null && ask.Arguments.Length > 0)
        {
            return ReplyWriter.Say(ask, language.Say(Phrase.TranslateHow, ("words", Excerpt.Of(OutsideText.Line(ask.Arguments), 40))));
        }

        var view = View.First(entry, settings) with { In = wanted, Chooses = wanted is null };
        return new(ask.Chat, ask.MessageId, [await translations.ShowAsync(entry, view, ask, settings, cancellationToken)]);
    }
}
