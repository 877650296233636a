using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Playground;

/// <summary>Writes or pastes a text.</summary>
/// <param name="As">Id of the person.</param>
/// <param name="ReplyTo">The message it answers.</param>
/// <param name="Quote">What it quotes of that message.</param>
internal sealed record Say(long As, long Chat, string Text, int? ReplyTo = null, string? Quote = null, int? Topic = null);

/// <summary>Forwards a message to another chat.</summary>
internal sealed record Forward(long As, long Chat, int Message, long To);

/// <summary>Edits a message of one's own.</summary>
internal sealed record EditText(long As, long Chat, int Message, string Text);

/// <summary>Names a message.</summary>
internal sealed record Which(long As, long Chat, int Message);

/// <summary>Reacts to a message.</summary>
/// <param name="Emoji"><c>null</c>: takes the reaction back.</param>
internal sealed record React(long As, long Chat, int Message, string? Emoji = null);

/// <summary>What people do with messages. Nothing here decides what is allowed: people and chats do, and say why not.</summary>
internal sealed class WritingDeeds(World world)
{
    /// <summary>Nobody writes more at once; it is several hundred messages.</summary>
    private const int LongestPaste = 2_000_000;
    private const int LongestCaption = 1024;
    private const int LongestEmoji = 32;

    private readonly Found found = new(world);

    public object Say(Say deed)
    {
        if (deed.Text.Length > LongestPaste)
        {
            throw new DeedRefusedException(string.Create(CultureInfo.InvariantCulture, $"This text is too long: at most {LongestPaste:N0} characters go off at once."));
        }

        var (person, chat) = (found.Person(deed.As), found.Chat(deed.Chat));
        if (IsForAGuest(chat, deed.Text))
        {
            return new { sent = new[] { person.Summon(deed.Text, chat, found.MessageOrNull(deed.Chat, deed.ReplyTo)).Id } };
        }

        var sent = person.Paste(deed.Text, chat, found.MessageOrNull(deed.Chat, deed.ReplyTo), deed.Topic, deed.Quote);
        return new { sent = sent.Select(message => message.Id).ToArray() };
    }

    /// <summary>Sends the body of the request as a file; who sends it where and how it is called stand in the query.</summary>
    public async Task<object> SendFileAsync(HttpRequest request)
    {
        var asked = request.Query;
        var chat = Number(asked["chat"]) ?? throw new DeedRefusedException("A file is sent to a chat.");
        var person = found.Person(Number(asked["as"]) ?? throw new DeedRefusedException("A file is sent by a person."));
        var caption = asked["caption"].ToString();
        if (caption.Length > LongestCaption)
        {
            throw new DeedRefusedException($"A caption has at most {LongestCaption} characters.");
        }

        var replyTo = found.MessageOrNull(chat, (int?)Number(asked["reply_to"]));
        var topic = (int?)Number(asked["topic"]);
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, request.HttpContext.RequestAborted);
        if (bytes.Length == 0)
        {
            throw new DeedRefusedException("An empty file cannot be sent.");
        }

        var sent = asked["photo"] == "true"
            ? person.SendPhoto(caption, found.Chat(chat), replyTo, bytes.ToArray(), topic)
            : person.SendDocument(Found.Name(asked["name"].ToString()), bytes.ToArray(), caption, chat: found.Chat(chat), replyTo: replyTo, topic: topic);
        return new { sent = new[] { sent.Id } };
    }

    public object Forward(Forward deed) =>
        new { sent = new[] { found.Person(deed.As).Forward(found.Message(deed.Chat, deed.Message), found.Chat(deed.To)).Id } };

    public object Edit(EditText deed)
    {
        found.Person(deed.As).Edit(found.Message(deed.Chat, deed.Message), deed.Text);
        return new { };
    }

    public object Delete(Which deed)
    {
        found.Person(deed.As).Delete(found.Message(deed.Chat, deed.Message));
        return new { };
    }

    public object React(React deed)
    {
        if (deed.Emoji is { Length: 0 or > LongestEmoji })
        {
            throw new DeedRefusedException("A reaction is one emoji.");
        }

        found.Person(deed.As).React(found.Message(deed.Chat, deed.Message), deed.Emoji);
        return new { };
    }

    public object Versions(Which deed) => new
    {
        versions = found.Message(deed.Chat, deed.Message).Versions
            .Select(version => new { at = version.At.ToUnixTimeMilliseconds(), text = version.Text }).ToArray(),
    };

    /// <summary>A mention brings the bot into a group that it is no member of, for this one message.</summary>
    private bool IsForAGuest(Conversation chat, string text) =>
        world.Options.GuestMode && chat.IsGroup && !Membership.IsInside(chat.Bot.Status)
        && text.Length <= TextCutter.LongestText && text.Contains("@" + world.Options.BotUsername, StringComparison.OrdinalIgnoreCase);

    private static long? Number(string? text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
