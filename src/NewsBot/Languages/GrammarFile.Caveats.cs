namespace NewsBot.Languages;

/// <content>How an article says that something was not verified, or is not true.</content>
internal sealed partial record GrammarFile
{
    /// <summary>Words that several patterns share: "{check}" in a pattern stands for those that are listed under "check".</summary>
    public Dictionary<string, string> PatternParts { get; set; } = [];

    /// <summary>Beginnings of words, parted by "|", of which every caveat has one: other sentences are not looked at.</summary>
    public string CaveatStems { get; set; } = "";

    /// <summary>A pattern of words that make what looks like a caveat somebody's answer: "would not confirm", "neither confirm nor deny".</summary>
    public string CaveatAnswers { get; set; } = "";

    /// <summary>Patterns of a caveat; an empty group "by" at its beginning says that who could not verify stands before it.</summary>
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
