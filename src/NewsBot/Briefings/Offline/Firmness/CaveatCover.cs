using NewsBot.Articles;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Firmness;

/// <summary>Which claims a caveat speaks of.</summary>
internal static class CaveatCover
{
    /// <summary>"These claims" are not those of pages ago.</summary>
    private const int MostCovered = 50;

    /// <summary>Letters that two forms of a name share at the beginning.</summary>
    private const int Stem = 6;

    private const int ShortWord = 3;

    /// <summary>Where two parties say more, figures that differ are what is meant.</summary>
    private const int FewSides = 3;

    /// <summary>Paragraphs in which the two are looked for who disagree.</summary>
    private const int WideSides = 3;

    /// <param name="claims">In the order of the article.</param>
    /// <param name="statements">For each claim whether it states something that could be verified: a demand does not.</param>
    public static CaveatDraft Of(CaveatSentence caveat, List<ClaimDraft> claims, List<bool> statements, Article article, Grammar grammar)
    {
        var sentence = caveat.Sentence.Sentence;
        var from = Math.Max(0, FirstFrom(claims, sentence.Number) - MostCovered);
        var near = Enumerable.Range(from, claims.Count - from).TakeWhile(i => claims[i].Sentences[0] <= sentence.Number).ToList();
        var here = near.Where(i => claims[i].Sentences[^1] >= sentence.Number).ToList();
        var own = here.FindAll(i => claims[i].Stance is not (Stance.Declines or Stance.CannotConfirm) && !(caveat.PointsBack && (Follows(claims[i]) || Holds(claims[i]))) && !IsIt(claims[i]) && !(claims[i].Spans is { Content: [var first, ..] } && first.Start >= caveat.Part.End));
        var earlier = near.Except(here).ToList();
        return new(sentence.Span.In(article.Text), caveat.By, [sentence.Number], [.. Covered().Order().Select(i => i + 1)]);

        int Paragraph(int claim) => article.Sentences[claims[claim].Sentences[0] - 1].Paragraph;

        bool IsBeside(int claim) => Paragraph(claim) == sentence.Paragraph;

        // "Their accounts could not be verified, and the company rejected them", "…this accusation, which could not be verified"
        bool Follows(ClaimDraft claim) => claim.Spans is { Content: { Count: > 0 } content } && content[^1].End > caveat.Span.Start && (content[0].Start >= caveat.Span.Start || claim.Stance is Stance.Denies or Stance.Doubts);

        // "The chairman noted that neither figure could be confirmed": what is said is the caveat.
        bool Holds(ClaimDraft claim) => claim.Spans is { Content: [.., var last] content } && content[0].Start < caveat.Span.Start && caveat.Span.End <= last.End && last.Start < caveat.Span.End;

        // What could not be verified, taken for what somebody says.
        bool IsIt(ClaimDraft claim) => claim.Spans is { Content: [var first, ..] } && (claim.Source is null ? first.Overlaps(caveat.Span) : caveat.Span.Start <= first.Start && first.Start < caveat.Span.End);

        bool States(int claim) => claims[claim].Stance is Stance.Asserts or Stance.Confirms or Stance.Predicts;

        // "The ministry denied it", "called this account a slander", "it is a lie": what is meant stands before.
        bool SpeaksOfAnother(ClaimDraft claim) => (claim.Stance is Stance.Denies or Stance.Declines or Stance.Doubts or Stance.CannotConfirm && !IsQuoted(claim))
            || grammar.CoversLastPatterns.Any(covers => covers.Find(claim.Content) is { Index: 0 })
            || grammar.FalsehoodPatterns.Any(falsehood => falsehood.IsIn(claim.Content))
            || (grammar.SuchPattern?.IsIn(claim.Content) == true && grammar.ToldPattern?.IsIn(claim.Content) == true);

        IEnumerable<int> Covered()
        {
            if (own.Count > 0)
            {
                return own;
            }

            // "the rebels' claims": those of whom the caveat names, near it; "the recordings that she mentions" wherever she did.
            var theirs = earlier.FindAll(i => claims[i].Source is { } source && States(i) && Names(caveat, source, grammar));
            var close = Stated(1);

            // "neither account", "neither of the two estimates": of whom the caveat names, and of who says the other.
            if (caveat.OfBothSides && (Sides(close) is { Count: > 0 } here ? here : Sides(Stated(WideSides))) is { Count: > 0 } sides)
            {
                return sides.Union(theirs.Where(i => !sides.Exists(side => claims[side].Source?.Name == claims[i].Source?.Name)));
            }

            var named = theirs.FindAll(i => Paragraph(i) >= sentence.Paragraph - 1);
            if (theirs.Count > 0)
            {
                return named.Count > 0 ? named : theirs;
            }

            // "these figures"
            var figures = caveat.PointsBack && caveat.OfFigures ? close.Where(i => HasFigure(claims[i], grammar)).ToList() : [];
            if (figures.Count > 0)
            {
                return !caveat.CoversAll ? figures.TakeLast(1) : figures.Where(IsBeside).ToList() is { Count: > 1 } inside ? inside : figures;
            }

            if (caveat.CoversAll)
            {
                var one = earlier.Count > 0 ? OneMeant() : null;
                var stated = earlier.Where(i => States(i) && (!caveat.OfOne || claims[i].Source?.Name == one)).ToList();
                var beside = stated.Where(IsBeside).ToList();
                if (stated.Count > 0)
                {
                    return beside.Count > 0 ? beside : stated;
                }
            }

            var before = earlier.Where(i => claims[i].Sentences[^1] == sentence.Number - 1 && !SpeaksOfAnother(claims[i])).ToList();
            if (caveat.OfLast && before.Count > 0)
            {
                return before;
            }

            // "the meeting", "the ninety cases": what else stands near it in the same words.
            var about = close.GroupBy(i => SharedWords(caveat, claims[i], grammar)).Where(group => group.Key > 0).MaxBy(group => group.Key)?.ToList();
            if (about is not null && (before.Count == 0 || SharedWords(caveat, claims[about[0]], grammar) > 1) && !about.Exists(i => claims[i].Sentences[^1] == sentence.Number - 1))
            {
                return about;
            }

            var documented = caveat.OfDocument ? earlier.Where(i => claims[i].Source is { Kind: SourceKind.Document } && Paragraph(i) >= sentence.Paragraph - 1).ToList() : [];
            return documented.Count > 0 ? documented : before.Count > 0 ? WithMore(before)
                : earlier.Where(i => !SpeaksOfAnother(claims[i]) && IsNear(i)).TakeLast(1).ToList() is { Count: > 0 } last ? WithMore(last)
                : earlier.Where(i => claims[i].Stance is not (Stance.Declines or Stance.CannotConfirm) && IsNear(i)).TakeLast(1);
        }

        List<int> Stated(int paragraphs) => earlier.FindAll(i => (States(i) || statements[i] || HasFigure(claims[i], grammar))
            && (Paragraph(i) >= sentence.Paragraph - paragraphs || claims[i].Sentences[^1] >= sentence.Number - FewSides));

        // "Her account": whoever spoke last and has a name, not a spokesman who answers.
        string? OneMeant() => (caveat.OfPerson && claims[earlier[^1]].Source is { Kind: SourceKind.Person or SourceKind.Organisation } last && !IsName(last)
            ? earlier.Where(i => IsNear(i) && !SpeaksOfAnother(claims[i]) && claims[i].Source is { Kind: SourceKind.Person } source && IsName(source)).Select(i => claims[i].Source!.Name).LastOrDefault()
            : null) ?? claims[earlier[^1]].Source?.Name;

        // What the same source says right before it, in one paragraph.
        List<int> WithMore(List<int> some)
        {
            var first = some[0];
            while (first - 1 >= from && claims[first - 1].Source is { } source && source.Name == claims[first].Source?.Name && States(first - 1) && Paragraph(first - 1) == Paragraph(first))
            {
                first--;
            }

            return [.. Enumerable.Range(first, some[0] - first), .. some];
        }

        // The nearest of two who disagree, with figures where figures are meant; all that they say in the caveat's paragraph.
        List<int> Sides(List<int> close)
        {
            var figures = close.FindAll(i => HasFigure(claims[i], grammar));
            var denied = close.Concat(earlier.Where(i => claims[i].Stance is Stance.Denies && Paragraph(i) >= sentence.Paragraph - 1)).Distinct().Order().ToList();
            foreach (var pool in (List<int>[])[.. caveat.OfFigures || close.Count > FewSides ? [figures] : Array.Empty<List<int>>(), close, denied])
            {
                if (!caveat.OfSides && pool.FindAll(IsBeside) is var inside && AreOfTwo(inside))
                {
                    return inside;
                }
            }

            return (caveat.OfFigures || (!caveat.OfSides && close.Count > FewSides)) && AreOfTwo(figures) ? figures : AreOfTwo(close) ? close : [];
        }

        bool IsNear(int claim) => (IsBeside(claim) || OpensParagraph()) && Paragraph(claim) >= sentence.Paragraph - 1;

        bool AreOfTwo(List<int> some) => some.Select(i => claims[i].Source?.Name).Distinct(StringComparer.Ordinal).Count() > 1;

        bool OpensParagraph() => sentence.Number < 2 || article.Sentences[sentence.Number - 2].Paragraph < sentence.Paragraph;
    }

    // "Dana Price", but "a spokesman for Corley Foods"
    private static bool IsName(Source source) => Tokenizer.Cut(source.Name, 0, source.Name.Length, grammar: null).TrueForAll(token => !token.IsWord || token.IsCapitalised);

    private static bool IsQuoted(ClaimDraft claim) => claim.Content.Length > 0 && char.IsPunctuation(claim.Content[0]);

    private static bool Names(CaveatSentence caveat, Source source, Grammar grammar)
    {
        var tokens = caveat.Sentence.Tokens;
        var (names, offices) = (Head(source.Name, grammar), Head(source.Role ?? "", grammar));
        var end = tokens.Find(token => token.Start >= caveat.Span.End && token.Kind is TokenKind.Comma or TokenKind.Semicolon)?.Start ?? int.MaxValue;
        return tokens.Exists(token => token.Start >= caveat.Part.Start && token.Start < end && !grammar.CheckedThings.IsIn(token.Lower) && caveat.By?.Contains(token.Text, StringComparison.Ordinal) != true
            && (IsOf(token, names) || (IsOf(token, offices) && IsBesideThing(tokens.IndexOf(token)))));

        static bool IsOf(Token token, List<Token> words) => words.Exists(name => token.Lower.StartsWith(name.Lower[..Math.Min(name.Lower.Length, Stem)], StringComparison.Ordinal));

        // "the driver's account", « relacji opiekunki »: by the office only who said the thing.
        bool IsBesideThing(int index) => Enumerable.Range(index - 2, 5).Any(i => i != index && grammar.CheckedThings.IsIn(caveat.Sentence.Lower(i)));
    }

    // "a report to the meeting" is a report; whoever speaks of the meeting does not name it.
    private static List<Token> Head(string name, Grammar grammar) =>
        [.. Tokenizer.Cut(name, 0, name.Length, grammar: null).TakeWhile((token, i) => i == 0 || token.IsCapitalised || !grammar.Prepositions.Contains(token.Lower))
            .Where(token => token.IsWord && token.Text.Length > ShortWord)];

    /// <summary>Figures and words of a claim that stand in the caveat too, beside the words that make it one.</summary>
    private static int SharedWords(CaveatSentence caveat, ClaimDraft claim, Grammar grammar)
    {
        var words = caveat.Sentence.Tokens.FindAll(token => !caveat.Span.Overlaps(new(token.Start, token.End)) && caveat.By?.Contains(token.Text, StringComparison.Ordinal) != true && Tells(token));
        return Tokenizer.Cut(claim.Content, 0, claim.Content.Length, grammar).Count(token => Tells(token)
            && words.Exists(word => word.Lower == token.Lower
            || (token.IsWord && word.Lower.Length >= Stem && token.Lower.Length >= Stem
                && word.Lower.AsSpan(0, Stem).SequenceEqual(token.Lower.AsSpan(0, Stem)))));

        bool Tells(Token token) => token.Kind == TokenKind.Number || grammar.Numbers.Value(token.Lower) is not (null or "1")
            || (token.IsWord && token.Text.Length > ShortWord && !grammar.StopWords.Contains(token.Lower) && !grammar.IsAuxiliary(token.Lower)
            && !grammar.IsAdverb(token.Lower) && !grammar.IsTime(token.Lower));
    }

    private static bool HasFigure(ClaimDraft claim, Grammar grammar) =>
        Tokenizer.Cut(claim.Content, 0, claim.Content.Length, grammar).Exists(token => token.Kind == TokenKind.Number || grammar.Numbers.Value(token.Lower) is { } value && value != "1");

    /// <summary>The first claim whose first sentence is this one or a later one.</summary>
    private static int FirstFrom(List<ClaimDraft> claims, int number)
    {
        var (low, high) = (0, claims.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = claims[middle].Sentences[0] < number ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
