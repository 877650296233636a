namespace NewsBot.Languages;

/// <summary>Words that give a figure to something, where another has been given before: "counted", "arrived … at", "räumt … ein".</summary>
internal sealed class FigureVerbs
{
    private readonly WordGroups verbs;
    private readonly Entry[] entries;

    /// <param name="list">Phrases parted by blanks, "_" for a blank inside one, "*" for any ending; behind "+" the prepositions of which one stands before the figure, behind "…" a part of the verb at
    /// the end of its clause: "arriv*+at geh*+von…aus". "^" stands before verbs whose source opens the clause behind a preposition, "^erano", "=" before those whose subject is a figure of the source, "=was".</param>
    public FigureVerbs(string list)
    {
        var items = list.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        verbs = new([.. items.Select(item => item.TrimStart('^', '=').Split('+', '…')[0])]);
        entries = [.. items.Select(Read)];
    }

    /// <param name="wordAt">The word in lower case at a position, "" beyond the end.</param>
    /// <returns>The verbs that begin at a word; those of two parts first.</returns>
    public IEnumerable<Entry> At(Func<int, string> wordAt, int position) =>
        verbs.All(wordAt, position).Select(group => entries[group]).OrderByDescending(entry => entry.Prepositions.Length + entry.Particle.Length);

    private static Entry Read(string item)
    {
        var kind = item[0] is '^' or '=' ? item[0] : default;
        item = item.TrimStart('^', '=');
        var ellipsis = item.IndexOf('…', StringComparison.Ordinal);
        var (front, particle) = ellipsis < 0 ? (item, "") : (item[..ellipsis], item[(ellipsis + 1)..]);
        var plus = front.IndexOf('+', StringComparison.Ordinal);
        var verb = plus < 0 ? front : front[..plus];
        return new(verb.Split('_').Length, plus < 0 ? [] : front[(plus + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries), particle) { IsOpened = kind == '^', OfFigure = kind == '=' };
    }

    /// <param name="Words">Tokens of the verb.</param>
    /// <param name="Prepositions">One of them stands before the figure; empty for none.</param>
    /// <param name="Particle">Ends the clause; empty for none.</param>
    internal sealed record Entry(int Words, string[] Prepositions, string Particle)
    {
        /// <summary>The source opens the clause behind a preposition: « per l'azienda erano 120 ».</summary>
        public bool IsOpened { get; init; }

        /// <summary>The subject is a figure of the source: "the police estimate was 500".</summary>
        public bool OfFigure { get; init; }
    }
}
