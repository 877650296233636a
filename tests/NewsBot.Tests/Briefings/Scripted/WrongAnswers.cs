using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Briefings;

namespace NewsBot.Tests.Briefings.Scripted;

/// <summary>Right answers, each spoilt in one place by rules that know nothing of the check.</summary>
internal sealed partial class WrongAnswers(GoldClaim gold, WordTable words, Elsewhere elsewhere)
{
    private readonly ClaimDraft right = RightAnswers.Claim(gold);

    /// <summary>The same for every run, and different from claim to claim.</summary>
    private readonly int turn = gold.Content.Sum(letter => letter) + gold.Core[0];

    private int SentenceCount => gold.Article.Article.Sentences.Count;

    public IEnumerable<ScriptedAnswer> All() =>
        Numbers().Concat(Dates()).Concat(Names()).Concat(Swaps()).Concat(Quotations()).Concat(Hedges()).Concat(Negations()).Concat(Verbs()).SelectMany(spoilt => Told(spoilt.Way, spoilt.Text))
            .Concat(Speakers()).Concat(Sentences()).Concat(Firm()).Concat(Stances()).Concat(Points());

    private T Pick<T>(IReadOnlyList<T> from) => from[turn % from.Count];

    /// <summary>The spoilt content as a claim, and as a point with its claimant; what is left of it must say something else.</summary>
    private IEnumerable<ScriptedAnswer> Told(string way, string content)
    {
        yield return ScriptedAnswer.Of(gold, way, right with { Content = content }, kept => IsMended(kept.Content, content)
            || (way == Way.Hedge && gold.IsCertainty(kept.Certainty) && kept.Hedges.Count > 0));
        if (gold.Source is { } source && gold.Stance == Stance.Asserts && turn % 3 == 0)
        {
            var text = string.Format(CultureInfo.InvariantCulture, words["according"], source, way == Way.Quotation ? content : RightAnswers.Inner(content));
            yield return ScriptedAnswer.Of(gold, way, new PointDraft(text, gold.Sentences), kept => IsMended(kept.Text, content));
        }
    }

    private bool IsMended(string kept, string spoilt) =>
        !kept.Contains(RightAnswers.Inner(spoilt), StringComparison.OrdinalIgnoreCase) && kept.Contains(RightAnswers.Inner(gold.Content), StringComparison.OrdinalIgnoreCase);

    private IEnumerable<(string Way, string Text)> Numbers()
    {
        if (Digits().Match(gold.Content) is { Success: true } digits)
        {
            yield return (Way.Number, Put(digits, Other(digits.Value)));
            if (digits.Value.Length is 2 or 3)
            {
                yield return (Way.Number, Put(digits, $"{digits.Value}0"));
            }
        }

        foreach (var (word, value) in words.Numbers)
        {
            if (WordTable.Whole(word).Match(gold.Content) is { Success: true } match)
            {
                var others = words.Numbers.Where(number => number.Value != value && !WordTable.Whole(number.Word).IsMatch(gold.Article.Article.Text)).ToList();
                if (others.Count > 0)
                {
                    yield return (Way.Number, Put(match, Pick(others).Word));
                }
            }
        }
    }

    /// <summary>Another number of as many digits: the first digit is another, or the last.</summary>
    private string Other(string number)
    {
        var at = turn % 2 == 0 && number[0] != '0' ? 0 : number.Length - 1;
        var digit = (char)('1' + ((number[at] - '0' + (turn % 7)) % 9));
        digit = digit == number[at] ? (digit == '9' ? '8' : '9') : digit;
        return $"{number[..at]}{digit}{number[(at + 1)..]}";
    }

    private IEnumerable<(string Way, string Text)> Dates()
    {
        foreach (var list in new[] { words.Months, words.Weekdays })
        {
            foreach (var word in list)
            {
                if (WordTable.Whole(word).Match(gold.Content) is { Success: true } match)
                {
                    yield return (Way.Date, Put(match, Pick([.. list.Where(other => other != word)])));
                }
            }
        }

        foreach (var (from, to) in words.Units)
        {
            var unit = from == "%" ? Regex.Match(gold.Content, "%", RegexOptions.None, TimeSpan.FromSeconds(1)) : WordTable.Whole(from).Match(gold.Content);
            if (unit.Success)
            {
                yield return (Way.Date, Put(unit, from == "%" ? $" {to}" : to).Replace("  ", " ", StringComparison.Ordinal));
            }
        }

        if (Year().Match(gold.Content) is { Success: true } year)
        {
            yield return (Way.Date, Put(year, (int.Parse(year.Value, CultureInfo.InvariantCulture) - 1 - (turn % 5)).ToString(CultureInfo.InvariantCulture)));
        }
    }

    private IEnumerable<(string Way, string Text)> Names() =>
        elsewhere.In(gold.Content).Take(2).Select(match => (Way.Name, Put(match, Pick(elsewhere.Names))));

    private IEnumerable<(string Way, string Text)> Swaps()
    {
        var names = elsewhere.In(gold.Content).ToList();
        if (names is [var first, .., var last] && first.Value != last.Value && last.Index > first.Index + first.Length + 1)
        {
            yield return (Way.Swap, Put(last, first.Value).Remove(first.Index, first.Length).Insert(first.Index, last.Value));
        }

        var source = gold.Source?.Split(' ')[^1];
        foreach (var name in names.Take(2))
        {
            var others = elsewhere.Own.Where(other => names.TrueForAll(here => here.Value != other) && !GoldClaim.Same(other, name.Value) && other[..3] != name.Value[..3]).ToList();
            if (source is not null && others.Contains(source) && turn % 2 == 0)
            {
                yield return (Way.Swap, Put(name, source));
            }
            else if (others.Count > 0)
            {
                yield return (Way.Swap, Put(name, Pick(others)));
            }
        }
    }

    private IEnumerable<(string Way, string Text)> Quotations()
    {
        if (Quoted().Match(gold.Content) is { Success: true } quoted && quoted.Value.Trim('«', '»', '“', '”', '„', '"', ' ', '\u00A0', '\u202F').Split(' ') is { Length: > 2 } inside)
        {
            var (left, right) = (quoted.Value[..1], quoted.Value[^1..]);
            var at = 1 + (turn % (inside.Length - 2));
            yield return (Way.Quotation, Put(quoted, $"{left}{string.Join(' ', inside.Index().Where(word => word.Index != at).Select(word => word.Item))}{right}"));
            yield return (Way.Quotation, Put(quoted, $"{left}{Pick(elsewhere.Quotations)}{right}"));
        }
        else if (turn % 3 == 0)
        {
            var (open, close) = turn % 2 == 0 ? ("“", "”") : ("«", "»");
            yield return (Way.Quotation, $"{gold.Content.TrimEnd('.', '»', '”', '"')}, {open}{Pick(elsewhere.Quotations)}{close}");
        }
    }

    private IEnumerable<(string Way, string Text)> Hedges()
    {
        if (gold.Expected.Certainty is "hedged" or "conditional" or "hedged|conditional" or "conditional|hedged" && WordTable.Change(gold.Content, words.Hedges) is { } bold)
        {
            yield return (Way.Hedge, bold);
        }
    }

    private IEnumerable<(string Way, string Text)> Negations()
    {
        if (WordTable.Change(gold.Content, words.Affirm) is { } affirmed)
        {
            if (WordTable.Change(affirmed, words.Affirm) is null)
            {
                yield return (Way.Negation, affirmed); // Else another negation is left, and the sense with it.
            }
        }
        else if (WordTable.Change(gold.Content, words.Negate) is { } negated)
        {
            yield return (Way.Negation, negated);
        }
    }

    private IEnumerable<(string Way, string Text)> Verbs() =>
        from verb in words.Verbs
        let whole = WordTable.Whole(verb.From)
        where whole.IsMatch(gold.Content) && !WordTable.Whole(verb.To).IsMatch(gold.Article.Article.Text)
        select (Way.Verb, whole.Replace(gold.Content, verb.To, 1));

    private string Put(Match match, string text) => gold.Content.Remove(match.Index, match.Length).Insert(match.Index, text);

    [GeneratedRegex(@"(?<![\p{L}\d.,:])\d{1,6}(?![\d:]|\s?%?\d)", RegexOptions.None, 1_000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<!\d)(19|20)\d\d(?!\d)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Year();

    [GeneratedRegex("[«“„\"][^«»“”„\"]{8,}[»”“\"]", RegexOptions.None, 1_000)]
    private static partial Regex Quoted();
}
