namespace NewsBot.Languages;

/// <content>How an article says that something was not verified, or is not true.</content>
internal sealed partial class Grammar
{
    public CaveatLexicon CaveatWords { get; } = new(file);

    public SentencePattern[] CaveatPatterns { get; } = [.. file.CaveatPatterns.Select(pattern => Pattern(file, pattern))];

    public SentencePattern? CaveatAnswers { get; } = file.CaveatAnswers.Length > 0 ? new($"\\b(?:{file.CaveatAnswers})") : null;

    public SentencePattern[] CoversAllPatterns { get; } = [.. file.CoversAllPatterns.Select(pattern => Pattern(file, pattern))];

    public SentencePattern[] CoversLastPatterns { get; } = [.. file.CoversLastPatterns.Select(pattern => Pattern(file, pattern))];

    /// <summary>What is checked, and so nobody who checks: "accounts", "footage", "authenticity".</summary>
    public SentencePattern CheckedThings { get; } = Parts(file, "told", "shown", "docs", "truth");

    /// <summary>Papers and recordings that are checked: "original", "signature", "footage".</summary>
    public SentencePattern CheckedPapers { get; } = Parts(file, "shown", "docs");

    public SentencePattern[] FalsehoodPatterns { get; } = [.. file.FalsehoodPatterns.Select(pattern => Pattern(file, pattern))];

    /// <summary>Nouns for what somebody claimed, "accusation", "figure", at the beginning of a content; <c>null</c> when the language file has none.</summary>
    public SentencePattern? ToldPattern { get; } = file.PatternParts.TryGetValue("told", out var told) ? new($"^\\W*(?:[\\w'’]+ ){{0,2}}(?:{told})\\b") : null;

    /// <summary>A determiner that points back, "such a contract", at the beginning of a content; <c>null</c> when the language file has none.</summary>
    public SentencePattern? SuchPattern { get; } = file.PatternParts.TryGetValue("such", out var such) ? new($"^\\W*(?:{such})\\b") : null;

    public SentencePattern[] CoversBothPatterns { get; } = [.. file.CoversBothPatterns.Select(pattern => Pattern(file, pattern))];

    private static SentencePattern Parts(GrammarFile file, params ReadOnlySpan<string> names)
    {
        var words = new List<string>();
        foreach (var name in names)
        {
            words.Add(file.PatternParts.GetValueOrDefault(name, "(?!)"));
        }

        return new($"\\b(?:{string.Join('|', words)})\\b");
    }
}
