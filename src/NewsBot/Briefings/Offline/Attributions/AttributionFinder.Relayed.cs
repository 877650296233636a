using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>Words that somebody else relays in a passive.</content>
internal sealed partial class AttributionFinder
{
    /// <summary>Tokens from "was quoted" to "as saying".</summary>
    private const int LongestRelay = 8;

    /// <summary>"Voters think taxes are too high, a poll suggests", "Der Fahrer habe angegeben, er sei ausgewichen, sagte die Polizei": whoever closes the sentence says all of it.</summary>
    private Attribution? Closing(int index, SentenceTokens sentence, List<VerbGroup> groups)
    {
        if (!(grammar.HeadLast || grammar.VerbSecond) || groups.Count < 2 || groups[^1] is not { IsPassive: false, IsGerund: false, Rest: null, IsNegated: false } group
            || (group.Form(CueFrame.Says) ?? group.Form(CueFrame.Shows)) is not { Stance: "asserts" })
        {
            return null;
        }

        var speaker = grammar.VerbSecond ? Inverted(sentence, group) : NounPhrases.Before(sentence, group.Start, groups[^2].End, grammar);
        var first = grammar.VerbSecond ? group.Start : speaker?.Start ?? 0;
        return speaker is { } who && first > 2 && sentence.Kind(first - 1) == TokenKind.Comma && !sentence.IsQuoted(first - 2) && groups[^2].End < first && !sentence.IsQuoted(0)
            && (group.Form(CueFrame.Says) is not null || HasNoun(sentence, who, grammar.DocumentNouns)) && !HasContentAfter(sentence, group.WithSubject(who.End))
            && WithContentBefore(index, sentence, group, [], who, Math.Max(who.End, group.End), first) is { Attribution: { IsDirect: false, Content.Count: 1 } said } && said.Content[0].Start <= sentence.Tokens[groups[0].Start].Start
            ? said : null;
    }

    /// <summary>"The minister was quoted by state media as saying…", "…, she was quoted as saying".</summary>
    private Attribution? Quoted(int index, SentenceTokens sentence, List<VerbGroup> groups)
    {
        for (var at = 2; at < sentence.Count && !grammar.QuotedAs.IsEmpty; at++)
        {
            if (sentence.IsQuoted(at) || grammar.QuotedAs.Match(sentence.Lower, at) is not { Words: > 0 } phrase)
            {
                continue;
            }

            var verb = at - 1;
            while (verb > Math.Max(0, at - LongestRelay) && !(grammar.CitedBy.Match(sentence.Lower, verb).Words > 0 || grammar.AsideOpeners.Match(sentence.Lower, verb).Words > 0))
            {
                verb--;
            }

            var first = verb;
            while (first > 0 && (sentence.IsAuxiliary(first - 1) || sentence.IsAdverb(first - 1)))
            {
                first--;
            }

            if (first == verb || NounPhrases.Before(sentence, first, floor: 0, grammar) is not { } who)
            {
                return null;
            }

            var end = at + phrase.Words;
            var via = AgentBehind(sentence, verb + 1) ?? AgentBehind(sentence, end);
            var start = end + (grammar.Complementizers.Value(sentence.Lower(end)) == "" || sentence.Kind(end) == TokenKind.Comma ? 1 : 0);
            var said = new Attribution { Sentence = index, Source = who, Via = via, Cue = sentence.Span(first, end), Content = [], IsPast = true, Said = SaidFinder.Find(sentence, end, start, grammar) };
            var close = ContentBounds.End(sentence, start, [], grammar);
            if (!sentence.IsAgentPreposition(end) && !sentence.IsPreposition(end) && !ContentStart.IsOnlyTime(sentence, end, sentence.Count - 1, grammar) && ContentBounds.IsLongEnough(start, close))
            {
                return said with { Content = [sentence.Span(start, close)], IsDirect = sentence.IsQuoted(start) };
            }

            return ContentBefore.Find(article, index, who.Start, via?.End ?? end, groups.FindAll(group => group.Start > end)) is { } before
                ? said with { Content = before.Spans, IsDirect = before.IsDirect } : null;
        }

        return null;
    }
}
