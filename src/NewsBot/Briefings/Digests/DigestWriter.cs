using System.Globalization;
using Microsoft.Extensions.Logging;
using NewsBot.Articles;
using NewsBot.Briefings.Answers;
using NewsBot.Briefings.Evidence;
using NewsBot.Briefings.Groundings;
using NewsBot.Briefings.Models;
using NewsBot.Languages;

namespace NewsBot.Briefings.Digests;

/// <summary>What the briefings of some days tell together.</summary>
/// <param name="Points">Empty without a model, or where nothing of its answer stood up: then the briefings speak for themselves.</param>
/// <param name="Shortfall">Why no model wrote it that should have; <c>null</c>: one did, or none is there.</param>
public sealed record Digest(IReadOnlyList<DigestPoint> Points, Shortfall? Shortfall = null);

/// <summary>What several briefings tell together.</summary>
/// <param name="Briefings">From 0: those that carry the point, at least one.</param>
public sealed record DigestPoint(string Text, IReadOnlyList<int> Briefings);

/// <summary>A day's briefings → what they tell together, by a model that sees their headlines and points and is held to them.</summary>
public sealed partial class DigestWriter(ModelCalls calls, LanguageBook languages, ILogger<DigestWriter> logger)
{
    private const int MostPoints = 5;

    /// <summary>A briefing with less than this of what each would have, had all alike, may be cited for nothing.</summary>
    private const double LeastPart = 0.5;

    public async Task<Digest> WriteAsync(IReadOnlyList<Answering> briefings, Wish wish, CancellationToken cancellationToken)
    {
        if (briefings.Count < 2 || !calls.Answer(wish.Engine))
        {
            return new([]);
        }

        var lines = briefings.SelectMany((each, index) => each.Briefing.Summary.Select(point => point.Text).Prepend(each.Briefing.Headline).Select(text => (Briefing: index, Text: text.ReplaceLineEndings(" ")))).ToList();
        var language = wish.Language ?? LanguageOf(briefings[0]);
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["texts"] = string.Join('\n', lines.Select((line, index) => string.Create(CultureInfo.InvariantCulture, $"[{index + 1}] {line.Text}"))),
            ["language"] = BriefingFunctions.NameOf(language),
            ["points"] = MostPoints.ToString(CultureInfo.InvariantCulture),
        };
        try
        {
            var answer = await calls.AskAsync(new(BriefingFunctions.Digest, values, wish), DraftReader.Read, cancellationToken);
            List<DigestPoint> points = [.. answer.Value.Points.Select(point => Ground(point, lines, briefings, language, cancellationToken)).OfType<DigestPoint>().Take(MostPoints)];
            return new(points, points.Count == 0 && answer.Value.Points.Count > 0 ? new(Fallback.Ungrounded) : null);
        }
        catch (ModelFailureException failure)
        {
            Log.FellBack(logger, failure.Reason, failure.Message);
            return new([], failure.Shortfall);
        }
    }

    /// <summary>The point, when each briefing that it cites carries a part and together they carry all; <c>null</c> when they do not.</summary>
    private DigestPoint? Ground(PointDraft point, List<(int Briefing, string Text)> lines, IReadOnlyList<Answering> briefings, string language, CancellationToken cancellationToken)
    {
        var cited = point.Sentences.Where(number => number >= 1 && number <= lines.Count).Distinct().Order().Select(number => lines[number - 1]).ToList();
        if (cited.Count == 0)
        {
            return null;
        }

        if (Stands(point.Text, cited, briefings, language, cancellationToken) is not { } stands)
        {
            return null;
        }

        foreach (var idle in Idle(point.Text, cited, briefings, language, cancellationToken))
        {
            var others = cited.Where(line => line.Briefing != idle).ToList();
            if (Stands(point.Text, others, briefings, language, cancellationToken) is { } without)
            {
                (cited, stands) = (others, without);
            }
        }

        return new(stands, [.. cited.Select(line => line.Briefing).Distinct()]);
    }

    /// <summary>The briefings whose lines have next to nothing of the text's words; of one in another language than the text only names and figures tell.</summary>
    private List<int> Idle(string text, List<(int Briefing, string Text)> lines, IReadOnlyList<Answering> briefings, string language, CancellationToken cancellationToken)
    {
        var (source, effort) = (Source(lines, briefings), new Effort(cancellationToken));
        var words = new ArticleWords(source, languages.Find(source.Language), effort);
        var cited = lines.Index().GroupBy(line => line.Item.Briefing, line => line.Index + 1).ToList();
        return
        [
            .. from briefing in cited
               let finder = new EvidenceFinder(words, languages.Find(language)?.Grammar.StopWords, LanguageOf(briefings[briefing.Key]) != language, effort)
               where finder.Share(text, [.. briefing]) < LeastPart / cited.Count
               select briefing.Key,
        ];
    }

    /// <returns>The text as it stands; <c>null</c> when the lines together do not carry it.</returns>
    private string? Stands(string text, List<(int Briefing, string Text)> lines, IReadOnlyList<Answering> briefings, string language, CancellationToken cancellationToken)
    {
        var source = Source(lines, briefings);
        return Grounding.Ground(new() { Points = [new(text, [.. source.Sentences.Select(sentence => sentence.Number)])] }, source, languages, language, fromModel: true, cancellationToken).Points is [var stands]
            ? stands.Text
            : null;
    }

    /// <summary>The lines, which are to the digest what an article is to a briefing.</summary>
    private static Article Source(List<(int Briefing, string Text)> lines, IReadOnlyList<Answering> briefings)
    {
        var (text, sentences) = ("", new List<Sentence>());
        foreach (var line in lines)
        {
            text += text.Length > 0 ? "\n\n" : "";
            sentences.Add(new(sentences.Count + 1, sentences.Count, new(text.Length, text.Length + line.Text.Length)));
            text += line.Text;
        }

        return new() { Language = lines.Count > 0 ? LanguageOf(briefings[lines[0].Briefing]) : "und", Text = text, Sentences = sentences, Words = WordCount.Of(text) };
    }

    private static string LanguageOf(Answering answering) => answering.Written ?? answering.Article.Language;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "No model wrote a digest: {Fallback} ({Detail})")]
        public static partial void FellBack(ILogger logger, Fallback fallback, string detail);
    }
}
