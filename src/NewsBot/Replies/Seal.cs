using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace NewsBot.Replies;

/// <summary>Signs what the bot writes where anyone could write, so that it knows its own hand again: also after a restart, and on other machines.</summary>
/// <param name="secret">The bot's token. With a new token everything that was sealed is void.</param>
public sealed class Seal(string secret)
{
    /// <summary>UTF-16 code units of a signature: 8 bytes, which nobody guesses through Telegram.</summary>
    public const int Length = 11;

    private readonly byte[] key = SHA256.HashData(Encoding.UTF8.GetBytes("newsbot buttons " + secret));

    /// <returns><see cref="Length"/> letters, digits, "-" and "_".</returns>
    public string Of(string text) => Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));

    public bool Holds(string text, string seal) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Of(text)), Encoding.UTF8.GetBytes(seal));
}
