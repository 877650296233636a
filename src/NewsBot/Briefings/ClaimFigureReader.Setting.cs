using NewsBot.Languages;

namespace NewsBot.Briefings;

/// <content>What stands around a claim, and of what kind its units are.</content>
internal sealed partial class ClaimFigureReader
{
    /// <summary>UTF-16 code units of a sentence before or behind a claim that are looked at.</summary>
    private const int LongestOutside = 300;

    /// <summary>The words of its sentence before and behind the content of a claim: "On Monday, in Kelstadt, police spoke of".</summary>
    private (List<Token> Lead, List<Token> Tail) Outside(Claim claim)
    {
        if (text is null || grammar is null || claim.Spans is not { Content: [var first, ..] contents })
        {
            return ([], []);
        }

        var sentence = claim.Evidence.FirstOrDefault(span => span.Start <= first.Start && first.Start < span.End);
        var (start, end) = (Math.Max(sentence.Start, first.Start - LongestOutside), Math.Min(sentence.End, contents[^1].End + LongestOutside));
        return (start < first.Start ? Tokenizer.Cut(text, start, first.Start, grammar) : [], contents[^1].End < end ? Tokenizer.Cut(text, contents[^1].End, end, grammar) : []);
    }

    private ClaimFigure Placed(ClaimFigure figure, Claim claim, List<Token> lead, List<Token> tail)
    {
        if (grammar is null || (lead.Count == 0 && tail.Count == 0))
        {
            return figure;
        }

        // What stands behind another figure is said of that one.
        var own = lead.FindLastIndex(token => token.Kind == TokenKind.Semicolon) + 1;
        var same = grammar.SameThings;
        return figure with
        {
            Contrasts = figure.Contrasts || Any(same.Contrasts, lead, own, lead.Count) is not null,
            IsEarlier = claim.Source is not { Name: var name } ? Any(same.Before, lead, own, lead.Count) is not null : Any(same.Before, Tokenizer.Cut(name, 0, name.Length, grammar)) is not null,
            Weekday = lead[own..].Concat(tail).FirstOrDefault(token => grammar.Weekdays.Contains(token.Lower))?.Lower,
            Places = figure.Places.Count == 0 && own == 0 ? Fronted(lead) : figure.Places,
        };
    }

    // "In Kelstadt police counted 400."
    private List<string> Fronted(List<Token> lead) =>
        lead is [var preposition, { IsCapitalised: true } place, var next, ..] && preposition.IsCapitalised && grammar!.Prepositions.Contains(preposition.Lower) && !grammar.IsTime(place.Lower)
            && !grammar.IsNoun(place.Lower) && (next.Kind == TokenKind.Comma || grammar.IsFinite(next.Lower) || (!grammar.CapitalNouns && (grammar.IsNoun(next.Lower) || grammar.Determiners.Contains(next.Lower)))) ? [place.Lower] : [];

    // "from 12 to 7": what was before.
    private bool IsOrigin(List<Token> tokens, int start, int end, int to) =>
        start > 0 && end < to && grammar!.SameThings.Origins.Of(tokens[start - 1].Lower) is not null
        && to < tokens.Count && to - end <= Near && grammar.Prepositions.Contains(tokens[to - 1].Lower);

    /// <summary>The seconds of a figure's unit; <c>null</c> when it is none of time.</summary>
    private double? Seconds(Quantity quantity)
    {
        if (grammar is null || quantity.Unit is not { } unit)
        {
            return null;
        }

        var blank = unit.IndexOf(' ', StringComparison.Ordinal);
        return grammar.Durations.Value((blank < 0 ? unit : unit[..blank]).ToLowerInvariant()) is { } seconds ? double.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    private WordGroups OfKind(Quantity quantity)
    {
        var same = grammar!.SameThings;
        return quantity.Unit == "%" ? same.OfShares
            : Seconds(quantity) is not null ? same.OfTimes
            : quantity.Unit is { Length: 3 } currency && currency.All(char.IsAsciiLetterUpper) ? same.OfMeasures
            : same.OfCounts;
    }
}
