using System.Globalization;

namespace NewsBot.Briefings;

/// <summary>A text, mostly of a model, and the sentences that it cites in the text itself: "[3] Water rose." or "Water rose [3][4]."</summary>
/// <param name="Text">Without those citations, trimmed; perhaps empty. Brackets elsewhere in the text stay.</param>
/// <remarks>By hand, because the text is hostile: every pattern for it takes the square of its length.</remarks>
internal readonly record struct CitedText(string Text, IReadOnlyList<int> Sentences)
{
    /// <summary>Digits of a sentence's number.</summary>
    private const int LongestNumber = 4;

    /// <param name="longest">Digits that a number may have: more are a year.</param>
    public static CitedText Read(string written, int longest = LongestNumber)
    {
        var sentences = new List<int>();
        var text = written.AsSpan().Trim();
        while (text is ['[', ..] && Number(text[1..Math.Max(1, text.IndexOf(']'))], longest) is { } number)
        {
            sentences.Add(number);
            text = text[(text.IndexOf(']') + 1)..].TrimStart();
        }

        var mark = text is [.., '.' or '!' or '?' or '…'] ? text[^1..] : [];
        var body = text[..^mark.Length].TrimEnd();
        var before = sentences.Count;
        while (body is [.., ']'] && Number(body[(body.LastIndexOf('[') + 1)..^1], longest) is { } number)
        {
            sentences.Insert(before, number);
            body = body[..body.LastIndexOf('[')].TrimEnd();
        }

        return new(sentences.Count == before ? text.ToString() : string.Concat(body, mark), sentences);
    }

    private static int? Number(ReadOnlySpan<char> digits, int longest) =>
        digits.Length > 0 && digits.Length <= longest && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
