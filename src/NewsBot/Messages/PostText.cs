using System.Text;
using System.Text.Json;
using NewsBot.Asks;
using NewsBot.Replies;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Messages;

/// <summary>A channel's post with something added at its end: plain text and entities, because the post's own are given back as they came.</summary>
public static class PostText
{
    /// <summary>UTF-16 code units of a caption, after parsing; https://core.telegram.org/bots/api#editmessagecaption.</summary>
    private const int LongestCaption = 1024;

    /// <summary>Between what the channel wrote and what is added.</summary>
    private const string Gap = "\n\n";

    /// <summary>UTF-16 code units that can be added.</summary>
    public static int Room(Post post, string own) => (post.IsCaption ? LongestCaption : TelegramHtml.MaxLength) - own.Length - Gap.Length;

    /// <summary>What is added, to the letter, with the gap before it.</summary>
    public static string Added(IReadOnlyList<Block> blocks) => Write(blocks, start: 0).Text;

    internal static (string Text, IReadOnlyList<MessageEntity> Entities) Join(Post post, string own, IReadOnlyList<Block> added)
    {
        var (text, entities) = Write(added, own.Length);
        var kept = JsonSerializer.Deserialize<MessageEntity[]>(post.Entities, JsonBotAPI.Options) ?? [];
        return (own + text, [.. kept.Where(entity => entity.Offset + entity.Length <= own.Length), .. entities]);
    }

    private static (string Text, List<MessageEntity> Entities) Write(IReadOnlyList<Block> blocks, int start)
    {
        var (text, entities) = (new StringBuilder(), new List<MessageEntity>());
        for (var index = 0; index < blocks.Count; index++)
        {
            text.Append(index == 0 ? Gap : new string('\n', blocks[index].Gap));
            foreach (var run in blocks[index].Runs.Where(run => run.Text.Length > 0))
            {
                var (offset, length) = (start + text.Length, run.Text.Length);
                text.Append(run.Text);
                Mark(run.Look.HasFlag(Look.Bold), MessageEntityType.Bold);
                Mark(run.Look.HasFlag(Look.Italic), MessageEntityType.Italic);
                if (run.Link is { } link)
                {
                    entities.Add(new() { Type = MessageEntityType.TextLink, Offset = offset, Length = length, Url = link.AbsoluteUri });
                }

                void Mark(bool looks, MessageEntityType type)
                {
                    if (looks)
                    {
                        entities.Add(new() { Type = type, Offset = offset, Length = length });
                    }
                }
            }
        }

        return (text.ToString(), entities);
    }
}
