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
            var begins = sentence.IsDeterminer(i) ? !sentence.IsPreposition(i)
                : (sentence.IsNoun(i) && !sentence.IsDeterminer(i - 1))
                || (grammar.IsRomance && i > 0 && sentence.Tokens[end - 1].IsCapitalised && sentence.Tokens[i].IsCapitalised && grammar.Prepositions.Value(sentence.Lower(i - 1)) == "");
            if (begins && (i == 0 || sentence.Tokens[i].IsCapitalised || !sentence.IsPreposition(i - 1)))
            {
                var named = Enumerable.Range(i, end - i).Any(at => sentence.Tokens[at].IsCapitalised || sentence.IsNoun(at));
                return named ? new(i, end, end) : null;
            }
        }

        return null;
    }

    /// <summary>« la hija de Obregón, Nuria, que…»: a bare name between commas, with what it explains.</summary>
    private static NounPhrase? WithName(SentenceTokens sentence, int end, int floor, Grammar grammar)
    {
        var comma = end - 1;
        while (comma > floor && sentence.Kind(comma) == TokenKind.Word && sentence.Tokens[comma].IsCapitalised && !sentence.IsQuoted(comma))
        {
            comma--;
        }

        // « CCOO, que calcula… »: with nothing before it.
        if (end - 1 > floor && comma == floor && floor == 0 && sentence.Tokens[0].IsCapitalised && sentence.Kind(0) == TokenKind.Word && !sentence.IsStopWord(0))
        {
            return new(0, end, end);
        }

        if (end == 1 && sentence.Tokens[0].IsCapitalised && !sentence.IsStopWord(0))
        {
            return new(0, 1, 1);
        }

        return comma < end - 1 && comma > floor && sentence.Kind(comma) == TokenKind.Comma && Antecedent(sentence, comma, floor, grammar) is { } office
            ? office with { End = end } : null;
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

    /// <summary>« 54 % des Français disent comprendre »: those who were asked by a poll, and nobody who says it.</summary>
    public static bool IsShare(SentenceTokens sentence, int verb, Grammar grammar) =>
        grammar.IsRomance && Before(sentence, verb, 0, grammar) is { } subject
            && Enumerable.Range(Math.Max(0, subject.Start - 2), Math.Min(2, subject.Start) + Math.Min(ShareWords, subject.Length)).Any(i => grammar.Units.Value(sentence.Lower(i)) == "%" || grammar.Fractions.Contains(sentence.Lower(i)));

    private const int ShareWords = 4;

    // The subject of the sentence, or of a clause of its own behind « mentre », "y".
    private static bool OpensClause(SentenceTokens sentence, int start, Grammar grammar) =>
        start == 0 || (!grammar.VerbSecond && !grammar.Articleless && (sentence.Kind(start - 1) is TokenKind.Semicolon || grammar.Conjunctions.Value(sentence.Lower(start - 1)) == "while"))
        // "Mais cedo, um assessor, em conversa reservada, disse"
        || (grammar.IsRomance && start is > 1 and <= LongestOpener && sentence.Kind(start - 1) == TokenKind.Comma && (sentence.IsAdverb(0) || sentence.IsTime(0) || sentence.IsPreposition(0))
            && Enumerable.Range(0, start - 1).All(i => sentence.Kind(i) is TokenKind.Word or TokenKind.Number && !sentence.IsQuoted(i) && !(sentence.IsFinite(i) && !sentence.IsDeterminer(i))));

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
            ? new(sentence.Tokens[name.Start].IsCapitalised || !sentence.IsCueVerb(name.Start) ? name.Start : name.Start + 1, office.End, name.End)
            : phrase;
    }

    // « hipótese que a Polícia Judiciária não confirma »: behind the relative stands the subject of its verb.
    private static int BehindRelative(SentenceTokens sentence, int start, int end, Grammar grammar)
    {
        for (var i = start + 1; i < end - 1 && grammar.DropsSubjects && !grammar.Articleless; i++)
        {
            if (sentence.IsRelativeArticle(i)
                && !Enumerable.Range(i + 1, end - i - 1).Any(at => sentence.IsFinite(at)
                    && !sentence.IsDeterminer(at))
                && (sentence.Tokens[i + 1].IsCapitalised
                || (sentence.IsDeterminer(i + 1) && !sentence.IsPreposition(i + 1)
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
        if (grammar.Articleless && coordinator > 1 && sentence.Tokens[coordinator - 1].IsCapitalised && sentence.Tokens[coordinator + 1].IsCapitalised && sentence.IsOrganisationNoun(coordinator - 2))
        {
            return true;
        }

        for (var i = coordinator - 1; i >= 0 && sentence.Kind(i) is TokenKind.Word or TokenKind.Number; i--)
        {
            if ((sentence.IsFinite(i) || (grammar.IsRomance && i > 0 && !sentence.IsDeterminer(i - 1) && !sentence.IsPreposition(i - 1)
                    && Array.Exists(grammar.Verbs.Find(sentence.Lower(i)), form => (form.Form & VerbForm.Finite) != VerbForm.None)))
                && !sentence.Tokens[i].IsCapitalised && !sentence.IsDeterminer(i))
            {
                return false;
            }
        }

        return !sentence.Tokens[coordinator + 1].Text.StartsWith('-') && coordinator + 1 < end;
    }
}
