namespace NewsBot.Languages;

/// <content>Words that tell what was said and not who said it, and verbs that are another one with a small word.</content>
internal sealed partial record GrammarFile
{
    /// <summary>Words that make a verb another one: German "ab" at the end of "sagte das Spiel ab", English "off" right behind "called".</summary>
    public string SeparableParticles { get; set; } = "";

    /// <summary>Prepositions of what somebody will not speak about, where it may stand before the verb: German "zu", "über".</summary>
    public string TopicPrepositions { get; set; } = "";

    /// <summary>Adjectives behind a noun that need a preposition: "a diplomat close to the talks".</summary>
    public string TiedAdjectives { get; set; } = "";

    /// <summary>What one says without stating anything: "goodbye", "a prayer".</summary>
    public string Courtesies { get; set; } = "";

    /// <summary>Behind "was quoted": "as saying".</summary>
    public string QuotedAs { get; set; } = "";

    /// <summary>Prepositions of where something is heard: "im Ministerium heißt es", and not "zur Begründung heißt es".</summary>
    public string HeardPrepositions { get; set; } = "";

    /// <summary>Those before whom somebody speaks in a trial or an inquiry: "jury", "inquest". What they hear is never theirs.</summary>
    public string Audiences { get; set; } = "";

    /// <summary>What they do: "heard", "was told".</summary>
    public string Hearings { get; set; } = "";

    /// <summary>Say at the beginning of a clause that something became known, and not by whom: "it emerged", "it has come to light".</summary>
    public string Revelations { get; set; } = "";
}
