using NewsBot.Briefings.Offline.Attributions;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Clauses;

/// <content>The subject that stands after its verb.</content>
internal static partial class NounPhrases
{
    /// <summary>Words of the name of an agency, and between it and who speaks.</summary>
    private const int LongestListener = 3;

    /// <summary>A preposition among the first words opens the sentence: what follows its source is said, and no apposition.</summary>
    private const int OpeningWords = 4;

    /// <summary>Tokens at the beginning of an apposition among which stands what it says.</summary>
    private const int LongestOpening = 4;

    /// <summary>The subject that stands after a verb group, in an inversion: ", said Anna Smith, who leads the party.".</summary>
    /// <param name="opens">What is said follows behind a comma: « як повідомив мер, … ».</param>
    /// <param name="wide">Words of place and time belong to it too: "according to a report in the Herald".</param>
    public static NounPhrase? After(SentenceTokens sentence, int start, Grammar grammar, bool wide = false, bool opens = false)
    {
        // "powiedziała PAP": who is told, and nobody behind it.
        if (grammar.Articleless && start + 1 < sentence.Count && sentence.Tokens[start].IsCapitalised && sentence.IsAdverb(start) && sentence.Kind(start + 1) != TokenKind.Word)
        {
            return null;
        }

        // "Jak przekazała nam oficer prasowa": who is told.
        start += grammar.Articleless && sentence.IsListenerMarker(start) ? 1 : 0;

        // « …, пишет «Вестник» »: a name in quotation marks.
        if ((grammar.Articleless || wide) && start + 1 < sentence.Count && sentence.Quotes[start] is { Words: < Quotation.FewWords } name && sentence.Kind(start - 1) == TokenKind.Word && sentence.Tokens[start + 1].IsCapitalised)
        {
            var close = start;
            while (close < sentence.Count && sentence.Quotes[close] == name)
            {
                close++;
            }

            // « рассказал «Известиям» фермер Илья Сом »: a newspaper is told.
            return !grammar.Articleless ? grammar.VerbSecond || sentence.Kind(close) is TokenKind.Comma or TokenKind.Stop ? new(start, close, close) : null
                : sentence.Kind(close) == TokenKind.Word && (sentence.Tokens[close].IsCapitalised || (sentence.IsRoleNoun(close) && !sentence.IsDeclined(close))) && After(sentence, close, grammar, wide, opens) is { } teller
                ? teller
                : (sentence.IsDeclined(start + 1) && sentence.Kind(close) != TokenKind.Word)
                || (sentence.Kind(close) == TokenKind.Comma && sentence.IsComplementizer(close + 1)) ? null : new(start, close, close);
        }

        // "mówi Onetowi pani Halina", « рассказал ТАСС глава района »: those who are told stand before the one who tells.
        if (grammar.Articleless && !wide && BehindListener(sentence, start, grammar) is > 0 and var told)
        {
            return After(sentence, told, grammar, wide, opens);
        }

        // "Zarzucił jej też, że": whom, and not whose.
        if (grammar.Articleless && grammar.Determiners.Value(sentence.Lower(start)) is [.., 'o'] && (sentence.Kind(start + 1) != TokenKind.Word || sentence.IsAdverb(start + 1) || sentence.IsComplementizer(start + 1)))
        {
            return null;
        }

        // "dice versando il caffè"
        if (grammar.DropsSubjects && !grammar.Articleless && start + 1 < sentence.Count && !sentence.Tokens[start].IsCapitalised && sentence.Tokens[start].IsWord && !sentence.IsDeterminer(start)
            && !sentence.IsPronoun(start) && !sentence.IsNoun(start) && sentence.IsDeterminer(start + 1)
            && (!sentence.IsPreposition(start + 1) || sentence.IsListenerMarker(start + 1)))
        {
            return null;
        }

        // "avalia demitir toda a diretoria": an infinitive is nobody.
        if (grammar.IsRomance && grammar.DropsSubjects && start < sentence.Count && !sentence.Tokens[start].IsCapitalised && !sentence.IsNoun(start) && !sentence.IsDeterminer(start)
            && Infinitives.IsBare(sentence, start, grammar))
        {
            return null;
        }

        var end = start;
        while (end < sentence.Count && end - start < LongestSubject && Continues(sentence, start, end, grammar, wide))
        {
            end++;
        }

        // "so Lampe am Mittwoch", "nach Angaben des Hauses von 61 auf 84", « la empresa el viernes »: what a preposition or an article opens is no part of it, if only that was.
        while (end - start > 1 && (sentence.IsPreposition(end - 1) || (grammar.IsRomance && sentence.IsDeterminer(end - 1))) && !sentence.Tokens[end - 1].IsCapitalised && (sentence.IsTime(end) || sentence.Kind(end) == TokenKind.Number))
        {
            end--;
        }

        // "wynika ze sprawozdania zamieszczonego na stronie"
        end -= grammar.Articleless && end - start > 1 && sentence.IsNoun(end - 2) && sentence.IsPreposition(end) && Array.Exists(grammar.ParticipleEndings, ending => sentence.Lower(end - 1).EndsWith(ending, StringComparison.Ordinal)) ? 1 : 0;
        if (end == start || !(Names(sentence, start, end, grammar) || (wide && grammar.Articleless)))
        {
            return null;
        }

        end = BehindPlace(sentence, start, end, grammar);
        var head = end;
        if (sentence.Kind(end) == TokenKind.Comma)
        {
            var close = end + 1;
            while (close < sentence.Count && sentence.Kind(close) is not (TokenKind.Comma or TokenKind.Stop or TokenKind.Quote or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Dash))
            {
                close++;
            }

            var closed = sentence.Kind(close) == TokenKind.Comma || !(opens || (wide && (start <= OpeningWords || grammar.Articleless)));
            if (closed && close - end - 1 is > 0 and < LongestApposition
                && !(end - start == 1 && sentence.IsPronoun(start) && !(grammar.CapitalNouns && sentence.IsDeterminer(start) && sentence.Tokens[end + 1].IsCapitalised))
                && !(wide && start <= OpeningWords && OpensClause(sentence, end + 1, close, grammar))
                && !Says(sentence, end + 1, grammar) && Apposition.Explains(sentence, end + 1, close, grammar))
            {
                end = close;
                // « Margaux, 19 ans, présidente du fan-club »: behind the age stands what she is.
                var behind = grammar.IsRomance && Apposition.BehindAge(sentence, head, grammar) == close && close > head
                    ? sentence.Tokens.FindIndex(close + 1, token => token.Kind is not (TokenKind.Word or TokenKind.Number)) : -1;
                end = behind > close && behind - close < LongestApposition && !sentence.IsQuoted(close + 1) && sentence.IsRoleNoun(close + 1) && Apposition.Explains(sentence, close + 1, behind, grammar) ? behind : end;
            }
        }

        return new(start, end, head);
    }

    // « De acordo com a empresa, o comboio seguia a 90 km/h, dentro do limite »: nothing tells that the train is the company.
    private static bool OpensClause(SentenceTokens sentence, int start, int close, Grammar grammar) =>
        !grammar.CapitalNouns && (grammar.IsRomance || sentence.Tokens.FindIndex(close, token => grammar.IsFinite(token.Lower) || grammar.Verbs.Contains(token.Lower)) < 0)
            && sentence.IsDeterminer(start)
            && !Enumerable.Range(start, LongestOpening).Any(i => sentence.IsNoun(i) || sentence.IsRelative(i)
                || (i < sentence.Count && sentence.Tokens[i].IsCapitalised));

    // « prévoit la compagnie, qui précise que… »: the clause says more than who it is.
    private static bool Says(SentenceTokens sentence, int relative, Grammar grammar) =>
        (sentence.IsRelative(relative) || (grammar.DropsSubjects && sentence.IsRelativeArticle(relative)))
        && VerbGroups.Find(sentence, grammar).FirstOrDefault(group => group.Start == relative + 1) is { } group && !group.IsPassive && group.Forms.Any(form => ContentStart.After(sentence, group, form, grammar) >= 0);

    private static bool Continues(SentenceTokens sentence, int start, int index, Grammar grammar, bool wide)
    {
        var token = sentence.Tokens[index];
        // « рассказал он «Параллели» »
        if (grammar.Articleless && index == start + 1 && sentence.IsPronoun(start) && !sentence.IsDeterminer(start))
        {
            return false;
        }

        if (index > start && ((IsName(sentence, index, grammar) && !IsListener(sentence, start, index, grammar)) || (token.Text == "&" && sentence.Tokens[index - 1].IsCapitalised)))
        {
            return true;
        }

        // « un rapport de la Cour des comptes publié en mars »
        if (wide && grammar.IsRomance && index > start + 1 && !token.IsCapitalised && sentence.Tokens[index - 1].IsWord && !grammar.IsNoun(token.Lower) && grammar.AsideOpeners.Match(sentence.Lower, index).Words > 0
            && (sentence.IsTime(index + 1) || (sentence.IsPreposition(index + 1) && sentence.IsTime(index + 2))))
        {
            return false;
        }

        // "nach Angaben der Feuerwehr 43 Menschen", "von 61 auf 84", "według sondażu Demos 58 proc.": what is counted is no part of who counts.
        if (index > start && token.Kind == TokenKind.Number && ((grammar.CapitalNouns && sentence.IsPreposition(index - 1)) || Counts(sentence, index, grammar)))
        {
            return false;
        }

        // "nach Angaben eines Sprechers von einem Millionenschaden", "ein Sprecher von rund 300": nobody belongs to what has this article.
        if (grammar.CapitalNouns && index > start && grammar.Agents.Contains(token.Lower)
            && (grammar.Determiners.Value(sentence.Lower(index + 1)) is [.., 'i'] || sentence.Kind(index + 1) == TokenKind.Number || sentence.IsNumberWord(index + 1) || grammar.Approximations.Match(sentence.Lower, index + 1).Words > 0))
        {
            return false;
        }

        if (sentence.IsQuoted(index) || grammar.CitingPhrases.Match(sentence.Lower, index).Words > 0 || token.Kind is not (TokenKind.Word or TokenKind.Number))
        {
            return false;
        }

        if (grammar.Complementizers.Contains(token.Lower) && !token.IsCapitalised && !IsReflexive(sentence, index, grammar))
        {
            return false;
        }

        // "laut einer am Montag veröffentlichten Studie": the noun is still to come.
        if (wide && grammar.CapitalNouns && index > start && token.IsWord && !grammar.IsFinite(token.Lower) && sentence.IsDeterminer(start) && sentence.IsPreposition(start + 1)
            && !Enumerable.Range(start + 1, index - start - 1).Any(i => sentence.Tokens[i].IsCapitalised && !sentence.IsTime(i)))
        {
            return true;
        }

        if (EndsBefore(sentence, start, index, grammar))
        {
            return false;
        }

        if (index == start)
        {
            return !grammar.IsTime(token.Lower) && !OpensTime(sentence, index, grammar) && !(grammar.ListenerMarkers.Contains(token.Lower) && grammar.Prepositions.Contains(token.Lower))
                && (!grammar.Prepositions.Contains(token.Lower) || (grammar.Determiners.Contains(token.Lower) && !grammar.DropsSubjects));
        }

        if (grammar.VerbSecond && index == start + 1 && sentence.IsPronoun(start) && !sentence.IsDeterminer(start))
        {
            return false;
        }

        // « ha spiegato il magistrato ai giornalisti »: who is told is nobody who says it.
        if (!wide && grammar.ListenerMarkers.Contains(token.Lower) && Enumerable.Range(index, 2).Any(i => sentence.IsGroupNoun(i + 1) && (i == index || sentence.IsDeterminer(index + 1))))
        {
            return false;
        }

        // « ha risposto Baroncini sorridendo ai cronisti »
        if (grammar.IsRomance && !wide && token.IsWord && !token.IsCapitalised && sentence.Tokens[index - 1].IsCapitalised
            && sentence.IsListenerMarker(index + 1) && sentence.IsPreposition(index + 1)
            && !grammar.Prepositions.Contains(token.Lower) && !grammar.IsNoun(token.Lower))
        {
            return false;
        }

        // « un informe al que ha tenido acceso la agencia »
        if (grammar.DropsSubjects && !grammar.Articleless && grammar.Prepositions.Contains(token.Lower)
            && (sentence.IsRelativeArticle(index + 1) || (sentence.IsDeterminer(index + 1) && sentence.IsRelativeArticle(index + 2))))
        {
            return false;
        }

        // « a detta degli esperti la diga reggerà », « según los vecinos el olor »: an article behind a noun begins what is said.
        if (wide && !sentence.IsFinite(start) && BeginsClause(sentence, index, grammar))
        {
            return false;
        }

        // "segundo pesquisa do instituto divulgada nesta quarta": when it came out.
        if (grammar.IsRomance && index > start && grammar.AsideOpeners.Match(sentence.Lower, index).Words > 0 && Enumerable.Range(index + 1, 2).Any(i => sentence.IsTime(i))
            && Enumerable.Range(start, 2).Any(i => sentence.IsDocumentNoun(i)))
        {
            return false;
        }

        // "laut dem Amt in seinem jüngsten Bericht": where it says so.
        if (wide && index > start && !grammar.Articleless && grammar.Prepositions.Value(token.Lower) == "" && grammar.Determiners.Value(sentence.Lower(index + 1)) is [.., 'o'] && !grammar.Agents.Contains(token.Lower))
        {
            return false;
        }

        var inside = grammar.Prepositions.Value(token.Lower) is { } kind && (wide || kind == "n" || IsDocument(sentence, start, grammar))
            || (grammar.InnerDeterminers.Contains(token.Lower) && !PartsFromVerb(sentence, index, grammar));
        if (index > start + 1 && grammar.TiedAdjectives.Contains(sentence.Lower(index - 1)) && grammar.Prepositions.Contains(token.Lower))
        {
            return true;
        }

        if (grammar.CapitalNouns && EndsNouns(sentence, start, index, inside, grammar))
        {
            return false;
        }

        if (grammar.IsTime(token.Lower) && IsDocument(sentence, start, grammar) && sentence.Kind(index + 1) == TokenKind.Word)
        {
            return true;
        }

        // "la prima firmataria", "una lettera del 9 febbraio"
        if (grammar.IsRomance && ((index == start + 1 && grammar.RoleModifiers.Contains(token.Lower) && sentence.Kind(index + 1) == TokenKind.Word && sentence.IsDeterminer(start))
            || (grammar.Months.Contains(token.Lower) && sentence.Kind(index - 1) == TokenKind.Number && IsDocument(sentence, start, grammar))))
        {
            return true;
        }

        return inside || !((grammar.Prepositions.Contains(token.Lower) && !token.IsCapitalised) || (grammar.IsTime(token.Lower) && !(grammar.IsRomance && token.IsCapitalised))
            || grammar.Conjunctions.Contains(token.Lower)
            || (grammar.IsAdverb(token.Lower) && !(grammar.HasGender && index == start + 1 && sentence.IsDeterminer(start)))
            || (grammar.IsFinite(token.Lower) && !token.IsCapitalised)
            || (grammar.Articleless && !token.IsCapitalised && grammar.Verbs.Find(token.Lower).Any(form => (form.Form & VerbForm.Finite) != VerbForm.None))
            || (grammar.Coordinators.Contains(token.Lower)
                && !(index + 1 < sentence.Count
                && (sentence.Tokens[index + 1].IsCapitalised || sentence.IsDeterminer(index + 1)))));
    }
}
