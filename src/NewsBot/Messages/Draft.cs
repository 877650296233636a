using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace NewsBot.Messages;

/// <summary>A message on its way: its text may change when Telegram does not take it as it is.</summary>
internal sealed record Draft(string Text, ParseMode Mode, InlineKeyboardMarkup? Buttons)
{
    /// <inheritdoc cref="Replies.ReplyPart.Document"/>
    public Replies.Document? Document { get; init; }

    /// <inheritdoc cref="Replies.ReplyPart.Invites"/>
    public string? Invites { get; init; }
}
