using System.IO.Compression;
using System.Xml;
using NewsBot.Articles.Fetching;

namespace NewsBot.Articles.Files;

/// <summary>Goes through one part of an office file as it is unpacked: nothing of it is ever whole in memory.</summary>
internal static class OfficeXml
{
    /// <summary>Elements that are open at once: real files have some dozen, a hostile one could fill the memory.</summary>
    private const int MaxDepth = 256;

    /// <param name="unpacked">Bytes that the part may have when it is unpacked.</param>
    /// <param name="at">Told of each element that begins and of each text; <c>false</c>: what is inside is passed over.</param>
    /// <param name="after">Told of each element that ends.</param>
    /// <exception cref="UnreadableException">It unpacks to more, or nests too deep.</exception>
    /// <exception cref="XmlException">It is no XML, or has a document type.</exception>
    public static void Walk(ZipArchiveEntry part, long unpacked, Func<XmlReader, bool> at, Action<string> after, CancellationToken cancellationToken)
    {
        using var bytes = new CountedStream(part.Open(), unpacked);
        using var xml = XmlReader.Create(bytes, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true });
        int? passing = null;
        while (xml.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (xml.Depth > MaxDepth)
            {
                throw new UnreadableException(Unreadable.Damaged);
            }

            if (passing is { } depth)
            {
                passing = xml.Depth > depth ? passing : null;
                continue;
            }

            var isText = xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;
            if (xml.NodeType is XmlNodeType.EndElement)
            {
                after(xml.LocalName);
            }
            else if ((isText || xml.NodeType is XmlNodeType.Element) && !at(xml))
            {
                passing = xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false } ? xml.Depth : null;
            }
            else if (xml is { NodeType: XmlNodeType.Element, IsEmptyElement: true })
            {
                after(xml.LocalName);
            }
        }
    }
}
