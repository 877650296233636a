using System.Text;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>
/// Reads Telegram's HTML (core.telegram.org/bots/api#html-style) as Telegram does, with its words for what is wrong. Tag names and
/// quoting rules are Telegram's own and laxer than those of HTML: what is refused here is refused there.
/// </summary>
internal sealed class HtmlMarkup
{
    private readonly string html;
    private readonly StringBuilder text = new();
    private readonly Stack<OpenTag> open = new();
    private readonly List<MessageEntity> entities = [];
    private readonly List<MarkupLoss> losses = [];
    private int at;

    private HtmlMarkup(string html) => this.html = html;

    private sealed record OpenTag(string Name, IReadOnlyDictionary<string, string> Attributes, int Offset);

    /// <exception cref="MarkupException">Telegram refuses the markup.</exception>
    public static FormattedText Parse(string html) => new HtmlMarkup(html).Read();

    private FormattedText Read()
    {
        while (at < html.Length)
        {
            if (html[at] == '<')
            {
                if (at + 1 < html.Length && html[at + 1] == '/')
                {
                    ReadEndTag();
                }
                else
                {
                    ReadStartTag();
                }
            }
            else
            {
                ReadCharacter(text);
            }
        }

        if (open.TryPeek(out var unclosed))
        {
            throw new MarkupException($"Can't find end tag corresponding to start tag \"{unclosed.Name}\"");
        }

        foreach (var code in entities.Where(entity => entity.Type == MessageEntityType.Code))
        {
            code.Language = null;
        }

        return new FormattedText(WholeCharacters(text.ToString()), entities) { Losses = losses };
    }

    private void ReadStartTag()
    {
        var begin = at++;
        var name = ReadName();
        if (at >= html.Length)
        {
            throw new MarkupException($"Unclosed start tag at byte offset {TextShape.ByteOffset(html, begin)}");
        }

        if (!HtmlTags.IsKnown(name))
        {
            throw new MarkupException($"Unsupported start tag \"{name}\" at byte offset {TextShape.ByteOffset(html, begin)}");
        }

        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (true)
        {
            SkipSpaces();
            if (at < html.Length && html[at] == '>')
            {
                break;
            }

            ReadAttribute(name, begin, attributes);
        }

        at++;
        if (name == "span" && attributes.GetValueOrDefault("class") != "tg-spoiler")
        {
            throw new MarkupException($"Tag \"span\" must have class \"tg-spoiler\" at byte offset {TextShape.ByteOffset(html, begin)}");
        }

        open.Push(new OpenTag(name, attributes, text.Length));
    }

    private void ReadAttribute(string tag, int begin, Dictionary<string, string> attributes)
    {
        var start = at;
        while (at < html.Length && !TextShape.IsSpace(html[at]) && !"=>/\"'".Contains(html[at], StringComparison.Ordinal))
        {
            at++;
        }

        var name = html[start..at];
        if (name.Length == 0)
        {
            throw new MarkupException($"Empty attribute name in the tag \"{tag}\" at byte offset {TextShape.ByteOffset(html, begin)}");
        }

        SkipSpaces();
        RequireMore($"Unclosed start tag \"{tag}\"", begin);
        if (html[at] != '=')
        {
            attributes.TryAdd(name, string.Empty);
            return;
        }

        at++;
        SkipSpaces();
        RequireMore($"Unclosed start tag \"{tag}\"", begin);
        attributes[name] = html[at] is '"' or '\'' ? ReadQuoted() : ReadToken();
        RequireMore("Unclosed start tag", begin);
    }

    private string ReadQuoted()
    {
        var quote = html[at++];
        var value = new StringBuilder();
        while (at < html.Length && html[at] != quote)
        {
            ReadCharacter(value);
        }

        at++;
        return value.ToString();
    }

    private string ReadToken()
    {
        var start = at;
        while (at < html.Length && (char.IsAsciiLetterOrDigit(html[at]) || html[at] is '.' or '-'))
        {
            at++;
        }

        return at >= html.Length || TextShape.IsSpace(html[at]) || html[at] == '>'
            ? LowerAscii(html[start..at])
            : throw new MarkupException($"Unexpected end of name token at byte offset {TextShape.ByteOffset(html, start)}");
    }

    private void ReadEndTag()
    {
        var begin = at;
        if (open.Count == 0)
        {
            throw new MarkupException($"Unexpected end tag at byte offset {TextShape.ByteOffset(html, begin)}");
        }

        at += 2;
        var name = ReadName();
        SkipSpaces();
        if (at >= html.Length || html[at] != '>')
        {
            throw new MarkupException($"Unclosed end tag at byte offset {TextShape.ByteOffset(html, begin)}");
        }

        at++;
        var tag = open.Pop();
        if (name.Length > 0 && name != tag.Name)
        {
            throw new MarkupException($"Unmatched end tag at byte offset {TextShape.ByteOffset(html, begin)}, expected \"</{tag.Name}>\", found \"</{name}>\"");
        }

        if (text.Length > tag.Offset)
        {
            var inner = text.ToString(tag.Offset, text.Length - tag.Offset);
            HtmlTags.Close(tag.Name, tag.Attributes, new MessageEntity { Offset = tag.Offset, Length = inner.Length }, inner, entities, losses);
        }
        else
        {
            losses.Add(MarkupLoss.Empty($"<{tag.Name}>"));
        }
    }

    /// <summary>One character, or the one that a reference such as <c>&amp;lt;</c> stands for.</summary>
    private void ReadCharacter(StringBuilder into)
    {
        if (html[at] == '&' && CharacterReference.TryRead(html, at, out var value, out var length))
        {
            into.Append(value);
            at += length;
        }
        else
        {
            into.Append(html[at++]);
        }
    }

    private string ReadName()
    {
        var start = at;
        while (at < html.Length && !TextShape.IsSpace(html[at]) && html[at] != '>')
        {
            at++;
        }

        return LowerAscii(html[start..at]);
    }

    private void SkipSpaces()
    {
        while (at < html.Length && TextShape.IsSpace(html[at]))
        {
            at++;
        }
    }

    private void RequireMore(string problem, int begin)
    {
        if (at >= html.Length)
        {
            throw new MarkupException($"{problem} at byte offset {TextShape.ByteOffset(html, begin)}");
        }
    }

    private static string LowerAscii(string name) =>
        string.Create(name.Length, name, (lower, original) =>
        {
            for (var i = 0; i < lower.Length; i++)
            {
                lower[i] = char.IsAsciiLetterUpper(original[i]) ? (char)(original[i] | 0x20) : original[i];
            }
        });

    private static string WholeCharacters(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                throw new MarkupException("Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units");
            }
        }

        return text;
    }
}
