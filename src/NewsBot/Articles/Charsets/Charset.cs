using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsBot.Articles.Charsets;

/// <summary>Bytes → text, whatever character set they are in and whatever they claim to be in.</summary>
/// <remarks>
/// In order: a byte order mark; the pattern of UTF-16; valid UTF-8, which text in another set hardly ever is by accident; what the header
/// and then the page declare (labels as in WHATWG, "Encoding", section 4.2); a guess by letters.
/// </remarks>
public static partial class Charset
{
    /// <summary>Bytes that the guesses look at.</summary>
    private const int Sample = 64 * 1024;

    /// <summary>What text has not: bytes of no character, and characters that steer terminals, or stand where bytes made no sense.</summary>
    private static readonly SearchValues<byte> ControlBytes = SearchValues.Create([.. Enumerable.Range(0, 0x20).Where(one => one is < 0x09 or > 0x0D and not 0x1B).Select(one => (byte)one)]);
    private static readonly SearchValues<char> Odd = SearchValues.Create(
        ['\uFFFD', .. Enumerable.Range(0, 0xA0).Select(one => (char)one).Where(one => char.IsControl(one) && one is not ('\t' or '\n' or '\v' or '\r' or '\f' or '\u0085'))]);

    /// <summary>Where a page must declare its character set: within the first 1,024 bytes by the standard; many are late.</summary>
    private const int DeclaredWithin = 8 * 1024;

    /// <summary>The code page of ISO-8859-7.</summary>
    private const int Greek = 28597;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly FrozenDictionary<string, string> Labels = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["ascii"] = "windows-1252",
        ["us-ascii"] = "windows-1252",
        ["iso-8859-1"] = "windows-1252",
        ["latin1"] = "windows-1252",
        ["cp1252"] = "windows-1252",
        ["cp1251"] = "windows-1251",
        ["win-1251"] = "windows-1251",
        ["iso-8859-9"] = "windows-1254",
        ["iso-8859-11"] = "windows-874",
        ["iso-8859-16"] = "iso-8859-2",
        ["koi8-r"] = "koi8-u",
        ["gb2312"] = "gb18030",
        ["gbk"] = "gb18030",
        ["x-sjis"] = "shift_jis",
        ["utf8"] = "utf-8",
        ["unicode"] = "utf-16",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <param name="declared">What a header names; <c>null</c> without one. The page's own declaration is found in the bytes.</param>
    /// <exception cref="UnreadableException">The bytes are not text, by <see cref="Unreadable.NotText"/>.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string? declared)
    {
        var text = Choose(bytes, declared).TrimEnd('\0');
        if (IsOtherFormat(bytes) || !IsText(text))
        {
            throw new UnreadableException(Unreadable.NotText);
        }

        return text;
    }

    private static string Choose(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (Marked(bytes) is { } marked)
        {
            return marked;
        }

        if (Utf16(bytes) is { } wide)
        {
            return wide.GetString(bytes);
        }

        if (bytes.IndexOf("\e$B"u8) >= 0 || bytes.IndexOf("\e$@"u8) >= 0)
        {
            // Seven bits, so that it looks like ASCII.
            return Find("iso-2022-jp")!.GetString(bytes);
        }

        var inPage = Declaration().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclaredWithin)])).Groups["name"].Value;
        var claims = new[] { Find(declared), Find(inPage) };
        if (Strict(StrictUtf8, bytes) is { } utf8 && !(Array.Find(claims, IsEastAsian) is { } asian && Strict(asian, bytes) is not null))
        {
            return utf8;
        }

        foreach (var claim in claims)
        {
            if (claim is not null && Strict(claim, bytes) is { } claimed && !CharsetGuess.Denies(claimed, bytes))
            {
                return claimed;
            }
        }

        return Repaired(bytes) ?? Read(Find(CharsetGuess.Of(bytes))!, bytes);
    }

    private static string? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes[3..]),
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32.GetString(bytes[4..]),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
        _ => null,
    };

    /// <summary>UTF-16 without a mark: half of its blanks, of its ASCII letters and of many signs are bytes that no text of another set has.</summary>
    private static Encoding? Utf16(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, Sample) & ~1)];
        var controls = Count(sample, ControlBytes);
        if (controls * 200 <= sample.Length || (controls * 4 < sample.Length && Strict(StrictUtf8, bytes) is not null))
        {
            // The second: text with some NULs in it. Of UTF-16, what has few such bytes is of the far east, and no UTF-8.
            return null;
        }

        var (little, big) = (ShareOfLetters(Encoding.Unicode.GetString(sample)), ShareOfLetters(Encoding.BigEndianUnicode.GetString(sample)));
        return Math.Max(little, big) < 0.95 ? null : little > big ? Encoding.Unicode : Encoding.BigEndianUnicode;
    }

    /// <summary>How many of the characters are of the blocks that languages with newspapers are written in.</summary>
    private static double ShareOfLetters(string text) => text.Length == 0 ? 0 : text.Count(sign => sign is
        '\t' or '\n' or '\r' or (>= ' ' and <= '~') or (>= '\u00A0' and <= '\u024F') or (>= '\u0370' and <= '\u06FF') or (>= '\u0900' and <= '\u0E7F')
        or (>= '\u10A0' and <= '\u10FF') or (>= '\u1E00' and <= '\u1EFF') or (>= '\u2010' and <= '\u203A') or '\u20AC' or '\u2116' or '\u2122'
        or (>= '\u3000' and <= '\u30FF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uFF00' and <= '\uFFEF')) / (double)text.Length;

    private static bool IsEastAsian(Encoding? encoding) => encoding is { IsSingleByte: false, CodePage: not 65001 };

    /// <summary>The encoding with this label; <c>null</c> when there is none.</summary>
    internal static Encoding? Find(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        try
        {
            var known = Labels.GetValueOrDefault(name, name);
            return CodePagesEncodingProvider.Instance.GetEncoding(known) ?? Encoding.GetEncoding(known);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The text with U+FFFD for what is not valid: some sets put signs of their own there.</summary>
    internal static string Lenient(string name, ReadOnlySpan<byte> bytes)
    {
        var lenient = (Encoding)Find(name)!.Clone();
        lenient.DecoderFallback = DecoderFallback.ReplacementFallback;
        return Read(lenient, bytes);
    }

    /// <summary>The platform has ISO-8859-7 as it was in 1987, with other quotation marks than its edition of 2003, and without the euro.</summary>
    private static string Read(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var text = encoding.GetString(bytes);
        return encoding.CodePage == Greek ? text.Replace('\u02BD', '‘').Replace('\u02BC', '’').Replace('\uF7C2', '€') : text;
    }

    /// <returns><c>null</c> when the bytes are not valid in this encoding.</returns>
    private static string? Strict(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            return Read(strict, bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>UTF-8 with a few broken places; <c>null</c> when more than one in twenty of its longer characters is broken.</summary>
    private static string? Repaired(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var (broken, whole) = (0, 0);
        foreach (var character in text)
        {
            broken += character == '\uFFFD' ? 1 : 0;
            whole += character > '\x7F' && character != '\uFFFD' ? 1 : 0;
        }

        return broken * 20 <= whole ? text : null;
    }

    /// <summary>Formats that look like text to a decoder.</summary>
    private static bool IsOtherFormat(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) || bytes.StartsWith("%!PS"u8) || bytes.StartsWith(@"{\rtf"u8) || bytes.StartsWith("PK\x03\x04"u8);

    /// <summary>Whether hardly any character is one that texts do not have.</summary>
    private static bool IsText(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, Sample));
        return Count(sample, Odd) * 50 <= sample.Length;
    }

    private static int Count<T>(ReadOnlySpan<T> of, SearchValues<T> any)
        where T : IEquatable<T>
    {
        var count = 0;
        for (var at = of.IndexOfAny(any); at >= 0; at = of.IndexOfAny(any))
        {
            count++;
            of = of[(at + 1)..];
        }

        return count;
    }

    [GeneratedRegex("""<(?:meta\b[^>]{0,500}?\bcharset|\?xml\b[^>]{0,200}?\bencoding)\s*=\s*["']?\s*(?<name>[\w.:-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Declaration();
}
