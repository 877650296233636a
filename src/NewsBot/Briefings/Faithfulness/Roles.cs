using NewsBot.Languages;

namespace NewsBot.Briefings.Faithfulness;

/// <summary>Who does it to whom: a word that stands between two names, with nothing but small words around it.</summary>
internal sealed class Roles(ArticleMap map, Language language, Effort effort)
{
    /// <summary>So many words of the article may stand between a name and the word.</summary>
    private const int Reach = 4;

    /// <returns>Words that have the names on their two sides the other way round wherever the article has all three.</returns>
    public IEnumerable<TextWord> Swapped(TextWord[] words) =>
        Enumerable.Range(0, words.Length).Where(at => words[at].Role == WordRole.Content && !words[at].Word.Capital
                && Name(words, at, -1) is { } before && Name(words, at, 1) is { } after && words[before].Stem != words[after].Stem && AreSwapped(words, before, at, after))
            .Select(at => words[at]);

    /// <summary>The name beside a word, over small words; before it over no preposition, which would make it a part of something else.</summary>
    private int? Name(TextWord[] words, int from, int step)
    {
        for (var at = from + step; at >= 0 && at < words.Length && words[at].Sentence == words[from].Sentence; at += step)
        {
            effort.Step();
            if (words[at].Role != WordRole.Small || (step < 0 && language.Grammar.Prepositions.Contains(words[at].Form)))
            {
                return words[at].Word.Capital && words[at].Role == WordRole.Content ? at : null;
            }
        }

        return null;
    }

    private bool AreSwapped(TextWord[] words, int before, int middle, int after)
    {
        var (ones, others) = (map.Find(words[before]).Same, map.Find(words[after]).Same);
        var passive = HasAgent(words, middle, after);
        var swapped = false;
        foreach (var there in map.Find(words[middle]).Same)
        {
            if (Nearest(ones, there) is { } one && Nearest(others, there) is { } other && one != other && (one < there) != (other < there))
            {
                if (one < there == (passive == HasAgent(map.Words, there, Math.Max(one, other))))
                {
                    return false;
                }

                swapped = true;
            }
        }

        return swapped;
    }

    /// <summary>"by" between a verb and the name behind it: then that name did it.</summary>
    private bool HasAgent(TextWord[] words, int from, int to) =>
        Enumerable.Range(from, Math.Max(0, to - from)).Any(at => language.Grammar.Agents.Contains(words[at].Form));

    private int? Nearest(List<int> places, int middle)
    {
        var at = places.BinarySearch(middle);
        var (before, after) = at >= 0 ? (at - 1, at + 1) : (~at - 1, ~at);
        return new[] { before, after }.Where(index => index >= 0 && index < places.Count).Select(index => (int?)places[index])
            .Where(place => Math.Abs(place!.Value - middle) <= Reach && map.Words[place.Value].Sentence == map.Words[middle].Sentence)
            .MinBy(place => Math.Abs(place!.Value - middle));
    }
}
