using System.Globalization;
using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Languages;

namespace NewsBot.Memory;

/// <summary>How a chat wants its briefings: what its people chose, and for the rest what the operator set.</summary>
/// <remarks>A choice is stored as a word under a name, so that one setting changes without the others, and what another version
/// chose is passed over. A new setting is a name, a property, and a line in <see cref="Chosen"/>.</remarks>
public sealed record ChatSettings
{
    /// <summary>What a chat gets whose people chose nothing and whose operator set nothing.</summary>
    public static ChatSettings Default { get; } = new();

    /// <summary>The language in which the bot speaks and, with a model, briefs, ISO 639-1; <c>null</c>: none is fixed.</summary>
    public string? Language { get; init; }

    /// <summary>Where none is fixed: whether briefings speak the article's language. Else the bot's words are in that of the person who asks.</summary>
    public bool FollowsArticle { get; init; }

    public Length Length { get; init; } = Length.Medium;

    /// <summary>Whether the claims stand in a briefing; else they are counted, and a button shows them.</summary>
    public bool ShowsClaims { get; init; } = true;

    /// <summary>Whether figures that disagree and caveats stand in a briefing.</summary>
    public bool ShowsDoubts { get; init; } = true;

    /// <summary>Whether claims carry signs: hedged, denied, disputed, not verified.</summary>
    public bool ShowsSigns { get; init; } = true;

    /// <summary>In groups: whether links that people post are briefed unasked.</summary>
    public bool BriefsLinks { get; init; }

    /// <summary>In channels: what becomes of a post's briefing.</summary>
    public PostAnswer Posts { get; init; }

    /// <summary>Of which sites, host names with blanks between; empty: of all.</summary>
    public string Sites { get; init; } = "";

    /// <summary>In private: whether a draft, which Telegram shows for some seconds, says that an article is read; else a message that the briefing replaces.</summary>
    public bool Drafts { get; init; }

    /// <summary>Whether reports come as rich messages, with headings and lists; else as classic ones, which every client shows.</summary>
    public bool Rich { get; init; }

    /// <summary>Whether the rules brief even where a model is configured.</summary>
    public bool Offline { get; init; }

    /// <summary>Days after which what the chat was told is erased; 0: never.</summary>
    public int KeepDays { get; init; }

    /// <summary>The defaults that the operator set.</summary>
    public static ChatSettings Of(ChatOptions options) =>
        new ChatSettings { Length = options.Length, ShowsClaims = options.ShowsClaims, ShowsDoubts = options.ShowsDoubts, ShowsSigns = options.ShowsSigns, BriefsLinks = options.BriefsLinks, Drafts = options.Drafts, Rich = options.Rich, KeepDays = options.KeepDays }
            .Chosen(SettingName.Language, options.Language)
            .Chosen(SettingName.Engine, options.Engine);

    /// <summary>What is asked of an engine.</summary>
    /// <param name="mine">The language of the one who asks, ISO 639-1; <c>null</c>: not known.</param>
    public Wish Wish(LanguageBook languages, string? mine, Length length) =>
        new(length, FollowsArticle ? null : Language ?? languages.Find(mine)?.Code, Offline ? BriefingFunctions.Offline : ChatOptions.Auto);

    /// <summary>What somebody asks of an engine, in the usual length and at their cost.</summary>
    public Wish Wish(LanguageBook languages, Ask ask) =>
        Wish(languages, ask.PersonLanguage, Length) with { Payer = new(ask.Chat, ask.Person), Confirmed = ask is CommandAsk { Agreed: true } };

    /// <summary>The settings with one more choice; the same when the name or the word means nothing.</summary>
    /// <param name="name">One of <see cref="SettingName"/>.</param>
    public ChatSettings Chosen(string name, string word) => name switch
    {
        SettingName.Language when word is ChatOptions.Mine or ChatOptions.Article => this with { Language = null, FollowsArticle = word is ChatOptions.Article },
        SettingName.Language when word is [>= 'a' and <= 'z', >= 'a' and <= 'z'] => this with { Language = word, FollowsArticle = false },
        SettingName.Length when Enum.TryParse<Length>(word, out var length) && Enum.IsDefined(length) => this with { Length = length },
        SettingName.Claims when bool.TryParse(word, out var shows) => this with { ShowsClaims = shows },
        SettingName.Doubts when bool.TryParse(word, out var shows) => this with { ShowsDoubts = shows },
        SettingName.Signs when bool.TryParse(word, out var shows) => this with { ShowsSigns = shows },
        SettingName.Auto when bool.TryParse(word, out var briefs) => this with { BriefsLinks = briefs },
        SettingName.Drafts when bool.TryParse(word, out var drafts) => this with { Drafts = drafts },
        SettingName.Rich when bool.TryParse(word, out var rich) => this with { Rich = rich },
        SettingName.Posts when Enum.TryParse<PostAnswer>(word, out var answer) && Enum.IsDefined(answer) => this with { Posts = answer },
        SettingName.Sites => this with { Sites = word },
        SettingName.Engine when word is ChatOptions.Auto or BriefingFunctions.Offline => this with { Offline = word is BriefingFunctions.Offline },
        SettingName.Keep when int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 0 and <= ChatOptions.LongestKept => this with { KeepDays = days },
        _ => this,
    };

    /// <summary>Whether this link is briefed though nobody asked.</summary>
    public bool Briefs(Uri link) => BriefsLinks && (Sites.Length == 0 || Sites.Split(' ').Any(site => IsOf(link.IdnHost, site)));

    /// <summary>The language in which the bot's own words stand in a briefing.</summary>
    public Language Speak(LanguageBook languages, string? person, string? article) =>
        FollowsArticle ? languages.Speak(article, person) : languages.Speak(Language, person, article);

    private static bool IsOf(string host, string site) =>
        host.EndsWith(site, StringComparison.OrdinalIgnoreCase) && (host.Length == site.Length || host[^(site.Length + 1)] == '.');
}

/// <summary>The names under which choices are stored.</summary>
public static class SettingName
{
    /// <summary>"mine", "article", or ISO 639-1.</summary>
    public const string Language = "language";

    /// <summary>A member of <see cref="Briefings.Length"/>.</summary>
    public const string Length = "length";

    /// <summary>"True" or "False".</summary>
    public const string Claims = "claims";

    /// <inheritdoc cref="Claims"/>
    public const string Doubts = "doubts";

    /// <inheritdoc cref="Claims"/>
    public const string Signs = "signs";

    /// <inheritdoc cref="Claims"/>
    public const string Auto = "auto";

    /// <inheritdoc cref="Claims"/>
    public const string Drafts = "drafts";

    /// <inheritdoc cref="Claims"/>
    public const string Rich = "rich";

    /// <summary>A member of <see cref="PostAnswer"/>.</summary>
    public const string Posts = "posts";

    /// <summary>Not a setting: in the private chat of who administers a channel, this and the channel's id name its title.</summary>
    public const string Channel = "channel.";

    /// <summary>Not a setting: which links of a group were briefed unasked, and when, in the last hour.</summary>
    public const string Places = "places";

    /// <summary>Host names with blanks between.</summary>
    public const string Sites = "sites";

    /// <summary>"auto" or "offline".</summary>
    public const string Engine = "engine";

    /// <summary>Days; 0: for ever.</summary>
    public const string Keep = "keep";
}

/// <summary>Where the briefing of a channel's post goes.</summary>
public enum PostAnswer
{
    /// <summary>Nowhere: posts are not briefed.</summary>
    None,

    /// <summary>Into the channel, in reply to the post.</summary>
    Reply,

    /// <summary>Into the discussion group, as a comment.</summary>
    Comment,

    /// <summary>Into the post itself, at its end.</summary>
    Append,
}
