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
    public static List<(int Start, int Words, bool OfPerson)> Find(SentenceTokens sentence, Grammar grammar)
    {
        var result = new List<(int Start, int Words, bool OfPerson)>();
        for (var i = 0; i < sentence.Count && result.Count < MostInSentence; i++)
        {
            if (!sentence.IsQuoted(i) && grammar.CuePrepositions.Match(sentence.Lower, i) is { Words: > 0 } match
                && !grammar.Complementizers.Contains(sentence.Lower(i + match.Words))
                && (match.Value.Length == 0 || i == 0))
            {
                result.Add((i, match.Words, match.Value == "person"));
            }
        }

        return result;
    }

    /// <returns><c>null</c> when no source or no content stands with the cue.</returns>
    public static Attribution? Attribute(int index, SentenceTokens sentence, (int Start, int Words, bool OfPerson) cue,
        IReadOnlyList<VerbGroup> groups, Grammar grammar)
    {
        if (NounPhrases.After(sentence, cue.Start + cue.Words, grammar, wide: true) is not { } source
            || (cue.OfPerson && !IsPerson(sentence, source, grammar)))
        {
            return null;
        }

        int start, end;
        if (cue.Start == 0 || sentence.Kind(cue.Start - 1) is TokenKind.Quote && cue.Start == 1)
        {
            start = source.End;
            while (start < sentence.Count && start - source.End < FarFromCue && sentence.Kind(start) is TokenKind.Word or TokenKind.Number
                && !sentence.IsQuoted(start) && HasCommaSoon(sentence, start, grammar))
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
            Source = source,
            Cue = sentence.Span(cue.Start, cue.Start + cue.Words),
            Content = spans,
            IsDirect = sentence.IsQuoted(start),
            // Words of time inside the content say when it happened, not when it was said.
            Said = SaidFinder.Find(sentence, source.End, start > source.End ? start : sentence.Count, grammar),
        };
    }

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
