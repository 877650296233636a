using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>
/// Reads MarkdownV2 (core.telegram.org/bots/api#markdownv2-style) as Telegram does, with its words for what is wrong: every reserved
/// character that marks nothing must be escaped.
/// </summary>
internal sealed partial class MarkdownV2
{
    private const string Reserved = "_*[]()~`>#+-=|{}.!\n";

    private readonly string given;
    private readonly StringBuilder text = new();
    private readonly Stack<OpenMark> open = new();
    private readonly List<MessageEntity> entities = [];
    private readonly List<MarkupLoss> losses = [];
    private int at;
    private bool isInQuote;
    private bool isLineStart = true;

    private MarkdownV2(string given) => this.given = given;

    /// <param name="Offset">Where its text begins in what is kept.</param>
    /// <param name="Index">Where it stands in what was given.</param>
    private sealed record OpenMark(MessageEntityType Type, int Offset, int Index, string? Language = null);

    /// <exception cref="MarkupException">Telegram refuses the markup.</exception>
    public static FormattedText Parse(string markdown) => new MarkdownV2(markdown).Read();

    private FormattedText Read()
    {
        for (; at < given.Length; at++)
        {
            var isVerbatim = open.TryPeek(out var inner) && inner.Type is MessageEntityType.Code or MessageEntityType.Pre;
            if (given[at] == '\\' && Next() is > '\0' and <= '~')
            {
                at++;
                Keep(given[at], isLineStart: given[at] == '\n');
            }
            else if (isVerbatim ? given[at] != '`' : !Reserved.Contains(given[at], StringComparison.Ordinal))
            {
                Keep(given[at], isLineStart: false);
            }
            else if (inner is not null && Closes(inner))
            {
                Close(inner);
            }
            else
            {
                Open();
            }
        }

        Finish();
        return new FormattedText(text.ToString(), entities) { Losses = losses };
    }

    private void Keep(char character, bool isLineStart)
    {
        text.Append(character);
        this.isLineStart = character == '\r' ? this.isLineStart : isLineStart;
    }

    private char Next() => at + 1 < given.Length ? given[at + 1] : '\0';

    private bool Closes(OpenMark mark) => (isInQuote && given[at] == '\n' && Next() != '>') || mark.Type switch
    {
        MessageEntityType.Italic => given[at] == '_' && Next() != '_',
        MessageEntityType.Underline => given[at] == '_' && Next() == '_',
        MessageEntityType.Spoiler => given[at] == '|' && Next() == '|',
        MessageEntityType.Bold => given[at] == '*',
        MessageEntityType.Strikethrough => given[at] == '~',
        MessageEntityType.Code => given[at] == '`',
        MessageEntityType.Pre => IsFence(),
        MessageEntityType.TextLink or MessageEntityType.CustomEmoji => given[at] == ']',
        _ => false,
    };

    private bool IsFence() => string.CompareOrdinal(given, at, CodeFence.Mark, 0, CodeFence.Mark.Length) == 0;

    private void Open()
    {
        var mark = new OpenMark(default, text.Length, at);
        switch (given[at], Next())
        {
            case ('_', '_'):
                Push(mark with { Type = MessageEntityType.Underline }, length: 2);
                break;
            case ('_', _):
                Push(mark with { Type = MessageEntityType.Italic });
                break;
            case ('*', _):
                Push(mark with { Type = MessageEntityType.Bold });
                break;
            case ('~', _):
                Push(mark with { Type = MessageEntityType.Strikethrough });
                break;
            case ('[', _):
                Push(mark with { Type = MessageEntityType.TextLink });
                break;
            case ('|', '|'):
                Push(mark with { Type = MessageEntityType.Spoiler }, length: 2);
                break;
            case ('!', '['):
                Push(mark with { Type = MessageEntityType.CustomEmoji }, length: 2);
                break;
            case ('`', _) when IsFence():
                var (language, begin) = CodeFence.Read(given, at + CodeFence.Mark.Length);
                Push(mark with { Type = MessageEntityType.Pre, Language = language }, length: begin - at);
                break;
            case ('`', _):
                Push(mark with { Type = MessageEntityType.Code });
                break;
            case ('\n', _):
                Keep('\n', isLineStart: true);
                break;
            case ('>', _) when isLineStart:
                if (!isInQuote)
                {
                    isInQuote = true;
                    Push(mark with { Type = MessageEntityType.Blockquote });
                }

                break;
            default:
                throw new MarkupException($"Character '{given[at]}' is reserved and must be escaped with the preceding '\\'");
        }
    }

    private void Push(OpenMark mark, int length = 1)
    {
        open.Push(mark);
        at += length - 1;
    }

    private void Close(OpenMark mark)
    {
        open.Pop();
        var entity = new MessageEntity { Type = mark.Type, Offset = mark.Offset, Length = text.Length - mark.Offset, Language = mark.Language };
        if (given[at] == '\n')
        {
            CloseQuote(mark);
            return;
        }

        var isKept = true;
        switch (mark.Type)
        {
            case MessageEntityType.Underline or MessageEntityType.Spoiler:
                at++;
                break;
            case MessageEntityType.Pre:
                at += CodeFence.Mark.Length - 1;
                break;
            case MessageEntityType.TextLink:
                var address = Next() == '(' ? ReadAddress() : text.ToString(mark.Offset, entity.Length);
                isKept = LinkAddress.Aim(entity, address, losses);
                break;
            case MessageEntityType.CustomEmoji:
                AimEmoji(entity);
                break;
            default:
                break;
        }

        if (entity.Length == 0)
        {
            losses.Add(MarkupLoss.Empty(mark.Type.ToString()));
        }
        else if (isKept)
        {
            entities.Add(entity);
        }
    }

    /// <summary>A quotation ends with its last line; two bars at its end, which mark nothing, fold it up.</summary>
    private void CloseQuote(OpenMark last)
    {
        var isExpandable = last.Type == MessageEntityType.Spoiler && given.AsSpan(last.Index, at - last.Index).TrimEnd('\r') is "||";
        var quote = isExpandable ? open.Pop() : last;
        if (quote.Type != MessageEntityType.Blockquote)
        {
            throw NoEnd(quote);
        }

        isInQuote = false;
        Keep('\n', isLineStart: true);
        AddQuote(quote, isExpandable);
    }

    private void AddQuote(OpenMark quote, bool isExpandable) => entities.Add(new MessageEntity
    {
        Type = isExpandable ? MessageEntityType.ExpandableBlockquote : MessageEntityType.Blockquote,
        Offset = quote.Offset,
        Length = text.Length - quote.Offset,
    });

    private void Finish()
    {
        if (isInQuote)
        {
            var isExpandable = open.Peek() is { Type: MessageEntityType.Spoiler } last && last.Index == given.Length - 2;
            if (isExpandable)
            {
                open.Pop();
            }

            if (open.TryPeek(out var quote) && quote.Type == MessageEntityType.Blockquote)
            {
                open.Pop();
                if (text.Length > quote.Offset)
                {
                    AddQuote(quote, isExpandable);
                }
            }
        }

        if (open.TryPeek(out var unclosed))
        {
            throw NoEnd(unclosed);
        }
    }

    /// <summary>The address in brackets after a link's text.</summary>
    private string ReadAddress()
    {
        at += 2;
        var start = at;
        var address = new StringBuilder();
        for (; at < given.Length && given[at] != ')'; at++)
        {
            if (given[at] == '\\' && Next() is > '\0' and <= '~')
            {
                at++;
            }

            address.Append(given[at]);
        }

        return at < given.Length
            ? address.ToString()
            : throw new MarkupException($"Can't find end of a URL at byte offset {TextShape.ByteOffset(given, start)}");
    }

    private void AimEmoji(MessageEntity entity)
    {
        if (Next() != '(')
        {
            throw new MarkupException("The entity must contain a tg://emoji or tg://time URL");
        }

        var address = ReadAddress();
        if (EmojiAddress().Match(address) is { Success: true } emoji)
        {
            entity.CustomEmojiId = emoji.Groups["id"].Value;
        }
        else if (TimeAddress().Match(address) is { Success: true } time
            && int.TryParse(time.Groups["seconds"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            entity.Type = MessageEntityType.DateTime;
            entity.UnixTime = DateTime.UnixEpoch.AddSeconds(seconds);
            entity.DateTimeFormat = time.Groups["format"].Success ? time.Groups["format"].Value : null;
        }
        else
        {
            throw new MarkupException("Invalid tg://emoji or tg://time URL specified");
        }
    }

    private MarkupException NoEnd(OpenMark mark) => new($"Can't find end of {NameOf(mark)} entity at byte offset {TextShape.ByteOffset(given, mark.Index)}");

    private static string NameOf(OpenMark mark) => mark.Type switch
    {
        MessageEntityType.Pre when mark.Language is not null => "PreCode",
        MessageEntityType.TextLink => "TextUrl",
        MessageEntityType.Blockquote => "BlockQuote",
        var type => type.ToString(),
    };

    [GeneratedRegex(@"^tg:(//)?emoji\?id=(?<id>\d+)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex EmojiAddress();

    [GeneratedRegex(@"^tg:(//)?time\?unix=(?<seconds>\d+)(&format=(?<format>[rR]|[tTdDwW]+))?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex TimeAddress();
}
