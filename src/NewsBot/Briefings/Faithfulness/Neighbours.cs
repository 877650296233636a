namespace NewsBot.Briefings.Faithfulness;

/// <summary>How well the places of a word in the article fit the words around it in a text.</summary>
internal sealed class Neighbours(ArticleMap map, Effort effort)
{
    /// <summary>Content words on either side that are looked at.</summary>
    private const int Side = 4;

    /// <summary>Words of the article within which a neighbour stands near: about a sentence.</summary>
    private const int Near = 12;

    /// <returns>For each of the words the places of its neighbours in the article, with how much each counts.</returns>
    public List<(List<int> Places, double Weight)> Around(IReadOnlyList<TextWord> words, int index)
    {
        var around = new List<(List<int>, double)>();
        Walk(-1);
        Walk(1);
        return around;

        void Walk(int step)
        {
            var count = 0;
            for (var at = index + step; at >= 0 && at < words.Count && words[at].Sentence == words[index].Sentence && count < Side; at += step)
            {
                effort.Step();
                if (words[at].IsContent && words[at].Stem != words[index].Stem)
                {
                    var places = map.Find(words[at]);
                    around.Add(([.. places.Same, .. places.Alike], map.Weight(words[at]) / (1 + (0.25 * count))));
                    count++;
                }
            }
        }
    }

    /// <returns>Of the place that fits best, and how well: 0 to 1; place -1 when there is none.</returns>
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

    /// <summary>1 beside it, 0 beyond <see cref="Near"/>.</summary>
    private static double Closeness(List<int> others, int place)
    {
        var nearest = int.MaxValue;
        foreach (var other in others)
        {
            var distance = Math.Abs(other - place);
            nearest = distance > 0 && distance < nearest ? distance : nearest;
        }

        return nearest > Near ? 0 : nearest <= 4 ? 1 : 1 - ((nearest - 4) / (double)Near);
    }
}
