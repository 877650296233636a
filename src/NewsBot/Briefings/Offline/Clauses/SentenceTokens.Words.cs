using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Clauses;

/// <content>What the language file says of a word; <see langword="false"/> beyond either end of the sentence.</content>
internal sealed partial class SentenceTokens
{
    // Asked many times by many rules, looked up once for each token.
    private readonly WordKinds[] asked = new WordKinds[tokens.Count], held = new WordKinds[tokens.Count];

    public bool IsDeterminer(int index) => Is(WordKinds.Determiner, index, static (grammar, word) => grammar.Determiners.Contains(word));

    public bool IsPronoun(int index) => Is(WordKinds.Pronoun, index, static (grammar, word) => grammar.Pronouns.Contains(word));

    public bool IsClitic(int index) => Is(WordKinds.Clitic, index, static (grammar, word) => grammar.Clitics.Contains(word));

    public bool IsFirstPerson(int index) => Is(WordKinds.FirstPerson, index, static (grammar, word) => grammar.FirstPerson.Contains(word));

    public bool IsPreposition(int index) => Is(WordKinds.Preposition, index, static (grammar, word) => grammar.Prepositions.Contains(word));

    /// <summary>"in" before a body that speaks: « в министерстве ».</summary>
    public bool IsPlacePreposition(int index) => Is(WordKinds.PlacePreposition, index, static (grammar, word) => grammar.PlacePrepositions.Contains(word));

    /// <summary>"by" behind a passive.</summary>
    public bool IsAgentPreposition(int index) => Is(WordKinds.AgentPreposition, index, static (grammar, word) => grammar.Agents.Contains(word));

    public bool IsCoordinator(int index) => Is(WordKinds.Coordinator, index, static (grammar, word) => grammar.Coordinators.Contains(word));

    public bool IsConjunction(int index) => Is(WordKinds.Conjunction, index, static (grammar, word) => grammar.Conjunctions.Contains(word));

    /// <summary>"that" before what is said.</summary>
    public bool IsComplementizer(int index) => Is(WordKinds.Complementizer, index, static (grammar, word) => grammar.Complementizers.Contains(word));

    public bool IsRelative(int index) => Is(WordKinds.Relative, index, static (grammar, word) => grammar.Relatives.Contains(word));

    /// <summary>A relative pronoun that may be an article too: "der".</summary>
    public bool IsRelativeArticle(int index) => Is(WordKinds.RelativeArticle, index, static (grammar, word) => grammar.RelativeArticles.Contains(word));

    public bool IsInfinitiveMarker(int index) => Is(WordKinds.InfinitiveMarker, index, static (grammar, word) => grammar.InfinitiveMarkers.Contains(word));

    public bool IsNegation(int index) => Is(WordKinds.Negation, index, static (grammar, word) => grammar.Negations.Contains(word));

    /// <summary>"himself" behind a name.</summary>
    public bool IsEmphasis(int index) => Is(WordKinds.Emphasis, index, static (grammar, word) => grammar.Emphases.Contains(word));

    /// <summary>"a", "к" before who is told.</summary>
    public bool IsListenerMarker(int index) => Is(WordKinds.ListenerMarker, index, static (grammar, word) => grammar.ListenerMarkers.Contains(word));

    public bool IsStopWord(int index) => Is(WordKinds.StopWord, index, static (grammar, word) => grammar.StopWords.Contains(word));

    public bool IsPassiveAuxiliary(int index) => Is(WordKinds.PassiveAuxiliary, index, static (grammar, word) => grammar.Passives.Contains(word));

    /// <summary>A verb in the mood of what others say: "habe", "aurait".</summary>
    public bool IsReportedMood(int index) => Is(WordKinds.ReportedMood, index, static (grammar, word) => grammar.ReportedMood.Contains(word));

    public bool IsCueVerb(int index) => Is(WordKinds.CueVerb, index, static (grammar, word) => grammar.Verbs.Contains(word));

    public bool IsCueNoun(int index) => Is(WordKinds.CueNoun, index, static (grammar, word) => grammar.CueNouns.Contains(word));

    public bool IsRoleNoun(int index) => Is(WordKinds.RoleNoun, index, static (grammar, word) => grammar.RoleNouns.Contains(word));

    public bool IsGroupNoun(int index) => Is(WordKinds.GroupNoun, index, static (grammar, word) => grammar.GroupNouns.Contains(word));

    public bool IsOrganisationNoun(int index) => Is(WordKinds.OrganisationNoun, index, static (grammar, word) => grammar.OrganisationNouns.Contains(word));

    public bool IsDocumentNoun(int index) => Is(WordKinds.DocumentNoun, index, static (grammar, word) => grammar.DocumentNouns.Contains(word));

    public bool IsHonorific(int index) => Is(WordKinds.Honorific, index, static (grammar, word) => grammar.Honorifics.Contains(word));

    public bool IsNumberWord(int index) => Is(WordKinds.NumberWord, index, static (grammar, word) => grammar.Numbers.Contains(word));

    /// <summary>A role, a body, a paper or a group that may speak.</summary>
    public bool IsNoun(int index) => Is(WordKinds.Noun, index, static (grammar, word) => grammar.IsNoun(word));

    /// <summary>Such a noun in another case than the first.</summary>
    public bool IsDeclined(int index) => Is(WordKinds.Declined, index, static (grammar, word) => grammar.IsDeclined(word));

    /// <summary>A determiner in another case than the first.</summary>
    public bool IsOblique(int index) => Is(WordKinds.Oblique, index, static (grammar, word) => grammar.IsOblique(word));

    public bool IsAdverb(int index) => Is(WordKinds.Adverb, index, static (grammar, word) => grammar.IsAdverb(word));

    public bool IsAuxiliary(int index) => Is(WordKinds.Auxiliary, index, static (grammar, word) => grammar.IsAuxiliary(word));

    /// <summary>A finite verb, by its ending or its form.</summary>
    public bool IsFinite(int index) => Is(WordKinds.Finite, index, static (grammar, word) => grammar.IsFinite(word));

    /// <summary>A finite form of a cue verb, or of another that is known, in small letters.</summary>
    public bool IsVerbFinite(int index) => Kind(index) == TokenKind.Word && !tokens[index].IsCapitalised
        && (IsFinite(index) || (IsCueVerb(index) && Array.Exists(grammar.Verbs.Find(tokens[index].Lower), form => (form.Form & VerbForm.Finite) != VerbForm.None)));

    public bool IsRegularPast(int index) => Is(WordKinds.RegularPast, index, static (grammar, word) => grammar.IsRegularPast(word));

    /// <summary>A weekday, a month or another word of time.</summary>
    public bool IsTime(int index) => Is(WordKinds.Time, index, static (grammar, word) => grammar.IsTime(word));

    private bool Is(WordKinds kind, int index, Func<Grammar, string, bool> lookUp)
    {
        effort.Step();
        if ((uint)index >= (uint)tokens.Count)
        {
            return false;
        }

        if ((asked[index] & kind) == WordKinds.None)
        {
            asked[index] |= kind;
            held[index] |= lookUp(grammar, tokens[index].Lower) ? kind : WordKinds.None;
        }

        return (held[index] & kind) != WordKinds.None;
    }

    [Flags]
    private enum WordKinds : ulong
    {
        None = 0,
        Determiner = 1UL << 0,
        Pronoun = 1UL << 1,
        Clitic = 1UL << 2,
        FirstPerson = 1UL << 3,
        Preposition = 1UL << 4,
        PlacePreposition = 1UL << 5,
        AgentPreposition = 1UL << 6,
        Coordinator = 1UL << 7,
        Conjunction = 1UL << 8,
        Complementizer = 1UL << 9,
        Relative = 1UL << 10,
        RelativeArticle = 1UL << 11,
        InfinitiveMarker = 1UL << 12,
        Negation = 1UL << 13,
        Emphasis = 1UL << 14,
        ListenerMarker = 1UL << 15,
        StopWord = 1UL << 16,
        PassiveAuxiliary = 1UL << 17,
        ReportedMood = 1UL << 18,
        CueVerb = 1UL << 19,
        CueNoun = 1UL << 20,
        RoleNoun = 1UL << 21,
        GroupNoun = 1UL << 22,
        OrganisationNoun = 1UL << 23,
        DocumentNoun = 1UL << 24,
        Honorific = 1UL << 25,
        NumberWord = 1UL << 26,
        Noun = 1UL << 27,
        Declined = 1UL << 28,
        Oblique = 1UL << 29,
        Adverb = 1UL << 30,
        Auxiliary = 1UL << 31,
        Finite = 1UL << 32,
        RegularPast = 1UL << 33,
        Time = 1UL << 34,
    }
}
