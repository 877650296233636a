using NewsBot.Articles;
using NewsBot.Briefings.Evidence;
using NewsBot.Briefings.Groundings;
using NewsBot.Briefings.Offline;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Faithfulness;

/// <summary>Whom a text has say something, held against whom the rules read there in the article.</summary>
/// <remarks>The article is read when the first text has somebody say something. Only who speaks in it is judged: others are names that it lacks.</remarks>
internal sealed class Speakers(Article article, ArticleWords words, Language language, Effort effort)
{
    private readonly Lazy<Reader> reader = new(() =>
    {
        var reading = new Groundings.Reading(OfflineEngine.Claims(ArticleTokens.Of(article, language.Grammar, effort)), []);
        var mentions = new Mentions(words, reading, language.Grammar);
        var sources = new SourceMender(words, reading, mentions, translated: false, effort);
        return new(reading, mentions, sources, new(words, language.Grammar.StopWords, translated: false, effort));
    });

    /// <returns>Names by which the text has somebody say what the article has somebody else say, and where each stands in the text.</returns>
    public IEnumerable<(int At, string Name)> Wrong(string text)
    {
        var tokens = ArticleTokens.Of(PlainArticle.Of(text, language.Code, language), language.Grammar, effort);
        foreach (var claim in Told.Read(tokens, () => reader.Value.Reading.Sources))
        {
            if (claim is { Source: { } source, Spans.Source: [var named, ..], Stance: not Stance.Demands } && !language.Grammar.Pronouns.Contains(named.In(text).ToLowerInvariant())
                && IsWrong(claim.Content, source))
            {
                yield return (named.Start, named.In(text));
            }
        }
    }

    private bool IsWrong(string content, Source source)
    {
        var (reading, mentions, sources, evidence) = reader.Value;
        return reading.Sources.Any(known => Sources.AreSame(known, source)) && evidence.Find(content, []) is { } there
            && reading.Same(TextMatch.Of(content, there, words, effort), there, source) is { Source: { } speaker } same && !Sources.AreSame(speaker, source)
            && (sources.IsSure(same) || mentions.IsNamed(source)) && !sources.MayBe(source, there, same);
    }

    private sealed record Reader(Groundings.Reading Reading, Mentions Mentions, SourceMender Sources, EvidenceFinder Evidence);
}
