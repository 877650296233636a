using Microsoft.Extensions.Options;
using NewsBot.Asks;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Replies;

namespace NewsBot.Commands;

/// <summary>/auto on, /auto off, /auto links from a.org b.org: whether links that people post in this group are briefed unasked. Administrators decide.</summary>
public sealed class AutoCommand(IChatMemory memory, MayDecide mayDecide, SeesAll seesAll, LanguageBook languages, IOptions<ChatOptions> options) : ICommand
{
    private const int MostSites = 20;

    private static readonly char[] Between = [' ', ',', ';', '\n', '\t'];

    public string Name => "auto";

    public string Purpose(Language language) => language.Say(Phrase.AutoPurpose);

    public async Task<Reply> AnswerAsync(CommandAsk ask, ChatSettings settings, CancellationToken cancellationToken)
    {
        var language = languages.Speak(settings.Language, ask.PersonLanguage);
        if (ask.Chat.Chat > 0)
        {
            return ReplyWriter.Say(ask, language.Say(Phrase.AutoInGroups));
        }

        if (Choices(ask.Arguments) is not { } choices)
        {
            return ReplyWriter.Say(ask, [new([new(Now(settings, language))]), new([new(language.Say(Phrase.AutoHow))])]);
        }

        if (!await mayDecide(ask.Chat.Chat, ask, cancellationToken))
        {
            return ReplyWriter.Tell(ask, language.Say(Phrase.OnlyAdministrators));
        }

        await memory.ChooseAsync(ask.Chat.Chat, choices, cancellationToken);
        settings = choices.Aggregate(settings, (chosen, choice) => chosen.Chosen(choice.Key, choice.Value ?? ""));
        return ReplyWriter.Say(ask, settings.BriefsLinks && !await seesAll(ask.Chat.Chat, cancellationToken)
            ? [new([new(Now(settings, language))]), new([new(language.Say(Phrase.PrivacyMode))])]
            : [new([new(Now(settings, language))])]);
    }

    private string Now(ChatSettings settings, Language language) => settings switch
    {
        { BriefsLinks: false } => language.Say(Phrase.AutoOff),
        { Sites.Length: 0 } => language.Say(Phrase.AutoOn, ("count", options.Value.LinksPerHour)),
        _ => language.Say(Phrase.AutoFrom, ("count", options.Value.LinksPerHour), ("sites", settings.Sites.Replace(" ", ", ", StringComparison.Ordinal))),
    };

    /// <returns><c>null</c> when the words say none of the three.</returns>
    private static Dictionary<string, string?>? Choices(string arguments) =>
        arguments.ToLowerInvariant().Split(Between, StringSplitOptions.RemoveEmptyEntries) switch
        {
            ["on"] => Choices(isOn: true, sites: null),
            ["off"] => Choices(isOn: false, sites: null),
            ["links", "from", .. var sites] when Sites(sites) is { } hosts => Choices(isOn: true, hosts),
            ["from", .. var sites] when Sites(sites) is { } hosts => Choices(isOn: true, hosts),
            _ => null,
        };

    private static Dictionary<string, string?> Choices(bool isOn, string? sites) =>
        new(StringComparer.Ordinal) { [SettingName.Auto] = isOn.ToString(), [SettingName.Sites] = sites };

    /// <returns>Host names with blanks between; <c>null</c> when there is none, too many, or one that is no site.</returns>
    private static string? Sites(string[] words)
    {
        var hosts = words.Select(HostOf).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return words.Length is > 0 and <= MostSites && words.All(word => HostOf(word) is not null) ? string.Join(' ', hosts) : null;
    }

    private static string? HostOf(string word) =>
        Uri.TryCreate(word.Contains("://", StringComparison.Ordinal) ? word : $"https://{word}", UriKind.Absolute, out var address)
        && address is { Scheme: "http" or "https", HostNameType: UriHostNameType.Dns }
        && address.IdnHost.Contains('.', StringComparison.Ordinal)
            ? address.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? address.IdnHost[4..] : address.IdnHost
            : null;
}
