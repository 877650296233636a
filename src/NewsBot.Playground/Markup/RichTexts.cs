using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>Text with entities as the tree that rich messages have.</summary>
internal static class RichTexts
{
    /// <param name="text">Its entities in order, outer ones first, none of them crossing another.</param>
    public static RichText Of(FormattedText text) => Piece(text, 0, text.Text.Length, new Queue<MessageEntity>(text.Entities));

    private static RichText Piece(FormattedText text, int start, int end, Queue<MessageEntity> waiting)
    {
        var parts = new List<RichText>();
        while (waiting.TryPeek(out var entity) && entity.Offset < end)
        {
            waiting.Dequeue();
            AddPlain(parts, text.Text, start, entity.Offset);
            start = entity.Offset + entity.Length;
            parts.Add(Marked(entity, text.Text.Substring(entity.Offset, entity.Length), Piece(text, entity.Offset, start, waiting)));
        }

        AddPlain(parts, text.Text, start, end);
        return parts is [var only] ? only : new RichTextArray { Array = [.. parts] };
    }

    private static void AddPlain(List<RichText> parts, string text, int start, int end)
    {
        if (end > start)
        {
            parts.Add(new RichTextText { Text = text[start..end] });
        }
    }

    private static RichText Marked(MessageEntity entity, string words, RichText inner) => entity.Type switch
    {
        MessageEntityType.Bold => new RichTextBold { Text = inner },
        MessageEntityType.Italic => new RichTextItalic { Text = inner },
        MessageEntityType.Underline => new RichTextUnderline { Text = inner },
        MessageEntityType.Strikethrough => new RichTextStrikethrough { Text = inner },
        MessageEntityType.Spoiler => new RichTextSpoiler { Text = inner },
        MessageEntityType.Code or MessageEntityType.Pre => new RichTextCode { Text = inner },
        MessageEntityType.TextLink => new RichTextUrl { Text = inner, Url = entity.Url! },
        MessageEntityType.Url => new RichTextUrl { Text = inner, Url = LinkAddress.Normalise(words) ?? words },
        MessageEntityType.TextMention => new RichTextTextMention { Text = inner, User = entity.User! },
        MessageEntityType.CustomEmoji => new RichTextCustomEmoji { CustomEmojiId = entity.CustomEmojiId!, AlternativeText = words },
        MessageEntityType.DateTime => new RichTextDateTime { Text = inner, UnixTime = entity.UnixTime!.Value, DateTimeFormat = entity.DateTimeFormat ?? string.Empty },
        MessageEntityType.Email => new RichTextEmailAddress { Text = inner, EmailAddress = words },
        MessageEntityType.Mention => new RichTextMention { Text = inner, Username = words[1..] },
        MessageEntityType.Hashtag => new RichTextHashtag { Text = inner, Hashtag = words[1..] },
        MessageEntityType.Cashtag => new RichTextCashtag { Text = inner, Cashtag = words[1..] },
        MessageEntityType.BotCommand => new RichTextBotCommand { Text = inner, BotCommand = words[1..] },
        _ => inner,
    };
}
