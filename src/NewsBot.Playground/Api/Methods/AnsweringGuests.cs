using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace NewsBot.Playground;

/// <summary>answerGuestQuery.</summary>
internal static class AnsweringGuests
{
    public static object Answer(ApiCall call, AnswerGuestQueryRequest request)
    {
        var world = call.World;
        var content = InlineResults.Prepare(call, request.Result);
        var query = world.Guests.Find(request.GuestQueryId) ?? throw RefusalException.Bad(Pressing.TooOld, "unknown_guest_query");
        if (query.Answer is not null)
        {
            throw RefusalException.Bad(Pressing.TooOld, "guest_answered_twice");
        }

        if (world.Now - query.At > world.Options.GuestLifetime)
        {
            throw RefusalException.Bad(Pressing.TooOld, "guest_too_late");
        }

        content.GuestBotCallerUser = query.Message.Author!.User;
        Threads.Answer(content, query.Message.Chat, query.Message, thread: null);
        query.Answer = world.Post(query.Message.Chat, author: null, content);
        return new SentGuestMessage { InlineMessageId = world.Inline.Name(query.Answer) };
    }
}
