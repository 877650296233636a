using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Languages;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace NewsBot.Articles.Files;

/// <summary>PDF → text: columns in their order, without what is printed on every page, words whole again that a line's end has cut.</summary>
/// <remarks>A hostile file can take all time, all memory and the stack: this runs in a process of its own, see <see cref="PdfReader"/>.</remarks>
internal static partial class PdfText
{
    /// <summary>The share of signs that may mean nothing: fonts of some programs do not tell which letters they show.</summary>
    private const double Garbled = 0.3;

    /// <summary>How much larger a title is set than the text.</summary>
    private const double TitleSize = 1.2;

    /// <summary>Titles are seldom longer, in UTF-16 code units.</summary>
    private const int LongestTitle = 250;

    /// <param name="pages">A file with more is refused.</param>
    /// <param name="characters">A text with more is refused.</param>
    /// <exception cref="UnreadableException">It is locked, damaged, has no text, or is too long.</exception>
    public static FileText Read(byte[] bytes, int pages, int characters)
    {
        try
        {
            using var pdf = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            return pdf.NumberOfPages > pages ? throw new UnreadableException(Unreadable.TooLarge) : Read(pdf, characters);
        }
        catch (PdfDocumentEncryptedException locked)
        {
            throw new UnreadableException(Unreadable.Locked, locked);
        }
        catch (OutOfMemoryException large)
        {
            throw new UnreadableException(Unreadable.TooLarge, large);
        }
        catch (Exception broken) when (broken is not UnreadableException)
        {
            // The library has many ways to fail on bytes that only look like a PDF.
            throw new UnreadableException(Unreadable.Damaged, broken);
        }
    }

    private static FileText Read(PdfDocument pdf, int characters)
    {
        var (sheets, letters) = (new List<PdfPage>(), 0);
        foreach (var page in pdf.GetPages())
        {
            letters += page.Letters.Count;
            if (letters > characters)
            {
                throw new UnreadableException(Unreadable.TooLarge);
            }

            sheets.Add(new(page));
        }

        var lines = sheets.SelectMany(sheet => sheet.Lines()).ToList();
        var signs = lines.SelectMany(line => line.Text).Where(sign => !char.IsWhiteSpace(sign)).ToList();
        if (signs.Count(MeansNothing) >= Garbled * signs.Count)
        {
            throw new UnreadableException(signs.Count > 0 || sheets.Exists(sheet => sheet.HasPictures) ? Unreadable.OnlyPictures : Unreadable.Empty);
        }

        var size = SizeOf(lines);
        PdfMargins.Clear(sheets, size);
        lines = [.. sheets.SelectMany(sheet => sheet.Lines()).Where(line => !Contents().IsMatch(line.Text))];
        var title = TakeTitle(lines, size);
        return new(title ?? Named(pdf.Information.Title), PdfParagraphs.Join(lines));
    }

    /// <summary>A line of a table of contents: dots that lead to a page number.</summary>
    [GeneratedRegex(@"(?:\. ?){8}", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Contents();

    private static bool MeansNothing(char sign) =>
        sign == '\uFFFD' || char.GetUnicodeCategory(sign) is UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    /// <summary>The size in which most of the text is set.</summary>
    private static double SizeOf(List<PdfLine> lines) =>
        lines.GroupBy(line => Math.Round(line.Size)).MaxBy(group => group.Sum(line => line.Text.Length))!.Key;

    /// <summary>Takes the largest lines out of the beginning, if they can be a title.</summary>
    private static string? TakeTitle(List<PdfLine> lines, double size)
    {
        var largest = lines.Count == 0 ? 0 : lines.Take(20).Max(line => line.Size);
        var first = lines.FindIndex(line => line.Size >= largest);
        var count = lines.Skip(first).TakeWhile(line => line.Size >= largest).Count();
        var title = largest < TitleSize * size ? "" : PdfParagraphs.Join(lines.GetRange(first, count)) is [var only] ? only : "";
        if (title.Length > LongestTitle || !(title.Contains(' ', StringComparison.Ordinal) || title.Any(WordCount.IsUnspaced)))
        {
            return null;
        }

        lines.RemoveRange(first, count);
        return title;
    }

    /// <summary>What the file calls itself, unless a program wrote that: "Microsoft Word - draft3.doc".</summary>
    private static string? Named(string? title) =>
        title is { Length: > 8 and <= LongestTitle } && title.Contains(' ', StringComparison.Ordinal) && !title.Contains(" - ", StringComparison.Ordinal) && !Path.HasExtension(title) ? title : null;
}
