using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using NewsBot.Briefings;

namespace NewsBot.Memory;

/// <summary>What chats get that have not chosen otherwise.</summary>
public sealed class ChatOptions
{
    /// <summary>That of the person who asks.</summary>
    public const string Mine = "mine";

    /// <summary>That of the article.</summary>
    public const string Article = "article";

    /// <summary>The engine that the section "Briefing" names.</summary>
    public const string Auto = "auto";

    internal const int LongestKept = 3_650;

    /// <summary>Of the briefings: "mine", "article", or one fixed for all, ISO 639-1. Without a model only the bot's own words follow it. Default "mine".</summary>
    [RegularExpression("^(mine|article|[a-z]{2})$", ErrorMessage = "Chats:Language is \"mine\", \"article\", or two letters such as \"fr\".")]
    public string Language { get; set; } = Mine;

    /// <summary>Of the summary. Default <see cref="Length.Medium"/>.</summary>
    [EnumDataType(typeof(Length))]
    public Length Length { get; set; } = Length.Medium;

    /// <summary>Whether briefings show the claims, or only their number. Default true.</summary>
    public bool ShowsClaims { get; set; } = true;

    /// <summary>Whether briefings show figures that disagree and caveats. Default true.</summary>
    public bool ShowsDoubts { get; set; } = true;

    /// <summary>Whether claims carry signs: hedged, denied, disputed, not verified. Default true.</summary>
    public bool ShowsSigns { get; set; } = true;

    /// <summary>Whether links that people post in groups are briefed unasked. Default false: administrators switch it on with /auto.</summary>
    public bool BriefsLinks { get; set; }

    /// <summary>Briefings that nobody asked for in one group, at most so many an hour. Default 6.</summary>
    [Range(1, 1_000)]
    public int LinksPerHour { get; set; } = 6;

    /// <summary>How long a link is not briefed unasked again after it was briefed. Default 7 days.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "365.00:00:00")]
    public TimeSpan LinkOnceIn { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Whether a draft says in private chats that an article is read, instead of a message. Default false: some clients let drafts flicker.</summary>
    public bool Drafts { get; set; }

    /// <summary>Whether reports come as rich messages, with headings and lists. Default false: Telegram Web and older clients do not show them.</summary>
    public bool Rich { get; set; }

    /// <summary>"auto", which is what the section "Briefing" names, or "offline". Default "auto".</summary>
    [RegularExpression("^(auto|offline)$", ErrorMessage = "Chats:Engine is \"auto\" or \"offline\".")]
    public string Engine { get; set; } = Auto;

    /// <summary>Days after which briefings and their articles are erased; 0: never. Default 0.</summary>
    [Range(0, LongestKept)]
    public int KeepDays { get; set; }
}

/// <summary>Checks <see cref="ChatOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class ChatOptionsCheck : IValidateOptions<ChatOptions>;
