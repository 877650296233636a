using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Clauses;

/// <summary>A cue verb with all that belongs to its group: "has repeatedly said", "n'a pas précisé", "a-t-il ajouté".</summary>
/// <param name="Start">First token.</param>
/// <param name="End">Exclusive; a particle ("for" in "called for") is inside.</param>
/// <param name="Verb">The token of the verb itself.</param>
/// <param name="Forms">What the verb can be here, best first; at least one.</param>
/// <param name="IsPast">It was said before: a conditional behind it may be nothing but the sequence of tenses.</param>
/// <param name="Pronoun">The token of an inverted pronoun inside the group ("-t-il"); -1 for none.</param>
internal sealed record VerbGroup(int Start, int End, int Verb, IReadOnlyList<CueForm> Forms, bool IsNegated, bool IsPassive, bool IsGerund, bool IsPast, int Pronoun)
{
    /// <summary>The object stands before the verb: « l'accuse de mentir », « la décrit comme… ».</summary>
    public bool HasObjectBefore { get; init; }

    /// <summary>What is refused, before the verb: « на запрос не ответил »; <c>null</c> when nothing stands there.</summary>
    public (int Start, int End)? ObjectBefore { get; init; }

    /// <summary>The second part of a cue in two parts: "mit" in "teilte … mit", "gesagt" in "hat … gesagt"; <c>null</c> when it stands together.</summary>
    public (int Start, int End)? Rest { get; init; }

    /// <summary>The token behind the first part.</summary>
    public int FirstEnd { get; init; } = End;

    /// <summary>Where an object between the two parts may begin: behind the first, and behind the subject where it follows.</summary>
    public int InnerFrom { get; init; } = End;

    /// <summary>Where what is said may begin: behind the group, and behind the subject where it follows.</summary>
    public int ContentFrom { get; init; } = End;

    /// <summary>The group with its subject, which stands behind its first part.</summary>
    public VerbGroup WithSubject(int end) => this with { InnerFrom = Math.Max(end, InnerFrom), ContentFrom = Math.Max(end, End) };

    public CueForm? Form(CueFrame frame)
    {
        foreach (var form in Forms)
        {
            if (form.Frame == frame)
            {
                return form;
            }
        }

        return null;
    }
}
