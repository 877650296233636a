using System.IO.Compression;
using System.Text;
using System.Xml;

namespace NewsBot.Articles.Files;

/// <summary>A .docx or .odt → its text. Both are ZIP archives of XML; of the archive only the parts that hold the text are unpacked.</summary>
/// <remarks>ECMA-376 part 1, section 17 (WordprocessingML); OpenDocument 1.3, part 3. Macros, pictures and whatever else is in it stay packed.</remarks>
internal sealed class OfficeText
{
    private readonly HashSet<string> titleStyles = new(StringComparer.Ordinal) { "Title" };
    private readonly Stack<StringBuilder> open = new();
    private readonly List<string> paragraphs = [];
    private string? title;
    private bool isTitle;
    private bool isText;

    private OfficeText()
    {
    }

    /// <param name="unpacked">Bytes that a part of it may have when it is unpacked.</param>
    /// <exception cref="UnreadableException">It is no such file, is damaged, or unpacks to more.</exception>
    public static FileText Read(Stream file, long unpacked, CancellationToken cancellationToken)
    {
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read);
            var text = new OfficeText();
            if (Part(archive, "word/document.xml") is { } document)
            {
                if (Part(archive, "word/styles.xml") is { } styles)
                {
                    OfficeXml.Walk(styles, unpacked, text.InStyles(), _ => { }, cancellationToken);
                }

                OfficeXml.Walk(document, unpacked, text.InWord, text.After, cancellationToken);
            }
            else if (Part(archive, "content.xml") is { } content)
            {
                text.isText = true;
                OfficeXml.Walk(content, unpacked, text.InOpenDocument, text.After, cancellationToken);
            }
            else
            {
                throw new UnreadableException(Unreadable.NotText);
            }

            return new(text.title, text.paragraphs);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            throw new UnreadableException(Unreadable.Damaged, broken);
        }
    }

    private static ZipArchiveEntry? Part(ZipArchive archive, string name) =>
        archive.Entries.FirstOrDefault(entry => string.Equals(entry.FullName.Replace('\\', '/'), name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Notes which styles are those of titles: their names are English in every language, their ids are not.</summary>
    private Func<XmlReader, bool> InStyles()
    {
        string? id = null;
        return xml =>
        {
            if (xml.LocalName == "style")
            {
                id = Attribute(xml, "styleId");
            }
            else if (xml.LocalName == "name" && id is not null && Attribute(xml, "val")?.ToUpperInvariant() is "TITLE" or "HEADING 1")
            {
                titleStyles.Add(id!);
            }

            return true;
        };
    }

    private bool InWord(XmlReader xml)
    {
        if (xml.NodeType is not XmlNodeType.Element)
        {
            Append(xml.Value);
            return true;
        }

        switch (xml.LocalName)
        {
            case "p" when IsOf(xml, "wordprocessingml"):
                Begin(isTitled: false);
                break;
            case "pStyle":
                isTitle = titleStyles.Contains(Attribute(xml, "val") ?? "");
                break;
            case "t" when IsOf(xml, "wordprocessingml"):
                isText = true;
                break;
            case "tab" or "br" or "cr":
                Space();
                break;
            case "noBreakHyphen":
                open.TryPeek(out var line);
                line?.Append('-');
                break;

            // What was deleted while changes were tracked, codes of fields, and a second version of what is drawn.
            case "del" or "moveFrom" or "instrText" or "Fallback":
                return false;
        }

        return true;
    }

    private bool InOpenDocument(XmlReader xml)
    {
        if (xml.NodeType is not XmlNodeType.Element)
        {
            Append(xml.Value);
            return true;
        }

        switch (xml.LocalName)
        {
            case "style" when Attribute(xml, "parent-style-name") is "Title" && Attribute(xml, "name") is { } name:
                titleStyles.Add(name);
                break;
            case "p" or "h" when IsOf(xml, ":text:"):
                Begin(titleStyles.Contains(Attribute(xml, "style-name") ?? "") || Attribute(xml, "outline-level") == "1");
                break;
            case "s" or "tab" or "line-break":
                Space();
                break;
            case "note" or "annotation" or "tracked-changes":
                return false;
        }

        return true;
    }

    private void Begin(bool isTitled)
    {
        open.Push(new());
        isTitle = isTitled;
    }

    private void Append(string text)
    {
        if (isText && open.TryPeek(out var paragraph))
        {
            paragraph.Append(text);
        }
    }

    private void Space()
    {
        if (open.TryPeek(out var paragraph))
        {
            paragraph.Append(' ');
        }
    }

    private void After(string element)
    {
        if (element == "t")
        {
            isText = false;
        }
        else if (element is "p" or "h" && open.TryPop(out var paragraph))
        {
            var text = Articles.Paragraphs.Clean(paragraph.ToString());
            if (isTitle && title is null && paragraphs.Count == 0 && text.Length > 0)
            {
                title = text;
            }
            else if (text.Length > 0)
            {
                paragraphs.Add(text);
            }

            isTitle = false;
        }
    }

    private static bool IsOf(XmlReader xml, string vocabulary) => xml.NamespaceURI.Contains(vocabulary, StringComparison.Ordinal);

    private static string? Attribute(XmlReader xml, string name) => xml.GetAttribute(name, xml.NamespaceURI);
}
