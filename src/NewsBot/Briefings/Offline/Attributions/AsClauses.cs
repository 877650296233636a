using NewsBot.Articles;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <summary>Clauses that only say who says it, with the verb at the end: "wie die Polizei mitteilte".</summary>
internal static class AsClauses
{
    private const int LongestClause = 30;

    /// <summary>What is said stands before the clause, and behind it.</summary>
    public static IEnumerable<(Attribution Attribution, int Start, int End)> Find(int index, SentenceTokens sentence, Grammar grammar)
    {
        for (var i = 0; grammar.VerbSecond && i < sentence.Count; i++)
        {
            if (sentence.IsQuoted(i) || grammar.AsWords.Match(sentence.Lower, i) is not { Words: > 0 } opening
                || !(i == 0 || sentence.Kind(i - 1) is TokenKind.Comma or TokenKind.Dash or TokenKind.Quote)
                || Said(sentence, i + opening.Words, grammar) is not { } said || AsksHow(sentence, i, grammar))
            {
                continue;
            }

            var content = Content(sentence, i, said.End, grammar);
            if (content.Count > 0)
            {
                var (source, via) = Relay(sentence, said.Source, grammar);
                yield return (new()
                {
                    Sentence = index,
                    Source = source,
                    Via = via,
                    Cue = sentence.Span(said.Cue.Start, said.Cue.End),
                    Content = content,
                    Stance = said.Form.Stance,
                    Frame = said.Form.Frame,
                    IsPast = true,
                    IsDirect = sentence.IsQuoted(i == 0 ? said.End + 1 : i - 1) || (i > 1 && sentence.IsQuoted(i - 2)),
                    Said = SaidFinder.Find(sentence, i, said.End, grammar),
                }, i, said.End);
            }

            i = said.End - 1;
        }
    }

    // "wie der Sender unter Berufung auf ein Schreiben meldete", "wie die Agentur aus Koalitionskreisen erfuhr"
    private static (NounPhrase? Source, NounPhrase? Via) Relay(SentenceTokens sentence, NounPhrase source, Grammar grammar)
    {
        for (var i = source.Start + 1; i + 1 < source.End; i++)
        {
            if (sentence.IsPlacePreposition(i))
            {
                return (new NounPhrase(i + 1, source.End, source.End) { IsOblique = true }, new NounPhrase(source.Start, i, i));
            }
        }

        return Relays.Of(sentence, source, grammar);
    }

    // "fragte, wie die Polizei das mitteilen wolle" asks.
    private static bool AsksHow(SentenceTokens sentence, int start, Grammar grammar) =>
        start > 1 && sentence.Kind(start - 1) == TokenKind.Comma && !sentence.IsQuoted(start - 2) && sentence.IsCueVerb(start - 2)
            && grammar.Complementizers.Value(sentence.Lower(start)) == "k"
        && !sentence.IsReportedMood(start - 2);

    /// <param name="from">The token behind the opening word.</param>
    private static (NounPhrase Source, (int Start, int End) Cue, CueForm Form, int End)? Said(SentenceTokens sentence, int from, Grammar grammar)
    {
        for (var verb = from; verb < Math.Min(sentence.Count, from + LongestClause); verb++)
        {
            // "Wie der „Spiegel“ unter Berufung auf Ermittler berichtet, …"
            if (sentence.Quotes[verb] is { Words: < Quotation.FewWords } && verb > from)
            {
                continue;
            }

            if (sentence.IsQuoted(verb) || sentence.Kind(verb) is TokenKind.Stop or TokenKind.Semicolon or TokenKind.Colon)
            {
                return null;
            }

            if (!sentence.Tokens[verb].IsCapitalised && !VerbBrackets.IsInfinitive(sentence, verb, grammar) && FormAt(sentence, verb, grammar) is { } form && Source(sentence, from, verb, grammar) is { } source)
            {
                var (start, end) = (verb, verb + 1 + form.Particle.Length);
                while (start > from && sentence.IsAuxiliary(start - 1))
                {
                    start--;
                }

                while (sentence.IsAuxiliary(end))
                {
                    end++;
                }

                var close = Math.Max(end, source.End);
                while (close < sentence.Count && sentence.Kind(close) is TokenKind.Word or TokenKind.Number && !sentence.IsQuoted(close))
                {
                    close++;
                }

                return (source, (start, end), form, close);
            }
        }

        return null;
    }

    private static CueForm? FormAt(SentenceTokens sentence, int verb, Grammar grammar) =>
        grammar.Verbs.Find(sentence.Lower(verb)).FirstOrDefault(form => form.Frame is CueFrame.Says or CueFrame.Tells or CueFrame.Shows && !form.Negated
            && form.Particle.Select((word, i) => sentence.Lower(verb + 1 + i) == word).All(same => same));

    private static NounPhrase? Source(SentenceTokens sentence, int from, int verb, Grammar grammar)
    {
        var start = from;
        while (start < verb && !sentence.IsDeterminer(start)
            && (sentence.IsClitic(start) || sentence.IsAuxiliary(start)
                || sentence.IsAdverb(start) || sentence.IsTime(start)))
        {
            start++;
        }

        if (start < verb && ((NounPhrases.After(sentence, start, grammar) ?? NounPhrases.AfterPreposition(sentence, start, grammar)) is { } before) && before.End <= verb)
        {
            return before;
        }

        var behind = verb + 1 + (sentence.IsAgentPreposition(verb + 1) ? 1 : 0);
        return NounPhrases.After(sentence, behind, grammar) ?? NounPhrases.BehindAdverbial(sentence, verb + 1, grammar);
    }

    private static List<TextSpan> Content(SentenceTokens sentence, int start, int end, Grammar grammar)
    {
        var content = new List<TextSpan>();
        var before = ContentBounds.TrimEnd(sentence, 0, start, grammar);
        if (ContentBounds.IsLongEnough(0, before))
        {
            content.Add(sentence.Span(0, before));
        }

        // "Wie aus dem Papier hervorgeht, das der Zeitung vorliegt, wusste die Behörde…"
        if (sentence.Kind(end) == TokenKind.Comma && before == 0 && sentence.IsRelativeArticle(end + 1)
            && sentence.Tokens.FindIndex(end + 1, token => token.Kind == TokenKind.Comma) is > 0 and var close)
        {
            end = close;
        }

        if (sentence.Kind(end) == TokenKind.Comma)
        {
            var last = ContentBounds.End(sentence, end + 1, [], grammar);
            if (ContentBounds.IsLongEnough(end + 1, last))
            {
                content.Add(sentence.Span(end + 1, last));
            }
        }

        return content;
    }
}
