namespace NewsBot.Articles.Feeds;

/// <summary>A list of a site's newest articles, made for programs.</summary>
/// <param name="Title">One line; <c>null</c>: it has none.</param>
/// <param name="Items">Newest first; not empty.</param>
public sealed record Feed(string? Title, IReadOnlyList<FeedItem> Items);

/// <summary>An article that a feed names.</summary>
/// <param name="Title">One line.</param>
/// <param name="Published">In UTC; <c>null</c>: the feed does not tell.</param>
public sealed record FeedItem(string Title, Uri Link, DateTimeOffset? Published);

/// <summary>The link leads to a feed and not to an article: its items can be offered.</summary>
public sealed class FeedException(Feed feed, Exception? inner = null) : UnreadableException(Unreadable.Feed, inner)
{
    public Feed Feed { get; } = feed;

    /// <inheritdoc/>
    public override UnreadableException Again() => new FeedException(Feed, this);
}
