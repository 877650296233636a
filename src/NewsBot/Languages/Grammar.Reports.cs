namespace NewsBot.Languages;

/// <content>Words that tell what was said and not who said it, and verbs that are another one with a small word.</content>
internal sealed partial class Grammar
{
    public PhraseSet SeparableParticles { get; } = Set(file, file.SeparableParticles);

    public PhraseSet TopicPrepositions { get; } = Set(file, file.TopicPrepositions);

    public PhraseSet TiedAdjectives { get; } = Set(file, file.TiedAdjectives);

    public PhraseSet Courtesies { get; } = Set(file, file.Courtesies);

    public PhraseSet QuotedAs { get; } = Set(file, file.QuotedAs);

    public PhraseSet HeardPrepositions { get; } = Set(file, file.HeardPrepositions);

    public PhraseSet Audiences { get; } = Set(file, file.Audiences);

    public PhraseSet Hearings { get; } = Set(file, file.Hearings);

    public PhraseSet Revelations { get; } = Set(file, file.Revelations);
}
