using System.Globalization;
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
    /// <summary>As many as a phone shows with a little scrolling; who scrolls on gets more. Telegram takes 50.</summary>
    private const int Most = 10;

    /// <summary>Whoever types on within it has not asked yet.</summary>
    private static readonly TimeSpan Typing = TimeSpan.FromMilliseconds(250);

    /// <summary>How long the memory may take; what is left of the two seconds is for Telegram.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.2);

    /// <param name="cancellationToken">Cancelled when the person has typed on.</param>
    public async Task AnswerAsync(InlineAsk ask, CancellationToken cancellationToken)
    {
        if (ask is { Text.Length: > 0, Offset: "" })
        {
            await Task.Delay(Typing, time, cancellationToken);
        }

        var language = languages.Speak(ask.PersonLanguage);
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        var (found, next) = ((IReadOnlyList<InlineCard>)[], "");
        var hint = (string?)null;
        try
        {
            (found, next) = await FindAsync(ask, language, either.Token);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotFound(logger, ask.Update, failure.Message);
            hint = language.Say(Phrase.InlineTrouble);
        }

        hint ??= found.Count > 0 || ask.Offset.Length > 0 ? null : language.Say(ask.MayBeCut && ask.Text.Contains("://", StringComparison.Ordinal) ? Phrase.InlineTooLong : Phrase.InlineNothing);
        await answers.AnswerAsync(ask, found, hint, next, cancellationToken);
    }

    /// <returns>Some cards, and the offset with which the list goes on; empty: it does not.</returns>
    private async Task<(IReadOnlyList<InlineCard> Cards, string Next)> FindAsync(InlineAsk ask, Language language, CancellationToken cancellationToken)
    {
        var chat = new ChatKey(ask.Person);
        var settings = await chats.SettingsAsync(chat, cancellationToken);
        if (ask.Text.Length == 0)
        {
            // One more than is shown tells whether there are older ones.
            var newest = CommandData.ReadPlace(ask.Offset) is { } place
                ? await memory.RecallAsync(chat, place, older: true, Most + 1, cancellationToken)
                : await memory.RecallAsync(chat, Most + 1, cancellationToken);
            return (Listed(newest.Take(Most)), newest.Count > Most ? CommandData.Write(newest[Most - 1].Place) : "");
        }

        if (InlineAsk.LinkIn(ask.Text) is { } link)
        {
            return (ask.MayBeCut ? [] : await OfLinkAsync(link), "");
        }

        if (ask.Text.Contains("://", StringComparison.Ordinal))
        {
            return ([], "");
        }

        var skip = int.TryParse(ask.Offset, NumberStyles.None, CultureInfo.InvariantCulture, out var shown) ? shown : 0;
        var found = await memory.SearchAsync(chat, ask.Text, skip, Most, cancellationToken);
        return (Listed(found.Entries), found.Entries.Count > 0 && skip + Most < found.Count ? (skip + Most).ToString(CultureInfo.InvariantCulture) : "");

        IReadOnlyList<InlineCard> Listed(IEnumerable<Entry> entries) =>
            [.. entries.Select(entry => cards.Listed(entry, ask.Bot, languages.Speak(entry.Spoken, ask.PersonLanguage), settings))];

        async Task<IReadOnlyList<InlineCard>> OfLinkAsync(Uri address)
        {
            if (await memory.FindByAddressAsync(chat, address, cancellationToken) is { } entry)
            {
                return [.. cards.Known(entry, ask.Bot, languages.Speak(entry.Spoken, ask.PersonLanguage), settings)];
            }

            var offer = Offer.Of(address);
            await memory.KeepOfferAsync(chat, offer, cancellationToken);
            return [cards.Offered(offer, ask.Person, language)];
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The memory gave nothing in time for the inline query of update {Update}: {Trouble}")]
        public static partial void NotFound(ILogger logger, int update, string trouble);
    }
}
