using NewsBot.Articles;

namespace NewsBot.Briefings.Offline.Firmness;

/// <summary>Which claims a caveat speaks of.</summary>
internal static class CaveatCover
{
    /// <summary>"These claims" are not those of pages ago.</summary>
    private const int MostCovered = 50;

    /// <param name="claims">In the order of the article.</param>
    /// <param name="statements">For each claim whether it states something that could be verified: a demand does not.</param>
    public static CaveatDraft Of(CaveatSentence caveat, List<ClaimDraft> claims, List<bool> statements, Article article)
    {
        var sentence = caveat.Sentence.Sentence;
        var first = Math.Max(0, FirstFrom(claims, sentence.Number) - MostCovered);
        var near = Enumerable.Range(first, claims.Count - first).TakeWhile(i => claims[i].Sentences[0] <= sentence.Number).ToList();
        var own = near.Where(i => claims[i].Sentences[^1] >= sentence.Number).ToList();
        var earlier = near.Except(own).ToList();
        return new(sentence.Span.In(article.Text), caveat.By, [sentence.Number], [.. Covered().Order().Select(i => i + 1)]);

        IEnumerable<int> Covered()
        {
            if (own.Count > 0)
            {
                return own;
            }

            if (caveat.CoversAll)
            {
                var stated = earlier.Where(i => statements[i]).ToList();
                var here = stated.Where(i => article.Sentences[claims[i].Sentences[0] - 1].Paragraph == sentence.Paragraph).ToList();
                return here.Count > 0 && !caveat.OfBothSides ? here : stated;
            }

            var documented = caveat.OfDocument ? earlier.Where(i => claims[i].Source is { Kind: SourceKind.Document }).ToList() : [];
            var before = earlier.Where(i => claims[i].Sentences[^1] == sentence.Number - 1).ToList();
            return documented.Count > 0 ? documented : before.Count > 0 ? before : earlier.TakeLast(1);
        }
    }

    /// <summary>The first claim whose first sentence is this one or a later one.</summary>
    private static int FirstFrom(List<ClaimDraft> claims, int number)
    {
        var (low, high) = (0, claims.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = claims[middle].Sentences[0] < number ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
