using NewsBot.Languages;

namespace NewsBot.Tests.Languages;

/// <summary>Every language shows by an example how it attributes, for each construction there is.</summary>
public sealed class ConstructionExamplesTests
{
    private static readonly LanguageBook Book = LanguageBook.Load();

    /// <summary>What an example must be like to show a construction.</summary>
    private static readonly Dictionary<string, Func<Language, ExampleFile, bool>> Constructions = new(StringComparer.Ordinal)
    {
        ["a direct quotation"] = (_, example) => Any(example, claim => Opens(claim) && Closes(claim)),
        ["indirect speech"] = (_, example) => Any(example, claim => claim.Source != "-" && !claim.Content.Any(IsMark)),
        ["a mixed quotation"] = (_, example) => Any(example, claim => claim.Content.Any(IsMark) && !(Opens(claim) && Closes(claim))),
        ["the source before what it says"] = (_, example) => Any(example, claim => Place(example, claim.Source) is >= 0 and var source && source < Place(example, claim.Content)),
        ["the source behind what it says"] = (_, example) => Any(example, claim => Place(example, claim.Content) is >= 0 and var content && content < Place(example, claim.Source)),
        ["the source inside what it says"] = (_, example) => Any(example, claim => Place(example, claim.Content) < 0 && Place(example, First(claim)) is >= 0 and var content && Place(example, claim.Source) is var source && content < source && source < example.Text.LastIndexOf(Last(claim), StringComparison.OrdinalIgnoreCase)),
        ["what one source goes on to say"] = (_, example) => example.Claims.Count > 1 && example.Claims.Zip(example.Claims.Skip(1)).Any(pair => pair.First.Source == pair.Second.Source && pair.First.Source != "-"),
        ["a cue noun"] = (language, example) => Any(example, claim => claim.Cue is { } cue && language.Grammar.CueNouns.Contains(cue.ToLowerInvariant())),
        ["a cue preposition"] = (language, example) => Any(example, claim => claim.Cue is { } cue && IsPreposition(language, cue)),
        ["hearsay"] = (_, example) => Any(example, claim => claim.Source == "-"),
        ["a report without an agent"] = (language, example) => Any(example, claim => claim.Source == "-" && IsPhrase(language, claim.Cue ?? "")),
        ["an attribution inside another"] = (language, example) => Any(example, claim => claim.Source != "-" && !claim.Content.Any(IsMark) && Words(claim.Content).Any(word => language.Grammar.Verbs.Find(word).Any(form => form.Frame == CueFrame.Says))),
        ["a relay"] = (_, example) => Any(example, claim => claim.Via is not null),
        ["several sources"] = (language, example) => Any(example, claim => Words(claim.Source).Any(word => language.Grammar.Coordinators.Contains(word))),
        ["a document"] = (_, example) => Any(example, claim => Is(claim.Kind, "document")),
        ["an anonymous source"] = (_, example) => Any(example, claim => Is(claim.Kind, "anonymous")),
        ["a refusal"] = (_, example) => Any(example, claim => Is(claim.Stance, "declines")),
        ["a denial"] = (_, example) => Any(example, claim => Is(claim.Stance, "denies")),
        ["a demand"] = (_, example) => Any(example, claim => Is(claim.Stance, "demands")),
        ["a prediction"] = (_, example) => Any(example, claim => Is(claim.Stance, "predicts")),
        ["a confirmation"] = (_, example) => Any(example, claim => Is(claim.Stance, "confirms")),
        ["what can neither be confirmed nor denied"] = (_, example) => Any(example, claim => Is(claim.Stance, "cannotConfirm")),
        ["what looks like an attribution and is none"] = (_, example) => example.Claims.Count == 0,
    };

    public static TheoryData<string> Names => [.. Constructions.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_language_has_an_example_of(string construction) =>
        Book.All.Where(language => !language.Examples.Any(example => Constructions[construction](language, example))).Select(language => language.Code)
            .ShouldBeEmpty($"no example of {construction}");

    private static bool Any(ExampleFile example, Func<ExampleClaimFile, bool> shows) => example.Claims.Any(shows);

    private static bool Is(string? value, string name) => string.Equals(value, name, StringComparison.OrdinalIgnoreCase);

    private static bool IsMark(char letter) => letter is '"' or '«' or '»' or '“' or '”' or '„';

    private static bool Opens(ExampleClaimFile claim) => IsMark(claim.Content[0]);

    private static bool Closes(ExampleClaimFile claim) => IsMark(claim.Content[^1]);

    private static int Place(ExampleFile example, string words) => example.Text.IndexOf(words, StringComparison.OrdinalIgnoreCase);

    private static string First(ExampleClaimFile claim) => Words(claim.Content)[0];

    private static string Last(ExampleClaimFile claim) => Words(claim.Content)[^1];

    private static string[] Words(string text) =>
        string.Concat(text.ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) || letter is '\'' or '’' or '-' ? letter : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsPreposition(Language language, string cue) => Matches(language.Grammar.CuePrepositions, language, cue);

    private static bool IsPhrase(Language language, string cue) => Matches(language.Grammar.HearsayPhrases, language, cue);

    private static bool Matches(PhraseSet phrases, Language language, string cue)
    {
        var tokens = Tokenizer.Cut(cue, 0, cue.Length, language.Grammar);
        return phrases.Match(i => i < tokens.Count ? tokens[i].Lower : "", 0).Words > 0;
    }
}
