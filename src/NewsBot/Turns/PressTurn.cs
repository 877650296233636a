using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Commands;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Messages;
using NewsBot.Replies;

namespace NewsBot.Turns;

/// <summary>One press of a button under a briefing: answered at once, then what it changes. Everything here may run twice for the same press.</summary>
/// <remarks>
/// A press waits in the inbox like every ask, but in a lane of the message's own and without a place among the articles, so that it is felt
/// at once. Whose briefing it is, is looked up in the chat of the message: people of other chats find nothing.
/// </remarks>
public sealed class PressTurn(IChatMemory memory, ChatBook chats, MayDecide mayDecide, SummaryLengths lengths, AgreedReading agreed, ChatTranslations translations, LanguageBook languages, Messenger messenger, PressAnswers answers, DoubleTaps taps)
{
    /// <summary>Stops the button's glow, and says so if there is nothing behind it. Erasing is told when it is done.</summary>
    public async Task GreetAsync(Waiting waiting, CancellationToken cancellationToken)
    {
        if (waiting is not { Attempts: 0, Ask: PressAsk press })
        {
            // A second attempt: Telegram takes one answer.
            return;
        }

        var (data, entry) = await FindAsync(press, cancellationToken);
        var isRefused = await IsRefusedAsync(press, data, cancellationToken);
        if (data?.Wanted is not Wanted.Forget || entry is null || isRefused)
        {
            var notice = entry is not null && isRefused ? languages.Speak(press.PersonLanguage, entry.Spoken).Say(Phrase.OnlyAdministrators) : Notice(press, data, entry);
            await answers.AnswerAsync(press, notice, insists: notice is not null, cancellationToken);
        }
    }

    public async Task AnswerAsync(Waiting waiting, CancellationToken cancellationToken)
    {
        var press = (PressAsk)waiting.Ask;
        var (data, entry) = await FindAsync(press, cancellationToken);
        if (data is not null && entry is null && press is { Beside: not null, Ephemeral: null })
        {
            // Buttons without anything behind them; after a crash in the middle of forgetting there are some.
            await messenger.ShowButtonsAsync(press.Chat, press.MessageId, [], cancellationToken);
        }

        if (data is null || entry is null || taps.IsSecond(press) || await IsRefusedAsync(press, data, cancellationToken))
        {
            return;
        }

        var language = languages.Speak(entry.Spoken, press.PersonLanguage, entry.Article.Language);
        switch (data.Wanted)
        {
            case Wanted.Show { View: { Aside: true } aside }:
                await ShowAsideAsync(press, entry, aside, language, cancellationToken);
                break;
            case Wanted.Show { View: var view }:
                entry = await lengths.WithAsync(entry, view.Length, press.Person, cancellationToken);
                await using (messenger.Typing(press.Chat))
                {
                    await messenger.ShowAsync(press.Chat, press.MessageId, await translations.ShowAsync(entry, view, press, await chats.SettingsAsync(press.Chat, cancellationToken), cancellationToken), cancellationToken);
                }

                break;
            case Wanted.Evidence when entry.IsRenumbered:
                await ShowFirstAsync(press, entry, language, cancellationToken);
                break;
            case Wanted.Sentence when entry.IsRenumbered:
                break;
            case Wanted.Evidence { Claim: var number } when ClaimOf(entry, number) is { } claim:
                await messenger.SendAsync(waiting, EvidenceWriter.Write(press, entry, claim, language), cancellationToken);
                break;
            case Wanted.Sentence { Number: var number } when number >= 1 && number <= entry.Article.Sentences.Count:
                await messenger.SendAsync(waiting, EvidenceWriter.Write(press, entry, number, language), cancellationToken);
                break;
            case Wanted.Question when press.Chat.Chat > 0:
                var invitation = await messenger.SendAsync(waiting, ReplyWriter.Invite(press, language), cancellationToken);
                await memory.KeepInvitationAsync(press.Chat, invitation, entry.Ask, cancellationToken);
                break;
            case Wanted.Model:
                await using (messenger.Typing(press.Chat))
                {
                    entry = await agreed.WithAsync(entry, press.Person, cancellationToken);
                }

                await ShowFirstAsync(press, entry, language, cancellationToken);
                break;
            case Wanted.Forget:
                await memory.ForgetAsync(entry.Chat, entry.Ask, cancellationToken);
                await answers.AnswerAsync(press, language.Say(Phrase.ForgotThis), insists: false, cancellationToken);
                await messenger.ShowButtonsAsync(press.Chat, press.MessageId, BriefingCard.Forgotten(entry, language), cancellationToken);
                break;
        }

        taps.Note(press);
    }

    private async Task ShowFirstAsync(PressAsk press, Entry entry, Language language, CancellationToken cancellationToken)
    {
        var settings = await chats.SettingsAsync(press.Chat, cancellationToken);
        await messenger.ShowAsync(press.Chat, press.MessageId, BriefingCard.Write(entry, View.First(entry, settings), language, settings), cancellationToken);
    }

    /// <summary>The claims for one member of a group; where Telegram cannot do that, for all, in the message itself.</summary>
    private async Task ShowAsideAsync(PressAsk press, Entry entry, View view, Language language, CancellationToken cancellationToken)
    {
        var settings = await chats.SettingsAsync(press.Chat, cancellationToken);
        if (!await messenger.ShowAsideAsync(press, BriefingCard.Write(entry, view with { ShowsPoints = false }, language, settings), cancellationToken) && press.Ephemeral is null)
        {
            entry = await lengths.WithAsync(entry, view.Length, press.Person, cancellationToken);
            await messenger.ShowAsync(press.Chat, press.MessageId, await translations.ShowAsync(entry, view with { Aside = false }, press, settings, cancellationToken), cancellationToken);
        }
    }

    private async Task<(ButtonData? Data, Entry? Entry)> FindAsync(PressAsk press, CancellationToken cancellationToken)
    {
        var data = ButtonData.Read(press.Data);

        // A press is believed only under the briefing that it speaks of, as far as Telegram tells.
        if (data is null || (press.Beside is not null && ButtonData.Read(press.Beside)?.Ask != data.Ask))
        {
            return (null, null);
        }

        return (data, await memory.FindAsync(press.Chat with { Topic = data.Topic }, data.Ask, cancellationToken));
    }

    /// <summary>What a group was told is everybody's: its administrators erase it.</summary>
    private async Task<bool> IsRefusedAsync(PressAsk press, ButtonData? data, CancellationToken cancellationToken) =>
        data?.Wanted is Wanted.Forget or Wanted.Show { View.Confirms: true } && !await mayDecide(press.Chat.Chat, press, cancellationToken);

    /// <returns><c>null</c> when what happens says it all.</returns>
    private string? Notice(PressAsk press, ButtonData? data, Entry? entry)
    {
        var language = languages.Speak(press.PersonLanguage, entry?.Spoken);
        return (data, entry) switch
        {
            (null, _) => language.Say(Phrase.UnknownButton),
            (_, null) => language.Say(Phrase.BriefingGone),
            ({ Wanted: Wanted.Evidence or Wanted.Sentence }, { IsRenumbered: true }) => language.Say(Phrase.BriefedAgain),
            ({ Wanted: Wanted.Model }, { Briefing.Engine.Fallback: Fallback.TooLong }) => language.Say(Phrase.ModelReads),
            ({ Wanted: Wanted.Evidence { Claim: var number } }, _) when ClaimOf(entry, number) is null => language.Say(Phrase.UnknownButton),
            ({ Wanted: Wanted.Sentence { Number: var number } }, _) when number < 1 || number > entry.Article.Sentences.Count => language.Say(Phrase.UnknownButton),

            // Where many write, whoever asks replies: nobody's field is opened.
            ({ Wanted: Wanted.Question }, _) when press.Chat.Chat < 0 => language.Say(Phrase.AskByReply),
            _ => null,
        };
    }

    private static Claim? ClaimOf(Entry entry, int number) => entry.Briefing.Claims.FirstOrDefault(claim => claim.Id == number);
}
