using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace NewsBot.Playground;

/// <summary>sendMessageDraft and sendRichMessageDraft: an answer shown while it is written.</summary>
internal static class Drafting
{
    public static object Send(ApiCall call, SendMessageDraftRequest request)
    {
        var text = Texts.Draft(call, request.Text, request.ParseMode, request.Entities);
        var content = new Message { Text = text.Text.Length == 0 ? null : text.Text, Entities = text.EntitiesOrNull };
        return Show(call, request.ChatId, request.DraftId, request.MessageThreadId, content, request.CanStop, request.KeepOnStop);
    }

    public static object Send(ApiCall call, SendRichMessageDraftRequest request) =>
        Show(call, request.ChatId, request.DraftId, request.MessageThreadId, new Message { RichMessage = RichMessages.Read(request.RichMessage) }, request.CanStop, request.KeepOnStop);

    private static bool Show(ApiCall call, long chatId, long draftId, int? thread, Message content, bool canStop, bool staysWhenStopped)
    {
        if (draftId == 0)
        {
            throw RefusalException.Bad("draft_id must be non-zero", "bad_draft");
        }

        var chat = Access.ToWrite(call.World, chatId);
        if (!chat.IsPrivate)
        {
            throw RefusalException.Bad("drafts can be sent to private chats only", "draft_in_group");
        }

        Access.Thread(chat, thread);
        call.State.Flood.CountDraft(chat, call.Sloppy);
        chat.Show(new MessageDraft(draftId, content, call.World.Now, canStop, staysWhenStopped));
        return true;
    }
}
