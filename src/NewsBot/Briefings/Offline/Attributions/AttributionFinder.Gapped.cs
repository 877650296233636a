using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>Second statements that leave the verb out: "Police spoke of seven dead, the union of twelve".</content>
internal sealed partial class AttributionFinder
{
    /// <summary>Tokens between the preposition and its figure: "at least".</summary>
    private const int WordsBeforeFigure = 4;

    /// <param name="first">Index into what is found of the first attribution of the sentence.</param>
    private void FindGapped(int index, SentenceTokens sentence, int first)
    {
        for (var at = first; at < found.Count; at++)
        {
            var one = found[at];
            if (one is not { Cue: { } cue, Frame: CueFrame.Says or CueFrame.Measures or CueFrame.Judges, IsDirect: false } || one.Content[^1] is var content && content.Start < cue.End)
            {
                continue;
            }

            var from = sentence.Tokens.FindIndex(token => token.Start >= content.Start);
            var to = sentence.Tokens.FindLastIndex(token => token.End <= content.End) + 1;
            if (Figure(sentence, from, to) is not { } figure || Gap(sentence, from, figure, sentence.Count - 1) is not { } gap)
            {
                continue;
            }

            found[at] = one with { Content = [.. one.Content.Take(one.Content.Count - 1), sentence.Span(from, Math.Min(to, gap.Cut))] };
            found.Insert(at + 1, one with { Source = gap.Source, SourceOf = null, Implied = null, Via = null, Content = [sentence.Span(gap.Start, ContentBounds.End(sentence, gap.Start, [], grammar))] });
        }
    }

    /// <summary>The first figure of a stretch; <c>null</c> when it has none.</summary>
    private int? Figure(SentenceTokens sentence, int from, int to)
    {
        for (var i = Math.Max(0, from); i < to; i++)
        {
            if (!sentence.IsQuoted(i) && (sentence.Kind(i) == TokenKind.Number || grammar.Numbers.Value(sentence.Lower(i)) is not (null or "1")))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>"…, the union of at least twelve": who says it, where it begins, and where what was said before ends.</summary>
    private (NounPhrase Source, int Start, int Cut)? Gap(SentenceTokens sentence, int from, int figure, int to)
    {
        // The preposition of the first figure is that of the second: "of seven", "at 410 million".
        var marker = Enumerable.Range(Math.Max(0, Math.Max(from - 1, figure - WordsBeforeFigure)), figure - Math.Max(0, Math.Max(from - 1, figure - WordsBeforeFigure)))
            .Where(i => sentence.IsPreposition(i)).Select(sentence.Lower).LastOrDefault();
        for (var i = figure + 1; i < to; i++)
        {
            var opens = i + 1;
            while (opens < to && (sentence.IsCoordinator(opens)
                || grammar.Conjunctions.Value(sentence.Lower(opens)) is "but" or "while"
                || sentence.IsPlacePreposition(opens)))
            {
                opens++;
            }

            if (sentence.IsQuoted(i) || sentence.Kind(i) is not (TokenKind.Comma or TokenKind.Semicolon) || NounPhrases.After(sentence, opens, grammar) is not { } who
                || (who.Head != who.End && sentence.Kind(who.Head) != TokenKind.Comma))
            {
                continue;
            }

            var start = who.Start;
            var end = Enumerable.Range(start, who.Head - start).FirstOrDefault(at => sentence.Lower(at) == marker || sentence.Kind(at) == TokenKind.Number, who.Head);
            var behind = end;
            while (behind < to && (sentence.IsAdverb(behind) || sentence.Kind(behind) is TokenKind.Comma or TokenKind.Dash))
            {
                behind++;
            }

            while (end > start + 1 && sentence.IsAdverb(end - 1))
            {
                end--;
            }

            // « …; la policía, apenas 120 »
            var bare = marker is not null && sentence.Lower(behind) != marker;
            if ((!bare || (sentence.Kind(i) == TokenKind.Semicolon && sentence.Kind(end) is TokenKind.Comma or TokenKind.Dash)) && Figure(sentence, behind, Math.Min(to, behind + WordsBeforeFigure + 1)) is { } second
                && (IsSpeaker(sentence, start, end) || (marker is not null && !bare && IsNamed(sentence, start, end)))
                && !Enumerable.Range(behind, second - behind).Any(at => sentence.Kind(at) is not TokenKind.Word || sentence.IsFinite(at) || sentence.IsCueVerb(at)))
            {
                return (new NounPhrase(start, end, end), marker is null || bare ? behind : behind + 1, i);
            }
        }

        return null;
    }

    // "…, das Rote Kreuz von mindestens zwanzig": the same preposition before the figure tells that somebody is the source.
    private static bool IsNamed(SentenceTokens sentence, int start, int end) =>
        end > start + 1 && sentence.IsDeterminer(start) && Enumerable.Range(start + 1, end - start - 1).All(i => sentence.Tokens[i].IsCapitalised && !sentence.IsTime(i));

    // A body, an office, a group or a name, and no verb.
    private bool IsSpeaker(SentenceTokens sentence, int start, int end) =>
        end > start && !(grammar.IsRomance
                && Enumerable.Range(start + 1, end - start - 1).Any(i => grammar.Verbs.Find(sentence.Lower(i)).Any(form => (form.Form & VerbForm.Finite) != VerbForm.None) && !sentence.IsPreposition(i - 1)))
            && !Enumerable.Range(start, end - start).Any(i => sentence.IsFinite(i) && !sentence.IsDeterminer(i)
                && !sentence.Tokens[i].IsCapitalised)
        && Enumerable.Range(start, end - start).Any(i => sentence.IsRoleNoun(i)
        || sentence.IsOrganisationNoun(i) || sentence.IsGroupNoun(i)
        || (sentence.Tokens[i].IsCapitalised && !grammar.CapitalNouns && !sentence.IsTime(i)));
}
