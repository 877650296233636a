namespace NewsBot.Languages;

/// <content>How a second figure is given.</content>
internal sealed partial class Grammar
{
    public FigureVerbs FigureVerbs { get; } = new(file.FigureVerbs);

    public PhraseSet FigurePapers { get; } = Set(file, file.FigurePapers);
}
