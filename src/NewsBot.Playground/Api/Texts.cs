using System.Text;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>Texts of the bot: parsed, brought into the form that is kept, and measured.</summary>
internal static class Texts
{
    /// <summary>The longest text before parsing, in bytes of UTF-8.</summary>
    private const int MostBytes = 1 << 15;

    /// <summary>The longest caption, in UTF-16 units after parsing (core.telegram.org/bots/api#sendphoto).</summary>
    private const int LongestCaption = 1024;

    /// <summary>A message's text: 1 to 4096 UTF-16 units after parsing.</summary>
    /// <param name="tooLong">Telegram's words for a longer one; they depend on the method.</param>
    /// <param name="prefix">What Telegram says before what is wrong; empty in most methods.</param>
    public static FormattedText Message(ApiCall call, string? text, ParseMode mode, IEnumerable<MessageEntity>? entities, string tooLong, string prefix = "")
    {
        if (string.IsNullOrEmpty(text))
        {
            throw RefusalException.Bad(prefix + "Message text is empty", "empty_text");
        }

        var parsed = Parse(call, text, mode, entities, prefix);
        return parsed.Text.Length switch
        {
            0 => throw RefusalException.Bad("text must be non-empty", "empty_text"),
            > TextCutter.LongestText => throw RefusalException.Bad(tooLong, "text_too_long"),
            _ => parsed,
        };
    }

    /// <summary>A text that is still being written: at most 4096 UTF-16 units after parsing, perhaps none yet.</summary>
    public static FormattedText Draft(ApiCall call, string? text, ParseMode mode, IEnumerable<MessageEntity>? entities)
    {
        var parsed = string.IsNullOrEmpty(text) ? new FormattedText(string.Empty, []) : Parse(call, text, mode, entities);
        return parsed.Text.Length > TextCutter.LongestText ? throw RefusalException.Bad("Message is too long", "text_too_long") : parsed;
    }

    /// <summary>The words below media: at most 1024 UTF-16 units after parsing, often none.</summary>
    /// <param name="prefix">What Telegram says before what is wrong; empty in most methods.</param>
    public static FormattedText Caption(ApiCall call, string? text, ParseMode mode, IEnumerable<MessageEntity>? entities, string prefix = "")
    {
        var parsed = string.IsNullOrEmpty(text) ? new FormattedText(string.Empty, []) : Parse(call, text, mode, entities, prefix);
        return parsed.Text.Length > LongestCaption ? throw RefusalException.Bad(prefix + "Message caption is too long", "caption_too_long") : parsed;
    }

    /// <summary>Any text with a parse mode or with entities.</summary>
    /// <param name="prefix">What Telegram says before what is wrong; empty in most methods.</param>
    public static FormattedText Parse(ApiCall call, string text, ParseMode mode, IEnumerable<MessageEntity>? entities, string prefix = "")
    {
        if (Encoding.UTF8.GetByteCount(text) > MostBytes)
        {
            throw RefusalException.Bad(prefix + "Text is too long", "text_too_long");
        }

        if (text.Contains('\ufffd', StringComparison.Ordinal))
        {
            call.Sloppy("replacement_character", "U+FFFD in the text: a character was cut in half or decoded wrongly.");
        }

        if (mode != ParseMode.None && entities?.Any() == true)
        {
            call.Sloppy("entities_ignored", "entities are ignored because parse_mode is set.");
        }

        return Finish(call, mode switch
        {
            ParseMode.None => Entities.Check(text, entities ?? [], prefix),
            ParseMode.Html => Marked(HtmlMarkup.Parse, text, prefix),
            ParseMode.MarkdownV2 => Marked(MarkdownV2.Parse, text, prefix),
            _ => Marked(LegacyMarkdown.Parse, text, prefix),
        });
    }

    /// <summary>How a link is shown, as the message tells it: not at all when nothing is asked.</summary>
    public static LinkPreviewOptions? Preview(LinkPreviewOptions? asked) =>
        asked is null or { IsDisabled: false, Url: null or "", PreferSmallMedia: false, PreferLargeMedia: false, ShowAboveText: false } ? null : asked;

    private static FormattedText Marked(Func<string, FormattedText> parse, string text, string prefix)
    {
        try
        {
            return parse(text);
        }
        catch (MarkupException problem)
        {
            throw RefusalException.Bad($"{prefix}Can't parse entities: {problem.Message}", "bad_markup");
        }
    }

    private static FormattedText Finish(ApiCall call, FormattedText parsed)
    {
        foreach (var loss in parsed.Losses)
        {
            call.Sloppy(loss.Rule, loss.Text);
        }

        var known = parsed with { Entities = [.. parsed.Entities.Where(entity => entity.User is null || Meet(call, entity))] };
        var finished = EntityRules.Finish(known);
        if (finished.Entities.Count <= EntityRules.MostEntities)
        {
            return finished;
        }

        call.Sloppy("too_many_entities", $"{finished.Entities.Count} entities; Telegram keeps {EntityRules.MostEntities}.");
        return finished with { Entities = [.. finished.Entities.Take(EntityRules.MostEntities)] };
    }

    /// <summary>A person whom nobody knows cannot be mentioned.</summary>
    private static bool Meet(ApiCall call, MessageEntity entity)
    {
        entity.User = call.World.FindPerson(entity.User!.Id)?.User;
        return entity.User is not null;
    }
}
