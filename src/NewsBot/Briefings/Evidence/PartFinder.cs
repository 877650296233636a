using System.Globalization;
using NewsBot.Articles;

namespace NewsBot.Briefings.Evidence;

/// <summary>Finds the parts of a claim in the article: source, role, cue, hedges, day.</summary>
/// <param name="gap">Words that may stand between two words of a cue.</param>
internal sealed class PartFinder(ArticleWords article, FactCheck check, int gap)
{
    /// <summary>Words of the longest name of a body, role or cue; what is longer is a sentence.</summary>
    private const int Longest = 24;

    /// <summary>Words of a person's longest name.</summary>
    private const int LongestPerson = 10;

    /// <summary>Does the source stand in the article? A name as one, in one sentence; a source without a name by its capitalised words.</summary>
    public bool Names(Source source)
    {
        var words = Word.Split(source.Name);
        return source.Kind is SourceKind.Anonymous or SourceKind.Group
            ? words.Count <= Longest && words.Any(Has) && words.Where(word => word.Capital && word.Form.Length > 2).All(Has)
            : InOneSentence(words) && (source.Kind is not SourceKind.Person || words.Count <= LongestPerson);
    }

    /// <returns>The text, when all its longer words stand in one sentence of the article or in its title, site or author; else <c>null</c>.</returns>
    public string? Standing(string? text) => text is not null && InOneSentence(Word.Split(text)) ? text : null;

    /// <returns>Where the words stand in one of the sentences, other words perhaps between them; <c>null</c> when they do not.</returns>
    public IReadOnlyList<TextSpan>? Find(string? text, IReadOnlyList<int> sentences)
    {
        var words = Word.Split(text ?? "");
        return words.Count > Longest ? null : sentences.Select(number => article.Find(words, number) ?? article.Find(words, number, gap)).FirstOrDefault(spans => spans is not null);
    }

    /// <returns>A day of which the article names the number, or words that it says; else <c>null</c>.</returns>
    public string? Said(string? said, IReadOnlyList<int> cited, DateTimeOffset? published)
    {
        if (said is null)
        {
            return null;
        }

        var near = check.Around(cited);
        return DateOnly.TryParseExact(said.AsSpan(0, Math.Min(10, said.Length)), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? article.HasNumber(near, [day.Day]) || (published is { } at && Math.Abs(day.DayNumber - Day(at)) <= 7) ? said : null
            : Find(said, near) is null ? null : said;
    }

    /// <summary>The spans of a model's claim, from its words; <c>null</c> when nothing of it stands there as it is.</summary>
    public ClaimSpans? Spans(ClaimDraft claim, IReadOnlyList<int> cited)
    {
        var source = Whole(claim.Source?.Name) ?? Whole(claim.Source?.Name.Split(' ')[^1]) ?? [];
        var cue = Find(claim.Cue, cited) ?? [];
        var content = Whole(claim.Content) ?? [];
        return source.Count + cue.Count + content.Count == 0 ? null : new(source, cue, content);

        IReadOnlyList<TextSpan>? Whole(string? text)
        {
            var words = Word.Split(text ?? "");
            return cited.Select(number => article.Find(words, number)).FirstOrDefault(spans => spans is not null);
        }
    }

    private static int Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime).DayNumber;

    private bool Has(Word word) => article.SentencesWith(word.Form).Count > 0;

    private bool InOneSentence(List<Word> words)
    {
        var longer = words.Where(word => word.Capital || word.Form.Length > 3).ToList();
        if (longer.Count == 0)
        {
            longer = words;
        }

        return longer.Count > 0 && words.Count <= Longest && longer
            .Select(word => article.SentencesWith(word.Form)).OrderBy(sentences => sentences.Count)
            .Aggregate((IEnumerable<int>?)null, (shared, next) => shared is null ? next : shared.Where(next.Contains))!
            .Any();
    }
}
