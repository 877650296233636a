namespace NewsBot.Languages;

/// <content>What makes a sentence lean on others, so that it cannot stand alone.</content>
internal sealed partial record GrammarFile
{
    /// <summary>Words at the beginning of a sentence that point back.</summary>
    public string Anaphors { get; set; } = "";

    /// <summary>Words that tie a sentence to the one before, at its beginning or a few words behind: "La station souligne néanmoins que".</summary>
    public string Connectives { get; set; } = "";

    /// <summary>Words before a noun that has been spoken of: "taki efekt". A noun of time may follow: "this week" is known without.</summary>
    public string Demonstratives { get; set; } = "";
}
