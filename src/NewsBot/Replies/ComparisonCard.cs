using System.Globalization;
using NewsBot.Articles;
using NewsBot.Briefings.Comparisons;
using NewsBot.Languages;
using NewsBot.Memory;

namespace NewsBot.Replies;

/// <summary>A comparison → one message: where the articles contradict each other first, then what both say, then what only one says. Buttons open both briefings.</summary>
public static class ComparisonCard
{
    /// <summary>UTF-16 code units of one statement, and of a cue.</summary>
    private const int LongestStatement = 260, LongestCue = 40;

    private const string First = "A", Second = "B";

    public static IReadOnlyList<ReplyPart> Write(Entry first, Entry second, Comparison comparison, Language language)
    {
        List<Block> blocks =
        [
            Title(First, first) with { Gap = 0 },
            Title(Second, second) with { Gap = 1 },
            .. comparison.ByNames ? new Block[] { new([new(language.Say(Phrase.CompareByNames), Look.Italic)]) } : [],
            .. Under(Phrase.CompareConflicts, language, comparison.Conflicts.SelectMany(conflict => new[] { Line("⇄ A: ", First, conflict.First, first), Line("    B: ", Second, conflict.Second, second) })),
            .. Under(Phrase.CompareAgreed, language, comparison.Agreed.Select(agreed => Line("• ", First, agreed.InFirst, first, [.. Links(Second, agreed.InSecond, second.Article)]))),
            .. Under(Phrase.CompareOnlyA, language, comparison.OnlyFirst.Select(statement => Line("• ", First, statement, first))),
            .. Under(Phrase.CompareOnlyB, language, comparison.OnlySecond.Select(statement => Line("• ", Second, statement, second))),
        ];
        if (comparison is { Conflicts: [], Agreed: [] })
        {
            blocks.Add(new([new(language.Say(Phrase.CompareNothing), Look.Italic)]));
        }

        blocks.AddRange(StandIn.Lines(comparison.Shortfall, language));
        var parts = TelegramHtml.Cut(blocks).Select(html => new ReplyPart(html)).ToList();
        parts[^1] = parts[^1] with { Buttons = [[Opener(First, first), Opener(Second, second)]] };
        return parts;

        static Button Opener(string name, Entry entry) => new(name, new CommandData("open", entry.Chat.Topic, CommandData.Opening(entry.Ask)).Write());
    }

    private static Block Title(string name, Entry entry) => new([new($"{name}: ", Look.Bold), new(OutsideText.Line(entry.Briefing.Headline), Look.Bold, entry.Article.Url)]);

    private static IEnumerable<Block> Under(Phrase heading, Language language, IEnumerable<Block> lines) =>
        lines.ToList() is { Count: > 0 } some ? some.Prepend(new([new(language.Say(heading), Look.Bold)], LeadsOn: true)) : [];

    private static Block Line(string sign, string name, Statement statement, Entry entry, params IReadOnlyList<Run> more) => new(
        [
            new(sign),
            .. Said(statement),
            new(Excerpt.Of(OutsideText.Line(statement.Text), LongestStatement)),
            .. Links(name, statement.Sentences, entry.Article),
            .. more,
        ],
        Gap: 1);

    private static IEnumerable<Run> Said(Statement statement)
    {
        if (statement.Who is { } who)
        {
            yield return new(OutsideText.Line(who), Look.Bold);
            yield return new(statement.Cue is null ? ": " : " – ");
        }

        if (statement.Cue is { } cue)
        {
            yield return new(Excerpt.Of(OutsideText.Line(cue), LongestCue), Look.Italic);
            yield return new(": ");
        }
    }

    /// <summary>"[A3]": the number of the sentence in its article, leading there.</summary>
    private static IEnumerable<Run> Links(string name, IReadOnlyList<int> sentences, Article article)
    {
        foreach (var sentence in sentences)
        {
            var page = EvidenceWriter.LinkTo(article, sentence);
            yield return new(" ");
            yield return new(string.Create(CultureInfo.InvariantCulture, $"[{name}{sentence}]"), Link: page is null ? null : new(page));
        }
    }
}
