using NewsBot.Articles;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline;

/// <summary>Attributions by a preposition: "according to the ministry", « selon lui ».</summary>
internal static class PrepositionCues
{
    private const int FarFromCue = 6;

    /// <summary>A sentence with more of them is no prose.</summary>
    private const int MostInSentence = 20;

    /// <summary>The cues of a sentence outside quotations: where each begins and how many words it has.</summary>
    public static List<(int Start, int Words, string Way)> Find(SentenceTokens sentence, Grammar grammar)
    {
        var result = new List<(int Start, int Words, string Way)>();
        for (var i = 0; i < sentence.Count && result.Count < MostInSentence; i++)
        {
            if (!sentence.IsQuoted(i) && grammar.CuePrepositions.Match(sentence.Lower, i) is { Words: > 0 } match && !grammar.Complementizers.Contains(sentence.Lower(i + match.Words))
                && match.Value switch
                {
                    "person" => i == 0,
                    "tail" => i > 0 && sentence.Kind(i - 1) is TokenKind.Comma or TokenKind.Quote or TokenKind.Dash && EndsBehind(sentence, i + match.Words, grammar),
                    "report" => ReportNoun(sentence, i + match.Words, grammar),
                    "after" => i > 0 && sentence.Kind(i - 1) == TokenKind.Word,
                    _ => true,
                })
            {
                result.Add((i, match.Words, match.Value));
            }
        }

        return result;
    }

    /// <returns><c>null</c> when no source or no content stands with the cue.</returns>
    public static Attribution? Attribute(int index, SentenceTokens sentence, (int Start, int Words, string Way) cue, IReadOnlyList<VerbGroup> groups, Grammar grammar)
    {
        if (cue.Way is "after" or "self" or "own")
        {
            return Around(index, sentence, cue, grammar);
        }

        if (NounPhrases.After(sentence, cue.Start + cue.Words, grammar, wide: true) is not { } source
            || (cue.Way == "person" && !IsPerson(sentence, source, grammar)))
        {
            return null;
        }

        int start, end;
        if (cue.Start == 0 || sentence.Kind(cue.Start - 1) is TokenKind.Quote && cue.Start == 1)
        {
            start = source.End;
            while (start < sentence.Count && start - source.End < FarFromCue && sentence.Kind(start) is TokenKind.Word or TokenKind.Number && !sentence.IsQuoted(start) && HasCommaSoon(sentence, start, grammar))
            {
                start++;
            }

            while (start < sentence.Count && sentence.Kind(start) is TokenKind.Comma or TokenKind.Colon)
            {
                start++;
            }

            end = ContentBounds.End(sentence, start, NextCues.Stops(sentence, start, groups, grammar), grammar);
        }
        else
        {
            end = ContentBounds.TrimEnd(sentence, 0, cue.Start, grammar);
            start = SubordinateStart(sentence, end, grammar);
        }

        var spans = new List<TextSpan>();
        if (ContentBounds.IsLongEnough(start, end))
        {
            spans.Add(sentence.Span(start, end));
        }

        // "The bank, according to Smith, failed": the clause goes on behind the source.
        if (cue.Start > 0 && sentence.Kind(source.End) == TokenKind.Comma && sentence.Kind(cue.Start - 1) == TokenKind.Comma)
        {
            var rest = ContentBounds.End(sentence, source.End + 1, NextCues.Stops(sentence, source.End + 1, groups, grammar), grammar);
            if (ContentBounds.IsLongEnough(source.End + 1, rest))
            {
                spans.Add(sentence.Span(source.End + 1, rest));
            }
        }

        return spans.Count == 0 ? null : new()
        {
            Sentence = index,
            Source = source with { IsOblique = true },
            Cue = sentence.Span(cue.Start, cue.Start + cue.Words),
            Content = spans,
            IsDirect = sentence.IsQuoted(start),
            // Words of time inside the content say when it happened, not when it was said.
            Said = SaidFinder.Find(sentence, source.End, start > source.End ? start : sentence.Count, grammar),
        };
    }

    /// <summary>"Einem Bericht zufolge stieg der Preis": the source stands before the cue. "Der Konzern hat nach eigenen Angaben…": the subject is the source.</summary>
    private static Attribution? Around(int index, SentenceTokens sentence, (int Start, int Words, string Way) cue, Grammar grammar)
    {
        var self = cue.Way is "self" or "own";
        var start = cue.Start;
        while (!self && start > 0 && sentence.Tokens[start - 1].Kind is TokenKind.Word or TokenKind.Number && !sentence.IsQuoted(start - 1) && !grammar.IsFinite(sentence.Lower(start - 1))
            && !(grammar.CapitalNouns && start < cue.Start && sentence.Tokens[start].IsCapitalised && !sentence.Tokens[start - 1].IsCapitalised && !grammar.InnerDeterminers.Contains(sentence.Lower(start - 1)) && !grammar.ObjectDeterminers.Contains(sentence.Lower(start - 1)) && start - 1 > 0 && grammar.IsAdverb(sentence.Lower(start - 1)))
            && !grammar.Conjunctions.Contains(sentence.Lower(start - 1)))
        {
            start--;
        }

        var source = cue.Way == "own" ? Owner(sentence, cue, grammar) : self ? Subject(sentence, cue.Start, grammar) : NounPhrases.After(sentence, start, grammar, wide: true);
        if (source is not { } who || (!self && who.End != cue.Start))
        {
            return null;
        }

        var spans = new List<TextSpan>();
        var (before, behind) = (ContentBounds.TrimEnd(sentence, 0, self ? cue.Start : who.Start, grammar), cue.Start + cue.Words);
        behind += sentence.Kind(behind) == TokenKind.Comma ? 1 : 0;
        var end = ContentBounds.End(sentence, behind, [], grammar);
        if (before > 0)
        {
            spans.Add(sentence.Span(0, before));
        }

        if (end > behind)
        {
            spans.Add(sentence.Span(behind, end));
        }

        return spans.Count == 0 ? null : new()
        {
            Sentence = index,
            Source = who with { IsOblique = !self },
            Cue = sentence.Span(cue.Start, cue.Start + cue.Words),
            Content = spans,
        };
    }

    // "nach ihren Worten"
    private static NounPhrase? Owner(SentenceTokens sentence, (int Start, int Words, string Way) cue, Grammar grammar)
    {
        var owner = Enumerable.Range(cue.Start, cue.Words).FirstOrDefault(i => grammar.Pronouns.Contains(sentence.Lower(i)), -1);
        return owner < 0 ? null : new(owner, owner + 1, owner + 1);
    }

    private static NounPhrase? Subject(SentenceTokens sentence, int cue, Grammar grammar) =>
        NounPhrases.OfSentence(sentence, cue, grammar) is { } subject && !grammar.IsOblique(sentence.Lower(subject.Start)) ? subject
            : cue == 0 && NounPhrases.BehindVerb(sentence, 0, grammar) is { } inverted ? inverted
            : NounPhrases.BehindVerb(sentence, 0, grammar);

    // "…, so die Polizei.": nothing but the source stands behind it.
    private static bool EndsBehind(SentenceTokens sentence, int start, Grammar grammar)
    {
        if (NounPhrases.After(sentence, start, grammar) is not { } source)
        {
            return false;
        }

        var end = source.End;
        while (end < sentence.Count && sentence.Kind(end) is TokenKind.Word or TokenKind.Number && !sentence.IsQuoted(end))
        {
            if (grammar.IsFinite(sentence.Lower(end)))
            {
                return false;
            }

            end++;
        }

        return true;
    }

    // "nach Medienberichten": the noun of a report right behind.
    private static bool ReportNoun(SentenceTokens sentence, int start, Grammar grammar) =>
        grammar.DocumentNouns.Contains(sentence.Lower(start)) || (grammar.DocumentNouns.Contains(sentence.Lower(start + 1)) && sentence.Kind(start) == TokenKind.Word && !sentence.Tokens[start].IsCapitalised);

    // "Pour le ministre, …" gives a view, "pour la saison, …" does not.
    private static bool IsPerson(SentenceTokens sentence, NounPhrase source, Grammar grammar)
    {
        var named = false;
        for (var i = source.Start; i < source.Head; i++)
        {
            named |= grammar.RoleNouns.Contains(sentence.Lower(i)) || grammar.Honorifics.Contains(sentence.Lower(i));
        }

        return named && sentence.Kind(source.End) == TokenKind.Comma;
    }

    // "According to a study published on Monday, …": words of time part the source from the comma.
    private static bool HasCommaSoon(SentenceTokens sentence, int start, Grammar grammar)
    {
        for (var i = start; i < Math.Min(sentence.Count, start + FarFromCue); i++)
        {
            if (sentence.Kind(i) == TokenKind.Comma)
            {
                return true;
            }

            if (grammar.IsFinite(sentence.Lower(i)))
            {
                return false;
            }
        }

        return false;
    }

    // "The pictures were shared while Moscow plans…, according to X": of two clauses the source is sure to have said the nearer one.
    private static int SubordinateStart(SentenceTokens sentence, int end, Grammar grammar)
    {
        for (var i = end - FarFromCue; i > 1; i--)
        {
            if (!sentence.IsQuoted(i) && grammar.Conjunctions.Match(sentence.Lower, i) is { Words: > 0, Value: "while" } match)
            {
                return i + match.Words;
            }
        }

        return 0;
    }
}
