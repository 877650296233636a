namespace NewsBot.Languages;

/// <content>How a second figure is given.</content>
internal sealed partial record GrammarFile
{
    /// <summary>Verbs that give a figure where another has been given before, with "+" before their preposition and "…" before the part that ends the clause: "count arriv*+at geh*+von…aus"; "^" and "=" as <see cref="Languages.FigureVerbs"/> says.</summary>
    public string FigureVerbs { get; set; } = "";

    /// <summary>Nouns for what holds figures, besides documents: "list website".</summary>
    public string FigurePapers { get; set; } = "";
}
