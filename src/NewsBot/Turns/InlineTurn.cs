using Microsoft.Extensions.Logging;
using NewsBot.Asks;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Messages;
using NewsBot.Replies;

namespace NewsBot.Turns;

/// <summary>One inline query: answered within two seconds from what the person's private chat remembers. Nothing is read, so that typing costs nothing.</summary>
public sealed partial class InlineTurn(
    IChatMemory memory, ChatBook chats, LanguageBook languages, CardWriter cards, InlineAnswers answers, TimeProvider time, ILogger<InlineTurn> logger)
{
    /// <summary>As many as a phone shows with a little scrolling; Telegram takes 50.</summary>
    private const int Most = 10;

    /// <summary>Whoever types on within it has not asked yet.</summary>
    private static readonly TimeSpan Typing = TimeSpan.FromMilliseconds(250);

    /// <summary>How long the memory may take; what is left of the two seconds is for Telegram.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.2);

    /// <param name="cancellationToken">Cancelled when the person has typed on.</param>
    public async Task AnswerAsync(InlineAsk ask, CancellationToken cancellationToken)
    {
        if (ask.Text.Length > 0)
        {
            await Task.Delay(Typing, time, cancellationToken);
        }

        var language = languages.Speak(ask.PersonLanguage);
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        IReadOnlyList<InlineCard> found = [];
        var hint = (string?)null;
        try
        {
            found = await FindAsync(ask, language, either.Token);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotFound(logger, ask.Update, failure.Message);
            hint = language.Say(Phrase.InlineTrouble);
        }

        hint ??= found.Count > 0 ? null : language.Say(ask.MayBeCut && ask.Text.Contains("://", StringComparison.Ordinal) ? Phrase.InlineTooLong : Phrase.InlineNothing);
        await answers.AnswerAsync(ask, found, hint, cancellationToken);
    }

    private async Task<IReadOnlyList<InlineCard>> FindAsync(InlineAsk ask, Language language, CancellationToken cancellationToken)
    {
        var chat = new ChatKey(ask.Person);
        var settings = await chats.SettingsAsync(chat, cancellationToken);
        if (ask.Text.Length == 0)
        {
            return Listed(await memory.RecallAsync(chat, Most, cancellationToken));
        }

        if (InlineAsk.LinkIn(ask.Text) is { } link)
        {
            if (ask.MayBeCut)
            {
                return [];
            }

            if (await memory.FindByAddressAsync(chat, link, cancellationToken) is { } entry)
            {
                return [.. cards.Known(entry, ask.Bot, languages.Speak(entry.Spoken, ask.PersonLanguage), settings)];
            }

            var offer = Offer.Of(link);
            await memory.KeepOfferAsync(chat, offer, cancellationToken);
            return [cards.Offered(offer, ask.Person, language)];
        }

        return ask.Text.Contains("://", StringComparison.Ordinal) ? [] : Listed((await memory.SearchAsync(chat, ask.Text, skip: 0, Most, cancellationToken)).Entries);

        IReadOnlyList<InlineCard> Listed(IReadOnlyList<Entry> entries) =>
            [.. entries.Select(entry => cards.Listed(entry, ask.Bot, languages.Speak(entry.Spoken, ask.PersonLanguage), settings))];
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The memory gave nothing in time for the inline query of update {Update}: {Trouble}")]
        public static partial void NotFound(ILogger logger, int update, string trouble);
    }
}
