using NewsBot.Briefings.Offline.Attributions;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Briefings.Offline.Summaries;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Sources;

/// <summary>"He", "the ministry", "Budanov" → the full name and role, across the article.</summary>
/// <remarks>When two people fit, nobody is chosen: the words of the article stay.</remarks>
internal sealed partial class SourceResolver
{
    /// <summary>How many sentences back a pronoun looks for the one it stands for.</summary>
    private const int PronounReach = 5;

    /// <summary>The same for a verb without a subject: what was said last is said on.</summary>
    private const int ImpliedReach = 10;

    /// <summary>So many names with the same beginning are compared with a word that may be one of them.</summary>
    private const int MostNamesakes = 40;

    /// <summary>In so many sentences before a pronoun nobody else may be named, if it is to be replaced.</summary>
    private const int AmbiguityReach = 2;

    /// <summary>How many sentences back "the midfielder" looks.</summary>
    private const int DescriptionReach = 4;

    private readonly ArticleTokens article;
    private readonly Grammar grammar;
    private readonly SourceParser parser;
    private readonly KnownSources known;

    /// <summary>Who was mentioned in a sentence as a subject, in order.</summary>
    private readonly Dictionary<int, List<Known>> mentioned = [];

    /// <summary>Bodies that a preposition names as a source: no verb without a subject speaks of them where somebody else acts.</summary>
    private readonly Dictionary<int, List<Known>> oblique = [];

    /// <summary>Whose full name stands anywhere in a sentence.</summary>
    private readonly Dictionary<int, List<Known>> named = [];

    /// <summary>Bodies whose name stands anywhere in a sentence.</summary>
    private readonly Dictionary<int, List<Known>> bodies = [];

    /// <summary>Those whose full name is known, by the key of the last word of it.</summary>
    private ILookup<string, (Known Who, string Name)> surnames = Array.Empty<(Known Who, string Name)>().ToLookup(pair => pair.Name, StringComparer.Ordinal);

    private SourceResolver(ArticleTokens article)
    {
        this.article = article;
        grammar = article.Grammar;
        parser = new(article.Article, grammar);
        known = new(grammar.Inflection);
        callings = new(grammar);
    }

    /// <returns>
    /// For each attribution its source, <c>null</c> where nobody is named; and the person whom the pronoun means that is the subject of a
    /// sentence, where only one fits.
    /// </returns>
    public static (IReadOnlyList<Source?> Sources, IReadOnlyDictionary<int, PronounSubject> Subjects) Resolve(
        ArticleTokens article, IReadOnlyList<Attribution> attributions)
    {
        var subjects = new Dictionary<int, PronounSubject>();
        var resolver = new SourceResolver(article);
        resolver.GatherNames();
        resolver.GatherSurnames();
        var bySentence = attributions.Select(attribution => attribution.Root).Distinct<Attribution>(ReferenceEqualityComparer.Instance).Where(attribution => attribution.Source is not null
            || attribution.Implied is not null).ToLookup(attribution => attribution.Sentence);
        var sources = new Dictionary<Attribution, Known?>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < article.Sentences.Count; i++)
        {
            foreach (var attribution in bySentence[i])
            {
                sources[attribution] = attribution.Source is { } phrase ? resolver.Identify(i, phrase, attribution.Gender)
                    : resolver.SubjectOf(i, attribution) ?? resolver.BeforeColon(i, attribution) ?? resolver.Recall(i, attribution);
            }

            if (!bySentence.Contains(i) && resolver.Follow(i) is { } subject)
            {
                subjects[i] = subject;
            }
        }

        return ([.. attributions.Select(attribution => sources.GetValueOrDefault(attribution.Root)?.ToSource())], subjects);
    }

    /// <summary>Full names with the role that stands beside them, wherever the article gives them.</summary>
    private void GatherNames()
    {
        var acronyms = article.Sentences.SelectMany(sentence => sentence.Tokens).Select(token => token.Text).Where(IsAcronym).ToHashSet(StringComparer.Ordinal);
        for (var s = 0; s < article.Sentences.Count; s++)
        {
            var sentence = article.Sentences[s];
            for (var i = 0; i < sentence.Count; i++)
            {
                if (acronyms.Count > 0 && Initials(sentence, i, acronyms) is { } spelled)
                {
                    Add(bodies, s, Know(spelled, s));
                }
                else if (NamedBody(sentence, i) is { } called)
                {
                    Add(bodies, s, Know(called, s));
                }
                else if (sentence.Tokens[i].Text == "(" && Abbreviated(sentence, i) is { } body)
                {
                    Add(bodies, s, Know(body, s));
                }

                if (!sentence.Tokens[i].IsCapitalised || FirstPerson(sentence, i) is not { } name || name.End - name.Start < 2)
                {
                    continue;
                }

                var start = RoleStart(sentence, name.Start);
                var mention = RoleBeforeComma(sentence, start, name.End) is var role and >= 0
                    ? parser.Parse(sentence, new(role, name.End, start - 1))
                    : parser.Parse(sentence, new(start, AppositionEnd(sentence, start, name), name.End));
                if (mention is { Kind: SourceKind.Person, IsProper: true })
                {
                    Add(named, s, Know(mention, s));
                }

                i = name.End - 1;
            }
        }
    }

    /// <summary>Where a person whose full name is known is called by the last word of it.</summary>
    private void GatherSurnames()
    {
        surnames = known.All.Where(who => who.IsNamedPerson).Select(who => (Who: who, Name: who.Name.Split(' ', '\u00A0')[^1])).ToLookup(pair => grammar.Inflection.Key(pair.Name), StringComparer.Ordinal);
        for (var s = 0; s < article.Sentences.Count; s++)
        {
            foreach (var token in article.Sentences[s].Tokens)
            {
                if (token.IsCapitalised && BySurname(token.Text) is { } who)
                {
                    Add(named, s, who);
                }
            }
        }
    }

    private static void Add(Dictionary<int, List<Known>> mentions, int sentence, Known who)
    {
        if (!mentions.TryGetValue(sentence, out var list))
        {
            mentions[sentence] = list = [];
        }

        who.First = Math.Min(who.First, sentence);
        list.Add(who);
    }

    /// <param name="gender">What the verb tells of its subject, 'x' for nothing.</param>
    private Known? Identify(int index, NounPhrase phrase, char gender)
    {
        phrase = Narrowed(article.Sentences[index], phrase);
        var mention = parser.Parse(article.Sentences[index], phrase);
        mention = mention.Gender == 'x' && gender is 'm' or 'f' && (grammar.Articleless || mention.Kind == SourceKind.Person) ? mention with { Gender = gender } : mention;
        // "Sie schildern": several.
        mention = mention is { IsPronoun: true, Gender: 'f' } && gender == 'p' ? mention with { Gender = 'p' } : mention;
        if (mention.IsFirstPerson)
        {
            return null;
        }

        // « Депутат заявила »: the verb tells more than the noun.
        mention = grammar.Articleless && gender == 'f' && mention is { Gender: 'm', IsProper: false, IsPronoun: false, Kind: SourceKind.Person } ? mention with { Gender = 'f' } : mention;

        // "Ein Sprecher Korffs": hers, and not her.
        if (grammar.CapitalNouns && mention is { IsProper: true, Kind: SourceKind.Person, Role: not null } && mention.Name is [.., 's'] owner
            && !owner.Contains(' ', StringComparison.Ordinal) && BySurname(owner) is null && BySurname(owner[..^1]) is { } whom)
        {
            mention = mention with { Name = article.Sentences[index].Span(phrase.Start, phrase.Head).In(article.Article.Text), Role = whom.Name, IsProper = false };
        }

        // "Bishop said": the surname of somebody who was named, whatever else the word means.
        var word = article.Sentences[index].Tokens[phrase.Start];
        var called = phrase.Head - phrase.Start == 1 && (phrase.Length == 1 || grammar.RoleNouns.Contains(word.Lower)) && word.IsCapitalised && !mention.IsPronoun ? BySurname(word.Text) : null;
        var who = called ?? (mention.IsPronoun ? ByPronoun(index, mention, phrase.Start) ?? AllOf(index, phrase, mention) : Know(mention, index, phrase.Start));
        if (who is null)
        {
            return new(mention.Gender == 'p' ? mention with { Kind = SourceKind.Group } : mention, grammar.Inflection);
        }

        if (mention is { IsPronoun: false, IsProper: false } && who.Role is null && Whose(index, phrase, mention) is { } whose)
        {
            who = new(mention with { Role = whose.Name }, grammar.Inflection);
        }

        Add(mentioned, index, who);
        if (phrase.IsOblique && grammar.IsRomance && who.IsBody)
        {
            Add(oblique, index, who);
        }

        return who;
    }

    /// <param name="before">Where in its sentence the mention stands.</param>
    private Known Know(Mention mention, int index, int before = 0)
    {
        if (mention.Kind == SourceKind.Anonymous)
        {
            // "The source", "the insider": the one who was quoted before.
            return (mention.IsDefinite && !grammar.Articleless && mention.Name.Split(' ').Length < 3 ? Anonymous(index) : null) ?? new(mention, grammar.Inflection);
        }

        var same = known.Same(mention);
        // « министерство обороны Тавлии » is not « Тавлия ».
        if (grammar.Articleless && mention is { Kind: not SourceKind.Person, IsProper: true } && !mention.Name.Contains(' ', StringComparison.Ordinal) && char.IsLetter(mention.Name[0]))
        {
            same.RemoveAll(who => who is { IsBody: true, Noun.Length: > 0 } && who.Name.Contains(' ', StringComparison.Ordinal) && char.IsLower(who.Name[0]) && grammar.OrganisationNouns.Value(who.Noun) == "");
        }

        var exact = same.Find(who => string.Equals(who.Name, mention.Name, StringComparison.OrdinalIgnoreCase));
        // "Farnese" is the person; "the committee of Farnese" ends with the name too.
        var person = mention.IsProper && same.Count > 1 && same.FindAll(who => who.IsNamedPerson) is [var only] ? only : null;
        if (exact is not null || person is not null || same.Count == 1)
        {
            var who = exact ?? person ?? same[0];
            known.Learn(who, mention);
            return who;
        }

        if (same.Count == 0 && mention.IsDefinite && !mention.IsProper && Described(mention, index, before) is { } described)
        {
            known.Learn(described, mention with { Role = mention.Kind != SourceKind.Person ? null : WithoutArticle(mention.Name) is var role && role.Contains(' ', StringComparison.Ordinal) ? null : role });
            return described;
        }

        if (same.Count == 0 || mention.IsProper)
        {
            var next = new Known(mention, grammar.Inflection);
            if (mention.IsProper || mention.IsDefinite)
            {
                known.Add(next);
            }

            return next;
        }

        // "The minister" where there are two: the one who was mentioned last, if a sentence ago; otherwise nobody.
        for (var i = index; i >= Math.Max(0, index - 2); i--)
        {
            if (mentioned.TryGetValue(i, out var list) && list.FindLast(who => same.Contains(who)) is { } recent)
            {
                return recent;
            }
        }

        return new(mention, grammar.Inflection);
    }
}
