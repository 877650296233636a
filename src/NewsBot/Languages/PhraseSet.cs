using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace NewsBot.Languages;

/// <summary>Words and phrases of a language file, each perhaps with a value: "he:m", "two:2", "près_de".</summary>
internal sealed class PhraseSet
{
    /// <summary>Letters that at least stand before the ending of a compound.</summary>
    private const int ShortestBeginning = 2;

    /// <summary>Words whose other form is known; then the list begins anew: half a megabyte at most.</summary>
    private const int MostRemembered = 4_096;

    private readonly FrozenDictionary<string, Entry[]> byFirstWord;
    private readonly WordShapes shapes;
    private readonly FrozenDictionary<string, string> byEnding;
    private readonly FrozenDictionary<string, Entry[]>.AlternateLookup<ReadOnlySpan<char>> firstWords;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> endings;
    private readonly int shortestEnding = int.MaxValue, longestEnding;
    private readonly string[] caseEndings;
    private int count;
    private readonly ConcurrentDictionary<string, (string? Basic, string? Value)> remembered = new(StringComparer.Ordinal);

    private PhraseSet(IReadOnlyList<Entry> entries, string[]? caseEndings)
    {
        this.caseEndings = caseEndings ?? [];
        byFirstWord = entries
            .GroupBy(entry => entry.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Words.Length).ToArray(), StringComparer.Ordinal);
        shapes = new(byFirstWord.Keys);
        byEnding = entries.Where(entry => caseEndings is not null && entry.Words[0].Length > 1 && entry.Words[0][0] == '-')
            .GroupBy(entry => entry.Words[0][1..], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.First().Value, StringComparer.Ordinal);
        (firstWords, endings) = (byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>(), byEnding.GetAlternateLookup<ReadOnlySpan<char>>());
        if (byEnding.Count > 0)
        {
            (shortestEnding, longestEnding) = (byEnding.Keys.Min(ending => ending.Length), byEnding.Keys.Max(ending => ending.Length));
        }
    }

    /// <param name="list">Phrases separated by blanks, "_" for a blank inside one, ":" before a value.</param>
    /// <param name="elisions">Words that a text's tokens cut off at the apostrophe: "d'après" is two words.</param>
    /// <param name="declensions">Endings by class, for words written as "stem~class".</param>
    /// <param name="caseEndings">For a list of nouns: what a noun may end with in another case. Items with a hyphen before them are then the ends of compounds too: "-minister".</param>
    /// <exception cref="FormatException">A word names a class that is not there.</exception>
    public static PhraseSet Read(string list, PhraseSet? elisions = null, IReadOnlyDictionary<string, string>? declensions = null, string[]? caseEndings = null) => new(
        [.. list.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(item =>
        {
            var colon = item.IndexOf(':', 1);
            var value = colon < 0 ? "" : item[(colon + 1)..];
            var entries = Decline(colon < 0 ? item : item[..colon], declensions)
                .Select(phrase => new Entry([.. phrase.Split('_').SelectMany(word => Elide(word, elisions))], value)).ToList();
            return caseEndings is not null && item[0] == '-' ? [.. entries, new([entries[0].Words[0][1..]], value)] : entries;
        })],
        caseEndings);

    /// <summary>All forms of a word written as "stem~class", the word itself if it has no class.</summary>
    /// <exception cref="FormatException">The class is not there.</exception>
    public static IEnumerable<string> Decline(string word, IReadOnlyDictionary<string, string>? declensions)
    {
        var tilde = word.IndexOf('~', StringComparison.Ordinal);
        return tilde < 0 ? [word]
            : declensions?.GetValueOrDefault(word[(tilde + 1)..]) is { } endings ? endings.Split(',').Select(ending => word[..tilde] + ending)
            : throw new FormatException($"The word \"{word}\" has a class that \"declensions\" does not list.");
    }

    public bool IsEmpty => byFirstWord.Count == 0;

    public bool Contains(string word) => Value(word) is not null;

    /// <summary>The items that are one word.</summary>
    public IEnumerable<string> Singles => byFirstWord.Where(pair => Array.Exists(pair.Value, entry => entry.Words.Length == 1)).Select(pair => pair.Key);

    /// <returns>The value of a single word, "" when it has none; <c>null</c> when the word is not in the list.</returns>
    public string? Value(string word)
    {
        foreach (var entry in BeginningWith(word))
        {
            if (entry.Words.Length == 1)
            {
                return entry.Value;
            }
        }

        return InOtherForm(word, out var value) is null ? null : value;
    }

    /// <summary>The word stands in the list by itself, in this form.</summary>
    public bool Lists(string word) => Array.Exists(BeginningWith(word), entry => entry.Words.Length == 1);

    /// <summary>The word as the list would have it: without the ending of another case. A compound counts as its last part.</summary>
    /// <returns><c>null</c> for a word that is not in the list.</returns>
    public string? Basic(string word) => Lists(word) ? word : InOtherForm(word, out _);

    /// <summary>The item of the list that a word is: "minister" for "Innenministers".</summary>
    /// <returns><c>null</c> for a word that is not in the list.</returns>
    public string? Head(string word)
    {
        if (Basic(word) is not { } basic || byFirstWord.ContainsKey(basic))
        {
            return Basic(word);
        }

        for (var start = ShortestBeginning; start < basic.Length; start++)
        {
            if (endings.ContainsKey(basic.AsSpan(start)))
            {
                return basic[start..];
            }
        }

        return basic;
    }

    // Asked of every word of an article, by many rules: what was found once is remembered, and nothing is copied to look for it.
    private string? InOtherForm(string word, out string? value)
    {
        if (caseEndings.Length == 0 && byEnding.Count == 0)
        {
            value = null;
            return null;
        }

        if (!remembered.TryGetValue(word, out var form))
        {
            form = (Find(word, out var found), found);
            if (Interlocked.Increment(ref count) > MostRemembered)
            {
                remembered.Clear();
                count = 0;
            }

            remembered.TryAdd(word, form);
        }

        value = form.Value;
        return form.Basic;
    }

    private string? Find(string word, out string? value)
    {
        if (EndsCompound(word, out value))
        {
            return word;
        }

        foreach (var ending in caseEndings)
        {
            if (word.Length > ending.Length + ShortestBeginning && word.EndsWith(ending, StringComparison.Ordinal) && IsBasic(word.AsSpan(0, word.Length - ending.Length), out value))
            {
                return word[..^ending.Length];
            }
        }

        return null;
    }

    private bool IsBasic(ReadOnlySpan<char> stem, out string? value)
    {
        if (firstWords.TryGetValue(stem, out var entries))
        {
            foreach (var entry in entries)
            {
                if (entry.Words.Length == 1)
                {
                    value = entry.Value;
                    return true;
                }
            }
        }

        return EndsCompound(stem, out value);
    }

    private bool EndsCompound(ReadOnlySpan<char> word, out string? value)
    {
        value = null;
        for (var start = Math.Max(ShortestBeginning, word.Length - longestEnding); start <= word.Length - shortestEnding; start++)
        {
            if (endings.TryGetValue(word[start..], out value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The longest phrase that begins at a word.</summary>
    /// <param name="wordAt">The word in lower case at a position, "" beyond the end.</param>
    /// <returns>How many words it has, 0 for none, and its value.</returns>
    public (int Words, string Value) Match(Func<int, string> wordAt, int position) => Match(wordAt, static (at, index) => at(index), position);

    /// <inheritdoc cref="Match(Func{int, string}, int)"/>
    public (int Words, string Value) Match(List<Token> tokens, int position) =>
        Match(tokens, static (tokens, index) => (uint)index < (uint)tokens.Count ? tokens[index].Lower : "", position);

    private (int Words, string Value) Match<T>(T words, Func<T, int, string> wordAt, int position)
    {
        foreach (var entry in BeginningWith(wordAt(words, position)))
        {
            var same = 1;
            while (same < entry.Words.Length && wordAt(words, position + same) == entry.Words[same])
            {
                same++;
            }

            if (same == entry.Words.Length)
            {
                return (same, entry.Value);
            }
        }

        return (0, "");
    }

    // Longest first.
    private Entry[] BeginningWith(string word) => shapes.MayHave(word) && byFirstWord.TryGetValue(word, out var entries) ? entries : [];

    private static IEnumerable<string> Elide(string word, PhraseSet? elisions)
    {
        var apostrophe = word.IndexOf('\'', StringComparison.Ordinal);
        return apostrophe > 0 && apostrophe < word.Length - 1 && elisions?.Contains(word[..apostrophe]) == true
            ? [word[..(apostrophe + 1)], word[(apostrophe + 1)..]]
            : [word];
    }

    private sealed record Entry(string[] Words, string Value);
}
