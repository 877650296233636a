using System.Globalization;
using NewsBot.Languages;
using NewsBot.Memory;

namespace NewsBot.Replies;

/// <summary>The private dialogue about channels → a message with buttons.</summary>
public static class ChannelPage
{
    /// <summary>The command whose buttons they are.</summary>
    public const string Command = "channels";

    private const string Sign = "c";

    /// <summary>What the bot does with the posts of one channel, and how; and what it could do.</summary>
    /// <param name="page">One of <see cref="SettingsPage"/>.</param>
    /// <returns><c>null</c> when there is no such page.</returns>
    public static ReplyPart? Write(long channel, string title, ChatSettings settings, Language language, LanguageBook languages, string page)
    {
        var chosen = new SettingsPage(Command, new(channel), settings, language, languages, model: null) { Of = IdOf(channel) };
        var html = TelegramHtml.Write([new([new(OutsideText.Line(title), Look.Bold)]), new([new(language.Say(Phrase.ChannelHow))]), .. settings.Posts is PostAnswer.None ? [] : chosen.Layout()]);
        return page switch
        {
            SettingsPage.All => new(html)
            {
                Buttons =
                [
                    .. Enum.GetValues<PostAnswer>().Select(answer => new[] { new Button((settings.Posts == answer ? "✓ " : "") + language.Say(Of(answer)), Data($"{IdOf(channel)}.{answer}")) }),
                    .. settings.Posts is PostAnswer.None ? [] : chosen.LayoutButtons(),
                    [new($"‹ {language.Say(Phrase.Back)}", Data(""))],
                ],
            },
            SettingName.Language => new(html) { Buttons = chosen.Languages() },
            _ => null,
        };
    }

    /// <inheritdoc cref="Write(long, string, ChatSettings, Language, LanguageBook, string)"/>
    public static ReplyPart Write(long channel, string title, ChatSettings settings, Language language, LanguageBook languages) =>
        Write(channel, title, settings, language, languages, SettingsPage.All)!;

    /// <summary>Whether a button of the page offers this word for this setting.</summary>
    public static bool Offers(string name, string word, LanguageBook languages) =>
        name is SettingName.Language or SettingName.Length or SettingName.Claims or SettingName.Doubts or SettingName.Signs
        && (name, word) is not (SettingName.Language, ChatOptions.Mine)
        && SettingsPage.Offers(name, word, languages);

    /// <summary>The channels that a person administers with the bot.</summary>
    /// <param name="channels">At most 50, by id and title.</param>
    public static ReplyPart Write(IReadOnlyList<(long Id, string Title)> channels, Language language) =>
        new(TelegramHtml.Escape(language.Say(channels.Count == 0 ? Phrase.ChannelsNone : Phrase.ChannelsHeading)))
        {
            Buttons = [.. channels.Select(channel => new[] { new Button(Excerpt.Of(OutsideText.Line(channel.Title) is { Length: > 0 } title ? title
                : IdOf(channel.Id), 40), Data(IdOf(channel.Id))) })],
        };

    /// <summary>Which channel a wish speaks of, and what it wants there: nothing, a page, a <see cref="PostAnswer"/>, or a setting and its word, "length.Short".</summary>
    /// <returns><c>null</c> when it speaks of none.</returns>
    public static (long Channel, string Wanted)? Read(string wish) =>
        wish.StartsWith(Sign, StringComparison.Ordinal) && wish[1..].Split('.', 2) is var parts
        && long.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var channel) && channel < 0
            ? (channel, parts.ElementAtOrDefault(1) ?? "")
            : null;

    private static string IdOf(long channel) => string.Create(CultureInfo.InvariantCulture, $"{Sign}{channel}");

    private static Phrase Of(PostAnswer answer) => answer switch
    {
        PostAnswer.Reply => Phrase.PostsReply,
        PostAnswer.Comment => Phrase.PostsComment,
        PostAnswer.Append => Phrase.PostsAppend,
        _ => Phrase.PostsNone,
    };

    private static string Data(string wish) => new CommandData(Command, Topic: null, wish).Write();
}
