namespace NewsBot.Languages;

/// <content>By what other words people and bodies are called.</content>
internal sealed partial record GrammarFile
{
    /// <summary>Words for one and the same office, a group a line: "prime_minister premier head_of_government". Whoever has one of them is meant by the others.</summary>
    public IReadOnlyList<string> SameOffices { get; set; } = [];

    /// <summary>Words for people and bodies of one field, a field a line, "*" for any ending: "scientist* biolog*". "The scientist" is no lawyer who was named before.</summary>
    public IReadOnlyList<string> Fields { get; set; } = [];

    /// <summary>Endings of nouns for women where no article tells: "in", « ница ».</summary>
    public string FeminineEndings { get; set; } = "";

    /// <summary>Endings by which a noun that no list has is a person when it speaks: "ista", "ologue".</summary>
    public string PersonEndings { get; set; } = "";
}
