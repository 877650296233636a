using System.Text.RegularExpressions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>Finds what Telegram marks by itself: links, mentions, commands, hashtags, cashtags and mail addresses.</summary>
internal static partial class EntityFinder
{
    private static readonly (Regex Pattern, MessageEntityType Type)[] Patterns =
    [
        (Mail(), MessageEntityType.Email),
        (Mention(), MessageEntityType.Mention),
        (Command(), MessageEntityType.BotCommand),
        (Hashtag(), MessageEntityType.Hashtag),
        (Cashtag(), MessageEntityType.Cashtag),
    ];

    /// <summary>What is found, in order and without overlaps.</summary>
    public static IReadOnlyList<MessageEntity> Find(string text)
    {
        var candidates = Patterns
            .SelectMany(row => row.Pattern.Matches(text).Select(match => Entity(row.Type, match.Index, match.Length)))
            .Concat(LinkFinder.Find(text))
            .OrderBy(entity => entity.Offset)
            .ThenByDescending(entity => entity.Length);
        var found = new List<MessageEntity>();
        foreach (var candidate in candidates)
        {
            if (found.Count == 0 || candidate.Offset >= found[^1].Offset + found[^1].Length)
            {
                found.Add(candidate);
            }
        }

        return found;
    }

    public static MessageEntity Entity(MessageEntityType type, int offset, int length) => new() { Type = type, Offset = offset, Length = length };

    [GeneratedRegex(@"(?<!\w)@(?>[A-Za-z0-9_]{4,32})(?!\w)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Mention();

    [GeneratedRegex(@"(?<![\w/<>])/(?>[A-Za-z0-9_]{1,64})(@(?>[A-Za-z0-9_]{3,32})(?![\w/<>])|(?![\w/<>@]))", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Command();

    [GeneratedRegex(@"(?<![\w·])\#(?=[\w·]*\p{L})(?>[\w·]{1,256})(@(?>[A-Za-z0-9_]{3,32}))?(?!\#)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Hashtag();

    [GeneratedRegex(@"(?<!\w)\$(1INCH|[A-Z]{1,8})(?![\w$])", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Cashtag();

    /// <summary>Telegram begins an address like "a.b+tag@c.org" at the plus sign.</summary>
    [GeneratedRegex(@"((?<![\w.+@/-])|(?=\+))(?=[^@]{1,64}@)[A-Za-z0-9_+-]*(\.[A-Za-z0-9_-]+)*@([A-Za-z0-9]([A-Za-z0-9_-]{0,28}[A-Za-z0-9])?\.){1,6}[A-Za-z]{2,8}(?![\w@-])", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Mail();
}
