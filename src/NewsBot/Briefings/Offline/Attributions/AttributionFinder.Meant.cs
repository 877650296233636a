using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>What is denied or confirmed without being said again.</content>
internal sealed partial class AttributionFinder
{
    /// <summary>"The office denied this.", « Bosio lo nega. »</summary>
    private (Attribution Attribution, int End)? SaidBefore(int index, SentenceTokens sentence, VerbGroup group, NounPhrase? who)
    {
        if (who is not { } judge || group.Forms.FirstOrDefault(form => form.Stance is "denies" or "confirms" or "doubts") is not { } form || found.Count == 0 || found[^1].Sentence < index - 1)
        {
            return null;
        }

        // Before the verb it is a clitic, and stands behind the subject.
        var pronoun = grammar.BackPronouns.Contains(sentence.Lower(group.FirstEnd))
            && (!sentence.IsDeterminer(group.FirstEnd) || sentence.Kind(group.FirstEnd + 1) != TokenKind.Word
                || group.Rest is not null) ? group.FirstEnd
            : Enumerable.Range(group.Start, group.Verb - group.Start).FirstOrDefault(i => grammar.BackPronouns.Contains(sentence.Lower(i)), -1);
        var end = group.Rest?.End ?? Math.Max(group.FirstEnd, pronoun + 1);
        while (sentence.IsAdverb(end) || sentence.IsTime(end))
        {
            end++;
        }

        if (pronoun < 0 || !(sentence.Kind(end) is TokenKind.Stop or TokenKind.Comma or TokenKind.Semicolon || sentence.IsCoordinator(end)))
        {
            return null;
        }

        var cue = group with { Forms = [form], Start = pronoun == group.Start ? pronoun + 1 : group.Start };
        return (Attributed(index, sentence, cue, judge, source: null, [sentence.Span(pronoun, pronoun + 1)], group.End, end), end);
    }
}
