using System.Globalization;

namespace NewsBot.Languages;

/// <summary>One language, as its file describes it: how its texts are read, and how the bot speaks it.</summary>
public sealed class Language
{
    private readonly Dictionary<Phrase, PhraseText> texts;
    private readonly Lazy<Grammar> grammar;
    private readonly Lazy<WordEndings> endings;
    private readonly Lazy<QuestionWords> questions;
    private readonly Lazy<Meanings> meanings;

    internal Language(LanguageFile file)
    {
        Code = file.Code;
        Name = file.Name;
        Examples = file.Examples;
        Walls = file.Walls;
        Profile = LanguageProfile.Read(Code, hasFile: true, $"{file.Grammar.StopWords} {file.Detection.Words}", file.Detection.Letters, file.Detection.Parts);
        grammar = new(() => new(file.Grammar));
        endings = new(() => new(file.Endings));
        questions = new(() => new(file.Questions, file.Grammar.StopWords));
        meanings = new(() => new(file.Meanings, Stem));
        texts = file.Texts.ToDictionary(
            text => Enum.Parse<Phrase>(text.Key, ignoreCase: true),
            text => PhraseText.Read(text.Value, file.Plural));
    }

    /// <summary>ISO 639-1.</summary>
    public string Code { get; }

    /// <summary>The language's own name for itself.</summary>
    public string Name { get; }

    internal IReadOnlyList<ExampleFile> Examples { get; }

    internal WallsFile Walls { get; }

    /// <summary>By what its texts are told from those of other languages.</summary>
    internal LanguageProfile Profile { get; }

    /// <summary>How the language attributes; made when first asked for.</summary>
    internal Grammar Grammar => grammar.Value;

    /// <summary>How the language asks; made when first asked for.</summary>
    internal QuestionWords Questions => questions.Value;

    /// <summary>Which words mean the same, and which the opposite; made when first asked for.</summary>
    internal Meanings Meanings => meanings.Value;

    /// <summary>What the forms of a word have in common: "ministr" for "ministries". Words are compared by it; it is no word to show.</summary>
    /// <param name="folded">One of <see cref="FoldedWords"/>.</param>
    public string Stem(string folded) => endings.Value.Cut(folded);

    /// <summary>For dates and numbers that the bot writes.</summary>
    public CultureInfo Culture => CultureInfo.GetCultureInfo(Code);

    /// <summary>The bot's words for <paramref name="phrase"/>.</summary>
    /// <param name="values">What stands in the braces: <c>("count", 3)</c> fills "{count}". A phrase with plural forms chooses by
    /// "count".</param>
    public string Say(Phrase phrase, params ReadOnlySpan<(string Name, object Value)> values) => texts[phrase].Say(Culture, values);
}
