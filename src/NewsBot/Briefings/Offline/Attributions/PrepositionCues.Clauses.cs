using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>Where the clause begins that a cue behind it, or inside it, attributes.</content>
internal static partial class PrepositionCues
{
    // Where the noun begins that a relative clause describes.
    public static int DescribedStart(SentenceTokens sentence, int floor, int end, Grammar grammar)
    {
        for (var i = end - 1; i > floor && sentence.Kind(i) is not (TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon); i--)
        {
            if (sentence.IsDeterminer(i) && !sentence.IsPreposition(i) && !sentence.IsPreposition(i - 1))
            {
                return i;
            }
        }

        return floor;
    }

    // "According to AFP, one user posted: “…”": whoever posted it says it.
    private static bool RelaysQuotation(SentenceTokens sentence, PrepositionCue cue, IReadOnlyList<VerbGroup> groups, Grammar grammar) =>
        grammar.HeadLast && cue.Start == 0 && groups.Any(group => group.Form(CueFrame.Says) is not null && sentence.Kind(group.End) == TokenKind.Colon && sentence.IsQuoted(group.End + 1));

    // Where another cue stands in the words before a comma: 0 when none does, or when it opens the sentence.
    private static int LastCue(SentenceTokens sentence, int comma, Grammar grammar)
    {
        for (var i = comma - 1; i > 0 && sentence.Kind(i) is not (TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon) && !sentence.IsQuoted(i); i--)
        {
            if (grammar.CuePrepositions.Match(sentence.Lower, i) is { Words: > 0, Value: "" } && sentence.Kind(i - 1) is TokenKind.Word or TokenKind.Number)
            {
                return i;
            }
        }

        return 0;
    }

    // "The pictures were shared while Moscow plans…, according to X": of two clauses the source is sure to have said the nearer one.
    private static int SubordinateStart(SentenceTokens sentence, int end, PrepositionCue cue, Grammar grammar)
    {
        var enclosed = sentence.Kind(cue.Start - 1) is TokenKind.Comma or TokenKind.Dash;
        for (var i = end - 1; i > 1; i--)
        {
            if (sentence.IsQuoted(i))
            {
                continue;
            }

            // "hatte mit 700.000 Euro kalkuliert, und selbst diese Zahl gelte, so Lampe, nur…": the mood begins behind the coordinator.
            if (enclosed && grammar.VerbSecond && sentence.Kind(i) == TokenKind.Comma && sentence.IsCoordinator(i + 1)
                && HasMood(sentence, i + 2, end, grammar) && !HasMood(sentence, 0, i, grammar))
            {
                return i + 2;
            }

            // "named another figure: in hospitals, he said, are 19", "…; the tariff, according to X, will rise"
            if (sentence.Kind(i) is TokenKind.Semicolon || (enclosed && sentence.Kind(i) == TokenKind.Colon))
            {
                return i + 1;
            }

            // « Каргистан признал гибель солдат, но огонь, как утверждают в столице, открыли соседи »: of two clauses the nearer one.
            if (enclosed && grammar.Articleless && sentence.Kind(i) == TokenKind.Comma && grammar.Conjunctions.Match(sentence.Lower, i + 1) is { Words: > 0, Value: "but" or "while" } joint
                && end - i - 1 > joint.Words)
            {
                return i + 1 + joint.Words;
            }

            // « Он открыл ящик и нашёл там, по его словам, мусор »
            if (enclosed && grammar.Articleless && sentence.IsCoordinator(i) && sentence.IsRegularPast(i + 1) && i + 2 < end)
            {
                return i + 1;
            }

            // « 3,2 millions à en croire l'agence, plus de cinq si l'on se fie à Strass »: of two cues each has what stands before it.
            if (!grammar.VerbSecond && !grammar.Articleless && i > 0 && i + 1 < end && sentence.Kind(i) == TokenKind.Comma && LastCue(sentence, i, grammar) is > 0)
            {
                return i + 1;
            }

            // « Unos 3.000 agricultores, según la policía, y más de 8.000, según los convocantes, cortaron la autovía »: the figure of the second.
            if (enclosed && grammar.IsRomance && sentence.Kind(i) == TokenKind.Comma && IsSecondFigure(sentence, i + 1, end, grammar))
            {
                return i + (sentence.IsCoordinator(i + 1) ? 2 : 1);
            }

            // « Selon la préfecture, ils étaient 4 000, contre 12 000 d'après les organisateurs »: behind its comma the figure of the second.
            if (!enclosed && !grammar.VerbSecond && !grammar.Articleless && sentence.Kind(i) == TokenKind.Comma && grammar.CuePrepositions.Match(sentence.Lower, 0).Words > 0
                && sentence.Tokens.FindIndex(0, i, token => token.Kind == TokenKind.Comma) > 0)
            {
                return i + 1;
            }

            // "…, which, according to engineers, could collapse"
            if (enclosed && end - i - 1 is > 0 and <= FewWords && sentence.Kind(i) == TokenKind.Comma
                && (sentence.IsRelative(i + 1) || grammar.WriterTails.Match(sentence.Lower, i + 1).Words > 0))
            {
                return i + 1;
            }

            if (i <= end - FarFromCue && grammar.Conjunctions.Match(sentence.Lower, i) is { Words: > 0, Value: "while" } match)
            {
                return i + match.Words;
            }
        }

        return 0;
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

            if (sentence.IsFinite(i))
            {
                return false;
            }
        }

        return false;
    }
}
