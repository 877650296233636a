using System.Buffers;

namespace NewsBot.Briefings.Evidence;

/// <summary>A quotation that the article tells in pieces: over several sentences, or with its speaker between them: "«We knew,» she said. «Nobody asked.»"</summary>
internal static class BrokenQuotation
{
    /// <summary>Words of who says it, at most.</summary>
    private const int LongestBreak = 25;

    private const string Dashes = "–—-";
    private static readonly SearchValues<char> Opening = SearchValues.Create("«“„\"‘‹");
    private static readonly SearchValues<char> Closing = SearchValues.Create("»”“\"’›");

    /// <param name="words">What is said to be quoted.</param>
    /// <param name="there">Words of sentences in their order.</param>
    /// <param name="text">The text in which those stand.</param>
    public static bool Stands(IReadOnlyList<Word> words, IReadOnlyList<Word> there, string text, Effort effort)
    {
        for (var first = 0; first + words.Count <= there.Count; first++)
        {
            if (there[first].Form == words[0].Form && Follows(words, there, first, text, effort))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Follows(IReadOnlyList<Word> words, IReadOnlyList<Word> there, int at, string text, Effort effort)
    {
        for (var i = 1; i < words.Count; i++)
        {
            effort.Step();
            var next = Next(words[i].Form, there, at, text, effort);
            if (next < 0)
            {
                return false;
            }

            at = next;
        }

        return true;
    }

    /// <returns>The word behind, or the first one behind the break that begins there; -1 when neither is the one.</returns>
    private static int Next(string form, IReadOnlyList<Word> there, int at, string text, Effort effort)
    {
        for (var next = at + 1; next < Math.Min(there.Count, at + 2 + LongestBreak); next++)
        {
            if (there[next].Form == form && (next == at + 1 || IsBreak(text.AsSpan(there[at].End, there[next].Start - there[at].End))))
            {
                return next;
            }
        }

        return -1;
    }

    /// <summary>It closes a quotation or opens with a dash, ends the other way round, and holds no other quotation.</summary>
    private static bool IsBreak(ReadOnlySpan<char> between)
    {
        var (head, tail) = (between.Length, 0);
        for (var i = 0; i < between.Length; i++)
        {
            if (char.IsLetterOrDigit(between[i]))
            {
                (head, tail) = (Math.Min(head, i), i + 1);
            }
        }

        if (head > tail)
        {
            return false;
        }

        var before = between[..head];
        var after = between[tail..];
        return ((before.ContainsAny(Closing) && after.ContainsAny(Opening)) || (before.ContainsAny(Dashes) && after.ContainsAny(Dashes))) && !between[head..tail].ContainsAny(Opening);
    }
}
