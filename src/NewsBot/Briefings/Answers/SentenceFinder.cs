using NewsBot.Articles;
using NewsBot.Briefings.Offline.Figures;
using NewsBot.Languages;

namespace NewsBot.Briefings.Answers;

/// <summary>A sentence that speaks of what is asked.</summary>
/// <param name="Fits">Whether it has what is asked for: a figure, a time, a source.</param>
/// <param name="Score">Orders; 0 to 2.</param>
internal sealed record FoundSentence(int Number, bool Fits, double Score);

/// <summary>Finds the sentences of an article that share a question's words. Rare words count more: they are what is asked about.</summary>
/// <remarks>The weight of a word is its inverse document frequency with the sentences as documents: Spärck Jones (1972), "A statistical interpretation
/// of term specificity". Who a claim is by counts as said in its sentence, so that "he said" answers a question about the person.</remarks>
internal sealed class SentenceFinder
{
    /// <summary>The share of a question's weight that a sentence has at least.</summary>
    private const double Least = 0.5;

    /// <summary>What another form of a word counts, and one that only the title has: the whole article is about it.</summary>
    private const double OtherForm = 0.75, InTitle = 0.4;

    /// <summary>Letters that two forms of a word begin with at least, and which share of the longer one that is.</summary>
    private const int ShortestShared = 5;

    private const double LeastShared = 0.6;

    /// <summary>Of what follows "how many", the words that may name what is counted.</summary>
    private const int Counted = 3;

    /// <summary>Sentences that are looked at; who asks about a longer text asks about its beginning.</summary>
    private const int LookedAt = 2_000;

    private readonly Article article;
    private readonly Language? language;
    private readonly List<SentenceWords> sentences;
    private readonly HashSet<string> title;

    public SentenceFinder(Article article, Briefing briefing, Language? language)
    {
        (this.article, this.language) = (article, language);
        title = [.. Stems($"{article.Title} {briefing.Headline}")];
        sentences = [.. article.Sentences.Take(LookedAt).Select(sentence =>
        {
            var claims = briefing.Claims.Where(claim => claim.Evidence.Any(sentence.Span.Overlaps)).ToList();
            return new SentenceWords(
                sentence.Number,
                [.. Stems(sentence.Span.In(article.Text))],
                [.. claims.Select(claim => claim.Source).OfType<Source>().SelectMany(source => Stems($"{source.Name} {source.Role}"))],
                claims.Exists(claim => claim.Source is not null));
        })];
    }

    /// <param name="isForeign">The question is in another language: only its names and figures can be compared.</param>
    public (AnswerKind Kind, IReadOnlyList<FoundSentence> Sentences) Find(AskedFor question, bool isForeign)
    {
        var words = question.About.Select(word => Weigh(word, isForeign)).ToList();
        if (isForeign)
        {
            words.RemoveAll(word => !word.IsKnown);
        }

        var all = words.Sum(word => word.Weight);
        var counted = words.Take(Counted).Select(word => word.Stem).ToList();
        var found = sentences
            .Select(sentence => (sentence, Own: words.Sum(word => word.Weight * In(sentence, word.Stem)), Whole: words.Sum(word => word.Weight * Math.Max(In(sentence, word.Stem), title.Contains(word.Stem) ? InTitle : 0))))
            .Where(each => each.Own > 0 && each.Own >= all * Least / 2 && each.Whole >= all * Least)
            .Select(each => Score(each.sentence, each.Whole / all, question.Wants, counted, words))
            .OrderByDescending(each => each.Score)
            .ToList();
        if (isForeign)
        {
            return (AnswerKind.OtherLanguage, found);
        }

        var needs = question.Wants is Wants.Figure or Wants.Time or Wants.Reason;
        return found.Count == 0 ? (AnswerKind.NotSaid, [])
            : !needs ? (AnswerKind.Said, found)
            : found.Exists(each => each.Fits) ? (AnswerKind.Said, found.FindAll(each => each.Fits))
            : (AnswerKind.Near, found);
    }

    /// <summary>The numbers of all sentences that are looked at, those with most of the words first, then as they stand.</summary>
    public IEnumerable<int> Rank(IReadOnlyList<string> about)
    {
        var words = about.Select(word => Weigh(word, isForeign: false)).ToList();
        return sentences.OrderByDescending(sentence => words.Sum(word => word.Weight * In(sentence, word.Stem))).ThenBy(sentence => sentence.Number).Select(sentence => sentence.Number);
    }

    /// <summary>The sentence that has the largest share of the weight of these words; <c>null</c> when none has any.</summary>
    public (int? Number, double Share) Nearest(IReadOnlyList<string> about, bool isForeign)
    {
        var words = about.Select(word => Weigh(word, isForeign)).ToList();
        var all = words.Sum(word => word.Weight);
        var best = sentences.Select(sentence => (sentence.Number, Weight: words.Sum(word => word.Weight * In(sentence, word.Stem)))).OrderByDescending(each => each.Weight).FirstOrDefault();
        return all > 0 && best.Weight > 0 ? (best.Number, best.Weight / all) : (null, 0);
    }

    private Weighed Weigh(string word, bool isForeign)
    {
        var stem = isForeign && language is not null && char.IsDigit(word[0]) ? word : SentenceWords.Latin(language?.Stem(word) ?? word);
        var having = sentences.Count(sentence => In(sentence, stem) > 0);
        return new(stem, Math.Log(1 + (sentences.Count / (1.0 + having))), having > 0);
    }

    private FoundSentence Score(SentenceWords sentence, double coverage, Wants wants, List<string> counted, List<Weighed> words)
    {
        var text = article.Sentences[sentence.Number - 1].Span.In(article.Text);
        var fits = wants switch
        {
            Wants.Figure => QuantityFinder.Find(text, language).Count > 0,
            Wants.Time => SaysWhen(text),
            Wants.Reason => language?.Questions.GivesReason([.. FoldedWords.Of(text)]) is true,
            Wants.Person => sentence.HasSource,
            _ => true,
        };

        // "How many soldiers": soldiers are what is counted.
        var counts = wants == Wants.Figure && QuantityFinder.Find(text, language).Any(quantity => Stems(quantity.Text).Any(stem => counted.Exists(word => Alike(stem, word) > 0)));
        return new(sentence.Number, fits, coverage + (fits && wants != Wants.Anything ? 0.25 : 0) + (counts ? 0.25 : 0) + (sentence.HasSource ? 0.02
            : 0) + (words.Exists(word => sentence.Sources.Contains(word.Stem)) ? 0.1 : 0));
    }

    private bool SaysWhen(string text) => language is null
        ? text.Any(char.IsDigit)
        : Tokenizer.Cut(text, 0, text.Length, language.Grammar).Any(token => language.Grammar.IsTime(token.Lower)
        || (token.Kind == TokenKind.Number && token.Text is [('1' or '2'), _, _, _] && token.Text.All(char.IsDigit)));

    private IEnumerable<string> Stems(string text) => FoldedWords.Of(text).Select(word => SentenceWords.Latin(language?.Stem(word) ?? word));

    private static double In(SentenceWords sentence, string stem) =>
        sentence.Stems.Contains(stem) || sentence.Sources.Contains(stem) ? 1 : sentence.Stems.Select(other => Alike(other, stem)).DefaultIfEmpty(0).Max();

    /// <summary>Forms that the stems do not bring together: "publish" and "publication".</summary>
    private static double Alike(string one, string other)
    {
        if (one == other)
        {
            return 1;
        }

        var shared = one.AsSpan().CommonPrefixLength(other);
        return shared >= ShortestShared && shared >= LeastShared * Math.Max(one.Length, other.Length) ? OtherForm : 0;
    }

    /// <param name="IsKnown">Whether the article has it.</param>
    private sealed record Weighed(string Stem, double Weight, bool IsKnown);
}
