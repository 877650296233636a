namespace NewsBot.Languages;

/// <summary>The words of a language that caveats are made of.</summary>
internal sealed class CaveatLexicon
{
    private readonly (CaveatWord Word, SentencePattern Pattern)[] words;

    /// <summary>What a caveat has at least: something that is not, or is unverified, and something about verifying.</summary>
    private readonly NeededText lack;
    private readonly NeededText check;

    public CaveatLexicon(GrammarFile file)
    {
        var listed = Enum.GetValues<CaveatWord>().Where(word => word != CaveatWord.None).ToDictionary(word => word, word => Listed(file, word));
        words = [.. listed.Where(pair => pair.Value is not null).Select(pair => (pair.Key, Words(pair.Value!)))];
        lack = Needed(Any(CaveatWord.Not, CaveatWord.Unverified, CaveatWord.Unknown));
        check = Needed(Any(CaveatWord.Verify, CaveatWord.Verified, CaveatWord.Settle, CaveatWord.Settled, CaveatWord.Proof, CaveatWord.See, CaveatWord.Inspect, CaveatWord.Question, CaveatWord.Unverified, CaveatWord.Unknown, CaveatWord.Confirms, CaveatWord.Tell));
        Negation = Words(listed[CaveatWord.Not] ?? "(?!)", "^");
        Checking = Words(Any(CaveatWord.Verify, CaveatWord.Verified, CaveatWord.Settle, CaveatWord.Settled), "^", "$");

        string Any(params CaveatWord[] some) => string.Join('|', some.Select(word => listed[word]).OfType<string>().DefaultIfEmpty("(?!)"));
    }

    /// <summary>A word at the beginning of a phrase that says that nobody is meant: "no observer".</summary>
    public SentencePattern Negation { get; }

    /// <summary>A word for checking, and nothing else: "verify", « подтвердить ».</summary>
    public SentencePattern Checking { get; }

    /// <summary>Whether there is a caveat to look for at all.</summary>
    public bool MayBeIn(SearchedText sentence) => lack.MayBeIn(sentence) && check.MayBeIn(sentence);

    /// <returns>Where such words stand in the sentence; nothing when nothing in it is said not to be.</returns>
    public IReadOnlyList<(CaveatWord Word, int Start, int End)> In(SearchedText sentence)
    {
        var found = Find(words.Where(word => Lacks(word.Word)), sentence).ToList();
        return found.Count == 0 ? found : [.. found, .. Find(words.Where(word => !Lacks(word.Word)), sentence)];
    }

    private static bool Lacks(CaveatWord word) => word is CaveatWord.Not or CaveatWord.Unverified or CaveatWord.Unknown;

    private static IEnumerable<(CaveatWord Word, int Start, int End)> Find(IEnumerable<(CaveatWord Word, SentencePattern Pattern)> some, SearchedText sentence) =>
        from word in some
        from match in word.Pattern.FindAll(sentence)
        select (word.Word, match.Index, match.Index + match.Length);

    private static string? Listed(GrammarFile file, CaveatWord word) => word switch
    {
        CaveatWord.Told or CaveatWord.Truth or CaveatWord.Newsroom => file.PatternParts.GetValueOrDefault(NameOf(word)),
        CaveatWord.Shown => file.PatternParts.TryGetValue("shown", out var shown) ? $"{shown}|{file.PatternParts.GetValueOrDefault("docs", "(?!)")}" : null,
        _ => file.CaveatWords.GetValueOrDefault(NameOf(word)),
    };

    private static string NameOf(CaveatWord word) => word.ToString().ToLowerInvariant();

    private static NeededText Needed(string alternatives) => new($@"(?<!\w)(?:{alternatives})(?!\w)");

    private static SentencePattern Words(string alternatives, string from = @"(?<!\w)", string to = @"(?!\w)") => new($"{from}(?:{alternatives}){to}");
}
