using NewsBot.Asks;

namespace NewsBot.Replies;

/// <summary>The answer to one ask.</summary>
/// <param name="InReplyTo">The message that asked, or the one that is quoted; 0: none.</param>
/// <param name="Parts">At least one; each becomes one Telegram message.</param>
public sealed record Reply(ChatKey Chat, int InReplyTo, IReadOnlyList<ReplyPart> Parts)
{
    /// <summary>Whether it comes without a sound, because nobody asked for it.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>The ask in a group whose person alone sees it, where Telegram can do that; <c>null</c>: everybody in the chat.</summary>
    public Ask? OnlyFor { get; init; }

    /// <summary>What the first message quotes of the one it answers: to the letter, at most 1,024 UTF-16 code units. <c>null</c>: nothing.</summary>
    public string? Quote { get; init; }

    /// <summary>What is sent when Telegram does not take <see cref="Quote"/>, because the message is gone or was changed, or does not show it to one person alone;
    /// <c>null</c>: the same without.</summary>
    public Reply? Otherwise { get; init; }
}

/// <summary>One message of a reply.</summary>
/// <param name="Html">Telegram's HTML; at most 4,096 UTF-16 code units once parsed, at least one.</param>
public sealed record ReplyPart(string Html)
{
    /// <summary>The file that the message brings; <see cref="Html"/> then stands below it, at most 1,024 UTF-16 code units. <c>null</c>: none.</summary>
    public Document? Document { get; init; }

    /// <summary>What stands in the empty field where the person shall write a reply to this message, at most 64 UTF-16 code units; <c>null</c>: no reply is
    /// asked for. Such a message has no buttons and cannot be edited.</summary>
    public string? Invites { get; init; }

    /// <summary>The same as a rich message, its text the HTML of <see cref="RichHtml"/>: sent where Telegram takes it, else this part is. <c>null</c>: none is wanted.</summary>
    public ReplyPart? Rich { get; init; }

    /// <summary>Rows of at most 8 buttons under the message; may be empty.</summary>
    public IReadOnlyList<IReadOnlyList<Button>> Buttons { get; init; } = [];

    /// <summary>The same with other buttons.</summary>
    public ReplyPart With(IReadOnlyList<IReadOnlyList<Button>> buttons) => this with { Buttons = buttons, Rich = Rich?.With(buttons) };

    /// <summary>The same with one more button below the others.</summary>
    public ReplyPart And(Button button) => this with { Buttons = [.. Buttons, [button]], Rich = Rich?.And(button) };
}

/// <summary>A file that is sent.</summary>
/// <param name="Name">Without folders.</param>
/// <param name="Bytes">At most 50,000,000.</param>
public sealed record Document(string Name, byte[] Bytes);

/// <summary>A button under a message.</summary>
/// <param name="Data">What a press brings back, 1 to 64 bytes of ASCII; <c>null</c> when the button leads to a page.</param>
/// <param name="Page">The http or https address that it opens, escaped; <c>null</c> when it is pressed.</param>
/// <param name="Query">What it writes behind our name into the field of whoever presses it, at most 256 characters: an inline query. <c>null</c>: it does not.</param>
public sealed record Button(string Label, string? Data = null, string? Page = null, string? Query = null);
