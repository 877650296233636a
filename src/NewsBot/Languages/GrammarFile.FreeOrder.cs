namespace NewsBot.Languages;

/// <content>Words of languages in which what is said may stand anywhere.</content>
internal sealed partial record GrammarFile
{
    /// <summary>Endings of nouns that are rather an object than the complement of the noun before them: « у прокуратурі існуванн|ня розписки заперечують ».</summary>
    public string ObjectEndings { get; set; } = "";

    /// <summary>Endings of what something is called: « назвав ролик постановк|ою ».</summary>
    public string PredicateEndings { get; set; } = "";

    /// <summary>Endings of participles in the cases that prepositions take: behind a comma they describe the source, « по документам, оказав|шимся в редакции, … ».</summary>
    public string ParticipleEndings { get; set; } = "";

    /// <summary>Nouns for what is refused when somebody will not speak: « відмовився від коментарів »; where a list is empty, any noun is.</summary>
    public string RefusedNouns { get; set; } = "";

    /// <summary>Things that a verb of saying describes: « книга розповідає про… », « виставка обіцяє… » attribute nothing to them.</summary>
    public string SilentNouns { get; set; } = "";

    /// <summary>Say by themselves, before their subject, that somebody says the sentence before: « такого висновку дійшли ».</summary>
    public string PointingPhrases { get; set; } = "";

    /// <summary>Tell that somebody sees it so, what stands behind a colon: « в опозиції іншої думки: … ».</summary>
    public string Views { get; set; } = "";

    /// <summary>Words that render what the subject of the sentence says: « мовляв ».</summary>
    public string RenderingWords { get; set; } = "";
}
