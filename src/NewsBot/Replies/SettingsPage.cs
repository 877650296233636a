using System.Globalization;
using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Languages;
using NewsBot.Memory;

namespace NewsBot.Replies;

/// <summary>The settings of a chat → one message with buttons, each of which says what shall be, never "the other one".</summary>
/// <param name="command">The command whose buttons they are.</param>
/// <param name="model">The model that is configured, "openai:gpt"; <c>null</c>: the rules alone brief.</param>
public sealed class SettingsPage(string command, ChatKey chat, ChatSettings settings, Language language, LanguageBook languages, string? model)
{
    private static readonly int[] Kept = [0, 7, 30, 90, 365];

    /// <summary>What the settings are of, as a wish begins that changes one; empty: of the chat itself.</summary>
    public string Of { get; init; } = "";

    /// <summary>The page of all settings.</summary>
    public const string All = "";

    /// <summary>Whether a button offers this word for this setting.</summary>
    public static bool Offers(string name, string word, LanguageBook languages) => name switch
    {
        SettingName.Language => word is ChatOptions.Mine or ChatOptions.Article || languages.All.Any(language => language.Code == word),
        SettingName.Length => Enum.GetNames<Length>().Contains(word, StringComparer.Ordinal),
        SettingName.Claims or SettingName.Doubts or SettingName.Signs or SettingName.Auto or SettingName.Drafts or SettingName.Rich => word is "True" or "False",
        SettingName.Engine => word is ChatOptions.Auto or BriefingFunctions.Offline,
        SettingName.Keep => Kept.Any(days => days.ToString(CultureInfo.InvariantCulture) == word),
        _ => false,
    };

    /// <param name="page"><see cref="All"/>, or the name of a setting that has a page of its own.</param>
    /// <returns><c>null</c> when there is no such page.</returns>
    public ReplyPart? Write(string page) => page switch
    {
        All => new(Html()) { Buttons = [.. Overview()] },
        SettingName.Language => new(Html()) { Buttons = Languages() },
        SettingName.Keep => new(Html()) { Buttons = [.. Kept.Select(days => Choice(Days(days), settings.KeepDays == days, page, days.ToString(CultureInfo.InvariantCulture))).Chunk(2), Back()] },
        _ => null,
    };

    /// <summary>How briefings are written, a line for each setting.</summary>
    public IEnumerable<Block> Layout() =>
    [
        Line(Phrase.SettingLanguage, Spoken()),
        Line(Phrase.SettingLength, language.Say(PhraseOf(settings.Length))),
        Line(Phrase.SettingShown, Shown() is { Length: > 0 } shown ? shown : "–"),
    ];

    /// <summary>The buttons that change it.</summary>
    public IReadOnlyList<IReadOnlyList<Button>> LayoutButtons() =>
    [
        [Page(Phrase.SettingLanguage, SettingName.Language)],
        [.. Enum.GetValues<Length>().Select(length => Choice(language.Say(PhraseOf(length)), settings.Length == length, SettingName.Length, length.ToString()))],
        [
            Switch(Phrase.ShownClaims, settings.ShowsClaims, SettingName.Claims),
            Switch(Phrase.ShownDoubts, settings.ShowsDoubts, SettingName.Doubts),
            Switch(Phrase.ShownSigns, settings.ShowsSigns, SettingName.Signs),
        ],
    ];

    /// <summary>The buttons of the page of languages. A channel asks nobody, so there is nobody whose language it could be.</summary>
    public IReadOnlyList<IReadOnlyList<Button>> Languages() =>
    [
        [
            .. IsOfAnother ? Array.Empty<Button>() : [Choice(language.Say(Phrase.LanguageMine), IsMine, SettingName.Language, ChatOptions.Mine)],
            Choice(language.Say(Phrase.LanguageArticle), settings.FollowsArticle || (IsOfAnother && IsMine), SettingName.Language, ChatOptions.Article),
        ],
        .. languages.All.Select(each => Choice(each.Name, settings.Language == each.Code, SettingName.Language, each.Code)).Chunk(3),
        Back(),
    ];

    private bool IsOfAnother => Of.Length > 0;

    private bool IsMine => settings is { Language: null, FollowsArticle: false };

    private bool IsGroup => chat.Chat < 0;

    private string Html()
    {
        List<Block> blocks =
        [
            new([new(language.Say(Phrase.SettingsHeading), Look.Bold)]),
            .. Layout(),
            Line(Phrase.SettingEngine, settings.Offline || model is null ? language.Say(Phrase.EngineRules) : OutsideText.Line(model)),
            Line(Phrase.SettingKeep, Days(settings.KeepDays)),
        ];
        if (IsGroup)
        {
            blocks.Add(Line(Phrase.SettingAuto, language.Say(settings.BriefsLinks ? Phrase.On : Phrase.Off) + (settings is { BriefsLinks: true, Sites.Length: > 0 } ? $" ({OutsideText.Line(settings.Sites)})" : "")));
        }
        else
        {
            blocks.Add(Line(Phrase.SettingDrafts, language.Say(settings.Drafts ? Phrase.On : Phrase.Off)));
        }

        blocks.Add(Line(Phrase.SettingRich, language.Say(settings.Rich ? Phrase.On : Phrase.Off)));
        if (settings.Rich)
        {
            blocks.Add(new([new(language.Say(Phrase.RichOnlyNewer), Look.Italic)]));
        }

        if (!settings.FollowsArticle && (settings.Offline || model is null))
        {
            blocks.Add(new([new(language.Say(Phrase.NotTranslated), Look.Italic)]));
        }

        return TelegramHtml.Write(blocks);
    }

    private IEnumerable<IReadOnlyList<Button>> Overview()
    {
        foreach (var row in LayoutButtons())
        {
            yield return row;
        }

        if (model is not null)
        {
            yield return
            [
                Choice(Excerpt.Of(OutsideText.Line(model), 30), !settings.Offline, SettingName.Engine, ChatOptions.Auto),
                Choice(language.Say(Phrase.EngineRules), settings.Offline, SettingName.Engine, BriefingFunctions.Offline),
            ];
        }

        if (IsGroup)
        {
            yield return [Switch(Phrase.SettingAuto, settings.BriefsLinks, SettingName.Auto), Switch(Phrase.SettingRich, settings.Rich, SettingName.Rich)];
        }
        else
        {
            yield return [Switch(Phrase.SettingDrafts, settings.Drafts, SettingName.Drafts), Switch(Phrase.SettingRich, settings.Rich, SettingName.Rich)];
        }

        yield return [Page(Phrase.SettingKeep, SettingName.Keep)];
    }

    private static Phrase PhraseOf(Length length) => length switch
    {
        Length.Short => Phrase.LengthShort,
        Length.Long => Phrase.LengthLong,
        _ => Phrase.LengthMedium,
    };

    private string Spoken() => settings switch
    {
        { FollowsArticle: true } => language.Say(Phrase.LanguageArticle),
        { Language: { } code } when languages.Find(code) is { } known => known.Name,
        _ => language.Say(IsOfAnother ? Phrase.LanguageArticle : Phrase.LanguageMine),
    };

    private string Shown() => string.Join(", ", new[]
    {
        settings.ShowsClaims ? language.Say(Phrase.ShownClaims) : null,
        settings.ShowsDoubts ? language.Say(Phrase.ShownDoubts) : null,
        settings.ShowsSigns ? language.Say(Phrase.ShownSigns) : null,
    }.OfType<string>());

    private string Days(int days) => days == 0 ? language.Say(Phrase.KeptForever) : language.Say(Phrase.KeptDays, ("count", days));

    private Block Line(Phrase name, string value) => new([new(language.Say(Phrase.SettingLine, ("name", language.Say(name)), ("value", value)))], Gap: 1);

    private Button Page(Phrase label, string name) => new($"{language.Say(label)} ›", Data(name));

    private Button[] Back() => [new($"‹ {language.Say(Phrase.Back)}", Data(All))];

    private Button Switch(Phrase label, bool isOn, string name) => Choice(language.Say(label), isOn, name, isOn ? "False" : "True");

    private Button Choice(string label, bool isChosen, string name, string word) => new(isChosen ? $"✓ {label}" : label, Data($"{name}.{word}"));

    private string Data(string wish) => new CommandData(command, chat.Topic, IsOfAnother && wish.Length > 0 ? $"{Of}.{wish}" : Of + wish).Write();
}
