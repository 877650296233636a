namespace NewsBot.Languages;

/// <content>Words of languages in which what is said may stand anywhere.</content>
internal sealed partial class Grammar
{
    public string[] PredicateEndings { get; } = file.PredicateEndings.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public string[] ParticipleEndings { get; } = file.ParticipleEndings.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public PhraseSet RefusedNouns { get; } = Set(file, file.RefusedNouns);

    public PhraseSet SilentNouns { get; } = Set(file, file.SilentNouns);

    public PhraseSet PointingPhrases { get; } = Set(file, file.PointingPhrases);

    public PhraseSet Views { get; } = Set(file, file.Views);

    public PhraseSet RenderingWords { get; } = Set(file, file.RenderingWords);

    public string[] ObjectEndings { get; } = file.ObjectEndings.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
