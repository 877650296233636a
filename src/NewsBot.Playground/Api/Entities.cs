using System.Text;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>Entities that the bot gives itself instead of a parse mode.</summary>
internal static class Entities
{
    private const int FarthestPlace = 1_000_000;

    /// <summary>Telegram finds these by itself and ignores what it is told of them.</summary>
    private static readonly MessageEntityType[] Found =
    [
        MessageEntityType.Mention, MessageEntityType.Hashtag, MessageEntityType.BotCommand, MessageEntityType.Url,
        MessageEntityType.Email, MessageEntityType.Cashtag, MessageEntityType.PhoneNumber,
    ];

    /// <exception cref="RefusalException">An entity lies outside the text, cuts a character or lacks what its type needs.</exception>
    public static FormattedText Check(string text, IEnumerable<MessageEntity> entities, string prefix = "")
    {
        var kept = new List<MessageEntity>();
        foreach (var entity in entities.Where(entity => !Found.Contains(entity.Type)))
        {
            Require(Enum.IsDefined(entity.Type), "Unsupported type specified", prefix);
            Require(entity.Type != MessageEntityType.TextLink || entity.Url is not null, "Can't find field \"url\"", prefix);
            Require(entity.Type != MessageEntityType.TextMention || entity.User is not null, "Can't find field \"user\"", prefix);
            Require(entity.Type != MessageEntityType.CustomEmoji || entity.CustomEmojiId is not null, "Can't find field \"custom_emoji_id\"", prefix);
            RequirePlace("offset", entity.Offset);
            RequirePlace("length", entity.Length);
            if (entity.Length > 0 && (entity.Type != MessageEntityType.TextLink || (entity.Url = LinkAddress.Normalise(entity.Url!)) is not null))
            {
                kept.Add(entity);
            }
        }

        var resolved = EntityRules.Resolve(kept);
        foreach (var entity in resolved)
        {
            RequireInside(text, entity);
        }

        return new FormattedText(text, resolved);
    }

    private static void Require(bool isGiven, string problem, string prefix)
    {
        if (!isGiven)
        {
            throw RefusalException.Bad($"{prefix}Can't parse MessageEntity: {problem}", "bad_entity");
        }
    }

    private static void RequirePlace(string name, int value)
    {
        if (value is < 0 or > FarthestPlace)
        {
            throw RefusalException.Bad($"Receive an entity with incorrect {name} {value}", "bad_entity");
        }
    }

    private static void RequireInside(string text, MessageEntity entity)
    {
        var (start, end) = (entity.Offset, entity.Offset + entity.Length);
        var problem = (start, end) switch
        {
            _ when start > text.Length => $"Entity begins after the end of the text at UTF-16 offset {start}",
            _ when CutsCharacter(text, start) => $"Entity begins in a middle of a UTF-16 symbol at byte offset {Bytes(text, start + 1)}",
            _ when end > text.Length => $"Entity beginning at UTF-16 offset {start} ends after the end of the text at UTF-16 offset {end}",
            _ when CutsCharacter(text, end) => $"Entity beginning at UTF-16 offset {start} ends in a middle of a UTF-16 symbol at byte offset {Bytes(text, end + 1)}",
            _ => null,
        };
        if (problem is not null)
        {
            throw RefusalException.Bad(problem, "bad_entity");
        }
    }

    private static bool CutsCharacter(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]);

    private static int Bytes(string text, int length) => Encoding.UTF8.GetByteCount(text.AsSpan(0, length));
}
