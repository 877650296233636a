using Telegram.Bot.Requests;

namespace NewsBot.Playground;

/// <summary>answerCallbackQuery.</summary>
internal static class Pressing
{
    private const int LongestNotice = 200;
    public const string TooOld = "query is too old and response timeout expired or query ID is invalid";

    public static object Answer(ApiCall call, AnswerCallbackQueryRequest request)
    {
        var press = call.World.Presses.GetValueOrDefault(request.CallbackQueryId) ?? throw RefusalException.Bad(TooOld, "unknown_press");
        if (press.Answer is not null)
        {
            throw RefusalException.Bad(TooOld, "press_answered_twice");
        }

        if (call.World.Now - press.At > call.World.Options.PressLifetime)
        {
            throw RefusalException.Bad(TooOld, "press_answered_too_late");
        }

        if (request.Text?.Length > LongestNotice)
        {
            throw RefusalException.Bad("MESSAGE_TOO_LONG", "press_answer_too_long");
        }

        var ownLink = $"t.me/{call.World.Options.BotUsername}?start=";
        if (request.Url is { Length: > 0 } url && !url.Contains(ownLink, StringComparison.OrdinalIgnoreCase))
        {
            throw RefusalException.Bad("URL_INVALID", "bad_press_address");
        }

        press.Answer = new PressAnswer(string.IsNullOrEmpty(request.Text) ? null : request.Text, request.ShowAlert);
        return true;
    }
}
