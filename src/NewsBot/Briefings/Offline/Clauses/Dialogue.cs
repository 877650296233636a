using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Clauses;

/// <summary>Speech that a dash opens: « — Ми переможемо, — сказав він. — Це питання часу. »</summary>
internal static class Dialogue
{
    /// <summary>Words between a dash and the verb that attributes: "– jak dodał –", « — також зазначив ».</summary>
    private const int WordsBeforeVerb = 3;

    /// <summary>Tokens between the dashes around a speaker inside a quotation.</summary>
    private const int LongestAside = 14;

    /// <summary>The tokens of a paragraph that are spoken.</summary>
    /// <param name="tokens">Of the whole paragraph.</param>
    /// <returns>First and last token of each stretch, the last one exclusive, in order; none when the paragraph is not written so.</returns>
    public static List<(int Start, int End)> Find(IReadOnlyList<Token> tokens, Grammar grammar)
    {
        var found = new List<(int Start, int End)>();
        if (tokens.Count < 4 || tokens[0].Kind != TokenKind.Dash)
        {
            return found;
        }

        var (open, attributed) = (1, false);
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Dash)
            {
                continue;
            }

            if (open < 0)
            {
                // „Tak” – ucina szef: a dash before a speaker opens nothing.
                open = tokens[i - 1].Kind == TokenKind.Quote ? -1 : i + 1;
            }
            else if (Attributes(tokens, i + 1, grammar))
            {
                Add(i);
                (open, attributed) = (-1, true);
            }
        }

        if (open >= 0)
        {
            Add(tokens.Count);
        }

        return attributed ? found : [];

        void Add(int end)
        {
            while (end > open && (tokens[end - 1].Kind == TokenKind.Comma || tokens[end - 1].Text == "."))
            {
                end--;
            }

            if (end > open)
            {
                found.Add((open, end));
            }
        }
    }

    /// <summary>A quotation without the words that attribute it from inside: «Так, — сказав він, — і буде».</summary>
    /// <param name="cut">The article's tokens by sentence.</param>
    /// <returns>The parts, in order; the quotation itself when nothing stands in it that is not said.</returns>
    public static IEnumerable<Quotation> Part(Quotation quotation, List<List<Token>> cut, Grammar grammar)
    {
        for (var s = quotation.Opens; s <= quotation.Closes; s++)
        {
            var tokens = cut[s];
            var open = tokens.FindIndex(token => token.Start > quotation.Span.Start && token.End < quotation.Span.End && token.Kind == TokenKind.Dash);
            if (open < 1 || !Attributes(tokens, open + 1, grammar))
            {
                continue;
            }

            // « «Так, — сказав він. — Це все» »: the speaker ends the sentence.
            if (s < quotation.Closes && tokens.Count - open <= LongestAside && !tokens.Skip(open + 1).Any(token => token.Kind == TokenKind.Dash) && cut[s + 1] is [{ Kind: TokenKind.Dash }, var next, ..])
            {
                return [With(quotation, cut, quotation.Span.Start, tokens[open - (tokens[open - 1].Kind == TokenKind.Comma ? 2 : 1)].End, quotation.Opens, s), With(quotation, cut, next.Start, quotation.Span.End, s + 1, quotation.Closes)];
            }

            var close = tokens.FindIndex(open + 1, Math.Min(LongestAside, tokens.Count - open - 1), token => token.Kind == TokenKind.Dash && token.End < quotation.Span.End);
            var end = tokens[open - (tokens[open - 1].Kind == TokenKind.Comma ? 2 : 1)].End;
            if (close < 0 || close + 1 >= tokens.Count || end <= quotation.Inner.Start)
            {
                continue;
            }

            var begin = tokens[close + 1].Start;
            return [With(quotation, cut, quotation.Span.Start, end, quotation.Opens, s), With(quotation, cut, begin, quotation.Span.End, s, quotation.Closes)];
        }

        return [quotation];
    }

    /// <summary>« Les chiffres, poursuit-il, ne collent pas »: a cue between commas, with a pronoun or a name behind it, that no mark parts from the quotation.</summary>
    /// <inheritdoc cref="Part"/>
    public static IEnumerable<Quotation> PartAtCommas(Quotation quotation, List<List<Token>> cut, Grammar grammar)
    {
        for (var s = quotation.Opens; grammar.InvertsFreely && s <= quotation.Closes; s++)
        {
            var tokens = cut[s];
            for (var open = 1; open + 3 < tokens.Count; open++)
            {
                if (tokens[open].Kind != TokenKind.Comma || tokens[open].Start < quotation.Inner.Start || tokens[open].End > quotation.Inner.End || !HasCue(tokens[..(open + 2)], open + 1, grammar)
                    || !(tokens[open + 2].Text[0] == '-' || (tokens[open + 2].IsCapitalised && grammar.Verbs.Find(tokens[open + 1].Lower).Any(form => form.Frame == CueFrame.Says))))
                {
                    continue;
                }

                var close = tokens.FindIndex(open + 2, Math.Min(LongestAside, tokens.Count - open - 2), token => token.Kind == TokenKind.Comma);
                if (close > 0 && close + 1 < tokens.Count && tokens[close].End < quotation.Inner.End && tokens[open - 1].End > quotation.Inner.Start)
                {
                    return [With(quotation, cut, quotation.Span.Start, tokens[open - 1].End, quotation.Opens, s), With(quotation, cut, tokens[close + 1].Start, quotation.Span.End, s, quotation.Closes)];
                }
            }
        }

        return [quotation];
    }

    private static Quotation With(Quotation quotation, List<List<Token>> cut, int start, int end, int opens, int closes) => new(
        new(start, end), new(Math.Max(start, quotation.Inner.Start), Math.Min(end, quotation.Inner.End)),
        cut[opens..(closes + 1)].Sum(sentence => sentence.Count(token => token.Start >= start && token.End <= end && token.Kind is TokenKind.Word or TokenKind.Number)), opens, closes);

    private static bool HasCue(IReadOnlyList<Token> tokens, int start, Grammar grammar)
    {
        for (var i = start; i < Math.Min(tokens.Count, start + WordsBeforeVerb) && tokens[i].IsWord; i++)
        {
            if (grammar.Verbs.Find(tokens[i].Lower).Any(form => (form.Form & VerbForm.Finite) != VerbForm.None))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Attributes(IReadOnlyList<Token> tokens, int start, Grammar grammar)
    {
        // "– śmieje się trener": any verb before somebody.
        return HasCue(tokens, start, grammar) || (grammar.InvertsFreely && start + 1 < tokens.Count && tokens[start].IsWord && !tokens[start].IsCapitalised && tokens[start].Start > 0
            && (grammar.IsFinite(tokens[start].Lower) || (grammar.GenderOfVerb(tokens[start].Lower) != 'x' && tokens[start + 1].IsWord))
            && !grammar.StopWords.Contains(tokens[start].Lower));
    }
}
