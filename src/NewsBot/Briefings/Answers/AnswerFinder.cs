using NewsBot.Articles;
using NewsBot.Languages;

namespace NewsBot.Briefings.Answers;

/// <summary>Question and articles → answer by rules: the sentences that speak of it.</summary>
internal sealed class AnswerFinder(LanguageBook languages)
{
    /// <summary>Sentences of one answer: from one article, and from several.</summary>
    private const int MostOfOne = 3, MostOfAll = 5;

    /// <summary>How far behind the best a sentence may be to stand beside it.</summary>
    private const double Behind = 0.15;

    /// <param name="articles">Those that may answer, the likeliest first.</param>
    public Answer Find(string question, IReadOnlyList<Answering> articles)
    {
        var asked = FoldedWords.Of(question).ToList();
        var names = question.Split(' ').Where(word => word.Any(unit => char.IsUpper(unit) || char.IsDigit(unit))).SelectMany(FoldedWords.Of).ToHashSet(StringComparer.Ordinal);
        var found = articles.Select((article, index) => (Index: index, Found: Find(asked, names, article))).ToList();
        var said = Best(found, kind => kind == AnswerKind.Said);
        if (said.Count > 0)
        {
            return new(AnswerKind.Said, Lines(said, articles));
        }

        var near = Best(found, kind => kind != AnswerKind.Said);
        return near.Count > 0 ? new(found.First(each => each.Index == near[0].Article).Found.Kind, Lines(near, articles))
            : new(found.Count > 0 && found.TrueForAll(each => each.Found.Kind == AnswerKind.OtherLanguage) ? AnswerKind.OtherLanguage : AnswerKind.NotSaid, []);
    }

    /// <summary>The sentences that a model is shown, in their order: all, or those of a long article that have most of the question's words.</summary>
    public IReadOnlyList<int> Shown(string question, Answering answering, int most)
    {
        var sentences = answering.Article.Sentences;
        return sentences.Count <= most
            ? [.. sentences.Select(sentence => sentence.Number)]
            : [.. new SentenceFinder(answering.Article, answering.Briefing, languages.Find(answering.Article.Language)).Rank(Answerer.WordsOf(question, languages)).Take(most).Order()];
    }

    /// <summary>Whether a question is in another language than an article: its common words are of one, or it is in letters that the article does not have.</summary>
    public bool IsForeign(string question, Article article) => IsForeign([.. FoldedWords.Of(question)], article, languages.Find(article.Language), out _);

    private bool IsForeign(List<string> asked, Article article, Language? own, out Language? other)
    {
        other = languages.All.MaxBy(language => language.Questions.Knows(asked));
        var known = other?.Questions.Knows(asked) ?? 0;
        return known > (own?.Questions.Knows(asked) ?? 0) || (known == 0 && asked.Exists(word => word.Any(char.IsLetter))
            && !asked.Exists(word => word.Any(unit => char.IsLetter(unit) && article.Text.Contains(unit, StringComparison.OrdinalIgnoreCase))));
    }

    private (AnswerKind Kind, IReadOnlyList<FoundSentence> Sentences) Find(List<string> asked, HashSet<string> names, Answering answering)
    {
        var own = languages.Find(answering.Article.Language);
        var isForeign = IsForeign(asked, answering.Article, own, out var other);
        var spoken = isForeign ? other : own;
        var question = spoken?.Questions.Read(asked) ?? new(Wants.Anything, asked);
        if (isForeign)
        {
            question = question with { About = [.. question.About.Where(names.Contains)] };
        }

        if (question.About.Count == 0 && !isForeign)
        {
            // "What happened?" is answered by the summary; a grunt is no question.
            if (own is null || own.Questions.Knows(asked) == 0)
            {
                return (AnswerKind.NotSaid, []);
            }

            var summary = answering.Briefing.Summary.Select(point => NumberOf(answering.Article, point.Evidence[0])).OfType<int>().Distinct();
            return (AnswerKind.Said, [.. summary.Select(number => new FoundSentence(number, Fits: true, Score: 0))]);
        }

        return new SentenceFinder(answering.Article, answering.Briefing, own).Find(question, isForeign);
    }

    private static List<(int Article, FoundSentence Sentence)> Best(List<(int Index, (AnswerKind Kind, IReadOnlyList<FoundSentence> Sentences) Found)> found, Func<AnswerKind, bool> kind)
    {
        var all = found.Where(each => kind(each.Found.Kind)).SelectMany(each => each.Found.Sentences.Select(sentence => (Article: each.Index, Sentence: sentence)))
            .OrderByDescending(each => each.Sentence.Score).ToList();
        return all.Count == 0 ? all : [.. all.Where(each => each.Sentence.Score >= all[0].Sentence.Score - Behind).Take(found.Count == 1 ? MostOfOne : MostOfAll)];
    }

    private static List<AnswerLine> Lines(List<(int Article, FoundSentence Sentence)> found, IReadOnlyList<Answering> articles) =>
        found.ConvertAll(each => new AnswerLine(each.Article, articles[each.Article].Article.Sentences[each.Sentence.Number - 1].Span.In(articles[each.Article].Article.Text), [each.Sentence.Number]));

    private static int? NumberOf(Article article, TextSpan span) => article.Sentences.FirstOrDefault(sentence => sentence.Span.Overlaps(span))?.Number;
}
