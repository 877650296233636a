using Microsoft.AspNetCore.Routing;

namespace NewsBot.Playground;

/// <summary>Where the chat page is served, and what stands on it besides the chats.</summary>
public sealed class ChatPageOptions
{
    /// <summary>Port on loopback; 0: any free one.</summary>
    public int Port { get; set; }

    /// <summary>Articles that a visitor can send with one click.</summary>
    public IReadOnlyList<SampleArticle> Articles { get; set; } = [];

    /// <summary>Links that a visitor can send with one click.</summary>
    public IReadOnlyList<SampleLink> Links { get; set; } = [];

    /// <summary>Adds addresses of its own to the page's server; they are guarded like all others. <c>null</c>: none.</summary>
    public Action<IEndpointRouteBuilder>? Map { get; set; }

    /// <summary>More pieces for the stream of events, asked for again after each change of the world. <c>null</c>: none.</summary>
    public Func<IEnumerable<Piece>>? Pieces { get; set; }
}

/// <summary>An article to try, sent as if it were pasted.</summary>
/// <param name="Title">What the page calls it.</param>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Text">What is sent.</param>
public sealed record SampleArticle(string Title, string Language, string Text);

/// <summary>A link to try.</summary>
/// <param name="Title">What the page calls it.</param>
/// <param name="Url">What is sent.</param>
public sealed record SampleLink(string Title, Uri Url);
