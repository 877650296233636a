using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsBot.Languages;

/// <summary>The content of <c>Languages/xx.json</c>.</summary>
internal sealed record LanguageFile
{
    /// <summary>ISO 639-1.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Which rule chooses the plural form, a name of <see cref="PluralRule"/>.</summary>
    public required PluralRule Plural { get; init; }

    /// <summary>By what its texts are told from those of other languages.</summary>
    public required DetectionFile Detection { get; init; }

    public required GrammarFile Grammar { get; init; }

    /// <summary>Endings of words, for searching; see <see cref="WordEndings"/>.</summary>
    public required string Endings { get; init; }

    /// <summary>By what words people ask.</summary>
    public required QuestionsFile Questions { get; init; }

    /// <summary>Words for the same thing and for the opposite, by which a text is compared with an article.</summary>
    public MeaningsFile Meanings { get; set; } = new();

    /// <summary>By what words a page stands between its reader and an article.</summary>
    public required WallsFile Walls { get; init; }

    /// <summary>Texts with the claims that must be found in them; they run as tests.</summary>
    public required IReadOnlyList<ExampleFile> Examples { get; init; }

    /// <summary>By phrase, in camel case: a text, or an object with the plural forms "one", "few", "many", "other".</summary>
    public required Dictionary<string, JsonElement> Texts { get; init; }
}

/// <summary>What tells a language from its neighbours; lists as everywhere in the file.</summary>
/// <param name="Words">Common words that are not among the stop words.</param>
/// <param name="Letters">Letters with their share of all letters in percent: "é:1.9 w:0.05".</param>
/// <param name="Parts">Parts of words that neighbours do not have; "-" is the edge of a word: "-sch ung-".</param>
internal sealed record DetectionFile(string Words, string Letters, string Parts);

/// <summary>By what words people ask; lists as everywhere in the file, in any case and with accents or without.</summary>
/// <param name="Who">That ask for a person or body: "who whom".</param>
/// <param name="When">That ask for a time: "when what_day".</param>
/// <param name="HowMany">That ask for a figure: "how_many how_old".</param>
/// <param name="Where">That ask for a place.</param>
/// <param name="Why">That ask for a reason.</param>
/// <param name="Because">By which a text gives one: "because due_to".</param>
/// <param name="Weak">That ask for nothing in particular, and words of questions that stand for nothing in the text: "what does happen article".</param>
internal sealed record QuestionsFile(string Who, string When, string HowMany, string Where, string Why, string Because, string Weak);

/// <summary>What pages say instead of an article; lists as everywhere in the file, with <c>*</c> for any letters at the edge of a word or alone.</summary>
internal sealed record WallsFile
{
    /// <summary>In the title of a page that is not there: "not_found no_longer_exists".</summary>
    public required string Missing { get; init; }

    /// <summary>The same in so many words, a title of its own: "page_not_found".</summary>
    public required string MissingPages { get; init; }

    /// <summary>What such a page tells its reader: "you_are_looking_for try_the_search".</summary>
    public required string Lost { get; init; }

    /// <summary>In the title of a page that checks for a human; articles have such titles too.</summary>
    public required string Challenges { get; init; }

    /// <summary>What such a page tells its reader.</summary>
    public required string Robots { get; init; }

    /// <summary>What pages speak of that want to store something.</summary>
    public required string Consent { get; init; }

    /// <summary>By what a page speaks for itself or to its reader: "we your this_site".</summary>
    public required string Addresses { get; init; }

    /// <summary>By what the rest of an article is kept for those who pay: "for_subscribers_only".</summary>
    public required string Locked { get; init; }

    /// <summary>What stands around that, and on free pages too: "cancel_any_time".</summary>
    public required string Offers { get; init; }

    /// <summary>What a page says that wants a log-in.</summary>
    public required string SignIn { get; init; }

    /// <summary>What a page says that is not shown in a country.</summary>
    public required string Country { get; init; }

    /// <summary>What a page says that waits until adverts are shown.</summary>
    public required string Adverts { get; init; }
}

/// <summary>A worked example of a language.</summary>
/// <param name="Text">One or more sentences; "\n\n" parts paragraphs.</param>
/// <param name="Claims">All claims of the text, in order; empty for what looks like an attribution and is none.</param>
/// <param name="Discrepancies">The figures that disagree, a list for each thing; <c>null</c>: not compared.</param>
/// <param name="Caveats">All caveats of the text; <c>null</c>: not compared.</param>
internal sealed record ExampleFile(string Text, IReadOnlyList<ExampleClaimFile> Claims,
    IReadOnlyList<IReadOnlyList<double>>? Discrepancies = null, IReadOnlyList<ExampleCaveatFile>? Caveats = null);

/// <summary>A caveat of an example.</summary>
/// <param name="Claims">Numbers, from 1, of the claims that it covers.</param>
/// <param name="By">Who could not verify; <c>null</c> when the text does not say.</param>
internal sealed record ExampleCaveatFile(IReadOnlyList<int> Claims, string? By = null);

/// <summary>A claim of an example; what is left out (<c>null</c>) is not compared.</summary>
/// <param name="Source">The name; "-" for the outlet itself.</param>
internal sealed record ExampleClaimFile(string Source, string Content, string? Role = null, string? Kind = null, string? Cue = null,
    string? Stance = null, string? Certainty = null, string? Via = null, string? Said = null, string? Standing = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(LanguageFile))]
internal sealed partial class LanguageFileJson : JsonSerializerContext;
