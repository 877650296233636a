using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Sources;

/// <content>Names and the roles that stand beside them.</content>
internal sealed partial class SourceResolver
{
    /// <summary>Tokens of an apposition that gives a role, and where in it the role noun stands.</summary>
    private const int LongestRole = 16;
    private const int WordsBeforeRole = 4;

    /// <summary>Tokens, a title included.</summary>
    private const int LongestName = 6;

    /// <summary>The first of the people named near a token: "Anna Smith and Jane Cole" are two.</summary>
    private (int Start, int End)? FirstPerson(SentenceTokens sentence, int start)
    {
        var name = parser.PersonIn(sentence, start, Math.Min(sentence.Count, start + LongestName));
        while (name is { } later && later.Start > start + 1 && parser.PersonIn(sentence, start, later.Start) is { } earlier)
        {
            name = earlier;
        }

        return name;
    }

    /// <summary>"Anna Smith, a former mayor of Lyme,": a role behind the name.</summary>
    private int AppositionEnd(SentenceTokens sentence, int start, int end)
    {
        if (start < end && grammar.RoleNouns.Contains(sentence.Lower(start)) || sentence.Kind(end) != TokenKind.Comma)
        {
            return end;
        }

        var close = end + 1;
        var described = false;
        while (close < sentence.Count && close - end < LongestRole && sentence.Kind(close) is TokenKind.Word or TokenKind.Number && !sentence.IsQuoted(close))
        {
            described |= close - end <= WordsBeforeRole && grammar.RoleNouns.Contains(sentence.Lower(close));
            close++;
        }

        var closed = sentence.Kind(close) is TokenKind.Comma or TokenKind.Stop && !grammar.Relatives.Contains(sentence.Lower(end + 1)) && !sentence.Tokens[Math.Min(end + 1, sentence.Count - 1)].IsCapitalised;
        return described && closed && Apposition.Explains(sentence, end + 1, close, grammar) ? close : end;
    }

    /// <summary>"The club's president, Anna Smith, …": where the role begins; -1 when there is none.</summary>
    private int RoleBeforeComma(SentenceTokens sentence, (int Start, int End) name)
    {
        if (sentence.Kind(name.Start - 1) != TokenKind.Comma || sentence.Kind(name.End) != TokenKind.Comma || name.Start < 2)
        {
            return -1;
        }

        for (var i = name.Start - 2; i >= 0 && name.Start - i < LongestRole && sentence.Kind(i) == TokenKind.Word && !grammar.IsFinite(sentence.Lower(i)); i--)
        {
            if (grammar.RoleNouns.Contains(sentence.Lower(i)) && (i == 0 || (grammar.Determiners.Contains(sentence.Lower(i - 1))
                    && !(grammar.DropsSubjects && grammar.Prepositions.Contains(sentence.Lower(i - 1))))))
            {
                return i;
            }
        }

        return -1;
    }
}
