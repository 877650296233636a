namespace NewsBot.Languages;

/// <summary>Cue verbs with the same frame and stance.</summary>
internal sealed record CueVerbsFile
{
    public required CueFrame Frame { get; init; }

    public string Stance { get; set; } = "asserts";

    /// <summary>The clause may follow without "that": "said the plan failed".</summary>
    public bool Bare { get; set; }

    /// <summary>The content may be a noun: "announced a plan".</summary>
    public bool Object { get; set; }

    /// <summary>A cue only when it is negated: "did not respond to".</summary>
    public bool Negated { get; set; }

    /// <summary>A cue only when one of <see cref="GrammarFile.AnswerNouns"/> is its object: "gave no details".</summary>
    public bool Light { get; set; }

    /// <summary>Regular verbs as stem~class ("announc~e"), irregular ones as "present/past/participle/gerund/infinitive" with commas
    /// between forms.</summary>
    public required string Verbs { get; init; }
}

/// <summary>How the content stands to a cue verb.</summary>
internal enum CueFrame
{
    /// <summary>A clause or a quotation: "said that…", "…, said X".</summary>
    Says,

    /// <summary>A listener first: "told reporters that…".</summary>
    Tells,

    /// <summary>A listener and what they are to do: "urged allies to…".</summary>
    Urges,

    /// <summary>What the source itself will or will not do: "vowed to…".</summary>
    Intends,

    /// <summary>A thing that is judged: "condemned the attack".</summary>
    Judges,

    /// <summary>Evidence gives it: "the report shows that…".</summary>
    Shows,

    /// <summary>A figure is given to a thing: "put the death toll at 31".</summary>
    Measures,

    /// <summary>A document that says something is given out: "released a video showing…".</summary>
    Publishes,
}
