using System.Collections.Frozen;
using System.Globalization;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>What each tag of Telegram's HTML marks.</summary>
internal static class HtmlTags
{
    private const string LanguagePrefix = "language-";

    private static readonly FrozenDictionary<string, MessageEntityType> Types = new Dictionary<string, MessageEntityType>(StringComparer.Ordinal)
    {
        ["b"] = MessageEntityType.Bold,
        ["strong"] = MessageEntityType.Bold,
        ["i"] = MessageEntityType.Italic,
        ["em"] = MessageEntityType.Italic,
        ["u"] = MessageEntityType.Underline,
        ["ins"] = MessageEntityType.Underline,
        ["s"] = MessageEntityType.Strikethrough,
        ["strike"] = MessageEntityType.Strikethrough,
        ["del"] = MessageEntityType.Strikethrough,
        ["span"] = MessageEntityType.Spoiler,
        ["tg-spoiler"] = MessageEntityType.Spoiler,
        ["code"] = MessageEntityType.Code,
        ["pre"] = MessageEntityType.Pre,
        ["blockquote"] = MessageEntityType.Blockquote,
        ["a"] = MessageEntityType.TextLink,
        ["tg-emoji"] = MessageEntityType.CustomEmoji,
        ["tg-time"] = MessageEntityType.DateTime,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsKnown(string tag) => Types.ContainsKey(tag);

    /// <summary>Adds what a tag marks, once its end tag is read.</summary>
    /// <param name="attributes">Names as written; a name without a value has an empty one.</param>
    /// <param name="entity">Where it stands; the rest is filled in here.</param>
    /// <param name="inner">The text between the tags, not empty.</param>
    /// <param name="entities">What was marked before; a pre and a code around the same text become one.</param>
    /// <param name="losses">Told what is dropped.</param>
    /// <exception cref="MarkupException">An attribute that Telegram refuses.</exception>
    public static void Close(string tag, IReadOnlyDictionary<string, string> attributes, MessageEntity entity, string inner, List<MessageEntity> entities, List<MarkupLoss> losses)
    {
        entity.Type = Types[tag];
        var keep = entity.Type switch
        {
            MessageEntityType.TextLink => LinkAddress.Aim(entity, attributes.GetValueOrDefault("href") is { Length: > 0 } href ? href : inner, losses),
            MessageEntityType.CustomEmoji => Emoji(entity, attributes.GetValueOrDefault("emoji-id", string.Empty)),
            MessageEntityType.DateTime => Time(entity, attributes),
            MessageEntityType.Blockquote => Quote(entity, attributes.ContainsKey("expandable")),
            MessageEntityType.Pre => Pre(entity, entities),
            MessageEntityType.Code => Code(entity, attributes.GetValueOrDefault("class", string.Empty), entities),
            _ => true,
        };
        if (keep)
        {
            entities.Add(entity);
        }
    }

    private static bool Emoji(MessageEntity entity, string id)
    {
        if (!long.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number == 0)
        {
            throw new MarkupException("Invalid custom emoji identifier specified");
        }

        entity.CustomEmojiId = id;
        return true;
    }

    private static bool Time(MessageEntity entity, IReadOnlyDictionary<string, string> attributes)
    {
        if (!int.TryParse(attributes.GetValueOrDefault("unix"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds <= 0)
        {
            return false;
        }

        entity.UnixTime = DateTime.UnixEpoch.AddSeconds(seconds);
        if (attributes.GetValueOrDefault("format") is { Length: > 0 } format)
        {
            entity.DateTimeFormat = format is "r" or "R" || format.All(letter => "tTdDwW".Contains(letter, StringComparison.Ordinal))
                ? format
                : throw new MarkupException("Invalid date format used");
        }

        return true;
    }

    private static bool Quote(MessageEntity entity, bool expandable)
    {
        entity.Type = expandable ? MessageEntityType.ExpandableBlockquote : MessageEntityType.Blockquote;
        return true;
    }

    /// <summary>A pre around exactly one code with a language is one block of that language.</summary>
    private static bool Pre(MessageEntity entity, List<MessageEntity> entities)
    {
        if (!CoversLast(entity, MessageEntityType.Code, entities) || entities[^1].Language is null)
        {
            return true;
        }

        entities[^1].Type = MessageEntityType.Pre;
        return false;
    }

    private static bool Code(MessageEntity entity, string cssClass, List<MessageEntity> entities)
    {
        entity.Language = cssClass.StartsWith(LanguagePrefix, StringComparison.Ordinal) && cssClass.Length > LanguagePrefix.Length
            ? cssClass[LanguagePrefix.Length..]
            : null;
        if (entity.Language is null || !CoversLast(entity, MessageEntityType.Pre, entities))
        {
            return true;
        }

        entities[^1].Language = entity.Language;
        return false;
    }

    private static bool CoversLast(MessageEntity entity, MessageEntityType type, List<MessageEntity> entities) =>
        entities.Count > 0 && entities[^1] is var last && last.Type == type && last.Offset == entity.Offset && last.Length == entity.Length;
}
