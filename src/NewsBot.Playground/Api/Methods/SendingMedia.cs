using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>sendPhoto, sendDocument, sendMediaGroup and getFile.</summary>
internal static class SendingMedia
{
    /// <summary>The largest file that a bot can download, in bytes (core.telegram.org/bots/api#getfile).</summary>
    public const long LargestDownload = 20 * 1024 * 1024;

    private const int MostInAlbum = 10;

    public static object SendPhoto(ApiCall call, SendPhotoRequest request)
    {
        var content = Photo(call, request.Photo, new Caption(request.Caption, request.ParseMode, request.CaptionEntities, request.ShowCaptionAboveMedia));
        content.HasMediaSpoiler = request.HasSpoiler;
        return new Outgoing(request.ChatId, request.MessageThreadId, request.ReplyParameters, request.ReplyMarkup, request.ProtectContent, SendingRight.Photos)
        {
            IsSilent = request.DisableNotification,
            Effect = request.MessageEffectId,
            Ephemeral = request.EphemeralMessageParameters,
        }.Post(call, content).Current.Wire;
    }

    public static object SendDocument(ApiCall call, SendDocumentRequest request)
    {
        var content = Document(call, request.Document, new Caption(request.Caption, request.ParseMode, request.CaptionEntities));
        return new Outgoing(request.ChatId, request.MessageThreadId, request.ReplyParameters, request.ReplyMarkup, request.ProtectContent, SendingRight.Documents)
        {
            IsSilent = request.DisableNotification,
            Effect = request.MessageEffectId,
            Ephemeral = request.EphemeralMessageParameters,
        }.Post(call, content).Current.Wire;
    }

    public static object SendAlbum(ApiCall call, SendMediaGroupRequest request)
    {
        var media = request.Media.ToArray();
        switch (media.Length)
        {
            case 0:
                throw RefusalException.Bad("There are no messages to send", "empty_album");
            case > MostInAlbum:
                throw RefusalException.Bad("Too many messages to send as an album", "album_too_long");
            default:
                break;
        }

        var contents = Array.ConvertAll(media, one => Content(call, one));
        if (contents.Any(content => content.Photo is null) && contents.Any(content => content.Photo is not null))
        {
            throw RefusalException.Bad("Document can't be mixed with other media types", "bad_album");
        }

        var album = call.World.Files.NextAlbum();
        foreach (var content in contents)
        {
            content.MediaGroupId = album;
        }

        var right = contents[0].Photo is null ? SendingRight.Documents : SendingRight.Photos;
        return new Outgoing(request.ChatId, request.MessageThreadId, request.ReplyParameters, Markup: null, request.ProtectContent, right)
            .Post(call, contents).Select(message => message.Current.Wire).ToArray();
    }

    public static object GetFile(ApiCall call, GetFileRequest request)
    {
        if (request.FileId.Length == 0)
        {
            throw RefusalException.Bad("file_id not specified", "missing_parameter");
        }

        var file = call.World.Files.Find(request.FileId) ?? throw RefusalException.Bad("invalid file_id", "bad_file_id");
        return file.Size > LargestDownload
            ? throw RefusalException.Bad("file is too big", "file_too_big", Blame.World)
            : new TGFile { FileId = file.Id, FileUniqueId = file.UniqueId, FileSize = file.Size, FilePath = file.Path };
    }

    private static Message Content(ApiCall call, IAlbumInputMedia media) => media switch
    {
        InputMediaPhoto photo => Photo(call, Uploads.OfAlbum(call, photo.Media), new Caption(photo.Caption, photo.ParseMode, photo.CaptionEntities, photo.ShowCaptionAboveMedia)),
        InputMediaDocument document => Document(call, Uploads.OfAlbum(call, document.Media), new Caption(document.Caption, document.ParseMode, document.CaptionEntities)),
        _ => throw RefusalException.Bad($"{media.GetType().Name} is not built into the playground", "not_built_in"),
    };

    private static Message Photo(ApiCall call, InputFile photo, Caption caption) =>
        caption.Below(call, call.World.Files.AsPhoto(Uploads.Take(call, photo, FileKind.Photo)));

    private static Message Document(ApiCall call, InputFile document, Caption caption) =>
        caption.Below(call, FileStore.AsDocument(Uploads.Take(call, document, FileKind.Document)));

    /// <summary>The words below media, not yet parsed.</summary>
    private sealed record Caption(string? Text, ParseMode Mode, IEnumerable<MessageEntity>? Entities, bool ShowAbove = false)
    {
        public Message Below(ApiCall call, Message content)
        {
            var parsed = Texts.Caption(call, Text, Mode, Entities);
            (content.Caption, content.CaptionEntities) = (parsed.Text.Length == 0 ? null : parsed.Text, parsed.EntitiesOrNull);
            content.ShowCaptionAboveMedia = ShowAbove;
            return content;
        }
    }
}
