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
        var start = verb > 0 && (grammar.Clitics.Contains(sentence.Lower(verb - 1)) || (grammar.Articleless && grammar.Negations.Contains(sentence.Lower(verb - 1)))) ? verb - 1 : verb;
        // « …, ha mormorato Assunta », « …, a soupiré le maire »
        while (grammar.IsRomance && start > 1 && verb - start < 3 && sentence.Tokens[start - 1].IsWord && !sentence.IsQuoted(start - 1)
            && ((grammar.Auxiliaries.Contains(sentence.Lower(start - 1)) && (!grammar.Passives.Contains(sentence.Lower(start - 1)) || grammar.Clitics.Value(sentence.Lower(start - 2)) == "r")) || grammar.Clitics.Contains(sentence.Lower(start - 1))))
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
            : verb + (grammar.Articleless && grammar.Clitics.Contains(sentence.Lower(verb + 1)) ? 2
                : 1), verb, [Says], IsNegated: false, IsPassive: false, IsGerund: false, IsPast: false, pronoun)
            : start == verb && EndsSentence(sentence, verb, grammar)
            ? new(verb, verb + 1, verb, [Says], IsNegated: false, IsPassive: false, IsGerund: false, IsPast: false, Pronoun: -1)
            : null;
    }

    // « …», sorride. »: a finite verb, and nothing else behind the quotation.
    private static bool EndsSentence(SentenceTokens sentence, int verb, Grammar grammar) =>
        grammar.IsRomance && grammar.DropsSubjects && sentence.Kind(verb - 1) == TokenKind.Comma && grammar.IsFinite(sentence.Lower(verb)) && sentence.Kind(verb + 1) == TokenKind.Stop;

    /// <summary>« …», — не стримував емоцій після сесії міський голова Тарас Онищук »: where the speaker begins behind other words; -1 when nobody does.</summary>
    public static int Speaker(SentenceTokens sentence, int from, Grammar grammar)
    {
        for (var i = from; i < Math.Min(sentence.Count, from + WordsBefore) && sentence.Kind(i) == TokenKind.Word && !sentence.IsQuoted(i); i++)
        {
            var lower = sentence.Lower(i);
            if (grammar.Prepositions.Contains(sentence.Lower(i - 1)) || grammar.IsTime(lower) || grammar.Conjunctions.Contains(lower) || grammar.Complementizers.Contains(lower))
            {
                continue;
            }

            var named = sentence.Tokens[i].IsCapitalised && (sentence.Kind(i + 1) != TokenKind.Word || sentence.Tokens[i + 1].IsCapitalised);
            if (named || ((grammar.RoleNouns.Contains(lower) || grammar.GroupNouns.Contains(lower) || grammar.Honorifics.Contains(lower)) && !grammar.IsDeclined(lower)))
            {
                // « міський голова »
                return i - (i > from && grammar.RoleModifiers.Contains(sentence.Lower(i - 1))
                    || Array.Exists(grammar.RoleEndings, ending => sentence.Lower(i - 1).EndsWith(ending, StringComparison.Ordinal)) && i > from ? 1 : 0);
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

        return last >= 0 && sentence.Quotes[last] is { } quote && (quote.Words >= FewestWords || (grammar.Articleless && quote.Mark is { Words: >= FewestWords }));
    }

    private static bool FollowsReport(SentenceTokens sentence, int verb, Grammar grammar) =>
        verb > 2 && sentence.Kind(verb - 1) == TokenKind.Comma && grammar.VerbSecond
            && (sentence.Lower(verb) is [.., 't'] or [.., 't', 'e'] or [.., 't', 'e', 'n'] || grammar.IsFinite(sentence.Lower(verb)))
        && !grammar.ReportedMood.Contains(sentence.Lower(verb))
        && Enumerable.Range(0, verb).Any(i => !sentence.IsQuoted(i) && !sentence.Tokens[i].IsCapitalised && grammar.ReportedMood.Contains(sentence.Lower(i)));

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
        (grammar.Articleless && ((grammar.FirstPerson.Contains(sentence.Lower(index)) && grammar.RoleNouns.Contains(sentence.Lower(index + 1)))
            || grammar.Pronouns.Contains(sentence.Lower(index)) || grammar.RoleNouns.Contains(sentence.Lower(index))
            || grammar.GroupNouns.Contains(sentence.Lower(index))
            || (grammar.Clitics.Contains(sentence.Lower(index)) && NamesSpeaker(sentence, index + 1, grammar))))
        || (index < sentence.Count && sentence.Tokens[index].IsCapitalised)
        || (grammar.IsRomance && grammar.Pronouns.Value(sentence.Lower(index)) is "m" or "f" && !grammar.Determiners.Contains(sentence.Lower(index))
            && sentence.Kind(index + 1) is TokenKind.Comma or TokenKind.Stop)
        || (grammar.VerbSecond && (grammar.Pronouns.Contains(sentence.Lower(index))
        || (grammar.RelativeArticles.Contains(sentence.Lower(index)) && !grammar.Determiners.Contains(sentence.Lower(index))
            && index + 1 < sentence.Count && sentence.Tokens[index + 1].IsCapitalised)))
        || (grammar.Determiners.Contains(sentence.Lower(index)) && !grammar.Prepositions.Contains(sentence.Lower(index))
            && (grammar.RoleNouns.Contains(sentence.Lower(index + 1)) || grammar.GroupNouns.Contains(sentence.Lower(index + 1)) || grammar.OrganisationNouns.Contains(sentence.Lower(index + 1))
                || (!grammar.IsOblique(sentence.Lower(index))
                && (sentence.Kind(index + 1), sentence.Kind(index + 2)) is (TokenKind.Word, TokenKind.Word)
                && Enumerable.Range(index + 1, grammar.CapitalNouns ? 1 : 2).Any(i => sentence.Tokens[i].IsCapitalised))));
}
