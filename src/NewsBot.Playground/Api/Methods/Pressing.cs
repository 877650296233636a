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

        var url = string.IsNullOrEmpty(request.Url) ? null : request.Url;
        if (url is not null && !IsOwn(url, call.World.Options.BotUsername))
        {
            throw RefusalException.Bad("URL_INVALID", "bad_press_address");
        }

        var cacheTime = TimeSpan.FromSeconds(Math.Max(0, request.CacheTime ?? 0));
        press.Answer = new PressAnswer(string.IsNullOrEmpty(request.Text) ? null : request.Text, request.ShowAlert, url, cacheTime);
        return true;
    }

    /// <summary>Buttons that start no game may open only the bot itself: t.me/its_name?start=…</summary>
    private static bool IsOwn(string url, string bot)
    {
        var rest = url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? url[8..]
            : url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? url[7..] : url;
        return rest.StartsWith($"t.me/{bot}?start=", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith($"telegram.me/{bot}?start=", StringComparison.OrdinalIgnoreCase);
    }
}
