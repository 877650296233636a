namespace NewsBot.Languages;

/// <summary>A language file's grammar, ready to be asked. The properties are explained in <see cref="GrammarFile"/>.</summary>
internal sealed partial class Grammar(GrammarFile file)
{
    public PhraseSet StopWords { get; } = PhraseSet.Read(file.StopWords);

    public PhraseSet TitleAbbreviations { get; } = PhraseSet.Read(file.TitleAbbreviations.ToLowerInvariant());

    public PhraseSet Abbreviations { get; } = PhraseSet.Read(file.Abbreviations.ToLowerInvariant());

    public PhraseSet Elisions { get; } = PhraseSet.Read(file.Elisions);

    /// <summary>Longest first.</summary>
    public string[] Enclitics { get; } = [.. file.Enclitics.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .OrderByDescending(ending => ending.Length)];

    public PhraseSet Determiners { get; } = Set(file, file.Determiners);

    /// <summary>Articles tell the gender of things: "la vidéo".</summary>
    public bool HasGender { get; } = file.Determiners.Contains(":f", StringComparison.Ordinal);

    /// <summary>Articles tell the gender, nouns have no cases and the verb follows its subject: French, Spanish and their like.</summary>
    public bool IsRomance { get; } = file.Determiners.Contains(":f", StringComparison.Ordinal) && !file.Articleless && !file.VerbSecond;

    public PhraseSet Pronouns { get; } = Set(file, file.Pronouns);

    public PhraseSet Relatives { get; } = Set(file, file.Relatives);

    public PhraseSet FirstPerson { get; } = Set(file, file.FirstPerson);

    public PhraseSet Auxiliaries { get; } = Set(file, file.Auxiliaries);

    public PhraseSet Catenatives { get; } = Set(file, file.Catenatives);

    public PhraseSet Readings { get; } = Set(file, file.Readings);

    public PhraseSet Convictions { get; } = Set(file, file.Convictions);

    public PhraseSet Clitics { get; } = Set(file, file.Clitics);

    public PhraseSet Passives { get; } = Set(file, file.Passives);

    public PhraseSet Negations { get; } = Set(file, file.Negations);

    public PhraseSet Absences { get; } = Set(file, file.Absences);

    public PhraseSet NounNegations { get; } = Set(file, file.NounNegations);

    public PhraseSet Adverbs { get; } = Set(file, file.Adverbs);

    /// <summary>Endings that make adverbs, in the list of adverbs with a hyphen: "-ly".</summary>
    public string[] AdverbEndings { get; } =
        [.. file.Adverbs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word[0] == '-').Select(word => word[1..])];

    public PhraseSet Complementizers { get; } = Set(file, file.Complementizers);

    public PhraseSet InfinitiveMarkers { get; } = Set(file, file.InfinitiveMarkers);

    /// <summary>Endings of the infinitive itself.</summary>
    public string[] InfinitiveEndings { get; } =
        [.. file.InfinitiveMarkers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word[0] == '-')
            .Select(word => word[1..])];

    public PhraseSet Conjunctions { get; } = Set(file, file.Conjunctions);

    public PhraseSet Coordinators { get; } = Set(file, file.Coordinators);

    public PhraseSet Prepositions { get; } = Set(file, file.Prepositions);

    public PhraseSet Agents { get; } = Set(file, file.Agents);

    public string[] FiniteEndings { get; } = file.FiniteEndings.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public PhraseSet FiniteVerbs { get; } = Set(file, file.FiniteVerbs);

    private readonly string[] pastEndings = [.. file.Conjugations.Values.SelectMany(forms => forms.Split(' ')).Where(form => form.StartsWith("past:", StringComparison.Ordinal)).SelectMany(form => form[5..].Split(',')).Where(ending => ending.Length > 1).Distinct(StringComparer.Ordinal)];

    /// <summary>"inspected": it ends like the past of a regular verb.</summary>
    public bool IsRegularPast(string lower) => lower.Length > 4 && Array.Exists(pastEndings, ending => lower.EndsWith(ending, StringComparison.Ordinal));

    public bool VerbSecond { get; } = file.VerbSecond;

    public bool CommaBeforeClause { get; } = file.CommaBeforeClause;

    public string InfinitiveInfix { get; } = file.InfinitiveInfix;

    public bool CapitalNouns { get; } = file.CapitalNouns;

    public PhraseSet InnerDeterminers { get; } = Set(file, file.InnerDeterminers.Length > 0 ? file.InnerDeterminers : file.Determiners);

    public PhraseSet ObjectDeterminers { get; } = Set(file, file.ObjectDeterminers);

    public PhraseSet ObjectMarkers { get; } = Set(file, file.ObjectMarkers);

    public PhraseSet ListenerMarkers { get; } = Set(file, file.ListenerMarkers);

    public PhraseSet BackPronouns { get; } = Set(file, file.BackPronouns);

    public PhraseSet Emphases { get; } = Set(file, file.Emphases);

    public PhraseSet RelativeArticles { get; } = Set(file, file.RelativeArticles);

    public bool OrdinalDots { get; } = file.OrdinalDots;

    public CueVerbs Verbs { get; } = CueVerbs.Read(file);

    public PhraseSet CuePrepositions { get; } = Set(file, file.CuePrepositions);

    public PhraseSet ReportedMood { get; } = Set(file, file.ReportedMood);

    public PhraseSet HearsayBrackets { get; } = Set(file, file.HearsayBrackets);

    public PhraseSet CueNouns { get; } = Nouns(file, file.CueNouns);

    public PhraseSet NounClauses { get; } = Set(file, file.NounClauses);

    public PhraseSet HearsayPhrases { get; } = Set(file, file.HearsayPhrases);

    public PhraseSet Hedges { get; } = Set(file, file.Hedges);

    public string[] HearsayEndings { get; } = file.HearsayEndings.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public PhraseSet HearsayExceptions { get; } = Set(file, file.HearsayExceptions);

    public PhraseSet Conditions { get; } = Set(file, file.Conditions);

    /// <summary>Patterns by the name of a stance.</summary>
    public IReadOnlyList<(string Stance, SentencePattern Pattern)> StancePatterns { get; } =
        [.. file.StancePatterns.SelectMany(pair => pair.Value.Select(pattern => (pair.Key, Pattern(file, pattern))))];

    public SentencePattern[] ViaPatterns { get; } = [.. file.ViaPatterns.Select(pattern => Pattern(file, pattern))];

    public PhraseSet WriterTails { get; } = Set(file, file.WriterTails);

    public PhraseSet Explainers { get; } = Set(file, file.Explainers);

    public PhraseSet CitedBy { get; } = Set(file, file.CitedBy);

    public PhraseSet AsideOpeners { get; } = Set(file, file.AsideOpeners);

    public bool InvertsFreely { get; } = file.InvertsFreely;

    public bool HeadLast { get; } = file.HeadLast;

    public PhraseSet RoleNouns { get; } = Nouns(file, file.RoleNouns);

    public PhraseSet RoleModifiers { get; } = Set(file, file.RoleModifiers);

    /// <summary>Endings of adjectives, in the list of role modifiers with a hyphen.</summary>
    public string[] RoleEndings { get; } = [.. file.RoleModifiers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word[0] == '-').Select(word => word[1..])];

    public PhraseSet OrganisationNouns { get; } = Nouns(file, file.OrganisationNouns);

    public PhraseSet DocumentNouns { get; } = Nouns(file, file.DocumentNouns);

    public PhraseSet GroupNouns { get; } = Nouns(file, file.GroupNouns);

    public SentencePattern[] AnonymousPatterns { get; } = [.. file.AnonymousPatterns.Select(pattern => Pattern(file, pattern))];

    public PhraseSet Honorifics { get; } = Set(file, file.Honorifics.ToLowerInvariant());

    public PhraseSet NameParticles { get; } = Set(file, file.NameParticles);

    public PhraseSet Feminine { get; } = Nouns(file, file.Feminine);

    public PhraseSet Masculine { get; } = Nouns(file, file.Masculine);

    /// <summary>Each month with its number.</summary>
    public PhraseSet Months { get; } = Set(file, file.Months);

    public PhraseSet Weekdays { get; } = Set(file, file.Weekdays);

    public PhraseSet TimeWords { get; } = Set(file, file.TimeWords);

    /// <summary>Each unit of time with its seconds.</summary>
    public PhraseSet Durations { get; } = Set(file, file.Durations);

    public PhraseSet Numbers { get; } = Set(file, file.Numbers);

    /// <summary><c>null</c> in a language that writes the parts of a number apart.</summary>
    public GluedNumbers? GluedNumbers { get; } = file.NumberJoint is { } joint ? new(Set(file, file.Numbers), joint) : null;

    public PhraseSet Fractions { get; } = Set(file, file.Fractions);

    public PhraseSet Ratios { get; } = Set(file, file.Ratios);

    public bool MixedSeparators { get; } = file.MixedSeparators;

    public PhraseSet NumberLabels { get; } = Set(file, file.NumberLabels);

    public PhraseSet RangeWords { get; } = Set(file, file.RangeWords);

    public PhraseSet Approximations { get; } = Set(file, file.Approximations);

    public int UnitWords { get; } = file.UnitWords;

    public PhraseSet Units { get; } = Set(file, file.Units);

    public SameThings SameThings { get; } = new(file.SameThings);

    public WordGroups SameOffices { get; } = new(file.SameOffices);

    public WordGroups Fields { get; } = new(file.Fields);

    /// <summary>Endings of nouns for women.</summary>
    public string[] FeminineEndings { get; } = file.FeminineEndings.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public PhraseSet Anaphors { get; } = Set(file, file.Anaphors);

    public PhraseSet Connectives { get; } = Set(file, file.Connectives);

    public PhraseSet Demonstratives { get; } = Set(file, file.Demonstratives);

    public Inflection Inflection { get; } = Inflection.Read(file);

    public bool Articleless { get; } = file.Articleless;

    public PhraseSet AsWords { get; } = Set(file, file.AsWords);

    public PhraseSet Pointers { get; } = Set(file, file.Pointers);

    public string[] PredicateEndings { get; } = file.PredicateEndings.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public string[] ParticipleEndings { get; } = file.ParticipleEndings.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public PhraseSet RefusedNouns { get; } = Set(file, file.RefusedNouns);

    public PhraseSet SilentNouns { get; } = Set(file, file.SilentNouns);

    public PhraseSet PointingPhrases { get; } = Set(file, file.PointingPhrases);

    public PhraseSet Views { get; } = Set(file, file.Views);

    public PhraseSet RenderingWords { get; } = Set(file, file.RenderingWords);

    public PhraseSet PlacePrepositions { get; } = Set(file, file.PlacePrepositions);

    public PhraseSet CitingPhrases { get; } = Set(file, file.CitingPhrases);

    public string[] SourceEndings { get; } = file.SourceEndings.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public string[] ObjectEndings { get; } = file.ObjectEndings.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public PhraseSet Places { get; } = Set(file, file.Places);

    /// <summary>Endings of past tenses with the gender they tell, longest first.</summary>
    private readonly (string Ending, char Gender)[] verbGenders =
        [.. file.VerbGenders.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(item => item.Split(':')).Select(item => (item[0], item[1][0])).OrderByDescending(item => item.Item1.Length)];

    /// <summary>A verb without a subject speaks of somebody named before.</summary>
    public bool DropsSubjects => verbGenders.Length > 0;

    private static PhraseSet Set(GrammarFile file, string list) => PhraseSet.Read(list, PhraseSet.Read(file.Elisions), file.Declensions);

    /// <summary>The gender and number that the form of a verb tells: 'm', 'f', 'n', 'p' for several; 'x' when it does not.</summary>
    public char GenderOfVerb(string lower)
    {
        foreach (var (ending, gender) in verbGenders)
        {
            if (lower.EndsWith(ending, StringComparison.Ordinal))
            {
                return gender;
            }
        }

        return 'x';
    }

    private static PhraseSet Nouns(GrammarFile file, string list) =>
        PhraseSet.Read(list, PhraseSet.Read(file.Elisions), file.Declensions, file.CaseEndings.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A determiner that never begins a subject.</summary>
    public bool IsOblique(string lower) => ObjectDeterminers.Value(lower) is { } nominative && !nominative.StartsWith('?');

    /// <summary>A common noun that a list has.</summary>
    public bool IsNoun(string lower) => RoleNouns.Contains(lower) || OrganisationNouns.Contains(lower) || DocumentNouns.Contains(lower) || GroupNouns.Contains(lower);

    public bool IsAbbreviation(string lowerWithDot) => TitleAbbreviations.Contains(lowerWithDot) || Abbreviations.Contains(lowerWithDot);

    public bool IsAdverb(string lower) =>
        Adverbs.Contains(lower) || (lower.Length > 5 && !OrganisationNouns.Contains(lower) && !DocumentNouns.Contains(lower)
            && AdverbEndings.Any(ending => lower.EndsWith(ending, StringComparison.Ordinal)));

    /// <summary>A noun of the lists in another case than the nominative: no subject.</summary>
    public bool IsDeclined(string lower) => IsNoun(lower) && Inflection.Lemma(lower) != lower;

    public bool IsAuxiliary(string lower) => Auxiliaries.Contains(lower) || Passives.Contains(lower);

    /// <summary>Certainly a finite verb: an auxiliary, a listed verb, or a word with an ending that only verbs have.</summary>
    public bool IsFinite(string lower) =>
        (IsAuxiliary(lower) && !IsPossessive(lower) && !Determiners.Contains(lower)) || FiniteVerbs.Contains(lower)
        || (lower.Length > 5 && Array.Exists(FiniteEndings, ending => lower.EndsWith(ending, StringComparison.Ordinal)) && !(IsRomance && IsNoun(lower)));

    /// <summary>"'s" is a verb or a possessive; before a verb group it is an auxiliary, inside a subject a possessive.</summary>
    public static bool IsPossessive(string lower) => lower is "'s";

    public bool IsTime(string lower) => Weekdays.Contains(lower) || Months.Contains(lower) || TimeWords.Contains(lower);

    private static SentencePattern Pattern(GrammarFile file, string pattern) =>
        new(file.PatternParts.Aggregate(pattern, (text, part) => text.Replace($"{{{part.Key}}}", $"(?:{part.Value})", StringComparison.Ordinal)));
}
