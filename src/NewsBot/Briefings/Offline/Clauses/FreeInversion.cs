using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Clauses;

/// <summary>Any verb may say a quotation where languages invert freely: « … », soupire-t-elle; « … », sourit le capitaine; and what stands in the mood of reported speech:
/// "Der Plan sei tot, höhnte der Abgeordnete".</summary>
internal static class FreeInversion
{
    /// <summary>Fewer words in quotation marks are a title, and what follows explains it.</summary>
    private const int FewestWords = 3;

    /// <summary>Words between such a verb and its speaker.</summary>
    private const int WordsBefore = 7;

    private static readonly CueForm Says = new(CueFrame.Says, "asserts", VerbForm.Present, [], Bare: false, Object: false, Negated: false, Light: false);

    /// <returns><c>null</c> when the word does not stand between a quotation and a speaker.</returns>
    public static VerbGroup? At(SentenceTokens sentence, int verb, Grammar grammar)
    {
        var start = verb > 0 && (sentence.IsClitic(verb - 1) || (grammar.Articleless && sentence.IsNegation(verb - 1))) ? verb - 1 : verb;
        // « …, ha mormorato Assunta », « …, a soupiré le maire »
        while (grammar.IsRomance && start > 1 && verb - start < 3 && sentence.Tokens[start - 1].IsWord && !sentence.IsQuoted(start - 1)
            && ((grammar.Auxiliaries.Contains(sentence.Lower(start - 1)) && (!sentence.IsPassiveAuxiliary(start - 1) || grammar.Clitics.Value(sentence.Lower(start - 2)) == "r")) || sentence.IsClitic(start - 1)))
        {
            start--;
        }

        if (!grammar.InvertsFreely || !(FollowsQuotation(sentence, start, grammar) || FollowsReport(sentence, start, grammar)) || !MayBeVerb(sentence, verb, grammar))
        {
            return null;
        }

        if (grammar.Articleless && !NamesSpeaker(sentence, verb + 1, grammar))
        {
            return Speaker(sentence, verb + 1, grammar) is > 0 and var speaker
                ? new(start, speaker, verb, [Says], IsNegated: false, IsPassive: false, IsGerund: false, IsPast: false, Pronoun: -1) : null;
        }

        var pronoun = sentence.Lower(verb + 1) is ['-', ..] after && grammar.Pronouns.Contains(after) ? verb + 1 : -1;
        return pronoun >= 0 || NamesSpeaker(sentence, verb + 1, grammar)
            ? new(start, pronoun >= 0 ? pronoun + 1
            : verb + (grammar.Articleless && sentence.IsClitic(verb + 1) ? 2
                : 1), verb, [Says], IsNegated: false, IsPassive: false, IsGerund: false, IsPast: false, pronoun)
            : start == verb && EndsSentence(sentence, verb, grammar)
            ? new(verb, verb + 1, verb, [Says], IsNegated: false, IsPassive: false, IsGerund: false, IsPast: false, Pronoun: -1)
            : null;
    }

    // « …», sorride. »: a finite verb, and nothing else behind the quotation.
    private static bool EndsSentence(SentenceTokens sentence, int verb, Grammar grammar) =>
        grammar.IsRomance && grammar.DropsSubjects && sentence.Kind(verb - 1) == TokenKind.Comma && sentence.IsFinite(verb) && sentence.Kind(verb + 1) == TokenKind.Stop;

    /// <summary>« …», — не стримував емоцій після сесії міський голова Тарас Онищук »: where the speaker begins behind other words; -1 when nobody does.</summary>
    public static int Speaker(SentenceTokens sentence, int from, Grammar grammar)
    {
        for (var i = from; i < Math.Min(sentence.Count, from + WordsBefore) && sentence.Kind(i) == TokenKind.Word && !sentence.IsQuoted(i); i++)
        {
            var lower = sentence.Lower(i);
            if (sentence.IsPreposition(i - 1) || grammar.IsTime(lower) || grammar.Conjunctions.Contains(lower) || grammar.Complementizers.Contains(lower))
            {
                continue;
            }

            var named = sentence.Tokens[i].IsCapitalised && (sentence.Kind(i + 1) != TokenKind.Word || sentence.Tokens[i + 1].IsCapitalised);
            if (grammar.IsRomance)
            {
                // « desde el coche de la alcaldesa »: behind a preposition it is another's.
                var office = grammar.RoleNouns.Contains(lower) && sentence.IsDeterminer(i - 1) && !sentence.IsPreposition(i - 1) && !sentence.IsPreposition(i - 2);
                var person = (grammar.Feminine.Value(lower) ?? grammar.Masculine.Value(lower)) is "" && sentence.Tokens[i].IsCapitalised && i + 1 < sentence.Count && sentence.Tokens[i + 1].IsCapitalised && !sentence.Tokens[i - 1].IsCapitalised && !sentence.IsDeterminer(i - 1);
                if (office || person)
                {
                    return office ? i - 1 : i;
                }

                continue;
            }

            if (named || ((grammar.RoleNouns.Contains(lower) || grammar.GroupNouns.Contains(lower) || grammar.Honorifics.Contains(lower)) && !grammar.IsDeclined(lower)))
            {
                // « міський голова »
                return i - (i > from && grammar.RoleModifiers.Contains(sentence.Lower(i - 1))
                    || sentence.Lower(i - 1).EndsWithAny(grammar.RoleEndings) && i > from ? 1 : 0);
            }
        }

        return -1;
    }

    private static bool FollowsQuotation(SentenceTokens sentence, int start, Grammar grammar)
    {
        var last = start - 1;
        while (last >= 0 && sentence.Kind(last) is TokenKind.Comma or TokenKind.Dash && !sentence.IsQuoted(last))
        {
            last--;
        }

        return last >= 0 && sentence.Quotes[last] is { } quote && (quote.Words >= FewestWords || (grammar.IsRomance && sentence.IsQuoted(0) && quote == sentence.Quotes[0] && sentence.Kind(start - 1) == TokenKind.Comma) || (grammar.Articleless && quote.Mark is { Words: >= FewestWords }));
    }

    private static bool FollowsReport(SentenceTokens sentence, int verb, Grammar grammar) =>
        verb > 2 && sentence.Kind(verb - 1) == TokenKind.Comma && grammar.VerbSecond
            && (sentence.Lower(verb) is [.., 't'] or [.., 't', 'e'] or [.., 't', 'e', 'n'] || sentence.IsFinite(verb))
        && !sentence.IsReportedMood(verb)
        && Enumerable.Range(0, verb).Any(i => !sentence.IsQuoted(i) && !sentence.Tokens[i].IsCapitalised && sentence.IsReportedMood(i));

    private static bool MayBeVerb(SentenceTokens sentence, int index, Grammar grammar)
    {
        var word = sentence.Lower(index);
        return !sentence.Tokens[index].IsCapitalised && word.Length > 2
            && !(grammar.StopWords.Contains(word) || grammar.Determiners.Contains(word) || grammar.Prepositions.Contains(word) || grammar.Pronouns.Contains(word)
                || grammar.Conjunctions.Contains(word) || grammar.Coordinators.Contains(word) || grammar.RoleNouns.Contains(word) || grammar.DocumentNouns.Contains(word)
                || grammar.IsAuxiliary(word) || grammar.IsAdverb(word));
    }

    // A person: "sourit le capitaine, Jordan Kouassi".
    private static bool NamesSpeaker(SentenceTokens sentence, int index, Grammar grammar) =>
        (grammar.Articleless && ((sentence.IsFirstPerson(index) && sentence.IsRoleNoun(index + 1))
            || sentence.IsPronoun(index) || sentence.IsRoleNoun(index)
            || sentence.IsGroupNoun(index)
            || (sentence.IsClitic(index) && NamesSpeaker(sentence, index + 1, grammar))))
        || (index < sentence.Count && sentence.Tokens[index].IsCapitalised)
        || (grammar.IsRomance && grammar.DropsSubjects && grammar.Pronouns.Value(sentence.Lower(index)) is "m" or "f" && !sentence.IsDeterminer(index))
        || (grammar.VerbSecond && (sentence.IsPronoun(index)
        || (sentence.IsRelativeArticle(index) && !sentence.IsDeterminer(index)
            && index + 1 < sentence.Count && sentence.Tokens[index + 1].IsCapitalised)))
        || (sentence.IsDeterminer(index) && !sentence.IsPreposition(index)
            && (sentence.IsRoleNoun(index + 1) || sentence.IsGroupNoun(index + 1) || sentence.IsOrganisationNoun(index + 1)
                || (!sentence.IsOblique(index)
                && (sentence.Kind(index + 1), sentence.Kind(index + 2)) is (TokenKind.Word, TokenKind.Word)
                && Enumerable.Range(index + 1, grammar.CapitalNouns ? 1 : 2).Any(i => sentence.Tokens[i].IsCapitalised))));
}
