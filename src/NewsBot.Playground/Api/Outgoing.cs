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
    /// <summary>Whether it comes without a sound.</summary>
    public bool IsSilent { get; init; }

    /// <summary>The effect shown with it, in private chats only; <c>null</c>: none.</summary>
    public string? Effect { get; init; }

    /// <summary>Who alone sees it; <c>null</c>: everyone.</summary>
    public EphemeralMessageParameters? Ephemeral { get; init; }

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
        var replied = Replying.Find(call, chat, Reply);
        var (onlyFor, inPlaceOf) = EphemeralMessages.Check(call, chat, Ephemeral, Reply?.EphemeralMessageId is not null);
        Right.Require(chat);
        Keyboards.RequireFits(keyboard, chat);
        if (!string.IsNullOrEmpty(Effect) && !chat.IsPrivate)
        {
            throw RefusalException.Bad("message effects can be used in private chats only", "effect_in_group");
        }

        call.State.Flood.Count(chat, isEdit: false, call.Sloppy, contents.Count);
        return contents.Select(content =>
        {
            content.Quote = onlyFor is null ? replied.Quote : null;
            content.ExternalReply = replied.Elsewhere;
            content.ReplyMarkup = keyboard as InlineKeyboardMarkup;
            content.HasProtectedContent = IsProtected;
            content.EffectId = string.IsNullOrEmpty(Effect) ? null : Effect;
            Threads.Answer(content, chat, replied.Message, thread);
            if (onlyFor is not null)
            {
                EphemeralMessages.Mark(content, chat, onlyFor);
            }

            var sent = call.World.Post(chat, author: null, content);
            sent.HasCustomKeyboard = keyboard is not (null or InlineKeyboardMarkup);
            (sent.OnlyFor, sent.InPlaceOf, sent.IsSilent) = (onlyFor, inPlaceOf, IsSilent);
            return sent;
        }).ToArray();
    }
}
