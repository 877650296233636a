using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace NewsBot.Playground;

/// <summary>Where and how the bot sends something.</summary>
/// <param name="Chat">The chat.</param>
/// <param name="Thread">The topic or thread; <c>null</c>: none in particular.</param>
/// <param name="Reply">The message it answers; <c>null</c>: none.</param>
/// <param name="Markup">The keyboard, not yet checked; <c>null</c>: none.</param>
/// <param name="IsProtected">Whether it may not be forwarded.</param>
/// <param name="Right">What the bot must be allowed.</param>
internal sealed record Outgoing(ChatId Chat, int? Thread, ReplyParameters? Reply, ReplyMarkup? Markup, bool IsProtected, SendingRight Right)
{
    /// <summary>Sends one message.</summary>
    /// <exception cref="RefusalException">The bot may not, or the place is not there.</exception>
    public ChatMessage Post(ApiCall call, Message content) => Post(call, [content])[0];

    /// <summary>Sends messages of which each counts for itself, all or none.</summary>
    /// <exception cref="RefusalException">The bot may not, or the place is not there.</exception>
    public IReadOnlyList<ChatMessage> Post(ApiCall call, IReadOnlyList<Message> contents)
    {
        var keyboard = Keyboards.Check(call, Markup);
        var chat = Access.ToWrite(call.World, Chat);
        var thread = Access.Thread(chat, Thread);
        var (replied, quote) = Replying.Find(call, chat, Reply);
        Right.Require(chat);
        Keyboards.RequireFits(keyboard, chat);
        call.State.Flood.Count(chat, isEdit: false, call.Sloppy, contents.Count);
        return contents.Select(content =>
        {
            content.Quote = quote;
            content.ReplyMarkup = keyboard as InlineKeyboardMarkup;
            content.HasProtectedContent = IsProtected;
            Threads.Answer(content, chat, replied, thread);
            var sent = call.World.Post(chat, author: null, content);
            sent.HasCustomKeyboard = keyboard is not (null or InlineKeyboardMarkup);
            return sent;
        }).ToArray();
    }
}
