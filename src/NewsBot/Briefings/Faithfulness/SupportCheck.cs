using NewsBot.Articles;
using NewsBot.Briefings.Evidence;
using NewsBot.Briefings.Offline.Figures;
using NewsBot.Languages;

namespace NewsBot.Briefings.Faithfulness;

/// <summary>Does an article say what a text says? Words, names, numbers, negations and opposites are compared; no model is asked.</summary>
public sealed class SupportCheck
{
    /// <summary>From this score on a text counts as supported; the same for all texts and languages.</summary>
    public const double Threshold = 0.5;

    /// <summary>Of the score; more would say nothing.</summary>
    private const int Digits = 4;

    private readonly ArticleMap map;
    private readonly Language? language;
    private readonly Effort effort;
    private readonly Neighbours neighbours;

    /// <summary>Reads the article once; any number of texts may then be held against it, one after the other.</summary>
    public SupportCheck(Article article, LanguageBook languages, CancellationToken cancellationToken)
    {
        language = languages.Find(article.Language);
        effort = new(cancellationToken);
        map = new(article, language, effort);
        neighbours = new(map, effort);
    }

    /// <summary>Holds a text against the article.</summary>
    /// <param name="text">A sentence or several, with any kind of line breaks.</param>
    public Support Score(string text)
    {
        var (signals, problems) = Read(Paragraphs.Join(text.Split('\n')));
        var score = Math.Round(Weights.Score(signals), Digits);
        return new(score, score >= Threshold, problems);
    }

    internal (Signals Signals, IReadOnlyList<Problem> Problems) Read(string text)
    {
        var sentences = SentenceSplitter.Split(text, language);
        var words = TextWord.Read(text, sentences, language);
        var problems = new List<(int At, Problem Problem)>();
        double weight = 0, cover = 0, fit = 0, fitted = 0;
        double names = 0, numbers = 0, opposites = 0, negations = 0, degrees = 0, missing = 0;
        var (perSentence, perSentenceAll) = (new double[sentences.Count], new double[sentences.Count]);
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (!word.IsContent)
            {
                continue;
            }

            var places = map.Find(word);
            if (word.Role == WordRole.Number && !places.Any)
            {
                continue; // Looked for as a number below: "3,000" may stand there as "three thousand".
            }

            var about = language?.Meanings.IsAbout(word.Form) == true;
            var importance = about ? 0.2 : map.Weight(word);
            weight += importance;
            perSentenceAll[word.Sentence] += importance;
            var around = neighbours.Around(words, i);
            var (place, here) = neighbours.Best([.. places.Same, .. places.Alike], around);
            var against = neighbours.Best(places.Opposite, around);
            var credit = places.Same.Count > 0 ? 1 : places.Alike.Count > 0 ? 0.8 : 0;
            cover += importance * credit;
            perSentence[word.Sentence] += importance * credit;
            if (credit > 0)
            {
                fit += importance * here;
                fitted += importance;
            }

            if (against.Place >= 0 && map.Words[against.Place].Denied == word.Denied && (place < 0 || against.Fit > here + 0.1))
            {
                opposites += place < 0 ? 1 : Math.Min(1, against.Fit - here + 0.3);
                problems.Add((word.Word.Start, new(ProblemKind.Opposite, word.Word.In(text))));
            }
            else if (place >= 0 && word.Role == WordRole.Content && map.Words[place].Denied != word.Denied && here > 0.3)
            {
                negations += 1;
                problems.Add((word.Word.Start, new(ProblemKind.Negation, word.Word.In(text))));
            }
            else if (credit == 0 && word.IsName)
            {
                names += 1;
                problems.Add((word.Word.Start, new(ProblemKind.Name, word.Word.In(text))));
            }
            else if (credit == 0 && language?.Meanings.IsDegree(word.Form) == true)
            {
                degrees += 1;
                problems.Add((word.Word.Start, new(ProblemKind.Degree, word.Word.In(text))));
            }
            else if (credit == 0 && !about)
            {
                missing += 1;
                problems.Add((word.Word.Start, new(ProblemKind.Missing, word.Word.In(text))));
            }
        }

        foreach (var figure in Figure.Find(text).Where(figure => !map.HasNumber(figure.Readings)))
        {
            numbers += 1;
            problems.Add((text.IndexOf(figure.Text, StringComparison.Ordinal), new(ProblemKind.Number, figure.Text)));
        }

        foreach (var quantity in QuantityFinder.Find(text, language).Where(quantity => !quantity.Text.Any(char.IsDigit) && !map.HasNumber([quantity.Value])))
        {
            numbers += 1;
            problems.Add((text.IndexOf(quantity.Text, StringComparison.Ordinal), new(ProblemKind.Number, quantity.Text)));
        }

        var content = Math.Max(1, words.Count(word => word.IsContent));
        return (new()
        {
            Cover = weight > 0 ? cover / weight : 1,
            Worst = perSentence.Zip(perSentenceAll).Where(pair => pair.Second > 0).Select(pair => pair.First / pair.Second).DefaultIfEmpty(1).Min(),
            Together = Together(words, sentences.Count),
            Fit = fitted > 0 ? fit / fitted : 0,
            Copied = Copied(words),
            Names = names,
            Numbers = numbers,
            Opposites = opposites,
            Negations = negations,
            Degrees = degrees,
            Missing = missing,
            Length = content,
        }, Joined(problems, text));
    }

    /// <summary>In the order of the text, and as one where the words stand side by side: "Peter Frank".</summary>
    private static List<Problem> Joined(List<(int At, Problem Problem)> problems, string text)
    {
        var joined = new List<Problem>();
        var end = -1;
        foreach (var (at, problem) in problems.OrderBy(problem => problem.At))
        {
            if (joined.Count > 0 && joined[^1].Kind == problem.Kind && at > end && string.IsNullOrWhiteSpace(text[end..at]))
            {
                joined[^1] = problem with { Words = joined[^1].Words + text[end..(at + problem.Words.Length)] };
            }
            else
            {
                joined.Add(problem);
            }

            end = at + problem.Words.Length;
        }

        return joined;
    }

    private double Together(TextWord[] words, int sentences)
    {
        double sum = 0, all = 0;
        for (var sentence = 0; sentence < sentences; sentence++)
        {
            var own = words.Where(word => word.Sentence == sentence && word.IsContent).DistinctBy(word => word.Stem, StringComparer.Ordinal).ToList();
            var weights = own.Sum(map.Weight);
            var at = new Dictionary<int, double>();
            foreach (var word in own)
            {
                var places = map.Find(word);
                foreach (var window in places.Same.Concat(places.Alike).Select(place => map.Words[place].Sentence).SelectMany(number => new[] { number - 1, number, number + 1 }).Distinct())
                {
                    effort.Step();
                    at[window] = at.GetValueOrDefault(window) + map.Weight(word);
                }
            }

            sum += at.Values.DefaultIfEmpty(0).Max();
            all += weights;
        }

        return all > 0 ? sum / all : 1;
    }

    private double Copied(TextWord[] words)
    {
        var inRun = new bool[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            var longest = 0;
            foreach (var place in map.Find(words[i]).Same)
            {
                var length = 0;
                while (i + length < words.Length && place + length < map.Words.Length && words[i + length].Stem == map.Words[place + length].Stem)
                {
                    effort.Step();
                    length++;
                }

                longest = Math.Max(longest, length);
            }

            for (var at = i; longest >= 3 && at < i + longest; at++)
            {
                inRun[at] = true;
            }
        }

        return words.Length == 0 ? 1 : inRun.Count(run => run) / (double)words.Length;
    }
}
