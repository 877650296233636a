using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>The verb behind "as", and second figures of a sentence that leave out the rest: "According to the police 12,000 people marched, according to the organisers 40,000".</content>
internal static partial class PrepositionCues
{
    /// <summary>Tokens of a figure with what it counts.</summary>
    private const int LongestFigure = 8;

    /// <returns><c>null</c> when the clause says more, or no figure stands before it that it could answer.</returns>
    private static Attribution? Gapped(int index, SentenceTokens sentence, PrepositionCue cue, NounPhrase found, Grammar grammar)
    {
        if (cue.Start < 2 || cue.Value.Length > 0 || (grammar.IsRomance && IsInside(sentence, cue)) || !sentence.Tokens[..cue.Start].Exists(token => IsNumber(token, grammar)))
        {
            return null;
        }

        var end = found.Start + 1;
        while (end < found.End && !IsNumber(sentence.Tokens[end], grammar) && grammar.Approximations.Match(sentence.Lower, end).Words == 0)
        {
            end++;
        }

        // « según el Centro de Emergencias 112, que cifra… »: the number belongs to the name.
        if (grammar.IsRomance && end < found.End && (grammar.Prepositions.Value(sentence.Lower(end - 1)) == "n"
            || (end == found.End - 1 && sentence.Tokens[end - 1].IsCapitalised && sentence.Kind(found.End) == TokenKind.Comma)))
        {
            return null;
        }

        var start = end + (sentence.Kind(end) is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon ? 1 : 0);
        var last = start;
        while (last < sentence.Count && sentence.Kind(last) is TokenKind.Word or TokenKind.Number or TokenKind.Other && !sentence.IsQuoted(last)
            && !sentence.IsCoordinator(last))
        {
            if (sentence.IsFinite(last) || sentence.IsCueVerb(last))
            {
                return null;
            }

            last++;
        }

        return start < last && last - start <= LongestFigure && (IsNumber(sentence.Tokens[start], grammar) || grammar.Approximations.Match(sentence.Lower, start).Words > 0)
            ? new()
            {
                Sentence = index,
                Source = new NounPhrase(found.Start, end, end) with { IsOblique = true },
                Cue = sentence.Span(cue.Start, cue.Start + cue.Words),
                Content = [sentence.Span(start, last)],
            }
            : null;
    }

    /// <summary>"Jak dodał": the token behind the verb; -1 when none stands there.</summary>
    private static int VerbBehind(SentenceTokens sentence, int start, Grammar grammar)
    {
        var (i, particle) = (start, 0);
        while (i < start + (grammar.IsRomance ? FewWords : 2) && (sentence.IsAdverb(i) || (grammar.Articleless && IsSpeaker(sentence.Lower(i))) || sentence.IsClitic(i) || sentence.IsAuxiliary(i) || IsTie(i)))
        {
            i++;
        }

        return grammar.Verbs.Find(sentence.Lower(i)).Any(form => form.Frame is CueFrame.Says or CueFrame.Tells or CueFrame.Shows && Follows(form.Particle)
            && ((form.Form & VerbForm.Finite) != VerbForm.None || (i > start && (sentence.IsAuxiliary(i - 1) || IsTie(i - 1))) || sentence.IsAgentPreposition(i + 1))) ? i + 1 + particle : -1;

        // "segundo conseguiu apurar o jornal"
        bool IsTie(int index) => grammar.IsRomance && grammar.Catenatives.Contains(sentence.Lower(index));

        // « як вони запевняють », "jak to ujął"
        bool IsSpeaker(string lower) => grammar.BackPronouns.Contains(lower) || grammar.Emphases.Contains(lower) || (grammar.Pronouns.Value(lower) is "m" or "f" or "p" && !grammar.Determiners.Contains(lower));

        bool Follows(string[] words)
        {
            particle = words.Length;
            return Enumerable.Range(0, words.Length).All(word => sentence.Lower(i + 1 + word) == words[word]);
        }
    }

    // « secondo quanto si apprende, … »: nobody says it.
    private static bool OnlyShows(SentenceTokens sentence, PrepositionCue cue, Grammar grammar) =>
        grammar.IsRomance && Array.TrueForAll(grammar.Verbs.Find(sentence.Lower(cue.Start + cue.Words - 1)), form => form.Frame == CueFrame.Shows);

    private static bool IsNumber(Token token, Grammar grammar) => token.Kind == TokenKind.Number || grammar.Numbers.Value(token.Lower) is not (null or "1");

    /// <summary>"According to the ministry, as of 2016, the country had…": a date before a comma says nothing yet.</summary>
    private static bool OnlyDates(SentenceTokens sentence, int start, int end, Grammar grammar) =>
        !grammar.Articleless && sentence.Kind(end) == TokenKind.Comma && end - start <= FarFromCue && !sentence.Tokens[start..end].Exists(token => grammar.IsFinite(token.Lower)) && sentence.IsPreposition(start)
            && sentence.Tokens[start..end].Exists(token => token.Kind == TokenKind.Number || grammar.IsTime(token.Lower));

    /// <summary>"the World Health Organization (WHO)": the token behind the short name.</summary>
    private static int BehindBracket(SentenceTokens sentence, int start) =>
        start + 2 < sentence.Count && sentence.Tokens[start].Text == "(" && sentence.Tokens[start + 2].Text == ")" ? start + 3 : start;

    // « admite que hubo retrasos, pero niega que cobrara, como publicó la web »: nothing tells how much of it was published.
    private static bool EndsClaim(SentenceTokens sentence, PrepositionCue cue, IReadOnlyList<VerbGroup> groups, Grammar grammar) =>
        cue.Value == "as" && grammar.IsRomance && cue.Start > 1 && sentence.Kind(cue.Start - 1) == TokenKind.Comma
        && groups.Any(group => group.End < cue.Start && !group.IsPassive
            && group.Forms.Any(form => ContentStart.After(sentence, group, form, grammar) is var said and >= 0 && said < cue.Start - 1));

    private static bool IsFigureOfNext(SentenceTokens sentence, int from, int to, Grammar grammar) =>
        grammar.IsRomance && IsSecondFigure(sentence, from, to, grammar)
        && grammar.CuePrepositions.Match(sentence.Lower, to + (sentence.Kind(to) == TokenKind.Comma ? 1 : 0)) is { Words: > 0, Value: "" };

    // Behind another cue and its source, a figure and no verb.
    private static bool IsSecondFigure(SentenceTokens sentence, int from, int to, Grammar grammar) =>
        to - from is > 0 and <= LongestFigure && Enumerable.Range(from, to - from).Any(i => IsNumber(sentence.Tokens[i], grammar))
        && Enumerable.Range(from, to - from).All(i => sentence.Kind(i) is TokenKind.Word or TokenKind.Number or TokenKind.Other && !sentence.IsFinite(i))
        && Enumerable.Range(0, from - 1).Any(i => !sentence.IsQuoted(i) && grammar.CuePrepositions.Match(sentence.Lower, i) is { Words: > 0, Value: "" });
}
