using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Summaries;

/// <summary>A headline for an article: its title, else what its first sentence says first.</summary>
internal static class Headlines
{
    /// <summary>UTF-16 code units, by the contract of the JSON.</summary>
    private const int Longest = 120;

    /// <summary>Fewer words say too little to stand for an article.</summary>
    private const int FewestWords = 6;

    /// <summary>Among so many sentences one is looked for that is more than a kicker: "Analysis."</summary>
    private const int Opening = 5, FewestOfASentence = 4;

    /// <returns>At most 120 UTF-16 code units; cut at the border of a clause where there is one, else at a word with "…".</returns>
    public static string Of(ArticleTokens article)
    {
        if (article.Article.Title is not null || article.Sentences.Count == 0)
        {
            return Shortened(article.Article.Title ?? "");
        }

        var opening = article.Sentences.Take(Opening).FirstOrDefault(sentence => sentence.Tokens.Count(token => token.IsWord) >= FewestOfASentence) ?? article.Sentences[0];
        var first = opening.Sentence.Span.In(article.Article.Text).TrimEnd('.', ' ');
        var text = first[Datelines.LengthIn(first, index: 0)..];
        return text.Length > Longest && text.Length == first.Length && ClauseEnd(opening, article.Grammar) is > 0 and var end ? text[..end].TrimEnd(',', ';', ' ') : Shortened(text);
    }

    /// <summary>Where the last clause ends that fits and has a verb: before a comma, "which" or "while". 0 for none.</summary>
    private static int ClauseEnd(SentenceTokens sentence, Grammar grammar)
    {
        if (grammar.Conjunctions.Match(sentence.Lower, 0) is { Words: > 0, Value: not "but" })
        {
            return 0; // "While he pleaded self-defence" is half of a statement.
        }

        var (end, hasVerb) = (0, false);
        for (var i = 0; i + 1 < sentence.Count && sentence.Tokens[i].End - sentence.Sentence.Span.Start <= Longest; i++)
        {
            hasVerb |= sentence.IsFinite(i) || sentence.IsCueVerb(i);
            var border = sentence.Kind(i + 1) is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Dash
                || sentence.IsRelative(i + 1)
                    || grammar.Conjunctions.Value(sentence.Lower(i + 1)) is "while" or "but";
            if (border && hasVerb && i + 1 >= FewestWords && sentence.Quotes[i] is null)
            {
                end = sentence.Tokens[i].End - sentence.Sentence.Span.Start;
            }
        }

        return end;
    }

    private static string Shortened(string text)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        var blank = text.LastIndexOf(' ', Longest - 1);
        var cut = blank > Longest / 2 ? blank : Longest - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[cut - 1]) ? cut - 1 : cut).TrimEnd(",;:—– "), "…");
    }
}
