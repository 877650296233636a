using Telegram.Bot.Types;

namespace NewsBot.Playground;

/// <summary>Cuts a long text as Telegram's clients do before they send it.</summary>
internal static class TextCutter
{
    /// <summary>The longest text of one message, in UTF-16 units after parsing (core.telegram.org/bots/api#sendmessage).</summary>
    public const int LongestText = 4096;

    /// <summary>
    /// Pieces of at most <see cref="LongestText"/> units, cut after the last line break of the second half, else after its last
    /// blank, else where the piece is full but never inside a character. White space at the ends of a piece is lost, as in clients.
    /// </summary>
    public static IEnumerable<FormattedText> Cut(FormattedText whole)
    {
        for (var start = 0; start < whole.Text.Length;)
        {
            var end = EndOfPiece(whole.Text, start);
            if (Piece(whole, start, end) is { Text.Length: > 0 } piece)
            {
                yield return piece;
            }

            start = end;
        }
    }

    private static int EndOfPiece(string text, int start)
    {
        if (text.Length - start <= LongestText)
        {
            return text.Length;
        }

        var full = start + LongestText;
        var half = start + (LongestText / 2);
        var seam = text.LastIndexOf('\n', full - 1, full - half);
        if (seam < 0)
        {
            seam = text.LastIndexOf(' ', full - 1, full - half);
        }

        if (seam >= 0)
        {
            return seam + 1;
        }

        return char.IsHighSurrogate(text[full - 1]) && char.IsLowSurrogate(text[full]) ? full - 1 : full;
    }

    private static FormattedText Piece(FormattedText whole, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(whole.Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(whole.Text[end - 1]))
        {
            end--;
        }

        var inside = new List<MessageEntity>();
        foreach (var entity in whole.Entities)
        {
            var from = Math.Max(entity.Offset, start);
            var length = Math.Min(entity.Offset + entity.Length, end) - from;
            if (length > 0)
            {
                inside.Add(EntityRules.Moved(entity, from - start, length));
            }
        }

        return new FormattedText(whole.Text[start..end], inside);
    }
}
