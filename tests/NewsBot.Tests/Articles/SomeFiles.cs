using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace NewsBot.Tests.Articles;

/// <summary>Files as office programs and printers make them, and as nobody should.</summary>
internal static class SomeFiles
{
    private const string Word = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
    private const string Office = "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'";

    /// <summary>A PDF of A4 pages.</summary>
    /// <param name="pages">For each page its lines: what, where in points from the lower left, and how large.</param>
    public static byte[] Pdf(params (string Text, double X, double Y, double Size)[][] pages)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var lines in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            foreach (var (text, x, y, size) in lines)
            {
                page.AddText(text, size, new PdfPoint(x, y), font);
            }
        }

        return builder.Build();
    }

    /// <summary>Text broken into lines of a column, from a height downwards.</summary>
    public static IEnumerable<(string Text, double X, double Y, double Size)> Column(string text, double x, double y, int width, double size = 10)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length + 1 + word.Length > width)
            {
                yield return (line, x, y, size);
                (line, y) = (word, y - (size * 1.2));
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        yield return (line, x, y, size);
    }

    /// <summary>A PDF written by hand: one page with this content.</summary>
    /// <param name="trailer">What else its trailer says.</param>
    public static byte[] RawPdf(byte[] content, string dictionary = "", string resources = "<</Font<</F 5 0 R>>>>", string trailer = "", params string[] more)
    {
        using var file = new MemoryStream();
        var at = new List<long>();
        Write("%PDF-1.4\n");
        Add("<</Type/Catalog/Pages 2 0 R>>");
        Add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
        Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources {resources}>>");
        at.Add(file.Position);
        Write($"4 0 obj\n<</Length {content.Length}{dictionary}>>stream\n");
        file.Write(content);
        Write("\nendstream\nendobj\n");
        Add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        foreach (var one in more)
        {
            Add(one);
        }

        var table = file.Position;
        Write($"xref\n0 {at.Count + 1}\n0000000000 65535 f \n{string.Concat(at.Select(offset => $"{offset:D10} 00000 n \n"))}");
        Write($"trailer\n<</Size {at.Count + 1}/Root 1 0 R{trailer}>>\nstartxref\n{table}\n%%EOF");
        return file.ToArray();

        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));

        void Add(string item)
        {
            at.Add(file.Position);
            Write($"{at.Count} 0 obj\n{item}\nendobj\n");
        }
    }

    public static byte[] Deflated(byte[] bytes)
    {
        using var file = new MemoryStream();
        using (var packed = new ZLibStream(file, CompressionLevel.Optimal, leaveOpen: true))
        {
            packed.Write(bytes);
        }

        return file.ToArray();
    }

    /// <summary>A .docx whose body is this XML.</summary>
    public static byte[] Docx(string body, string styles = "") => Zip(
        ("[Content_Types].xml", "<Types/>"),
        ("word/styles.xml", $"<w:styles {Word}>{styles}</w:styles>"),
        ("word/document.xml", $"<w:document {Word} xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><w:body>{body}</w:body></w:document>"));

    /// <summary>Paragraphs of a .docx.</summary>
    public static string Paragraphs(string text) =>
        string.Concat(text.Split("\n\n").Select(paragraph => $"<w:p><w:r><w:t xml:space='preserve'>{paragraph}</w:t></w:r></w:p>"));

    /// <summary>An .odt whose text is this XML.</summary>
    public static byte[] Odt(string body) => Zip(
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", $"<office:document-content {Office}><office:body><office:text>{body}</office:text></office:body></office:document-content>"));

    public static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return file.ToArray();
    }
}
