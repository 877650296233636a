using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Clauses;

/// <summary>Tells whether words between commas explain the name before them.</summary>
internal static class Apposition
{
    /// <summary>What stands between commas after a name: a role, an age, a relative clause, another name.</summary>
    public static bool Explains(SentenceTokens sentence, int start, int end, Grammar grammar)
    {
        if (end <= start || sentence.IsQuoted(start))
        {
            return false;
        }

        // "A woman who lives nearby, and who asked not to be named," and "papers lodged in May, and seen by the Post,"
        if (grammar.Coordinators.Contains(sentence.Lower(start)) && end - start > 2)
        {
            return grammar.Relatives.Contains(sentence.Lower(start + 1)) || (grammar.HeadLast && grammar.Agents.Contains(sentence.Lower(start + 2)));
        }

        // "…, der die Gespräche kennt, aber ungenannt bleiben will,"
        if (grammar.VerbSecond && grammar.Conjunctions.Value(sentence.Lower(start)) == "but" && end - start > 2 && grammar.IsFinite(sentence.Lower(end - 1)))
        {
            return true;
        }

        // "34", « 72 ans », « de 34 años »: an age.
        var age = start + (grammar.Prepositions.Contains(sentence.Lower(start)) ? 1 : 0);
        if (sentence.Kind(age) == TokenKind.Number && end - age <= 2
            && Enumerable.Range(age + 1, end - age - 1).All(i => grammar.IsTime(sentence.Lower(i)) || grammar.Units.Contains(sentence.Lower(i))))
        {
            return true;
        }

        // "…, e que falou sob anonimato,"
        start += grammar.IsRomance && grammar.Coordinators.Contains(sentence.Lower(start))
            && (grammar.Relatives.Contains(sentence.Lower(start + 1)) || grammar.RelativeArticles.Contains(sentence.Lower(start + 1))) ? 1 : 0;
        var first = sentence.Tokens[start];
        // "schrieb der Minister, die Lage sei ernst": a clause of its own has its verb inside, one that describes at its end.
        if (grammar.VerbSecond && grammar.RelativeArticles.Contains(first.Lower) && sentence.Tokens.FindIndex(start + 1, end - start - 1, token => !token.IsCapitalised && (grammar.ReportedMood.Contains(token.Lower) || grammar.IsFinite(token.Lower))) is > 0 and var verb
            && verb < end - 1 && !grammar.Coordinators.Contains(sentence.Lower(verb + 1)) && !grammar.IsAuxiliary(sentence.Lower(verb + 1)) && grammar.ReportedMood.Contains(sentence.Lower(verb)))
        {
            return false;
        }

        if (grammar.Explainers.Match(sentence.Lower, start).Words > 0 || grammar.Relatives.Contains(first.Lower) || grammar.RelativeArticles.Contains(first.Lower) || first.IsCapitalised
            || (grammar.Articleless && grammar.Prepositions.Contains(first.Lower) && grammar.RelativeArticles.Contains(sentence.Lower(start + 1))))
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
            || grammar.RoleNouns.Contains(first.Lower)
            || grammar.OrganisationNouns.Contains(first.Lower);
        for (var i = start; i < end && !described; i++)
        {
            described = grammar.RoleNouns.Contains(sentence.Lower(i));
        }

        for (var i = start; i < end && described; i++)
        {
            // A clause of its own, not an apposition.
            if (grammar.Relatives.Contains(sentence.Lower(i)))
            {
                return true;
            }

            if (grammar.IsFinite(sentence.Lower(i)) && !grammar.Determiners.Contains(sentence.Lower(i)))
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
        if (grammar.HeadLast && grammar.IsRegularPast(sentence.Lower(start)) && !Enumerable.Range(start, end - start).Any(i => grammar.IsFinite(sentence.Lower(i))))
        {
            return true;
        }

        // ", in a report released last month,"
        if (grammar.HeadLast && grammar.Prepositions.Contains(sentence.Lower(start)) && !grammar.Conjunctions.Contains(sentence.Lower(start))
            && !Enumerable.Range(start, end - start).Any(i => grammar.IsAuxiliary(sentence.Lower(i)) || grammar.Pronouns.Contains(sentence.Lower(i))))
        {
            return true;
        }

        // ", dass der Arzt profitiere,"
        if (grammar.CommaBeforeClause && grammar.Complementizers.Contains(sentence.Lower(start)))
        {
            return false;
        }

        for (var i = start; i < end; i++)
        {
            if ((grammar.IsFinite(sentence.Lower(i)) && !grammar.Determiners.Contains(sentence.Lower(i)))
                || grammar.Conjunctions.Contains(sentence.Lower(i)) || grammar.Coordinators.Contains(sentence.Lower(start)))
            {
                return false;
            }
        }

        return true;
    }
}
