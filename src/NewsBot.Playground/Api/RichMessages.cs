using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace NewsBot.Playground;

/// <summary>Rich messages (Bot API 10.1): blocks given as they are, in HTML or in Markdown, checked and turned into what chats show.</summary>
internal static class RichMessages
{
    /// <summary>UTF-16 units of all text; this and the next three limits: core.telegram.org/bots/api#rich-message-formatting-options.</summary>
    private const int LongestText = 32_768;
    private const int MostBlocks = 500;
    private const int Deepest = 16;
    private const int MostColumns = 20;

    private static readonly string[] Media = ["animation", "audio", "document", "photo", "video", "voice_note"];

    /// <param name="prefix">What Telegram says before what is wrong; empty in most methods.</param>
    /// <exception cref="RefusalException">It is empty, too big, wrong or uses what is not built in.</exception>
    public static RichMessage Read(InputRichMessage given, string prefix = "")
    {
        var sources = new[] { !string.IsNullOrEmpty(given.Html), !string.IsNullOrEmpty(given.Markdown), given.Blocks?.Any() == true };
        if (sources.Count(isGiven => isGiven) != 1)
        {
            throw RefusalException.Bad("rich_message must have exactly one of html, markdown and blocks", "bad_rich_message");
        }

        if (given.Media?.Any() == true)
        {
            throw RefusalException.Bad("media in rich messages is not built into the playground", "not_built_in");
        }

        try
        {
            var blocks = given.Blocks?.Any() == true
                ? Shown(given.Blocks)
                : RichHtml.Parse(string.IsNullOrEmpty(given.Html) ? RichMarkdown.ToHtml(given.Markdown!) : given.Html, !given.SkipEntityDetection);
            var message = new RichMessage { Blocks = blocks, IsRtl = given.IsRtl };
            Measure(message);
            return message;
        }
        catch (MarkupException problem)
        {
            throw RefusalException.Bad($"{prefix}Can't parse entities: {problem.Message}", "bad_markup");
        }
    }

    /// <summary>All its words, a line for each block.</summary>
    public static string Plain(RichMessage message)
    {
        var plain = new StringBuilder();
        foreach (var block in AsNode(message)["blocks"]!.AsArray())
        {
            AddBlock(plain, block!);
        }

        return plain.ToString().Trim();
    }

    private static RichBlock[] Shown(IEnumerable<InputRichBlock> given)
    {
        var blocks = JsonSerializer.SerializeToNode(given, JsonBotAPI.Options)!;
        foreach (var block in Blocks(blocks.AsArray()))
        {
            var type = block["type"]!.GetValue<string>();
            if (Media.Contains(type, StringComparer.Ordinal))
            {
                throw RefusalException.Bad($"blocks of type {type} are not built into the playground", "not_built_in");
            }

            foreach (var item in block["items"]?.AsArray() ?? [])
            {
                item!["label"] = item["value"] is { } number ? $"{number}." : "•";
            }
        }

        return blocks.Deserialize<RichBlock[]>(JsonBotAPI.Options)!;
    }

    private static void Measure(RichMessage message)
    {
        var text = Plain(message).Length;
        var blocks = AsNode(message)["blocks"]!.AsArray();
        if (text == 0)
        {
            throw RefusalException.Bad("Text must be non-empty", "empty_text");
        }

        if (text > LongestText)
        {
            throw RefusalException.Bad("MESSAGE_TOO_LONG", "text_too_long");
        }

        if (Blocks(blocks).Sum(block => 1 + Count(block, "items") + Count(block, "cells")) > MostBlocks || Depth(blocks) > Deepest)
        {
            throw RefusalException.Bad("the rich message has too many blocks", "too_many_blocks");
        }

        if (Blocks(blocks).SelectMany(block => block["cells"]?.AsArray() ?? []).Any(row => row!.AsArray().Count > MostColumns))
        {
            throw RefusalException.Bad("the table has too many columns", "too_many_columns");
        }
    }

    private static JsonNode AsNode(RichMessage message) => JsonSerializer.SerializeToNode(message, JsonBotAPI.Options)!;

    private static int Count(JsonNode block, string parts) => block[parts]?.AsArray().Count ?? 0;

    /// <summary>These blocks and all inside them.</summary>
    private static IEnumerable<JsonNode> Blocks(JsonArray blocks) =>
        blocks.SelectMany(block => Inside(block!).SelectMany(Blocks).Prepend(block!));

    private static int Depth(JsonArray blocks) => blocks.Select(block => 1 + Inside(block!).Select(Depth).DefaultIfEmpty().Max()).DefaultIfEmpty().Max();

    private static IEnumerable<JsonArray> Inside(JsonNode block) =>
        (block["items"]?.AsArray() ?? []).Select(item => item!["blocks"]).Append(block["blocks"]).OfType<JsonArray>();

    private static void AddBlock(StringBuilder plain, JsonNode block)
    {
        foreach (var part in new[] { "summary", "text", "expression", "caption" })
        {
            AddText(plain, block[part]);
        }

        foreach (var cell in (block["cells"]?.AsArray() ?? []).SelectMany(row => row!.AsArray()))
        {
            AddText(plain, cell!["text"]);
            plain.Append('\t');
        }

        plain.Append('\n');
        foreach (var inner in Inside(block).SelectMany(blocks => blocks))
        {
            AddBlock(plain, inner!);
        }

        AddText(plain, block["credit"]);
    }

    private static void AddText(StringBuilder plain, JsonNode? text)
    {
        switch (text)
        {
            case JsonValue words when words.GetValueKind() == JsonValueKind.String:
                plain.Append(words.GetValue<string>());
                break;
            case JsonArray parts:
                foreach (var part in parts)
                {
                    AddText(plain, part);
                }

                break;
            case JsonObject marked:
                AddText(plain, marked["text"] ?? marked["expression"] ?? marked["alternative_text"] ?? marked["button"]?["text"]);
                break;
            default:
                break;
        }
    }
}
