using System.Text.RegularExpressions;
using NewsBot.Tests.Corpus;

namespace NewsBot.Tests.Briefings.Scripted;

/// <summary>What other articles of the language offer to spoil one with: names, sources, quotations.</summary>
internal sealed partial class Elsewhere
{
    private static readonly string[] NoNames = ["The", "Der", "Die", "Das", "El", "La", "Los", "Las", "Le", "Les", "Il", "I", "O", "A", "Os", "As", "Un", "Una", "Um", "Uma", "Ein", "Eine"];

    private readonly CorpusArticle article;
    private readonly string[] words;

    /// <param name="others">The other articles of the language.</param>
    /// <param name="table">Its months and days, which are no names.</param>
    public Elsewhere(CorpusArticle article, IEnumerable<CorpusArticle> others, WordTable table)
    {
        this.article = article;
        words = GoldClaim.Cut(article.Article.Text);
        var strangers = others.ToList();
        Sources = [.. People(strangers).Where(name => !GoldClaim.Cut(name).Any(words.Contains))];
        Names = [.. Sources.Select(name => name.Split(' ')[^1]).Distinct(StringComparer.Ordinal)];
        Own = [.. People([article]).Select(name => name.Split(' ')[^1]).Concat(Places()).Distinct(StringComparer.Ordinal).Where(IsName)];
        OwnSources = [.. article.Expected.Claims.Select(claim => claim.Source.Split('|')[0]).Where(name => name != "-").Distinct(StringComparer.Ordinal)];
        Quotations = [.. strangers.SelectMany(other => Quoted().Matches(other.Article.Text)).Select(match => match.Groups["words"].Value)
            .Where(quote => quote.Split(' ').Length is > 2 and < 9 && !article.Article.Text.Contains(quote, StringComparison.OrdinalIgnoreCase))];

        bool IsName(string name) => !table.Months.Concat(table.Weekdays).Contains(name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>People of other articles, none of whose words this one has.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>Their last names.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Words that are names in this article.</summary>
    public IReadOnlyList<string> Own { get; }

    public IReadOnlyList<string> OwnSources { get; }

    public IReadOnlyList<string> Quotations { get; }

    /// <summary>The names in a text and where they stand.</summary>
    public IEnumerable<Match> In(string text) => Capitals().Matches(text).Where(match => Own.Contains(match.Value, StringComparer.Ordinal));

    private static IEnumerable<string> People(IEnumerable<CorpusArticle> articles) =>
        articles.SelectMany(article => article.Expected.Claims).Select(claim => claim.Source.Split('|')[0])
            .Where(name => name.Split(' ') is { Length: 2 or 3 } parts && !NoNames.Contains(parts[0], StringComparer.Ordinal) && Array.TrueForAll(parts, part => char.IsUpper(part[0]) && part.Length > 2 && part.All(char.IsLetter)))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>Capitalised inside a sentence and never in lower case; in German, where all nouns are, only behind "in", "aus", "nach" and "bei".</summary>
    private IEnumerable<string> Places()
    {
        var behind = article.Language == "de" ? GermanPlaces().Matches(article.Article.Text) : Inside().Matches(article.Article.Text);
        return behind.Select(match => match.Groups["name"].Value).Where(name => name.Length > 3 && name.Any(char.IsLower) && !article.Article.Text.Contains($" {name.ToLowerInvariant()}", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\p{Lu}\p{L}{2,}", RegexOptions.None, 1_000)]
    private static partial Regex Capitals();

    [GeneratedRegex(@"(?<=[\p{Ll},] )(?<name>\p{Lu}\p{L}{2,})", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Inside();

    [GeneratedRegex(@"\b(in|aus|nach|bei) (?<name>\p{Lu}\p{Ll}{2,})\b(?! \p{Lu})", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex GermanPlaces();

    [GeneratedRegex("[«“„\"](?<words>[^«»“”„\"]{8,80})[»”“\"]", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Quoted();
}
