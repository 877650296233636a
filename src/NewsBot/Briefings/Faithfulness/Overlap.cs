namespace NewsBot.Briefings.Faithfulness;

/// <summary>How much of a text stands together in an article.</summary>
internal static class Overlap
{
    /// <summary>Share of the content words of each sentence that stand in one place of the article, three sentences at most; of all sentences together.</summary>
    public static double Together(TextWord[] words, ArticleMap map, Effort effort)
    {
        double best = 0, all = 0;
        foreach (var sentence in words.Where(word => word.IsContent).GroupBy(word => word.Sentence))
        {
            var found = new Dictionary<int, double>();
            foreach (var word in sentence.DistinctBy(word => word.Stem, StringComparer.Ordinal))
            {
                var weight = map.Weight(word);
                all += weight;
                foreach (var middle in map.Find(word).All.Select(place => map.Words[place].Sentence).SelectMany(number => new[] { number - 1, number, number + 1 }).Distinct())
                {
                    effort.Step();
                    found[middle] = found.GetValueOrDefault(middle) + weight;
                }
            }

            best += found.Values.DefaultIfEmpty(0).Max();
        }

        return all > 0 ? best / all : 1;
    }
}
