using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Asks;

/// <summary>The words of a rich message, a paragraph for each block, with the addresses behind them: it may be forwarded like any other.</summary>
internal static class RichWords
{
    private static readonly string[] Words = ["summary", "text", "caption", "credit", "alternative_text"];
    private static readonly string[] Parts = ["items", "blocks", "cells"];

    public static (string Text, MessageEntity[] Links) Of(RichMessage message)
    {
        var (text, links) = (new StringBuilder(), new List<MessageEntity>());
        Add(JsonSerializer.SerializeToNode(message, JsonBotAPI.Options)?["blocks"]);
        return (text.ToString().TrimEnd(), [.. links]);

        // Blocks, the items of a list and the cells of a table are told apart by what is in them: what a later version adds is read too.
        void Add(JsonNode? blocks)
        {
            foreach (var block in blocks as JsonArray ?? [])
            {
                if (block is JsonArray row)
                {
                    Add(row);
                    continue;
                }

                var before = text.Length;
                foreach (var words in Words.Select(name => block?[name]).OfType<JsonNode>())
                {
                    text.Append(text.Length > before ? "\n" : "");
                    Say(words);
                }

                text.Append(text.Length > before ? "\n\n" : "");
                foreach (var name in Parts)
                {
                    Add(block?[name]);
                }
            }
        }

        void Say(JsonNode? words)
        {
            var from = text.Length;
            switch (words)
            {
                case JsonValue value when value.GetValueKind() is JsonValueKind.String:
                    text.Append(value.GetValue<string>());
                    break;
                case JsonArray several:
                    foreach (var each in several)
                    {
                        Say(each);
                    }

                    break;
                case JsonObject marked:
                    Say(marked["text"] ?? marked["alternative_text"]);
                    if (marked["credit"] is { } credit)
                    {
                        text.Append(text.Length > from ? "\n" : "");
                        Say(credit);
                    }

                    if (marked["url"] is JsonValue address && address.TryGetValue<string>(out var url) && text.Length > from)
                    {
                        links.Add(new() { Type = MessageEntityType.TextLink, Offset = from, Length = text.Length - from, Url = url });
                    }

                    break;
                default:
                    break;
            }
        }
    }
}
