using NewsBot.Articles;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Firmness;

/// <summary>A sentence that says that something could not be verified.</summary>
/// <param name="By">Who could not; <c>null</c> when the sentence does not say.</param>
/// <param name="ByParty">It is one of those whom the article is about.</param>
/// <param name="ByOutlet">It is the outlet, by whatever name.</param>
/// <param name="CoversAll">It speaks of all that was claimed before: "these claims".</param>
/// <param name="OfBothSides">It speaks of what two parties claim, wherever they do.</param>
/// <param name="OfSides">It says so of the two themselves, "neither side", and not of what they say, "neither figure".</param>
/// <param name="OfFigures">It speaks of numbers: "these figures".</param>
/// <param name="Span">The words that say so.</param>
/// <param name="Part">The part of the sentence that says so.</param>
/// <param name="OfDocument">It speaks of a document.</param>
/// <param name="OfOne">It speaks of what one party claims: "his claims".</param>
/// <param name="OfPerson">It speaks of what one person claims: "her account".</param>
/// <param name="OfLast">It speaks of what was claimed last: "this account".</param>
internal sealed record CaveatSentence(SentenceTokens Sentence, string? By, bool ByParty, bool ByOutlet, bool CoversAll, bool OfBothSides, bool OfSides, bool OfDocument, bool OfFigures,
    bool OfOne, bool OfPerson, bool OfLast, TextSpan Part, TextSpan Span)
{
    /// <summary>It says that it speaks of what was claimed before.</summary>
    public bool PointsBack => CoversAll || OfBothSides || OfLast;
}

/// <summary>Finds caveats: sentences of the outlet's own that something could not be verified.</summary>
internal static class CaveatFinder
{
    /// <summary>Tokens between "confirm" and "deny".</summary>
    private const int Denial = 3;

    /// <returns>In the order of the article.</returns>
    public static List<CaveatSentence> Find(ArticleTokens article)
    {
        var found = new List<CaveatSentence>();
        foreach (var sentence in article.Sentences)
        {
            var text = new SearchedText(sentence.Sentence.Span.In(article.Article.Text));
            if (MayBeIn(text, article.Grammar) && In(sentence, text, article) is { } caveat)
            {
                found.Add(caveat);
            }
        }

        return found;
    }

    // Nearly no sentence is one.
    private static bool MayBeIn(SearchedText text, Grammar grammar)
    {
        foreach (var pattern in grammar.CaveatPatterns)
        {
            if (pattern.MayBeIn(text))
            {
                return true;
            }
        }

        return grammar.CaveatWords.MayBeIn(text);
    }

    private static CaveatSentence? In(SentenceTokens sentence, SearchedText text, ArticleTokens article)
    {
        var grammar = article.Grammar;
        var matches = CaveatComposition.Find(sentence, text, grammar).Concat(Patterns(sentence, text, grammar))
            .Where(match => !sentence.IsQuoted(match.To - 1) || sentence.Quotes[match.To - 1] is { Words: <= Quotation.FewWords })
            .Select(match => (Match: match, By: CaveatSpeaker.Of(match, text.Text, sentence, article.Article, grammar)))
            .Where(match => Holds(sentence, match.Match, match.By, text.Text, grammar))
            .ToList();
        if (matches.Count == 0)
        {
            return null;
        }

        var part = matches.FindAll(match => match.Match.Part == matches[0].Match.Part);
        return Read(sentence, text, new(part.Min(match => match.Match.From), part.Max(match => match.Match.To)), matches[0].Match.Part, matches.Select(match => match.By).FirstOrDefault(by => by.Name is not null),
            matches.Exists(match => match.Match.Outlet is not null), grammar);
    }

    // "rests on a single witness"
    private static IEnumerable<CaveatMatch> Patterns(SentenceTokens sentence, SearchedText text, Grammar grammar) =>
        from pattern in grammar.CaveatPatterns
        let match = pattern.Find(text)
        where match is not null
        let start = sentence.Sentence.Span.Start + match.Index
        let first = sentence.Tokens.FindIndex(token => token.End > start)
        let last = sentence.Tokens.FindLastIndex(token => token.Start < start + match.Length)
        where first >= 0 && last >= first
        select new CaveatMatch(first, last + 1, Verb: null, OfThing: true, Outlet: null, Part: new(first, last + 1), IsSearch: false);

    // What a party could not find is what it says; a caveat only where it speaks of what others claim.
    private static bool Holds(SentenceTokens sentence, CaveatMatch match, CaveatSpeaker speaker, string text, Grammar grammar) =>
        (!speaker.IsParty || (match.OfThing && !match.IsSearch && speaker.Name is not null)) && !IsAnswer(sentence, match, speaker.IsParty, text, grammar);

    private static CaveatSentence Read(SentenceTokens sentence, SearchedText text, TokenRange words, TokenRange part, CaveatSpeaker by, bool isOutlet, Grammar grammar)
    {
        var both = grammar.CoversBothPatterns.Select(covers => covers.Find(text)).FirstOrDefault(covers => covers is not null);
        var covering = grammar.CoversAllPatterns.Select(covers => covers.Find(text)).FirstOrDefault(covers => covers is not null);
        return new(
            sentence,
            by.Name,
            by.IsParty,
            isOutlet,
            CoversAll: both is not null || covering is not null,
            OfBothSides: both is not null,
            OfSides: both is not null && !grammar.CheckedThings.IsIn(both.Value),
            OfDocument: sentence.Tokens.Exists(token => grammar.DocumentNouns.Contains(token.Lower) || grammar.CheckedPapers.IsIn(token.Lower)),
            OfFigures: sentence.Tokens.Exists(token => grammar.SameThings.Totals.Of(token.Lower) is not null),
            OfOne: both is null && covering is not null && (IsPossessive(covering.Value, grammar) || covering.Groups["one"].Success),
            OfPerson: both is null && covering is not null && IsPossessive(covering.Value, grammar),
            OfLast: grammar.CoversLastPatterns.Any(covers => covers.IsIn(text)),
            sentence.Span(part.From, part.To),
            sentence.Span(words.From, words.To));
    }

    // "his claims", « ses affirmations »
    private static bool IsPossessive(string words, Grammar grammar) =>
        Tokenizer.Cut(words, 0, words.Length, grammar) is [var first, ..] && grammar.Determiners.Value(first.Lower)?.EndsWith('o') == true;

    // "would not confirm", "could neither confirm nor deny": what somebody answers, and a claim.
    private static bool IsAnswer(SentenceTokens sentence, CaveatMatch match, bool isParty, string text, Grammar grammar)
    {
        var words = sentence.Span(match.From, match.To);
        var from = sentence.Sentence.Span.Start;
        return (!match.IsOfNobody && grammar.CaveatAnswers?.IsIn(text[(words.Start - from)..(words.End - from)]) == true)
            || (isParty && Enumerable.Range(Math.Max(0, match.From - Denial), match.To - match.From + (2 * Denial))
                .Any(i => grammar.Verbs.Find(sentence.Lower(i)).Any(form => form.Stance == "denies" && form.Particle.Length == 0)));
    }
}
