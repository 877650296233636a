using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Briefings.Models;
using NewsBot.Briefings.Translations;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Replies;

namespace NewsBot.Commands;

/// <summary>A briefing as its message shows it, in whatever language its view wants. A translation is paid once and remembered with the briefing.</summary>
public sealed class ChatTranslations(IChatMemory memory, BriefingTranslator translator, LanguageBook languages)
{
    /// <param name="view">With the length that the entry has.</param>
    public async Task<ReplyPart> ShowAsync(Entry entry, View view, Ask ask, ChatSettings settings, CancellationToken cancellationToken)
    {
        var language = languages.Speak(view.In, entry.Spoken, ask.PersonLanguage, entry.Article.Language);
        var (shown, note, mayAgree) = view.In is { } wanted ? await InAsync(wanted, entry, view, ask, settings, language, cancellationToken) : (entry, null, false);
        var part = BriefingCard.Write(shown, view with { Agrees = false }, language, settings, note);
        if (mayAgree)
        {
            part = part.And(new(language.Say(Phrase.AskModel), new ButtonData(entry.Ask, entry.Chat.Topic, new Wanted.Show(view with { Agrees = true })).Write()));
        }

        return view.Chooses ? part.With(LanguageChoice.Buttons(entry, view, languages, language)) : part;
    }

    private async Task<(Entry Shown, string? Note, bool MayAgree)> InAsync(string wanted, Entry entry, View view, Ask ask, ChatSettings settings, Language language, CancellationToken cancellationToken)
    {
        var briefing = entry.SummaryOf(view.Length) is { } points ? entry.Briefing with { Summary = points } : entry.Briefing;
        if (wanted == entry.Written)
        {
            return (entry, null, false);
        }

        var wish = new Wish(view.Length, wanted, settings.Offline ? BriefingFunctions.Offline : ChatOptions.Auto, new(ask.Chat, ask.Person), view.Agrees);
        var known = entry.Translations?.FirstOrDefault(translation => translation.Language == wanted);
        if (known is null && !translator.CanTranslate(wish))
        {
            return (entry, language.Say(Phrase.TranslationNeedsModel), false);
        }

        try
        {
            // Where no model may be asked, what is translated already is shown.
            var translation = known is not null && !translator.CanTranslate(wish) ? known : await translator.TranslateAsync(briefing, entry.Written, known, wanted, wish, cancellationToken);
            if (translation != known)
            {
                await memory.ReviseAsync(entry, old => old with { Translations = [.. (old.Translations ?? []).Where(other => other.Language != wanted), translation] }, cancellationToken);
            }

            var shown = translation.Of(briefing);
            var left = translation.Left(briefing);
            return (entry with { Briefing = shown, Summaries = [new(view.Length, shown.Summary)] }, left > 0 ? language.Say(Phrase.TranslationLeft, ("count", left)) : null, false);
        }
        catch (ModelFailureException failure)
        {
            return (entry, language.Say(Phrase.TranslationFailed, ("reason", StandIn.Reason(failure.Shortfall, language))), failure.Reason == Fallback.TooLong);
        }
    }
}
