using NewsBot.Articles;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <summary>Who says what by which words, as it stands in the article, before names are resolved.</summary>
internal sealed record Attribution
{
    /// <summary>The sentence of the cue, an index into <see cref="ArticleTokens.Sentences"/>.</summary>
    public required int Sentence { get; init; }

    /// <summary>The source, tokens of <see cref="Sentence"/>; <c>null</c> when there is none or when it is
    /// <see cref="SourceOf"/>'s.</summary>
    public NounPhrase? Source { get; init; }

    /// <summary>The attribution whose source says this too: "…, adding that"; a quotation carried on.</summary>
    public Attribution? SourceOf { get; init; }

    /// <summary>Itself, or the attribution whose source it shares in the end.</summary>
    public Attribution Root => Source is null && SourceOf is { } shared ? shared.Root : this;

    /// <summary>Gender of a source that no word of its own names: "Dodał, że…", « за його словами »; <c>null</c> when one does.</summary>
    public char? Implied { get; init; }

    /// <summary>A quotation behind a question of the writer's: whoever is asked says it.</summary>
    public bool IsAnswer { get; init; }

    /// <summary>Gender that the verb tells of its subject; 'x' when it does not.</summary>
    public char Gender { get; init; } = 'x';

    /// <summary>Who relays the words of the source: "Reuters" in "Reuters reported, citing police"; <c>null</c> for nobody.</summary>
    public NounPhrase? Via { get; init; }

    /// <summary><c>null</c> for a quotation without words of its own that attribute it.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>The parts of a cue whose words stand apart, "teilte … mit"; <c>null</c> when <see cref="Cue"/> is one.</summary>
    public IReadOnlyList<TextSpan>? CueParts { get; init; }

    /// <summary>In order, not overlapping, at least one.</summary>
    public required IReadOnlyList<TextSpan> Content { get; init; }

    /// <summary>What the content only points at, "this", "the claim": the content of another attribution; <c>null</c> when it says all itself.</summary>
    public IReadOnlyList<TextSpan>? Means { get; init; }

    /// <summary>The name of a <see cref="Stance"/>, from the cue.</summary>
    public string Stance { get; init; } = "asserts";

    public CueFrame Frame { get; init; }

    public bool IsNegated { get; init; }

    /// <summary>The cue is a verb in a past tense.</summary>
    public bool IsPast { get; init; }

    /// <summary>The content is a quotation.</summary>
    public bool IsDirect { get; init; }

    /// <summary>Nobody says it: "reportedly", a conditional of hearsay.</summary>
    public bool IsHearsay { get; init; }

    /// <summary>A verb that names nobody says it, and vouches for it: « повідомляється, що… », "podano, że…".</summary>
    public bool IsAgentless { get; init; }

    /// <summary>Words of time that stand with the cue: "on Tuesday".</summary>
    public TextSpan? Said { get; init; }
}
