namespace NewsBot.Languages;

/// <summary>A text that many patterns look into, with what they ask before they look: which three characters stand in it side by side.</summary>
/// <remarks>Three characters may be taken for others, so that something only seems to stand here; nothing that stands here is denied.</remarks>
internal sealed class SearchedText
{
    /// <summary>UTF-16 code units; what stands behind them in a text is not read.</summary>
    public const int Longest = 1_000;

    /// <summary>What is shorter cannot be asked for.</summary>
    public const int Shortest = 3;

    /// <summary>How many kinds of three characters are told apart in a long text: an exponent of two.</summary>
    private const int Kinds = 12;

    /// <summary>UTF-16 code units of a text for which a quarter of the kinds is enough: a noun phrase, a cue.</summary>
    private const int Short = 80;

    /// <summary>So many times 64 kinds are told apart in a short text.</summary>
    private const int Few = (1 << Kinds) / 64 / 4;

    /// <summary>Characters up to the end of the Cyrillic script: what articles are made of.</summary>
    private const int Usual = 0x530;

    private static readonly char[] Folded = [.. Enumerable.Range(0, Usual).Select(c => FoldAny((char)c))];

    private readonly ulong[] present;

    public SearchedText(string text)
    {
        Text = text;
        present = new ulong[Length <= Short ? Few : Few * 4];
        var (before, here) = (' ', ' ');
        foreach (var character in text.AsSpan(0, Length))
        {
            (var first, before, here) = (before, here, Fold(character));
            Add(Kind(first, before, here));
        }

        Add(Kind(before, here, ' '));
    }

    public string Text { get; }

    /// <summary>UTF-16 code units that are read.</summary>
    public int Length => Math.Min(Text.Length, Longest);

    /// <summary>All three characters of these kinds may stand here.</summary>
    public bool MayHave(ReadOnlySpan<ushort> kinds)
    {
        foreach (var kind in kinds)
        {
            if ((present[(kind >> 6) & (present.Length - 1)] & (1UL << (kind & 63))) == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The kinds of all three characters that stand side by side in <paramref name="folded"/>.</summary>
    /// <param name="folded">Of <see cref="Fold"/>.</param>
    public static ushort[] KindsOf(string folded) =>
        [.. Enumerable.Range(0, Math.Max(0, folded.Length - Shortest + 1)).Select(i => Kind(folded[i], folded[i + 1], folded[i + 2])).Distinct()];

    /// <summary>A character without its case; a blank for all that <c>\b</c> does not take for a part of a word, and for some that it does.</summary>
    public static char Fold(char character) => character < Usual ? Folded[character] : FoldAny(character);

    private static char FoldAny(char character) =>
        char.IsLetter(character) ? char.ToLowerInvariant(char.ToUpperInvariant(character)) : char.IsAsciiDigit(character) ? character : ' ';

    private static ushort Kind(char first, char second, char third) =>
        (ushort)(unchecked((uint)((((first * 961) + second) * 961) + third) * 2_654_435_769u) >> (32 - Kinds));

    private void Add(ushort kind) => present[(kind >> 6) & (present.Length - 1)] |= 1UL << (kind & 63);
}
