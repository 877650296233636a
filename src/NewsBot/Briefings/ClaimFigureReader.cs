using System.Globalization;
using NewsBot.Languages;

namespace NewsBot.Briefings;

/// <summary>Claim → its figures, each with what it measures.</summary>
/// <param name="grammar"><c>null</c>: only the words of the unit tell.</param>
/// <param name="text">The article's; <c>null</c>: only the words of the claims tell.</param>
internal sealed partial class ClaimFigureReader(Grammar? grammar, string? text)
{
    /// <summary>A figure of a claim is told by so many words before and behind it.</summary>
    private const int Reach = 7;

    /// <summary>So near a figure stands what makes it a part: "including three children".</summary>
    private const int Near = 3;

    /// <summary>Figures of one claim: more are a table.</summary>
    private const int MostFigures = 30;

    /// <summary>Words of a claim that tell what it speaks of.</summary>
    private const int MostContext = 30;

    /// <summary>Other words of a claim that leaves out what it counts: "it had lost only six".</summary>
    private const int FewWords = 2;

    private const int ShortWord = 4;

    public IReadOnlyList<ClaimFigure> Read(int index, Claim claim)
    {
        if (claim.Quantities.Count == 0)
        {
            return [];
        }

        var tokens = Tokenizer.Cut(claim.Content, 0, claim.Content.Length, grammar);
        var places = Places(tokens, claim);
        var figures = new List<ClaimFigure>();
        var (lead, tail) = Outside(claim);
        for (var (i, floor) = (0, 0); i < places.Count; i++)
        {
            var to = i + 1 < places.Count ? places[i + 1].Start : tokens.Count;
            // "killed two people and destroyed 140 homes": the word right before a figure is of that one.
            var last = i + 1 < places.Count && to - 1 > places[i].End ? to - 1 : to;
            var thing = grammar is null ? null : Thing(tokens, places[i], floor, last, OfKind(places[i].Quantity));
            var figure = Figure(index, claim, places[i], tokens, i > 0 ? places[i - 1].End : 0, to, thing?.Group);

            // "three died, another eight were injured": on top of something else.
            figures.Add(i > 0 && figure.IsOther && figures[^1].Thing is { } before && thing is { } other && before != other.Group ? figure with { IsOther = false } : figure);

            // "five people died when two buses crashed": nobody says that buses died.
            floor = Math.Max(places[i].End, thing is { } found && found.At < to ? found.At + 1 : 0);
        }

        return [.. Ranges(figures, places, tokens).Select(figure => Placed(figure, claim, lead, tail))];
    }

    /// <summary>The tokens of each figure.</summary>
    private List<(Quantity Quantity, int Start, int End)> Places(List<Token> tokens, Claim claim)
    {
        var found = new List<(Quantity, int, int)>();
        var (from, next) = (0, 0);
        foreach (var quantity in claim.Quantities.Take(MostFigures))
        {
            var at = claim.Content.IndexOf(quantity.Text, from, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            from = at + quantity.Text.Length;
            var start = tokens.FindIndex(next, token => token.End > at);
            var end = start < 0 ? -1 : tokens.FindIndex(start, token => token.Start >= from);
            if (start >= 0)
            {
                next = end < 0 ? tokens.Count : end;
                if (!IsVague(tokens, start, next))
                {
                    found.Add((quantity, start, next));
                }
            }
        }

        return found;
    }

    // "dozens of people", « des centaines »: how many is not said. "A dozen", "two dozen" are numbers.
    private bool IsVague(List<Token> tokens, int start, int end)
    {
        var number = grammar is null ? end : NumberIn(tokens, start, end);
        if (number >= end || grammar!.Numbers.Value(tokens[number].Lower) is not ['x', ..])
        {
            return false;
        }

        var before = number > 0 ? tokens[number - 1] : null;
        return before is null || !(before.Kind == TokenKind.Number || grammar.Numbers.Contains(before.Lower)
            || grammar.Determiners.Value(before.Lower) is ['m' or 'f' or 'n' or 'a', ..] or "i" or "x");
    }

    /// <param name="from">Where the figure before ends.</param>
    /// <param name="to">Where the next one begins.</param>
    private ClaimFigure Figure(int index, Claim claim, (Quantity Quantity, int Start, int End) place, List<Token> tokens, int from, int to, int? thing)
    {
        var (quantity, start, end) = place;
        var figure = new ClaimFigure(index, quantity) { IsMeasure = quantity.Unit is "%" || (quantity.Unit is { Length: 3 } currency && currency.All(char.IsAsciiLetterUpper)) };
        if (grammar is null)
        {
            return figure with { Nouns = figure.IsMeasure ? [] : [.. ContentWords.Of(quantity.Unit ?? "")] };
        }

        var same = grammar.SameThings;
        var unit = figure.IsMeasure ? [] : quantity.Unit is null ? Noun(tokens, start, end, to)
            : tokens[start..end].Where(token => token.IsWord && quantity.Unit.Contains(token.Text, StringComparison.Ordinal)).ToList();
        var counted = unit.Where(token => !(same.Things.Of(token.Lower) is { } group && (group == thing || same.IsOfShares(group)))
            && same.People.Of(token.Lower) is null && !grammar.Numbers.Contains(token.Lower)).ToList();
        var context = Context(tokens, start, end);
        var clause = (Start: ClauseStart(tokens, from, start), End: Clause(tokens, end, to));
        var seconds = Seconds(quantity);
        var isMeasure = figure.IsMeasure || unit.Exists(token => same.Measures.Of(token.Lower) is not null);
        var ofMonth = tokens.Exists(token => grammar.Months.Contains(token.Lower) && !grammar.Hedges.Contains(token.Lower));
        var bare = thing is null && !ofMonth && counted.TrueForAll(token => same.Measures.Of(token.Lower) is not null);
        var pointsBack = bare && counted.Count == 0 && seconds is null && (context.Count == 0 || (context.Count <= FewWords && quantity.Unit != "%" && Any(same.Totals, tokens) is not null));
        var cue = claim.Cue is { } verb ? Tokenizer.Cut(verb, 0, verb.Length, grammar) : [];
        var isRival = Any(same.Rivals, tokens, 0, start) is not null || Any(same.Rivals, cue) is not null;
        return figure with
        {
            Thing = thing,
            Things = [.. All(same.Things, tokens, from, to)],
            IsMeasure = isMeasure,
            OfUnit = isMeasure && !figure.IsMeasure,
            Nouns = [.. counted.Select(token => token.Lower)],
            NounGroups = [.. counted.Select(token => same.Nouns.Of(token.Lower) ?? -1)],
            ContextGroups = [.. context.Select(word => same.Nouns.Of(word) ?? -1)],
            Names = grammar.CapitalNouns ? [] : [.. counted.Where(token => token.IsCapitalised).Select(token => token.Lower)],
            OfPeople = (unit.Count > 0 || thing is not null ? unit : tokens[Math.Max(from, start - Reach)..Math.Min(to, end + Near)]).Exists(token => same.People.Of(token.Lower) is not null),
            PointsBack = pointsBack || isRival,
            OfTime = seconds is not null,
            Scale = seconds ?? 1,
            OfPersons = unit.Exists(token => same.People.Of(token.Lower) is not null || grammar.GroupNouns.Contains(token.Lower)),
            OfSome = counted.Exists(token => same.Nouns.Of(token.Lower) is { } kind && same.IsOfSome(kind)),
            OfGrowth = thing is { } grown && same.IsOfShares(grown),
            IsBareGrowth = thing is { } alone && same.IsOfShares(alone) && IsBareGrowth(tokens, from, start),
            OfLosses = thing is { } what && same.IsOfLosses(what),
            IsOwnLoss = First(same.Losses, tokens, from, to) is { } loss && !(same.OfCounts.Match(At(tokens), loss.At) is { Words: > 1, Group: var phrase } && same.IsOfLosses(phrase)),
            IsAdmitted = Any(same.Admissions, cue) is not null,
            Contrasts = Any(same.Contrasts, tokens, from, start) is not null || Any(same.Objections, cue) is not null || isRival,
            IsAsked = text is not null && text.AsSpan(0, claim.Evidence[0].Start).TrimEnd().EndsWith("?"),
            IsElliptic = bare && !pointsBack && seconds is null && ((quantity.Unit is null || figure.IsMeasure) ? context.Count <= FewWords : isMeasure),
            IsPart = seconds is null && (IsPart(tokens, Math.Max(from, start - Near), start) || IsOrigin(tokens, start, end, to) || IsPartOf(tokens, end, to, quantity)),
            IsOther = Any(same.Others, tokens, Math.Max(from, start - 1), start) is not null || Any(same.Others, tokens, NumberIn(tokens, start, end), Math.Min(to, end + 1)) is not null,
            OfMonth = ofMonth,
            IsGrown = Any(same.Rises, tokens, from, start) is not null || (grammar.VerbSecond && Any(same.Rises, tokens, end - 1, Math.Min(to, end + 1)) is not null),
            OfSpeaker = tokens[from..to].Exists(token => grammar.FirstPerson.Contains(token.Lower)),
            IsAim = Any(same.Aims, cue) is not null
                || Any(same.Aims, tokens, Math.Max(clause.Start, start - Reach), start) is not null || Any(same.Aims, tokens, end, Math.Min(clause.End, end + Near)) is not null,
            Period = Any(same.Periods, tokens, from, to),
            Span = Any(same.Spans, tokens, from, to),
            Years = [.. tokens[from..start].Concat(tokens[end..to]).Where(IsYear).Select(token => token.Text)],
            Days = [.. tokens[from..to].Where(token => grammar.Weekdays.Contains(token.Lower)).Select(token => token.Lower)],
            Places = [.. PlacesIn(tokens, from, to)],
            Context = context,
        };
    }

    // "the fall is no more than 9 percent", but "the fall in prices is 9 percent", «рост ставки до 19 процентов».
    private bool IsBareGrowth(List<Token> tokens, int from, int start)
    {
        var grown = First(grammar!.SameThings.OfShares, tokens, from, start)?.At ?? start;
        return grown + 1 < start && !grammar.Prepositions.Contains(tokens[grammar.Articleless ? start - 1 : grown + 1].Lower) && !(grammar.CapitalNouns && grammar.Determiners.Contains(tokens[grown + 1].Lower));
    }

    // "including three children", but "von ihr drei Hinweise", "received from them three letters", „z produkcji zrezygnowało 2100 gospodarstw”.
    private bool IsPart(List<Token> tokens, int from, int start) =>
        First(grammar!.SameThings.Parts, tokens, from, start) is { } part
            && !tokens[(part.At + 1)..start].Exists(token => (grammar.Pronouns.Contains(token.Lower) && !grammar.Relatives.Contains(token.Lower)) || (grammar.IsFinite(token.Lower) && !grammar.IsAuxiliary(token.Lower)));

    // "three of them", but « 870.000 euros entre 2016 y 2022 », and a share is always one of something.
    private bool IsPartOf(List<Token> tokens, int end, int to, Quantity quantity) =>
        to == tokens.Count && quantity.Unit != "%" && First(grammar!.SameThings.Parts, tokens, end, Clause(tokens, end, Math.Min(to, end + Near))) is { } part
            && !(part.At + 1 < to && tokens[part.At + 1].Kind == TokenKind.Number);

    private static int ClauseStart(List<Token> tokens, int from, int to) => tokens.FindLastIndex(Math.Max(0, to - 1), Math.Max(0, to - from), token => token.Kind is TokenKind.Comma or TokenKind.Semicolon) + 1 is > 0 and var behind ? behind : from;

    private static int Clause(List<Token> tokens, int from, int to) => tokens.FindIndex(from, to - from, token => token.Kind == TokenKind.Comma) is >= 0 and var comma ? comma : to;

    /// <summary>Where the figure's own words, then those behind it in its clause, then those before it tell what is measured.</summary>
    /// <returns>The group, and the token that tells.</returns>
    private (int Group, int At)? Thing(List<Token> tokens, (Quantity Quantity, int Start, int End) place, int from, int to, WordGroups things)
    {
        var until = place.End;
        while (until < to && until - place.End < Reach && tokens[until].IsWord && !grammar!.Coordinators.Contains(tokens[until].Lower))
        {
            until++;
        }

        var behind = First(things, tokens, place.End, until);
        if (First(things, tokens, place.Start, place.End) is { } own)
        {
            // "they arrested 23 protesters": what happened to them rather than who they are.
            var verb = First(things, tokens, Math.Max(from, place.Start - 1), place.Start) ?? (behind?.At < place.End + Near ? behind : null);
            return verb is { } happened && happened.Group < own.Group ? happened : own;
        }

        if (behind is { } found)
        {
            return found;
        }

        for (var i = place.Start - 1; i >= from && (place.Quantity.Unit is null || place.Start - i <= Reach); i--)
        {
            if (things.Match(At(tokens), i) is { Words: > 0 } match && i + match.Words <= place.Start)
            {
                return (match.Group, i);
            }
        }

        // "30 millions, the repair alone cost": behind a mark, where nothing nearer tells.
        return First(things, tokens, until, Math.Min(to, place.End + Reach));
    }

    private List<string> Context(List<Token> tokens, int start, int end)
    {
        var same = grammar!.SameThings;
        var words = new List<string>();
        for (var i = 0; i < tokens.Count && words.Count < MostContext; i++)
        {
            var word = tokens[i].Lower;
            if ((i < start || i >= end) && tokens[i].IsWord && word.Length >= ShortWord && !grammar.StopWords.Contains(word) && !grammar.IsTime(word)
                && !grammar.Hedges.Contains(word) && !grammar.Numbers.Contains(word) && !grammar.Approximations.Contains(word) && !grammar.IsAdverb(word)
                && !grammar.IsAuxiliary(word) && !grammar.Prepositions.Contains(word) && same.Totals.Of(word) is null && same.Rates.Of(word) is null && same.People.Of(word) is null && same.Things.Match(At(tokens), i).Words == 0)
            {
                words.Add(word);
            }
        }

        return words;
    }

    private IEnumerable<string> PlacesIn(List<Token> tokens, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (tokens[i].IsCapitalised && tokens[i].Lower.Length > 1 && grammar!.Prepositions.Contains(tokens[i - 1].Lower) && !grammar.IsTime(tokens[i].Lower))
            {
                yield return tokens[i].Lower;
            }
        }
    }

    private int NumberIn(List<Token> tokens, int start, int end)
    {
        var number = tokens.FindIndex(start, end - start, token => token.Kind == TokenKind.Number || grammar!.Numbers.Contains(token.Lower));
        return number < 0 ? end : number;
    }

    private static bool IsYear(Token token) => token.Kind == TokenKind.Number && token.Text.Length == 4
        && int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2100;

    /// <summary>"10 to 15 people" is one figure of two ends.</summary>
    private IEnumerable<ClaimFigure> Ranges(List<ClaimFigure> figures, List<(Quantity Quantity, int Start, int End)> places, List<Token> tokens)
    {
        for (var i = 0; i < figures.Count; i++)
        {
            var joined = i + 1 < figures.Count && IsRange(i) ? i + 1 : i > 0 && IsRange(i - 1) ? i - 1 : i;
            var (one, other) = (figures[i].Amount, figures[joined].Amount);
            yield return figures[i] with { Range = (Math.Min(one, other), Math.Max(one, other)) };
        }

        bool IsRange(int first) => places[first + 1].Start - places[first].End <= 1 && figures[first].Quantity.Unit == figures[first + 1].Quantity.Unit
            && (places[first + 1].Start == places[first].End || tokens[places[first].End].Kind == TokenKind.Dash || grammar?.RangeWords.Contains(tokens[places[first].End].Lower) == true
                || grammar?.Coordinators.Contains(tokens[places[first].End].Lower) == true);
    }

    private static int? Any(WordGroups groups, List<Token> tokens) => Any(groups, tokens, 0, tokens.Count);

    private static int? Any(WordGroups groups, List<Token> tokens, int from, int to) => First(groups, tokens, from, to)?.Group;

    private static (int Group, int At)? First(WordGroups groups, List<Token> tokens, int from, int to) =>
        All(groups, tokens, from, to, (group, at) => ((int Group, int At)?)(group, at)).FirstOrDefault();

    private static IEnumerable<int> All(WordGroups groups, List<Token> tokens, int from, int to) => All(groups, tokens, from, to, (group, _) => group).Distinct();

    private static IEnumerable<T> All<T>(WordGroups groups, List<Token> tokens, int from, int to, Func<int, int, T> make)
    {
        var wordAt = At(tokens);
        for (var i = from; i < to; i++)
        {
            if (groups.Match(wordAt, i) is { Words: > 0 } match && i + match.Words <= tokens.Count)
            {
                yield return make(match.Group, i);
            }
        }
    }

    private static Func<int, string> At(List<Token> tokens) => index => index >= 0 && index < tokens.Count ? tokens[index].Lower : "";
}
