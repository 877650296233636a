using NewsBot.Replies;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace NewsBot.Messages;

/// <summary>A message on its way: it may change when Telegram does not take it as it is.</summary>
internal sealed record Draft(string Text, ParseMode Mode, InlineKeyboardMarkup? Buttons)
{
    /// <inheritdoc cref="ReplyPart.Document"/>
    public Document? Document { get; init; }

    /// <inheritdoc cref="ReplyPart.Invites"/>
    public string? Invites { get; init; }

    /// <inheritdoc cref="ReplyPart.Rich"/>
    public Draft? Rich { get; init; }

    public static Draft Of(ReplyPart part) => new(part.Html, ParseMode.Html, Keyboard.Of(part.Buttons))
    {
        Document = part.Document,
        Invites = part.Invites,
        Rich = part.Rich is { } rich ? Of(rich) : null,
    };

    /// <summary>What is sent instead of a draft that Telegram refused; <c>null</c>: nothing would do.</summary>
    public Draft? After(ApiRequestException refused) => Rich switch
    {
        { Buttons: not null } when TelegramTrouble.IsBadButton(refused) => WithoutLinks(),
        not null => this with { Rich = null },
        null when Buttons is not null && TelegramTrouble.IsBadButton(refused) => WithoutLinks(),
        _ => null,
    };

    private Draft WithoutLinks() => this with { Buttons = Keyboard.WithoutLinks(Buttons), Rich = Rich?.WithoutLinks() };
}
