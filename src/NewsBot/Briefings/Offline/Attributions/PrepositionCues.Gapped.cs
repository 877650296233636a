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
        if (cue.Start < 2 || cue.Value.Length > 0 || !sentence.Tokens[..cue.Start].Exists(token => IsNumber(token, grammar)))
        {
            return null;
        }

        var end = found.Start + 1;
        while (end < found.End && !IsNumber(sentence.Tokens[end], grammar) && grammar.Approximations.Match(sentence.Lower, end).Words == 0)
        {
            end++;
        }

        var start = end + (sentence.Kind(end) is TokenKind.Comma or TokenKind.Dash or TokenKind.Colon ? 1 : 0);
        var last = start;
        while (last < sentence.Count && sentence.Kind(last) is TokenKind.Word or TokenKind.Number or TokenKind.Other && !sentence.IsQuoted(last)
            && !grammar.Coordinators.Contains(sentence.Lower(last)))
        {
            if (grammar.IsFinite(sentence.Lower(last)) || grammar.Verbs.Contains(sentence.Lower(last)))
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
        while (i < start + (grammar.IsRomance ? FewWords : 2) && (grammar.IsAdverb(sentence.Lower(i)) || (grammar.Articleless && IsSpeaker(sentence.Lower(i))) || grammar.Clitics.Contains(sentence.Lower(i)) || grammar.IsAuxiliary(sentence.Lower(i)) || IsTie(i)))
        {
            i++;
        }

        return grammar.Verbs.Find(sentence.Lower(i)).Any(form => form.Frame is CueFrame.Says or CueFrame.Tells or CueFrame.Shows && Follows(form.Particle)
            && ((form.Form & VerbForm.Finite) != VerbForm.None || (i > start && (grammar.IsAuxiliary(sentence.Lower(i - 1)) || IsTie(i - 1))) || grammar.Agents.Contains(sentence.Lower(i + 1)))) ? i + 1 + particle : -1;

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

    private static bool IsNumber(Token token, Grammar grammar) => token.Kind == TokenKind.Number || grammar.Numbers.Value(token.Lower) is not (null or "1");

    /// <summary>"According to the ministry, as of 2016, the country had…": a date before a comma says nothing yet.</summary>
    private static bool OnlyDates(SentenceTokens sentence, int start, int end, Grammar grammar) =>
        !grammar.Articleless && sentence.Kind(end) == TokenKind.Comma && end - start <= FarFromCue && !sentence.Tokens[start..end].Exists(token => grammar.IsFinite(token.Lower)) && grammar.Prepositions.Contains(sentence.Lower(start))
            && sentence.Tokens[start..end].Exists(token => token.Kind == TokenKind.Number || grammar.IsTime(token.Lower));

    /// <summary>"the World Health Organization (WHO)": the token behind the short name.</summary>
    private static int BehindBracket(SentenceTokens sentence, int start) =>
        start + 2 < sentence.Count && sentence.Tokens[start].Text == "(" && sentence.Tokens[start + 2].Text == ")" ? start + 3 : start;
}
