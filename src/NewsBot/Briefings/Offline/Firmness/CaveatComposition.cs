using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Firmness;

/// <summary>Puts a caveat together: that something is not, what would have verified it, who would have, and of what.</summary>
/// <remarks>The words come from the language file (<see cref="CaveatLexicon"/>), and which of them make a caveat is the same for all languages.</remarks>
internal sealed partial class CaveatComposition
{
    /// <summary>Tokens between "not" and "verify".</summary>
    private const int Reach = 16;

    /// <summary>Tokens between "not" and "verified", or "no" and "evidence".</summary>
    private const int Close = 8;

    /// <summary>Tokens between what is not and stands behind, and what it negates: "confirmed that is not".</summary>
    private const int Behind = 4;

    private const CaveatWord Things = CaveatWord.Told | CaveatWord.Shown | CaveatWord.Truth | CaveatWord.Back;

    private const CaveatWord Checks = CaveatWord.Verify | CaveatWord.Verified | CaveatWord.Settle | CaveatWord.Settled | CaveatWord.Proof
        | CaveatWord.See | CaveatWord.Inspect | CaveatWord.Question | CaveatWord.Unverified | CaveatWord.Unknown | CaveatWord.Confirms | CaveatWord.Give | CaveatWord.Shown | CaveatWord.Able | CaveatWord.Tell;

    private readonly SentenceTokens sentence;
    private readonly Grammar grammar;
    private readonly CaveatWord[] words;
    private readonly int from;
    private readonly int to;

    /// <summary>What stands anywhere from one to the other.</summary>
    private readonly CaveatWord all;

    private CaveatComposition(SentenceTokens sentence, Grammar grammar, CaveatWord[] words, int from, int to)
    {
        (this.sentence, this.grammar, this.words, this.from, this.to) = (sentence, grammar, words, from, to);
        foreach (var word in words.AsSpan(from, to - from))
        {
            all |= word;
        }
    }

    /// <param name="text">The sentence.</param>
    public static IReadOnlyList<CaveatMatch> Find(SentenceTokens sentence, SearchedText text, Grammar grammar)
    {
        if (!grammar.CaveatWords.MayBeIn(text))
        {
            return [];
        }

        var kinds = CaveatParts.Words(sentence, text, grammar);
        var parts = CaveatParts.Of(sentence, kinds, grammar).ToList();
        var found = parts.SelectMany(part => new CaveatComposition(sentence, grammar, kinds, part.From, part.To).Find()).ToList();

        // "The figures – and there are three – nobody has verified": the words stand apart.
        return found.Count > 0 || parts.Count < 2 ? found
            : [.. new CaveatComposition(sentence, grammar, kinds, 0, sentence.Count).Find().Where(match => !match.IsSearch)];
    }

    private IEnumerable<CaveatMatch> Find()
    {
        for (var core = from; core < to; core++)
        {
            if ((words[core] & Checks) != CaveatWord.None && Not(core) is { } not)
            {
                var verb = Verb(core, not);
                var outlet = Outlet(core, verb ?? not);
                if (Makes(core, not, outlet is not null))
                {
                    var end = Math.Max(core, not) + 1;
                    yield return new(Math.Min(Math.Min(core, not), verb ?? core), sentence.IsPassiveAuxiliary(end) ? end + 1 : end, verb, OfThing(core), outlet, new(from, to),
                        !Is(core, CaveatWord.Verify | CaveatWord.Verified | CaveatWord.Settle | CaveatWord.Settled | CaveatWord.Confirms | CaveatWord.Question | CaveatWord.Tell),
                        Enumerable.Range(from, end - from).Any(i => Is(i, CaveatWord.Nobody)));
                }
            }
        }
    }

    /// <summary>Where the verb group begins whose subject is who could not; <c>null</c> when nobody is meant: "it was not possible".</summary>
    private int? Verb(int core, int not)
    {
        // "gave no evidence": who gave none is not who could not verify. "a study, without review by others": nobody.
        if (Is(core, CaveatWord.Unverified | CaveatWord.Unknown) || (Is(core, CaveatWord.Proof) && IsGiven(core)) || (Is(core, CaveatWord.Give) && Is(not, CaveatWord.Nobody)))
        {
            return null;
        }

        var verb = Nearest(core, CaveatWord.Able, Reach) is { } able && !Is(able, CaveatWord.Verify) ? able
            : sentence.IsNegation(not) ? not
            : Is(core, CaveatWord.Proof) && Nearest(core, CaveatWord.See | CaveatWord.Give, Close) is { } found && !sentence.IsInfinitiveMarker(found - 1) ? found
            : Is(core, CaveatWord.Settled | CaveatWord.Verified | CaveatWord.See | CaveatWord.Confirms) ? core : (int?)null;
        var first = verb;
        while (first > from && BelongsToVerb(first.Value - 1))
        {
            first--;
        }

        return first is { } start && !IsImpersonal(start, verb!.Value) && !(Is(core, CaveatWord.Proof) && first > core) ? first : null;
    }

    private bool IsImpersonal(int start, int verb) => Enumerable.Range(start, verb - start + Behind).Any(i => Is(i, CaveatWord.Impersonal));

    // "this newspaper", at the beginning of its part.
    private TokenRange? OpeningOutlet()
    {
        var first = from;
        while (first < Math.Min(to, from + Behind) && !Is(first, CaveatWord.Newsroom))
        {
            first++;
        }

        return Run(first);
    }

    private TokenRange? Run(int first)
    {
        var end = first;
        while (Is(end, CaveatWord.Newsroom))
        {
            end++;
        }

        return end > first ? new(first, end) : null;
    }

    private bool BelongsToVerb(int i) => sentence.IsAuxiliary(i) || sentence.IsNegation(i) || sentence.IsClitic(i)
        || sentence.IsAdverb(i) || (Is(i, CaveatWord.Able) && !grammar.CapitalNouns);

    /// <summary>The word that says that it is not so, as near as can be; what is unverified says so itself.</summary>
    private int? Not(int core)
    {
        if (Is(core, CaveatWord.Unverified | CaveatWord.Unknown | CaveatWord.Not))
        {
            return core;
        }

        for (var gap = 1; gap <= Reach; gap++)
        {
            foreach (var i in (ReadOnlySpan<int>)[core - gap, core + gap])
            {
                if (Is(i, CaveatWord.Not) && !(Is(core, CaveatWord.Question) && Is(i, CaveatWord.Question)))
                {
                    return i;
                }
            }
        }

        return null;
    }

    private bool OfThing(int core, CaveatWord things = Things) =>
        Enumerable.Range(from, to - from).Any(i => i != core && Is(i, things)) || Is(core, CaveatWord.Back) || Is(core - 1, CaveatWord.It) || (Is(core + 1, CaveatWord.It) && !grammar.IsRomance)
        || (Is(core, CaveatWord.Verify) && sentence.IsConjunction(core + 1));

    /// <summary>The word for the outlet nearest to the verb: its subject, or behind a passive who did not: "was not checked by this newspaper".</summary>
    private TokenRange? Outlet(int core, int verb)
    {
        foreach (var i in Enumerable.Range(from, to - from).Where(i => Is(i, CaveatWord.Newsroom) && !Is(i - 1, CaveatWord.Newsroom)).OrderBy(i => Math.Abs(i - verb)))
        {
            var before = sentence.Lower(i - 1);
            if (grammar.Agents.Contains(before) ? i > core : !grammar.Relatives.Contains(before) && grammar.Prepositions.Value(before) is null
                && !HasComma(i, verb))
            {
                return Run(i);
            }

            // "was not shown to reporters"
            if (i > core && (grammar.ListenerMarkers.Contains(before) || grammar.ObjectMarkers.Contains(before)))
            {
                return new(i, i);
            }
        }

        // "The Herald, which had two reporters there, could not…"
        if (sentence.Kind(verb - 1) == TokenKind.Comma && (OpeningOutlet() ?? Quoted(from)) is { } opening && sentence.Kind(opening.To) == TokenKind.Comma)
        {
            return opening;
        }

        // « «Вестник» не видел письма », "Der „Kurier“ konnte…": a name in quotation marks is no party's.
        if ((Quoted(verb - 1) ?? (grammar.VerbSecond ? Quoted(verb + 1) : null)) is { } name)
        {
            return name;
        }

        // "The Herald was not let in, and cannot say…"
        return from > 0 && sentence.IsCoordinator(from) && verb == from + 1
            ? new CaveatComposition(sentence, grammar, words, 0, from - 1).OpeningOutlet() : null;
    }

    /// <summary>The name in quotation marks that a token stands in, marks included.</summary>
    private TokenRange? Quoted(int token)
    {
        if (token < from || token >= to || sentence.Quotes[token] is not { Words: <= Quotation.FewWords } name)
        {
            return null;
        }

        var (first, end) = (token, token + 1);
        while (first > 0 && sentence.Quotes[first - 1] == name)
        {
            first--;
        }

        while (end < sentence.Count && sentence.Quotes[end] == name)
        {
            end++;
        }

        return new(first, end);
    }

    private int? Nearest(int place, CaveatWord word, int reach)
    {
        for (var gap = 0; gap <= reach; gap++)
        {
            if (Is(place - gap, word))
            {
                return place - gap;
            }

            if (Is(place + gap, word))
            {
                return place + gap;
            }
        }

        return null;
    }

    private bool HasComma(int one, int other) => Enumerable.Range(Math.Min(one, other), Math.Abs(one - other)).Any(i => sentence.Kind(i) == TokenKind.Comma);

    private bool Has(CaveatWord word) => (all & word) != CaveatWord.None;

    private bool Is(int i, CaveatWord word) => i >= from && i < to && (words[i] & word) != CaveatWord.None;
}
