using System.Globalization;
using NewsBot.Languages;

namespace NewsBot.Briefings;

/// <summary>Finds figures of different sources that count the same thing and differ.</summary>
internal static class DiscrepancyFinder
{
    /// <summary>From this share of common words on two claims speak of one thing.</summary>
    private const double Related = 0.25;

    /// <summary>Figures further apart than this count different things.</summary>
    private const double Farthest = 5;

    /// <summary>A figure is compared with so many earlier ones of its kind: a text of nothing but figures must not take for ever.</summary>
    private const int MostCompared = 30;

    /// <summary>An article with more of them is a table.</summary>
    private const int MostFound = 100;

    /// <summary>Words behind a figure that may say what happened to those it counts: "14 people were killed".</summary>
    private const int WordsBehind = 4;

    /// <param name="words">The content words of each claim.</param>
    public static List<Discrepancy> Find(IReadOnlyList<Claim> claims, IReadOnlyList<HashSet<string>> words, Language? language, Effort effort)
    {
        var found = new List<Discrepancy>();
        var earlier = new Dictionary<string, List<Figure>>(StringComparer.Ordinal);
        for (var j = 0; j < claims.Count && found.Count < MostFound; j++)
        {
            if (claims[j].Stance is Stance.Predicts or Stance.Demands or Stance.Declines)
            {
                continue;
            }

            var paired = new HashSet<int>();
            var keyed = claims[j].Quantities.Take(MostCompared).Select(quantity => new Figure(j, quantity, TopicOf(quantity, claims[j], language))).Select(figure => (Figure: figure, Keys: Keys(figure))).ToList();
            foreach (var ((_, other, topic), keys) in keyed)
            {
                foreach (var (i, one, oneTopic) in keys.SelectMany(key => earlier.GetValueOrDefault(key, [])))
                {
                    effort.Step();
                    if (!paired.Contains(i) && claims[i].Source?.Name != claims[j].Source?.Name && !SameFigure(claims[j], one) && !SameFigure(claims[i], other)
                        && (oneTopic is null || topic is null || oneTopic.Group == topic.Group)
                        && !IsTime(one, language) && Disagree(one, other, SameTopic(oneTopic, topic), words[i], words[j]))
                    {
                        paired.Add(i);
                        found.Add(new([claims[i].Id, claims[j].Id], one.Unit ?? other.Unit ?? "", [one.Value, other.Value]));
                    }
                }
            }

            foreach (var (figure, keys) in keyed)
            {
                foreach (var key in keys)
                {
                    if (!earlier.TryGetValue(key, out var list))
                    {
                        earlier[key] = list = [];
                    }

                    if (list.Count == MostCompared)
                    {
                        list.RemoveAt(0);
                    }

                    list.Add(figure);
                }
            }
        }

        return [.. found.OrderBy(pair => pair.Claims[0]).ThenBy(pair => pair.Claims[1])];
    }

    private static bool SameFigure(Claim claim, Quantity figure) => claim.Quantities.Any(other => other.Value == figure.Value);

    // Six hours without oxygen and reserves for fourteen hours: durations of different things share their unit.
    private static bool IsTime(Quantity quantity, Language? language) =>
        quantity.Unit is { } unit && language?.Grammar.TimeWords.Contains(unit.ToLowerInvariant()) == true;

    private static bool Disagree(Quantity one, Quantity other, bool sameTopic, HashSet<string> words, HashSet<string> otherWords)
    {
        if (one.Value == other.Value || Math.Max(one.Value, other.Value) > Farthest * Math.Min(one.Value, other.Value))
        {
            return false;
        }

        if (sameTopic)
        {
            return true;
        }

        var (first, second, overlap) = (ContentWords.Of(one.Unit ?? ""), ContentWords.Of(other.Unit ?? ""), ContentWords.Overlap(words, otherWords));
        var measured = one.Unit is { Length: <= 3 } && string.Equals(one.Unit, other.Unit, StringComparison.Ordinal);
        if (measured)
        {
            return overlap >= 2 * Related && words.Count(otherWords.Contains) > 1;
        }

        var same = first.Count > 0 && first.SetEquals(second);
        return (same && first.Count > 1) || (same && overlap >= Related) || (first.Overlaps(second) && overlap >= 2 * Related);
    }

    // "2,600 soldiers" and "10,000 North Korean soldiers" may be different ones; "420 posts" and "700 jobs" are not.
    private static bool SameTopic(Topic? one, Topic? other) =>
        one is not null && one.Group == other?.Group && !(one.Word == other.Word && one.IsUnit && other.IsUnit);

    /// <summary>What figures of one kind have in common: a topic, a unit of measure, a word of what is counted.</summary>
    private static IReadOnlyList<string> Keys(Figure figure) =>
        figure.Topic is { } topic ? [string.Create(CultureInfo.InvariantCulture, $"#{topic.Group}"), .. ContentWords.Of(figure.Quantity.Unit ?? "")]
        : figure.Quantity.Unit is { Length: > 0 and <= 3 } measure ? [$"={measure}"]
        : [.. ContentWords.Of(figure.Quantity.Unit ?? "")];

    /// <summary>The group of words that count the same thing ("killed", "dead", "toll"); <c>null</c> when it is in none.</summary>
    private static Topic? TopicOf(Quantity quantity, Claim claim, Language? language)
    {
        if (language?.Grammar is not { SameThings.Count: > 0 } grammar || quantity.Unit is { Length: <= 3 })
        {
            return null;
        }

        var at = claim.Content.IndexOf(quantity.Text, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var unit = First(isUnit: true, Tokenizer.Cut(quantity.Text, 0, quantity.Text.Length, grammar));
        var behind = unit ?? First(isUnit: false, Tokenizer.Cut(claim.Content, at + quantity.Text.Length, claim.Content.Length, grammar).Take(WordsBehind).TakeWhile(token => token.IsWord));
        var before = Tokenizer.Cut(claim.Content, 0, at, grammar).AsEnumerable().Reverse();
        return behind ?? First(isUnit: false, quantity.Unit is null ? before : before.Take(WordsBehind).TakeWhile(token => token.IsWord));

        Topic? First(bool isUnit, IEnumerable<Token> tokens)
        {
            foreach (var token in tokens)
            {
                if (grammar.SameThings.TryGetValue(token.Lower, out var group))
                {
                    return new(group, token.Lower, isUnit);
                }
            }

            return null;
        }
    }

    private sealed record Figure(int Claim, Quantity Quantity, Topic? Topic);

    /// <summary>A group of words for the same thing, the word of it that was found, and whether that is the figure's own unit.</summary>
    private sealed record Topic(int Group, string Word, bool IsUnit);
}
