namespace NewsBot.Languages;

/// <content>Words that tell what was said and not who said it, and verbs that are another one with a small word.</content>
internal sealed partial record GrammarFile
{
    /// <summary>Words that close a clause and make its verb another one: German "ab" in "sagte das Spiel ab".</summary>
    public string SeparableParticles { get; set; } = "";

    /// <summary>Prepositions of what somebody will not speak about, where it may stand before the verb: German "zu", "über".</summary>
    public string TopicPrepositions { get; set; } = "";

    /// <summary>Nouns for what is asked or given in an answer: "Anfrage", "Angaben". They speak of nobody.</summary>
    public string AnswerNouns { get; set; } = "";

    /// <summary>Those before whom somebody speaks in a trial or an inquiry: "jury", "inquest". What they hear is never theirs.</summary>
    public string Audiences { get; set; } = "";

    /// <summary>What they do: "heard", "was told".</summary>
    public string Hearings { get; set; } = "";

    /// <summary>Say at the beginning of a clause that something became known, and not by whom: "it emerged", "it has come to light".</summary>
    public string Revelations { get; set; } = "";
}
