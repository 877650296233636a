using NewsBot.Articles;
using NewsBot.Languages;

namespace NewsBot.Briefings.Faithfulness;

/// <summary>One text held against one article, word by word.</summary>
internal sealed class Comparison
{
    /// <summary>By so much another place must fit better before it speaks against a word that is in the article too.</summary>
    private const double Margin = 0.1;

    /// <summary>A word is taken for another one's place only where so much of what stands around it is the same.</summary>
    private const double SamePlace = 0.6;

    /// <summary>A number measures something else where another one fits so well, and it fits so badly.</summary>
    private const double RivalFits = 0.6, NumberFits = 0.25;

    /// <summary>Another one of a row must fit so well before it is taken for the word's place.</summary>
    private const double OtherFits = 0.15;

    /// <summary>What an unknown word counts in a name that is known.</summary>
    private const double PartOfName = 0.5;

    /// <summary>Neighbours on either side that say what a number counts.</summary>
    private const int Counted = 2;

    private readonly ArticleMap map;
    private readonly Language? language;
    private readonly Speakers? speakers;
    private readonly Neighbours neighbours;
    private readonly Effort effort;
    private readonly string text;
    private readonly TextWord[] words;
    private readonly HashSet<int> hedging;
    private readonly List<(int At, Problem Problem)> problems = [];
    private double fit, fitted, missing, names, numbers, opposites, others, denials, denied, limits, degrees, hedged;

    public Comparison(string text, ArticleMap map, Language? language, Speakers? speakers, Effort effort)
    {
        (this.text, this.map, this.language, this.speakers, this.effort) = (text, map, language, speakers, effort);
        words = TextWord.Read(text, SentenceSplitter.Split(text, language), language);
        hedging = [.. words.Where(word => word.Hedged).Select(word => word.Sentence)];
        neighbours = new(map, effort);
    }

    public (Signals Signals, IReadOnlyList<Problem> Problems) Read()
    {
        for (var i = 0; i < words.Length; i++)
        {
            switch (words[i].Role)
            {
                case WordRole.Content:
                    LookFor(i);
                    break;
                case WordRole.OneOfRow:
                    LookForOneOfRow(i);
                    break;
                case WordRole.Denial or WordRole.Limit:
                    LookForDenial(i);
                    break;
            }
        }

        LookForNumbers();
        var swapped = language is null ? [] : new Roles(map, language, effort).Swapped(words).ToList();
        swapped.ForEach(word => Add(word, ProblemKind.Swapped));
        var wrong = speakers?.Wrong(text).ToList() ?? [];
        problems.AddRange(wrong.Select(speaker => (speaker.At, new Problem(ProblemKind.Speaker, speaker.Name))));
        return (new()
        {
            Together = Overlap.Together(words, map, effort),
            Fit = fitted > 0 ? fit / fitted : 0,
            Missing = missing / Math.Max(1, words.Count(word => word.IsContent)),
            Names = names,
            Numbers = numbers,
            Opposites = opposites,
            Others = others,
            Denials = denials,
            Denied = denied,
            Limits = limits,
            Degrees = degrees,
            Hedged = hedged,
            Swapped = swapped.Count,
            Speakers = wrong.Count,
        }, Problem.Join(problems, text));
    }

    private void LookFor(int index)
    {
        var word = words[index];
        var places = map.Find(word);
        var around = neighbours.Around(words, index);
        var here = Fit(word, places, around);
        var against = neighbours.Best(places.Opposite, around);
        if (against.Place >= 0 && map.Words[against.Place].Denied == word.Denied && against.Fit > (places.Any ? here.Fit + Margin : 0))
        {
            opposites += against.Fit - here.Fit;
            Add(word, ProblemKind.Opposite);
        }
        else if (places.Any)
        {
            if (map.Words[here.Place].Denied && !word.Denied && here.Fit > SamePlace)
            {
                denied += here.Fit;
                Add(word, ProblemKind.Negation);
            }
            else if (map.Words[here.Place].Hedged && here.Fit > SamePlace && !hedging.Contains(word.Sentence))
            {
                hedged += here.Fit;
                Add(word, ProblemKind.Hedge);
            }
        }
        else if (neighbours.Best(places.Others, around) is { Fit: > OtherFits } other)
        {
            others += 0.5 + other.Fit;
            Add(word, ProblemKind.Other);
        }
        else if (word.IsName)
        {
            names += Continues(index - 1, word) || Continues(index + 1, word) ? PartOfName : 1;
            Add(word, ProblemKind.Name);
        }
        else if (language?.Meanings.IsDegree(word.Form) == true)
        {
            degrees++;
            Add(word, ProblemKind.Degree);
        }
        else if (language?.Meanings.IsAbout(word.Form) != true)
        {
            missing++;
            Add(word, ProblemKind.Missing);
        }
    }

    /// <summary>A word beside it belongs to the same name and is in the article: of "Lord Mayor Smith" it may say no more than "Smith".</summary>
    private bool Continues(int index, TextWord name) =>
        index >= 0 && index < words.Length && words[index] is { Word.Capital: true, Role: WordRole.Content } word && word.Sentence == name.Sentence && map.Find(word).Any;

    /// <summary>A number, a month, "Q3": it must be there, and none of its like may stand where it should.</summary>
    private void LookForOneOfRow(int index)
    {
        var word = words[index];
        var places = map.Find(word);
        if (places.Any)
        {
            Fit(word, places, neighbours.Around(words, index));
            var counted = neighbours.Around(words, index, Counted);
            if (neighbours.Best(map.Rivals(word), counted).Fit > RivalFits && neighbours.Best(places.All, counted).Fit < NumberFits)
            {
                numbers += 0.5;
                Add(word, ProblemKind.Number);
            }
        }
        else if (!word.IsNumber)
        {
            names++;
            Add(word, char.IsDigit(word.Form[0]) ? ProblemKind.Number : ProblemKind.Name);
        }
    }

    /// <summary>A word that denies or narrows must have its like in the article, beside the same words.</summary>
    private void LookForDenial(int index)
    {
        var word = words[index];
        var denies = word.Role == WordRole.Denial;
        var around = neighbours.Around(words, index);
        var context = neighbours.Best([.. around.SelectMany(neighbour => neighbour.Places).Distinct()], around).Fit;
        var like = neighbours.Best(denies ? map.Denials : map.Limits, around).Fit;
        var lacking = context > 0 ? Math.Clamp(1 - (like / context), 0, 1) : 0.5;
        _ = denies ? denials += lacking : limits += lacking;
        if (lacking > 0.5)
        {
            Add(word, denies ? ProblemKind.Negation : ProblemKind.Degree);
        }
    }

    private void LookForNumbers()
    {
        foreach (var (at, number) in map.NumbersMissing(text, language))
        {
            numbers++;
            problems.Add((at, new(ProblemKind.Number, number)));
        }
    }

    /// <returns>The place where it fits best, counted.</returns>
    private (int Place, double Fit) Fit(TextWord word, Places places, List<(List<int> Places, double Weight)> around)
    {
        var here = neighbours.Best(places.All, around);
        if (places.Any)
        {
            var weight = map.Weight(word);
            fit += weight * here.Fit;
            fitted += weight;
        }

        return here;
    }

    private void Add(TextWord word, ProblemKind kind) => problems.Add((word.Word.Start, new(kind, word.Word.In(text))));
}
