using NewsBot.Articles;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>Figures that answer another: "The auditors, in a report, arrived at 310 million", « l'office parle, dans son bulletin, de neuf adultes », "die Klinik weist 52 Stürze aus".</content>
internal sealed partial class AttributionFinder
{
    /// <summary>Tokens between such a verb, or its preposition, and its figure: "put the number of those hurt at".</summary>
    private const int WordsToFigure = 6;

    /// <summary>Tokens between a verb and its preposition.</summary>
    private const int WordsToPreposition = 16;

    /// <summary>Sentences between a figure and its answer, and one.</summary>
    private const int Nearby = 3;

    private const int LongAgo = 9;

    /// <summary>The last sentence with a figure that somebody has given; an answer stands in it or soon behind it.</summary>
    private int figured = -LongAgo;

    /// <summary>A figure that waits for its answer, and what it counts: "the report lists 52 falls. The association counts 31."</summary>
    private (Attribution Attribution, string Noun)? waiting;

    /// <param name="first">Index into what is found of the first attribution of the sentence.</param>
    private void FindCounted(int index, SentenceTokens sentence, int first)
    {
        if (Figure(sentence, 0, sentence.Count) is not { } figure)
        {
            return;
        }

        waiting = waiting is { } old && index - old.Attribution.Sentence > 1 ? null : waiting;
        var earlier = index - figured <= Nearby;
        var answered = Answer(sentence, figure);
        for (var i = 1; i < sentence.Count - 1; i++)
        {
            if (sentence.Kind(i) != TokenKind.Word || sentence.IsQuoted(i))
            {
                continue;
            }

            var isAnswer = earlier || (found.Count > first && figure < i) || answered > i;
            foreach (var verb in grammar.FigureVerbs.At(sentence.Lower, i))
            {
                if (Counted(index, sentence, i, verb) is { } counted && Place(sentence, counted, isAnswer, first))
                {
                    i = counted.End;
                    break;
                }
            }
        }

        figured = found.Count > first ? index : figured;
    }

    /// <summary>Whether the attribution was kept: where it answers, or, with the other, where two answer each other.</summary>
    private bool Place(SentenceTokens sentence, (Attribution Attribution, int End, int Clause, string Noun) counted, bool isAnswer, int first)
    {
        var (attribution, _, clause, noun) = counted;
        if (isAnswer || waiting is null)
        {
            if (!MayReplace(sentence, attribution, clause, first, mayCut: isAnswer))
            {
                return false;
            }

            if (isAnswer)
            {
                found.Add(attribution);
            }
            else
            {
                waiting = (attribution, noun);
            }

            return true;
        }

        var (other, counts) = waiting.Value;
        if (!MayReplace(sentence, attribution, clause, first, mayCut: true))
        {
            return false;
        }

        if (noun.Length == 0 || (counts.Length > 0 && noun.StartsWith(counts[..Math.Min(counts.Length, SameNoun)], StringComparison.Ordinal)))
        {
            found.Insert(other.Sentence < attribution.Sentence ? first : found.Count, other);
            found.Add(attribution);
            waiting = null;
            return true;
        }

        waiting = (attribution, noun);
        return true;
    }

    /// <summary>Letters that two forms of a noun share.</summary>
    private const int SameNoun = 5;

    // "…; the company admits to eleven"
    private int Answer(SentenceTokens sentence, int figure)
    {
        var parted = sentence.Tokens.FindIndex(figure, token => token.Kind == TokenKind.Semicolon);
        return parted > 0 && Figure(sentence, parted, sentence.Count) is not null ? parted : -1;
    }

    private (Attribution Attribution, int End, int Clause, string Noun)? Counted(int index, SentenceTokens sentence, int verb, FigureVerbs.Entry entry)
    {
        var clause = ClauseStart(sentence, verb);
        var behind = verb + entry.Words;
        if (GivenFigure(sentence, behind, entry) is not { } given || CountingSource(sentence, clause, verb) is not { } who)
        {
            return null;
        }

        var end = ClauseEnd(sentence, given.Figure);
        if (entry.Particle.Length > 0)
        {
            if (sentence.Lower(end - 1) != entry.Particle)
            {
                return null;
            }

            end--;
        }

        var span = sentence.Span(given.Start, end);
        var noun = Enumerable.Range(given.Figure + 1, Math.Max(0, end - given.Figure - 1)).Select(sentence.Lower)
            .FirstOrDefault(word => word.Length > SameNoun - 1 && !grammar.Numbers.Contains(word) && !grammar.StopWords.Contains(word), "");
        var cue = sentence.Span(verb, behind);
        List<TextSpan> parts = given.Preposition >= 0 ? [cue, sentence.Span(given.Preposition, given.Preposition + 1)] : [cue];
        if (entry.Particle.Length > 0)
        {
            parts.Add(sentence.Span(end, end + 1));
        }

        return (new()
        {
            Sentence = index,
            Source = who,
            Cue = given.Preposition == behind && parts.Count == 2 ? sentence.Span(verb, given.Preposition + 1) : cue,
            CueParts = parts.Count == 1 || (given.Preposition == behind && parts.Count == 2) ? null : parts,
            Content = [span],
            Frame = CueFrame.Measures,
            IsPast = true,
        }, end, clause, noun);
    }

    /// <summary>The clause begins behind a semicolon, or behind a comma and a word that sets it against what was before.</summary>
    private int ClauseStart(SentenceTokens sentence, int verb)
    {
        for (var i = verb - 1; i > 0; i--)
        {
            if (sentence.Kind(i) == TokenKind.Semicolon)
            {
                return i + 1;
            }

            if (sentence.Kind(i) == TokenKind.Comma && (grammar.Conjunctions.Match(sentence.Lower, i + 1) is { Words: > 0, Value: "while" or "but" } || grammar.Coordinators.Contains(sentence.Lower(i + 1))
                || grammar.SameThings.Contrasts.Match(sentence.Lower, i + 1).Words > 0))
            {
                return i + 1 + Math.Max(1, Math.Max(grammar.Conjunctions.Match(sentence.Lower, i + 1).Words, grammar.SameThings.Contrasts.Match(sentence.Lower, i + 1).Words));
            }
        }

        return 0;
    }

    private int ClauseEnd(SentenceTokens sentence, int figure)
    {
        var end = ContentBounds.End(sentence, figure, [], grammar);
        for (var i = figure + 1; i < end; i++)
        {
            if (sentence.Kind(i) == TokenKind.Comma && (grammar.Conjunctions.Match(sentence.Lower, i + 1) is { Words: > 0, Value: "while" or "but" } || grammar.SameThings.Contrasts.Match(sentence.Lower, i + 1).Words > 0))
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>The figure behind the verb, and where what is said of it begins.</summary>
    private (int Start, int Figure, int Preposition)? GivenFigure(SentenceTokens sentence, int behind, FigureVerbs.Entry entry)
    {
        // « parle, dans son bulletin, de neuf adultes »
        var from = behind;
        if (sentence.Kind(from) == TokenKind.Comma)
        {
            var close = sentence.Tokens.FindIndex(from + 1, token => token.Kind is not (TokenKind.Word or TokenKind.Number));
            if (close < 0 || sentence.Kind(close) != TokenKind.Comma)
            {
                return null;
            }

            from = close + 1;
        }

        var preposition = -1;
        for (var i = from; entry.Prepositions.Length > 0 && i < Math.Min(sentence.Count, from + WordsToPreposition) && preposition < 0 && sentence.Kind(i) is TokenKind.Word or TokenKind.Number or TokenKind.Quote; i++)
        {
            preposition = entry.Prepositions.Contains(sentence.Lower(i)) && !(grammar.CapitalNouns && sentence.Tokens[i].IsCapitalised) ? i : -1;
        }

        if (entry.Prepositions.Length > 0 && preposition < 0)
        {
            return null;
        }

        var start = preposition >= 0 ? preposition + 1 : from;
        var reach = entry.Particle.Length > 0 ? WordsToPreposition : WordsToFigure;
        for (var i = start; i < Math.Min(sentence.Count, start + reach); i++)
        {
            if ((sentence.Kind(i) is TokenKind.Comma && !(i > start && IsFigure(sentence, i + 1))) || sentence.Kind(i) is TokenKind.Semicolon or TokenKind.Stop || (grammar.IsFinite(sentence.Lower(i)) && !grammar.Determiners.Contains(sentence.Lower(i)) && !sentence.Tokens[i].IsCapitalised))
            {
                return null;
            }

            if (IsFigure(sentence, i))
            {
                return (start, i, preposition);
            }
        }

        return null;
    }

    // No year, no day of a month.
    private bool IsFigure(SentenceTokens sentence, int index) =>
        sentence.Kind(index) == TokenKind.Number
            ? !grammar.Months.Contains(sentence.Lower(index + 1)) && !(sentence.Lower(index) is ['1', '9', _, _] or ['2', '0', _, _] && sentence.Kind(index + 1) != TokenKind.Word)
            : grammar.Numbers.Value(sentence.Lower(index)) is not (null or "1") || (index + 1 < sentence.Count && grammar.Fractions.Value(sentence.Lower(index)) is not null);

    /// <summary>Who counts: the subject before the verb, or the paper or place that opens the clause.</summary>
    private NounPhrase? CountingSource(SentenceTokens sentence, int clause, int verb)
    {
        var start = verb;
        while (start - 1 > clause && sentence.Tokens[start - 1].IsWord && (grammar.Clitics.Contains(sentence.Lower(start - 1)) || grammar.Negations.Contains(sentence.Lower(start - 1))
            || grammar.IsAuxiliary(sentence.Lower(start - 1)) || grammar.IsAdverb(sentence.Lower(start - 1)) || grammar.SameThings.Contrasts.Of(sentence.Lower(start - 1)) is not null))
        {
            start--;
        }

        if (Enumerable.Range(start, verb - start).Any(i => grammar.Negations.Contains(sentence.Lower(i))) && !IsOnly(sentence, verb))
        {
            return null;
        }

        if (NounPhrases.Before(sentence, start, clause, grammar) is { } subject && subject.Start >= clause && Counts(sentence, subject.Start, subject.Head))
        {
            return subject;
        }

        // "Im Geschäftsbericht weist die Klinik 52 Stürze aus"
        if (grammar.VerbSecond && clause == start - NounLength(sentence, clause, start) && NounPhrases.After(sentence, verb + 1, grammar) is { } inverted && Counts(sentence, inverted.Start, inverted.Head))
        {
            return inverted;
        }

        // « на сайте аэропорта указано 25 »
        var opens = clause + (grammar.Prepositions.Contains(sentence.Lower(clause)) ? 1 : 0);
        return opens > clause && (grammar.Articleless || grammar.IsRomance) && NounPhrases.After(sentence, opens, grammar) is { } place && Counts(sentence, place.Start, Math.Min(place.Head, start)) && sentence.Kind(start - 1) != TokenKind.Stop
            ? new NounPhrase(place.Start, Math.Min(place.End, start), Math.Min(place.Head, start)) { IsOblique = true } : null;
    }

    private static int NounLength(SentenceTokens sentence, int clause, int start) =>
        start - clause is > 0 and <= WordsToFigure && Enumerable.Range(clause, start - clause).All(i => sentence.Kind(i) == TokenKind.Word) ? start - clause : -1;

    // « n'en reconnaît que onze »
    private bool IsOnly(SentenceTokens sentence, int verb) =>
        grammar.IsRomance && Enumerable.Range(verb + 1, 2).Any(i => sentence.Lower(i) is "que" or "qu'");

    private bool Counts(SentenceTokens sentence, int start, int end) =>
        IsSpeaker(sentence, start, end) || Enumerable.Range(start, end - start).Any(i => grammar.DocumentNouns.Contains(sentence.Lower(i)))
            || (end - start == 1 && grammar.Pronouns.Value(sentence.Lower(start)) is ['m' or 'f' or 'p', ..])
            || (end - start == 1 && grammar.CapitalNouns && sentence.Tokens[start].IsCapitalised && !grammar.IsTime(sentence.Lower(start)) && !grammar.IsAdverb(sentence.Lower(start)) && !grammar.StopWords.Contains(sentence.Lower(start)));

    /// <summary>What another cue was taken to say is cut where this clause begins; what the same verb was taken to say stays, unless somebody of another clause says it.</summary>
    private bool MayReplace(SentenceTokens sentence, Attribution attribution, int clause, int first, bool mayCut)
    {
        var (content, cue) = (attribution.Content[0], attribution.Cue!.Value);
        var mine = Enumerable.Range(first, found.Count - first).Where(i => found[i].Cue is { } its && its.Overlaps(cue)).ToList();
        var others = Enumerable.Range(first, found.Count - first).Except(mine).Where(i => found[i].Content.Any(part => part.Overlaps(content))).ToList();
        if (mine.Exists(i => found[i].Stance != "declines" && found[i].Content.Any(part => part.Overlaps(content)) && !(clause > 1 && (found[i].Source is null || found[i].Source!.Value.Start < clause)))
            || (!mayCut && mine.Count + others.Count > 0))
        {
            return false;
        }

        foreach (var i in others)
        {
            var last = found[i].Content[^1];
            var at = clause > 1 ? sentence.Tokens[clause - 1].Start : int.MaxValue;
            if (found[i].IsDirect || last.Start >= at || at >= last.End || Figure(sentence, 0, clause) is null)
            {
                return false;
            }

            var to = ContentBounds.TrimEnd(sentence, sentence.Tokens.FindIndex(token => token.Start >= last.Start), clause, grammar);
            if (sentence.Tokens[to - 1].End <= last.Start)
            {
                return false;
            }

            found[i] = found[i] with { Content = [.. found[i].Content.Take(found[i].Content.Count - 1), new TextSpan(last.Start, sentence.Tokens[to - 1].End)] };
        }

        for (var i = mine.Count - 1; i >= 0; i--)
        {
            found.RemoveAt(mine[i]);
        }

        return true;
    }
}
