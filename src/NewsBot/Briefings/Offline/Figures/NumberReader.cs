using System.Globalization;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Figures;

/// <summary>A number as a text writes it.</summary>
/// <param name="End">The token behind it.</param>
/// <param name="IsCollective">"une vingtaine", "a dozen": about so many, and what is counted follows a preposition.</param>
/// <param name="IsShare">A fraction, as a percentage: "a tenth of" is 10.</param>
internal readonly record struct WrittenNumber(double Value, int End, bool IsCollective = false, bool IsShare = false);

/// <summary>Reads numbers: "11 000", "3,5 millions", "two hundred and five", "quatre-vingt-dix-sept", "a tenth of".</summary>
internal static class NumberReader
{
    /// <summary>The share that needs no "a" before it: "half of", « la moitié des ».</summary>
    private const double Half = 50;

    private const double Percent = 100;

    /// <summary>"one in a hundred"; a greater number is none of a ratio.</summary>
    private const double MostOfRatio = 100;

    /// <returns><c>null</c> when no number begins at the token.</returns>
    public static WrittenNumber? At(List<Token> tokens, int start, Language? language)
    {
        if (tokens[start].Kind == TokenKind.Number)
        {
            return (language is null ? null : Ratio(tokens, start, language.Grammar))
                ?? (Digits(tokens[start].Text, language?.Culture ?? CultureInfo.InvariantCulture, MayGroup(tokens, start, language)) is { } value
                    ? Scaled(tokens, start + 1, value, language) : null);
        }

        if (language is null || !tokens[start].IsWord)
        {
            return null;
        }

        if (Number(tokens[start].Lower, language.Grammar).Value is null)
        {
            return Each(tokens, start, language.Grammar) ?? Share(tokens, start, language.Grammar);
        }

        // "one in five", "two thirds" before "two"
        return Ratio(tokens, start, language.Grammar) ?? (start + 1 < tokens.Count ? Share(tokens, start + 1, language.Grammar) : null)
            ?? Share(tokens, start, language.Grammar) ?? Words(tokens, start, language.Grammar);
    }

    /// <summary>Reads a number in digits: "11 000", "2,600", "3,5", "1.234.567".</summary>
    /// <param name="culture">Which of "." and "," is the decimal separator when both could be.</param>
    /// <returns><c>null</c> for what is no number, "10.11.2024" for one.</returns>
    /// <param name="groups">Both marks are group separators where three digits follow: "1,200" and "1.200" families.</param>
    public static double? Digits(string number, CultureInfo culture, bool groups = false)
    {
        var plain = new string([.. number.Where(c => char.IsAsciiDigit(c) || c is '.' or ',')]);
        foreach (var separator in ",.")
        {
            var parts = plain.Split(separator);
            if (parts.Length > 1 && parts[0].Length is >= 1 and <= 3 && parts[0] != "0"
                && parts.Skip(1).All(part => part.Split('.', ',')[0].Length == 3)
                && (parts.Length > 2 || groups || separator.ToString() != culture.NumberFormat.NumberDecimalSeparator))
            {
                plain = string.Concat(parts);
            }
        }

        return double.TryParse(plain.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value
            : null;
    }

    // "1,325 millones" and "1,325 %" have decimals.
    private static bool MayGroup(List<Token> tokens, int start, Language? language) =>
        language?.Grammar is { MixedSeparators: true } grammar && start + 1 < tokens.Count && tokens[start + 1].IsWord
        && grammar.Numbers.Value(tokens[start + 1].Lower) is null && grammar.Units.Match(tokens, start + 1).Words == 0;

    // "every third"
    private static WrittenNumber? Each(List<Token> tokens, int start, Grammar grammar) =>
        grammar.Ratios.Match(tokens, start) is { Words: > 0, Value: ['1', '/', .. var denominator] } each
            ? new(Rounded(1, double.Parse(denominator, CultureInfo.InvariantCulture)), start + each.Words, IsShare: true)
            : null;

    /// <summary>"one in five", "zwei von drei", « un Français sur cinq », "every third": a share.</summary>
    private static WrittenNumber? Ratio(List<Token> tokens, int start, Grammar grammar)
    {
        if (Each(tokens, start, grammar) is { } each)
        {
            return each;
        }

        if (Small(tokens, start, grammar) is not { } part)
        {
            return null;
        }

        for (var i = start + 1; i <= Math.Min(start + 2, tokens.Count - 1); i++)
        {
            if (grammar.Ratios.Match(tokens, i) is { Words: > 0, Value: "" } of && i + of.Words < tokens.Count
                && Small(tokens, i + of.Words, grammar) is { } whole && whole > part && whole is <= 10 or 20 or 100)
            {
                return new(Rounded(part, whole), i + of.Words + 1, IsShare: true);
            }
        }

        return null;
    }

    private static double Rounded(double part, double whole) => Math.Round(part / whole * Percent, 1);

    private static double? Small(List<Token> tokens, int index, Grammar grammar)
    {
        var value = tokens[index].Kind == TokenKind.Number ? (double.TryParse(tokens[index].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : null)
            : tokens[index].IsWord && Number(tokens[index].Lower, grammar) is ({ } number, false) ? number : (double?)null;
        return value is >= 1 and <= MostOfRatio && (tokens[index].Kind == TokenKind.Number || tokens[index].IsWord) ? value : null;
    }

    // "3.5 million", "1.4m", "2 dozen".
    private static WrittenNumber Scaled(List<Token> tokens, int end, double value, Language? language)
    {
        while (language is not null && end < tokens.Count && Word(tokens, end, language.Grammar) is ({ } scale, var collective)
            && (scale >= 100 || collective))
        {
            value *= scale;
            end++;
        }

        return new(value, end);
    }

    private static WrittenNumber? Words(List<Token> tokens, int start, Grammar grammar)
    {
        var (value, part, end, approximate) = (0d, 0d, start, false);
        while (end < tokens.Count && Word(tokens, end, grammar) is ({ } word, var collective))
        {
            (value, part) = word switch
            {
                >= 1000 => (value + (Math.Max(part, 1) * word), 0),
                _ when collective || word == 100 => (value, Math.Max(part, 1) * word),
                _ => (value, part + word),
            };
            approximate |= collective && word >= 10;
            end++;
            var tens = part >= 20 && part % 10 == 0;
            var after = tens && end + 1 < tokens.Count && grammar.Coordinators.Contains(tokens[end].Lower) ? Word(tokens, end + 1, grammar)
                : default;
            if (after is { Value: > 0 and < 20, IsCollective: false })
            {
                // "soixante et onze", "one hundred and five"
                end++;
            }
        }

        value += part;
        return value > 1 || (value == 1 && end - start > 1) ? new(value, end, approximate) : null;
    }

    // "a tenth of the budget", "two thirds of", "la moitié des": never "the third of March".
    private static WrittenNumber? Share(List<Token> tokens, int start, Grammar grammar)
    {
        if (start + 1 >= tokens.Count || !Opens(tokens, start + 1, grammar)
            || (start + 2 < tokens.Count && grammar.IsTime(tokens[start + 2].Lower)))
        {
            return null;
        }

        var (times, fraction) = (1d, tokens[start].Lower);
        if (fraction.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen && Number(fraction[..hyphen], grammar) is ({ } factor, _))
        {
            (times, fraction) = (factor, fraction[(hyphen + 1)..]);
        }

        if (grammar.Fractions.Value(fraction) is not { } text)
        {
            return null;
        }

        var share = double.Parse(text, CultureInfo.InvariantCulture);
        var before = start > 0 ? tokens[start - 1].Lower : "";
        var counted = Number(before, grammar);
        if (!(counted.Value is not null || grammar.Articleless || grammar.Determiners.Value(before) is [.., 'i'] || times > 1 || share == Half)
            || (share == Half && start > 0 && !MayPrecedeHalf(before, grammar)))
        {
            return null;
        }

        return new(Math.Round(share * times * (counted.Value ?? 1), 1), start + 1, IsShare: true);
    }

    // "of the budget", "des Budgets", « опрошенных »
    private static bool Opens(List<Token> tokens, int index, Grammar grammar) => grammar.Prepositions.Value(tokens[index].Lower) == "n"
        || (grammar.CapitalNouns && grammar.Determiners.Contains(tokens[index].Lower))
        || (grammar.Articleless && tokens[index].IsWord && !grammar.Prepositions.Contains(tokens[index].Lower) && !grammar.IsTime(tokens[index].Lower) && !grammar.IsFinite(tokens[index].Lower));

    // "the second half of the match"
    private static bool MayPrecedeHalf(string word, Grammar grammar) =>
        grammar.Determiners.Contains(word) || grammar.Numbers.Contains(word) || grammar.Prepositions.Contains(word)
            || grammar.IsAdverb(word) || grammar.Approximations.Contains(word)
        || grammar.Verbs.Contains(word) || grammar.IsFinite(word);

    private static (double? Value, bool IsCollective) Word(List<Token> tokens, int index, Grammar grammar)
    {
        var word = tokens[index].Lower;

        // "m" and "k" only behind digits: "1.4m".
        return word.Length == 1 && !(index > 0 && tokens[index - 1].Kind == TokenKind.Number) ? (null, false) : Number(word, grammar);
    }

    /// <summary>The value of a number word, also of one written with hyphens: the longest beginning counts first.</summary>
    private static (double? Value, bool IsCollective) Number(string word, Grammar grammar)
    {
        var total = 0d;
        var rest = word;
        while (rest.Length > 0)
        {
            var length = rest.Length;
            while (length > 0 && grammar.Numbers.Value(rest[..length]) is null)
            {
                length = rest.LastIndexOf('-', length - 1);
            }

            if (length <= 0 || grammar.Numbers.Value(rest[..length]) is not { Length: > 0 } text)
            {
                return (grammar.GluedNumbers?.Value(word), false);
            }

            if (text[0] == 'x')
            {
                return (double.Parse(text.AsSpan(1), CultureInfo.InvariantCulture), true);
            }

            total += double.Parse(text, CultureInfo.InvariantCulture);
            rest = length < rest.Length ? rest[(length + 1)..] : "";
        }

        return word.Length > 0 ? (total, false) : (null, false);
    }
}
