
namespace NewsBot.Briefings;

/// <summary>A figure of a claim, with what tells whether another one measures the same thing.</summary>
/// <param name="Claim">Index of the claim.</param>
internal sealed record ClaimFigure(int Claim, Quantity Quantity)
{
    /// <summary>The group of words for what happened or is measured, "killed" or "cost"; <c>null</c> when no word tells.</summary>
    public int? Thing { get; init; }

    /// <summary>All such groups whose words stand around the figure.</summary>
    public IReadOnlyList<int> Things { get; init; } = [];

    /// <summary>What is counted, in lower case, without the words of <see cref="Thing"/>; empty for a measure and where the noun is left out.</summary>
    public IReadOnlyList<string> Nouns { get; init; } = [];

    /// <summary>Words of the unit that are names: "North Korean".</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>A noun for all persons is left out of <see cref="Nouns"/>.</summary>
    public bool OfPeople { get; init; }

    /// <summary>Nothing says what is counted: "the number at 35", "only 2,000".</summary>
    public bool PointsBack { get; init; }

    /// <summary>What is counted is left out, but other words may speak of another thing: "it had lost only six".</summary>
    public bool IsElliptic { get; init; }

    /// <summary>A part, an earlier figure: "including three children".</summary>
    public bool IsPart { get; init; }

    /// <summary>An addition: "another five".</summary>
    public bool IsOther { get; init; }

    /// <summary>More than what was known before: "rose to 12".</summary>
    public bool IsGrown { get; init; }

    /// <summary>What is wanted, not what is.</summary>
    public bool IsAim { get; init; }

    /// <summary>Names behind a preposition: "in Lomnica".</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Days of the week on which what is counted happened.</summary>
    public IReadOnlyList<string> Days { get; init; } = [];

    /// <summary>Years.</summary>
    public IReadOnlyList<string> Years { get; init; } = [];

    /// <summary>The phrase for another time than the article's: "last year"; <c>null</c> when there is none.</summary>
    public int? Period { get; init; }

    /// <summary>The group of phrases for the time that the figure was counted in, which another may leave out: "a year", "since"; <c>null</c> when there is none.</summary>
    public int? Span { get; init; }

    /// <summary>Counted in a month that is named: "It was 48 percent in December" is another time, not another count.</summary>
    public bool OfMonth { get; init; }

    /// <summary>The other words of the claim.</summary>
    public IReadOnlyList<string> Context { get; init; } = [];

    /// <summary>For each of <see cref="Nouns"/> and of <see cref="Context"/> the group of nouns that mean the same, -1 for none: looked up once, compared with many.</summary>
    public IReadOnlyList<int> NounGroups { get; init; } = [];

    /// <inheritdoc cref="NounGroups"/>
    public IReadOnlyList<int> ContextGroups { get; init; } = [];

    /// <summary>From the smaller to the greater figure of a range, else twice the amount.</summary>
    public (double Low, double High) Range { get; init; } = (Quantity.Value, Quantity.Value);

    /// <summary>Money, a share, a length: the unit alone says little.</summary>
    public bool IsMeasure { get; init; }

    /// <summary>Measured in a unit that is a word, hectares, neither money nor a share: few things of one event are.</summary>
    public bool OfUnit { get; init; }

    /// <summary>A time that something took, or somebody's age.</summary>
    public bool OfTime { get; init; }

    /// <summary>The seconds of a unit of time; of other units 1.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>The value, of a time in seconds: what is compared.</summary>
    public double Amount => Quantity.Value * Scale;

    /// <summary>Those who are counted are persons, whatever they are called.</summary>
    public bool OfPersons { get; init; }

    /// <summary>Those who are counted are some of all persons: children, women.</summary>
    public bool OfSome { get; init; }

    /// <summary>Somebody's own loss: "admits the loss of 90 men".</summary>
    public bool IsOwnLoss { get; init; }

    /// <summary>A share by which something grew or fell.</summary>
    public bool OfGrowth { get; init; }

    /// <summary>Nothing tells what grew or fell: "the fall is no more than 9 percent".</summary>
    public bool IsBareGrowth { get; init; }

    /// <summary>It is admitted, not stated.</summary>
    public bool IsAdmitted { get; init; }

    /// <summary>What is counted was lost by somebody: killed, shot down.</summary>
    public bool OfLosses { get; init; }

    /// <summary>Behind a question, which tells what is counted: "How many wolves are there? The hunters say 25."</summary>
    public bool IsAsked { get; init; }

    /// <summary>Set against another figure: "only 12", "the hospital, however, counted 12".</summary>
    public bool Contrasts { get; init; }

    /// <summary>Said before another was known: "earlier police had spoken of five".</summary>
    public bool IsEarlier { get; init; }

    /// <summary>The day of the week on which it was said; <c>null</c> when none is named.</summary>
    public string? Weekday { get; init; }

    /// <summary>The speaker's own: "we lost 40 cows".</summary>
    public bool OfSpeaker { get; init; }
}
