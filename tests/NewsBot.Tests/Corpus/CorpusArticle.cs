using System.Globalization;
using NewsBot.Articles;
using NewsBot.Briefings;
using NewsBot.Briefings.Offline;
using NewsBot.Languages;

namespace NewsBot.Tests.Corpus;

/// <summary>An article of the corpus, what is expected of it, and what the offline engine makes of it.</summary>
internal sealed record CorpusArticle(string Name, bool Aside, Article Article, ExpectedBriefing Expected)
{
    private static readonly LanguageBook Languages = LanguageBook.Load();

    /// <summary>"fr" or "en", the beginning of the file's name.</summary>
    public string Language => Name[..2];

    /// <param name="folder">With the articles the rules were made with; the folder "aside" in it holds those they were only measured
    /// with.</param>
    public static IReadOnlyList<CorpusArticle> All(string folder) =>
        [.. ReadAll(folder, aside: false), .. ReadAll(Path.Combine(folder, "aside"), aside: true)];

    public (IReadOnlyList<Claim> Claims, IReadOnlyList<Caveat> Caveats, IReadOnlyList<Discrepancy> Discrepancies) Brief(CancellationToken cancellationToken)
    {
        var draft = new OfflineEngine(Languages).Draft(Article, points: 5, cancellationToken);
        var grounded = Grounding.Ground(draft, Article, Languages, written: null, fromModel: false, cancellationToken);
        return Standings.Settle(grounded.Claims, grounded.Caveats, Article.Text, Languages.Find(Language), cancellationToken);
    }

    private static IEnumerable<CorpusArticle> ReadAll(string folder, bool aside) =>
        Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(path => Read(path, aside));

    private static CorpusArticle Read(string path, bool aside)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var expected = ExpectedBriefing.Read(Path.ChangeExtension(path, ".expected.json"));
        var pasted = PastedText.Read(File.ReadAllText(path));
        var text = Paragraphs.Join(pasted.Paragraphs);
        var article = new Article
        {
            Title = pasted.Title,
            Published = expected.Published is { } day
                ? DateTimeOffset.Parse(day, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null,
            Language = name[..2],
            Text = text,
            Sentences = SentenceSplitter.Split(text, Languages.Find(name[..2])),
            Words = WordCount.Of(text),
        };
        return new(name, aside, article, expected);
    }
}
