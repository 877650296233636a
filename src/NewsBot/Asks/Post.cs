namespace NewsBot.Asks;

/// <summary>A post of a channel that may be briefed: as it stands in the channel, or as its copy in the discussion group.</summary>
public sealed record Post
{
    /// <summary>The channel, also where the ask stands in its discussion group.</summary>
    public required long Channel { get; init; }

    /// <summary>Our user name, for links to the private chat.</summary>
    public required string Bot { get; init; }

    /// <summary>The whole text or caption.</summary>
    public required string Text { get; init; }

    /// <summary>Telegram's own JSON of the entities, to be given back as they are when the post is edited.</summary>
    public required string Entities { get; init; }

    /// <summary>The first link; <c>null</c>: there is none.</summary>
    public Uri? Link { get; init; }

    /// <summary>The document that it brings; <c>null</c>: none.</summary>
    public Input.Attached? File { get; init; }

    /// <summary>Whether the text stands under a picture or the like, where less of it fits.</summary>
    public bool IsCaption { get; init; }

    public bool IsEdited { get; init; }

    public bool HidesPreview { get; init; }

    public bool CaptionAbove { get; init; }

    /// <summary>What of the post is to be briefed.</summary>
    /// <param name="text">Its text, or as much of it as is the channel's own.</param>
    /// <returns><c>null</c>: neither a text long enough nor a link nor a document.</returns>
    public Input? InputOf(string text, AskOptions options) =>
        options.LooksLikeArticle(text) ? new Input.Pasted(text) : Link is { } link ? new Input.Link(link) : File;
}

/// <summary>Somebody made the bot an administrator of a channel, and is asked in private what it shall do there.</summary>
public sealed record ChannelAsk : Ask
{
    public required long Channel { get; init; }

    /// <summary>The channel's title; may be empty.</summary>
    public required string Title { get; init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public override bool IsQuick => true;
}
