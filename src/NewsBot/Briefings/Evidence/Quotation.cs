using System.Buffers;

namespace NewsBot.Briefings.Evidence;

/// <summary>Words between quotation marks.</summary>
internal static class Quotation
{
    /// <summary>Opening mark → the marks that close it.</summary>
    private static readonly Dictionary<char, string> Pairs = new()
    {
        ['«'] = "»",
        ['»'] = "«",
        ['“'] = "”“",
        ['„'] = "“”",
        ['‹'] = "›",
        ['「'] = "」",
        ['『'] = "』",
        ['‘'] = "’",
        ['"'] = "\"",
        ['＂'] = "＂",
    };

    /// <summary>Marks that open even when nothing closes them. "»" may close what was cut off, "‘" may be an apostrophe.</summary>
    private static readonly SearchValues<char> Certain = SearchValues.Create("«“„\"＂「『");

    /// <summary>Marks that open a quotation, and may do nothing else.</summary>
    public static SearchValues<char> Opening => Certain;

    /// <returns>What stands inside the outermost marks, trimmed, in the order of the text; a mark that nothing closes quotes to the end.</returns>
    public static IReadOnlyList<string> Find(string text)
    {
        var quoted = new List<string>();
        for (var at = 0; at < text.Length; at++)
        {
            if (Pairs.TryGetValue(text[at], out var closing) && (Certain.Contains(text[at]) || text.AsSpan(at + 1).IndexOfAny(closing) >= 0))
            {
                var open = at + 1;
                for (at = open; at < text.Length && !Closes(text, at, closing); at++)
                {
                }

                if (text[open..at].Trim() is { Length: > 0 } inside)
                {
                    quoted.Add(inside);
                }
            }
        }

        return quoted;
    }

    /// <summary>The closing single mark is also the apostrophe: inside a word it closes nothing.</summary>
    private static bool Closes(string text, int at, string closing) =>
        closing.Contains(text[at], StringComparison.Ordinal) && !(text[at] == '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]));
}
