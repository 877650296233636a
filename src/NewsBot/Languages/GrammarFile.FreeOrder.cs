namespace NewsBot.Languages;

/// <content>Words of languages in which what is said may stand anywhere.</content>
internal sealed partial record GrammarFile
{
    /// <summary>Endings of nouns that are rather an object than the complement of the noun before them: « у прокуратурі існуванн|ня розписки заперечують ».</summary>
    public string ObjectEndings { get; set; } = "";

    /// <summary>Say by themselves, before their subject, that somebody says the sentence before: « такого висновку дійшли ».</summary>
    public string PointingPhrases { get; set; } = "";

    /// <summary>Words that render what the subject of the sentence says: « мовляв ».</summary>
    public string RenderingWords { get; set; } = "";
}
