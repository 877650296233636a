using NewsBot.Languages;

namespace NewsBot.Briefings;

/// <content>What is counted, where it does not stand right behind the figure.</content>
internal sealed partial class ClaimFigureReader
{
    // What is counted, where the figure has no unit: "drei verletzte Beamte", "two of their guards", "41 of 56 drones", "the guests were 80".
    private List<Token> Noun(List<Token> tokens, int start, int end, int to)
    {
        var next = end < tokens.Count && tokens[end].Kind == TokenKind.Quote ? end + 1 : end;
        if (grammar!.CapitalNouns)
        {
            return next + 1 < to && tokens[next].IsWord && !tokens[next].IsCapitalised && tokens[next + 1].IsCapitalised && !grammar.Prepositions.Contains(tokens[next].Lower)
                && !grammar.Determiners.Contains(tokens[next].Lower) && !grammar.IsAuxiliary(tokens[next].Lower) ? tokens[next..(next + 2)] : [];
        }

        if (next + 1 < tokens.Count && grammar.Prepositions.Contains(tokens[next].Lower) && tokens[next + 1].Kind == TokenKind.Number)
        {
            next += 2;
        }
        else if (next < to && grammar.Determiners.Value(tokens[next].Lower) is [.., 'o'])
        {
            next++;
        }
        else if (next == end)
        {
            return Subject(tokens, start);
        }

        return next < tokens.Count && IsNounLike(tokens[next]) ? [tokens[next]] : [];
    }

    // "the guests were 80", « нападників було двоє »
    private List<Token> Subject(List<Token> tokens, int start)
    {
        var i = start - 1;
        while (i > 0 && (grammar!.IsAdverb(tokens[i].Lower) || grammar.Approximations.Contains(tokens[i].Lower) || grammar.SameThings.Contrasts.Of(tokens[i].Lower) is not null))
        {
            i--;
        }

        return i > 0 && grammar!.IsAuxiliary(tokens[i].Lower) && IsNounLike(tokens[i - 1]) ? [tokens[i - 1]] : [];
    }

    private bool IsNounLike(Token token) => token.IsWord && token.Lower.Length >= ShortWord && !grammar!.StopWords.Contains(token.Lower) && !grammar.Prepositions.Contains(token.Lower)
        && !grammar.IsFinite(token.Lower) && !grammar.IsTime(token.Lower) && !grammar.IsAdverb(token.Lower) && !grammar.Pronouns.Contains(token.Lower);
}
