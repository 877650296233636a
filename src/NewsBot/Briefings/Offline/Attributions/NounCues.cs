using NewsBot.Articles;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <summary>Attributions by a noun: "the claim by X that…", "the minister's promise to…", « la crainte des éleveurs que… », "die Behauptung des Amtes, …".</summary>
/// <remarks>Without a source of its own a noun attributes nothing: "there are fears that…" has none, and in "repeated the claim that…" the verb tells.</remarks>
internal static partial class NounCues
{
    /// <summary>Tokens between the noun and its clause: who says it stands there.</summary>
    private const int Reach = 14;

    /// <summary>A sentence with more such nouns is no prose.</summary>
    private const int MostInSentence = 20;

    /// <summary>Adjectives between "the minister's" and "claim".</summary>
    private const int Adjectives = 2;

    /// <summary>Tokens of a clause that has a verb of its own, at least.</summary>
    private const int ShortestClause = 3;

    /// <param name="found">What other cues have found: a noun between such a cue and the end of what it attributes belongs to it.</param>
    public static List<Attribution> Find(ArticleTokens article, IReadOnlyList<Attribution> found)
    {
        var taken = found.Where(attribution => attribution.Stance != "denies").SelectMany(attribution => attribution.Content.Concat(attribution.Cue is { } cue ? [Hull(cue, attribution.Content)] : []))
            .SelectMany(span => article.In(span).Select(sentence => (sentence.Sentence.Number, Span: span))).ToLookup(pair => pair.Number, pair => pair.Span);
        var result = new List<Attribution>();
        for (var i = 0; i < article.Sentences.Count; i++)
        {
            var sentence = article.Sentences[i];
            for (var (noun, left) = (0, MostInSentence); noun < sentence.Count && left > 0; noun++)
            {
                if (sentence.Tokens[noun].IsWord && !sentence.IsQuoted(noun)
                    && (article.Grammar.CueNouns.Contains(sentence.Lower(noun)) || article.Grammar.DocumentNouns.Contains(sentence.Lower(noun))) && left-- > 0
                    && ((article.Grammar.CueNouns.Value(sentence.Lower(noun)) is { } kind ? At(i, sentence, noun, kind, article.Grammar)
                    : null) ?? OfDocument(i, sentence, noun, article.Grammar)) is { } attribution
                    && !taken[sentence.Sentence.Number].Any(span => span.Overlaps(sentence.Span(noun, noun + 1)) || attribution.Content.Any(span.Overlaps)))
                {
                    result.Add(attribution);
                    break;
                }
            }
        }

        return result;
    }

    // From a cue that stands before what is said to its end.
    private static TextSpan Hull(TextSpan cue, IReadOnlyList<TextSpan> content) => cue.Start < content[^1].End ? new(cue.Start, content[^1].End) : cue;

    private static Attribution? At(int index, SentenceTokens sentence, int noun, string kind, Grammar grammar)
    {
        // « alla nostra richiesta di averne una copia »: the writer's.
        if (Opening(sentence, noun, kind.EndsWith('+'), grammar) is not { } opening || sentence.IsFirstPerson(noun - 1))
        {
            return null;
        }

        var behind = opening.At > noun + 1 ? Complement(sentence, noun + 1, opening.At, grammar) : null;
        var source = behind ?? Possessor(sentence, noun, grammar);
        var implied = source is null && opening.At == noun + 1 && IsPossessive(sentence, noun, grammar) ? 'x' : (char?)null;
        var end = IsCopula(sentence, opening.At, grammar) ? ContentBounds.End(sentence, opening.Start, [], grammar)
            : End(sentence, noun, opening.Start, opening.IsInfinitive, grammar);
        return (source is null && implied is null) || !ContentBounds.IsLongEnough(opening.Start, end) ? null : new()
        {
            Sentence = index,
            Source = source,
            Implied = implied,
            Cue = sentence.Span(noun, noun + 1),
            Content = [sentence.Span(opening.Start, end)],
            Stance = kind.TrimEnd('+') is { Length: > 0 } stance ? stance : "asserts",
            Frame = opening.IsInfinitive ? CueFrame.Intends : CueFrame.Says,
            IsDirect = sentence.IsQuoted(opening.Start),
        };
    }

    /// <summary>"Wpis, według którego…": the document itself says it.</summary>
    private static Attribution? OfDocument(int index, SentenceTokens sentence, int noun, Grammar grammar)
    {
        if (!sentence.IsDocumentNoun(noun))
        {
            return null;
        }

        // « Nell'ordinanza, firmata dal gip, si legge che… »
        if (grammar.IsRomance && Reading(sentence, noun, grammar) is { } reading)
        {
            return Read(index, sentence, noun, reading, grammar);
        }

        var comma = noun + 1;
        while (comma < noun + Reach && sentence.Kind(comma) is TokenKind.Word or TokenKind.Number)
        {
            comma++;
        }

        if (sentence.Kind(comma) != TokenKind.Comma || grammar.NounClauses.Match(sentence.Lower, comma + 1) is not { Words: > 1 } phrase)
        {
            return null;
        }

        var start = comma + 1 + phrase.Words;
        var end = ContentBounds.End(sentence, start, [], grammar);
        return !ContentBounds.IsLongEnough(start, end) ? null : new()
        {
            Sentence = index,
            Source = new NounPhrase(noun, comma, comma) { IsOblique = sentence.IsDeclined(noun) },
            Cue = sentence.Span(comma + 1, start),
            Content = [sentence.Span(start, end)],
        };
    }

    /// <summary>The clause of the noun: where its opening word or comma stands, and its first token.</summary>
    private static (int At, int Start, bool IsInfinitive)? Opening(SentenceTokens sentence, int noun, bool mayIntend, Grammar grammar)
    {
        for (var i = noun + 1; i < Math.Min(sentence.Count - 1, noun + Reach); i++)
        {
            var lower = sentence.Lower(i);
            if (sentence.IsQuoted(i) ? !NounPhrases.IsName(sentence, i, grammar) : sentence.Kind(i) is TokenKind.Stop or TokenKind.Semicolon or TokenKind.Colon)
            {
                return null;
            }

            var comma = sentence.Kind(i) == TokenKind.Comma;
            var first = i + (comma ? 1 : 0);
            if (grammar.NounClauses.Match(sentence.Lower, first) is { Words: > 0 } phrase)
            {
                return (i, first + phrase.Words, false);
            }

            if (comma)
            {
                var behind = ContentStart.BehindComma(sentence, i, grammar);
                return behind < 0 || !(grammar.CommaBeforeClause || grammar.Articleless)
                    || (!grammar.CommaBeforeClause && !OpensClause(sentence, first, grammar)) || sentence.IsQuoted(behind) ? null
                    : (i, behind, behind == first);
            }

            if (!grammar.CommaBeforeClause && !grammar.Articleless && OpensClause(sentence, i, grammar))
            {
                return (i, i + 1, false);
            }

            if (mayIntend && (grammar.Articleless ? IsInfinitive(sentence, i, grammar) : grammar.InfinitiveMarkers.Contains(lower) && IsInfinitive(sentence, i + 1, grammar)))
            {
                return (i, i, true);
            }

            if (IsCopula(sentence, i, grammar))
            {
                return (i, i + 2, false);
            }

            if (grammar.IsFinite(lower) && !grammar.Determiners.Contains(lower) && !sentence.Tokens[i].IsCapitalised)
            {
                return null;
            }
        }

        return null;
    }

    // « Il sospetto degli inquirenti è che il denaro sia all'estero », "la tesis de la defensa es que…"
    private static bool IsCopula(SentenceTokens sentence, int index, Grammar grammar) =>
        grammar.IsRomance && sentence.IsPassiveAuxiliary(index) && grammar.Complementizers.Value(sentence.Lower(index + 1)) == "" && index + 3 < sentence.Count;

    // "the report that was published" describes the report.
    private static bool OpensClause(SentenceTokens sentence, int index, Grammar grammar) =>
        grammar.Complementizers.Value(sentence.Lower(index)) == "" && !(sentence.IsClitic(index) && !sentence.IsPronoun(index + 1))
        && (grammar.DropsSubjects || !IsVerb(sentence, index + 1, grammar));

    private static bool IsInfinitive(SentenceTokens sentence, int index, Grammar grammar) =>
        sentence.Kind(index) == TokenKind.Word && !sentence.Tokens[index].IsCapitalised && !sentence.IsDeterminer(index)
        && (grammar.InfinitiveEndings.Length == 0
        || sentence.Lower(index).EndsWithAny(grammar.InfinitiveEndings)
        || sentence.IsNegation(index));

    /// <summary>Who says it, between the noun and its clause: "by the ministry", « des éleveurs », "vieler Anwohner".</summary>
    private static NounPhrase? Complement(SentenceTokens sentence, int from, int to, Grammar grammar)
    {
        // "la promesa del ministro de", "el temor de los ganaderos a": the preposition of the clause.
        // « заява міністра про те, що »: the pronoun of the clause.
        to -= grammar.Articleless && to > from + 1 && sentence.IsPreposition(to - 2) && sentence.IsDeterminer(to - 1) ? 2 : 0;
        while (to > from && sentence.IsPreposition(to - 1))
        {
            to--;
        }

        while (to > from && (sentence.IsTime(to - 1) || sentence.IsAdverb(to - 1) || sentence.Kind(to - 1) == TokenKind.Number))
        {
            to--;
        }

        var start = from;
        if (sentence.IsPreposition(start) || sentence.IsAgentPreposition(start))
        {
            start++;
        }
        else if (!grammar.Articleless && !grammar.CapitalNouns)
        {
            return null;
        }

        return start < to && (sentence.IsDeterminer(start - 1) || NounPhrases.Names(sentence, start, to, grammar)) ? new NounPhrase(start, to, to) { IsOblique = true } : null;
    }

    /// <summary>"The minister's repeated claim": who stands before the possessive ending.</summary>
    private static NounPhrase? Possessor(SentenceTokens sentence, int noun, Grammar grammar)
    {
        for (var i = noun - 1; i >= Math.Max(1, noun - 1 - Adjectives); i--)
        {
            if (sentence.Lower(i) is "'s" or "'")
            {
                return NounPhrases.Before(sentence, i, floor: 0, grammar);
            }
        }

        return null;
    }

    private static bool IsPossessive(SentenceTokens sentence, int noun, Grammar grammar) =>
        Enumerable.Range(Math.Max(0, noun - 1 - Adjectives), Math.Min(noun, 1 + Adjectives)).Any(i => grammar.Determiners.Value(sentence.Lower(i)) is { } value && value.EndsWith('o'));

    /// <summary>Where the clause of the noun ends: before the verb of the sentence, if the noun is its subject.</summary>
    private static int End(SentenceTokens sentence, int noun, int start, bool isInfinitive, Grammar grammar)
    {
        var end = ContentBounds.End(sentence, start, [], grammar);
        for (var i = start + 1; i < end; i++)
        {
            if (sentence.Kind(i) == TokenKind.Comma && !sentence.IsQuoted(i) && !Subordinates(sentence, i + 1, grammar))
            {
                end = i;
            }
        }

        if (grammar.CommaBeforeClause || grammar.Articleless || Enumerable.Range(0, noun).Any(i => IsVerb(sentence, i, grammar)))
        {
            return ContentBounds.TrimEnd(sentence, start, end, grammar);
        }

        // "The claim that 200 drones were shot down drew scepticism": the clause has a verb of its own, unless it is an infinitive; the next one is the sentence's.
        var closed = end < sentence.Count && sentence.Kind(end) == TokenKind.Comma;
        var (verbs, last) = (isInfinitive ? 1 : 0, -1);
        for (var i = start; i < end && verbs < 2; i++)
        {
            if (IsVerb(sentence, i, grammar)
                && !(i > start && ((IsVerb(sentence, i - 1, grammar) && !IsVerb(sentence, i - 2, grammar))
                        || sentence.IsRelative(i - 1) || sentence.IsCoordinator(i - 1))))
            {
                (verbs, last) = (verbs + 1, i);
            }
        }

        if (last - start >= ShortestClause && (verbs > 1 || !closed))
        {
            while (last > start + 1 && (sentence.IsClitic(last - 1) || sentence.IsNegation(last - 1) || sentence.IsAdverb(last - 1)))
            {
                last--;
            }

            end = last;
        }

        return ContentBounds.TrimEnd(sentence, start, end, grammar);
    }

    private static bool IsVerb(SentenceTokens sentence, int index, Grammar grammar) =>
        index >= 0 && !sentence.IsQuoted(index) && !sentence.Tokens[index].IsCapitalised && sentence.IsFinite(index) && !sentence.IsDeterminer(index);

    private static bool Subordinates(SentenceTokens sentence, int index, Grammar grammar) =>
        sentence.IsComplementizer(index) || sentence.IsRelative(index)
            || sentence.IsRelativeArticle(index) || sentence.IsConjunction(index);
}
