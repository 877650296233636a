using NewsBot.Articles;
using NewsBot.Briefings.Offline.Clauses;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>Which figures are kept that answer another, and what they take from other claims.</content>
internal sealed partial class AttributionFinder
{
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
