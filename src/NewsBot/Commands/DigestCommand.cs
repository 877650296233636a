using System.Globalization;
using NewsBot.Asks;
using NewsBot.Briefings.Answers;
using NewsBot.Briefings.Digests;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Replies;

namespace NewsBot.Commands;

/// <summary>/digest: the briefings of this chat's last 24 hours, or of some days, each with its first point and what is most worth checking.</summary>
public sealed class DigestCommand(IChatMemory memory, DigestWriter writer, Agreements agreements, LanguageBook languages, TimeProvider time) : ICommand
{
    /// <summary>Briefings of one digest, the newest.</summary>
    private const int Most = 12;

    private const int MostDays = 31;

    public string Name => DigestCard.Command;

    public string Purpose(Language language) => language.Say(Phrase.DigestPurpose);

    public async Task<Reply> AnswerAsync(CommandAsk ask, ChatSettings settings, CancellationToken cancellationToken)
    {
        var language = languages.Speak(settings.Language, ask.PersonLanguage);
        if (DaysIn(ask.Arguments) is not { } days)
        {
            return ReplyWriter.Say(ask, language.Say(Phrase.DigestHow, ("count", MostDays)));
        }

        var since = time.GetUtcNow() - TimeSpan.FromDays(days);
        var entries = (await memory.RecallAsync(ask.Chat, Most, cancellationToken)).Where(entry => entry.BriefedAt >= since).ToList();
        var span = days == 1 ? language.Say(Phrase.LastDay) : language.Say(Phrase.LastDays, ("count", days));
        if (entries.Count == 0)
        {
            return ReplyWriter.Say(ask, language.Say(Phrase.DigestNothing, ("time", span)));
        }

        var all = await memory.CountAsync(ask.Chat, since, time.GetUtcNow(), cancellationToken);
        var digest = await writer.WriteAsync([.. entries.Select(entry => new Answering(entry.Article, entry.Briefing) { Written = entry.Written })], settings.Wish(languages, ask), cancellationToken);
        return await agreements.OfferAsync(new(ask.Chat, ask.MessageId, DigestCard.Write(ask.Chat, entries, digest, all, span, language)), ask, digest.Shortfall, language, cancellationToken);
    }

    /// <summary>The number that a text begins with, 1 for an empty one; <c>null</c>: neither.</summary>
    private static int? DaysIn(string text) => text.Length == 0 ? 1
        : int.TryParse(string.Concat(text.TakeWhile(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= MostDays ? days
        : null;
}
