using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Clauses;

/// <summary>Takes the words that attribute a quotation out of it: «Так, — сказав він, — і буде», « Jamais, insiste un pêcheur. Mon chien l'a réveillé. »</summary>
internal static class QuotationParts
{
    /// <summary>Tokens of such words between dashes or commas, or up to the full stop.</summary>
    private const int LongestAside = 24;

    /// <summary>Words of a verb group: "s'est ensuite emporté".</summary>
    private const int WordsOfVerb = 4;

    /// <param name="cut">The article's tokens by sentence.</param>
    /// <returns>The parts, in order; the quotation itself when nothing stands in it that is not said.</returns>
    public static IEnumerable<Quotation> Of(Quotation quotation, List<List<Token>> cut, Grammar grammar)
    {
        for (var s = quotation.Opens; s <= quotation.Closes; s++)
        {
            var tokens = cut[s];
            for (var i = 1; i < tokens.Count - 1; i++)
            {
                if (tokens[i].Start <= quotation.Inner.Start || tokens[i].End >= quotation.Inner.End
                    || Aside(tokens, i, quotation, grammar, goesOn: s < quotation.Closes
                        && cut[s + 1] is [{ Kind: TokenKind.Dash }, _, ..]) is not { } close)
                {
                    continue;
                }

                var end = tokens[i - 1].Kind == TokenKind.Comma ? tokens[i - 2].End : tokens[i - 1].End;
                var (rest, at) = close < tokens.Count ? (tokens[close].Start, s) : s < quotation.Closes
                    && cut[s + 1].Find(token => token.Kind != TokenKind.Dash) is { } next ? (next.Start, s + 1) : (quotation.Span.End, s);
                var first = With(quotation.Span.Start, end, quotation.Opens, s);
                return rest >= quotation.Inner.End ? [first] : [first, .. Of(With(rest, quotation.Span.End, at, quotation.Closes), cut, grammar)];
            }
        }

        return [quotation];

        Quotation With(int start, int end, int opens, int closes) => new(
            new(start, end), new(Math.Max(start, quotation.Inner.Start), Math.Min(end, quotation.Inner.End)),
            cut[opens..(closes + 1)].Sum(sentence => sentence.Count(token => token.Start >= start && token.End <= end && token.Kind is TokenKind.Word or TokenKind.Number)), opens, closes)
        { Mark = quotation.Mark ?? quotation };
    }

    /// <summary>The token behind the aside that a dash or a comma opens; <c>null</c> when none does.</summary>
    /// <param name="goesOn">A dash opens the next sentence, within the quotation.</param>
    private static int? Aside(List<Token> tokens, int mark, Quotation quotation, Grammar grammar, bool goesOn)
    {
        if (tokens[mark].Kind == TokenKind.Dash)
        {
            var attributes = Dialogue.Attributes(tokens, mark + 1, grammar);
            var dash = attributes ? tokens.FindIndex(mark + 1, Math.Min(LongestAside, tokens.Count - mark - 1), token => token.Kind == TokenKind.Dash && token.End < quotation.Span.End) : -1;
            dash += dash > 0 && dash + 1 < tokens.Count && tokens[dash + 1].Kind is TokenKind.Comma or TokenKind.Stop ? 1 : 0;
            if (dash > 0)
            {
                return dash + 1 < tokens.Count || quotation.Span.End > tokens[^1].End ? dash + 1 : null;
            }

            // «Так, — сказав він. — Це все»: the speaker ends the sentence.
            return attributes && goesOn && tokens.Count - mark <= LongestAside ? tokens.Count : null;
        }

        if (tokens[mark].Kind != TokenKind.Comma || !grammar.InvertsFreely || tokens[mark + 1].Kind == TokenKind.Dash || Speaker(tokens, mark + 1, grammar) is not (>= 0 and var speaker))
        {
            return null;
        }

        for (var i = speaker; i < Math.Min(tokens.Count, mark + LongestAside); i++)
        {
            if (tokens[i].Start >= quotation.Inner.End || (i > speaker && tokens[i].Kind is TokenKind.Stop && i == tokens.Count - 1))
            {
                return tokens.Count;
            }

            if (tokens[i].Kind is TokenKind.Colon or TokenKind.Semicolon or TokenKind.Quote)
            {
                return null;
            }

            if (tokens[i].Kind == TokenKind.Comma && !Explains(tokens, i + 1, tokens[i - 1], grammar))
            {
                return i + 1;
            }
        }

        return tokens.Count - mark < LongestAside ? tokens.Count : null;
    }

    /// <summary>The token behind a cue verb that somebody follows who is not the speaker of the quotation; -1 for anything else.</summary>
    private static int Speaker(List<Token> tokens, int start, Grammar grammar)
    {
        for (var i = start; i < Math.Min(tokens.Count - 1, start + WordsOfVerb) && tokens[i].IsWord; i++)
        {
            var pronoun = tokens[i].Lower[0] == '-' && grammar.Pronouns.Value(tokens[i].Lower) is { Length: > 0 } person && person[0] is not ('1' or '2');
            var forms = grammar.Verbs.Find(tokens[i].Lower).Where(form => form.Frame is CueFrame.Says or CueFrame.Tells
                && (form.Particle.Length == 0 || form.Particle[0] == tokens[i + 1].Lower)).ToList();
            if (forms.Exists(form => (form.Form & (i == start || grammar.Clitics.Contains(tokens[i - 1].Lower) ? VerbForm.Finite : VerbForm.Participle)) != VerbForm.None))
            {
                var next = i + 1 + forms[0].Particle.Length;
                return Enumerable.Range(start, i - start).Any(j => IsEnclitic(tokens[j], grammar))
                    || (next < tokens.Count && (IsEnclitic(tokens[next], grammar) || Names(tokens, next, grammar))) ? next : -1;
            }

            if (!(pronoun || grammar.Clitics.Contains(tokens[i].Lower) || grammar.IsAuxiliary(tokens[i].Lower) || grammar.IsAdverb(tokens[i].Lower)))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsEnclitic(Token token, Grammar grammar) =>
        token.Lower is ['-', ..] && grammar.Pronouns.Value(token.Lower) is { Length: > 0 } person && person[0] is not ('1' or '2');

    // "mon père" is somebody of whom the speaker of the quotation tells.
    private static bool Names(List<Token> tokens, int index, Grammar grammar)
    {
        var start = index;
        while (start < tokens.Count && start < index + WordsOfVerb && (grammar.IsTime(tokens[start].Lower) || grammar.IsAdverb(tokens[start].Lower)))
        {
            start++;
        }

        return start + 1 < tokens.Count && tokens[start].IsWord && !grammar.FirstPerson.Contains(tokens[start].Lower)
            && (tokens[start].IsCapitalised || (grammar.Determiners.Contains(tokens[start].Lower) && tokens[start + 1].IsWord && (!grammar.Prepositions.Contains(tokens[start].Lower)))
                || grammar.GroupNouns.Contains(tokens[start].Lower) || grammar.RoleNouns.Contains(tokens[start].Lower));
    }

    // "explique Paul Vert, maire de Dun, …", "explique le maire, Paul Vert, …"
    private static bool Explains(List<Token> tokens, int index, Token before, Grammar grammar) =>
        index + 1 < tokens.Count && (tokens[index].Kind == TokenKind.Number || grammar.RoleNouns.Contains(tokens[index].Lower) || grammar.Honorifics.Contains(tokens[index].Lower)
            || (grammar.Determiners.Contains(tokens[index].Lower) && grammar.RoleNouns.Contains(tokens[index + 1].Lower))
            || (grammar.Relatives.Contains(tokens[index].Lower) && before.IsCapitalised) || (tokens[index].IsCapitalised && !before.IsCapitalised));
}
