using System.Numerics;

namespace NewsBot.Languages;

/// <summary>Says quickly of most words that are not in a set that they are not: by their length and three of their letters.</summary>
/// <remarks>Rules ask dozens of sets for every word of an article, and nearly always in vain; looking a word up reads all of it.</remarks>
internal sealed class WordShapes
{
    /// <summary>So many shapes there are for each word of the set, so that another word seldom has one of them by chance.</summary>
    private const int Room = 16;

    private readonly ulong[] shapes;
    private readonly int shift;

    public WordShapes(IReadOnlyCollection<string> words)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, words.Count * Room));
        (shapes, shift) = (new ulong[size / 64], 32 - BitOperations.Log2((uint)size));
        foreach (var word in words)
        {
            shapes[Shape(word) >> 6] |= 1UL << (int)(Shape(word) & 63);
        }
    }

    /// <returns><see langword="false"/> is certain.</returns>
    public bool MayHave(ReadOnlySpan<char> word)
    {
        var shape = Shape(word);
        return (shapes[shape >> 6] & (1UL << (int)(shape & 63))) != 0;
    }

    private uint Shape(ReadOnlySpan<char> word) =>
        word.IsEmpty ? 0 : unchecked(((((((((uint)word.Length * 31) + word[0]) * 1_009) + word[^1]) * 1_009) + word[word.Length / 2]) * 2_654_435_769)) >> shift;
}
