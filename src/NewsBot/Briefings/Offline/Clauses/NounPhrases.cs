using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Clauses;

/// <summary>A stretch of tokens that names a source.</summary>
/// <param name="End">Exclusive.</param>
/// <param name="Head">Where the apposition, if any, is parted from the name: tokens of the first part end here.</param>
internal readonly record struct NounPhrase(int Start, int End, int Head)
{
    public int Length => End - Start;

    /// <summary>It stands behind a preposition or before one that takes another case than a subject does.</summary>
    public bool IsOblique { get; init; }
}

/// <summary>Finds the subject of a verb group: here the one that stands before it.</summary>
internal static partial class NounPhrases
{
    private const int LongestApposition = 28;
    private const int LongestSubject = 24;

    /// <summary>Words of an adverb.</summary>
    private const int LongestAdverb = 4;

    /// <summary>The subject that stands before a token.</summary>
    /// <param name="floor">Tokens before this one belong to something else.</param>
    public static NounPhrase? Before(SentenceTokens sentence, int end, int floor, Grammar grammar)
    {
        end -= AdverbEnding(sentence, end, grammar);
        var last = end - 1;
        if (last < floor)
        {
            return null;
        }

        if (sentence.IsRelative(last))
        {
            last -= sentence.Kind(last - 1) == TokenKind.Comma ? 2 : 1;
            var told = last < floor ? null : Named(sentence, Simple(sentence, floor, last + 1, grammar), floor, grammar);

            // "was funded by the Norrland Foundation, which"
            for (var i = (told?.Start ?? 0) + 1; (grammar.HeadLast || grammar.IsRomance) && told is { } passive && i < passive.End - 1; i++)
            {
                told = sentence.IsAgentPreposition(i) ? passive with { Start = i + 1 } : told;
            }

            // "…, prévoit la compagnie, qui": the verb of an inversion is no part of who is meant.
            // « s'est défendu l'élu, qui »
            return !grammar.VerbSecond && told is { Length: > 1 } inverted && inverted.Start > 0 && !sentence.Tokens[inverted.Start].IsCapitalised
                && (sentence.Kind(inverted.Start - 1) is TokenKind.Comma or TokenKind.Quote || grammar.Auxiliaries.Contains(sentence.Lower(inverted.Start - 1)) || (grammar.IsRomance && grammar.Clitics.Value(sentence.Lower(inverted.Start - 1)) == "r"))
                && grammar.Verbs.Find(sentence.Lower(inverted.Start)).Any(form => (form.Form & (sentence.Tokens[inverted.Start - 1].IsWord && grammar.Clitics.Value(sentence.Lower(inverted.Start - 1)) != "r" ? VerbForm.Participle : VerbForm.Finite)) != VerbForm.None) ? inverted with { Start = inverted.Start + 1 } : told;
        }

        // "um vídeo que mostra": the subject of a clause that describes.
        if (grammar.DropsSubjects && sentence.IsRelativeArticle(last))
        {
            return sentence.Kind(last - 1) == TokenKind.Comma ? Named(sentence, Antecedent(sentence, last - 1, floor, grammar) ?? WithName(sentence, last - 1, floor, grammar), floor, grammar) : null;
        }

        // « Una gola profonda (che ci tiene, e vuole restare) racconta »: an aside with commas of its own.
        if (grammar.IsRomance && sentence.Tokens[last].Text == ")" && sentence.Tokens.FindLastIndex(last, token => token.Text == "(") is var open && open > floor
            && sentence.Tokens[open..last].Exists(token => token.Kind == TokenKind.Comma))
        {
            return Before(sentence, open, floor, grammar);
        }

        if (sentence.Kind(last) == TokenKind.Dash && BeforeDashes(sentence, last, floor, grammar) is { } parted)
        {
            return parted;
        }

        if (sentence.Kind(last) != TokenKind.Comma)
        {
            return Simple(sentence, floor, end, grammar);
        }

        // "Anna Smith, who leads the party, said": the part between the commas explains the part before them.
        var comma = last - 1;
        while (comma > floor && last - comma < LongestApposition && sentence.Kind(comma) != TokenKind.Comma)
        {
            if (sentence.Quotes[comma] is { Words: > Quotation.FewWords } || sentence.Kind(comma) is TokenKind.Semicolon or TokenKind.Colon)
            {
                return null;
            }

            comma--;
        }

        if (sentence.Kind(comma) != TokenKind.Comma || comma <= floor)
        {
            return null;
        }

        if (Described(sentence, last, floor, grammar) is { } person)
        {
            return person;
        }

        var explains = Apposition.Explains(sentence, comma + 1, last, grammar);
        var head = Simple(sentence, floor, comma, grammar);
        if ((explains || (grammar.IsRomance && head is { } office && sentence.Tokens[office.Start].IsCapitalised
                    && Apposition.IsAside(sentence, comma + 1, last, grammar)))
            && (head is not { } middle || (grammar.VerbSecond && grammar.Conjunctions.Value(sentence.Lower(comma + 1)) == "but") || IsItselfAside(sentence, middle.Start, grammar)
                || (sentence.Tokens[middle.Start].IsCapitalised && sentence.Kind(middle.Start - 1) == TokenKind.Comma))
            && Before(sentence, comma + 1, floor, grammar) is { } named && named.Head < named.End && !(grammar.IsRomance && named.Start > 0 && sentence.IsPreposition(named.Start - 1)))
        {
            // "Professor Smith, of the Lyme hospital, who took no part, doubts": one explanation behind the other.
            return named with { End = last };
        }

        // « Пальчик, однак, твердить »
        if (grammar.Articleless && last - comma == 2 && !explains && head is { Start: <= 1 } single)
        {
            return single with { End = last, Head = comma };
        }

        return head is { } found && (explains || grammar.AsideOpeners.Match(sentence.Lower, comma + 1).Words > 0
            || ((OpensClause(sentence, found.Start, grammar) || (grammar.Articleless && found.Start == 1 && sentence.Kind(0) == TokenKind.Word))
                && Apposition.IsAside(sentence, comma + 1, last, grammar))) ? found with { End = last, Head = comma } : null;
    }

    private static NounPhrase? Simple(SentenceTokens sentence, int floor, int end, Grammar grammar)
    {
        if (end <= floor)
        {
            return null;
        }

        // "Smith himself", "Trautwein selbst"
        end -= end - floor > 1 && sentence.IsEmphasis(end - 1) ? 1 : 0;
        // « I legali di lei », "Uno de ellos": behind a preposition it is no subject.
        if (sentence.IsPronoun(end - 1) && !sentence.IsDeterminer(end - 1)
            && !(end - floor > 2 && sentence.IsPreposition(end - 2) && !grammar.VerbSecond && !grammar.Articleless))
        {
            if (grammar.Articleless && sentence.IsPreposition(end - 2))
            {
                return null;
            }

            // "Two others", "several others"
            var counted = grammar.HeadLast && end - floor > 1 && sentence.IsDeterminer(end - 2) && grammar.Pronouns.Value(sentence.Lower(end - 1)) == "p" ? 2 : 1;
            return new(end - counted, end, end);
        }

        var start = end;
        while (start > floor && end - start < LongestSubject && (IsName(sentence, start - 1, grammar) || !sentence.IsQuoted(start - 1)) && Extends(sentence, start - 1, end, floor, grammar))
        {
            start--;
        }

        start = SkipOpening(sentence, start, end, grammar);
        end = grammar.HeadLast ? WithoutTime(sentence, start, end, grammar) : end;

        // "Arriva in ritardo, si scusa", « Faut-il en donner »: a verb begins the sentence.
        if (grammar.IsRomance && start == 0 && grammar.FiniteVerbs.Contains(sentence.Lower(0)) && !sentence.IsDeterminer(0))
        {
            return null;
        }

        // « Мені назвали ціну »
        if (grammar.Articleless && end - start == 1 && sentence.IsFirstPerson(start) && !sentence.IsPronoun(start))
        {
            return null;
        }

        // « Його засудили »: alone it is an object.
        if (grammar.Articleless && end - start == 1 && grammar.Determiners.Value(sentence.Lower(start)) is { } kind && kind.EndsWith('o'))
        {
            return null;
        }

        // « A casa della nonna la notizia arriva »: behind the place stands the subject.
        start = start > 0 && sentence.IsPreposition(start - 1) ? Enumerable.Range(start + 1, Math.Max(0, end - start - 2)).FirstOrDefault(i => BeginsClause(sentence, i, grammar), start) : start;
        start = BehindRelative(sentence, start, end, grammar);
        if (HoldsClause(sentence, start, end, grammar))
        {
            return null;
        }

        end = grammar.Articleless ? WithoutAdverbial(sentence, start, end, grammar) : end;
        // « Його засудили »: whose, not who.
        return start < end && Names(sentence, start, end, grammar)
            && !(grammar.Articleless && end - start == 1 && grammar.Determiners.Value(sentence.Lower(start)) is { } value && value.EndsWith('o'))
            ? new(start, end, end) : null;
    }

    /// <summary>A few words in quotation marks behind what they name: « компанія «Вектор» ».</summary>
    public static bool IsName(SentenceTokens sentence, int index, Grammar grammar)
    {
        if (sentence.Quotes[index] is not { Words: <= Quotation.FewWords } quote)
        {
            return false;
        }

        var open = index;
        while (open > 0 && sentence.Quotes[open - 1] == quote)
        {
            open--;
        }

        // Elsewhere a noun or article tells: "la rivista «Nature»", "der „Anzeiger“".
        // "„Przegląd” napisał, że…"
        var close = index;
        while (close < sentence.Count && sentence.Quotes[close] == quote)
        {
            close++;
        }

        if (open == 0 && grammar.Articleless && quote.Words < Quotation.FewWords && sentence.Kind(close) == TokenKind.Comma && grammar.CitingPhrases.Match(sentence.Lower, close + 1).Words > 0)
        {
            return true;
        }

        if (open == 0 && grammar.Articleless && sentence.Kind(close) == TokenKind.Word && quote.Words < Quotation.FewWords
            && sentence.Tokens[1].IsCapitalised
            && grammar.Verbs.Find(sentence.Lower(close)).Any(form => (form.Form & VerbForm.Finite) != VerbForm.None))
        {
            return true;
        }

        return open > 0 && (grammar.Articleless || sentence.IsOrganisationNoun(open - 1)
            || (grammar.IsRomance && open > 1 && grammar.Prepositions.Value(sentence.Lower(open - 1)) == "n" && sentence.IsNoun(open - 2) && quote.Words < Quotation.FewWords)
            || (grammar.CapitalNouns && sentence.IsDeterminer(open - 1) && quote.Words < Quotation.FewWords))
            && sentence.Kind(open - 1) == TokenKind.Word && !sentence.IsCueVerb(open - 1) && open + 1 < sentence.Count && sentence.Tokens[open + 1].IsCapitalised;
    }

    private static bool Extends(SentenceTokens sentence, int index, int end, int floor, Grammar grammar)
    {
        var token = sentence.Tokens[index];
        // "Brandt & Sohl"
        if (IsName(sentence, index, grammar) || (token.Text == "&" && index > floor && sentence.Tokens[index - 1].IsCapitalised))
        {
            return true;
        }

        // "the doctors' association"
        if (token.Kind == TokenKind.Quote && grammar.HeadLast && index > floor && !sentence.IsQuoted(index)
            && sentence.Tokens[index - 1].End == token.Start && sentence.Lower(index - 1).EndsWith('s')
            && sentence.Kind(index + 1) == TokenKind.Word)
        {
            return true;
        }

        if (token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Bracket) || (token.Kind == TokenKind.Other && token.Text != "%"))
        {
            return false;
        }

        if (grammar.Relatives.Contains(token.Lower) || (grammar.RelativeArticles.Contains(token.Lower) && index > floor && sentence.Tokens[index - 1].IsWord
            && !sentence.IsCueVerb(index - 1) && !sentence.IsTime(index - 1) && !grammar.CapitalNouns
            && grammar.Conjunctions.Match(sentence.Lower, index - 1).Words < 2)) // « tandis que les secours »
        {
            return true;
        }

        // « la collega di parte civile »: behind a preposition stands no finite verb.
        var behindPreposition = grammar.IsRomance && index > floor
            && ((grammar.DropsSubjects && sentence.IsPreposition(index - 1))
            || (index > floor + 1 && sentence.IsDeterminer(index - 1)
                && sentence.IsPreposition(index - 2)));

        // "figures published by the agency", "a poll released this week": a participle.
        var participle = grammar.HeadLast && index > floor && sentence.Kind(index - 1) == TokenKind.Word && !sentence.IsPronoun(index - 1)
            && (sentence.IsAgentPreposition(index + 1)
            || ((sentence.IsPreposition(index + 1) || OpensTime(sentence, index + 1, grammar)
                    || sentence.IsTime(index + 1))
                && grammar.Verbs.Find(token.Lower).Any(form => (form.Form & VerbForm.Participle) != VerbForm.None)));
        if (!behindPreposition && !participle && (grammar.IsFinite(token.Lower) || (grammar.VerbSecond && grammar.Verbs.Contains(token.Lower)))
            && !token.IsCapitalised && !grammar.Determiners.Contains(token.Lower) && !(grammar.Articleless && grammar.RoleModifiers.Contains(token.Lower) && sentence.IsNoun(index + 1)))
        {
            // A verb inside a subject stands in a relative clause: "the man who was arrested".
            for (var i = index - 1; i >= floor && end - i < LongestSubject && sentence.Kind(i) == TokenKind.Word; i--)
            {
                if (sentence.IsRelative(i) || (sentence.IsRelativeArticle(i) && !grammar.CapitalNouns))
                {
                    return true;
                }
            }

            return false;
        }

        if (grammar.Coordinators.Contains(token.Lower))
        {
            return index + 1 < end && index > floor && JoinsNames(sentence, index, end, grammar);
        }

        // "The firm that inspected the bridge"
        if (grammar.HeadLast && grammar.Complementizers.Value(token.Lower) == "" && grammar.Explainers.Match(sentence.Lower, index).Words > 0
            && index > floor && index + 2 < end && sentence.Kind(index - 1) == TokenKind.Word
            && !sentence.IsCueVerb(index - 1) && (sentence.IsFinite(index + 1) || sentence.IsRegularPast(index + 1)))
        {
            return true;
        }

        return !grammar.Conjunctions.Contains(token.Lower) && !grammar.Complementizers.Contains(token.Lower);
    }
}
