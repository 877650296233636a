namespace NewsBot.Briefings.Faithfulness;

/// <summary>How well the places of a word in the article fit the words around it in a text.</summary>
internal sealed class Neighbours(ArticleMap map, Effort effort)
{
    /// <summary>Content words on either side that are looked at.</summary>
    private const int Side = 4;

    /// <summary>Words of the article within which a neighbour stands near: it counts in full up to the first, not at all from the second on.</summary>
    private const int Beside = 4, Far = 16;

    /// <summary>By so much a neighbour counts less than the one before it.</summary>
    private const double Further = 0.25;

    /// <returns>For each content word around, where the article has it, and how much it counts.</returns>
    public List<(List<int> Places, double Weight)> Around(IReadOnlyList<TextWord> words, int index, int side = Side)
    {
        var around = new List<(List<int>, double)>();
        Walk(-1);
        Walk(1);
        return around;

        void Walk(int step)
        {
            var count = 0;
            for (var at = index + step; at >= 0 && at < words.Count && words[at].Sentence == words[index].Sentence && count < side; at += step)
            {
                effort.Step();
                if (words[at].IsContent && words[at].Stem != words[index].Stem)
                {
                    around.Add((map.Find(words[at]).All, map.Weight(words[at]) / (1 + (Further * count))));
                    count++;
                }
            }
        }
    }

    /// <returns>The place that fits best, and how well: 0 to 1; place -1 when there is none.</returns>
    public (int Place, double Fit) Best(IReadOnlyList<int> places, IReadOnlyList<(List<int> Places, double Weight)> around)
    {
        var best = (Place: -1, Fit: 0.0);
        var all = around.Sum(neighbour => neighbour.Weight);
        foreach (var place in places)
        {
            var fit = 0.0;
            foreach (var (others, weight) in around)
            {
                effort.Step();
                fit += weight * Closeness(others, place);
            }

            fit = all > 0 ? fit / all : 1;
            if (best.Place < 0 || fit > best.Fit)
            {
                best = (place, fit);
            }
        }

        return best;
    }

    private static double Closeness(List<int> others, int place)
    {
        var at = others.BinarySearch(place);
        var (before, after) = at >= 0 ? (at - 1, at + 1) : (~at - 1, ~at);
        var nearest = Math.Min(before >= 0 ? place - others[before] : Far, after < others.Count ? others[after] - place : Far);
        return nearest >= Far ? 0 : nearest <= Beside ? 1 : 1 - ((nearest - Beside) / (double)(Far - Beside));
    }
}
