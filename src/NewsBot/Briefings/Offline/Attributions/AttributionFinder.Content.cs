using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>What stands behind a cue, or before it.</content>
internal sealed partial class AttributionFinder
{
    private bool HasContentAfter(SentenceTokens sentence, VerbGroup group) =>
        group.Forms.Any(form => ContentStart.After(sentence, group, form, grammar) is var start and >= 0 && Substance(sentence, start));

    // « 21.40. El fuego ha arrasado 9.000 hectáreas »: the hour of an entry is no part of what is said in it.
    private Attribution WithoutTime(Attribution one)
    {
        var sentence = article.Sentences[one.Sentence];
        return sentence.Count > 3 && sentence.Kind(0) == TokenKind.Number && sentence.Kind(1) == TokenKind.Stop && one.Content[0].Start == sentence.Tokens[0].Start && one.Content[0].End > sentence.Tokens[2].End
            ? one with { Content = [new(sentence.Tokens[2].Start, one.Content[0].End), .. one.Content.Skip(1)] } : one;
    }

    private static bool IsYear(string number) => number is ['1' or '2', _, _, _];

    private static bool Substance(SentenceTokens sentence, int start)
    {
        for (var i = start; i < sentence.Count; i++)
        {
            // "the union speaks of 700"
            if (i == start && sentence.Kind(i) == TokenKind.Number && !IsYear(sentence.Tokens[i].Text) && !sentence.IsTime(i + 1))
            {
                return true;
            }

            if (sentence.IsQuoted(i) || (sentence.Tokens[i].IsWord && !sentence.IsTime(i) && !sentence.IsPreposition(i)))
            {
                return i < sentence.Count - 1 || sentence.Kind(i) == TokenKind.Word;
            }
        }

        return false;
    }

    private (Attribution Attribution, int End)? WithContentAfter(int index, SentenceTokens sentence, VerbGroup group, List<VerbGroup> later, NounPhrase? subject, Attribution? sharer)
    {
        // « у це не вірить: на її думку, … »: what stands behind the colon is not what is denied.
        if (grammar.Articleless && group.IsNegated && sentence.Kind(group.End) == TokenKind.Colon && !sentence.IsQuoted(group.End + 1))
        {
            return null;
        }

        // "ha stimato l'aggravio in 800 milioni": with a figure it measures, whatever else it may do.
        foreach (var form in group.Forms.OrderByDescending(form => (form is { Frame: CueFrame.Measures, Bare: false } && !grammar.VerbSecond)
            || (form.Frame == CueFrame.Judges
                && (grammar.ObjectMarkers.Contains(sentence.Lower(group.ContentFrom)) || AccusesOf(sentence, group.ContentFrom)))))
        {
            if (form.Frame == CueFrame.Shows && !(subject is { } shower && (HasNoun(sentence, shower, grammar.DocumentNouns) || (grammar.IsRomance && shower.IsOblique))))
            {
                continue;
            }

            // "asked us not to print her name": what the writer was told on the side.
            var start = form.Frame == CueFrame.Urges && sentence.IsFirstPerson(group.ContentFrom) ? -1 : ContentStart.After(sentence, group, form, grammar);
            // « вважають її підробкою: експертиза показала… »: what is judged stands before the colon.
            if (grammar.Articleless && form.Frame == CueFrame.Says && start > group.End + 2 && sentence.Kind(start - 1) == TokenKind.Colon
                && !sentence.IsQuoted(start) && group.Form(CueFrame.Judges) is not null)
            {
                continue;
            }

            // « не верит в раскаяние: «Он даже не извинился» »: she says it, whatever she does not believe.
            if (grammar.Articleless && group.IsNegated && !form.Negated && start > group.End + 1 && sentence.Kind(start - 1) == TokenKind.Colon && sentence.IsQuoted(start))
            {
                continue;
            }

            if (start >= 0 && Substance(sentence, start) && !IsOfNext(sentence, start, later, form))
            {
                return Made(index, sentence, group with { Forms = [form] }, later, subject, sharer, start);
            }
        }

        return null;
    }

    private (Attribution Attribution, int End)? WithContentBefore(int index, SentenceTokens sentence, VerbGroup group, List<VerbGroup> later, NounPhrase? speaker, int end, int contentEnd)
    {
        if ((group.Form(CueFrame.Says) ?? group.Form(CueFrame.Tells) ?? (group.Forms[0].Frame == CueFrame.Shows ? group.Forms[0] : null)) is not { } form
            || ContentBefore.Find(article, index, contentEnd, end, later) is not { } content)
        {
            return null;
        }

        var attribution = Attributed(index, sentence, group with { Forms = [form] }, speaker, source: null, content.Spans, group.End, content.Aside);
        return (attribution with { IsDirect = content.IsDirect }, content.End);
    }

    /// <summary>What is said behind a subject and its cue, or before both: "…, Smith said."</summary>
    private (Attribution Attribution, int End)? BehindSubject(int index, SentenceTokens sentence, VerbGroup group, List<VerbGroup> later, NounPhrase before)
    {
        // "It was, he said, “a bad day”", "“Anything can be,” she told the press, “but this is not”": what is said stands on both sides.
        var comma = before.Start > 1 && sentence.Kind(before.Start - 1) == TokenKind.Comma;
        var quoted = before.Start > 1 && (sentence.IsQuoted(before.Start - 1) || (comma && sentence.IsQuoted(before.Start - 2)));
        if (grammar.HeadLast && (quoted || (comma && sentence.Kind(group.End) == TokenKind.Comma))
            && WithContentBefore(index, sentence, group, later, before, group.End, before.Start) is { } around && around.Attribution.Content.Count > 1)
        {
            return around;
        }

        // « Флейта, яку археологи знайшли в печері, старша »: it describes, and tells nothing.
        if (grammar.Articleless && !HasContentAfter(sentence, group) && Enumerable.Range(before.Start - 1, 2).Any(i => sentence.IsRelativeArticle(i)))
        {
            return null;
        }

        // "…, Smith said.": nothing is said after it, so what stands before it is.
        return HasContentAfter(sentence, group)
            ? WithThing(sentence, group, before, WithContentAfter(index, sentence, group, later, before, sharer: null))
            : grammar.IsRomance && (sentence.IsRelative(group.Start - 1) || (group.IsNegated && !sentence.IsQuoted(before.Start - 2))) ? null
            : grammar.Articleless && sentence.IsPreposition(0) && !sentence.IsQuoted(before.Start - 1)
            && sentence.Kind(before.Start - 1) is not TokenKind.Dash && (before.Start < 2 || !sentence.IsQuoted(before.Start - 2))
            ? null // « На запитання, чи піде він, мер відповів ухильно »
            : IsDeed(sentence, group, before) ? null
            : WithContentBefore(index, sentence, group, later, before, group.End, before.Start);
    }

    /// <summary>What was found in this sentence, or the one being read; from the end, for an article may have thousands.</summary>
    private IEnumerable<Attribution> FoundIn(int sentence)
    {
        for (var i = found.Count - 1; i >= 0 && found[i].Sentence >= sentence; i--)
        {
            if (found[i].Sentence == sentence)
            {
                yield return found[i];
            }
        }
    }
}
