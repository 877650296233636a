using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Sources;

/// <content>Names and the roles that stand beside them.</content>
internal sealed partial class SourceResolver
{
    /// <summary>Tokens of an apposition that gives a role, and where in it the role noun stands.</summary>
    private const int LongestRole = 16;
    private const int WordsBeforeRole = 4;

    private const int LongestAcronym = 8;

    /// <summary>Tokens, titles included.</summary>
    private const int LongestName = 8;

    /// <summary>The first of the people named near a token: "Anna Smith and Jane Cole" are two.</summary>
    private (int Start, int End)? FirstPerson(SentenceTokens sentence, int start)
    {
        var name = parser.PersonIn(sentence, start, Math.Min(sentence.Count, start + LongestName), owners: true);
        while (name is { } later && later.Start > start + 1 && parser.PersonIn(sentence, start, later.Start, owners: true) is { } earlier && earlier.End < later.Start)
        {
            name = earlier;
        }

        return name;
    }

    /// <summary>"the former finance minister Anna Smith": where the words begin that say what she is.</summary>
    private int RoleStart(SentenceTokens sentence, int name)
    {
        var (found, words) = (name, false);
        for (var i = name - 1; i >= 0 && name - i <= LongestRole && Describes(sentence, i, found < name); i--)
        {
            // « тренер «Будівельника» Сергій Пальчик »
            if (grammar.Articleless && sentence.IsQuoted(i))
            {
                words = true;
                continue;
            }

            // "O ministro da Saúde elogiou Rui Costa": another name and words of their own stand between.
            if (found == name && words && sentence.Tokens[i].IsCapitalised && !(i == 0 && sentence.IsRoleNoun(i)))
            {
                break;
            }

            // « la alergóloga Ana Ruiz »
            if (found == name && i == name - 1 && i > 0 && grammar.IsPersonByEnding(sentence.Lower(i)) && !sentence.Tokens[i].IsCapitalised && sentence.IsDeterminer(i - 1))
            {
                return i;
            }

            words |= !sentence.Tokens[i].IsCapitalised && !sentence.Lower(i).EndsWith('.') && !sentence.IsPreposition(i) && !sentence.IsDeterminer(i);
            // "начальник штаба 45-річний Іван Коваль": an age is no role.
            if (sentence.IsRoleNoun(i) && !(grammar.Articleless && sentence.Lower(i).EndsWith('.')) && !char.IsAsciiDigit(sentence.Lower(i)[0])
                && !(grammar.Articleless && i > 0 && sentence.Tokens[i].IsCapitalised && sentence.Kind(i - 1) == TokenKind.Word))
            {
                found = i;
            }
            else if (found < name && !sentence.IsDeclined(found) && !(grammar.Articleless && sentence.IsHonorific(found)))
            {
                // « представниця Офісу генпрокурора », « речник бригади капітан »: the office stands before it.
                if (!grammar.HeadLast && !grammar.RoleModifiers.Contains(sentence.Lower(i)) && !(IsAdjective(sentence, i) && (i == 0 || !sentence.Tokens[i].IsCapitalised)))
                {
                    break;
                }

                found = i;
            }
        }

        // « агент гравця Ілля Мох »: the player is whose agent he is.
        return found < name && grammar.HeadLast && Grammar.IsPossessive(sentence.Lower(found)) ? found + 1 : found;
    }

    /// <summary>The word may stand in the description before a name.</summary>
    /// <param name="complete">The noun that says what somebody is stands behind it.</param>
    private bool Describes(SentenceTokens sentence, int index, bool complete)
    {
        var (token, lower) = (sentence.Tokens[index], sentence.Lower(index));
        if (grammar.Articleless && NounPhrases.IsName(sentence, index, grammar))
        {
            return true;
        }

        if (token.Kind != TokenKind.Word || sentence.IsQuoted(index) || grammar.Conjunctions.Contains(lower) || grammar.IsTime(lower)
            || (!token.IsCapitalised && (grammar.IsFinite(lower) || grammar.Verbs.Contains(lower)) && !grammar.Determiners.Contains(lower) && !(grammar.Articleless && grammar.RoleModifiers.Contains(lower))
            && !grammar.RoleNouns.Contains(lower) && !Grammar.IsPossessive(lower)))
        {
            return false;
        }

        return !complete || !(grammar.Determiners.Contains(lower) || grammar.Prepositions.Contains(lower) || grammar.Coordinators.Contains(lower) || grammar.Complementizers.Contains(lower)
            || grammar.Pronouns.Contains(lower) || (grammar.IsAdverb(lower) && !grammar.RoleModifiers.Contains(lower)));
    }

    private bool IsAdjective(SentenceTokens sentence, int index) =>
        sentence.Lower(index) is { Length: > 4 } lower && lower.EndsWithAny(grammar.RoleEndings) && !grammar.IsNoun(lower);

    /// <summary>"the World Health Organization (WHO)": the name of a body before its letters, wherever the article explains them.</summary>
    private Mention? Abbreviated(SentenceTokens sentence, int bracket)
    {
        if (bracket + 2 >= sentence.Count || sentence.Tokens[bracket + 2].Text != ")"
            || sentence.Tokens[bracket + 1] is not { IsCapitalised: true, Text: { Length: > 1 and <= LongestAcronym } letters })
        {
            return null;
        }

        // The letters are those of the words before them, small words left out.
        var next = letters.Length - 1;
        var start = bracket;
        while (next >= 0 && start > 0 && bracket - start < LongestRole && sentence.Kind(start - 1) == TokenKind.Word)
        {
            start--;
            next -= char.ToUpperInvariant(sentence.Tokens[start].Text[0]) == char.ToUpperInvariant(letters[next]) ? 1 : 0;
        }

        return next < 0 && bracket - start > 1 && sentence.Tokens[start].IsCapitalised
            ? new(sentence.Span(start, bracket).In(article.Article.Text), Role: null, SourceKind.Organisation, 'x', IsProper: true, IsDefinite: true, Noun: "") { Acronym = letters }
            : null;
    }

    /// <summary>« de l'opérateur Ferrovia », "da operadora Telenova": a body that is only spoken of is "the operator" later.</summary>
    private Mention? NamedBody(SentenceTokens sentence, int noun)
    {
        if (grammar.CapitalNouns)
        {
            return NamedCompound(sentence, noun);
        }

        if (!grammar.IsRomance || noun + 1 >= sentence.Count || sentence.IsQuoted(noun) || sentence.Tokens[noun].IsCapitalised
            || grammar.OrganisationNouns.Value(sentence.Lower(noun)) != "d" || !sentence.IsDeterminer(noun - 1))
        {
            return null;
        }

        var end = noun + 1;
        while (end < sentence.Count && end - noun < LongestName && sentence.Tokens[end].IsWord && sentence.Tokens[end].IsCapitalised && !sentence.IsQuoted(end))
        {
            end++;
        }

        return end == noun + 1 || parser.PersonIn(sentence, noun + 1, end) is { } person
            && (grammar.Feminine.Value(sentence.Lower(person.Start)) ?? grammar.Masculine.Value(sentence.Lower(person.Start))) is "" ? null
            : new(sentence.Span(noun + 1, end).In(article.Article.Text), Role: null, SourceKind.Organisation, grammar.Determiners.Value(sentence.Lower(noun - 1)) is ['m' or 'f', ..] gender ? gender[0]
            : 'x', IsProper: true, IsDefinite: true, Noun: sentence.Lower(noun));
    }

    // "vom Prüfverein Weser", "die Frostlogistik Nord": the noun is a part of the name.
    private Mention? NamedCompound(SentenceTokens sentence, int noun)
    {
        if (noun == 0 || sentence.IsQuoted(noun) || !sentence.Tokens[noun].IsCapitalised || grammar.OrganisationNouns.Basic(sentence.Lower(noun)) is not { } basic
            || !(sentence.IsDeterminer(noun - 1) || sentence.IsPreposition(noun - 1)))
        {
            return null;
        }

        var end = noun + 1;
        while (end < sentence.Count && end - noun < LongestName && sentence.Tokens[end].IsWord && sentence.Tokens[end].IsCapitalised && !sentence.IsQuoted(end)
            && !sentence.IsNoun(end) && !sentence.IsTime(end))
        {
            end++;
        }

        // "Autozulieferer Brehm" is called Brehm.
        return end == noun + 1 || basic.EndsWith("er", StringComparison.Ordinal) ? null
            : new($"{sentence.Tokens[noun].Text[..basic.Length]} {sentence.Span(noun + 1, end).In(article.Article.Text)}", Role: null, SourceKind.Organisation, 'x', IsProper: true, IsDefinite: true, Noun: basic);
    }

    private static bool IsAcronym(string word) => word.Length is > 1 and <= LongestAcronym && word.All(char.IsUpper);

    /// <summary>"the National Audit Office", where the article later says "the NAO".</summary>
    private Mention? Initials(SentenceTokens sentence, int start, HashSet<string> acronyms)
    {
        if (!sentence.Tokens[start].IsCapitalised || IsAcronym(sentence.Tokens[start].Text) || sentence.IsDeterminer(start)
            || sentence.IsPreposition(start))
        {
            return null;
        }

        var (capitals, all) = ("", "");
        for (var i = start; i < Math.Min(sentence.Count, start + LongestName) && sentence.Kind(i) == TokenKind.Word; i++)
        {
            var first = char.ToUpperInvariant(sentence.Tokens[i].Text[0]);
            capitals += sentence.Tokens[i].IsCapitalised ? first : "";
            all += sentence.IsPreposition(i) || sentence.IsDeterminer(i) || sentence.IsCoordinator(i) ? "" : first;
            var letters = all.Length > 2 && acronyms.Contains(all) ? all : capitals.Length > 1 && sentence.Tokens[i].IsCapitalised && acronyms.Contains(capitals) ? capitals : null;
            if (letters is not null && i > start)
            {
                return new(sentence.Span(start, i + 1).In(article.Article.Text), Role: null, SourceKind.Organisation, 'x', IsProper: true, IsDefinite: true, Noun: "") { Acronym = letters };
            }
        }

        return null;
    }

    /// <summary>"Anna Smith, a former mayor of Lyme,": a role behind the name.</summary>
    private int AppositionEnd(SentenceTokens sentence, int start, (int Start, int End) name)
    {
        var end = name.End;
        // "Petra Kern, 45, spokeswoman of…": an age is no role.
        end = Apposition.BehindAge(sentence, end, grammar);

        if (start < name.Start || sentence.Kind(end) != TokenKind.Comma || sentence.IsCoordinator(end + 1))
        {
            return name.End;
        }

        var close = end + 1;
        var described = false;
        while (close < sentence.Count && close - end < LongestRole && sentence.Kind(close) is TokenKind.Word or TokenKind.Number && !sentence.IsQuoted(close))
        {
            described |= close - end <= WordsBeforeRole && sentence.IsRoleNoun(close);
            close++;
        }

        var closed = sentence.Kind(close) is TokenKind.Comma or TokenKind.Stop && !sentence.IsRelative(end + 1)
            && (!sentence.Tokens[Math.Min(end + 1, sentence.Count - 1)].IsCapitalised || sentence.IsRoleNoun(end + 1));
        return described && closed && Apposition.Explains(sentence, end + 1, close, grammar) ? close : name.End;
    }

    /// <summary>"The club's president, Anna Smith, …": where the role begins; -1 when there is none.</summary>
    private int RoleBeforeComma(SentenceTokens sentence, int start, int end)
    {
        // « Gérant du café depuis vingt ans, Olivier Roche s'inquiète »: without an article it is no subject.
        var opens = grammar.IsRomance && (sentence.IsRoleNoun(0) || (grammar.RoleModifiers.Contains(sentence.Lower(0)) && sentence.IsRoleNoun(1)));
        if (start < 2 || sentence.Kind(start - 1) != TokenKind.Comma || !(opens || sentence.Kind(end) is TokenKind.Comma or TokenKind.Stop or TokenKind.Bracket))
        {
            return -1;
        }

        var described = false;
        for (var i = start - 2; i >= 0 && start - i < LongestRole && sentence.Kind(i) == TokenKind.Word && (!sentence.IsFinite(i) || Grammar.IsPossessive(sentence.Lower(i))); i--)
        {
            described |= sentence.IsRoleNoun(i);
            if (described && (i == 0 || (sentence.IsDeterminer(i - 1)
                && !(grammar.DropsSubjects && grammar.Prepositions.Value(sentence.Lower(i - 1)) == "n")
                && !(grammar.IsRomance && i > 2 && grammar.Prepositions.Value(sentence.Lower(i - 2)) == "n" && sentence.Kind(i - 3) == TokenKind.Word && Enumerable.Range(Math.Max(0, i - 4), Math.Min(i, 4) - 2).Any(of => sentence.IsNoun(of) || sentence.Tokens[of].IsCapitalised)))))
            {
                if (sentence.Kind(end) is not (TokenKind.Comma or TokenKind.Stop or TokenKind.Bracket) && i > 0)
                {
                    return -1;
                }

                // In languages whose role noun stands first the determiner before it is the one that counts.
                return grammar.HeadLast || sentence.IsRoleNoun(i) || grammar.RoleModifiers.Contains(sentence.Lower(i)) || IsAdjective(sentence, i) ? i : -1;
            }
        }

        return -1;
    }
}
