using System.Text;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>
/// Reads the first Markdown of bots (core.telegram.org/bots/api#markdown-style) as Telegram does: nothing nests, and only the four
/// characters that mark something can be escaped.
/// </summary>
internal static class LegacyMarkdown
{
    private const string Marks = "_*`[";

    /// <exception cref="MarkupException">Telegram refuses the markup.</exception>
    public static FormattedText Parse(string markdown)
    {
        var text = new StringBuilder();
        var entities = new List<MessageEntity>();
        var losses = new List<MarkupLoss>();
        for (var at = 0; at < markdown.Length;)
        {
            var isEscape = markdown[at] == '\\' && at + 1 < markdown.Length && Marks.Contains(markdown[at + 1], StringComparison.Ordinal);
            if (isEscape || !Marks.Contains(markdown[at], StringComparison.Ordinal))
            {
                at += isEscape ? 1 : 0;
                text.Append(markdown[at++]);
                continue;
            }

            at = ReadMarked(markdown, at, text, entities, losses);
        }

        return new FormattedText(text.ToString(), entities) { Losses = losses };
    }

    /// <returns>Where the text goes on.</returns>
    private static int ReadMarked(string markdown, int begin, StringBuilder text, List<MessageEntity> entities, List<MarkupLoss> losses)
    {
        var mark = markdown[begin];
        var isFence = string.CompareOrdinal(markdown, begin, CodeFence.Mark, 0, CodeFence.Mark.Length) == 0;
        var (language, start) = isFence ? CodeFence.Read(markdown, begin + CodeFence.Mark.Length) : (null, begin + 1);
        var stop = isFence ? CodeFence.Mark : mark == '[' ? "]" : mark.ToString();
        var end = markdown.IndexOf(stop, start, StringComparison.Ordinal);
        if (end < 0)
        {
            throw new MarkupException($"Can't find end of the entity starting at byte offset {TextShape.ByteOffset(markdown, begin)}");
        }

        var entity = new MessageEntity { Offset = text.Length, Length = end - start, Language = language };
        entity.Type = mark switch
        {
            '_' => MessageEntityType.Italic,
            '*' => MessageEntityType.Bold,
            '[' => MessageEntityType.TextLink,
            _ => isFence ? MessageEntityType.Pre : MessageEntityType.Code,
        };
        text.Append(markdown, start, end - start);
        var next = end + stop.Length;
        if (entity.Length == 0)
        {
            return next;
        }

        var address = markdown[start..end];
        if (mark == '[' && next < markdown.Length && markdown[next] == '(')
        {
            var close = markdown.IndexOf(')', next);
            address = close < 0 ? markdown[(next + 1)..] : markdown[(next + 1)..close];
            next = close < 0 ? markdown.Length : close + 1;
        }

        if (mark != '[' || LinkAddress.Aim(entity, address, losses))
        {
            entities.Add(entity);
        }

        return next;
    }
}
