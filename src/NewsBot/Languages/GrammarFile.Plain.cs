namespace NewsBot.Languages;

/// <content>Words that tell a plain deed from something said.</content>
internal sealed partial record GrammarFile
{
    /// <summary>What somebody who will not speak does not give, make or have: "made no comment", "gave no details".</summary>
    public string AnswerNouns { get; set; } = "";

    /// <summary>Participles that give a thing its name: "a script called “Wild Rose”".</summary>
    public string NamingWords { get; set; } = "";

    /// <summary>Irregular forms of verbs that cannot stand inside a subject before an article: "fallen", "gave".</summary>
    public string PlainVerbs { get; set; } = "";

    /// <summary>Phrases that begin with a pronoun for nobody: « il_y_a il_faut ».</summary>
    public string Impersonals { get; set; } = "";
}
