namespace NewsBot.Languages;

/// <summary>What a question asks for.</summary>
public enum Wants
{
    Anything,
    Person,
    Time,
    Figure,
    Place,
    Reason,
}

/// <summary>A question, read: what it asks for, and about what.</summary>
/// <param name="About">The folded words that tell something, in their order; none in "What happened?".</param>
public sealed record AskedFor(Wants Wants, IReadOnlyList<string> About);

/// <summary>A language's <see cref="QuestionsFile"/>, ready to be asked.</summary>
internal sealed class QuestionWords
{
    private readonly List<(Wants Wants, string[] Words)> phrases;
    private readonly List<string[]> reasons;
    private readonly HashSet<string> weak;

    /// <param name="stopWords">Of the same language, as its file lists them.</param>
    public QuestionWords(QuestionsFile file, string stopWords)
    {
        var kinds = new[] { (Wants.Figure, file.HowMany), (Wants.Time, file.When), (Wants.Place, file.Where), (Wants.Reason, file.Why), (Wants.Person, file.Who), (Wants.Anything, file.Weak) };
        phrases = [.. kinds.SelectMany(kind => Phrases(kind.Item2).Select(words => (kind.Item1, words))).OrderByDescending(phrase => phrase.words.Length)];
        reasons = [.. Phrases(file.Because)];
        weak = [.. Phrases(stopWords).Where(words => words.Length == 1).Select(words => words[0])];
    }

    /// <summary>What a question wants, as far as this language's words tell.</summary>
    /// <param name="question">All its words, folded.</param>
    public AskedFor Read(IReadOnlyList<string> question)
    {
        var (wants, taken) = (Wants.Anything, new HashSet<int>());
        foreach (var (kind, words) in phrases)
        {
            for (var at = Find(question, words, 0); at >= 0; at = Find(question, words, at + 1))
            {
                // Of "which country" nothing is left for "which".
                if (Enumerable.Range(at, words.Length).All(taken.Add))
                {
                    wants = wants == Wants.Anything ? kind : wants;
                }
            }
        }

        return new(wants, [.. question.Where((word, index) => !taken.Contains(index) && !weak.Contains(word) && (word.Length > 1 || char.IsDigit(word[0])))]);
    }

    /// <summary>How many words of a question are common ones of this language.</summary>
    public int Knows(IReadOnlyList<string> question) =>
        question.Count(word => weak.Contains(word) || phrases.Exists(phrase => phrase.Words.Length == 1 && phrase.Words[0] == word));

    /// <summary>Whether a text begins as a question does: "how many", "who".</summary>
    /// <param name="text">All its words, folded.</param>
    public bool Open(IReadOnlyList<string> text) => text.Count > 1 && phrases.Exists(phrase => phrase.Wants != Wants.Anything && text.Take(phrase.Words.Length).SequenceEqual(phrase.Words, StringComparer.Ordinal));

    /// <summary>Whether a text gives a reason.</summary>
    public bool GivesReason(IReadOnlyList<string> text) => reasons.Exists(words => Find(text, words, 0) >= 0);

    private static IEnumerable<string[]> Phrases(string list) =>
        list.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(phrase => FoldedWords.Of(phrase.Replace('_', ' ')).ToArray()).Where(words => words.Length > 0);

    private static int Find(IReadOnlyList<string> text, string[] words, int from)
    {
        for (var at = from; at + words.Length <= text.Count; at++)
        {
            if (text.Skip(at).Take(words.Length).SequenceEqual(words, StringComparer.Ordinal))
            {
                return at;
            }
        }

        return -1;
    }
}
