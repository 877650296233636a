using System.Collections.Frozen;
using System.Globalization;

namespace NewsBot.Languages;

/// <summary>Number words of several parts written as one: "zweihundertfünfzig", "einundzwanzig", « duecentocinquanta ».</summary>
/// <param name="numbers">The parts, with their values.</param>
/// <param name="joint">What may stand between two of them.</param>
internal sealed class GluedNumbers(PhraseSet numbers, string joint)
{
    private const int ShortestPart = 2;

    private readonly FrozenDictionary<string, double> parts = numbers.Singles
        .Where(word => word.Length >= ShortestPart && numbers.Value(word) is [>= '0' and <= '9', ..])
        .ToFrozenDictionary(word => word, word => double.Parse(numbers.Value(word)!, CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private readonly FrozenSet<(char, char)> beginnings = numbers.Singles.Where(word => word.Length >= ShortestPart).Select(word => (word[0], word[1])).ToFrozenSet();

    /// <param name="word">In lower case.</param>
    /// <returns><c>null</c> for a word that is no number, or is none of several parts.</returns>
    public double? Value(string word)
    {
        if (word.Length <= ShortestPart * 2 || !beginnings.Contains((word[0], word[1])))
        {
            return null;
        }

        var byPart = parts.GetAlternateLookup<ReadOnlySpan<char>>();
        var (value, part, count) = (0d, 0d, 0);
        for (var rest = word.AsSpan(); rest.Length > 0; count++)
        {
            rest = count > 0 && joint.Length > 0 && rest.StartsWith(joint, StringComparison.Ordinal) ? rest[joint.Length..] : rest;
            var length = rest.Length;
            while (length >= ShortestPart && !byPart.ContainsKey(rest[..length]))
            {
                length--;
            }

            if (length < ShortestPart)
            {
                return null;
            }

            var number = byPart[rest[..length]];
            (value, part) = number >= 1000 ? (value + (Math.Max(part, 1) * number), 0) : number == 100 ? (value, Math.Max(part, 1) * number) : (value, part + number);
            rest = rest[length..];
        }

        return count > 1 ? value + part : null;
    }
}
