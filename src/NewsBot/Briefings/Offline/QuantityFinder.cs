using System.Globalization;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline;

/// <summary>Finds figures in a text: "près de 11 000 soldats" is 11000, approximate, soldats.</summary>
public static class QuantityFinder
{
    private static readonly Dictionary<char, string> Currencies = new()
    {
        ['€'] = "EUR",
        ['$'] = "USD",
        ['£'] = "GBP",
        ['¥'] = "JPY",
        ['₴'] = "UAH",
        ['₽'] = "RUB",
    };

    /// <param name="language">Whose number words and qualifiers are read; <c>null</c>: digits alone.</param>
    /// <returns>In the order of the text; dates, years, ordinals and clock times are none.</returns>
    public static IReadOnlyList<Quantity> Find(string text, Language? language)
    {
        var found = new List<Quantity>();
        var grammar = language?.Grammar;
        var tokens = Tokenizer.Cut(text, 0, text.Length, grammar);
        for (var i = 0; i < tokens.Count; i++)
        {
            var start = i;
            if (Value(text, tokens, ref i, language) is not { } value || IsDateOrOrdinal(text, tokens, start, i, grammar))
            {
                continue;
            }

            var (unit, end) = UnitOf(tokens, start, i, grammar);
            var (approximate, begin) = Qualified(tokens, start, grammar);
            found.Add(new(value, approximate, unit, text[tokens[begin].Start..tokens[end - 1].End]));
            i = end - 1;
        }

        return found;
    }

    /// <summary>Reads a number in digits: "11 000", "2,600", "3,5", "1.234.567".</summary>
    /// <param name="culture">Which of "." and "," is the decimal separator when both could be.</param>
    /// <returns><c>null</c> for what is no number, "10.11.2024" for one.</returns>
    public static double? Digits(string number, CultureInfo culture)
    {
        var plain = new string([.. number.Where(c => char.IsAsciiDigit(c) || c is '.' or ',')]);
        foreach (var separator in ",.")
        {
            var parts = plain.Split(separator);
            if (parts.Length > 1 && parts[0].Length is >= 1 and <= 3 && parts[0] != "0" && parts.Skip(1).All(part => part.Split('.', ',')[0].Length == 3)
                && (parts.Length > 2 || separator.ToString() != culture.NumberFormat.NumberDecimalSeparator))
            {
                plain = string.Concat(parts);
            }
        }

        return double.TryParse(plain.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static double? Value(string text, List<Token> tokens, ref int i, Language? language)
    {
        double? value;
        if (tokens[i].Kind == TokenKind.Number)
        {
            value = Digits(tokens[i].Text, language?.Culture ?? CultureInfo.InvariantCulture);
            i++;
        }
        else if (language is not null && tokens[i].IsWord && Number(tokens[i].Lower) is > 1)
        {
            value = 0;
            var part = 0d;
            while (i < tokens.Count && Number(tokens[i].Lower) is { } word)
            {
                (value, part) = word switch
                {
                    >= 1000 => (value + (Math.Max(part, 1) * word), 0),
                    100 => (value, Math.Max(part, 1) * 100),
                    _ => (value, part + word),
                };
                i++;
            }

            value += part;
        }
        else
        {
            return null;
        }

        while (language is not null && i < tokens.Count && Number(tokens[i].Lower) is >= 100 and var scale)
        {
            value *= scale;
            i++;
        }

        return value;

        double? Number(string word) => word.Length > (tokens[0].Kind == TokenKind.Number ? 0 : 1) && language!.Grammar.Numbers.Value(word) is { Length: > 0 } number
            ? double.Parse(number, CultureInfo.InvariantCulture)
            : null;
    }

    private static bool IsDateOrOrdinal(string text, List<Token> tokens, int start, int end, Grammar? grammar)
    {
        var next = end < tokens.Count ? tokens[end] : null;
        var before = start > 0 ? tokens[start - 1] : null;
        var number = tokens[start];
        if (number.Kind != TokenKind.Number)
        {
            return false;
        }

        var glued = next is { Kind: TokenKind.Word } && next.Start == tokens[end - 1].End;
        if (glued && grammar?.Units.Contains(next!.Lower) != true && next!.Lower.Length <= 3)
        {
            return true;
        }

        var year = number.Text.Length == 4 && number.Text[0] is '1' or '2' && number.Text.All(char.IsAsciiDigit) && int.Parse(number.Text, CultureInfo.InvariantCulture) is >= 1500 and <= 2100;
        var month = grammar is not null && ((next is not null && grammar.Months.Contains(next.Lower)) || (before is not null && grammar.Months.Contains(before.Lower)));
        var clock = next is { Kind: TokenKind.Colon } && end + 1 < tokens.Count && tokens[end + 1].Kind == TokenKind.Number && tokens[end + 1].Start == next.End;
        var afterClock = before is { Kind: TokenKind.Colon } && before.End == number.Start && start > 1 && tokens[start - 2].Kind == TokenKind.Number;
        var halfDay = next is not null && next.Lower is "a.m." or "p.m." or "am" or "pm" or "h";
        return month || clock || afterClock || halfDay || (year && end - start == 1 && !(next is { Kind: TokenKind.Word } && grammar?.StopWords.Contains(next.Lower) == false && !grammar.Prepositions.Contains(next.Lower) && !grammar.IsFinite(next.Lower) && before is not null && grammar.Approximations.Contains(before.Lower)));
    }

    private static (string? Unit, int End) UnitOf(List<Token> tokens, int start, int end, Grammar? grammar)
    {
        if (start > 0 && tokens[start - 1].Text.Length == 1 && Currencies.TryGetValue(tokens[start - 1].Text[0], out var currency))
        {
            return (currency, end);
        }

        if (end < tokens.Count && tokens[end].Text is [var symbol] && (Currencies.TryGetValue(symbol, out currency) || symbol == '%'))
        {
            return (currency ?? "%", end + 1);
        }

        if (grammar is null)
        {
            return (null, end);
        }

        if (grammar.Units.Match(Lower, end) is { Words: > 0 } match)
        {
            return (match.Value, end + match.Words);
        }

        // "2,5 millions d'euros", "millions of people"
        var from = end;
        if (from < tokens.Count && grammar.Prepositions.Value(tokens[from].Lower) == "n" && end - start > 1)
        {
            from++;
            if (grammar.Units.Match(Lower, from) is { Words: > 0 } behind)
            {
                return (behind.Value, from + behind.Words);
            }
        }

        var to = from;
        while (to < tokens.Count && to - from < grammar.UnitWords && tokens[to].IsWord && !grammar.StopWords.Contains(tokens[to].Lower) && !grammar.Prepositions.Contains(tokens[to].Lower)
            && !grammar.IsFinite(tokens[to].Lower) && !grammar.IsTime(tokens[to].Lower) && !grammar.IsAdverb(tokens[to].Lower) && !grammar.Conjunctions.Contains(tokens[to].Lower))
        {
            to++;
        }

        return to == from
            ? (to < tokens.Count && grammar.TimeWords.Contains(tokens[to].Lower) ? (tokens[to].Lower, to + 1) : (null, end))
            : (string.Join(' ', tokens.Skip(from).Take(to - from).Select(token => token.Text)), to);

        string Lower(int index) => index < tokens.Count ? tokens[index].Lower : "";
    }

    private static (bool Approximate, int Start) Qualified(List<Token> tokens, int start, Grammar? grammar)
    {
        var from = start;
        while (from > 0 && tokens[from - 1].Text is [var symbol] && Currencies.ContainsKey(symbol))
        {
            from--;
        }

        for (var words = 3; words >= 1 && grammar is not null; words--)
        {
            var begin = from - words;
            if (begin >= 0 && grammar.Approximations.Match(index => index < tokens.Count ? tokens[index].Lower : "", begin).Words == words)
            {
                return (true, begin);
            }
        }

        return (false, from);
    }
}
