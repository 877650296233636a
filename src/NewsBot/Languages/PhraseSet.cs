using System.Collections.Frozen;

namespace NewsBot.Languages;

/// <summary>Words and phrases of a language file, each perhaps with a value: "he:m", "two:2", "près_de".</summary>
internal sealed class PhraseSet
{
    private readonly FrozenDictionary<string, Entry[]> byFirstWord;

    private PhraseSet(IEnumerable<Entry> entries) =>
        byFirstWord = entries
            .GroupBy(entry => entry.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Words.Length).ToArray(),
                StringComparer.Ordinal);

    /// <param name="list">Phrases separated by blanks, "_" for a blank inside one, ":" before a value.</param>
    /// <param name="elisions">Words that a text's tokens cut off at the apostrophe: "d'après" is two words.</param>
    /// <param name="declensions">Endings by class, for words written as "stem~class".</param>
    /// <exception cref="FormatException">A word names a class that is not there.</exception>
    public static PhraseSet Read(string list, PhraseSet? elisions = null, IReadOnlyDictionary<string, string>? declensions = null) => new(
        list.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(item =>
        {
            var colon = item.IndexOf(':', 1);
            return Decline(colon < 0 ? item : item[..colon], declensions)
                .Select(phrase => new Entry([.. phrase.Split('_').SelectMany(word => Elide(word, elisions))], colon < 0 ? "" : item[(colon + 1)..]));
        }));

    /// <summary>All forms of a word written as "stem~class", the word itself if it has no class.</summary>
    /// <exception cref="FormatException">The class is not there.</exception>
    public static IEnumerable<string> Decline(string word, IReadOnlyDictionary<string, string>? declensions)
    {
        var tilde = word.IndexOf('~', StringComparison.Ordinal);
        return tilde < 0 ? [word]
            : declensions?.GetValueOrDefault(word[(tilde + 1)..]) is { } endings ? endings.Split(',').Select(ending => word[..tilde] + ending)
            : throw new FormatException($"The word \"{word}\" has a class that \"declensions\" does not list.");
    }

    public bool Contains(string word) => Value(word) is not null;

    /// <returns>The value of a single word, "" when it has none; <c>null</c> when the word is not in the list.</returns>
    public string? Value(string word)
    {
        if (byFirstWord.TryGetValue(word, out var entries))
        {
            foreach (var entry in entries)
            {
                if (entry.Words.Length == 1)
                {
                    return entry.Value;
                }
            }
        }

        return null;
    }

    /// <summary>The longest phrase that begins at a word.</summary>
    /// <param name="wordAt">The word in lower case at a position, "" beyond the end.</param>
    /// <returns>How many words it has, 0 for none, and its value.</returns>
    public (int Words, string Value) Match(Func<int, string> wordAt, int position)
    {
        if (byFirstWord.TryGetValue(wordAt(position), out var entries))
        {
            foreach (var entry in entries)
            {
                var same = 1;
                while (same < entry.Words.Length && wordAt(position + same) == entry.Words[same])
                {
                    same++;
                }

                if (same == entry.Words.Length)
                {
                    return (same, entry.Value);
                }
            }
        }

        return (0, "");
    }

    private static IEnumerable<string> Elide(string word, PhraseSet? elisions)
    {
        var apostrophe = word.IndexOf('\'', StringComparison.Ordinal);
        return apostrophe > 0 && apostrophe < word.Length - 1 && elisions?.Contains(word[..apostrophe]) == true
            ? [word[..(apostrophe + 1)], word[(apostrophe + 1)..]]
            : [word];
    }

    private sealed record Entry(string[] Words, string Value);
}
