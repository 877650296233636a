using NewsBot.Articles;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <summary>Words that attribute without a clause of their own.</summary>
/// <param name="Value">"person": counts only before a person; "as": « як повідомив »; "m", "f", "n", "p": a pronoun is part of it; "" for all others.</param>
internal readonly record struct PrepositionCue(int Start, int Words, string Value)
{
    /// <summary>Gender of the pronoun inside: « за її словами »; <c>null</c> when a source follows.</summary>
    public char? Implied => Value is ['m' or 'f' or 'n' or 'p' or 'x'] ? Value[0] : null;
}

/// <summary>Attributions by a preposition: "according to the ministry", « selon lui ».</summary>
internal static partial class PrepositionCues
{
    private const int FarFromCue = 6;

    /// <summary>Tokens of a clause that has only begun before its cue: "which", "co".</summary>
    private const int FewWords = 3;

    /// <summary>Tokens of a clause that describes a source.</summary>
    private const int LongestExplanation = 24;

    /// <summary>A sentence with more of them is no prose.</summary>
    private const int MostInSentence = 20;

    /// <summary>The cues of a sentence outside quotations, in order.</summary>
    public static List<PrepositionCue> Find(SentenceTokens sentence, Grammar grammar)
    {
        var result = new List<PrepositionCue>();
        for (var i = 0; i < sentence.Count && result.Count < MostInSentence; i++)
        {
            if (sentence.IsQuoted(i))
            {
                continue;
            }

            var opening = grammar.VerbSecond ? default : grammar.AsWords.Match(sentence.Lower, i);
            var match = grammar.CuePrepositions.Match(sentence.Lower, i);
            if (opening.Words > 0 && !(grammar.Articleless && match.Words > opening.Words + 1) && (i == 0 || sentence.Kind(i - 1) is TokenKind.Comma or TokenKind.Dash or TokenKind.Bracket || grammar.CuePrepositions.Contains(sentence.Lower(i)))
                && VerbBehind(sentence, i + opening.Words, grammar) is >= 0 and var verb)
            {
                result.Add(new(i, verb - i, "as"));
            }
            else if (grammar.NounClauses.Match(sentence.Lower, i) is { Words: > 0 } relative)
            {
                if (relative.Words > 1 && !grammar.VerbSecond && RelativeCues.Names(sentence, i, grammar))
                {
                    result.Add(new(i, relative.Words, RelativeCues.Value));
                }

                i += relative.Words - 1;
            }
            else if (match.Words > 0 && grammar.Hedges.Match(sentence.Lower, i).Words <= match.Words && !sentence.IsComplementizer(i + match.Words)
                && Stands(sentence, i, match.Words, match.Value, grammar))
            {
                result.Add(new(i, match.Words, match.Value));
                i += match.Words - 1;
            }
        }

        return result;
    }

    private static NounPhrase? SourceOf(SentenceTokens sentence, PrepositionCue cue, Grammar grammar)
    {
        var start = cue.Start + cue.Words;
        if (cue.Value == "as" && sentence.IsAgentPreposition(start) && !sentence.IsDeterminer(start))
        {
            start++;
        }

        // "Jak ustaliło nieoficjalnie Radio"
        while (cue.Value == "as" && grammar.Articleless && sentence.IsAdverb(start) && sentence.Kind(start + 1) == TokenKind.Word)
        {
            start++;
        }

        return cue.Value != "as" ? NounPhrases.After(sentence, start, grammar, wide: !(grammar.VerbSecond && IsInside(sentence, cue)), opens: grammar.IsRomance && cue.Start > 0 && sentence.Kind(cue.Start - 1) is TokenKind.Colon or TokenKind.Semicolon) is not { } reach ? null
                : grammar.SourceEndings.Length > 0 && (cue.Start == 0 || sentence.Kind(cue.Start - 1) is TokenKind.Colon or TokenKind.Semicolon || IsInside(sentence, cue)) && sentence.Kind(reach.End) != TokenKind.Comma ? SourceBoundary.Narrow(sentence, reach, grammar) : reach
            : NounPhrases.After(sentence, start, grammar, opens: cue.Start == 0) ?? NounPhrases.BehindAdverbial(sentence, start, grammar)
                ?? (sentence.IsPlacePreposition(start) ? NounPhrases.After(sentence, start + 1, grammar, opens: cue.Start == 0 && !grammar.Articleless) : null);
    }

    /// <returns><c>null</c> when no source or no content stands with the cue.</returns>
    public static Attribution? Attribute(int index, SentenceTokens sentence, PrepositionCue cue, IReadOnlyList<VerbGroup> groups, Grammar grammar)
    {
        if (cue.Value is "after" or "self" || (cue.Implied is not null && grammar.VerbSecond))
        {
            return Around(index, sentence, cue, grammar);
        }

        if (cue.Value == RelativeCues.Value)
        {
            return RelativeCues.Attribute(index, sentence, cue, groups, grammar);
        }

        // "…, said that, according to X, …": inside what somebody else says.
        if (cue.Start > 1 && (sentence.Kind(cue.Start - 1) == TokenKind.Comma || grammar.Articleless) && sentence.IsComplementizer(cue.Start - (sentence.Kind(cue.Start - 1) == TokenKind.Comma ? 2 : 1))
            && !(grammar.IsRomance && sentence.IsRelativeArticle(cue.Start - 2) && !groups.Any(group => group.Start < cue.Start && group.End >= cue.Start - FewWords - 1)))
        {
            return null;
        }

        if (RelaysQuotation(sentence, cue, groups, grammar))
        {
            return null;
        }

        if (cue.Value == "who")
        {
            return OfAntecedent(index, sentence, cue, groups, grammar);
        }

        // « за його словами »: the cue itself says whose words they are, so does a verb without a subject.
        var found = cue.Implied is null ? SourceOf(sentence, cue, grammar) : null;
        var implied = cue.Implied ?? (found is null && cue.Value == "as" && grammar.DropsSubjects && !OnlyShows(sentence, cue, grammar) && grammar.GenderOfVerb(sentence.Lower(cue.Start + cue.Words - 1)) is var told && !(grammar.IsRomance && told == 'p') ? told : null);
        var agentless = grammar.Articleless && found is null && implied == 'i' && sentence.Kind(BehindAdverb(sentence, cue.Start + cue.Words, grammar)) is TokenKind.Comma or TokenKind.Stop;
        if (EndsClaim(sentence, cue, groups, grammar) || (found is null && implied is null or 'i' && !agentless) || (cue.Value == "person" && !IsPerson(sentence, found!.Value, grammar)))
        {
            return null;
        }

        if (found is { } other && Gapped(index, sentence, cue, other, grammar) is { } gapped)
        {
            return gapped;
        }

        // « Рогач, як передає радіо, обіцяє, що… »: who relays stands between subject and verb.
        if (cue.Value == "as" && grammar.Articleless && cue.Start > 1 && found is { } relay && sentence.Kind(relay.End) == TokenKind.Comma && groups.Any(group => group.Start == relay.End + 1)
            && !Enumerable.Range(0, cue.Start).Any(i => sentence.IsFinite(i) || sentence.IsCueVerb(i)))
        {
            return null;
        }

        var (said, via) = Relays.Of(sentence, found, grammar);
        // « Губернатор назвал другое число: в больницах, по его словам, …»: the subject of the sentence.
        if (cue is { Start: > 1, Implied: not null }
            && (grammar.Articleless || sentence.Tokens.FindIndex(0, cue.Start, token => token.Kind == TokenKind.Colon) > 0)
            && NounPhrases.OfSentence(sentence, cue.Start, grammar) is { } subject
            && !(cue.Implied is 'm' or 'f' && grammar.Determiners.Value(sentence.Lower(subject.Start)) is ['m' or 'f', ..] article && article[0] != cue.Implied)
            && sentence.Tokens[subject.Start..subject.End].Exists(token => grammar.RoleNouns.Contains(token.Lower)
                || (token.IsCapitalised && token.Start > sentence.Tokens[0].Start)))
        {
            said = subject;
        }

        var source = cue.Implied is null && said is { } stands ? stands : new NounPhrase(cue.Start, cue.Start + cue.Words, cue.Start + cue.Words);
        int start, end, saidBefore = sentence.Count;
        if (OpensClause(sentence, cue, source, grammar))
        {
            var from = start = BehindBracket(sentence, source.End);
            while (start < sentence.Count && start - from < FarFromCue && sentence.Kind(start) is TokenKind.Word or TokenKind.Number && !sentence.IsQuoted(start)
                && !NounPhrases.BeginsClause(sentence, start, grammar) && HasCommaSoon(sentence, start, grammar))
            {
                start++;
            }

            while (start < sentence.Count && sentence.Kind(start) is TokenKind.Comma or TokenKind.Colon)
            {
                start++;
            }

            // "Laut dem Bericht, aus dem die Zeitung zitiert, …"
            if (grammar.CapitalNouns && start < sentence.Count && sentence.Kind(start - 1) == TokenKind.Comma
                && (sentence.IsRelativeArticle(start)
                    || (sentence.IsPreposition(start) && sentence.IsRelativeArticle(start + 1)))
                && sentence.Tokens.FindIndex(start, token => token.Kind == TokenKind.Comma) is > 0 and var closing)
            {
                start = closing + 1;
            }

            // "Segundo o DN apurou, o contrato…"
            start += grammar.IsRomance && start == source.End && sentence.Kind(start + 1) == TokenKind.Comma && grammar.Verbs.Find(sentence.Lower(start)).Any(form => (form.Form & VerbForm.Finite) != VerbForm.None) ? 2 : 0;
            // « Lê-se no despacho que a arguida agiu com dolo »
            start += grammar.IsRomance && start == source.End && grammar.Complementizers.Value(sentence.Lower(start)) == "" ? 1 : 0;
            saidBefore = start > source.End ? start : sentence.Count;
            var described = start;
            start = BehindExplanation(sentence, start, grammar);
            // « По словам сотрудника, пожелавшего остаться неназванным, … »: who it is.
            said = grammar.Articleless && said is { } one && start > described && described == one.End + 1 && one.Head == one.End ? one with { End = start - 1 } : said;
            // « secondo il comitato, invece, le persone… »
            start += grammar.IsRomance && sentence.Kind(start + 1) == TokenKind.Comma && sentence.IsAdverb(start) ? 2 : 0;
            end = ContentBounds.End(sentence, start, NextCues.Stops(sentence, start, groups, grammar), grammar);
            end = OnlyDates(sentence, start, end, grammar) ? ContentBounds.End(sentence, start, [], grammar) : end;
        }
        else
        {
            // « тариф, який, за розрахунками, зросте »: the pronoun opens the clause.
            var relative = cue.Start > 2 && sentence.Kind(cue.Start - 1) is TokenKind.Comma or TokenKind.Dash && (sentence.IsRelative(cue.Start - 2) || sentence.IsRelativeArticle(cue.Start - 2));
            end = relative && grammar.Articleless ? cue.Start - 1 : ContentBounds.TrimEnd(sentence, 0, cue.Start, grammar);
            start = SubordinateStart(sentence, end, cue, grammar);
            // « був тверезий, але — як каже слідчий — міг заснути »: what stands before the conjunction is the writer's.
            if (grammar.Articleless && cue.Start > 3 && sentence.Kind(cue.Start - 1) == sentence.Kind(source.End) && grammar.Conjunctions.Match(sentence.Lower, cue.Start - 2).Words == 1 && sentence.Kind(cue.Start - 3) == TokenKind.Comma)
            {
                start = end;
            }
        }

        // « Втім, як визнають у міністерстві, … »: nothing is said yet.
        if (grammar.Articleless && start == 0 && end > 0 && cue.Start >= end && (grammar.Adverbs.Match(sentence.Lower, 0).Words == end || (end == 1 && (sentence.IsAdverb(0) || sentence.IsConjunction(0)))))
        {
            start = end;
        }

        // « un uomo che, secondo i vicini, dormiva »
        var relativeAt = cue.Start - 2;
        if (grammar.IsRomance && relativeAt > start + 1 && end <= cue.Start && sentence.Kind(cue.Start - 1) == TokenKind.Comma && sentence.IsRelativeArticle(relativeAt) && sentence.Kind(relativeAt - 1) != TokenKind.Comma)
        {
            (start, end) = (DescribedStart(sentence, start, relativeAt, grammar), relativeAt);
        }

        // « la diga che secondo la sindaca aprirà », « la diga secondo gli esperti reggerà »: the verb stands behind the source.
        var parted = grammar.IsRomance && cue.Implied is null && IsInside(sentence, cue) && GoesOnWithVerb(sentence, source.End, grammar);
        if (parted && sentence.IsRelativeArticle(cue.Start - 1) && cue.Start - 1 - (sentence.Kind(cue.Start - 2) == TokenKind.Comma ? 1 : 0) is var noun && noun > start)
        {
            (start, end) = (DescribedStart(sentence, start, noun, grammar), noun);
        }

        var spans = new List<TextSpan>();
        if (end - start == 1 && sentence.IsRelative(start) && NounPhrases.Before(sentence, start - 1, floor: 0, grammar) is { } antecedent)
        {
            // "the tariff, which, according to the council, would rise"
            spans.Add(sentence.Span(antecedent.Start, antecedent.End));
        }
        else if (ContentBounds.IsLongEnough(start, end) || (end > start && (start > 0 || (cue.Start > 1 && sentence.Kind(source.End) == sentence.Kind(cue.Start - 1)))))
        {
            spans.Add(sentence.Span(start, end));
        }

        // « L'alerte a selon lui été donnée »
        if (cue.Start > 0 && cue.Implied is not null && !grammar.Articleless && sentence.Kind(cue.Start - 1) == TokenKind.Word && sentence.Kind(cue.Start + cue.Words) == TokenKind.Word)
        {
            var behind = cue.Start + cue.Words;
            spans.Add(sentence.Span(behind, ContentBounds.End(sentence, behind, NextCues.Stops(sentence, behind, groups, grammar), grammar)));
        }

        // "The bank, according to Smith, failed", "Die Halle wird nach Angaben der Stadt im April öffnen": the clause goes on behind the source.
        // "identificou, ao que o JN apurou, um camião"
        var close = source.End + (grammar.IsRomance && cue.Value.Length == 0 && sentence.Kind(source.End + 1) == TokenKind.Comma
            && grammar.Verbs.Find(sentence.Lower(source.End)).Any(form => (form.Form & VerbForm.Finite) != VerbForm.None) ? 1 : 0); // « Тим часом, як розповіло джерело на ринку нерухомості, … »
        var comma = close;
        while (cue.Value == "as" && grammar.Articleless && cue.Start > 0 && comma < Math.Min(sentence.Count, close + FarFromCue)
            && sentence.Kind(comma) is TokenKind.Word or TokenKind.Number && !sentence.IsQuoted(comma) && !sentence.IsFinite(comma))
        {
            comma++;
        }

        close = sentence.Kind(comma) == TokenKind.Comma ? comma : close;
        while (cue.Value == "tail" && (sentence.IsAdverb(close) || sentence.IsTime(close) || (sentence.IsPreposition(close) && sentence.IsTime(close + 1))))
        {
            close++;
        }

        if (cue.Start > 0 && (((grammar.VerbSecond || grammar.SourceEndings.Length > 0) && IsInside(sentence, cue)) || parted || (sentence.Kind(close) is TokenKind.Comma or TokenKind.Dash && sentence.Kind(cue.Start - 1) == sentence.Kind(close) && !OpensClause(sentence, cue, source, grammar))))
        {
            var from = close + (sentence.Kind(close) is TokenKind.Comma or TokenKind.Dash ? 1 : 0);
            var rest = ContentBounds.End(sentence, from, NextCues.Stops(sentence, from, groups, grammar), grammar);
            // "…, according to the ministry, which…": who it is.
            var describes = from > close && (sentence.IsRelative(from) || ((grammar.CapitalNouns || grammar.IsRomance) && sentence.IsRelativeArticle(from))) && !IsInside(sentence, cue);
            if (!describes && from < rest && !IsFigureOfNext(sentence, from, rest, grammar) && (ContentBounds.IsLongEnough(from, rest) || grammar.Articleless || IsInside(sentence, cue)))
            {
                spans.Add(sentence.Span(from, rest));
            }
        }

        // "Na leitura do acórdão, Teresa Quadros, …": a name is nothing that is said.
        if (grammar.IsRomance && spans.Count == 1 && end > start && Enumerable.Range(start, end - start).All(i => sentence.Tokens[i].IsCapitalised && !sentence.IsQuoted(i)))
        {
            return null;
        }

        return spans.Count == 0 ? null : new()
        {
            Sentence = index,
            Source = said is { } named && cue.Implied is null && cue.Value is not ("as" or "tail") ? named with { IsOblique = true } : said,
            Implied = said is null && !agentless ? implied : null,
            IsAgentless = agentless,
            Via = via,
            Cue = sentence.Span(cue.Start, cue.Start + cue.Words),
            Content = spans,
            IsDirect = sentence.IsQuoted(start),
            // Words of time inside the content say when it happened, not when it was said.
            Said = SaidFinder.Find(sentence, source.End, saidBefore, grammar),
        };
    }

    /// <summary>It begins what it attributes: at the beginning of a sentence or behind a semicolon; behind a comma, too, if none follows its source.</summary>
    private static bool OpensClause(SentenceTokens sentence, PrepositionCue cue, NounPhrase source, Grammar grammar) =>
        cue.Value != "tail" && (cue.Start == 0 || (cue.Start == 1 && (sentence.IsCoordinator(0) || grammar.Conjunctions.Value(sentence.Lower(0)) == "but")) || (sentence.Kind(cue.Start - 1) is TokenKind.Quote && cue.Start == 1)
        || sentence.Kind(cue.Start - 1) is TokenKind.Semicolon or TokenKind.Colon
        || (grammar.Articleless && cue.Value != "as" && sentence.Kind(cue.Start - 1) is TokenKind.Comma or TokenKind.Dash && sentence.Kind(source.End) is TokenKind.Word or TokenKind.Number)
        || (grammar.Articleless && sentence.Kind(cue.Start - 1) == TokenKind.Word && sentence.Kind(cue.Start - 2) is TokenKind.Comma or TokenKind.Semicolon && (sentence.IsCoordinator(cue.Start - 1) || grammar.Conjunctions.Value(sentence.Lower(cue.Start - 1)) == "but")));
}
