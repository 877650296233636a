namespace NewsBot.Languages;

/// <content>Words that tell a plain deed from something said.</content>
internal sealed partial class Grammar
{
    public PhraseSet AnswerNouns { get; } = Set(file, file.AnswerNouns);

    public PhraseSet RefusedNouns { get; } = Set(file, file.RefusedNouns);

    public PhraseSet SilentNouns { get; } = Set(file, file.SilentNouns);

    public PhraseSet NamingWords { get; } = Set(file, file.NamingWords);

    public PhraseSet PlainVerbs { get; } = Set(file, file.PlainVerbs);
}
