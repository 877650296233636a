using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Summaries;

/// <summary>Chooses the sentences that carry an article: an extractive summary.</summary>
/// <remarks>
/// News puts first what matters, so position weighs most (Edmundson 1969, "New methods in automatic extracting");
/// words that the article repeats and that its title holds add to it. A sentence that leans on the one before it is passed over.
/// </remarks>
internal static class SentenceRanker
{
    private const int FewestWords = 8;

    /// <summary>From this share of sentences with "I" or "we" on a text is a speech, a letter, a diary: it leans on itself everywhere, and its order tells most.</summary>
    private const double PersonalShare = 0.25;
    private const int FewestWordsOfAPerson = 4;

    /// <summary>A line that has this share of its words in common with the title repeats the headline.</summary>
    private const double TitleShare = 0.8;
    private const int MostWords = 70;
    private const int LongestDeck = 3;
    private const int FewestPoints = 3;
    private const int MediumPoints = 5;

    /// <summary>A summary longer than this share of the article's sentences is none.</summary>
    private const double MediumShare = 0.3;
    private const double LongShare = 0.6;

    /// <summary>What the place of a sentence weighs against its words.</summary>
    private const double PositionWeight = 1.5;

    /// <summary>A sentence that leans on another is chosen when there is hardly anything else.</summary>
    private const double Leaning = 0.15;

    /// <summary>From this share of common words on two sentences say the same.</summary>
    private const double Same = 0.6;

    /// <param name="count">How many sentences at most.</param>
    /// <param name="leans">Whether a sentence cannot stand alone.</param>
    /// <returns>Indexes of sentences, in the order of the article; at least one unless the article is empty.</returns>
    public static IReadOnlyList<int> Choose(ArticleTokens article, int count, Predicate<int> leans)
    {
        var words = article.Sentences.Select(sentence => Words(sentence, article.Grammar)).ToList();
        var frequency = words.SelectMany(set => set).GroupBy(word => word, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var title = (article.Article.Title ?? TitleLine(article)) is { } heading
            ? Tokenizer.Cut(heading, 0, heading.Length, article.Grammar).Select(token => Stem(token.Lower))
            .ToHashSet(StringComparer.Ordinal) : [];
        var (personal, deck) = (IsPersonal(article), Deck(article));
        var prose = 0;
        var ranked = Enumerable.Range(0, words.Count)
            .Select(i => (Index: i, Score: IsProse(article.Sentences[i], personal ? FewestWordsOfAPerson : FewestWords)
                && (i < deck || EndsWithStop(article.Sentences[i])) && !IsTitle(article.Sentences[i], words[i], title) ? Score(article, i, prose++, words[i], frequency, title, leans, personal) : 0))
            .OrderByDescending(sentence => sentence.Score).ThenBy(sentence => sentence.Index)
            .ToList();

        count = Math.Min(count, Math.Max(FewestPoints, (int)(words.Count * (count > MediumPoints ? LongShare : MediumShare))));
        var chosen = new List<int>();
        foreach (var (index, score) in ranked)
        {
            if (chosen.Count < count && (score > 0 || chosen.Count == 0) && (chosen.Count < FewestPoints || personal || !leans(index))
                && !chosen.Exists(other => Overlap(words[other], words[index]) > Same))
            {
                chosen.Add(index);
            }
        }

        // A short text is given whole rather than by halves.
        chosen.AddRange(ranked.Select(sentence => sentence.Index).Except(chosen).Where(index => words[index].Count > 0 && !IsTitle(article.Sentences[index], words[index], title))
            .Take(Math.Min(count, FewestPoints) - chosen.Count).ToList());
        chosen.Sort();
        return chosen;
    }

    /// <summary>No heading, no question, no list, no "A: …" of an interview.</summary>
    private static bool IsProse(SentenceTokens sentence, int fewest) =>
        sentence.Tokens.Count(token => token.IsWord) is var words && words >= fewest && words <= MostWords && sentence.Kind(sentence.Count - 1) is not TokenKind.Colon
        && sentence.Kind(1) is not TokenKind.Colon && !EndsAsQuestion(sentence);

    /// <param name="place">How many sentences of prose stand before it: headings and datelines do not count.</param>
    private static double Score(ArticleTokens article, int index, int place, HashSet<string> words, Dictionary<string, int> frequency,
        HashSet<string> title, Predicate<int> leans, bool personal)
    {
        if (personal)
        {
            return 1.0 / (1 + place);
        }

        var sentence = article.Sentences[index];
        var position = PositionWeight / (1 + (place * 0.35));
        var opensParagraph = index == 0 || article.Sentences[index - 1].Sentence.Paragraph != sentence.Sentence.Paragraph ? 0.15 : 0;
        var repeated = words.Count == 0 ? 0 : words.Average(word => Math.Min(5, frequency[word] - 1)) / 5;
        var inTitle = title.Count == 0 ? 0 : words.Count(title.Contains) / (double)title.Count;
        var figures = sentence.Tokens.Exists(token => token.Kind == TokenKind.Number) ? 0.1 : 0;
        var alone = leans(index) ? Leaning : 1;
        var speakerless = IsQuoteAlone(sentence) ? 0.2 : 1;
        return (position + opensParagraph + (0.6 * repeated) + (0.5 * inTitle) + figures) * alone * speakerless;
    }

    /// <summary>The first line of a pasted text, when it ends like a headline: alone and without a stop.</summary>
    private static string? TitleLine(ArticleTokens article) =>
        article.Sentences is [var first, var next, ..] && first.Sentence.Paragraph != next.Sentence.Paragraph && !EndsWithStop(first)
            ? first.Sentence.Span.In(article.Article.Text) : null;

    /// <summary>The title once more, with or without a date: no sentence, and the headline has said it.</summary>
    private static bool IsTitle(SentenceTokens sentence, HashSet<string> words, HashSet<string> title) =>
        !EndsWithStop(sentence) && words.Count > 0
        && (words.Count(title.Contains) >= words.Count * TitleShare || (title.Count > 0 && title.Count(words.Contains) >= title.Count * TitleShare));

    private static bool IsPersonal(ArticleTokens article) =>
        article.Sentences.Count(sentence => Enumerable.Range(0, sentence.Count).Any(i => !sentence.IsQuoted(i) && article.Grammar.FirstPerson.Contains(sentence.Lower(i))))
            >= article.Sentences.Count * PersonalShare;

    /// <summary>How many sentences need no stop: the lines below a headline, and all where most have none. Behind them such lines are captions, addresses, tags.</summary>
    private static int Deck(ArticleTokens article) =>
        article.Sentences.Count(EndsWithStop) <= article.Sentences.Count / 2 ? article.Sentences.Count : LongestDeck;

    /// <summary>Quotation marks and brackets may close behind the stop.</summary>
    private static bool EndsWithStop(SentenceTokens sentence) =>
        sentence.Tokens.FindLast(token => token.Kind is not (TokenKind.Quote or TokenKind.Bracket))?.Kind is TokenKind.Stop;

    private static bool EndsAsQuestion(SentenceTokens sentence) =>
        sentence.Tokens.Exists(token => token.Kind == TokenKind.Stop && token.Text[0] is '?' or '؟');

    private static bool IsQuoteAlone(SentenceTokens sentence) =>
        sentence.Quotes.Count(quote => quote is not null) > sentence.Count * 0.9;

    private static HashSet<string> Words(SentenceTokens sentence, Grammar grammar) =>
        sentence.Tokens.Where(token => token.IsWord && token.Lower.Length > 2 && !grammar.StopWords.Contains(token.Lower))
            .Select(token => Stem(token.Lower)).ToHashSet(StringComparer.Ordinal);

    // Enough to let "soldiers" meet "soldier": endings differ behind the first letters.
    private static string Stem(string word) => word.Length > 6 ? word[..6] : word;

    private static double Overlap(HashSet<string> one, HashSet<string> other) =>
        one.Count == 0 || other.Count == 0 ? 0 : one.Count(other.Contains) / (double)Math.Min(one.Count, other.Count);
}
