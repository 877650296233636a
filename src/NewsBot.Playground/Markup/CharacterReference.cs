using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsBot.Playground;

/// <summary>References such as <c>&amp;amp;</c> or <c>&amp;#x27;</c>. Telegram knows four names; the semicolon may be missing.</summary>
internal static partial class CharacterReference
{
    /// <param name="value">The character, or a half of a pair.</param>
    /// <param name="length">How many characters of <paramref name="html"/> it takes.</param>
    /// <returns>Whether there is one that Telegram knows; if not, the ampersand stands for itself.</returns>
    public static bool TryRead(string html, int at, out string value, out int length)
    {
        var match = Reference().Match(html, at);
        length = match.Length;
        value = match switch
        {
            { Success: false } => string.Empty,
            _ when match.Groups["name"].Success => match.Groups["name"].Value switch
            {
                "lt" => "<",
                "gt" => ">",
                "amp" => "&",
                "quot" => "\"",
                _ => string.Empty,
            },
            _ => Decode(match),
        };
        return value.Length > 0;
    }

    private static string Decode(Match match)
    {
        // Telegram gives up on ten characters and more, so the number always fits.
        if (match.Value.TrimEnd(';').Length >= 10)
        {
            return string.Empty;
        }

        var (digits, style) = match.Groups["hex"].Success
            ? (match.Groups["hex"].Value, NumberStyles.AllowHexSpecifier)
            : (match.Groups["decimal"].Value, NumberStyles.None);
        return int.TryParse(digits, style, CultureInfo.InvariantCulture, out var code) && code is > 0 and < 0x10FFFF
            ? code is >= 0xD800 and <= 0xDFFF ? ((char)code).ToString() : char.ConvertFromUtf32(code)
            : string.Empty;
    }

    [GeneratedRegex(@"\G&(?:\#x(?<hex>[0-9a-fA-F]*)|\#(?<decimal>[0-9]*)|(?<name>[a-zA-Z]*));?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Reference();
}
