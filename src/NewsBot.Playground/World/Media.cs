using Telegram.Bot.Types;

namespace NewsBot.Playground;

/// <summary>What a person sends besides words.</summary>
public sealed partial class Person
{
    /// <summary>Sends a photo.</summary>
    /// <param name="caption">The words below it; <c>null</c>: none.</param>
    /// <param name="bytes">The picture; <c>null</c>: one that nobody looks at.</param>
    public ChatMessage SendPhoto(string? caption = null, Conversation? chat = null, ChatMessage? replyTo = null, byte[]? bytes = null, int? topic = null) =>
        Send(Captioned(world.Files.AsPhoto(world.Files.Add(FileKind.Photo, bytes)), caption), new Place(chat, replyTo, topic));

    /// <summary>Sends a file.</summary>
    /// <param name="name">Its name with the ending.</param>
    /// <param name="mimeType">What it is said to be; <c>null</c>: guessed by the ending.</param>
    /// <param name="caption">The words below it; <c>null</c>: none.</param>
    public ChatMessage SendDocument(string name, byte[] bytes, string? caption = null, string? mimeType = null, Conversation? chat = null, ChatMessage? replyTo = null, int? topic = null) =>
        Send(Captioned(FileStore.AsDocument(world.Files.Add(FileKind.Document, bytes, name, mimeType)), caption), new Place(chat, replyTo, topic));

    /// <summary>Sends a file of which only the size is known: too big to be downloaded, for instance.</summary>
    /// <param name="size">In bytes.</param>
    public ChatMessage SendDocument(string name, long size, string? caption = null, Conversation? chat = null) =>
        Send(Captioned(FileStore.AsDocument(world.Files.Add(FileKind.Document, bytes: null, name, size: size)), caption), new Place(chat));

    /// <summary>Sends photos as an album: a message each, with one group id; the bot is not told how many there are.</summary>
    /// <param name="caption">The words below the first; <c>null</c>: none.</param>
    /// <param name="count">How many, 2 to 10.</param>
    public IReadOnlyList<ChatMessage> SendAlbum(int count, string? caption = null, Conversation? chat = null) =>
        SendAlbum([caption, .. Enumerable.Repeat<string?>(null, Math.Max(count - 1, 0))], chat);

    /// <summary>Sends pictures as one album.</summary>
    /// <param name="captions">The words below each picture, 2 to 10; <c>null</c>: none.</param>
    public IReadOnlyList<ChatMessage> SendAlbum(IReadOnlyList<string?> captions, Conversation? chat = null) => world.Change(() =>
    {
        if (captions.Count is < 2 or > 10)
        {
            throw new ArgumentException("An album has 2 to 10 pictures.", nameof(captions));
        }

        var group = world.Files.NextAlbum();
        return captions.Select(caption =>
        {
            var content = Captioned(world.Files.AsPhoto(world.Files.Add(FileKind.Photo, bytes: null)), caption);
            content.MediaGroupId = group;
            return Send(content, new Place(chat));
        }).ToArray();
    });

    private static Message Captioned(Message content, string? caption)
    {
        if (caption is { Length: > 0 })
        {
            var text = EntityRules.Finish(new FormattedText(caption, []));
            (content.Caption, content.CaptionEntities) = (text.Text, text.EntitiesOrNull);
        }

        return content;
    }
}
