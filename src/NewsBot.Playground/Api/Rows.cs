using Telegram.Bot.Requests;

namespace NewsBot.Playground;

/// <summary>One row a method. The rows without <c>Async</c> run while nobody else changes the world.</summary>
internal sealed class Rows
{
    private readonly Dictionary<Type, Answering> all = [];

    public Rows()
    {
        OnAsync<GetUpdatesRequest>(GettingUpdates.GetUpdatesAsync);
        On<SetWebhookRequest>(SettingWebhook.Set);
        On<DeleteWebhookRequest>(SettingWebhook.Delete);
        On<GetWebhookInfoRequest>(SettingWebhook.Info);

        On<GetMeRequest>((call, _) => call.World.Me);
        On<SetMyCommandsRequest>(CommandMenus.Set);
        On<GetMyCommandsRequest>(CommandMenus.Get);
        On<DeleteMyCommandsRequest>(CommandMenus.Delete);
        On<SetMyNameRequest>(Profile.SetName);
        On<SetMyDescriptionRequest>(Profile.SetDescription);
        On<SetMyShortDescriptionRequest>(Profile.SetShortDescription);
        On<GetMyNameRequest>(Profile.GetName);
        On<GetMyDescriptionRequest>(Profile.GetDescription);
        On<GetMyShortDescriptionRequest>(Profile.GetShortDescription);

        On<GetChatRequest>(Chats.Get);
        On<GetChatMemberRequest>(Chats.Member);
        On<GetChatMemberCountRequest>(Chats.CountMembers);
        On<GetChatAdministratorsRequest>(Chats.Administrators);
        On<LeaveChatRequest>(Chats.Leave);

        On<SendMessageRequest>(Sending.SendMessage);
        On<SendRichMessageRequest>(Sending.SendRichMessage);
        On<SendPhotoRequest>(SendingMedia.SendPhoto);
        On<SendDocumentRequest>(SendingMedia.SendDocument);
        On<SendMediaGroupRequest>(SendingMedia.SendAlbum);
        On<GetFileRequest>(SendingMedia.GetFile);
        On<SendChatActionRequest>(Sending.SendChatAction);
        On<EditMessageTextRequest>(Editing.EditText);
        On<EditMessageReplyMarkupRequest>(Editing.EditReplyMarkup);
        On<EditMessageCaptionRequest>(Editing.EditCaption);
        On<EditInlineMessageTextRequest>(Editing.EditText);
        On<EditInlineMessageReplyMarkupRequest>(Editing.EditReplyMarkup);
        On<EditInlineMessageCaptionRequest>(Editing.EditCaption);
        On<DeleteMessageRequest>(Deleting.Delete);
        On<DeleteMessagesRequest>(Deleting.Delete);
        On<ForwardMessageRequest>(Passing.Forward);
        On<ForwardMessagesRequest>(Passing.Forward);
        On<CopyMessageRequest>(Passing.Copy);
        On<CopyMessagesRequest>(Passing.Copy);
        On<PinChatMessageRequest>(Pinning.Pin);
        On<UnpinChatMessageRequest>(Pinning.Unpin);
        On<UnpinAllChatMessagesRequest>(Pinning.UnpinAll);
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
