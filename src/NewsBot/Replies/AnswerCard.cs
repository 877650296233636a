using System.Globalization;
using NewsBot.Asks;
using NewsBot.Briefings.Answers;
using NewsBot.Languages;
using NewsBot.Memory;

namespace NewsBot.Replies;

/// <summary>The answer to a question → one message: what articles say to it, each statement with the sentences it rests on.</summary>
public static class AnswerCard
{
    /// <summary>UTF-16 code units of one statement: five of them fit into a message.</summary>
    private const int LongestLine = 700;

    /// <summary>About one article: each sentence has a number, which is a link to it and a button.</summary>
    public static ReplyPart Write(Entry entry, Answer answer, Language language)
    {
        var numbers = Numbers(answer);
        var blocks = answer.Lines.Select((line, index) => Line(line, numbers, entry) with { Gap = index == 0 ? 2 : 1 });
        return new(TelegramHtml.Cut([new([new(language.Say(Heading(answer, one: true), ("language", NameOf(entry))), Look.Bold)], LeadsOn: answer.Lines.Count > 0), .. blocks, .. StandIn.Lines(answer.Shortfall, language)])[0])
        {
            Buttons =
            [
                .. numbers.Count > 0
                    ? new[] { numbers.Select(number => new Button(number.Value.ToString(language.Culture), new ButtonData(entry.Ask, entry.Chat.Topic, new Wanted.Sentence(number.Key.Sentence)).Write())).ToArray() }
                    : [],
                [new(language.Say(Phrase.WholeBriefing), new CommandData("open", entry.Chat.Topic, CommandData.Opening(entry.Ask)).Write())],
            ],
        };
    }

    /// <summary>About several articles: under the headline of each what it says; buttons open their briefings.</summary>
    /// <param name="command">Whose answer it is.</param>
    /// <param name="asked">The articles that were asked, in the order of the answer's numbers.</param>
    public static ReplyPart Write(string command, ChatKey chat, IReadOnlyList<Entry> asked, Answer answer, Language language)
    {
        var numbers = Numbers(answer);
        var articles = answer.Lines.Select(line => line.Article).Distinct().ToList();
        var heading = new Block([new(language.Say(Heading(answer, one: false), ("language", asked.Count > 0 ? NameOf(asked[0]) : "")), Look.Bold)], LeadsOn: articles.Count > 0);
        var blocks = articles.SelectMany((article, index) => answer.Lines.Where(line => line.Article == article).Select(line => Line(line, numbers, asked[article]) with { Gap = 1 })
            .Prepend(EntryList.Line(index + 1, asked[article], language) with { Gap = 2, LeadsOn = true }));
        return new(TelegramHtml.Cut([heading, .. blocks, .. StandIn.Lines(answer.Shortfall, language)])[0]) { Buttons = [.. EntryList.Openers(command, chat, articles.Select(article => asked[article].Ask), first: 1, language)] };
    }

    private static Block Line(AnswerLine line, Dictionary<(int Article, int Sentence), int> numbers, Entry entry)
    {
        List<Run> runs = [new(Block.Bullet), new(Excerpt.Of(OutsideText.Line(line.Text), LongestLine))];
        if (Speaker(line, entry) is { } speaker)
        {
            runs.Add(new($" ({speaker})", Look.Italic));
        }

        foreach (var sentence in line.Sentences)
        {
            var page = EvidenceWriter.LinkTo(entry.Article, sentence);
            runs.Add(new(" "));
            runs.Add(new(string.Create(CultureInfo.InvariantCulture, $"[{numbers[(line.Article, sentence)]}]"), Link: page is null ? null : new(page)));
        }

        return new(runs);
    }

    /// <summary>Whose claim the sentence is, when it says only "he".</summary>
    private static string? Speaker(AnswerLine line, Entry entry)
    {
        var spans = line.Sentences.Select(number => entry.Article.Sentences[number - 1].Span).ToList();
        var speakers = entry.Briefing.Claims.Where(claim => claim.Evidence.Any(evidence => spans.Exists(evidence.Overlaps))).Select(claim => claim.Source?.Name).Distinct(StringComparer.Ordinal).ToList();
        return speakers is [{ } only] && !line.Text.Contains(only.Split(' ')[^1], StringComparison.OrdinalIgnoreCase) ? OutsideText.Line(only) : null;
    }

    /// <summary>The sentences that stand behind the answer, numbered in the order in which they are named.</summary>
    private static Dictionary<(int Article, int Sentence), int> Numbers(Answer answer) => answer.Lines
        .SelectMany(line => line.Sentences.Select(sentence => (line.Article, sentence))).Distinct().Index().ToDictionary(each => each.Item, each => each.Index + 1);

    private static Phrase Heading(Answer answer, bool one) => answer.Kind switch
    {
        AnswerKind.Said => one ? Phrase.AnswerSaid : Phrase.AnswersSaid,
        AnswerKind.Near => one ? Phrase.AnswerNear : Phrase.AnswersNear,
        AnswerKind.OtherLanguage => answer.Lines.Count > 0 ? Phrase.AnswerByNames : Phrase.AnswerOtherLanguage,
        _ => one ? Phrase.AnswerNotSaid : Phrase.AnswersNotSaid,
    };

    private static string NameOf(Entry entry) => LanguageNames.Of(entry.Article.Language);
}
