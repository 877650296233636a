using System.Globalization;

namespace NewsBot.Languages;

/// <summary>Cuts a text into words, numbers and marks.</summary>
internal static class Tokenizer
{
    /// <summary>UTF-16 code units; what goes on longer without a blank is cut, so that no token is a text by itself.</summary>
    private const int LongestWord = 200, LongestNumber = 40;

    private const string QuoteMarks = "\"«»“”„‟‹›";

    /// <param name="start">Where to begin in <paramref name="text"/>; offsets of tokens count from the text's beginning.</param>
    /// <param name="grammar">Whose elisions and enclitics are cut off; <c>null</c>: none.</param>
    public static List<Token> Cut(string text, int start, int end, Grammar? grammar)
    {
        var tokens = new List<Token>((end - start) / 5);
        var i = start;
        while (i < end)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
            }
            else if (char.IsAsciiDigit(c))
            {
                var stop = NumberEnd(text, i, end);
                if (stop + 1 < end && text[stop] == '-' && char.IsLetter(text[stop + 1]))
                {
                    // "der 48-Jährige", "a 40-page ruling": one word.
                    stop = WordEnd(text, i, end);
                    AddWord(i, stop);
                    i = stop;
                    continue;
                }

                stop += grammar is { OrdinalDots: true } && IsOrdinal(text, i, stop, end, grammar) ? 1 : 0;
                Add(TokenKind.Number, i, stop);
                i = stop;
            }
            else if (IsLetter(text, i, end))
            {
                var stop = WordEnd(text, i, end);
                if (stop < end && text[stop] == '.' && grammar is not null && grammar.IsAbbreviation(Lower(text[i..(stop + 1)])))
                {
                    stop++;
                }

                // "the Seafarers' Union": the mark belongs to the name where no quotation is open that it could close.
                if (stop + 2 < end && IsApostrophe(text[stop]) && text[stop - 1] == 's' && text[stop + 1] == ' ' && char.IsUpper(text[stop + 2])
                    && grammar?.Enclitics.Contains("'s") == true && !tokens.Exists(token => token.Kind == TokenKind.Quote && IsApostrophe(token.Text[0]) || token.Text == "‘"))
                {
                    stop++;
                }

                AddWord(i, stop);
                i = stop;
            }
            else
            {
                var stop = MarkEnd(text, i, end);
                Add(KindOf(text, i, stop), i, stop);
                i = stop;
            }
        }

        KeepAcronyms(tokens, grammar);
        return tokens;

        void Add(TokenKind kind, int from, int to)
        {
            var part = text[from..to];
            tokens.Add(new(kind, from, to, part, Lower(part)));
        }

        void AddWord(int from, int to)
        {
            if (grammar is not null)
            {
                for (var apostrophe = IndexOfApostrophe(text, from, to); apostrophe > 0; apostrophe = IndexOfApostrophe(text, from, to))
                {
                    if (!grammar.Elisions.Contains(Lower(text[from..apostrophe])))
                    {
                        break;
                    }

                    Add(TokenKind.Word, from, apostrophe + 1);
                    from = apostrophe + 1;
                }

            }

            var word = text[from..to];
            var lower = Lower(word);
            foreach (var enclitic in grammar?.Enclitics ?? [])
            {
                if (lower.Length > enclitic.Length && lower.EndsWith(enclitic, StringComparison.Ordinal))
                {
                    var cut = word.Length - enclitic.Length;
                    tokens.Add(new(TokenKind.Word, from, from + cut, word[..cut], lower[..cut]));
                    (from, word, lower) = (from + cut, word[cut..], lower[cut..]);
                    break;
                }
            }

            if (from < to)
            {
                tokens.Add(new(TokenKind.Word, from, to, word, lower));
            }
        }
    }

    // "The WHO said": letters among words in small ones are no pronoun; a headline in capitals has words.
    private static void KeepAcronyms(List<Token> tokens, Grammar? grammar)
    {
        for (var i = 0; i < tokens.Count && grammar is not null; i++)
        {
            if (IsShouted(i) && !IsShouted(i - 1) && !IsShouted(i + 1) && grammar.StopWords.Contains(tokens[i].Lower))
            {
                tokens[i] = tokens[i] with { Lower = tokens[i].Text };
            }
        }

        bool IsShouted(int index) => index >= 0 && index < tokens.Count && tokens[index] is { IsWord: true, Text: [var first, .., var last] text } && char.IsUpper(first) && char.IsUpper(last) && text.All(char.IsUpper);
    }

    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '`';

    private static string Lower(string word) => word.ToLowerInvariant().Replace('’', '\'').Replace('ʼ', '\'');

    private static int IndexOfApostrophe(string text, int from, int to)
    {
        for (var i = from + 1; i < to - 1; i++)
        {
            if (IsApostrophe(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsLetter(string text, int i, int end) =>
        char.IsLetter(text[i]) || char.GetUnicodeCategory(text[i]) == UnicodeCategory.NonSpacingMark
        || (char.IsHighSurrogate(text[i]) && i + 1 < end && char.IsLetter(text, i));

    private static int WordEnd(string text, int i, int end)
    {
        var stop = i;
        while (stop < end && stop - i < LongestWord)
        {
            if (IsLetter(text, stop, end))
            {
                stop += stop + 1 < end && char.IsSurrogatePair(text, stop) ? 2 : 1;
            }
            else if (char.IsAsciiDigit(text[stop]))
            {
                stop++;
            }
            else if ((IsApostrophe(text[stop]) || text[stop] is '-' or '\u2010' or '\u2011' or '&') && stop > i && stop + 1 < end
                && (IsLetter(text, stop + 1, end) || (text[stop] == '-' && char.IsAsciiDigit(text[stop + 1]))))
            {
                stop++;
            }
            else if (text[stop] == '.' && IsAbbreviationDot(text, i, stop, end))
            {
                stop++;
            }
            else
            {
                break;
            }
        }

        return stop;
    }

    // "U.S.", "a.m.", "J.": a dot after a single letter belongs to the word.
    private static bool IsAbbreviationDot(string text, int start, int dot, int end)
    {
        var single = char.IsLetter(text[dot - 1]) && (dot - 1 == start || text[dot - 2] == '.');
        return single && (dot > start + 1 || (dot + 1 < end && char.IsLetter(text[dot + 1])) || char.IsUpper(text[start]));
    }

    // "11 000", "2,600", "3.5", "1'000": a group separator stands between a digit and three digits.
    private static int NumberEnd(string text, int i, int end)
    {
        var stop = i;
        while (stop < end && stop - i < LongestNumber)
        {
            if (char.IsAsciiDigit(text[stop]))
            {
                stop++;
            }
            else if ((text[stop] is ' ' or '\u00A0' or '\u202F' or '\u2009') && LeadingGroupFits(text, i, stop)
                && IsGroup(text, stop + 1, end))
            {
                stop += 4;
            }
            else if ((text[stop] is '.' or ',' or '\'' or '’') && stop + 1 < end && char.IsAsciiDigit(text[stop + 1]))
            {
                stop++;
            }
            else
            {
                break;
            }
        }

        return stop;
    }

    // "18. Oktober", "2. Liga": one or two digits and a dot before a word that begins no sentence.
    private static bool IsOrdinal(string text, int start, int dot, int end, Grammar grammar)
    {
        if (dot - start > 2 || dot + 2 >= end || text[dot] != '.' || text[dot + 1] is not (' ' or '\u00A0') || !IsLetter(text, dot + 2, end))
        {
            return false;
        }

        return !grammar.StopWords.Contains(Lower(text[(dot + 2)..WordEnd(text, dot + 2, end)]));
    }

    private static bool IsGroup(string text, int from, int end) =>
        from + 3 <= end && char.IsAsciiDigit(text[from]) && char.IsAsciiDigit(text[from + 1]) && char.IsAsciiDigit(text[from + 2])
        && (from + 3 == end || !char.IsAsciiDigit(text[from + 3]));

    // Before a blank that groups there are one to three digits since the start or the last blank: "2024 300" are two numbers.
    private static bool LeadingGroupFits(string text, int start, int blank)
    {
        var digits = 0;
        for (var i = blank - 1; i >= start && char.IsAsciiDigit(text[i]); i--)
        {
            digits++;
        }

        return digits is >= 1 and <= 3 && text[blank - digits] != '0';
    }

    private static int MarkEnd(string text, int i, int end)
    {
        // Doubled single quotes and backticks are old typewriter quotation marks.
        if (i + 1 < end && text[i] == text[i + 1] && (text[i] is '\'' or '`' or '’' or '‘'))
        {
            return i + 2;
        }

        var stop = i + (i + 1 < end && char.IsSurrogatePair(text, i) ? 2 : 1);
        while (text[i] == '.' && stop < end && text[stop] == '.' && stop - i < LongestWord)
        {
            stop++;
        }

        return stop;
    }

    // 'British' quotation marks lean on one side only; an apostrophe inside a word never comes here.
    private static bool StandsApart(string text, int mark)
    {
        var (before, after) = (mark > 0 ? text[mark - 1] : ' ', mark + 1 < text.Length ? text[mark + 1] : ' ');
        return text[mark] != '`' && char.IsWhiteSpace(before) != char.IsWhiteSpace(after)
            && !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after))
            && !char.IsDigit(after) && !(char.IsDigit(before) && char.IsWhiteSpace(after) && text[mark] == '\'');
    }

    private static TokenKind KindOf(string text, int start, int end) => text[start] switch
    {
        ',' or '،' or '、' => TokenKind.Comma,
        '.' or '!' or '?' or '…' or '。' or '؟' => TokenKind.Stop,
        ':' when string.CompareOrdinal(text, start, "://", 0, 3) == 0 => TokenKind.Other,
        ':' => TokenKind.Colon,
        ';' => TokenKind.Semicolon,
        '–' or '—' or '-' or '―' => TokenKind.Dash,
        '\'' or '`' or '’' or '‘' when end - start == 2 || StandsApart(text, start) => TokenKind.Quote,
        '(' or ')' or '[' or ']' => TokenKind.Bracket,
        var c when QuoteMarks.Contains(c, StringComparison.Ordinal) => TokenKind.Quote,
        _ => TokenKind.Other,
    };
}
