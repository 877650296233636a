using System.Security.Cryptography;
using System.Text;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.InlineQueryResults;

namespace NewsBot.Playground;

/// <summary>Inline results that become media: what the message shows. Addresses are never fetched.</summary>
internal static class InlineMedia
{
    /// <summary>The message of a result without a text of its own.</summary>
    /// <param name="prefix">What Telegram says before a caption's mistake.</param>
    public static Message Show(ApiCall call, InlineQueryResult result, string prefix)
    {
        var message = result switch
        {
            InlineQueryResultPhoto => call.World.Files.AsPhoto(call.World.Files.Add(FileKind.Photo, bytes: null)),
            InlineQueryResultCachedPhoto photo => call.World.Files.AsPhoto(Kept(call, photo.PhotoFileId)),
            InlineQueryResultCachedDocument file => FileStore.AsDocument(Kept(call, file.DocumentFileId)),
            InlineQueryResultGif gif => Animated(gif.GifUrl, gif.GifWidth, gif.GifHeight, gif.GifDuration),
            InlineQueryResultMpeg4Gif gif => Animated(gif.Mpeg4Url, gif.Mpeg4Width, gif.Mpeg4Height, gif.Mpeg4Duration),
            InlineQueryResultVideo video => new Message { Video = new Video { FileId = FileId(video.VideoUrl), FileUniqueId = UniqueId(video.VideoUrl), MimeType = video.MimeType, Width = video.VideoWidth ?? 0, Height = video.VideoHeight ?? 0, Duration = video.VideoDuration ?? 0 } },
            InlineQueryResultAudio audio => new Message { Audio = new Audio { FileId = FileId(audio.AudioUrl), FileUniqueId = UniqueId(audio.AudioUrl), Title = audio.Title, Performer = audio.Performer, Duration = audio.AudioDuration ?? 0 } },
            InlineQueryResultVoice voice => new Message { Voice = new Voice { FileId = FileId(voice.VoiceUrl), FileUniqueId = UniqueId(voice.VoiceUrl), Duration = voice.VoiceDuration ?? 0 } },
            InlineQueryResultDocument file => FileStore.AsDocument(call.World.Files.Add(FileKind.Document, bytes: null, file.DocumentUrl.Split('/')[^1], file.MimeType)),
            InlineQueryResultVenue venue => new Message { Venue = Venue(venue.Latitude, venue.Longitude, venue.Title, venue.Address) },
            InlineQueryResultLocation place => new Message { Location = Place(place.Latitude, place.Longitude) },
            InlineQueryResultContact contact => new Message { Contact = new Contact { PhoneNumber = contact.PhoneNumber, FirstName = contact.FirstName, LastName = contact.LastName, Vcard = contact.Vcard } },
            _ => throw RefusalException.Bad($"{result.GetType().Name} is not built into the playground", "not_built_in"),
        };
        if (Value(result, nameof(InlineQueryResultPhoto.Caption)) is string { Length: > 0 } words)
        {
            var mode = (ParseMode)Value(result, nameof(InlineQueryResultPhoto.ParseMode))!;
            var caption = Texts.Caption(call, words, mode, (MessageEntity[]?)Value(result, nameof(InlineQueryResultPhoto.CaptionEntities)), prefix);
            (message.Caption, message.CaptionEntities) = (caption.Text, caption.EntitiesOrNull);
            message.ShowCaptionAboveMedia = Value(result, nameof(InlineQueryResultPhoto.ShowCaptionAboveMedia)) is true;
        }

        return message;
    }

    /// <summary>The addresses of a result that Telegram fetches.</summary>
    public static IEnumerable<string> AddressesIn(InlineQueryResult result) =>
        from property in result.GetType().GetProperties()
        where property.Name.EndsWith("Url", StringComparison.Ordinal) && property.Name != nameof(InlineQueryResultArticle.Url)
        let address = property.GetValue(result) as string
        where !string.IsNullOrEmpty(address)
        select address;

    public static Location Place(double latitude, double longitude) =>
        latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180
            ? new Location { Latitude = latitude, Longitude = longitude }
            : throw RefusalException.Bad("wrong latitude or longitude specified", "bad_location");

    public static Venue Venue(double latitude, double longitude, string title, string address) =>
        new() { Location = Place(latitude, longitude), Title = title, Address = address };

    private static StoredFile Kept(ApiCall call, string id) =>
        call.World.Files.Find(id) ?? throw RefusalException.Bad("Wrong file identifier/HTTP URL specified", "bad_file_id");

    private static Message Animated(string address, int? width, int? height, int? seconds) => new()
    {
        Animation = new Animation { FileId = FileId(address), FileUniqueId = UniqueId(address), Width = width ?? 0, Height = height ?? 0, Duration = seconds ?? 0 },
    };

    private static object? Value(InlineQueryResult result, string property) => result.GetType().GetProperty(property)?.GetValue(result);

    private static string FileId(string address) => "BQACAgQ" + UniqueId(address);

    /// <summary>The same for the same address.</summary>
    private static string UniqueId(string address) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(address)))[..16];
}
