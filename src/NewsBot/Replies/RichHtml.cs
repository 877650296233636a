using System.Text;

namespace NewsBot.Replies;

/// <summary>Blocks → the HTML of a rich message: a whole report with headings, lists, and claims that unfold.</summary>
/// <remarks>https://core.telegram.org/bots/api#rich-message-formatting-options. Clients that are too old show nothing and Telegram does not say so: chats choose it.</remarks>
public static class RichHtml
{
    /// <summary>UTF-16 code units of one message; Telegram takes 32,768.</summary>
    public const int MaxLength = 32_000;

    /// <summary>So few that the numbers of the claims, at least two for each, find room among the 100 buttons of a message and 500 blocks.</summary>
    public const int MaxEntities = 160;

    /// <inheritdoc cref="TelegramHtml.Pages"/>
    public static IReadOnlyList<IReadOnlyList<Block>> Pages(IReadOnlyList<Block> blocks) => TelegramHtml.Pages(blocks, MaxLength, MaxEntities);

    /// <summary>The HTML of one message of <see cref="Pages"/>.</summary>
    public static string Write(IReadOnlyList<Block> blocks)
    {
        var html = new StringBuilder();
        for (var index = 0; index < blocks.Count;)
        {
            var (block, next) = (blocks[index], index + 1);
            if (block.Quoted || (block.LeadsOn && next < blocks.Count && blocks[next].Quoted))
            {
                // What a classic message folds into a quotation: below its heading, if the page has that.
                html.Append("<details open><summary>").Append(block.Quoted ? "…" : Line(block, isHeading: true)).Append("</summary>");
                for (index += block.Quoted ? 0 : 1; index < blocks.Count && blocks[index].Quoted; index++)
                {
                    Tagged(html, "p", Line(blocks[index]));
                }

                html.Append("</details>");
                continue;
            }

            if (block.IsPoint)
            {
                html.Append("<ul>");
                for (; index < blocks.Count && blocks[index].IsPoint; index++)
                {
                    Tagged(html, "li", Line(blocks[index] with { Runs = [.. blocks[index].Runs.Skip(1)] }));
                }

                html.Append("</ul>");
                continue;
            }

            var isHeading = block.LeadsOn || block.Runs is [{ Look: Look.Bold }];
            Tagged(html, !isHeading ? "p" : block.LeadsOn ? "h4" : "h3", Line(block, isHeading));
            index++;
        }

        return html.ToString();
    }

    private static void Tagged(StringBuilder html, string tag, string line) => html.Append('<').Append(tag).Append('>').Append(line).Append("</").Append(tag).Append('>');

    private static string Line(Block block, bool isHeading = false)
    {
        var html = new StringBuilder();
        foreach (var run in block.Runs)
        {
            TelegramHtml.Write(html, isHeading ? run with { Look = Look.Plain } : run);
        }

        return html.Replace("\n", "<br>").ToString();
    }
}
