namespace NewsBot.Languages;

/// <content>Words that tell a plain deed from something said.</content>
internal sealed partial class Grammar
{
    public PhraseSet AnswerNouns { get; } = Set(file, file.AnswerNouns);

    public PhraseSet NamingWords { get; } = Set(file, file.NamingWords);

    public PhraseSet PlainVerbs { get; } = Set(file, file.PlainVerbs);

    /// <summary>« il y a », « il s'agit »: a pronoun that means nobody.</summary>
    public PhraseSet Impersonals { get; } = Set(file, file.Impersonals);
}
