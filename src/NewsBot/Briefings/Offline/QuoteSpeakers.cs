using NewsBot.Articles;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline;

/// <summary>Gives quotations without words of attribution to the one who is speaking.</summary>
internal static class QuoteSpeakers
{
    /// <summary>How many paragraphs back a speaker is still heard.</summary>
    private const int Memory = 2;

    /// <summary>From this share of its words on a sentence is a quotation.</summary>
    private const double MostlyQuoted = 0.5;

    public static List<Attribution> Complete(ArticleTokens article, List<Attribution> found)
    {
        var result = new List<Attribution>(found);
        Attribution? speaking = null;
        var heard = 0;
        var next = 0;
        var covered = result.SelectMany(attribution => attribution.Content).ToList();
        for (var i = 0; i < article.Sentences.Count; i++)
        {
            var sentence = article.Sentences[i];
            Attribution? inSentence = null;
            while (next < found.Count && found[next].Sentence <= i)
            {
                inSentence = found[next].Sentence == i ? found[next] : inSentence;
                next++;
            }

            if (inSentence is not null)
            {
                speaking = result.Find(attribution => attribution.Cue == inSentence.Cue && attribution.Sentence == i) ?? inSentence;
                heard = sentence.Sentence.Paragraph;
                continue;
            }

            if (sentence.Count == 0 || !IsQuotation(sentence) || covered.Exists(span => span.Overlaps(sentence.Sentence.Span)))
            {
                continue;
            }

            if (speaking is not null && heard is var paragraph && sentence.Sentence.Paragraph - paragraph <= Memory)
            {
                speaking = (paragraph == sentence.Sentence.Paragraph || GoesOn(article, i)) && speaking.IsDirect
                    ? Extend(result, speaking, sentence)
                    : Carry(result, speaking, i, sentence);
                heard = sentence.Sentence.Paragraph;
            }
            else if (next < found.Count && found[next].IsDirect && article.Sentences[found[next].Sentence].Sentence.Paragraph - sentence.Sentence.Paragraph <= 1)
            {
                Carry(result, found[next], i, sentence);
            }
        }

        return [.. result.OrderBy(attribution => attribution.Sentence).ThenBy(attribution => attribution.Content[0].Start)];
    }

    // The quotation of the paragraph before was left open: it is one and the same.
    private static bool GoesOn(ArticleTokens article, int index) =>
        index > 0 && article.Sentences[index].IsQuoted(0) && article.Sentences[index - 1] is { Count: > 0 } before
        && before.Quotes[^1] is { } open && open.Span.End == open.Inner.End;

    private static bool IsQuotation(SentenceTokens sentence)
    {
        var (words, quoted) = (0, 0);
        for (var t = 0; t < sentence.Count; t++)
        {
            if (sentence.Tokens[t].IsWord)
            {
                words++;
                quoted += sentence.Quotes[t] is { Words: >= Quotation.FewWords } ? 1 : 0;
            }
        }

        return words > 1 && quoted >= words * MostlyQuoted;
    }

    private static Attribution Extend(List<Attribution> result, Attribution speaking, SentenceTokens sentence)
    {
        var place = result.IndexOf(speaking);
        return result[place] = speaking with { Content = [.. speaking.Content, WholeSpan(sentence)] };
    }

    private static Attribution Carry(List<Attribution> result, Attribution speaking, int index, SentenceTokens sentence)
    {
        var carried = new Attribution { Sentence = index, SourceOf = speaking, Content = [WholeSpan(sentence)], IsDirect = true };
        result.Add(carried);
        return carried;
    }

    private static TextSpan WholeSpan(SentenceTokens sentence)
    {
        var last = sentence.Count;
        while (last > 1 && sentence.Kind(last - 1) == TokenKind.Stop && !sentence.IsQuoted(last - 1))
        {
            last--;
        }

        return sentence.Span(0, last);
    }
}
