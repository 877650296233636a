using System.Buffers;
using NewsBot.Articles;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Firmness;

/// <summary>The subject of the verb in a caveat, as it stands, without its article.</summary>
/// <param name="text">The sentence.</param>
internal sealed class CaveatSubject(SentenceTokens sentence, string text, Article article, Grammar grammar)
{
    /// <summary>What parts the one who could not verify from what stands before.</summary>
    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create(",.;“”«»\"");

    /// <summary>Letters: what is longer is no article, but "this" or "these".</summary>
    private const int LongestArticle = 3;

    /// <summary>"this newspaper", « агентство «Прут» », "The Western Wire"; <c>null</c> for "we".</summary>
    /// <param name="verb">Whose subject it is; <c>null</c> when it is the subject of none.</param>
    public string? Outlet(TokenRange outlet, int? verb)
    {
        var (start, end) = outlet;
        if (end == start || (end - start == 1 && sentence.IsFirstPerson(start)))
        {
            return null;
        }

        if (verb > start && NounPhrases.Before(sentence, verb.Value, floor: 0, grammar) is { } whole && whole.Start <= start && whole.Head >= end && Name(whole) is { } name)
        {
            return name;
        }

        while (end < sentence.Count && sentence.Quotes[end] is { Words: <= Quotation.FewWords } quoted && quoted.Span.Start >= sentence.Tokens[start].Start)
        {
            end++;
        }

        while (start < end - 1 && IsArticle(start))
        {
            start++;
        }

        return outlet.To - outlet.From > 1 || end > outlet.To || (sentence.Tokens[start].IsCapitalised && start > 0) || sentence.IsNoun(start)
            ? sentence.Span(start, end).In(article.Text).Trim()
            : null;
    }

    /// <summary>"…by independent experts".</summary>
    public string? After(int start) => Name(NounPhrases.After(sentence, start, grammar));

    /// <param name="from">The first word of the caveat.</param>
    /// <param name="verb">The first word of its verb group, not the first of the sentence.</param>
    public string? Of(int from, int verb)
    {
        // "The agency, asked by this newspaper, could not…", « агенція «Прут» не змогла »
        var phrase = sentence.Kind(verb - 1) == TokenKind.Comma || verb > from ? NounPhrases.Before(sentence, verb, floor: 0, grammar) : Named(verb);
        if (phrase is not { } who)
        {
            var begin = text.AsSpan(0, sentence.Tokens[verb].Start - sentence.Sentence.Span.Start).LastIndexOfAny(ClauseMarks) + 1;
            var first = sentence.Tokens.FindIndex(token => token.Start >= sentence.Sentence.Span.Start + begin);
            var opener = sentence.Tokens.FindLastIndex(verb - 1, verb - first, token => grammar.Complementizers.Contains(token.Lower)) + 1;
            who = new(Math.Max(first, opener), verb, verb);
        }

        // "None of these figures could our reporter confirm": what was not verified stands first, and who could not behind it or behind the verb.
        if (Trimmed(who) is not { } by)
        {
            return Name(NounPhrases.Before(sentence, verb, floor: 0, grammar)) ?? (grammar.CapitalNouns ? Name(NounPhrases.After(sentence, verb + 1, grammar)) : null) ?? Name(OfSentence(verb));
        }

        // "The Herald has not seen the letter and cannot…", "the agency says that it…": the subject of the sentence.
        return sentence.Tokens[by.Start..by.Head].Exists(IsVerb) ? Name(OfSentence(verb)) : Name(who);
    }

    private NounPhrase? OfSentence(int verb) => Opening(verb) ?? NounPhrases.OfSentence(sentence, verb, grammar);

    private string? Name(NounPhrase? phrase) => phrase is { } found && Trimmed(found) is { } part ? sentence.Span(part.Start, part.Head).In(article.Text).Trim() : null;

    private (int Start, int Head)? Trimmed(NounPhrase phrase)
    {
        var (start, head) = (phrase.Start, phrase.Head);
        while (head > start && grammar.CaveatWords.Checking.IsIn(sentence.Lower(head - 1)))
        {
            head--;
        }

        // « Проверить их рассказы наша редакция… », « Самих накладних редакція… »: what was to be checked stands first.
        start = grammar.Articleless && head > start
            ? Math.Max(start, sentence.Tokens.FindLastIndex(head - 1, head - start, token => IsChecked(token) || grammar.CaveatWords.Checking.IsIn(token.Lower)) + 1)
            : start;
        while (start < head && ((IsArticle(start) && !(sentence.Lower(start).Length > 1 && sentence.Tokens[start].Text.All(char.IsUpper)))
            || sentence.IsConjunction(start) || sentence.IsCoordinator(start)
            || sentence.IsAdverb(start) || (grammar.Articleless && grammar.BackPronouns.Contains(sentence.Lower(start))) || (sentence.IsRelative(start) && start + 1 < head)))
        {
            start++;
        }

        head = sentence.Tokens.FindIndex(start, Math.Max(0, head - start), token => grammar.CaveatWords.Negation.IsIn(token.Lower)) is > 0 and var not && not > start ? not : head;
        while (head > start && sentence.IsAdverb(head - 1))
        {
            head--;
        }

        // "Neither of the two figures could…": what was not verified. "No observer could…": nobody. "Our checks": of whom nothing but "our" is left.
        return start >= head || (head - start == 1 && (sentence.IsFirstPerson(start) || sentence.IsDeterminer(start))) || grammar.NounNegations.Contains(sentence.Lower(start)) || grammar.CaveatWords.Negation.IsIn(sentence.Lower(start))
            || sentence.Tokens[start..head].Exists(IsChecked)
            || IsCovered(new(sentence.Span(phrase.Start, head).In(article.Text)))
            ? null
            : (start, head);
    }

    // "These claims": what was not verified.
    private bool IsCovered(SearchedText subject) => grammar.CoversAllPatterns.Concat(grammar.CoversBothPatterns).Any(covers => covers.IsIn(subject));

    // "The recording", but "The Recorder": a name is who checks.
    private bool IsChecked(Token token) => (!token.IsCapitalised || grammar.CapitalNouns || token == sentence.Tokens[0]) && grammar.CheckedThings.IsIn(token.Lower);

    // « «Вестник» не видел письма и не может… »
    private NounPhrase? Opening(int before) =>
        sentence.Tokens.FindIndex(0, before, IsVerb) is > 0 and var first ? NounPhrases.Before(sentence, first, floor: 0, grammar) ?? Named(first) : null;

    private bool IsVerb(Token token) => !token.IsCapitalised
        && (grammar.IsFinite(token.Lower) || grammar.Negations.Contains(token.Lower)
            || grammar.Verbs.Find(token.Lower).Any(form => (form.Form & VerbForm.Finite) != VerbForm.None));

    /// <summary>A name in quotation marks right before the verb, with the noun that says what it is.</summary>
    private NounPhrase? Named(int verb)
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

        return new(start > 0 && sentence.IsOrganisationNoun(start - 1) ? start - 1 : start, verb, verb);
    }

    // "the police", but "our newsroom", « esta redacción ».
    private bool IsArticle(int i) =>
        grammar.Determiners.Value(sentence.Lower(i)) is { } kind && !kind.EndsWith('o') && (kind.EndsWith('i') || sentence.Lower(i).Length <= LongestArticle);
}
