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
        RequireInside(text, resolved);
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

    /// <summary>Walks through the text once: what is wrong first is told, of nested entities the inner one.</summary>
    /// <param name="entities">In order, outer ones first.</param>
    private static void RequireInside(string text, IReadOnlyList<MessageEntity> entities)
    {
        var waiting = new Queue<MessageEntity>(entities);
        var open = new Stack<MessageEntity>();
        var at = 0;
        while (true)
        {
            while (open.TryPeek(out var inner) && at >= End(inner))
            {
                Require(at == End(inner), $"Entity beginning at UTF-16 offset {inner.Offset} ends in a middle of a UTF-16 symbol", text, at);
                open.Pop();
            }

            while (waiting.TryPeek(out var next) && at >= next.Offset)
            {
                Require(at == next.Offset, "Entity begins in a middle of a UTF-16 symbol", text, at);
                open.Push(waiting.Dequeue());
            }

            if (at == text.Length)
            {
                break;
            }

            at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
        }

        if (waiting.TryPeek(out var beyond))
        {
            throw RefusalException.Bad($"Entity begins after the end of the text at UTF-16 offset {beyond.Offset}", "bad_entity");
        }

        if (open.TryPeek(out var over))
        {
            throw RefusalException.Bad($"Entity beginning at UTF-16 offset {over.Offset} ends after the end of the text at UTF-16 offset {End(over)}", "bad_entity");
        }
    }

    private static void Require(bool isWhole, string problem, string text, int at)
    {
        if (!isWhole)
        {
            throw RefusalException.Bad($"{problem} at byte offset {TextShape.ByteOffset(text, at)}", "bad_entity");
        }
    }

    private static int End(MessageEntity entity) => entity.Offset + entity.Length;
}
