using NewsBot.Articles;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <summary>What a denial means that only points back: "denied this", « lo nega », "rejected the claim".</summary>
internal static class BackReferences
{
    /// <summary>Tokens of "the union's repeated claims".</summary>
    private const int LongestPointing = 4;

    /// <param name="one">What may point back.</param>
    /// <param name="before">The claim before it in the article.</param>
    /// <returns>The content of the claim before, when it stands in the same sentence or ends the one before; else <c>null</c>.</returns>
    public static IReadOnlyList<TextSpan>? Of(Attribution one, Attribution? before, ArticleTokens article) =>
        one.Stance is "denies" or "confirms" or "doubts" or "cannotConfirm" && one is { IsDirect: false, Content: [var content] } && before is not null && before.Stance != "denies"
        && one.Sentence - before.Sentence <= 1 && before.Content[0].Start < content.Start && !before.Content.Any(content.Overlaps)
        && PointsBack(article.Sentences[one.Sentence], content, article.Grammar)
            ? before.Content
            : null;

    private static bool PointsBack(SentenceTokens sentence, TextSpan content, Grammar grammar)
    {
        var first = sentence.Tokens.FindIndex(token => token.Start == content.Start);
        var end = sentence.Tokens.FindIndex(token => token.End >= content.End) + 1;
        return first >= 0 && end - first <= LongestPointing && !sentence.IsQuoted(first)
            && (end - first == 1 ? grammar.BackPronouns.Contains(sentence.Lower(first))
                : (grammar.Articleless || (grammar.Determiners.Value(sentence.Lower(first)) is { } kind && !kind.EndsWith('i')))
                && Enumerable.Range(first, end - first).Any(i => sentence.IsCueNoun(i)));
    }
}
