using System.Net;
using Telegram.Bot.Exceptions;

namespace NewsBot.Messages;

/// <summary>What Telegram's errors mean for a message.</summary>
/// <remarks>The Bot API tells most errors apart only by their English description; the texts are those of its server's source
/// (github.com/tdlib/telegram-bot-api, Client.cpp).</remarks>
internal static class TelegramTrouble
{
    private static readonly string[] Muted =
        ["not enough rights", "have no rights", "need administrator rights", "CHAT_WRITE_FORBIDDEN", "CHAT_RESTRICTED", "CHAT_SEND_PLAIN_FORBIDDEN", "TOPIC_CLOSED"];

    private static readonly string[] GoneForGood =
    [
        .. Muted, "chat not found", "user not found", "user is deactivated", "group chat was deactivated", "upgraded to a supergroup", "PEER_ID_INVALID",
        "TOPIC_DELETED", "message thread not found", "USER_IS_BLOCKED", "bot was kicked", "bot is not a member",
    ];

    /// <summary>Telegram is down, out of reach or out of patience: the same call will succeed later.</summary>
    /// <remarks>A wrong token (401, 404) is an outage too: nothing is lost until it is mended.</remarks>
    public static bool IsOutage(RequestException trouble) => trouble is ApiRequestException refused
        ? refused.ErrorCode is 401 or 404 or 408 or 409 or 429 or >= 500 && !IsUnknownMethod(refused)
        : trouble.HttpStatusCode is not HttpStatusCode.OK;

    /// <summary>The server is older than the method.</summary>
    private static bool IsUnknownMethod(ApiRequestException refused) => Says(refused, "method not found");

    /// <summary>Telegram answers, but breaks down over the call.</summary>
    public static bool IsBreakdown(RequestException trouble) =>
        trouble is ApiRequestException { ErrorCode: 408 or >= 500 } || trouble.HttpStatusCode is HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError;

    /// <summary>There is nothing at the address that Telegram gave for a file: it lives for an hour.</summary>
    public static bool IsMissing(RequestException trouble) => trouble is ApiRequestException { ErrorCode: 404 } || trouble.HttpStatusCode is HttpStatusCode.NotFound;

    /// <summary>The file is larger than what Telegram gives to bots.</summary>
    public static bool IsTooBig(RequestException trouble) => trouble.Message.Contains("file is too big", StringComparison.OrdinalIgnoreCase);

    /// <summary>The chat is lost to the bot.</summary>
    public static bool IsFinal(ApiRequestException refused) =>
        refused.ErrorCode == 403 || (refused.ErrorCode == 400 && GoneForGood.Any(sign => Says(refused, sign)));

    /// <summary>The bot is in the chat, but may not write there.</summary>
    public static bool IsMuted(ApiRequestException refused) => refused.ErrorCode == 400 && Muted.Any(sign => Says(refused, sign));

    public static bool IsBadMarkup(ApiRequestException refused) => Says(refused, "can't parse entities");

    public static bool IsUnchanged(ApiRequestException refused) => Says(refused, "message is not modified");

    public static bool IsTooLong(ApiRequestException refused) => Says(refused, "too long") || Says(refused, "MESSAGE_TOO_LONG");

    public static bool IsMessageGone(ApiRequestException refused) =>
        Says(refused, "message to edit not found") || Says(refused, "message can't be edited") || Says(refused, "MESSAGE_ID_INVALID");

    /// <summary>The message that is quoted is gone or does not hold the words.</summary>
    public static bool IsBadQuote(ApiRequestException refused) => Says(refused, "QUOTE_TEXT_INVALID") || Says(refused, "message to be replied not found");

    /// <summary>The address behind a button is none to Telegram.</summary>
    public static bool IsBadButton(ApiRequestException refused) => Says(refused, "BUTTON_URL_INVALID") || Says(refused, "keyboard button URL");

    private static bool Says(ApiRequestException refused, string sign) => refused.Message.Contains(sign, StringComparison.OrdinalIgnoreCase);
}
