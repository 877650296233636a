using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace NewsBot.Asks;

/// <summary>Someone types the bot's name and a query in some chat. Not stored: the query lives for seconds, and the next letter replaces it.</summary>
/// <param name="Update">Telegram's update id.</param>
/// <param name="Query">Telegram's id of the query. It takes one answer, within seconds.</param>
/// <param name="Text">What is typed behind the name, trimmed; at most <see cref="LongestText"/>.</param>
/// <param name="PersonLanguage">ISO 639-1; <c>null</c> when Telegram does not say.</param>
/// <param name="Bot">Our user name, for links to the private chat.</param>
public sealed partial record InlineAsk(int Update, string Query, string Text, long Person, string? PersonLanguage, string Bot)
{
    /// <summary>Where the list goes on, as the answer before said; empty: at its beginning.</summary>
    public string Offset { get; init; } = "";

    /// <summary>UTF-16 code units: clients cut what is longer; https://core.telegram.org/bots/api#inlinequery.</summary>
    public const int LongestText = 256;

    /// <summary>Whether the text may be cut off, so that a link at its end cannot be trusted.</summary>
    public bool MayBeCut => Text.Length >= LongestText - 1;

    /// <summary>The first web address in a text, if it is whole as far as one can tell; nothing is fetched to know.</summary>
    public static Uri? LinkIn(string text)
    {
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var written = word.Contains("://", StringComparison.Ordinal) ? word : $"https://{word}";
            if (Address().IsMatch(written) && Uri.TryCreate(written, UriKind.Absolute, out var address))
            {
                return address;
            }
        }

        return null;
    }

    /// <summary>A host with a dot, or a number, and behind it at least a slash: "example.com" may still become "example.com.ua".</summary>
    [GeneratedRegex(@"^https?://(?:[^\s/?#@:.]+\.)+[^\s/?#@:.]{1,63}(?::[0-9]{1,5})?/\S*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Address();
}

/// <summary>Someone has posted a card for a link that was not read yet, in whatever chat: the card becomes the briefing.</summary>
/// <remarks>What is read is remembered in the person's private chat, <see cref="Ask.Chat"/>.</remarks>
public sealed record CardAsk : Ask
{
    /// <summary>Telegram's id of the message that was posted; the bot can change it wherever it stands, and only that.</summary>
    public required string Card { get; init; }

    public required Uri Link { get; init; }

    /// <summary>Our user name, for links to the private chat.</summary>
    public required string Bot { get; init; }

    /// <inheritdoc cref="PressAsk.Lane"/>
    [JsonIgnore]
    public override ChatKey Lane => LaneOf(Card);

    /// <summary>A lane for each card, whoever presses its buttons, the same after a restart. Two that share one by chance wait for each other.</summary>
    /// <remarks>Telegram's ids stay below 2^52: no chat has a number with this bit.</remarks>
    internal static ChatKey LaneOf(string card) =>
        new((1L << 62) | (BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(card))) & ((1L << 62) - 1)));
}
