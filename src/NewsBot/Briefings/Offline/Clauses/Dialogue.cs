using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Clauses;

/// <summary>Speech that a dash opens: « — Ми переможемо, — сказав він. — Це питання часу. »</summary>
internal static class Dialogue
{
    /// <summary>Words between a dash and the verb that attributes: "– jak dodał –", « — також зазначив ».</summary>
    private const int WordsBeforeVerb = 3;

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

    private static bool HasCue(IReadOnlyList<Token> tokens, int start, Grammar grammar)
    {
        for (var i = start; i < Math.Min(tokens.Count, start + WordsBeforeVerb) && tokens[i].IsWord; i++)
        {
            if (grammar.Verbs.Find(tokens[i].Lower).Any(form => (form.Form & VerbForm.Finite) != VerbForm.None || (i > start && (form.Form & VerbForm.Participle) != VerbForm.None && grammar.IsAuxiliary(tokens[i - 1].Lower))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Behind a dash stand the words that attribute.</summary>
    public static bool Attributes(IReadOnlyList<Token> tokens, int start, Grammar grammar)
    {
        // "– śmieje się trener", « — не приховує мер »: any verb before somebody.
        start += start < tokens.Count && grammar.Articleless && grammar.Negations.Contains(tokens[start].Lower) ? 1 : 0;
        return HasCue(tokens, start, grammar) || (grammar.InvertsFreely && start + 1 < tokens.Count && tokens[start].IsWord && !tokens[start].IsCapitalised && tokens[start].Start > 0
            && (grammar.IsFinite(tokens[start].Lower) || (grammar.GenderOfVerb(tokens[start].Lower) != 'x' && tokens[start + 1].IsWord))
            && !grammar.StopWords.Contains(tokens[start].Lower));
    }
}
