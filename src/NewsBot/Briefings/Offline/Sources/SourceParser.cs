using NewsBot.Articles;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Sources;

/// <summary>Reads a noun phrase: name, role, kind.</summary>
internal sealed partial class SourceParser(Article article, Grammar grammar)
{
    /// <summary>Words of an age or a rank between a comma and the name: ", 34-летний Иван Смирнов,".</summary>
    private const int WordsBeforeName = 3;

    public Mention Parse(SentenceTokens sentence, NounPhrase phrase)
    {
        var first = sentence.Lower(phrase.Start);
        // « lei, avvicinata in Transatlantico, »
        phrase = grammar.IsRomance && phrase.Head == phrase.Start + 1 && grammar.Pronouns.Value(first) is "m" or "f" ? phrase with { End = phrase.Head } : phrase;
        // « L'uomo, assistito dall'avvocata Marta Neri, »: somebody else.
        phrase = grammar.IsRomance && phrase.Head < phrase.End && grammar.AsideOpeners.Match(sentence.Lower, phrase.Head + 1) is { Words: > 0 } aside
            && sentence.IsAgentPreposition(phrase.Head + 1 + aside.Words) ? phrase with { End = phrase.Head } : phrase;
        if (phrase.Length == 1 && grammar.Pronouns.Value(first) is { } gender && !grammar.GroupNouns.Contains(first))
        {
            // "some", « d'autres »: whoever they are, they are not those who were named.
            if (gender is [.., 'i'])
            {
                return new(sentence.Tokens[phrase.Start].Text, Role: null, SourceKind.Group, 'p', IsProper: false, IsDefinite: false, Noun: "");
            }

            return new(sentence.Tokens[phrase.Start].Text.TrimStart('-').Replace("t-", "", StringComparison.Ordinal), Role: null, SourceKind.Person, gender is "" ? 'x' : gender[^1], IsProper: false, IsDefinite: false, Noun: "")
            {
                IsPronoun = true,
                IsFirstPerson = gender.StartsWith('1') || gender.StartsWith('2'),
                // "Dieser bestätigte den Termin"
                IsLatter = (grammar.IsRomance || (grammar.VerbSecond && gender is "m")) && grammar.Determiners.Contains(first),
            };
        }

        // « Той стверджує »: the one named last.
        if (phrase.Length == 1 && grammar.Articleless && grammar.Determiners.Value(first) is "m" or "f")
        {
            return new(sentence.Tokens[phrase.Start].Text, Role: null, SourceKind.Person, grammar.Determiners.Value(first)![0], IsProper: false, IsDefinite: false, Noun: "") { IsPronoun = true, IsLatter = true };
        }

        // "according to her": alone it owns nothing.
        if (phrase.Length == 1 && grammar.Determiners.Value(first) is [.., 'o'] && !grammar.DropsSubjects)
        {
            return new(sentence.Tokens[phrase.Start].Text, Role: null, SourceKind.Person, grammar.Feminine.Contains(first) ? 'f' : grammar.Masculine.Contains(first) ? 'm' : 'p', IsProper: false, IsDefinite: false, Noun: "")
            {
                IsPronoun = true,
                IsFirstPerson = grammar.FirstPerson.Contains(first),
            };
        }

        var text = sentence.Span(phrase.Start, phrase.End).In(article.Text);
        if (phrase.Length > 1 && grammar.Pronouns.Match(sentence.Lower, phrase.Start) is { Words: > 1 } latter && latter.Words == phrase.Length)
        {
            if (latter.Value is [.., 'i'])
            {
                return new(text, Role: null, SourceKind.Group, 'p', IsProper: false, IsDefinite: false, Noun: "");
            }

            return new(text, Role: null, SourceKind.Person, latter.Value[^1], IsProper: false, IsDefinite: false, Noun: "") { IsPronoun = true, IsLatter = true };
        }

        if (Joint(sentence, phrase) is { } joint)
        {
            return joint;
        }

        var anonymous = new SearchedText(text) is var searched && grammar.AnonymousPatterns.Any(pattern => pattern.IsIn(searched));
        var name = PersonIn(sentence, phrase.Start, phrase.Head);
        // « Мешканці вулиці Набережної »: behind a group one word is no person.
        name = grammar.Articleless && name is { } word && BelongsTo(sentence, phrase.Start, word) ? null : name;
        name = name is { } maker && IsOfAnother(sentence, phrase, maker.Start) ? null : name;
        if (name is null && phrase.Head < phrase.End && !NamesBody(sentence, phrase.Head + 1))
        {
            // "The head of the agency, Anna Smith": the name explains the role.
            name = PersonIn(sentence, phrase.Head + 1, phrase.End) is { } behind
                && ((grammar.Articleless && (behind.Start - phrase.Head <= WordsBeforeName
                            || sentence.IsRoleNoun(phrase.Head + 1)))
                    || Enumerable.Range(phrase.Head + 1, behind.Start - phrase.Head - 1).All(i => LeadsToName(sentence, i, behind.Start))
                    || EndsDescription(sentence, phrase, behind)) ? behind : null;
        }

        // "Pełnomocnik Lis, mecenas Ewa Bąk": the full name behind says whose attorney the one before has.
        if (name is { } single && single.End - single.Start == 1 && phrase.Head < phrase.End && PersonIn(sentence, phrase.Head + 1, phrase.End) is { } full && full.End - full.Start > 1 && IsTitle(sentence, full.Start - 1))
        {
            name = full;
        }

        // « il capogruppo della lista Pontealto Domani, Dario Tessitore, »: the name inside is what the office belongs to.
        if (name is { } inner && grammar.IsRomance && phrase.Head < phrase.End && sentence.IsRoleNoun(phrase.Start + 1) && PersonIn(sentence, phrase.Head + 1, phrase.End) is { } holder && holder.Start == phrase.Head + 1 && holder.End - holder.Start > 1
            && !sentence.IsRoleNoun(inner.Start - 1) && sentence.Tokens[phrase.Start..inner.Start].Exists(token => grammar.Prepositions.Contains(token.Lower)))
        {
            name = holder;
        }

        // "Vicente, socio desde 1988,": a given name, with what he is.
        if (name is null && grammar.IsRomance && phrase.Head - phrase.Start == 1 && (IsGivenName(first) || HasOffice(sentence, phrase)) && sentence.Tokens[phrase.Start].IsCapitalised
            && !grammar.Places.Contains(first) && (phrase.Head == phrase.End || sentence.Tokens[(phrase.Head + 1)..phrase.End].Exists(token => token.Kind == TokenKind.Number
                || grammar.RoleNouns.Contains(token.Lower))))
        {
            name = (phrase.Start, phrase.Head);
        }

        // "His wife, Siobhan, …"
        if (name is null && phrase.Head < phrase.End && !anonymous && IsNameWord(sentence, phrase.Head + 1) && !sentence.IsNoun(phrase.Head + 1) && (phrase.Head + 2 == phrase.End || sentence.Kind(phrase.Head + 2) == TokenKind.Comma)
            && HeadOf(sentence, phrase).Kind == SourceKind.Person && HeadOf(sentence, phrase).Noun.Length > 0)
        {
            name = (phrase.Head + 1, phrase.Head + 2);
        }

        if (name is { } person && !(anonymous && person.End - person.Start < 2))
        {
            return Person(sentence, phrase, person);
        }

        return Described(sentence, phrase, anonymous);
    }

    private Mention Person(SentenceTokens sentence, NounPhrase phrase, (int Start, int End) name)
    {
        string? role = null;
        if (name.Start >= phrase.Head)
        {
            // "his friend, the actress Anna Smith": the nearer role is the better one.
            var nearer = Text(sentence, phrase.Head, name.Start);
            role = NotTitle(nearer) is null || grammar.RoleNouns.Value(nearer!.ToLowerInvariant()) == "dn" || Grammar.IsPossessive(sentence.Lower(name.Start - 1)) || char.IsAsciiDigit(nearer![0]) || grammar.Honorifics.Contains(nearer!.ToLowerInvariant()) ? Text(sentence, phrase.Start, phrase.Head) : nearer;
        }
        else
        {
            role = Text(sentence, phrase.Start, name.Start - (grammar.Honorifics.Value(sentence.Lower(name.Start - 1)) == "c" ? 2 : 0));
            if (NotTitle(role) is null && phrase.Head + 1 < phrase.End)
            {
                // « dal canto suo » is no role.
                var aside = sentence.IsPreposition(phrase.Head + 1)
                    && !Enumerable.Range(phrase.Head + 1, phrase.End - phrase.Head - 1).Any(i => sentence.IsRoleNoun(i)
                        || sentence.Tokens[i].IsCapitalised || sentence.Kind(i) == TokenKind.Number);
                role = (aside ? null : RoleIn(sentence, BehindAge(sentence, phrase.Head + 1, phrase.End), phrase.End)) ?? role;
            }
        }

        if (role is not null && (grammar.Pronouns.Contains(role.ToLowerInvariant()) || grammar.Honorifics.Contains(role.ToLowerInvariant()) && !grammar.RoleNouns.Contains(role.ToLowerInvariant()) || !role.Any(char.IsLetter) || (grammar.IsRomance && Array.TrueForAll(role.Split(' '), word => grammar.StopWords.Contains(word) || grammar.RoleModifiers.Contains(word) || grammar.Prepositions.Contains(word)))))
        {
            role = null;
        }

        // "Dyrektor CKE dr", "rzecznik Straży st. bryg.": the title belongs to the name.
        while (grammar.Articleless && role?.LastIndexOf(' ') is > 0 and var space && grammar.Honorifics.Contains(role[(space + 1)..].ToLowerInvariant()) && (role[^1] == '.' || role.Length - space <= ShortTitle))
        {
            if (NotTitle(role[..space]) is null)
            {
                break;
            }

            role = role[..space];
        }

        // "dr hab. Tomasz Zych": titles, and no office.
        role = grammar.Articleless && role is not null && Array.TrueForAll(role.Split(' '), IsDegree) ? null : role;
        var own = grammar.Honorifics.Value(sentence.Lower(name.Start)) == "n" && name.End - name.Start == 2 ? name.Start + 1 : name.Start;
        return new(sentence.Span(name.Start, name.End).In(article.Text), role, SourceKind.Person, GenderOf(sentence, phrase, name), IsProper: true, IsDefinite: false, NounOf(sentence, phrase.Start, phrase.End, grammar.RoleNouns) ?? "")
        {
            Bare = sentence.Span(own, name.End).In(article.Text),
        };
    }

    /// <summary>"Maria Gray and Tom Haines", "Apple and Google"; <c>null</c> for one.</summary>
    private Mention? Joint(SentenceTokens sentence, NounPhrase phrase)
    {
        for (var i = phrase.Start + 1; i < phrase.Head - 1; i++)
        {
            if (!sentence.IsCoordinator(i))
            {
                continue;
            }

            if (PersonIn(sentence, phrase.Start, i) is { } one && PersonIn(sentence, i + 1, phrase.Head) is { } other && one.End == i)
            {
                var names = $"{sentence.Span(one.Start, one.End).In(article.Text)} {sentence.Tokens[i].Text} {sentence.Span(other.Start, other.End).In(article.Text)}";
                return new(names, Role: null, SourceKind.Group, 'p', IsProper: true, IsDefinite: false, Noun: "") { IsJoint = true };
            }

            if (i == phrase.Start + 1 && phrase.Head == i + 2 && IsNameWord(sentence, i - 1) && IsNameWord(sentence, i + 1))
            {
                return new(sentence.Span(phrase.Start, phrase.Head).In(article.Text), Role: null, SourceKind.Group, 'p', IsProper: true, IsDefinite: false, Noun: "") { IsJoint = true };
            }
        }

        return null;
    }

    private Mention Described(SentenceTokens sentence, NounPhrase phrase, bool anonymous)
    {
        // "the World Health Organization (WHO)"
        var bracket = Enumerable.Range(phrase.Start + 1, Math.Max(0, phrase.Head - phrase.Start - 1)).FirstOrDefault(i => sentence.Tokens[i].Text == "(");
        if (bracket > 0)
        {
            var acronym = bracket + 1 < phrase.Head && sentence.Tokens[bracket + 1].IsCapitalised && (bracket + 2 >= phrase.Head || sentence.Tokens[bracket + 2].Text == ")") ? sentence.Tokens[bracket + 1].Text : null;
            return Described(sentence, new(phrase.Start, bracket, bracket) { IsOblique = phrase.IsOblique }, anonymous) with { Acronym = acronym };
        }

        var (first, definite) = (sentence.Lower(phrase.Start), IsDefinite(sentence, phrase.Start));
        var name = Text(sentence, phrase.Start, phrase.Head, keepNumbers: true) ?? Text(sentence, phrase.Start, phrase.End) ?? sentence.Span(phrase.Start, phrase.End).In(article.Text);
        var proper = Enumerable.Range(phrase.Start, phrase.Head - phrase.Start).Any(i => IsNameWord(sentence, i) && (i > phrase.Start || !(sentence.IsGroupNoun(i) || (grammar.IsRomance && phrase.Length > 1 && sentence.IsDeterminer(i)))));
        var (kind, noun) = proper ? HeadOf(sentence, phrase) : PersonByEnding(sentence, phrase, HeadOf(sentence, phrase));
        var text = sentence.Span(phrase.Start, phrase.End).In(article.Text);
        if (anonymous && kind is not SourceKind.Document and not SourceKind.Organisation)
        {
            var several = grammar.Numbers.Contains(first) && grammar.Numbers.Value(first) is not "1";
            name = grammar.Articleless || (grammar.CapitalNouns && sentence.IsPreposition(phrase.Start + 1)) ? text : BeforeRelative(sentence, phrase) ?? name;
            return new(name, Role: null, SourceKind.Anonymous, several || (grammar.GroupNouns.Contains(noun) && grammar.Numbers.Value(first) is not "1") ? 'p' : GenderOf(sentence, phrase), IsProper: false, IsDefinite: false, noun);
        }

        // "The company, Calder Pharma": the name that explains it.
        if (BodyBehind(sentence, phrase, kind, proper) is { } called)
        {
            return called with { Noun = noun };
        }

        // "les images", "a report by the Audit Office": without a name of its own the article belongs to it.
        if (phrase.IsOblique && Basic(sentence, phrase) is { } basic)
        {
            return new(basic, Role: null, noun.Length > 0 ? kind : SourceKind.Group, kind == SourceKind.Group && noun.Length > 0 ? 'p' : 'x', IsProper: false, definite, noun);
        }

        // "US Geological Survey": a body is called so; a survey would be one of its own.
        kind = (grammar.HeadLast || grammar.IsRomance) && kind == SourceKind.Document && proper && Enumerable.Range(phrase.Start + 1, Math.Max(0, phrase.Head - phrase.Start - 1)).Any(i => sentence.Tokens[i].IsCapitalised && sentence.Lower(i) == noun) ? SourceKind.Organisation : kind;
        name = proper && (definite || !sentence.IsDeterminer(phrase.Start)) ? name : sentence.Span(phrase.Start, phrase.Head).In(article.Text);
        name = WithoutEmphasis(sentence, phrase, proper, name);
        return new(name, Role: null, noun.Length > 0 ? kind : proper ? SourceKind.Organisation : SourceKind.Group, kind == SourceKind.Group
            && noun.Length > 0 ? 'p' : GenderOf(sentence, phrase) is not 'x' and var told ? told : GenderOfNoun(noun, first), proper
            && (noun.Length == 0 || kind == SourceKind.Organisation)
            && (!string.Equals(noun, name, StringComparison.OrdinalIgnoreCase) || (name.Length > 1 && char.IsUpper(name[^1]))), definite, noun);
    }

    /// <summary>A blank and the letters of a title: "dr".</summary>
    private const int ShortTitle = 4;

    /// <summary>Letters of a plural: "councillors".</summary>
    private const int ShortPlural = 4;

    private char GenderOf(SentenceTokens sentence, NounPhrase phrase, (int Start, int End)? name = null)
    {
        // The name tells more than what stands around it: "Sarah Kemp, whose son…".
        foreach (var i in name is { } called ? Enumerable.Range(called.Start, called.End - called.Start).Concat(Enumerable.Range(phrase.Start, phrase.Length)) : Enumerable.Range(phrase.Start, phrase.Length))
        {
            // "Her teacher" may be a man.
            var lower = sentence.IsDeterminer(i) ? "" : sentence.Lower(i);
            var (feminine, masculine) = (grammar.Feminine.Value(lower), grammar.Masculine.Value(lower));
            if (feminine is "" or "s" && masculine is null)
            {
                return 'f';
            }

            if (masculine is "" or "s" && feminine is null)
            {
                return 'm';
            }
        }

        // "su compañero, el español Jon Etxeberria"
        if (phrase.Head + 1 < phrase.End && grammar.HasGender && grammar.Determiners.Value(sentence.Lower(phrase.Head + 1)) is ['m' or 'f', ..] behind)
        {
            return behind[0];
        }

        return grammar.Determiners.Value(sentence.Lower(phrase.Start)) is ['m' or 'f' or 'p' or 'n', ..] gender ? gender[0] : 'x';
    }

    /// <summary>The words of a stretch without articles, commas and brackets at its ends; <c>null</c> when nothing is left.</summary>
    private string? Text(SentenceTokens sentence, int from, int to, bool keepNumbers = false)
    {
        // "A No 10 source"
        while (from < to && ((sentence.IsDeterminer(from) && !(from > 0 && sentence.Tokens[from].IsCapitalised && sentence.Kind(from + 1) == TokenKind.Number) && !(keepNumbers && sentence.IsNumberWord(from))) || sentence.IsCoordinator(from) || (grammar.IsRomance && from + 1 < to && sentence.IsEmphasis(from))
            || sentence.Tokens[from].Kind is TokenKind.Comma or TokenKind.Bracket || (!keepNumbers && sentence.Tokens[from].Kind == TokenKind.Number)))
        {
            from++;
        }

        while (to > from && (sentence.Tokens[to - 1].Kind is TokenKind.Comma || (sentence.Tokens[to - 1].Kind is TokenKind.Bracket && !(sentence.Tokens[to - 1].Text == ")" && Enumerable.Range(from, to - from).Any(i => sentence.Tokens[i].Text == "(")))))
        {
            to--;
        }

        return from < to ? sentence.Span(from, to).In(article.Text) : null;
    }
}
