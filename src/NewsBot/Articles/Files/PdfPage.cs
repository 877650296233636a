using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.Util;

namespace NewsBot.Articles.Files;

/// <summary>A page: its words, without those in the margins that are no text, and its lines in reading order.</summary>
internal sealed class PdfPage
{
    /// <summary>The share of the height at each end where running heads and page numbers stand.</summary>
    private const double MarginShare = 0.12;

    private readonly List<List<Word>> rows;
    private readonly double height;

    public PdfPage(Page page)
    {
        // Bold letters are often the same letters printed twice.
        var letters = DuplicateOverlappingTextProcessor.Get(page.Letters);
        var words = DefaultWordExtractor.Instance.GetWords(letters).Where(word => !string.IsNullOrWhiteSpace(word.Text)).ToList();
        var across = words.FindAll(word => word.TextOrientation == TextOrientation.Horizontal);
        (rows, height, HasPictures) = (Rows(across.Count > 0 ? across : words), page.Height, page.NumberOfImages > 0);
    }

    public bool HasPictures { get; }

    /// <summary>What stands in the margins, row by row, the outermost first; each side for itself.</summary>
    public IEnumerable<IReadOnlyList<PdfRow>> Margins()
    {
        var margin = height * MarginShare;
        yield return [.. rows.TakeWhile(row => Middle(row) > height - margin).Select(Row)];
        yield return [.. rows.AsEnumerable().Reverse().TakeWhile(row => Middle(row) < margin).Select(Row)];
    }

    public void Remove(PdfRow row) => rows.Remove(row.Words);

    /// <summary>The lines, column by column.</summary>
    public IEnumerable<PdfLine> Lines()
    {
        // A gap between the words of a heading is no gap between columns, though it may stand above one.
        var spelled = rows.SelectMany(Stretches).ToDictionary(words => new Word([.. words.SelectMany(word => word.Letters)]), Spell);
        if (spelled.Count == 0)
        {
            return [];
        }

        return from block in UnsupervisedReadingOrderDetector.Instance.Get(RecursiveXYCut.Instance.GetBlocks(spelled.Keys))
               let place = new PdfBlock(block.BoundingBox.Left, block.BoundingBox.Right)
               from line in block.TextLines
               select new PdfLine(string.Join(' ', line.Words.Select(word => spelled[word])), line.BoundingBox.Left, line.BoundingBox.Right, SizeOf(line.Words), place);
    }

    /// <summary>Words at the same height, from the top; across all columns.</summary>
    private static List<List<Word>> Rows(List<Word> words)
    {
        var found = new List<List<Word>>();
        foreach (var word in words.OrderByDescending(BaseOf))
        {
            if (found.Count > 0 && BaseOf(found[^1][0]) - BaseOf(word) < SizeOf(found[^1]) / 2)
            {
                found[^1].Add(word);
            }
            else
            {
                found.Add([word]);
            }
        }

        return found;
    }

    /// <summary>The words of a row, parted where more than a blank is between them.</summary>
    private static IEnumerable<List<Word>> Stretches(List<Word> row)
    {
        var stretch = new List<Word>();
        foreach (var word in row.OrderBy(word => word.BoundingBox.Left))
        {
            if (stretch.Count > 0 && word.BoundingBox.Left - stretch[^1].BoundingBox.Right > SizeOf(stretch))
            {
                yield return stretch;
                stretch = [];
            }

            stretch.Add(word);
        }

        yield return stretch;
    }

    private static double BaseOf(Word word) => word.Letters[0].StartBaseLine.Y;

    private PdfRow Row(List<Word> words)
    {
        var (at, middle) = (rows.IndexOf(words), Middle(words));
        var apart = Math.Min(
            at > 0 ? Middle(rows[at - 1]) - middle : double.MaxValue,
            at + 1 < rows.Count ? middle - Middle(rows[at + 1]) : double.MaxValue);
        return new(Spell(words.OrderBy(word => word.BoundingBox.Left)), SizeOf(words), apart, words);
    }

    private static double Middle(List<Word> row) => (row[0].BoundingBox.Bottom + row[0].BoundingBox.Top) / 2;

    private static double SizeOf(IEnumerable<Word> words) => words.First().Letters[0].PointSize;

    /// <summary>The words with blanks between them; ligatures as the letters that they are.</summary>
    private static string Spell(IEnumerable<Word> words)
    {
        var line = new StringBuilder();
        foreach (var sign in string.Join(' ', words.Select(word => word.Text)))
        {
            line.Append(sign is >= '\uFB00' and <= '\uFB06' ? sign.ToString().Normalize(NormalizationForm.FormKC) : sign.ToString());
        }

        return line.ToString();
    }
}

/// <summary>What stands at one height of a page.</summary>
/// <param name="Size">Of its letters, in points.</param>
/// <param name="Apart">How far the next row is, in points.</param>
/// <param name="Words">What <see cref="PdfPage.Remove"/> knows it by.</param>
internal sealed record PdfRow(string Text, double Size, double Apart, List<Word> Words);
