using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace NewsBot.Asks;

/// <summary>A link that nobody has read yet, offered to a person as a card. The same link has the same id.</summary>
public sealed record Offer(string Id, Uri Link)
{
    private const char Sign = 'o';
    private const int Letters = 17;

    public static Offer Of(Uri link) => new(
        Sign + Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(link.AbsoluteUri)).AsSpan(0, 12)), link);

    /// <summary>Whether a text can be the id of an offer: 17 letters, digits, "-" and "_", the first an "o".</summary>
    public static bool IsId(string text) => text.Length == Letters && text[0] == Sign && Base64Url.IsValid(text.AsSpan(1));
}
