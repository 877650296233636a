using System.Globalization;
using System.Text;
using NewsBot.Articles;

namespace NewsBot.Briefings;

/// <summary>The contract of the kernel functions: what every plugin "briefing" is called, given and asked for, whoever implements it.</summary>
/// <remarks>
/// A prompt renders a missing argument as nothing, so <see cref="Variables"/> says what each is given, and that is checked at every call.
/// Briefings answer in the JSON of <see cref="BriefingDraft"/>, read by <see cref="DraftReader"/>.
/// </remarks>
public static class BriefingFunctions
{
    /// <summary>The plugin, and the folder of its prompts.</summary>
    public const string Plugin = "briefing";

    /// <summary>Article → headline, points, claims and caveats, in one call.</summary>
    public const string Brief = "brief";

    /// <summary>The engine that needs no model.</summary>
    public const string Offline = "offline";

    /// <summary>The points of the parts of a long article → one headline and summary.</summary>
    public const string Merge = "merge";

    /// <summary>An answer that is not in the form asked for → the same in it.</summary>
    public const string Repair = "repair";

    /// <summary>A question and numbered sentences → what they answer; points alone, as <see cref="Brief"/> has them.</summary>
    public const string Answer = "answer";

    /// <summary>The texts of a briefing, numbered → the same in another language; points alone, each citing the text that it translates.</summary>
    public const string Translate = "translate";

    /// <summary>Two articles, sentences numbered through both → what they agree on and where they conflict.</summary>
    public const string Compare = "compare";

    /// <summary>The points of a day's briefings, numbered → what they tell together; points alone.</summary>
    public const string Digest = "digest";

    /// <summary>All functions that models answer, each with the variables of its prompt: those and no others stand in its folder.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Variables { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        [Brief] = ["title", "sentences", "language"],
        [Merge] = ["title", "points", "language"],
        [Answer] = ["sentences", "question", "language"],
        [Translate] = ["texts", "language"],
        [Compare] = ["sentences", "language"],
        [Digest] = ["texts", "language", "points"],
        [Repair] = ["schema", "problem", "answer"],
    };

    /// <param name="part">Which of its sentences.</param>
    /// <param name="language">ISO 639-1 of the language to write in; <c>null</c>: the article's own.</param>
    public static IReadOnlyDictionary<string, string> BriefValues(Article article, IReadOnlyList<Sentence> part, string? language) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["title"] = article.Title ?? "none",
        ["sentences"] = Number(article, part),
        ["language"] = NameOf(language ?? article.Language),
    };

    /// <inheritdoc cref="BriefValues"/>
    internal static IReadOnlyDictionary<string, string> MergeValues(Article article, IReadOnlyList<PointDraft> points, string? language) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["title"] = article.Title ?? "none",
        ["points"] = string.Join('\n', points.Select(point => $"{point.Text.ReplaceLineEndings(" ")} {string.Join(' ', point.Sentences.Select(number => $"[{number}]"))}")),
        ["language"] = NameOf(language ?? article.Language),
    };

    /// <param name="problem">Why the answer could not be read.</param>
    internal static IReadOnlyDictionary<string, string> RepairValues(string schema, string problem, string answer) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["schema"] = schema,
        ["problem"] = problem,
        ["answer"] = answer,
    };

    /// <summary>How many points a briefing of this length has at most.</summary>
    public static int Points(Length length) => length switch
    {
        Length.Short => 1,
        Length.Medium => 5,
        _ => 10,
    };

    /// <summary>"[1] First sentence." a line each, an empty line between paragraphs: a sentence holds no line break, so none can pose as another.</summary>
    internal static string Number(Article article) => Number(article, article.Sentences);

    private static string Number(Article article, IReadOnlyList<Sentence> sentences)
    {
        var numbered = new StringBuilder();
        var paragraph = sentences is [var first, ..] ? first.Paragraph : 0;
        foreach (var sentence in sentences)
        {
            if (sentence.Paragraph != paragraph)
            {
                numbered.Append('\n');
                paragraph = sentence.Paragraph;
            }

            numbered.Append(CultureInfo.InvariantCulture, $"[{sentence.Number}] ")
                .Append(article.Text.AsSpan(sentence.Span.Start, sentence.Span.Length))
                .Append('\n');
        }

        return numbered.ToString().TrimEnd('\n');
    }

    /// <summary>The English name of a language, for the model; "the language of the article" when there is none.</summary>
    /// <param name="language">ISO 639-1, or "und".</param>
    internal static string NameOf(string language)
    {
        try
        {
            return language == "und" ? "the language of the article" : CultureInfo.GetCultureInfo(language).EnglishName;
        }
        catch (CultureNotFoundException)
        {
            return "the language of the article";
        }
    }
}
