using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Briefings.Models;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Replies;

namespace NewsBot.Commands;

/// <summary>/privacy: what is kept of this chat and where, and what leaves the machine, as this installation is really set up.</summary>
public sealed class PrivacyCommand(IChatMemory memory, LanguageBook languages, IOptions<BriefingOptions> engine, TimeProvider time) : ICommand
{
    public string Name => "privacy";

    public string Purpose(Language language) => language.Say(Phrase.PrivacyPurpose);

    public async Task<Reply> AnswerAsync(CommandAsk ask, ChatSettings settings, CancellationToken cancellationToken)
    {
        var language = languages.Speak(settings.Language, ask.PersonLanguage);
        var count = await memory.CountAsync(ask.Chat, DateTimeOffset.MinValue, time.GetUtcNow(), cancellationToken);
        return ReplyWriter.Say(ask,
        [
            Heading(Phrase.PrivacyKeptHeading),
            Line(language.Say(Phrase.PrivacyKept, ("count", count))),
            Line(settings.KeepDays == 0 ? language.Say(Phrase.PrivacyForever) : language.Say(Phrase.PrivacyDays, ("count", settings.KeepDays))),
            Line(language.Say(Phrase.PrivacyLogs)),
            Heading(Phrase.PrivacyLeavesHeading),
            .. Readers(settings, language).Select(Line),
            Line(language.Say(Phrase.PrivacyPages)),
            Line(language.Say(Phrase.PrivacyTelegram)),
            Heading(Phrase.PrivacyYoursHeading),
            Line(language.Say(Phrase.PrivacyYours)),
        ]);

        Block Heading(Phrase phrase) => new([new(language.Say(phrase), Look.Bold)], LeadsOn: true);

        static Block Line(string text) => new([new(Block.Bullet), new(text)], Gap: 1);
    }

    /// <summary>Who gets to read the articles besides the bot's own rules.</summary>
    private IReadOnlyList<string> Readers(ChatSettings settings, Language language)
    {
        var readers = from set in engine.Value.Chain()
                      let endpoint = set.Endpoint ?? ChatModels.Find(set.Provider)!.Endpoint!
                      let phrase = endpoint.IsLoopback ? Phrase.PrivacyModelHere : IsNearby(endpoint) ? Phrase.PrivacyModelNearby : Phrase.PrivacyModelOutside
                      select language.Say(phrase, ("host", endpoint.Host), ("model", OutsideText.Line(set.Model ?? set.Provider)));
        return settings.Offline || engine.Value.Chain().Count == 0 ? [language.Say(Phrase.PrivacyRules)] : [.. readers.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A name without a dot, or an address that is not public: the operator's own network.</summary>
    private static bool IsNearby(Uri endpoint) => IPAddress.TryParse(endpoint.IdnHost.Trim('[', ']'), out var address)
        ? (address.AddressFamily == AddressFamily.InterNetworkV6 && (address.IsIPv6UniqueLocal || address.IsIPv6LinkLocal))
          || (address.GetAddressBytes() is [10, ..] or [192, 168, ..] or [172, >= 16 and <= 31, ..] && address.AddressFamily == AddressFamily.InterNetwork)
        : !endpoint.IdnHost.Contains('.', StringComparison.Ordinal);
}
