namespace NewsBot.Languages;

/// <content>How an article says that something was not verified, or is not true.</content>
internal sealed partial record GrammarFile
{
    /// <summary>Words that several patterns share: "{check}" in a pattern stands for those that are listed under "check".</summary>
    public Dictionary<string, string> PatternParts { get; set; } = [];

    /// <summary>Words that caveats are made of, parted by "|", by the name of a <see cref="CaveatWord"/> in lower case; each may be a regular expression.</summary>
    public Dictionary<string, string> CaveatWords { get; set; } = [];

    /// <summary>A pattern of words that make what looks like a caveat somebody's answer: "would not confirm", "neither confirm nor deny".</summary>
    public string CaveatAnswers { get; set; } = "";

    /// <summary>Patterns of caveats that are not made of <see cref="CaveatWords"/>: "rests on a single witness".</summary>
    public IReadOnlyList<string> CaveatPatterns { get; set; } = [];

    /// <summary>Patterns in a caveat that say that it covers all that was claimed before; a group "one" in them, that it was claimed by one party.</summary>
    public IReadOnlyList<string> CoversAllPatterns { get; set; } = [];

    /// <summary>Patterns in a caveat that say that it covers what was claimed last: "this account".</summary>
    public IReadOnlyList<string> CoversLastPatterns { get; set; } = [];

    /// <summary>Patterns of a content that only says that what was claimed before is not true: "this story is rubbish".</summary>
    public IReadOnlyList<string> FalsehoodPatterns { get; set; } = [];

    /// <summary>Patterns in a caveat that say that it covers what both sides claimed.</summary>
    public IReadOnlyList<string> CoversBothPatterns { get; set; } = [];
}
