using NewsBot.Articles;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <summary>Gives quotations, and sentences in the mood of reported speech, that have no words of attribution to the one who is speaking.</summary>
internal static class QuoteSpeakers
{
    /// <summary>How many paragraphs back a speaker is still heard.</summary>
    private const int Memory = 2;

    /// <summary>Tokens of ", graficó entre risas".</summary>
    private const int LongestTail = 4;

    /// <summary>From this share of its words on a sentence is a quotation.</summary>
    private const double MostlyQuoted = 0.5;

    /// <param name="found">In the order of the article.</param>
    public static List<Attribution> Complete(ArticleTokens article, List<Attribution> found)
    {
        var result = new List<Attribution>(found);
        var covered = found.SelectMany(attribution => attribution.Content).SelectMany(article.In)
            .Select(sentence => sentence.Sentence.Number).ToHashSet();
        var (next, speaking, heard) = (0, -1, 0);
        for (var i = 0; i < article.Sentences.Count; i++)
        {
            var sentence = article.Sentences[i];
            var before = next;
            while (next < found.Count && found[next].Sentence <= i)
            {
                next++;
            }

            if (next > before)
            {
                (speaking, heard) = (next - 1, sentence.Sentence.Paragraph);
                if (BehindMark(sentence, found.Skip(before).Take(next - before).ToList(), article.Grammar) is { } rest)
                {
                    result.Add(new() { Sentence = i, SourceOf = result[speaking], Content = [rest], IsPast = true });
                }

                continue;
            }

            if (sentence.Count == 0 || covered.Contains(sentence.Sentence.Number) || !(IsQuotation(sentence) || IsReported(sentence, article.Grammar)))
            {
                continue;
            }

            // « Si ritira? «No, ho ancora due stagioni». »
            if (article.Grammar.IsRomance && IsQuotation(sentence) && IsAsked(article, i))
            {
                result.Add(new() { Sentence = i, Implied = 'x', IsAnswer = true, Content = [WholeSpan(sentence)], IsDirect = true });
                (speaking, heard) = (result.Count - 1, sentence.Sentence.Paragraph);
                continue;
            }

            // "Die Schauspielerin Ruth Amsel schüttelt den Kopf. „…“": the one of whom the sentence before speaks.
            if (!(speaking >= 0 && result[speaking].Sentence >= i - 1) && ActorBefore(article, i) is { } actor)
            {
                result.Add(IsQuotation(sentence) ? Carried(actor, i, sentence) : Carried(actor, i, sentence) with { IsDirect = false, IsPast = true });
                (speaking, heard) = (result.Count - 1, sentence.Sentence.Paragraph);
                continue;
            }

            if (speaking >= 0 && sentence.Sentence.Paragraph - heard <= Memory)
            {
                if (!IsQuotation(sentence))
                {
                    result.Add(Carried(result[speaking], i, sentence) with { IsDirect = false, IsPast = true });
                }
                else if (result[speaking].IsDirect && (heard == sentence.Sentence.Paragraph || GoesOn(article, i)))
                {
                    result[speaking] = result[speaking] with { Content = [.. result[speaking].Content, WholeSpan(sentence)] };
                }
                else
                {
                    result.Add(Carried(result[speaking], i, sentence));
                    speaking = result.Count - 1;
                }

                heard = sentence.Sentence.Paragraph;
            }
            else if (next < found.Count && found[next].IsDirect && IsQuotation(sentence) && article.Sentences[found[next].Sentence].Sentence.Paragraph - sentence.Sentence.Paragraph <= 1)
            {
                result.Add(Carried(found[next], i, sentence));
            }
        }

        return [.. result.OrderBy(attribution => attribution.Sentence).ThenBy(attribution => attribution.Content[0].Start)];
    }

    private static bool IsAsked(ArticleTokens article, int index) =>
        index > 0 && article.Sentences[index - 1] is { Count: > 2 } question && question.Tokens[^1].Text == "?" && !question.IsQuoted(question.Count - 1)
            && article.Sentences[index].Sentence.Paragraph - question.Sentence.Paragraph <= 1;

    private static Attribution? ActorBefore(ArticleTokens article, int index)
    {
        var grammar = article.Grammar;
        if (index == 0 || article.Sentences[index - 1] is not { Count: > 2 } sentence
            || sentence.Sentence.Paragraph != article.Sentences[index].Sentence.Paragraph
            || sentence.Quotes.Any(quote => quote is { Words: >= Quotation.FewWords }))
        {
            return null;
        }

        var subject = NounPhrases.OfSentence(sentence, sentence.Count, grammar) ?? (grammar.VerbSecond ? NounPhrases.After(sentence, 0, grammar) : null);
        return subject is { Start: 0 } who && Enumerable.Range(0, who.Head).Any(i => sentence.IsRoleNoun(i))
            && Enumerable.Range(0, (grammar.IsRomance ? who.End : who.Head) - 1).Any(i => sentence.Tokens[i + 1].IsCapitalised && sentence.Tokens[i].IsCapitalised)
            && !Enumerable.Range(0, who.Head).Any(i => sentence.IsOrganisationNoun(i)
            || sentence.IsGroupNoun(i) || sentence.IsCoordinator(i))
            ? new() { Sentence = index - 1, Source = who, Content = [sentence.Span(0, 1)] }
            : null;
    }

    // The quotation of the paragraph before was left open: it is one and the same.
    private static bool GoesOn(ArticleTokens article, int index) =>
        index > 0 && article.Sentences[index].IsQuoted(0) && article.Sentences[index - 1] is { Count: > 0 } before
        && before.Quotes[^1] is { } open && open.Span.End == open.Inner.End;

    private static bool IsQuotation(SentenceTokens sentence)
    {
        var (words, quoted, marked) = (0, 0, 0);
        for (var t = 0; t < sentence.Count; t++)
        {
            if (sentence.Tokens[t].IsWord)
            {
                words++;
                marked += sentence.IsQuoted(t) ? 1 : 0;
                quoted += sentence.Quotes[t] is { Words: >= Quotation.FewWords } ? 1 : 0;
            }
        }

        return words > 1 && (quoted >= words * MostlyQuoted || marked == words);
    }

    // "Die Straße sei gesperrt, sagte sie; Verletzte gebe es nicht.", "Die Firma schloss einen Defekt aus: Alles sei geprüft": the mood goes on behind the mark.
    private static TextSpan? BehindMark(SentenceTokens sentence, List<Attribution> found, Grammar grammar)
    {
        var mark = sentence.Tokens.FindLastIndex(token => token.Kind is TokenKind.Semicolon or TokenKind.Colon);
        return mark < 1 || !grammar.VerbSecond || sentence.IsQuoted(mark)
            || found.Exists(attribution => attribution.Content.Concat(attribution.Cue is { } cue ? [cue]
                    : []).Any(span => span.End > sentence.Tokens[mark].Start))
            || !Enumerable.Range(mark, sentence.Count - mark).Any(t => !sentence.IsQuoted(t) && !sentence.Tokens[t].IsCapitalised
            && sentence.IsReportedMood(t) && !EndsClause(sentence, t, grammar))
            ? null
            : sentence.Span(mark + 1, ContentBounds.End(sentence, mark + 1, [], grammar));
    }

    // "Die Straße sei gesperrt. Es gebe keine Verletzten.": the mood says that somebody else goes on speaking.
    private static bool IsReported(SentenceTokens sentence, Grammar grammar) =>
        grammar.VerbSecond && Enumerable.Range(0, sentence.Count).Any(t => !sentence.IsQuoted(t) && !sentence.Tokens[t].IsCapitalised
            && sentence.IsReportedMood(t) && !EndsClause(sentence, t, grammar));

    // "Sie verwies auf ein Gutachten, das höhere Deiche gefordert habe": the mood of a clause inside is not that of the sentence.
    private static bool EndsClause(SentenceTokens sentence, int verb, Grammar grammar)
    {
        var first = verb;
        while (first > 0 && sentence.Kind(first - 1) is not (TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon))
        {
            first--;
        }

        return first > 0 && sentence.Kind(first - 1) == TokenKind.Comma && sentence.Kind(verb + 1) is TokenKind.Comma or TokenKind.Stop
            && (sentence.IsComplementizer(first) || sentence.IsRelativeArticle(first)
            || grammar.Conjunctions.Value(sentence.Lower(first)) == "" || sentence.IsPreposition(first));
    }

    private static Attribution Carried(Attribution speaking, int index, SentenceTokens sentence) =>
        new() { Sentence = index, SourceOf = speaking, Content = [WholeSpan(sentence)], IsDirect = true };

    private static TextSpan WholeSpan(SentenceTokens sentence)
    {
        var last = sentence.Count;
        while (last > 1 && sentence.Kind(last - 1) == TokenKind.Stop && !sentence.IsQuoted(last - 1))
        {
            last--;
        }

        // « Et d'ajouter : « … » »: what leads to the quotation is no part of it.
        var colon = sentence.Tokens.FindIndex(token => token.Kind == TokenKind.Colon);
        if (colon > 0 && colon + 1 < last && !sentence.IsQuoted(colon) && sentence.IsQuoted(colon + 1) && !Enumerable.Range(0, colon).Any(sentence.IsQuoted))
        {
            return sentence.Span(colon + 1, last);
        }

        // « … », graficó: a verb that nobody knows is no part of the quotation.
        if (sentence.Quotes[0] is { Words: >= Quotation.FewWords } said && sentence.Tokens.FindIndex(token => token.Start >= said.Span.End) is > 0 and var close && close < last && sentence.Kind(close) == TokenKind.Comma
            && last - close <= LongestTail && !Enumerable.Range(close, last - close).Any(sentence.IsQuoted))
        {
            return sentence.Span(0, close);
        }

        // The dash that opens speech is a mark, and no part of it.
        return sentence.Span(last > 1 && sentence.Kind(0) == TokenKind.Dash ? 1 : 0, last);
    }
}
