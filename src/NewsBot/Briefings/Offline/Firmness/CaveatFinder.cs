using System.Buffers;
using System.Text.RegularExpressions;
using NewsBot.Articles;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Firmness;

/// <summary>A sentence that says that something could not be verified.</summary>
/// <param name="By">Who could not; <c>null</c> when the sentence does not say.</param>
/// <param name="CoversAll">It speaks of all that was claimed before: "these claims".</param>
/// <param name="OfBothSides">It speaks of what two parties claim, wherever they do.</param>
/// <param name="OfFigures">It speaks of numbers: "these figures".</param>
/// <param name="Span">The words that say so.</param>
/// <param name="OfDocument">It speaks of a document.</param>
/// <param name="OfOne">It speaks of what one party claims: "his claims".</param>
/// <param name="OfLast">It speaks of what was claimed last: "this account".</param>
internal sealed record CaveatSentence(SentenceTokens Sentence, string? By, bool CoversAll, bool OfBothSides, bool OfDocument, bool OfFigures,
    bool OfOne, bool OfLast, TextSpan Span)
{
    /// <summary>It says that it speaks of what was claimed before.</summary>
    public bool PointsBack => CoversAll || OfBothSides || OfLast;
}

/// <summary>Finds caveats: sentences of the outlet's own that something could not be verified.</summary>
internal static class CaveatFinder
{
    /// <summary>What parts the one who could not verify from what stands before.</summary>
    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create(",.;“”«»\"");

    /// <summary>Letters: what is longer is no article, but "this" or "these".</summary>
    private const int LongestArticle = 3;

    /// <summary>Tokens between "confirm" and "deny".</summary>
    private const int Denial = 3;

    /// <returns>In the order of the article.</returns>
    public static List<CaveatSentence> Find(ArticleTokens article)
    {
        var found = new List<CaveatSentence>();
        foreach (var sentence in article.Sentences)
        {
            var text = new SearchedText(sentence.Sentence.Span.In(article.Article.Text));
            if (Matches(sentence, text, article.Grammar).ToList() is [var first, ..] matches && article.Grammar.CaveatStems.IsIn(text))
            {
                found.Add(Read(sentence, text, first, matches.Select(match => By(match, text.Text, sentence, article.Article, article.Grammar)).FirstOrDefault(by => by is not null), article.Grammar));
            }
        }

        return found;
    }

    private static IEnumerable<Match> Matches(SentenceTokens sentence, SearchedText text, Grammar grammar) =>
        grammar.CaveatPatterns.Select(pattern => pattern.Find(text)).OfType<Match>()
            .Where(match => !IsQuoted(sentence, sentence.Sentence.Span.Start + match.Index + match.Length - 1) && !IsAnswer(sentence, match, grammar));

    private static CaveatSentence Read(SentenceTokens sentence, SearchedText text, Match match, string? by, Grammar grammar)
    {
        var start = sentence.Sentence.Span.Start + match.Index;
        var both = grammar.CoversBothPatterns.Any(covers => covers.IsIn(text));
        var covering = grammar.CoversAllPatterns.Select(covers => covers.Find(text)).FirstOrDefault(covers => covers is not null);
        return new(
            sentence,
            by,
            CoversAll: both || covering is not null,
            OfBothSides: both,
            OfDocument: sentence.Tokens.Exists(token => grammar.DocumentNouns.Contains(token.Lower)),
            OfFigures: sentence.Tokens.Exists(token => grammar.SameThings.Totals.Of(token.Lower) is not null),
            OfOne: !both && covering is not null && (IsPossessive(covering.Value, grammar) || covering.Groups["one"].Success),
            OfLast: grammar.CoversLastPatterns.Any(covers => covers.IsIn(text)),
            new(start, start + match.Length));
    }

    // "his claims", « ses affirmations »
    private static bool IsPossessive(string words, Grammar grammar) =>
        Tokenizer.Cut(words, 0, words.Length, grammar) is [var first, ..] && grammar.Determiners.Value(first.Lower)?.EndsWith('o') == true;

    // "could neither confirm nor deny": what somebody answers, and a claim.
    private static bool IsAnswer(SentenceTokens sentence, Match match, Grammar grammar)
    {
        if (grammar.CaveatAnswers?.IsIn(match.Value) == true)
        {
            return true;
        }

        var (start, end) = (sentence.Sentence.Span.Start + match.Index, sentence.Sentence.Span.Start + match.Index + match.Length);
        var (first, last) = (sentence.Tokens.FindIndex(token => token.End > start), sentence.Tokens.FindLastIndex(token => token.Start < end));
        return Enumerable.Range(Math.Max(0, first - Denial), last < first ? 0 : last - first + 1 + (2 * Denial))
            .Any(i => grammar.Verbs.Find(sentence.Lower(i)).Any(form => form.Stance == "denies" && form.Particle.Length == 0));
    }

    private static bool IsQuoted(SentenceTokens sentence, int position)
    {
        var index = sentence.Tokens.FindIndex(token => token.Start <= position && position < token.End);
        return index >= 0 && sentence.IsQuoted(index);
    }

    private static string? By(Match match, string text, SentenceTokens sentence, Article article, Grammar grammar)
    {
        var until = sentence.Tokens.FindLastIndex(token => token.Start < sentence.Sentence.Span.Start + match.Index + match.Length) + 1;

        // "could not be verified": the subject is what was not verified, not who did not; "…by the police" is.
        if (IsPassive(Tokenizer.Cut(match.Value, 0, match.Length, grammar), grammar))
        {
            return grammar.Agents.Contains(sentence.Lower(until)) ? Name(NounPhrases.After(sentence, until + 1, grammar)) : null;
        }

        if (!match.Groups["by"].Success)
        {
            return null;
        }

        var verb = sentence.Tokens.FindIndex(token => token.End > sentence.Sentence.Span.Start + match.Groups["by"].Index);
        if (verb < 1 || grammar.Pronouns.Contains(sentence.Lower(verb - 1)))
        {
            return null;
        }

        // "The agency, asked by this newspaper, could not…", « агенція «Прут» не змогла »
        var phrase = sentence.Kind(verb - 1) == TokenKind.Comma || match.Groups["by"].Index > match.Index ? NounPhrases.Before(sentence, verb, floor: 0, grammar) : Named(sentence, verb, grammar);
        if (phrase is not { } who)
        {
            var begin = text.AsSpan(0, match.Groups["by"].Index).LastIndexOfAny(ClauseMarks) + 1;
            var first = sentence.Tokens.FindIndex(token => token.Start >= sentence.Sentence.Span.Start + begin);
            var opener = sentence.Tokens.FindLastIndex(verb - 1, verb - first, token => grammar.Complementizers.Contains(token.Lower)) + 1;
            who = new(Math.Max(first, opener), verb, verb);
        }

        // "None of these figures could our reporter confirm": what was not verified stands first, and who could not behind it or behind the verb.
        if (Trimmed(who) is not { } by)
        {
            return Name(NounPhrases.Before(sentence, verb, floor: 0, grammar)) ?? (grammar.CapitalNouns ? Name(NounPhrases.After(sentence, verb + 1, grammar)) : null) ?? Name(Subject());
        }

        // "The Herald has not seen the letter and cannot…", "the agency says that it…": the subject of the sentence.
        return sentence.Tokens[by.Start..by.Head].Exists(token => IsVerb(token, grammar)) ? Name(Subject()) : Name(who);

        NounPhrase? Subject() => Opening(sentence, verb, grammar) ?? NounPhrases.OfSentence(sentence, verb, grammar);

        // "The recording", but "The Recorder": a name is who checks.
        bool IsChecked(Token token) => (!token.IsCapitalised || grammar.CapitalNouns || token == sentence.Tokens[0]) && grammar.CheckedThings.IsIn(token.Lower);

        string? Name(NounPhrase? phrase) => phrase is { } found && Trimmed(found) is { } part ? sentence.Span(part.Start, part.Head).In(article.Text).Trim() : null;

        (int Start, int Head)? Trimmed(NounPhrase phrase)
        {
            var (start, head) = (phrase.Start, phrase.Head);
            while (head > start && grammar.CheckWords.IsIn(sentence.Lower(head - 1)))
            {
                head--;
            }

            // « Проверить их рассказы наша редакция… », « Самих накладних редакція… »: what was to be checked stands first.
            start = grammar.Articleless && head > start
                ? Math.Max(start, sentence.Tokens.FindLastIndex(head - 1, head - start, token => IsChecked(token) || grammar.CheckWords.IsIn(token.Lower)) + 1)
                : start;
            while (start < head && ((IsArticle(sentence.Lower(start), grammar)
                    && !(sentence.Lower(start).Length > 1 && sentence.Tokens[start].Text.All(char.IsUpper)))
                || grammar.Conjunctions.Contains(sentence.Lower(start)) || grammar.Coordinators.Contains(sentence.Lower(start))
                || grammar.IsAdverb(sentence.Lower(start)) || (grammar.Articleless && grammar.BackPronouns.Contains(sentence.Lower(start))) || (grammar.Relatives.Contains(sentence.Lower(start)) && start + 1 < head)))
            {
                start++;
            }

            head = sentence.Tokens.FindIndex(start, Math.Max(0, head - start), token => grammar.NobodyPattern.IsIn(token.Lower)) is > 0 and var not && not > start ? not : head;

            while (head > start && grammar.IsAdverb(sentence.Lower(head - 1)))
            {
                head--;
            }

            // "Neither of the two figures could…": what was not verified. "No observer could…": nobody.
            return start >= head || grammar.NounNegations.Contains(sentence.Lower(start)) || grammar.NobodyPattern.IsIn(sentence.Lower(start))
                || sentence.Tokens[start..head].Exists(IsChecked)
                || grammar.CoversAllPatterns.Concat(grammar.CoversBothPatterns).Any(covers => covers.IsIn(sentence.Span(phrase.Start, head).In(article.Text)))
                ? null
                : (start, head);
        }
    }

    // « «Вестник» не видел письма и не может… »
    private static NounPhrase? Opening(SentenceTokens sentence, int before, Grammar grammar) =>
        sentence.Tokens.FindIndex(0, before, token => IsVerb(token, grammar)) is > 0 and var first ? NounPhrases.Before(sentence, first, floor: 0, grammar) ?? Named(sentence, first, grammar) : null;

    private static bool IsVerb(Token token, Grammar grammar) => !token.IsCapitalised
        && (grammar.IsFinite(token.Lower) || grammar.Negations.Contains(token.Lower)
            || grammar.Verbs.Find(token.Lower).Any(form => (form.Form & VerbForm.Finite) != VerbForm.None));

    // "could not be independently verified", « n'a pas pu être recoupé », "überprüft werden"
    private static bool IsPassive(List<Token> words, Grammar grammar)
    {
        var last = words.Count - 2;
        while (last > 0 && (grammar.IsAdverb(words[last].Lower) || grammar.Negations.Contains(words[last].Lower)))
        {
            last--;
        }

        return words.Exists(token => grammar.Passives.Value(token.Lower) == "p") || (words.Count > 0 && grammar.Passives.Contains(words[^1].Lower))
            || (last >= 0 && (words[last].Lower is "be" or "been" || grammar.Passives.Contains(words[last].Lower)));
    }

    /// <summary>A name in quotation marks right before the verb, with the noun that says what it is.</summary>
    private static NounPhrase? Named(SentenceTokens sentence, int verb, Grammar grammar)
    {
        if (sentence.Quotes[verb - 1] is not { Words: <= Quotation.FewWords } name)
        {
            return null;
        }

        var start = verb - 1;
        while (start > 0 && sentence.Quotes[start - 1] == name)
        {
            start--;
        }

        return new(start > 0 && grammar.OrganisationNouns.Contains(sentence.Lower(start - 1)) ? start - 1 : start, verb, verb);
    }

    // "the police", but "our newsroom", « esta redacción ».
    private static bool IsArticle(string lower, Grammar grammar) =>
        grammar.Determiners.Value(lower) is { } kind && !kind.EndsWith('o') && (kind.EndsWith('i') || lower.Length <= LongestArticle);
}
