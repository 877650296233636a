using System.Text.RegularExpressions;
using System.Text;
using NewsBot.Languages;

namespace NewsBot.Articles;

/// <summary>Plain text as a person, a mail program or an editor left it → paragraphs, and the title when its first line clearly is one.</summary>
public sealed partial record PastedText(string? Title, IReadOnlyList<string> Paragraphs)
{
    /// <summary>UTF-16 code units: editors break lines at 60 to 80, and hardly ever beyond this; a longer line is a paragraph.</summary>
    private const int WidestWrap = 120, NarrowestWrap = 40;

    /// <summary>Headlines are seldom longer, in UTF-16 code units.</summary>
    private const int LongestTitle = 160;

    /// <summary>The title, if any, and the paragraphs.</summary>
    public IEnumerable<string> All => Title is null ? Paragraphs : Paragraphs.Prepend(Title);

    /// <param name="text">With any kind of line breaks.</param>
    public static PastedText Read(string text)
    {
        var blocks = LineBreak().Replace(text, "\n").Split('\n')
            .Select(Articles.Paragraphs.Clean)
            .Aggregate(new List<List<string>> { new() }, (blocks, line) =>
            {
                if (line.Length > 0)
                {
                    blocks[^1].Add(line);
                }
                else if (blocks[^1].Count > 0)
                {
                    blocks.Add([]);
                }

                return blocks;
            });
        var width = Width(blocks);
        var paragraphs = blocks.SelectMany(block => Unwrap(block, width)).ToList();
        return IsTitle(paragraphs)
            ? new(paragraphs[0], paragraphs[1..])
            : new(null, paragraphs);
    }

    /// <summary>The width at which lines were broken by a program; 0 when every line is a paragraph.</summary>
    private static int Width(List<List<string>> blocks)
    {
        var width = blocks.SelectMany(block => block).Max(line => (int?)line.Length) ?? 0;
        if (width is < NarrowestWrap or > WidestWrap)
        {
            return 0;
        }

        var (breaks, inSentence) = (0, 0);
        foreach (var (line, next) in blocks.SelectMany(block => block.Zip(block.Skip(1))))
        {
            if (IsFull(line, next, width))
            {
                breaks++;
                inSentence += EndsSentence(line) || char.IsUpper(next[0]) ? 0 : 1;
            }
        }

        return inSentence * 3 >= breaks && inSentence > 0 ? width : 0;
    }

    /// <summary>Whether the first word of the next line would not have fitted any more: then a program broke the line.</summary>
    private static bool IsFull(string line, string next, int width)
    {
        var word = WordCount.IsUnspaced(next[0]) ? 0 : next.IndexOf(' ', StringComparison.Ordinal);
        return line.Length + 1 + (word < 0 ? next.Length : word) > width && !ListItem().IsMatch(next);
    }

    private static IEnumerable<string> Unwrap(List<string> lines, int width)
    {
        var paragraph = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            paragraph.Append(line);
            if (i + 1 < lines.Count && width > 0 && IsFull(line, lines[i + 1], width))
            {
                var glued = WordCount.IsUnspaced(line[^1]) || (line is [.., var letter, '-'] && char.IsLetter(letter));
                paragraph.Append(glued ? string.Empty : " ");
                continue;
            }

            yield return paragraph.ToString();
            paragraph.Clear();
        }
    }

    /// <summary>A short first line that ends no sentence, above a paragraph that does.</summary>
    private static bool IsTitle(List<string> paragraphs) =>
        paragraphs is [{ Length: <= LongestTitle } title, var body, ..]
        && title.Contains(' ', StringComparison.Ordinal)
        && !EndsSentence(title)
        && title[^1] is not (',' or ';' or ':' or '—' or '-')
        && !ListItem().IsMatch(title)
        && !title.Contains("://", StringComparison.Ordinal)
        && body.Length > title.Length
        && EndsSentence(body);

    /// <summary>Whether a line ends with the sign that ends a sentence, brackets and quotation marks aside.</summary>
    internal static bool EndsSentence(string line) =>
        line.AsSpan().TrimEnd(" \u00A0\u202F\"'”’»›)]") is [.., '.' or '!' or '?' or '…' or '。' or '！' or '？' or '।' or '؟'];

    [GeneratedRegex(@"\r\n|[\r\v\f\u0085\u2028\u2029]", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"^(?:[-–—•*·▪◦‣]\s|\d{1,3}[.)]\s)", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex ListItem();
}
