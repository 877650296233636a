using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Clauses;

/// <summary>Tells whether words between commas explain the name before them.</summary>
internal static class Apposition
{
    /// <summary>", 45, spokeswoman", « , 19 ans, présidente », « , de 64 años, vecina »: the comma behind an age, which says no more of the name before it.</summary>
    /// <param name="comma">The token behind the name.</param>
    public static int BehindAge(SentenceTokens sentence, int comma, Grammar grammar)
    {
        var age = comma + 1 + (grammar.IsRomance && sentence.IsPreposition(comma + 1) ? 1 : 0);
        if (sentence.Kind(comma) != TokenKind.Comma || sentence.Kind(age) != TokenKind.Number)
        {
            return comma;
        }

        var close = age + 1;
        close += grammar.IsRomance && (sentence.IsTime(close) || grammar.Units.Contains(sentence.Lower(close)) || grammar.Durations.Contains(sentence.Lower(close))) ? 1 : 0;
        return sentence.Kind(close) == TokenKind.Comma ? close : comma;
    }

    /// <summary>What stands between commas after a name: a role, an age, a relative clause, another name.</summary>
    public static bool Explains(SentenceTokens sentence, int start, int end, Grammar grammar)
    {
        if (end <= start || sentence.IsQuoted(start))
        {
            return false;
        }

        // "A woman who lives nearby, and who asked not to be named," and "papers lodged in May, and seen by the Post,"
        if (sentence.IsCoordinator(start) && end - start > 2)
        {
            return sentence.IsRelative(start + 1) || (grammar.HeadLast && sentence.IsAgentPreposition(start + 2));
        }

        // "…, der die Gespräche kennt, aber ungenannt bleiben will,"
        if (grammar.VerbSecond && grammar.Conjunctions.Value(sentence.Lower(start)) == "but" && end - start > 2 && sentence.IsFinite(end - 1))
        {
            return true;
        }

        // "34", « 72 ans », « de 34 años »: an age.
        var age = start + (sentence.IsPreposition(start) ? 1 : 0);
        if (sentence.Kind(age) == TokenKind.Number && end - age <= 2
            && Enumerable.Range(age + 1, end - age - 1).All(i => sentence.IsTime(i) || grammar.Units.Contains(sentence.Lower(i)) || (grammar.IsRomance && grammar.Durations.Contains(sentence.Lower(i)))))
        {
            return true;
        }

        // "…, e que falou sob anonimato,"
        start += grammar.IsRomance && sentence.IsCoordinator(start)
            && (sentence.IsRelative(start + 1) || sentence.IsRelativeArticle(start + 1)) ? 1 : 0;
        var first = sentence.Tokens[start];
        // "schrieb der Minister, die Lage sei ernst": a clause of its own has its verb inside, one that describes at its end.
        if (grammar.VerbSecond && grammar.RelativeArticles.Contains(first.Lower) && sentence.Tokens.FindIndex(start + 1, end - start - 1, token => !token.IsCapitalised && (grammar.ReportedMood.Contains(token.Lower) || grammar.IsFinite(token.Lower))) is > 0 and var verb
            && verb < end - 1 && !sentence.IsCoordinator(verb + 1) && !sentence.IsAuxiliary(verb + 1) && sentence.IsReportedMood(verb))
        {
            return false;
        }

        if (grammar.Explainers.Match(sentence.Lower, start).Words > 0 || grammar.Relatives.Contains(first.Lower) || grammar.RelativeArticles.Contains(first.Lower) || first.IsCapitalised
            || (grammar.Articleless && grammar.Prepositions.Contains(first.Lower) && sentence.IsRelativeArticle(start + 1)))
        {
            return true;
        }

        // « w otoczeniu prezydenta przeważa zdanie »: a clause begins there.
        if (grammar.Articleless && grammar.Prepositions.Contains(first.Lower))
        {
            return false;
        }

        // « du parti vert » explains, « de douze morts » goes on.
        var described = (grammar.Determiners.Value(first.Lower) is { } kind && (!grammar.Articleless || kind.EndsWith('o') || kind.EndsWith('i'))
                && (!grammar.Prepositions.Contains(first.Lower) || Enumerable.Range(start + 1, 2).Any(i => i < end && sentence.Tokens[i].IsCapitalised)))
            || grammar.RoleNouns.Contains(first.Lower) || (start + 2 < end && grammar.IsPersonByEnding(first.Lower) && grammar.Prepositions.Value(sentence.Lower(start + 1)) == "n")
            || grammar.OrganisationNouns.Contains(first.Lower)
            // « , de Ahora Sotillo, »: where somebody belongs.
            || (grammar.IsRomance && start > 1 && sentence.Tokens[start - 2].IsCapitalised && grammar.Prepositions.Value(first.Lower) == "n" && start + 1 < end && sentence.Tokens[start + 1].IsCapitalised);
        for (var i = start; i < end && !described; i++)
        {
            described = sentence.IsRoleNoun(i);
        }

        for (var i = start; i < end && described; i++)
        {
            // A clause of its own, not an apposition.
            if (sentence.IsRelative(i))
            {
                return true;
            }

            if (sentence.IsFinite(i) && !sentence.IsDeterminer(i))
            {
                return false;
            }
        }

        return described;
    }

    /// <summary>"Police, cited by the Post, said": no verb of its own, so it belongs to the subject before it.</summary>
    public static bool IsAside(SentenceTokens sentence, int start, int end, Grammar grammar)
    {
        if (grammar.AsideOpeners.Match(sentence.Lower, start).Words > 0)
        {
            return true;
        }

        // ", dated 11 March and since tabled,", ", interviewed separately,"
        if (grammar.HeadLast && sentence.IsRegularPast(start) && !Enumerable.Range(start, end - start).Any(i => sentence.IsFinite(i)))
        {
            return true;
        }

        // ", in a report released last month,"
        if (grammar.HeadLast && sentence.IsPreposition(start) && !sentence.IsConjunction(start)
            && !Enumerable.Range(start, end - start).Any(i => sentence.IsAuxiliary(i) || sentence.IsPronoun(i)))
        {
            return true;
        }

        // ", dass der Arzt profitiere,"
        if (grammar.CommaBeforeClause && sentence.IsComplementizer(start))
        {
            return false;
        }

        for (var i = start; i < end; i++)
        {
            if ((sentence.IsFinite(i) && !sentence.IsDeterminer(i))
                || sentence.IsConjunction(i) || sentence.IsCoordinator(start))
            {
                return false;
            }
        }

        return true;
    }
}
