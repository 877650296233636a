using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Clauses;

/// <content>Words between a verb and the name of its subject: who is told, and where an office is.</content>
internal static partial class NounPhrases
{
    /// <summary>A plain article behind a noun of a Romance language: no noun phrase goes on with it.</summary>
    public static bool BeginsClause(SentenceTokens sentence, int index, Grammar grammar) =>
        grammar.IsRomance && index > 0 && index + 1 < sentence.Count && !sentence.Tokens[index].IsCapitalised && sentence.IsDeterminer(index)
            && !sentence.IsPreposition(index) && sentence.Kind(index - 1) == TokenKind.Word
            && (sentence.Tokens[index - 1].IsCapitalised || !sentence.IsStopWord(index - 1))
            && !sentence.IsPreposition(index - 1) && !sentence.IsAdverb(index - 1) && !OpensTime(sentence, index, grammar);

    // "disse o treinador na coletiva", « ha detto Rossi alla Rai »: where, and to whom; but « l'assessore alla Cultura ».
    private static bool PartsFromVerb(SentenceTokens sentence, int index, Grammar grammar) =>
        grammar.IsRomance && grammar.DropsSubjects && grammar.Prepositions.Value(sentence.Lower(index)) == "" && !sentence.IsAgentPreposition(index)
            && !(sentence.IsListenerMarker(index) && sentence.IsRoleNoun(index - 1));

    // "suggests a study published on Monday in the journal Nature"
    private static bool IsDocument(SentenceTokens sentence, int start, Grammar grammar) =>
        sentence.IsDeterminer(start) && (sentence.IsDocumentNoun(start + 1) || sentence.IsDocumentNoun(start + 2));

    // "rzeczniczka prokuratury w Krakowie prok. Justyna Ochman": the name stands behind the place of the office.
    private static int BehindPlace(SentenceTokens sentence, int start, int end, Grammar grammar)
    {
        if (!grammar.Articleless || end + 3 >= sentence.Count || !sentence.IsPlacePreposition(end)
            || !sentence.Tokens[end + 1].IsCapitalised
            || !Enumerable.Range(start, end - start).Any(i => sentence.IsRoleNoun(i))
            || (sentence.Tokens[end - 1].IsCapitalised && sentence.Tokens[end - 2].IsCapitalised && !sentence.IsOrganisationNoun(end - 2)))
        {
            return end;
        }

        var name = end + 2;
        while (name < sentence.Count && !sentence.Tokens[name].IsCapitalised
            && (sentence.IsHonorific(name) || sentence.IsRoleNoun(name)
                || sentence.Tokens[name].Text.EndsWith('.') && sentence.Tokens[name].IsWord))
        {
            name++;
        }

        return name + 1 < sentence.Count && sentence.Tokens[name].IsCapitalised && sentence.Tokens[name + 1].IsCapitalised ? name + 2 : end;
    }

    /// <summary>How many tokens of place or of who is told stand between a verb and its preposition: "mówiła w Sejmie o 480", « говорил агентству «Юг» о девяти ».</summary>
    public static int PlaceOrListener(SentenceTokens sentence, int start, Grammar grammar)
    {
        if (start + 1 >= sentence.Count)
        {
            return 0;
        }

        if (grammar.PlacePrepositions.Value(sentence.Lower(start)) == "" && (sentence.Tokens[start + 1].IsCapitalised || sentence.IsOrganisationNoun(start + 1)))
        {
            return 2;
        }

        var listener = sentence.IsDeclined(start) ? start + 1 : start;
        var end = listener;
        while (end < sentence.Count && sentence.Quotes[end] is { Words: < Quotation.FewWords } name && name == sentence.Quotes[listener])
        {
            end++;
        }

        return end > listener || listener > start ? end - start : 0;
    }

    /// <returns>The token behind the name of those who are told; -1 when nobody is.</returns>
    private static int BehindListener(SentenceTokens sentence, int start, Grammar grammar)
    {
        var end = start;
        while (end < Math.Min(sentence.Count - 1, start + LongestListener) && sentence.Tokens[end].IsCapitalised && !sentence.IsQuoted(end)
            && (!sentence.IsNoun(end) || (end == start && sentence.Tokens[end].Text is { Length: > 1 } agency && agency.All(char.IsUpper))) && !sentence.IsHonorific(end))
        {
            end++;
        }

        var next = sentence.Lower(end);
        if (end == start || sentence.Kind(end) != TokenKind.Word || sentence.Tokens[end].IsCapitalised
            || grammar.Masculine.Contains(sentence.Lower(start)) || grammar.Feminine.Contains(sentence.Lower(start)))
        {
            return -1;
        }

        var letters = sentence.Tokens[start].Text.Length > 1 && sentence.Tokens[start].Text.All(char.IsUpper);
        return (grammar.RoleNouns.Contains(next) && !grammar.IsDeclined(next)) || grammar.Honorifics.Contains(next)
            || (letters && grammar.GenderOfVerb(next) == 'x' && !grammar.Prepositions.Contains(next) && !grammar.IsTime(next)
            && !grammar.IsAdverb(next) && !grammar.Conjunctions.Contains(next)
            && Enumerable.Range(end + 1, LongestListener).Any(i => i < sentence.Count
                && (sentence.Tokens[i].IsCapitalised || sentence.IsRoleNoun(i))))
            ? end : -1;
    }

    // « розповів Іван Коваль «Газеті» »: behind a name, those in quotation marks are told.
    private static bool IsListener(SentenceTokens sentence, int start, int index, Grammar grammar) =>
        grammar.Articleless && index - start > 1 && sentence.Quotes[index] != sentence.Quotes[index - 1] && sentence.Tokens[index - 1].IsCapitalised
        && sentence.Tokens[index - 1].Text.Any(char.IsLower) && !sentence.IsNoun(index - 1);

    // "Sprecher der Polizei" goes on, "sagte Anna Vogt der Zeitung" and "die Polizei fuhr" do not.
    private static bool EndsNouns(SentenceTokens sentence, int start, int index, bool inside, Grammar grammar)
    {
        var (token, before) = (sentence.Tokens[index], sentence.Tokens[index - 1]);
        if (token.IsCapitalised || !(before.IsCapitalised || before.Kind == TokenKind.Quote) || token.Kind != TokenKind.Word)
        {
            return grammar.Determiners.Contains(token.Lower) && !grammar.InnerDeterminers.Contains(token.Lower) && !grammar.Prepositions.Contains(before.Lower);
        }

        var named = index - start > 1 && sentence.Tokens[index - 2].IsCapitalised && !grammar.IsNoun(before.Lower);
        named &= grammar.InnerDeterminers.Contains(token.Lower);
        return !(inside && !named) && !(grammar.NameParticles.Contains(token.Lower) && !named) && !grammar.Coordinators.Contains(token.Lower);
    }

    // "Croker last night denied it"
    private static int WithoutTime(SentenceTokens sentence, int start, int end, Grammar grammar)
    {
        var last = end;
        while (last - start > 1 && sentence.IsTime(last - 1) && !sentence.Tokens[last - 1].IsCapitalised && !sentence.IsPreposition(last - 2) && !sentence.IsDeterminer(last - 2))
        {
            last--;
        }

        return last;
    }

    private static bool Counts(SentenceTokens sentence, int number, Grammar grammar)
    {
        var next = sentence.Lower(number + 1);
        return (grammar.CapitalNouns && sentence.Kind(number + 1) == TokenKind.Word && number + 1 < sentence.Count && sentence.Tokens[number + 1].IsCapitalised)
            || grammar.Numbers.Contains(next) || grammar.Units.Match(sentence.Lower, number + 1).Words > 0 || next == "%" || grammar.SameThings.People.Of(next) is not null;
    }

    // French "s'" is "si" only before "il".
    private static bool IsReflexive(SentenceTokens sentence, int index, Grammar grammar) => sentence.IsClitic(index) && !sentence.IsPronoun(index + 1);

    // "…, of the Lyme hospital, …": behind a comma, and no name of its own.
    private static bool IsItselfAside(SentenceTokens sentence, int start, Grammar grammar)
    {
        var first = start;
        while (first > 0 && (sentence.IsPreposition(first - 1) || sentence.IsDeterminer(first - 1)))
        {
            first--;
        }

        return first > 0 && sentence.Kind(first - 1) == TokenKind.Comma && sentence.IsPreposition(first);
    }
}
