using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace NewsBot.Memory;

/// <summary>Words that somebody looked for or gave a command by, kept so that a button can turn the pages of what was found or give it again. The same words
/// have the same id.</summary>
/// <param name="Id">11 letters, digits, "-" and "_".</param>
public sealed record Question(string Id, string Words)
{
    public static Question Of(string words) => new(Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(0, 8)), words);
}
