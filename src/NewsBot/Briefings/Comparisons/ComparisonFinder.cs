using NewsBot.Articles;
using NewsBot.Briefings.Answers;
using NewsBot.Briefings.Evidence;
using NewsBot.Languages;

namespace NewsBot.Briefings.Comparisons;

/// <summary>Two articles → comparison by rules: statements that share their words, figures of the same thing that differ, what one denies and the other asserts.</summary>
internal sealed class ComparisonFinder(LanguageBook languages)
{
    private const int MostAgreed = 5, MostConflicts = 5, MostOnly = 4;

    /// <summary>The share of a statement's weight that a sentence has which says the same, and below which no sentence speaks of it.</summary>
    private const double Same = 0.6, Other = 0.35;

    /// <summary>A statement has so many words at least; of fewer nobody can tell whether they mean the same.</summary>
    private const int FewestWords = 3;

    /// <summary>The share of common words from which two sentences speak of the same, and how many these are at least.</summary>
    private const double Related = 0.3;

    private const int FewestCommon = 3;

    /// <summary>Letters that the forms of a name share.</summary>
    private const int NameBeginning = 4;

    /// <summary>UTF-16 code units between the articles, as if they stood far apart in one.</summary>
    private const int Apart = 10_000_000;

    public Comparison Compare(Answering first, Answering second, CancellationToken cancellationToken)
    {
        var (mine, theirs) = (languages.Find(first.Article.Language), languages.Find(second.Article.Language));
        var isForeign = first.Article.Language != second.Article.Language;
        var (inSecond, inFirst) = (new SentenceFinder(second.Article, second.Briefing, theirs), new SentenceFinder(first.Article, first.Briefing, mine));
        var conflicts = isForeign ? [] : Conflicts(first, second, mine, inSecond, cancellationToken);
        var (disputed, disputedThere) = (conflicts.SelectMany(conflict => conflict.First.Sentences).ToHashSet(), conflicts.SelectMany(conflict => conflict.Second.Sentences).ToHashSet());
        var (agreed, onlyFirst) = (new List<Agreement>(), new List<Statement>());
        foreach (var statement in MainOf(first))
        {
            if (statement.Sentences.Any(disputed.Contains))
            {
                continue;
            }

            var (number, share) = inSecond.Nearest(About(statement, mine, isForeign), isForeign);
            var says = number is { } found && share >= Same && HaveSameFigures(statement.Text, second.Article.Sentences[found - 1].Span.In(second.Article.Text));
            if (says)
            {
                agreed.Add(new(statement, [number!.Value]));
            }
            else if (share < Other && !isForeign)
            {
                onlyFirst.Add(statement);
            }
        }

        var onlySecond = isForeign ? [] : MainOf(second).Where(statement => !statement.Sentences.Any(disputedThere.Contains)
            && inFirst.Nearest(About(statement, theirs, isForeign), isForeign).Share < Other).ToList();
        return new([.. agreed.Take(MostAgreed)], [.. conflicts.Take(MostConflicts)], [.. onlyFirst.Take(MostOnly)], [.. onlySecond.Take(MostOnly)], isForeign);
    }

    /// <summary>The claims, those worth checking first, and the points that no claim stands for.</summary>
    private static IEnumerable<Statement> MainOf(Answering answering)
    {
        var claims = answering.Briefing.Claims.OrderByDescending(claim => claim.CheckWorthiness).ToList();
        var points = answering.Briefing.Summary.Where(point => !claims.Exists(claim => claim.Evidence.Any(evidence => point.Evidence.Any(evidence.Overlaps))));
        return points.Select(point => new Statement(null, point.Text, answering.Article.NumbersOf(point.Evidence)))
            .Concat(claims.Select(claim => Of(claim, answering.Article)))
            .Where(statement => statement.Sentences.Count > 0);
    }

    private static Statement Of(Claim claim, Article article) => new(claim.Source?.Name, claim.Content, article.NumbersOf(claim.Evidence)) { Cue = claim.Cue };

    /// <summary>Of another language's words only names and figures can be compared.</summary>
    private static IReadOnlyList<string> About(Statement statement, Language? language, bool isForeign)
    {
        var text = isForeign
            ? string.Join(' ', $"{statement.Who} {statement.Text}".Split(' ').Where(word => word.Any(unit => char.IsUpper(unit) || char.IsDigit(unit))))
            : statement.Text;
        var folded = FoldedWords.Of(text).ToList();
        var about = language?.Questions.Read(folded).About ?? folded;
        return about.Count >= FewestWords ? about : [];
    }

    private static bool HaveSameFigures(string one, string other)
    {
        var figures = Figure.Find(other).ToList();
        return Figure.Find(one).All(figure => figures.Exists(each => each.Readings.Any(figure.Readings.Contains)));
    }

    /// <summary>Figures that differ are found as within one article, where the same source may have said one here and another there.</summary>
    private static List<Conflict> Conflicts(Answering first, Answering second, Language? language, SentenceFinder inSecond, CancellationToken cancellationToken)
    {
        var mine = first.Briefing.Claims.Select((claim, index) => claim with { Id = index + 1, Source = In(claim.Source, "A") }).ToList();
        var theirs = second.Briefing.Claims.Select((claim, index) => claim with
        {
            Id = mine.Count + index + 1,
            Source = In(claim.Source, "B"),
            Evidence = [.. claim.Evidence.Select(span => new TextSpan(span.Start + Apart, span.End + Apart))],
        }).ToList();
        var differing = DiscrepancyFinder.Find([.. mine, .. theirs], text: null, language, new Effort(cancellationToken))
            .Select(found => (First: found.Claims.Where(id => id <= mine.Count).ToList(), Second: found.Claims.Where(id => id > mine.Count).ToList()))
            .Where(found => found.First.Count > 0 && found.Second.Count > 0)
            .Select(found => new Conflict(Of(first.Briefing.Claims[found.First[0] - 1], first.Article), Of(second.Briefing.Claims[found.Second[0] - mine.Count - 1], second.Article)));
        var denied = from claim in first.Briefing.Claims
                     let near = inSecond.Nearest(About(Of(claim, first.Article), language, isForeign: false), isForeign: false)
                     where near.Number is not null && near.Share >= Same
                     let other = second.Briefing.Claims.FirstOrDefault(other => second.Article.NumbersOf(other.Evidence).Contains(near.Number!.Value))
                     where other is not null && IsDenial(claim) != IsDenial(other) && (IsAsserted(claim) || IsAsserted(other))
                     select new Conflict(Of(claim, first.Article), Of(other, second.Article));
        return [.. differing.Concat(denied).Where(conflict => AreRelated(conflict, first.Article, second.Article)).DistinctBy(conflict => (conflict.First.Text, conflict.Second.Text))];
    }

    /// <summary>Seven injured here and forty there contradict each other only where both sentences speak of the same.</summary>
    private static bool AreRelated(Conflict conflict, Article first, Article second)
    {
        var (one, other) = (WordsOf(conflict.First, first), WordsOf(conflict.Second, second));
        return ContentWords.Overlap(one, other) >= Related && one.Count(other.Contains) >= FewestCommon && !NameOthers(NamesOf(conflict.First, first), NamesOf(conflict.Second, second));
    }

    // Two dead in Ozersk and thirteen in Zaruddia.
    private static bool NameOthers(List<string> one, List<string> other) => one.Count > 0 && other.Count > 0 && !one.Exists(other.Contains);

    /// <summary>The beginnings of words with a capital inside a sentence: forms of one name have the same.</summary>
    private static List<string> NamesOf(Statement statement, Article article) =>
        [.. statement.Sentences.SelectMany(number =>
        {
            var text = article.Sentences[number - 1].Span.In(article.Text);
            return Tokenizer.Cut(text, 0, text.Length, grammar: null).Skip(1).Where(token => token.IsWord && token.IsCapitalised && token.Text.Length >= NameBeginning)
                .Select(token => token.Lower[..NameBeginning]);
        })];

    private static HashSet<string> WordsOf(Statement statement, Article article) =>
        ContentWords.Of(string.Join(' ', statement.Sentences.Select(number => article.Sentences[number - 1].Span.In(article.Text))));

    private static Source In(Source? source, string article) => new($"{article}:{source?.Name}", source?.Role, source?.Kind ?? SourceKind.Organisation);

    private static bool IsDenial(Claim claim) => claim.Stance == Stance.Denies;

    private static bool IsAsserted(Claim claim) => claim.Stance is Stance.Asserts or Stance.Confirms;
}
