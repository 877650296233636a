using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Clauses;

/// <content>Subjects beside a relative that is no pronoun of its own, "que", "che"; and what can be one at all.</content>
internal static partial class NounPhrases
{
    /// <summary>« Gli fa eco l'assessora Elena Conti, che…», « fuentes policiales, que… »: the nearest noun phrase that names somebody.</summary>
    private static NounPhrase? Antecedent(SentenceTokens sentence, int end, int floor, Grammar grammar)
    {
        for (var i = end - 1; i >= floor && end - i < LongestSubject && sentence.Kind(i) is TokenKind.Word or TokenKind.Number && !grammar.Articleless; i--)
        {
            var begins = grammar.Determiners.Contains(sentence.Lower(i)) ? !grammar.Prepositions.Contains(sentence.Lower(i))
                : grammar.IsNoun(sentence.Lower(i)) && !grammar.Determiners.Contains(sentence.Lower(i - 1));
            if (begins && (i == 0 || !grammar.Prepositions.Contains(sentence.Lower(i - 1))))
            {
                var named = Enumerable.Range(i, end - i).Any(at => sentence.Tokens[at].IsCapitalised || grammar.IsNoun(sentence.Lower(at)));
                return named ? new(i, end, end) : null;
            }
        }

        return null;
    }

    /// <summary>How many words the adverb of several words has that ends before a token: « dal canto suo », "por su parte"; 0 for none.</summary>
    public static int AdverbEnding(SentenceTokens sentence, int end, Grammar grammar)
    {
        for (var words = LongestAdverb; words > 1; words--)
        {
            if (end >= words && !grammar.VerbSecond && grammar.Adverbs.Match(sentence.Lower, end - words).Words == words)
            {
                return words;
            }
        }

        return 0;
    }

    // The subject of the sentence, or of a clause of its own behind « mentre », "y".
    private static bool OpensClause(SentenceTokens sentence, int start, Grammar grammar) =>
        start == 0 || (!grammar.VerbSecond && !grammar.Articleless && (sentence.Kind(start - 1) is TokenKind.Semicolon || grammar.Conjunctions.Value(sentence.Lower(start - 1)) == "while"))
        // "Mais cedo, um assessor, em conversa reservada, disse"
        || (grammar.IsRomance && start is > 1 and <= LongestOpener && sentence.Kind(start - 1) == TokenKind.Comma && (grammar.IsAdverb(sentence.Lower(0)) || grammar.IsTime(sentence.Lower(0)) || grammar.Prepositions.Contains(sentence.Lower(0)))
            && Enumerable.Range(0, start - 1).All(i => sentence.Kind(i) is TokenKind.Word or TokenKind.Number && !sentence.IsQuoted(i) && !(grammar.IsFinite(sentence.Lower(i)) && !grammar.Determiners.Contains(sentence.Lower(i)))));

    /// <summary>Words of time or place before a subject, with their comma.</summary>
    private const int LongestOpener = 7;

    // « Nadia Ferrand, déléguée de la CGT, qui assure… »: the office behind a comma belongs to the name; « contredisant sa propre attachée, qui évoquait… »: the verb does not.
    private static NounPhrase? Named(SentenceTokens sentence, NounPhrase? phrase, int floor, Grammar grammar)
    {
        if (phrase is not { Start: > 1 } office || !grammar.IsRomance || sentence.Kind(office.Start - 1) != TokenKind.Comma || sentence.Tokens[office.Start].IsCapitalised)
        {
            return phrase;
        }

        var first = sentence.Lower(office.Start);
        if (office.Length > 2 && !grammar.Determiners.Contains(first) && !grammar.Pronouns.Contains(first) && !grammar.IsNoun(first)
            && grammar.Determiners.Value(sentence.Lower(office.Start + 1)) is [.., 'o'])
        {
            return office with { Start = office.Start + 1 };
        }

        return sentence.Tokens[office.Start - 2].IsCapitalised && grammar.RoleNouns.Contains(first)
            && Simple(sentence, floor, office.Start - 1, grammar) is { } name && sentence.Tokens[name.End - 1].IsCapitalised
            ? new(sentence.Tokens[name.Start].IsCapitalised || !grammar.Verbs.Contains(sentence.Lower(name.Start)) ? name.Start : name.Start + 1, office.End, name.End)
            : phrase;
    }

    // « hipótese que a Polícia Judiciária não confirma »: behind the relative stands the subject of its verb.
    private static int BehindRelative(SentenceTokens sentence, int start, int end, Grammar grammar)
    {
        for (var i = start + 1; i < end - 1 && grammar.DropsSubjects && !grammar.Articleless; i++)
        {
            if (grammar.RelativeArticles.Contains(sentence.Lower(i))
                && !Enumerable.Range(i + 1, end - i - 1).Any(at => grammar.IsFinite(sentence.Lower(at))
                    && !grammar.Determiners.Contains(sentence.Lower(at)))
                && (sentence.Tokens[i + 1].IsCapitalised
                || (grammar.Determiners.Contains(sentence.Lower(i + 1)) && !grammar.Prepositions.Contains(sentence.Lower(i + 1))
                    && sentence.Tokens[i + 2].IsWord)))
            {
                return i + 1;
            }
        }

        return start;
    }

    /// <summary>Last letters of adjectives and their nouns that stand in one case, a kind each.</summary>
    private static readonly string[] Agreeing = ["уюąę", "іиїыйеeyi", "аяиыой", "оеєэaei"];

    /// <summary>« російську версію », "tę wersję"; « дезінформації заяву » are two.</summary>
    public static bool Agree(char one, char other) => one is not ('и' or 'ы' or 'ї')
        && Array.Exists(Agreeing, letters => letters.Contains(one, StringComparison.Ordinal) && letters.Contains(other, StringComparison.Ordinal));

    /// <summary>Some word between the two tokens can name a source.</summary>
    public static bool Names(SentenceTokens sentence, int start, int end, Grammar grammar)
    {
        for (var i = start; i < end; i++)
        {
            var token = sentence.Tokens[i];
            if (token.IsWord && ((token.IsCapitalised && !grammar.IsTime(token.Lower) && (i > 0 || !grammar.StopWords.Contains(token.Lower) || end - start > 1))
                || grammar.Determiners.Contains(token.Lower) || grammar.Pronouns.Contains(token.Lower) || grammar.GroupNouns.Contains(token.Lower)
                || grammar.RoleNouns.Contains(token.Lower) || grammar.OrganisationNouns.Contains(token.Lower) || grammar.DocumentNouns.Contains(token.Lower)))
            {
                return true;
            }
        }

        return false;
    }

    // "Rubio and Cruz said": two names. "He left and Cruz said": two clauses.
    private static bool JoinsNames(SentenceTokens sentence, int coordinator, int end, Grammar grammar)
    {
        // "Stowarzyszenie Pacjent i Prawo"
        if (grammar.Articleless && coordinator > 1 && sentence.Tokens[coordinator - 1].IsCapitalised && sentence.Tokens[coordinator + 1].IsCapitalised && grammar.OrganisationNouns.Contains(sentence.Lower(coordinator - 2)))
        {
            return true;
        }

        for (var i = coordinator - 1; i >= 0 && sentence.Kind(i) is TokenKind.Word or TokenKind.Number; i--)
        {
            if (grammar.IsFinite(sentence.Lower(i)) && !sentence.Tokens[i].IsCapitalised && !grammar.Determiners.Contains(sentence.Lower(i)))
            {
                return false;
            }
        }

        return !sentence.Tokens[coordinator + 1].Text.StartsWith('-') && coordinator + 1 < end;
    }
}
