using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Sources;

/// <content>Finds whom words without a full name mean.</content>
internal sealed partial class SourceResolver
{
    /// <summary>« Белов вину не признал »: beside a name that is known, words without one are no part of it.</summary>
    private NounPhrase Narrowed(SentenceTokens sentence, NounPhrase phrase)
    {
        // « Пальчик, однак, »: a small word is no role.
        var aside = article.Grammar.Articleless && phrase.End - phrase.Head == 2
            && (sentence.IsAdverb(phrase.Head + 1) || sentence.IsConjunction(phrase.Head + 1));
        phrase = aside ? phrase with { End = phrase.Head } : phrase;
        if (!grammar.Articleless || phrase.Length < 2 || parser.PersonIn(sentence, phrase.Start, phrase.End) is not null)
        {
            return phrase;
        }

        foreach (var at in new[] { phrase.Start, phrase.Head - 1 })
        {
            if (sentence.Tokens[at].IsCapitalised && !sentence.IsRoleNoun(at) && BySurname(sentence.Tokens[at].Text) is { } who)
            {
                // « Заместитель Лисина », « в штабе Тишина »: somebody of theirs.
                var office = at > phrase.Start ? sentence.Lower(at - 1) : "";
                if (grammar.OrganisationNouns.Contains(office) || grammar.GroupNouns.Contains(office)
                    || (grammar.RoleNouns.Contains(office) && !grammar.IsDeclined(office) && grammar.Inflection.IsNearerNominative(who.Name.Split(' ')[^1], sentence.Tokens[at].Text)))
                {
                    return phrase;
                }

                // The full name, perhaps as it was not read before: in the nominative.
                if (sentence.Span(phrase.Start, phrase.Head).In(article.Article.Text) is var full && grammar.Inflection.IsSame(who.Name, full))
                {
                    known.Learn(who, new(full, Role: null, SourceKind.Person, 'x', IsProper: true, IsDefinite: false, Noun: ""));
                }

                return new(at, at + 1, at + 1);
            }
        }

        return phrase;
    }

    private Known? BySurname(string word)
    {
        Known? only = null;
        foreach (var (who, name) in surnames[grammar.Inflection.Key(word)].Take(MostNamesakes))
        {
            if (grammar.Inflection.IsSameWord(name, word))
            {
                if (only is not null)
                {
                    return null;
                }

                only = who;
            }
        }

        return only;
    }

    /// <summary>"His lawyers", "a spokeswoman" behind a body that was named: the one whose they are; <c>null</c> when nobody surely is.</summary>
    private Known? Whose(int index, NounPhrase phrase, Mention mention)
    {
        var first = article.Sentences[index].Lower(phrase.Start);
        // « i suoi avvocati »
        if (grammar.Determiners.Contains(first) && phrase.Length > 2 && grammar.Determiners.Value(article.Sentences[index].Lower(phrase.Start + 1)) is [.., 'o'])
        {
            first = article.Sentences[index].Lower(phrase.Start + 1);
        }

        if (grammar.Determiners.Value(first) is [.., 'o'] && !grammar.FirstPerson.Contains(first))
        {
            var gender = grammar.Feminine.Contains(first) ? 'f' : grammar.Masculine.Contains(first) ? 'm' : 'x';
            for (var i = index; i >= Math.Max(0, index - AmbiguityReach); i--)
            {
                // "The union… Its spokesman": a body need not have a name.
                var owners = mentioned.GetValueOrDefault(i, []).Where(who => (who.IsNamed || who.IsBody) && (gender == 'x' || who.Agrees(gender, things: false))).Distinct().ToList();
                owners = grammar.RoleNouns.Value(mention.Noun) == "b" && owners.Exists(who => who.IsBody) ? owners.FindAll(who => who.IsBody)
                    : owners.Exists(who => who.IsNamed) ? owners.FindAll(who => who.IsNamed) : owners;
                if (owners.Count > 0 || (i == index && grammar.IsRomance && mentioned.ContainsKey(i)))
                {
                    return owners is [var owner] ? owner : null;
                }
            }

            return null;
        }

        return phrase.Length <= (grammar.Articleless ? 1 : 2) && grammar.RoleNouns.Value(mention.Noun) == "b"
            ? Enumerable.Range(0, AmbiguityReach + 1).Select(back => mentioned.GetValueOrDefault(index - back, []).FindLast(who => who.IsNamedBody)).FirstOrDefault(body => body is not null)
            : null;
    }

    /// <param name="before">Where in its sentence the pronoun stands.</param>
    private Known? ByPronoun(int index, Mention pronoun, int before = 0) =>
        (pronoun.Name.Length == 0 && oblique.Count > 0 ? Nearest(index, pronoun, before, withOblique: false) : null) ?? Nearest(index, pronoun, before, withOblique: true);

    /// <param name="withOblique">Those whom a preposition names count too.</param>
    private Known? Nearest(int index, Mention pronoun, int before, bool withOblique)
    {
        // « el notario Elías Sanz; este no respondió », « la petrolera Austral; esta última aclaró »: who stands before it in the sentence.
        if (pronoun.IsLatter && grammar.IsRomance && before > 1 && named.GetValueOrDefault(index, []).Concat(bodies.GetValueOrDefault(index, []))
            .Where(who => who.Agrees(pronoun.Gender, grammar.HasGender)).OrderBy(who => article.Sentences[index].Span(0, before).In(article.Article.Text).LastIndexOf(who.Name, StringComparison.Ordinal)).LastOrDefault() is { } inside)
        {
            return StandsBefore(index, before, inside) ? inside : null;
        }

        if (pronoun.IsLatter && named.GetValueOrDefault(index - 1, []).Concat(grammar.VerbSecond ? bodies.GetValueOrDefault(index - 1, []) : [])
            .LastOrDefault(who => who.Agrees(pronoun.Gender, grammar.HasGender || grammar.VerbSecond)) is { } latter)
        {
            return latter;
        }

        // « Тот ответил »: nobody but the one who was named last.
        if (pronoun.IsLatter && grammar.Articleless)
        {
            return null;
        }

        for (var i = index; i >= Math.Max(0, index - (pronoun.Name.Length == 0 ? ImpliedReach : PronounReach)); i--)
        {
            // A verb without a subject that is not plural speaks of one; "they" are rather people than a body.
            // Where a pronoun may be left out, one that stands there is somebody.
            var things = grammar.HasGender && !(grammar.IsRomance && grammar.DropsSubjects && pronoun.Name.Length > 0);
            var fitting = Enumerable.Reverse(mentioned.GetValueOrDefault(i, [])).Where(who => who.Agrees(pronoun.Gender, things, grammar.Articleless)
                && !(pronoun.Name.Length == 0 && (who.IsDocument || (grammar.IsRomance && pronoun.Gender == 'p' && !who.IsPlural) || (pronoun.Gender != 'p' && (who.IsPlural || (grammar.IsRomance && who.IsThing)))))).Distinct().ToList();
            fitting = withOblique ? fitting : fitting.FindAll(who => !oblique.GetValueOrDefault(i, []).Contains(who));
            if (pronoun.Gender == 'p' && fitting.Find(who => who.IsPlural) is { } several)
            {
                return several;
            }

            if (fitting.Count > 0)
            {
                var meant = fitting.Count == 1 || i == index ? fitting[0] : fitting.Find(who => who.IsCertain(pronoun.Gender)) ?? fitting[0];
                meant.Suppose(pronoun.Gender);
                return meant;
            }

            // Nobody speaks or acts there, but one person is named.
            // « le parole del geologo Sandro Orsini, consulente del comitato Acque Pulite »: of two names that of a person.
            if ((i < index || (before > 0 && !grammar.VerbSecond && (!grammar.DropsSubjects || grammar.Articleless)))
                && (pronoun.Gender is 'm' or 'f' || (pronoun.Name.Length == 0 && pronoun.Gender == 'x'))
                && named.GetValueOrDefault(i, []).Where(who => who.Agrees(pronoun.Gender, grammar.HasGender, grammar.Articleless)
                    && (i < index || IsNamedBefore(index, before, who)) && !(grammar.IsRomance && who.MayBeBody && !who.Name.Split(' ').Any(word => parser.IsGivenName(word.ToLowerInvariant())))).Distinct().ToList() is var people
                && (people.Count > 1 && grammar.IsRomance ? people.FindAll(who => parser.IsGivenName(who.Name.Split(' ')[0].ToLowerInvariant())) : people) is [var only])
            {
                return only;
            }
        }

        return null;
    }

    /// <summary>The only one without a name who spoke in the last sentences.</summary>
    private Known? Anonymous(int index) =>
        Enumerable.Range(0, AmbiguityReach + 1).SelectMany(back => mentioned.GetValueOrDefault(index - back, [])).Where(who => who.IsAnonymous).Distinct().ToList() is [var only] ? only : null;

    // "Two drivers who spoke to us, but did not want to be named, both said": those of whom the sentence speaks.
    private Known? AllOf(int index, NounPhrase phrase, Mention pronoun) =>
        pronoun.Gender == 'p' && phrase.Start > 1 && !grammar.VerbSecond && !pronoun.IsFirstPerson
            && article.Sentences[index].Kind(phrase.Start - 1) == TokenKind.Comma
            && NounPhrases.OfSentence(article.Sentences[index], phrase.Start, grammar) is { Start: 0 } subject && subject.Length < phrase.Start
            ? Identify(index, subject, 'x')
            : null;

    // « il regista »
    private string WithoutArticle(string name) =>
        name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && grammar.Determiners.Contains(name[..space].ToLowerInvariant()) ? name[(space + 1)..] : name;

    private bool IsNamedBefore(int index, int before, Known who) =>
        article.Sentences[index].Tokens.FindIndex(0, before, token => token.IsCapitalised && BySurname(token.Text) == who) >= 0;
}
