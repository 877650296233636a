using Telegram.Bot.Requests;

namespace NewsBot.Playground;

/// <summary>One row a method. The rows without <c>Async</c> run while nobody else changes the world.</summary>
internal sealed class Rows
{
    private readonly Dictionary<Type, Answering> all = [];

    public Rows()
    {
        OnAsync<GetUpdatesRequest>(GettingUpdates.GetUpdatesAsync);
        On<SetWebhookRequest>(GettingUpdates.SetWebhook);
        On<DeleteWebhookRequest>(GettingUpdates.DeleteWebhook);
        On<GetWebhookInfoRequest>(GettingUpdates.GetWebhookInfo);

        On<GetMeRequest>((call, _) => call.World.Me);
        On<SetMyCommandsRequest>(CommandMenus.Set);
        On<GetMyCommandsRequest>(CommandMenus.Get);
        On<DeleteMyCommandsRequest>(CommandMenus.Delete);

        On<SendMessageRequest>(Sending.SendMessage);
        On<SendRichMessageRequest>(Sending.SendRichMessage);
        On<SendChatActionRequest>(Sending.SendChatAction);
        On<EditMessageTextRequest>(Editing.EditText);
        On<EditMessageReplyMarkupRequest>(Editing.EditReplyMarkup);
        On<EditMessageCaptionRequest>(Editing.EditCaption);
        On<EditInlineMessageTextRequest>(Editing.EditText);
        On<EditInlineMessageReplyMarkupRequest>(Editing.EditReplyMarkup);
        On<EditInlineMessageCaptionRequest>(Editing.EditCaption);
        On<DeleteMessageRequest>(Editing.Delete);
        On<AnswerCallbackQueryRequest>(Pressing.Answer);
        On<AnswerInlineQueryRequest>(AnsweringInline.Answer);
        On<AnswerGuestQueryRequest>(AnsweringGuests.Answer);
        On<SetMessageReactionRequest>(Reacting.Set);
        On<EditEphemeralMessageTextRequest>(EditingEphemeral.EditText);
        On<EditEphemeralMessageCaptionRequest>(EditingEphemeral.EditCaption);
        On<EditEphemeralMessageReplyMarkupRequest>(EditingEphemeral.EditReplyMarkup);
        On<DeleteEphemeralMessageRequest>(EditingEphemeral.Delete);
        On<SendMessageDraftRequest>(Drafting.Send);
        On<SendRichMessageDraftRequest>(Drafting.Send);
    }

    public IReadOnlyDictionary<Type, Answering> All => all;

    private void On<TRequest>(Func<ApiCall, TRequest, object> answer) =>
        all[typeof(TRequest)] = (call, request) => Task.FromResult(call.World.Change(() => answer(call, (TRequest)request)));

    private void OnAsync<TRequest>(Func<ApiCall, TRequest, Task<object>> answer) =>
        all[typeof(TRequest)] = (call, request) => answer(call, (TRequest)request);
}
