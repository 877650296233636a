using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsBot.Briefings.Evidence;

/// <summary>A number in digits.</summary>
/// <param name="Text">As it stands, with its multiplier: "2.6 million".</param>
/// <param name="Readings">What it may mean: "1.500" is 1500 or 1.5. At least one.</param>
/// <param name="Percent">A percent sign or word follows, or one word and a share: the 12 of "12 à 15 %" is one too.</param>
internal sealed partial record Figure(string Text, IReadOnlyList<double> Readings, bool Percent)
{
    private static readonly Dictionary<string, double> Multipliers = Fold(
        (1e3, "k tsd tys thousand mille milliers tausend mil mila тис тисяч тисячі тисяча тысяч тысячи тысяча тыс"),
        (1e6, "mln mio milhão milhões million millions millionen millones millón milione milioni milionów мільйон мільйона мільйонів мільйони миллион миллиона миллионов млн"),
        (1e9, "bn mrd bilhão bilhões bilião md milliard milliards milliarden miliardo miliardi miliardów billion billions мільярд мільярда мільярдів миллиард миллиарда миллиардов млрд"),
        (1e12, "trilhão trilhões trillion trillions billionen billones трильйонів триллионов трлн"));

    /// <summary>Is the word, folded, one that multiplies: "million"?</summary>
    public static bool IsMultiplier(string form) => Multipliers.ContainsKey(form);

    /// <returns>In the order of the text. Digits that follow a letter ("G7") belong to a word.</returns>
    public static IEnumerable<Figure> Find(string text)
    {
        foreach (Match match in Digits.Matches(text))
        {
            var number = match.Groups["number"].Value;
            var times = match.Groups["word"].Success && Multipliers.TryGetValue(Word.Fold(match.Groups["word"].Value), out var found) ? found : 1;
            var percent = match.Groups["percent"].Success || match.Groups["range"].Success;
            foreach (var readings in Read(number))
            {
                yield return new(times == 1 ? number : match.Value, [.. readings.Select(value => value * times)], percent);
            }
        }
    }

    /// <summary>Usually one number; "18.10.2024" and "1,2,3" are three.</summary>
    private static IEnumerable<double[]> Read(string number)
    {
        var plain = string.Concat(number.Where(letter => char.IsDigit(letter) || letter is '.' or ',').Select(letter =>
            char.IsDigit(letter) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(letter)) : letter));
        var parts = plain.Split('.', ',');
        var marks = plain.Where(letter => letter is '.' or ',').ToArray();
        var last = marks.Length == 0 ? -1 : plain.LastIndexOf(marks[^1]);
        var grouped = parts[0].Length is >= 1 and <= 3 && parts[0] != "0" && parts.Skip(1).All(part => part.Length == 3);
        return marks switch
        {
            [] => [[Value(plain)]],
            [_] => [grouped ? [Value(parts[0] + parts[1]), Value($"{parts[0]}.{parts[1]}")] : [Value($"{parts[0]}.{parts[1]}")]],
            _ when marks.Distinct().Count() == 1 => grouped ? [[Value(string.Concat(parts))]] : parts.Select(part => new[] { Value(part) }),
            _ => [[Value($"{string.Concat(plain[..last].Where(char.IsDigit))}.{plain[(last + 1)..]}")]],
        };
    }

    private static double Value(string digits) => double.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static Dictionary<string, double> Fold(params ReadOnlySpan<(double Times, string Words)> rows)
    {
        var folded = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (times, words) in rows)
        {
            foreach (var word in words.Split(' '))
            {
                folded[Word.Fold(word)] = times;
            }
        }

        return folded;
    }

    [GeneratedRegex(
        """
        (?<![\p{L}\p{N}])
        (?<number>\d{1,3}(?:[\u0020\u00A0\u2009\u202F'’٬]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,٫]\d+)*)
        (?:(?<percent>\s?(?:%|‰|٪|per\s?cent|pour\s?cents?|prozent|por\s?ciento|per\s?cento|процент|відсотк))
          |(?<range>(?=\s?(?:[-–]|\p{L}{1,3})\s?[\d.,]+\s?%))
          |[\s-]?(?<word>\p{L}+))?
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1_000)]
    private static partial Regex Digits { get; }
}
