using System.Text.Json.Serialization;

namespace NewsBot.Articles.Files;

/// <summary>What the process that reads a PDF tells the one that asked.</summary>
/// <param name="Text"><c>null</c>: it is refused.</param>
/// <param name="Refusal"><c>null</c>: it is not.</param>
internal sealed record PdfAnswer(FileText? Text, Unreadable? Refusal = null)
{
    /// <summary>Reads a PDF and answers; the work of the verb <see cref="PdfReader.Verb"/>.</summary>
    /// <inheritdoc cref="PdfText.Read(byte[], int, int)" path="/param"/>
    public static PdfAnswer To(byte[] bytes, int pages, int characters)
    {
        try
        {
            return new(PdfText.Read(bytes, pages, characters));
        }
        catch (UnreadableException refused)
        {
            return new(Text: null, refused.Reason);
        }
    }
}

/// <summary>The shape of <see cref="PdfAnswer"/> as JSON.</summary>
[JsonSerializable(typeof(PdfAnswer))]
internal sealed partial class PdfJson : JsonSerializerContext;
