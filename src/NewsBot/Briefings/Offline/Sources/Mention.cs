namespace NewsBot.Briefings.Offline.Sources;

/// <summary>What a noun phrase says of a source by itself, before it is joined with other mentions.</summary>
/// <param name="Name">The proper name, or the whole phrase without its article when there is none.</param>
/// <param name="Role">What stands before or behind the name.</param>
/// <param name="Gender">'m', 'f', 'p' for several, 'x' when the phrase does not tell.</param>
/// <param name="IsProper">The name is a proper name.</param>
/// <param name="IsDefinite">"the minister": somebody who was named before, perhaps.</param>
/// <param name="Noun">The noun that says what it is, in lower case: "minister"; "" when there is none.</param>
internal sealed record Mention(string Name, string? Role, SourceKind Kind, char Gender, bool IsProper, bool IsDefinite, string Noun)
{
    /// <summary>"he", "elle": nothing but a pronoun.</summary>
    public bool IsPronoun { get; init; }

    /// <summary>"Ce dernier": the one named last.</summary>
    public bool IsLatter { get; init; }

    /// <summary>"I", "we" outside a quotation: the writer.</summary>
    public bool IsFirstPerson { get; init; }

    /// <summary>"Maria Gray and Tom Haines": more than one, by their names.</summary>
    public bool IsJoint { get; init; }

    /// <summary>"WHO", in brackets behind the name; <c>null</c> for none.</summary>
    public string? Acronym { get; init; }

    /// <summary>The name without a title that belongs to it: "Francis" of "Pope Francis".</summary>
    public string Bare { get; init; } = Name;
}
