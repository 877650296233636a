namespace NewsBot.Articles.Files;

/// <summary>What a file is.</summary>
public enum FileFormat
{
    /// <summary>Nothing of the others: text, HTML, or noise.</summary>
    Text,

    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>A ZIP archive: a .docx, an .odt, or something that is not read.</summary>
    Zipped,

    /// <summary>Compound files of before 2007, as .doc, and encrypted ones of today.</summary>
    Compound,

    /// <summary>Rich Text Format.</summary>
    RichText,
}

/// <summary>Bytes → format. Names and media types are not asked: they lie.</summary>
internal static class FileFormats
{
    /// <summary>Bytes within which the mark of a PDF may stand; ISO 32000-1, annex H, implementation note 13.</summary>
    private const int PdfMarkedWithin = 1_024;

    public static FileFormat Find(ReadOnlySpan<byte> bytes) => bytes switch
    {
        _ when bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8) => FileFormat.Zipped,
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => FileFormat.Compound,
        _ when bytes.StartsWith(@"{\rtf"u8) => FileFormat.RichText,
        _ when bytes[..Math.Min(bytes.Length, PdfMarkedWithin)].IndexOf("%PDF-"u8) >= 0 => FileFormat.Pdf,
        _ => FileFormat.Text,
    };
}
