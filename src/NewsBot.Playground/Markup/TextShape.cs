using System.Text;

namespace NewsBot.Playground;

/// <summary>Characters and places as Telegram's parsers see them.</summary>
internal static class TextShape
{
    /// <summary>White space between the parts of markup; others, such as the no-break space, are text.</summary>
    public static bool IsSpace(char character) => character is ' ' or '\t' or '\r' or '\n' or '\0' or '\v';

    /// <summary>Where a character stands, in bytes of UTF-8: the way in which Telegram tells where a mistake is.</summary>
    public static int ByteOffset(string text, int index) => Encoding.UTF8.GetByteCount(text.AsSpan(0, index));
}
