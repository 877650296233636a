using System.Text;
using Telegram.Bot.Requests;
using Telegram.Bot.Types.InlineQueryResults;

namespace NewsBot.Playground;

/// <summary>answerInlineQuery.</summary>
internal static class AnsweringInline
{
    private const int MostOffsetBytes = 64;
    private const int LongestStart = 64;
    private const int UsualCacheSeconds = 300;
    private const int LongestCacheSeconds = 86_400;

    public static object Answer(ApiCall call, AnswerInlineQueryRequest request)
    {
        var seconds = Math.Clamp(request.CacheTime ?? UsualCacheSeconds, 0, LongestCacheSeconds);
        if (request.CacheTime is { } asked && asked != seconds)
        {
            call.Sloppy("cache_time_clamped", $"cache_time {asked} is taken as {seconds}.");
        }

        Check(request.Button);
        var results = request.Results.ToArray();
        var messages = InlineResults.Prepare(call, results);
        var nextOffset = request.NextOffset ?? string.Empty;
        if (Encoding.UTF8.GetByteCount(nextOffset) > MostOffsetBytes)
        {
            throw RefusalException.Bad("NEXT_OFFSET_INVALID", "bad_next_offset");
        }

        var ask = call.World.Inline.Find(request.InlineQueryId) ?? throw RefusalException.Bad(Pressing.TooOld, "unknown_inline_query");
        if (ask.Answer is not null)
        {
            throw RefusalException.Bad(Pressing.TooOld, "inline_answered_twice");
        }

        if (call.World.Now - ask.At > call.World.Options.InlineLifetime)
        {
            throw RefusalException.Bad(Pressing.TooOld, "inline_too_late");
        }

        call.World.Inline.Answer(ask, new InlineAnswer(results, TimeSpan.FromSeconds(seconds), request.IsPersonal, nextOffset, request.Button) { Messages = messages });
        return true;
    }

    private static void Check(InlineQueryResultsButton? button)
    {
        if (button is null)
        {
            return;
        }

        if (button.WebApp is null == button.StartParameter is null)
        {
            throw RefusalException.Bad("Can't parse inline query results button: InlineQueryResultsButton must have exactly one optional field", "bad_inline_button");
        }

        var problem = button.StartParameter switch
        {
            null => null,
            "" => "Can't use empty start_parameter",
            { Length: > LongestStart } => "Too long start_parameter specified",
            var start when !start.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') => "Unallowed characters in start_parameter are used",
            _ => null,
        };
        if (problem is not null)
        {
            throw RefusalException.Bad(problem, "bad_start_parameter");
        }
    }
}
