using System.Text;
using System.Text.RegularExpressions;
using NewsBot.Languages;

namespace NewsBot.Articles.Files;

/// <summary>Printed lines → paragraphs: over the ends of columns and pages too, and with words whole again that a line's end has cut.</summary>
internal sealed partial class PdfParagraphs
{
    /// <summary>Letters that differ by more than this share are set in another size.</summary>
    private const double OtherSize = 0.15;

    /// <summary>The share of its width that a line leaves empty only where a paragraph ends.</summary>
    private const double Short = 0.15;

    /// <summary>Words with a hyphen inside a line: they have it at a line's end too.</summary>
    private readonly HashSet<string> hyphenated = new(StringComparer.OrdinalIgnoreCase);
    private readonly IReadOnlyList<PdfLine> lines;

    private PdfParagraphs(IReadOnlyList<PdfLine> lines)
    {
        this.lines = lines;
        foreach (var line in lines)
        {
            hyphenated.UnionWith(Compound().Matches(line.Text).Select(match => match.Value));
        }
    }

    public static IReadOnlyList<string> Join(IReadOnlyList<PdfLine> lines) => [.. new PdfParagraphs(lines).Paragraphs()];

    private IEnumerable<string> Paragraphs()
    {
        var paragraph = new StringBuilder();
        for (var index = 0; index < lines.Count; index++)
        {
            if (index > 0 && Begins(lines[index - 1], lines[index]))
            {
                yield return paragraph.ToString();
                paragraph.Clear();
            }

            Glue(paragraph, lines[index].Text);
        }

        if (paragraph.Length > 0)
        {
            yield return paragraph.ToString();
        }
    }

    /// <summary>Whether a line begins a paragraph.</summary>
    private static bool Begins(PdfLine before, PdfLine line)
    {
        if (Math.Abs(before.Size - line.Size) > OtherSize * before.Size)
        {
            return true;
        }

        if (IsHyphen(before.Text[^1]))
        {
            return false;
        }

        var (ended, goesOn) = (PastedText.EndsSentence(before.Text), char.IsLower(line.Text[0]));
        var left = before.Block.Right - before.Right;
        if (before.Block != line.Block)
        {
            return ended || !(goesOn || (left < 2 * before.Size && AreColumns(before.Block, line.Block)));
        }

        // Lines that are not justified end where the next word did not fit.
        var isShort = left > Math.Max(2 * before.Size, Short * (before.Block.Right - before.Block.Left));
        var isIndented = line.Left > line.Block.Left + (line.Size / 2) && before.Left < before.Block.Left + (before.Size / 2);
        return (ended && (isShort || isIndented)) || (isShort && isIndented && !goesOn);
    }

    /// <summary>Whether text may go on from one into the other in the middle of a sentence: the lines are about as long.</summary>
    private static bool AreColumns(PdfBlock one, PdfBlock other) =>
        Math.Abs(one.Right - one.Left - (other.Right - other.Left)) < OtherSize * (other.Right - other.Left);

    private void Glue(StringBuilder paragraph, string next)
    {
        if (paragraph.Length == 0)
        {
            paragraph.Append(next);
        }
        else if (paragraph.Length > 1 && IsHyphen(paragraph[^1]) && char.IsLetterOrDigit(paragraph[^2]))
        {
            var isCut = paragraph[^1] == '\u00AD' || (char.IsLower(next[0]) && !hyphenated.Contains(Whole(paragraph, next)));
            paragraph.Length -= isCut ? 1 : 0;
            paragraph.Append(next);
        }
        else
        {
            paragraph.Append(WordCount.IsUnspaced(paragraph[^1]) || WordCount.IsUnspaced(next[0]) ? "" : " ").Append(next);
        }
    }

    /// <summary>The word over the end of a line, with its hyphen.</summary>
    private static string Whole(StringBuilder paragraph, string next)
    {
        var start = paragraph.Length - 1;
        while (start > 0 && char.IsLetter(paragraph[start - 1]))
        {
            start--;
        }

        return paragraph.ToString(start, paragraph.Length - start) + string.Concat(next.TakeWhile(char.IsLetter));
    }

    private static bool IsHyphen(char sign) => sign is '-' or '\u00AD' or '\u2010';

    [GeneratedRegex(@"\p{L}+-\p{L}+", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Compound();
}
