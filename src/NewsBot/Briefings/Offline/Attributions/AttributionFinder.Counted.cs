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

    /// <summary>Tokens between a figure and the clause that answers it.</summary>
    private const int LongestAnswered = 24;

    /// <summary>Letters that two forms of a noun share.</summary>
    private const int SameNoun = 5;

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

    // "hatte im Ausschuss nur mit 700.000 Euro kalkuliert": the participle ends its clause.
    private (Attribution Attribution, int End, int Clause, string Noun)? AtEnd(int index, SentenceTokens sentence, int clause, int verb, FigureVerbs.Entry entry)
    {
        var auxiliary = clause;
        while (auxiliary < verb && !sentence.IsAuxiliary(auxiliary))
        {
            auxiliary++;
        }

        // "während der Flughafen auf seiner Website nur 25 aufführte"
        var isLast = auxiliary == verb && clause > 0;
        var who = isLast ? NounPhrases.After(sentence, clause, grammar) is { } subject && Counts(sentence, subject.Start, subject.Head, isSure: true) ? subject : null
            : auxiliary < verb ? Subject(sentence, clause, auxiliary) : null;
        return who is { } source && GivenFigure(sentence, isLast ? source.End : auxiliary + 1, entry with { Particle = sentence.Lower(verb) }) is { } given && given.Figure < verb
            ? (new()
            {
                Sentence = index,
                Source = source,
                Cue = sentence.Span(auxiliary, auxiliary + 1),
                CueParts = isLast ? null : [sentence.Span(auxiliary, auxiliary + 1), sentence.Span(verb, verb + 1)],
                Content = [sentence.Span(given.Start, verb)],
                Frame = CueFrame.Measures,
                IsPast = true,
            }, verb, clause, CountedNoun(sentence, given.Figure, verb)) : null;
    }

    private string CountedNoun(SentenceTokens sentence, int figure, int end) =>
        Enumerable.Range(figure + 1, Math.Max(0, end - figure - 1)).Select(sentence.Lower).FirstOrDefault(word => word.Length >= SameNoun && !grammar.Numbers.Contains(word) && !grammar.StopWords.Contains(word), "");

    // "…; the company admits to eleven", "die Gewerkschaft zählte 19 Unfälle, das Unternehmen räumt elf ein": where the clause of a second figure begins; -1 for none.
    private int Answer(SentenceTokens sentence, int figure)
    {
        for (var i = figure + 1; i < sentence.Count; i++)
        {
            if (sentence.Kind(i) is TokenKind.Semicolon or TokenKind.Comma && Figure(sentence, i, sentence.Count) is { } second
                && Enumerable.Range(i + 1, sentence.Count - i - 1).Any(at => Math.Abs(at - second) <= WordsToPreposition && grammar.FigureVerbs.At(sentence.Lower, at).Any()))
            {
                return i;
            }

            if (i - figure > LongestAnswered)
            {
                break;
            }
        }

        return -1;
    }

    private (Attribution Attribution, int End, int Clause, string Noun)? Counted(int index, SentenceTokens sentence, int verb, FigureVerbs.Entry entry)
    {
        var clause = ClauseStart(sentence, verb);
        if (grammar.VerbSecond && sentence.Kind(verb + 1) is TokenKind.Stop or TokenKind.Comma or TokenKind.Semicolon && entry.Particle.Length == 0)
        {
            return AtEnd(index, sentence, clause, verb, entry);
        }

        var behind = verb + entry.Words;
        if (GivenFigure(sentence, behind, entry) is not { } given || CountingSource(sentence, clause, verb, entry) is not { } who)
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

        given.Start = who.Start >= verb ? Math.Max(given.Start, who.End) : given.Start;
        var span = sentence.Span(given.Start, end);
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
        }, end, clause, CountedNoun(sentence, given.Figure, end));
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

            if (Against(sentence, i) is > 0 and var words && i + 1 + words < verb)
            {
                return i + 1 + words;
            }
        }

        return 0;
    }

    private int ClauseEnd(SentenceTokens sentence, int figure)
    {
        var end = ContentBounds.End(sentence, figure, [], grammar);
        for (var i = figure + 1; i < end; i++)
        {
            if (Against(sentence, i) > 0)
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>Words behind a comma that set a clause against the one before; 0 for none, and for an insertion: « l'ospedale, però, contava ».</summary>
    private int Against(SentenceTokens sentence, int comma)
    {
        if (sentence.Kind(comma) != TokenKind.Comma)
        {
            return 0;
        }

        var conjunction = grammar.Conjunctions.Match(sentence.Lower, comma + 1) is { Words: > 0, Value: "while" or "but" } match ? match.Words : 0;
        var words = Math.Max(Math.Max(conjunction, sentence.IsCoordinator(comma + 1) ? 1 : 0), grammar.SameThings.Contrasts.Match(sentence.Lower, comma + 1).Words);
        return sentence.Kind(comma + 1 + words) == TokenKind.Comma ? 0 : words;
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
            if ((sentence.Kind(i) is TokenKind.Comma && !(i > start && IsFigure(sentence, i + 1))) || sentence.Kind(i) is TokenKind.Semicolon or TokenKind.Stop || (sentence.IsFinite(i) && !sentence.IsDeterminer(i) && !sentence.Tokens[i].IsCapitalised))
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
            ? !grammar.Months.Contains(sentence.Lower(index + 1)) && !(sentence.Lower(index) is ['1', '9', _, _] or ['2', '0', _, _] and not "2000" && sentence.Kind(index + 1) != TokenKind.Word)
            : grammar.Numbers.Value(sentence.Lower(index)) is not (null or "1") || (index + 1 < sentence.Count && grammar.Fractions.Value(sentence.Lower(index)) is not null);
}
