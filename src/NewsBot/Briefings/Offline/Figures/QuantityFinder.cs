using System.Globalization;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Figures;

/// <summary>Finds figures in a text: "près de 11 000 soldats" is 11000, approximate, soldats.</summary>
public static class QuantityFinder
{
    /// <summary>Letters of a noun behind a number that could be a year.</summary>
    private const int LongNoun = 5;

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
    /// <returns>In the order of the text; dates, years, ordinals, scores and clock times are none.</returns>
    public static IReadOnlyList<Quantity> Find(string text, Language? language) => Find(text, Tokenizer.Cut(text, 0, text.Length, language?.Grammar), language);

    /// <inheritdoc cref="Find(string, Language?)"/>
    /// <param name="tokens">Those of the text, by the language's grammar.</param>
    internal static IReadOnlyList<Quantity> Find(string text, List<Token> tokens, Language? language)
    {
        var found = new List<Quantity>();
        var grammar = language?.Grammar;
        var open = -1;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (NumberReader.At(tokens, i, language) is not { } number || IsDateOrOrdinal(tokens, i, number.End, language))
            {
                continue;
            }

            if (IsScore(tokens, number, i))
            {
                i = number.End + 1;
                continue;
            }

            var (unit, end) = number.IsShare ? ("%", number.End) : UnitOf(tokens, i, number.End, number.IsCollective, grammar);
            var (approximate, begin) = Qualified(tokens, i, number, grammar);
            if (begin == i && (IsNumbered(tokens, i, grammar) || (unit is null && IsLabel(tokens, i))))
            {
                i = end - 1;
                continue;
            }

            // "between 20 and 30 people": what the first one counts stands behind the second.
            if (open >= 0 && (open == begin - 1 || (open == begin && begin < i)) && found[^1].Unit is null && unit is not null)
            {
                found[^1] = found[^1] with { Unit = unit, Approximate = true };
                approximate = true;
            }

            found.Add(new(number.Value, approximate || number.IsCollective, unit, text[tokens[begin].Start..tokens[end - 1].End]));
            open = grammar is not null && end < tokens.Count && IsRange(tokens, begin, end, grammar) ? end : -1;
            i = end - 1;
        }

        return found;
    }

    // "10 to 15", "10–15", "between 10 and 15": "747 and 12" is none.
    private static bool IsRange(List<Token> tokens, int begin, int end, Grammar grammar) =>
        tokens[end].Kind == TokenKind.Dash || grammar.RangeWords.Value(tokens[end].Lower) == ""
        || (grammar.Coordinators.Contains(tokens[end].Lower) && begin > 0 && grammar.RangeWords.Value(tokens[begin - 1].Lower) == "opens");

    // "3-0": the second of two figures that a hyphen joins is the greater one, or there is no range.
    private static bool IsScore(List<Token> tokens, WrittenNumber number, int start) =>
        number.End == start + 1 && start + 2 < tokens.Count && tokens[start].Kind == TokenKind.Number
            && tokens[start + 1].Kind == TokenKind.Dash && tokens[start + 2].Kind == TokenKind.Number
        && tokens[start + 1].Start == tokens[start].End && tokens[start + 2].Start == tokens[start + 1].End
        && NumberReader.Digits(tokens[start + 2].Text, CultureInfo.InvariantCulture) <= number.Value;

    // "pillar number four"
    private static bool IsNumbered(List<Token> tokens, int start, Grammar? grammar) => start > 0 && grammar?.NumberLabels.Contains(tokens[start - 1].Lower) == true;

    // "Boeing 747": a number behind a name counts nothing.
    private static bool IsLabel(List<Token> tokens, int start) =>
        start > 1 && tokens[start].Kind == TokenKind.Number && tokens[start - 1].IsCapitalised
            && tokens[start - 2].Kind is TokenKind.Word or TokenKind.Comma;

    private static bool IsDateOrOrdinal(List<Token> tokens, int start, int end, Language? language)
    {
        var grammar = language?.Grammar;
        var next = end < tokens.Count ? tokens[end] : null;
        var before = start > 0 ? tokens[start - 1] : null;
        var number = tokens[start];
        if (number.Kind != TokenKind.Number)
        {
            return false;
        }

        // "20.45", where a dot marks no decimals, and "5 de mayo".
        if (number.Text[^1] == '.' || IsClock(number.Text, next, language)
            || (next is not null && grammar?.Prepositions.Contains(next.Lower) == true && end + 1 < tokens.Count && grammar.Months.Contains(tokens[end + 1].Lower)))
        {
            return true;
        }

        var glued = next is { Kind: TokenKind.Word } && next.Start == tokens[end - 1].End;
        if (glued && grammar?.Units.Contains(next!.Lower) != true && next!.Lower.Length <= 3)
        {
            return true;
        }

        var year = number.Text.Length == 4 && number.Text[0] is '1' or '2' && number.Text.All(char.IsAsciiDigit)
            && int.Parse(number.Text, CultureInfo.InvariantCulture) is >= 1500 and <= 2100;
        var month = grammar is not null
            && ((next is not null && grammar.Months.Contains(next.Lower)) || (before is not null && grammar.Months.Contains(before.Lower)));
        var clock = next is { Kind: TokenKind.Colon } && end + 1 < tokens.Count && tokens[end + 1].Kind == TokenKind.Number
            && tokens[end + 1].Start == next.End;
        var afterClock = before is { Kind: TokenKind.Colon } && before.End == number.Start && start > 1
            && tokens[start - 2].Kind == TokenKind.Number;
        var halfDay = (next is not null && next.Lower is "a.m." or "p.m." or "am" or "pm" or "h")
            || (before is { Lower: "h" } && start > 1 && tokens[start - 2].Kind == TokenKind.Number);
        // "the organisers of 2000" is a claim of a number alone.
        return month || clock || afterClock || halfDay
            || (year && tokens.Count > 1 && !IsRoundCount(tokens, start, next, grammar) && !IsGiven(tokens, start, end) && end - start == 1 && !(next is { Kind: TokenKind.Word } && grammar?.StopWords.Contains(next.Lower) == false
            && !grammar.Prepositions.Contains(next.Lower) && !grammar.IsFinite(next.Lower) && before is not null
            && grammar.Approximations.Contains(before.Lower)));
    }

    // «называют другую цифру — 2000»
    private static bool IsGiven(List<Token> tokens, int start, int end) =>
        start > 1 && end == tokens.Count && tokens[start - 1].Kind is TokenKind.Colon or TokenKind.Dash && tokens[start - 2].IsWord;

    // "2000 Zuschauer", "1,500" written without a mark: a round number before a noun.
    private static bool IsRoundCount(List<Token> tokens, int start, Token? next, Grammar? grammar) =>
        tokens[start].Text.EndsWith("00", StringComparison.Ordinal) && next is { Kind: TokenKind.Word } && grammar is not null && next.IsCapitalised == grammar.CapitalNouns
        && next.Lower.Length >= LongNoun && !grammar.StopWords.Contains(next.Lower) && !grammar.Prepositions.Contains(next.Lower) && !grammar.IsFinite(next.Lower)
        && !grammar.IsTime(next.Lower) && !grammar.IsAdverb(next.Lower) && !grammar.Verbs.Contains(next.Lower) && !grammar.Conjunctions.Contains(next.Lower)
        && !(start > 0 && (grammar.IsTime(tokens[start - 1].Lower) || grammar.Months.Contains(tokens[start - 1].Lower)));

    private static bool IsClock(string number, Token? next, Language? language) =>
        language?.Culture.NumberFormat.NumberDecimalSeparator == ","
            && (next is not { IsWord: true } || language.Grammar.Prepositions.Contains(next.Lower)
                || language.Grammar.TimeWords.Contains(next.Lower))
        && number.Split('.') is [{ Length: 1 or 2 } hour, { Length: 2 } minute]
        && int.TryParse(hour, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours < 24
        && int.TryParse(minute, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes < 60;

    private static (string? Unit, int End) UnitOf(List<Token> tokens, int start, int end, bool collective, Grammar? grammar)
    {
        // "R$ 2,3 milhões", "US$ 40": the letters before the sign say whose it is.
        if (start > 1 && tokens[start - 1].Text == "$" && tokens[start - 2].End == tokens[start - 1].Start && tokens[start - 2].IsWord)
        {
            return (grammar?.Units.Value(tokens[start - 2].Lower + "$") ?? "USD", end);
        }

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

        if (grammar.Units.Match(tokens, end) is { Words: > 0 } match)
        {
            return (match.Value, end + match.Words);
        }

        // "2,5 millions d'euros", "millions of people"
        var from = end;
        if (from < tokens.Count && grammar.Prepositions.Value(tokens[from].Lower) == "n" && (end - start > 1 || collective))
        {
            from++;
            if (grammar.Units.Match(tokens, from) is { Words: > 0 } behind)
            {
                return (behind.Value, from + behind.Words);
            }
        }

        // "11 mln. Potem dodał": a new sentence.
        if (end < tokens.Count && tokens[end - 1].Text[^1] == '.' && tokens[end].IsCapitalised && !grammar.CapitalNouns)
        {
            return (null, end);
        }

        var to = from;
        while (to < tokens.Count && to - from < grammar.UnitWords && tokens[to].IsWord && !grammar.StopWords.Contains(tokens[to].Lower)
            && !grammar.Prepositions.Contains(tokens[to].Lower)
            && !(grammar.IsFinite(tokens[to].Lower) && !(grammar.CapitalNouns && tokens[to].IsCapitalised)) && !grammar.IsTime(tokens[to].Lower) && !grammar.IsAdverb(tokens[to].Lower)
                && !grammar.Conjunctions.Contains(tokens[to].Lower)

                // "40 Häuser zerstört", "90.000 Patienten ins Netz": the noun is the last word of the unit.
                && !(grammar.CapitalNouns && to > from && tokens[to - 1].IsCapitalised && !tokens[to].IsCapitalised))
        {
            to++;
        }

        return to == from
            ? (to < tokens.Count && grammar.TimeWords.Contains(tokens[to].Lower) ? (tokens[to].Lower, to + 1) : (null, end))
            : (string.Join(' ', tokens.Skip(from).Take(to - from).Select(token => token.Text)), to);
    }

    private static (bool Approximate, int Start) Qualified(List<Token> tokens, int start, WrittenNumber number, Grammar? grammar)
    {
        var from = start;
        while (from > 0 && tokens[from - 1].Text is [var symbol] && Currencies.ContainsKey(symbol))
        {
            from--;
        }

        // "une vingtaine", "a tenth", "two thirds"
        if (grammar is not null && from > 0 && (number.IsCollective || number.IsShare)
            && (grammar.Determiners.Contains(tokens[from - 1].Lower) || grammar.Numbers.Contains(tokens[from - 1].Lower)))
        {
            from--;
        }

        for (var words = 3; words >= 1 && grammar is not null; words--)
        {
            var begin = from - words;
            if (begin >= 0 && grammar.Approximations.Match(tokens, begin).Words == words)
            {
                return (true, begin);
            }
        }

        return (false, from);
    }
}
