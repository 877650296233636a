using System.Text;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>What Telegram makes of a text and its entities before it keeps them: order, overlaps, control characters, trimming, links.</summary>
internal static class EntityRules
{
    /// <summary>Telegram keeps this many entities of a message and drops the rest without a word (observed, not published).</summary>
    public const int MostEntities = 100;

    private static readonly MessageEntityType[] Styles =
        [MessageEntityType.Bold, MessageEntityType.Italic, MessageEntityType.Underline, MessageEntityType.Strikethrough, MessageEntityType.Spoiler];

    private static readonly MessageEntityType[] Verbatim = [MessageEntityType.Pre, MessageEntityType.Code, MessageEntityType.DateTime];

    private static readonly MessageEntityType[] Quotes = [MessageEntityType.Blockquote, MessageEntityType.ExpandableBlockquote];

    /// <summary>An entity with another place.</summary>
    public static MessageEntity Moved(MessageEntity entity, int offset, int length) => new()
    {
        Type = entity.Type,
        Offset = offset,
        Length = length,
        Url = entity.Url,
        User = entity.User,
        Language = entity.Language,
        CustomEmojiId = entity.CustomEmojiId,
        UnixTime = entity.UnixTime,
        DateTimeFormat = entity.DateTimeFormat,
    };

    /// <summary>The text as it is kept, with what Telegram finds by itself. It may come out empty.</summary>
    public static FormattedText Finish(FormattedText given)
    {
        var text = Tidy(given);
        var solid = text.Entities.Where(entity => !Styles.Contains(entity.Type) && !Quotes.Contains(entity.Type)).ToArray();
        var quotes = text.Entities.Where(entity => Quotes.Contains(entity.Type)).ToArray();
        var found = EntityFinder.Find(text.Text)
            .Where(one => !solid.Any(other => Overlap(one, other)) && !quotes.Any(quote => Crosses(one, quote)))
            .ToArray();
        return found.Length == 0 ? text : text with { Entities = Resolve([.. text.Entities, .. found]) };
    }

    /// <summary>The text and its own entities as they are kept.</summary>
    public static FormattedText Tidy(FormattedText given)
    {
        var text = Trim(Clean(given with { Entities = Resolve(given.Entities) }));
        return text with { Entities = Resolve(text.Entities) };
    }

    /// <summary>
    /// Telegram's rules of overlap: quotes do not nest, code stands alone, links do not overlap, and styles are merged and then cut
    /// wherever another entity begins or ends.
    /// </summary>
    public static IReadOnlyList<MessageEntity> Resolve(IReadOnlyList<MessageEntity> entities)
    {
        var given = entities.Where(entity => entity.Length > 0).ToArray();
        var quotes = KeepFirst(given.Where(entity => Quotes.Contains(entity.Type)));
        var solid = KeepFirst(given.Where(entity => !Styles.Contains(entity.Type) && !Quotes.Contains(entity.Type)));
        solid.RemoveAll(entity => quotes.Exists(quote => Crosses(entity, quote)));
        solid.AddRange(quotes);

        var styled = Styles.ToDictionary(style => style, style => Merge(given.Where(entity => entity.Type == style)));
        var cuts = new SortedSet<int>(solid.SelectMany(entity => new[] { entity.Offset, End(entity) })
            .Concat(styled.Values.SelectMany(pieces => pieces.Select(piece => piece.Start))));
        var result = new List<MessageEntity>(solid);
        foreach (var (style, pieces) in styled)
        {
            foreach (var (start, end) in pieces)
            {
                int[] points = [start, .. cuts.Where(cut => cut > start && cut < end), end];
                for (var i = 0; i + 1 < points.Length; i++)
                {
                    var piece = new MessageEntity { Type = style, Offset = points[i], Length = points[i + 1] - points[i] };
                    if (!solid.Exists(entity => Verbatim.Contains(entity.Type) && Overlap(entity, piece)))
                    {
                        result.Add(piece);
                    }
                }
            }
        }

        return [.. InOrder(result)];
    }

    /// <summary>Carriage returns and marks of direction vanish, other control characters become blanks.</summary>
    private static FormattedText Clean(FormattedText given)
    {
        if (!given.Text.Any(c => IsRemoved(c) || IsControl(c)))
        {
            return given;
        }

        var kept = new StringBuilder(given.Text.Length);
        var moved = new int[given.Text.Length + 1];
        for (var i = 0; i < given.Text.Length; i++)
        {
            moved[i] = kept.Length;
            if (!IsRemoved(given.Text[i]))
            {
                kept.Append(IsControl(given.Text[i]) ? ' ' : given.Text[i]);
            }
        }

        moved[given.Text.Length] = kept.Length;
        return new FormattedText(
            kept.ToString(),
            [.. given.Entities.Select(entity => Moved(entity, moved[entity.Offset], moved[End(entity)] - moved[entity.Offset])).Where(entity => entity.Length > 0)]);
    }

    private static bool IsRemoved(char c) => c is '\r' or (>= '\u2028' and <= '\u202e') or '\u0333' or '\u033f' or '\u030a';

    private static bool IsControl(char c) => c < ' ' && c is not ('\n' or '\r');

    /// <summary>White space goes from both ends, but at the front only as far as nothing is marked there.</summary>
    private static FormattedText Trim(FormattedText given)
    {
        var end = given.Text.AsSpan().TrimEnd(" \n").Length;
        var entities = given.Entities
            .Where(entity => entity.Offset < end)
            .Select(entity => Moved(entity, entity.Offset, Math.Min(entity.Length, end - entity.Offset)))
            .ToArray();
        var blank = end - given.Text.AsSpan(0, end).TrimStart(" \n").Length;
        var start = entities.Select(entity => entity.Offset).Append(blank).Min();
        return new FormattedText(given.Text[start..end], [.. entities.Select(entity => Moved(entity, entity.Offset - start, entity.Length))]);
    }

    private static List<MessageEntity> KeepFirst(IEnumerable<MessageEntity> entities)
    {
        var kept = new List<MessageEntity>();
        foreach (var entity in InOrder(entities))
        {
            if (kept.Count == 0 || entity.Offset >= End(kept[^1]))
            {
                kept.Add(entity);
            }
        }

        return kept;
    }

    private static List<(int Start, int End)> Merge(IEnumerable<MessageEntity> entities)
    {
        var pieces = new List<(int Start, int End)>();
        foreach (var entity in entities.OrderBy(entity => entity.Offset))
        {
            if (pieces.Count > 0 && entity.Offset <= pieces[^1].End)
            {
                pieces[^1] = (pieces[^1].Start, Math.Max(pieces[^1].End, End(entity)));
            }
            else
            {
                pieces.Add((entity.Offset, End(entity)));
            }
        }

        return pieces;
    }

    private static IOrderedEnumerable<MessageEntity> InOrder(IEnumerable<MessageEntity> entities) =>
        entities.OrderBy(entity => entity.Offset).ThenByDescending(entity => entity.Length).ThenBy(Rank);

    /// <summary>Which of two entities of the same place is the outer one.</summary>
    private static int Rank(MessageEntity entity) => entity.Type switch
    {
        MessageEntityType.Blockquote or MessageEntityType.ExpandableBlockquote => 0,
        MessageEntityType.Pre => 10,
        MessageEntityType.Code => 20,
        MessageEntityType.DateTime => 30,
        MessageEntityType.TextLink or MessageEntityType.TextMention => 49,
        MessageEntityType.CustomEmoji => 99,
        _ when Array.IndexOf(Styles, entity.Type) is >= 0 and var style => 90 + style,
        _ => 50,
    };

    private static int End(MessageEntity entity) => entity.Offset + entity.Length;

    private static bool Overlap(MessageEntity one, MessageEntity other) => one.Offset < End(other) && other.Offset < End(one);

    /// <summary>Whether an entity sticks out of a quote that it touches.</summary>
    private static bool Crosses(MessageEntity entity, MessageEntity quote) =>
        Overlap(entity, quote) && !(quote.Offset <= entity.Offset && End(entity) <= End(quote));
}
