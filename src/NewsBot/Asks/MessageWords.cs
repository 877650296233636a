using System.Globalization;
using System.Text;
using NewsBot.Languages;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Asks;

/// <summary>What a message says: its text without our name or a command, and the addresses in it, also those behind words.</summary>
internal sealed record MessageWords(string Text, IReadOnlyList<Uri> Links, bool NameUs)
{
    /// <summary>UTF-16 code units: what ends with a question mark and is longer, is an article that ends so.</summary>
    private const int LongestQuestion = 500;

    /// <summary>Where it stands, when that is not the message that asks; <c>null</c>: it is.</summary>
    public int? WrittenIn { get; init; }

    /// <summary>The file that it brings, unless that is a picture, a film or a sound; <c>null</c>: none.</summary>
    public Input.Attached? File { get; init; }

    /// <inheritdoc cref="BriefAsk.Origin"/>
    public Origin? Origin { get; init; }

    public static MessageWords Of(Message message, BotIdentity bot)
    {
        var (text, entities) = Content(message);
        var (rest, end, links) = (new StringBuilder(), 0, new List<Uri>());
        foreach (var entity in entities.OrderBy(entity => entity.Offset))
        {
            var covered = text.Substring(entity.Offset, entity.Length);
            if (Address(entity, covered) is { } address && !links.Contains(address))
            {
                links.Add(address);
            }

            if ((IsOurName(entity, covered, bot) || entity is { Type: MessageEntityType.BotCommand, Offset: 0 }) && entity.Offset >= end)
            {
                rest.Append(text, end, entity.Offset - end);
                end = entity.Offset + entity.Length;
            }
        }

        return new(rest.Append(text, end, text.Length - end).ToString().Trim(), links, NameUs: end > 0)
        {
            File = message.Animation is null ? FileOf(message.Document) : null,
            Origin = OriginOf(message.ForwardOrigin),
        };
    }

    /// <summary>What a message answers that stands in another chat, as far as Telegram tells: what is quoted of it, its file, its link.</summary>
    public static MessageWords? OfElsewhere(Message message) => message.ExternalReply is not { } elsewhere ? null
        : new(message.Quote?.Text ?? "", Parse(elsewhere.LinkPreviewOptions?.Url) is { } link ? [link] : [], NameUs: false)
        {
            File = FileOf(elsewhere.Document),
            Origin = OriginOf(elsewhere.Origin),
        };

    internal static (string Text, MessageEntity[] Entities) Content(Message message) => message.Text is { } text
        ? (text, message.Entities ?? [])
        : message.RichMessage is { } rich ? RichWords.Of(rich)
        : (message.Caption ?? "", message.CaptionEntities ?? []);

    internal static bool IsName(string name, BotIdentity bot) => string.Equals(name, bot.Name, StringComparison.OrdinalIgnoreCase);

    public bool HoldArticle(AskOptions options) => File is not null || Links.Count > 0 || options.LooksLikeArticle(Text);

    /// <summary>Whether it is words alone, and fewer than an article has; or a long sentence that asks.</summary>
    public bool IsQuestion(Message message, AskOptions options) =>
        message.Text is not null && Text.Length > 0 && Links.Count == 0 && (!options.LooksLikeArticle(Text) || (Text.Length <= LongestQuestion && QuestionMark.Ends(Text)));

    private static Input.Attached? FileOf(Document? file) =>
        file is null || file.MimeType?.Split('/')[0].ToUpperInvariant() is "IMAGE" or "VIDEO" or "AUDIO" ? null : new(file.FileId, Path.GetFileName(file.FileName ?? "")) { Size = file.FileSize };

    private static Origin? OriginOf(MessageOrigin? origin)
    {
        return origin switch
        {
            MessageOriginChannel { Chat: var channel } post => new(channel.Title, post.AuthorSignature, At(post), AddressOf(channel, post.MessageId)),
            MessageOriginChat { SenderChat: var group } post => new(group.Title, post.AuthorSignature, At(post), Address: null),
            MessageOriginUser { SenderUser: var person } post => new(Outlet: null, $"{person.FirstName} {person.LastName}".Trim(), At(post), Address: null),
            MessageOriginHiddenUser post => new(Outlet: null, post.SenderUserName, At(post), Address: null),
            _ => null,
        };

        static DateTimeOffset At(MessageOrigin post) => new(post.Date, TimeSpan.Zero);

        static Uri? AddressOf(Chat channel, int post) =>
            channel.Username is { } name ? new(string.Create(CultureInfo.InvariantCulture, $"https://t.me/{name}/{post}")) : null;
    }

    private static bool IsOurName(MessageEntity entity, string covered, BotIdentity bot) => entity.Type switch
    {
        MessageEntityType.Mention => IsName(covered[1..], bot),
        MessageEntityType.TextMention => entity.User?.Id == bot.Id,
        _ => false,
    };

    /// <summary>Telegram also marks "example.com/page", without a scheme.</summary>
    private static Uri? Address(MessageEntity entity, string covered)
    {
        var written = entity.Type switch
        {
            MessageEntityType.TextLink => entity.Url,
            MessageEntityType.Url when covered.Contains("://", StringComparison.Ordinal) => covered,
            MessageEntityType.Url => $"https://{covered}",
            _ => null,
        };
        return Parse(written);
    }

    private static Uri? Parse(string? written) =>
        Uri.TryCreate(written, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? address : null;
}
