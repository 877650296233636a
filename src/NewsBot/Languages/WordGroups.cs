namespace NewsBot.Languages;

/// <summary>Groups of words that mean the same: "killed", "dead", "lost_their_lives". A word that ends with "*" stands for all that begin with it.</summary>
internal sealed class WordGroups
{
    /// <summary>Letters that a beginning with "*" has at least.</summary>
    private const int ShortestBeginning = 2;

    private static readonly List<Entry> None = [];

    private readonly Dictionary<string, List<Entry>> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>> byBeginning = new(StringComparer.Ordinal);

    /// <param name="groups">A group a line, words parted by blanks, "_" for a blank inside a phrase.</param>
    /// <exception cref="FormatException">A beginning is shorter than two letters.</exception>
    public WordGroups(IReadOnlyList<string> groups)
    {
        foreach (var (group, line) in groups.Index())
        {
            foreach (var phrase in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var words = phrase.Split('_');
                if (Array.Exists(words, word => word[^1] == '*' && word.Length <= ShortestBeginning))
                {
                    throw new FormatException($"\"{phrase}\" begins too many words.");
                }

                var (index, key) = words[0][^1] == '*' ? (byBeginning, words[0][..^1]) : (byWord, words[0]);
                if (!index.TryGetValue(key, out var entries))
                {
                    index[key] = entries = [];
                }

                entries.Add(new(words, group));
            }
        }
    }

    /// <summary>The longest phrase that begins at a word.</summary>
    /// <param name="wordAt">The word in lower case at a position, "" beyond the end.</param>
    /// <returns>How many words it has, 0 for none, and the number of its group.</returns>
    public (int Words, int Group) Match(Func<int, string> wordAt, int position)
    {
        var best = (Words: 0, Group: -1);
        var word = wordAt(position);
        Try(byWord.GetValueOrDefault(word));
        var beginnings = byBeginning.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = word.Length; length >= ShortestBeginning && best.Words == 0; length--)
        {
            Try(beginnings.TryGetValue(word.AsSpan(0, length), out var entries) ? entries : null);
        }

        return best;

        void Try(List<Entry>? entries)
        {
            foreach (var entry in entries ?? None)
            {
                var same = 1;
                while (same < entry.Words.Length && Is(wordAt(position + same), entry.Words[same]))
                {
                    same++;
                }

                if (same == entry.Words.Length && same > best.Words)
                {
                    best = (same, entry.Group);
                }
            }
        }
    }

    /// <summary>All groups that have the word at a position, alone or as the beginning of a phrase that stands there.</summary>
    /// <param name="wordAt">The word in lower case at a position, "" beyond the end.</param>
    public List<int> All(Func<int, string> wordAt, int position)
    {
        var groups = new List<int>();
        var word = wordAt(position);
        Add(byWord.GetValueOrDefault(word));
        var beginnings = byBeginning.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = word.Length; length >= ShortestBeginning; length--)
        {
            Add(beginnings.TryGetValue(word.AsSpan(0, length), out var entries) ? entries : null);
        }

        return groups;

        void Add(List<Entry>? entries)
        {
            foreach (var entry in entries ?? None)
            {
                if (!groups.Contains(entry.Group) && Follows(entry, wordAt, position))
                {
                    groups.Add(entry.Group);
                }
            }
        }
    }

    /// <returns>The number of the group of a single word; <c>null</c> when none has it.</returns>
    public int? Of(string word) => Match(index => index == 0 ? word : "", 0) is { Words: 1, Group: var group } ? group : null;

    private static bool Follows(Entry entry, Func<int, string> wordAt, int position)
    {
        for (var next = 1; next < entry.Words.Length; next++)
        {
            if (!Is(wordAt(position + next), entry.Words[next]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Is(string word, string listed) =>
        listed[^1] == '*' ? word.AsSpan().StartsWith(listed.AsSpan(0, listed.Length - 1), StringComparison.Ordinal) : word == listed;

    private sealed record Entry(string[] Words, int Group);
}
