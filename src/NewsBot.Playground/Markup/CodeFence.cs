namespace NewsBot.Playground;

/// <summary>What stands behind the three backticks that begin a block of code, alike in both of Telegram's Markdowns.</summary>
internal static class CodeFence
{
    public const string Mark = "```";

    /// <param name="at">Just after the backticks.</param>
    /// <returns>The language, <c>null</c> if there is none, and where the code begins: one line break is skipped.</returns>
    public static (string? Language, int Begin) Read(string text, int at)
    {
        var end = at;
        while (end < text.Length && !TextShape.IsSpace(text[end]) && text[end] != '`')
        {
            end++;
        }

        string? language = null;
        if (end > at && end < text.Length && text[end] != '`')
        {
            (language, at) = (text[at..end], end);
        }

        if (at < text.Length && text[at] is '\n' or '\r')
        {
            at += at + 1 < text.Length && text[at + 1] is '\n' or '\r' && text[at + 1] != text[at] ? 2 : 1;
        }

        return (language, at);
    }
}
