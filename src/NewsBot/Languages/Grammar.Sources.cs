namespace NewsBot.Languages;

/// <content>Who can be a person.</content>
internal sealed partial class Grammar
{
    /// <summary>Letters of a word of which the ending tells something.</summary>
    private const int ShortestPerson = 6;

    private readonly string[] personEndings = file.PersonEndings.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A noun that no list has, but that ends like what people are: « la alergóloga », « le chocolatier ».</summary>
    public bool IsPersonByEnding(string lower) =>
        lower.Length >= ShortestPerson && Array.Exists(personEndings, ending => lower.EndsWith(ending, StringComparison.Ordinal)) && !IsNoun(lower) && !IsTime(lower)
        && !Prepositions.Contains(lower) && !StopWords.Contains(lower) && !IsAdverb(lower) && !IsFinite(lower) && !CueNouns.Contains(lower);
}
