namespace NewsBot.Languages;

/// <summary>How a language attributes, as its file says it. Lists are words separated by blanks; a word may be a phrase with "_" for blanks.</summary>
/// <remarks>What may be left out has a setter: the generated reader would forget the default of a property that has none.</remarks>
internal sealed partial record GrammarFile
{
    /// <summary>The commonest words: they tell the language, and count for nothing in a summary.</summary>
    public required string StopWords { get; init; }

    /// <summary>Abbreviations that stand before a name ("Mr.") or a number ("No."): a sentence never ends there.</summary>
    public string TitleAbbreviations { get; set; } = "";

    /// <summary>Other abbreviations ("a.m."): a sentence ends there only if the next word looks like a start.</summary>
    public string Abbreviations { get; set; } = "";

    /// <summary>Beginnings that lean on the next word by an apostrophe: French "l" in "l'armée".</summary>
    public string Elisions { get; set; } = "";

    /// <summary>Endings that are words of their own: English "n't", "'s"; French "-t-il".</summary>
    public string Enclitics { get; set; } = "";

    /// <summary>Each with its gender and number where it tells ("la:f"), then "i" for an indefinite one ("une:fi").</summary>
    public required string Determiners { get; init; }

    /// <summary>Pronouns that can stand for a source, each with its gender and number: "he:m she:f they:p it:n".</summary>
    public required string Pronouns { get; init; }

    /// <summary>Relative pronouns that can be the subject of a cue: "who", "qui".</summary>
    public required string Relatives { get; init; }

    /// <summary>Pronouns and possessives of the first person: content in which they stand was said by the source itself.</summary>
    public string FirstPerson { get; set; } = "";

    /// <summary>Auxiliaries and modals.</summary>
    public required string Auxiliaries { get; init; }

    /// <summary>Verbs that an infinitive marker ties to a cue: "tient à préciser", "volvió a pedir".</summary>
    public string Catenatives { get; set; } = "";

    /// <summary>Behind the noun of a document they say what one reads in it: "si legge che", "lê-se que".</summary>
    public string Readings { get; set; } = "";

    /// <summary>Participles of cue verbs that say with "to be" what somebody thinks, and are no passive.</summary>
    public string Convictions { get; set; } = "";

    /// <summary>Small pronouns that may stand inside a verb group: French "lui" in "lui a dit".</summary>
    public string Clitics { get; set; } = "";

    /// <summary>Auxiliaries that with a past participle make a passive: "was", "been".</summary>
    public string Passives { get; set; } = "";

    public required string Negations { get; init; }

    /// <summary>Words besides that turn what is said into its opposite: "without nobody nothing".</summary>
    public string Absences { get; set; } = "";

    /// <summary>Determiners that negate a noun and with it what is a cue only when negated: "had no comment"; what is said of the noun stays said.</summary>
    public string NounNegations { get; set; } = "";

    /// <summary>Adverbs that may stand inside a verb group.</summary>
    public required string Adverbs { get; init; }

    /// <summary>Words that open a reported clause: "that"; with ":k" those that are kept as part of it: "whether:k".</summary>
    public required string Complementizers { get; init; }

    /// <summary>What stands before an infinitive: "to", "de"; with a hyphen, endings of the infinitive itself: "-er".</summary>
    public required string InfinitiveMarkers { get; init; }

    /// <summary>Words that link clauses: what stands before them is no part of a subject. "but:but" for those that set two statements against each other, "while:while" for those that add a circumstance.</summary>
    public required string Conjunctions { get; init; }

    /// <summary>The words for "and" and "or", inside a subject or between clauses.</summary>
    public required string Coordinators { get; init; }

    public required string Prepositions { get; init; }

    /// <summary>The preposition of who does it in a passive: "by", "par".</summary>
    public string Agents { get; set; } = "";

    /// <summary>Classes of nouns by their endings in all cases, the nominative first: "m": ",а,у,ом,і,и,ів,ам,ами,ах". A list names a noun as "міністр~m".</summary>
    public Dictionary<string, string> Declensions { get; set; } = [];

    /// <summary>Endings of names, a paradigm a line, the nominative first, "-" for none: "- а у ом ові". Two forms of one name stand in one line.</summary>
    public IReadOnlyList<string> NameEndings { get; set; } = [];

    /// <summary>There are no articles: "міністр" is the minister who was named before, and any noun can be a subject.</summary>
    public bool Articleless { get; set; }

    /// <summary>"as": with a cue verb behind it, it attributes what stands around it: « як повідомив речник, … ».</summary>
    public string AsWords { get; set; } = "";

    /// <summary>Phrases that point at the sentence or clause before as what is said: « Про це повідомив мер », « …, o czym poinformował rząd ».</summary>
    public string Pointers { get; set; } = "";

    /// <summary>Prepositions before a place whose people say it, with a verb in the plural: « у міністерстві заявили ».</summary>
    public string PlacePrepositions { get; set; } = "";

    /// <summary>Between who relays and who said it: "Reuters reported, citing police", « со ссылкой на ».</summary>
    public string CitingPhrases { get; set; } = "";

    /// <summary>Where no comma parts a source from what it says ("Zdaniem ekspertów ceny spadną"): endings that surely belong to the source.</summary>
    public string SourceEndings { get; set; } = "";

    /// <summary>Names of places that stand between a role and a person's name: « президент України Олена Коваль ».</summary>
    public string Places { get; set; } = "";

    /// <summary>Endings of cue verbs that tell gender or number of who speaks: "ла:f ли:p"; where they do, a verb needs no subject.</summary>
    public string VerbGenders { get; set; } = "";

    /// <summary>Endings of finite verbs and lists of irregular ones, to find where a subject ends.</summary>
    public string FiniteEndings { get; set; } = "";

    public string FiniteVerbs { get; set; } = "";

    /// <summary>The finite verb stands second, so that its subject may follow it, and the rest of the verb stands at the end: German "Am Montag teilte die Polizei … mit".</summary>
    public bool VerbSecond { get; set; }

    /// <summary>A reported clause stands behind a comma, also without "that": German "sagte, der Plan sei gescheitert".</summary>
    public bool CommaBeforeClause { get; set; }

    /// <summary>A syllable inside an infinitive that marks it: German "zu" in "einzustellen".</summary>
    public string InfinitiveInfix { get; set; } = "";

    /// <summary>Every noun is written with a capital: one that a list of nouns has is no name, and small words behind a noun end its phrase.</summary>
    public bool CapitalNouns { get; set; }

    /// <summary>Determiners that may follow a noun inside its phrase, as German "der" in "Sprecher der Polizei"; empty for all of them.</summary>
    public string InnerDeterminers { get; set; } = "";

    /// <summary>Determiners of other cases than the subject's, each with what a subject begins with: "dem: einem:ein"; with "?" those that may begin a subject too.</summary>
    public string ObjectDeterminers { get; set; } = "";

    /// <summary>Prepositions that mark an object: Spanish "a" in "acusó a la oposición".</summary>
    public string ObjectMarkers { get; set; } = "";

    /// <summary>Prepositions before who is told, behind an inverted subject: « ha spiegato il magistrato ai giornalisti ».</summary>
    public string ListenerMarkers { get; set; } = "";

    /// <summary>Pronouns that are all of what is denied or confirmed, behind the verb or before it: "denied this", « lo nega ».</summary>
    public string BackPronouns { get; set; } = "";

    /// <summary>Words behind a name that stress it: "Smith himself".</summary>
    public string Emphases { get; set; } = "";

    /// <summary>Relative pronouns that are articles or "that" as well: behind a comma or a noun they open a relative clause.</summary>
    public string RelativeArticles { get; set; } = "";

    /// <summary>What a noun of the lists may end with in another case: "s es".</summary>
    public string CaseEndings { get; set; } = "";

    /// <summary>A number with a full stop is an ordinal: "18. Oktober".</summary>
    public bool OrdinalDots { get; set; }

    /// <summary>By name of a class: "present:e,ent past:ait participle:é gerund:ant infinitive:er conditional:erait".</summary>
    public required Dictionary<string, string> Conjugations { get; init; }

    public required IReadOnlyList<CueVerbsFile> Verbs { get; init; }

    /// <summary>
    /// "according to": the source follows. "person": counts only at the beginning and before a person; a gender: a pronoun in the phrase is the source; "report": before the
    /// noun of a document; "tail": behind a comma, at the end; "after": the source stands before it, "einem Bericht zufolge"; "self": the subject itself, "nach eigenen Angaben".
    /// </summary>
    public required string CuePrepositions { get; init; }

    /// <summary>Verbs in the mood of reported speech: a sentence with one goes on with what was said before it, without a cue of its own.</summary>
    public string ReportedMood { get; set; } = "";

    /// <summary>Verbs that report what others say when their clause ends with one of the words behind the colon, "soll:haben,sein", or a word beside them has the ending, "terá:-ado".</summary>
    public string HearsayBrackets { get; set; } = "";

    /// <summary>Nouns whose clause is a claim: "claim" in "the claim that…", each with a stance after a colon if it is not "asserts", and "+" if an infinitive may follow: "promise:+".</summary>
    public string CueNouns { get; set; } = "";

    /// <summary>Phrases besides "that" which open the clause of such a noun: « selon laquelle », "wonach".</summary>
    public string NounClauses { get; set; } = "";

    /// <summary>Phrases that report without a source: "reportedly", "it is believed that", "is expected to".</summary>
    public string HearsayPhrases { get; set; } = "";

    public required string Hedges { get; init; }

    /// <summary>Endings of a mood that marks hearsay: French "rait", "raient".</summary>
    public string HearsayEndings { get; set; } = "";

    /// <summary>Words with such an ending that are no verb, or in no such mood.</summary>
    public string HearsayExceptions { get; set; } = "";

    /// <summary>Words that open a condition.</summary>
    public string Conditions { get; set; } = "";

    /// <summary>Patterns by stance ("cannotConfirm", "declines", "denies", "demands"…): content or cue that matches has that stance.</summary>
    public Dictionary<string, IReadOnlyList<string>> StancePatterns { get; set; } = [];

    /// <summary>Patterns of a relay, "cited by Reuters"; the group "via" holds its name.</summary>
    public IReadOnlyList<string> ViaPatterns { get; set; } = [];

    /// <summary>Beginnings of a clause that is the writer's, not the source's: ", where".</summary>
    public string WriterTails { get; set; } = "";

    /// <summary>What opens a clause that describes the source before it: "the report, whose authors…, says"; "the report, seen by the Post, says" needs no entry.</summary>
    public string Explainers { get; set; } = "";

    /// <summary>What makes the words of a source known: "the police, cited by the Post".</summary>
    public string CitedBy { get; set; } = "";

    /// <summary>What opens an aside between a subject and its verb: ", speaking on condition of anonymity,".</summary>
    public string AsideOpeners { get; set; } = "";

    /// <summary>Any verb may stand between a quotation and its speaker: « … », soupire le maire.</summary>
    public bool InvertsFreely { get; set; }

    /// <summary>The last noun says what a compound is: English "statistics office" is an office.</summary>
    public bool HeadLast { get; set; }

    /// <summary>Words beside a role noun that belong to the office: "former", "Erste"; with a hyphen, endings of adjectives: "-ий".</summary>
    public string RoleModifiers { get; set; } = "";

    /// <summary>"d" after a colon: a noun that describes somebody named before, "the midfielder"; no office that somebody else may hold.</summary>
    public required string RoleNouns { get; init; }

    /// <summary>"d" after a colon: describes a body named before; "p": may be a person too, « l'éditeur ».</summary>
    public required string OrganisationNouns { get; init; }

    public required string DocumentNouns { get; init; }

    /// <summary>People without a name: "officials", "residents".</summary>
    public required string GroupNouns { get; init; }

    /// <summary>Patterns of a source that does not want its name known.</summary>
    public IReadOnlyList<string> AnonymousPatterns { get; set; } = [];

    /// <summary>Before a person's name: "Mr.", "Dr.".</summary>
    public string Honorifics { get; set; } = "";

    /// <summary>Small words inside a name: "de", "van".</summary>
    public string NameParticles { get; set; } = "";

    /// <summary>Women's given names, honorifics and role words, and men's: they tell the gender.</summary>
    public string Feminine { get; set; } = "";

    public string Masculine { get; set; } = "";

    public required string Months { get; init; }

    public required string Weekdays { get; init; }

    /// <summary>Other words of time that may stand between a cue and its clause: "earlier"; with days from today where they tell: "yesterday:-1".</summary>
    public string TimeWords { get; set; } = "";

    /// <summary>Units of time with their seconds: "minute:60 minutes:60".</summary>
    public string Durations { get; set; } = "";

    /// <summary>Number words with their values: "two:2 hundred:100 million:1000000"; "x" for those that count groups: "dozen:x12".</summary>
    public required string Numbers { get; init; }

    /// <summary>What stands between the parts of a number word: ein"und"zwanzig, "" in « duecentocinquanta »; <c>null</c> where they are words of their own.</summary>
    public string? NumberJoint { get; set; }

    /// <summary>In percent: "half:50 tenth:10".</summary>
    public string Fractions { get; set; } = "";

    /// <summary>What stands between the two numbers of a ratio: "in" in "one in five"; with a value those that say it alone: "every_third:1/3".</summary>
    public string Ratios { get; set; } = "";

    /// <summary>"1.200" and "1,200" are both written for 1200, in different countries.</summary>
    public bool MixedSeparators { get; set; }

    /// <summary>Before a number that names and does not count: "pillar number four", "route no. 7".</summary>
    public string NumberLabels { get; set; } = "";

    /// <summary>Words between the two figures of a range: "to", "à"; with "opens" the word before the first one: "between:opens".</summary>
    public string RangeWords { get; set; } = "";

    /// <summary>"about", "près de".</summary>
    public required string Approximations { get; init; }

    /// <summary>How many words after a figure can name what is counted: more where adjectives stand before the noun.</summary>
    public int UnitWords { get; set; } = 3;

    /// <summary>Units after a figure that are no counted noun: "percent:% dollars:USD".</summary>
    public string Units { get; set; } = "";

    /// <summary>Words by which figures are told to measure the same thing, so that they may disagree.</summary>
    public SameThingsFile SameThings { get; set; } = new();
}
