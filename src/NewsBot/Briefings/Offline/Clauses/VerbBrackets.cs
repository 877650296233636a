using NewsBot.Briefings.Offline.Attributions;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Clauses;

/// <summary>Cues in two parts: German "teilte … mit", "hat … gesagt", "wollte … nicht bestätigen".</summary>
internal static partial class VerbBrackets
{
    /// <summary>Tokens between the two parts at most.</summary>
    private const int Longest = 40;

    /// <returns><c>null</c> when the word is no part of a cue in two parts.</returns>
    public static VerbGroup? At(SentenceTokens sentence, int verb, CueForm[] forms, int floor, Grammar grammar) =>
        sentence.Tokens[verb].IsCapitalised && verb > 0 ? null
            : WithParticle(sentence, verb, forms, grammar) ?? WithPrepositionFirst(sentence, verb, forms, floor, grammar) ?? WithPreposition(sentence, verb, forms, grammar) ?? WithAuxiliary(sentence, verb, forms, floor, grammar);

    /// <summary>"wie sie entscheiden können": behind an infinitive, a modal that closes its clause.</summary>
    public static bool IsInfinitive(SentenceTokens sentence, int verb, Grammar grammar)
    {
        if (!sentence.Lower(verb).EndsWith("en", StringComparison.Ordinal) || !sentence.IsAuxiliary(verb + 1) || !EndsClause(sentence, verb + 2)
            || grammar.Verbs.Find(sentence.Lower(verb)).Any(form => (form.Form & VerbForm.Participle) != VerbForm.None))
        {
            return false;
        }

        var first = verb;
        while (first > 0 && !EndsClause(sentence, first - 1))
        {
            first--;
        }

        return !Enumerable.Range(first, verb - first).Any(i => sentence.IsNegation(i) || grammar.NounNegations.Contains(sentence.Lower(i)));
    }

    /// <summary>A negation in the same clause behind a verb: "bestätigte die Zahl nicht".</summary>
    public static bool IsNegatedBehind(SentenceTokens sentence, int from, Grammar grammar)
    {
        for (var i = from; i < Math.Min(sentence.Count, from + Longest) && !EndsClause(sentence, i); i++)
        {
            if (!sentence.IsQuoted(i) && sentence.IsNegation(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A noun of the same clause is negated: "machte keine Angaben", "meldete keine Verletzten".</summary>
    public static bool NamesNothingBehind(SentenceTokens sentence, int from, Grammar grammar)
    {
        for (var i = from; i < Math.Min(sentence.Count, from + Longest) && !EndsClause(sentence, i); i++)
        {
            if (!sentence.IsQuoted(i) && grammar.NounNegations.Contains(sentence.Lower(i)))
            {
                return true;
            }
        }

        return false;
    }

    private static VerbGroup? WithParticle(SentenceTokens sentence, int verb, CueForm[] forms, Grammar grammar)
    {
        foreach (var form in forms)
        {
            if (form.Particle is not [.., ['…', ..] last] || (form.Form & VerbForm.Finite) == VerbForm.None)
            {
                continue;
            }

            if (Behind(sentence, verb + 1, form.Particle[..^1], grammar) is not (>= 0 and var from) || Closing(sentence, from, last[1..], grammar) is not (>= 0 and var closing))
            {
                continue;
            }

            // "will Briefe gefunden haben" claims it, "will ein Haus haben" wants it.
            if (grammar.IsAuxiliary(last[1..]) && (sentence.Tokens[closing - 1].IsCapitalised || sentence.Kind(closing - 1) != TokenKind.Word || closing - verb < 3))
            {
                continue;
            }

            var same = forms.Where(other => other.Particle.SequenceEqual(form.Particle, StringComparer.Ordinal)).ToList();
            var negated = IsNegated(sentence, from, closing, grammar);
            negated |= IsNegatedBehind(sentence, closing + 1, grammar);
            if (same.TrueForAll(other => other.Negated) && !negated)
            {
                negated = IsNegated(sentence, verb + 1, from, grammar);
                if (!negated && !NamesNothingBehind(sentence, verb + 1, grammar))
                {
                    continue;
                }
            }

            // "stellte einen Neubau in Aussicht": the preposition closes the clause with its noun.
            var (rest, inner) = from == closing && form.Particle.Length > 1 ? (closing - form.Particle.Length + 1, verb + 1) : (closing, from);
            return Parted(sentence, (verb, verb + 1), verb, (rest, closing + 1), same, negated, isPassive: false, isPast: (form.Form & VerbForm.Present) == VerbForm.None, grammar) with { InnerFrom = inner };
        }

        return null;
    }

    /// <summary>"sprach zunächst von drei Toten", "rechnet der Konzern mit Verlusten".</summary>
    private static VerbGroup? WithPreposition(SentenceTokens sentence, int verb, CueForm[] forms, Grammar grammar)
    {
        foreach (var form in forms)
        {
            // "hält die Kontrollen für wirkungslos": the word belongs to what is said.
            if (form.Particle is [['=', ..] inside] && (form.Form & VerbForm.Finite) != VerbForm.None && Loose(sentence, verb + 1, sentence.Count, inside[1..]) is >= 0 and var place)
            {
                var end = place == verb + 1 ? place + 1 : verb + 1;
                return Parted(sentence, (verb, end), verb, (end, end), [form], IsNegatedBehind(sentence, verb + 1, grammar), isPassive: false, isPast: (form.Form & VerbForm.Present) == VerbForm.None, grammar);
            }

            // "warnte unterdessen davor, Schulden zu machen"
            if (form.Particle is [var pointer] && (form.Form & VerbForm.Finite) != VerbForm.None && grammar.Adverbs.Contains(pointer)
                && Loose(sentence, verb + 2, sentence.Count, pointer) is >= 0 and var points
                && ContentStart.BehindComma(sentence, points + 1, grammar) >= 0)
            {
                return Parted(sentence, (verb, verb + 1), verb, (points, points + 1), [form], IsNegatedBehind(sentence, verb + 1, grammar), isPassive: false, isPast: (form.Form & VerbForm.Present) == VerbForm.None, grammar) with { InnerFrom = points };
            }

            if (form.Particle is [var word] && (grammar.Prepositions.Contains(word) || grammar.Complementizers.Contains(word)) && (form.Form & VerbForm.Finite) != VerbForm.None
                && Loose(sentence, verb + 1, sentence.Count, word) is >= 0 and var found
                && !(found > verb + 1 && sentence.IsDeterminer(found - 1)) && found + 1 < sentence.Count
                && sentence.Kind(found + 1) is TokenKind.Word or TokenKind.Number or TokenKind.Quote)
            {
                var same = forms.Where(other => other.Particle is [var particle] && particle == word).ToList();
                return Parted(sentence, (verb, verb + 1), verb, (found, found + 1), same, IsNegatedBehind(sentence, verb + 1, grammar), isPassive: false, isPast: (form.Form & VerbForm.Present) == VerbForm.None, grammar)
                    with
                { InnerFrom = found + 1 };
            }
        }

        return null;
    }

    /// <summary>A word of the same clause; -1 when it is not there.</summary>
    private static int Loose(SentenceTokens sentence, int from, int to, string word)
    {
        for (var i = from; i < Math.Min(to, Math.Min(sentence.Count, from + Longest)) && !EndsClause(sentence, i); i++)
        {
            if (!sentence.IsQuoted(i) && sentence.Lower(i) == word)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The token behind particles that stand in this order, prepositions among them wherever in the clause; -1 when they do not.</summary>
    private static int Behind(SentenceTokens sentence, int from, string[] particles, Grammar grammar)
    {
        foreach (var particle in particles)
        {
            var found = grammar.Prepositions.Contains(particle) ? Loose(sentence, from, sentence.Count, particle) : sentence.Lower(from) == particle ? from : -1;
            if (found < 0)
            {
                return -1;
            }

            from = found + 1;
        }

        return from;
    }

    private static VerbGroup? WithAuxiliary(SentenceTokens sentence, int verb, CueForm[] forms, int floor, Grammar grammar)
    {
        var possible = forms.Where(form => (form.Form & (VerbForm.Participle | VerbForm.Infinitive)) != VerbForm.None && form.Particle is not [.., ['…', ..]]
            && form.Particle.Length < 2).ToList();
        var twice = sentence.IsNegation(verb - 1) && sentence.Kind(verb + 3) != TokenKind.Word
            && grammar.Verbs.Find(sentence.Lower(verb + 2)).Any(form => (form.Form & (VerbForm.Participle | VerbForm.Infinitive)) != VerbForm.None);
        if (possible.Count == 0 || (!twice && sentence.Kind(verb + 1) == TokenKind.Word && !sentence.IsNegation(verb + 1)
            && !sentence.IsCoordinator(verb + 1) && !sentence.IsAuxiliary(verb + 1)))
        {
            return null;
        }

        for (var i = verb - 1; i >= Math.Max(floor, verb - Longest) && !EndsClause(sentence, i); i--)
        {
            // "ließ mitteilen, er sei krank"
            var lets = grammar.Catenatives.Contains(sentence.Lower(i));
            if (sentence.IsQuoted(i) || !(lets || sentence.IsAuxiliary(i)) || (sentence.Tokens[i].IsCapitalised && i > 0))
            {
                continue;
            }

            // "habe das bestritten": somebody else reports.
            if (sentence.IsReportedMood(i))
            {
                return null;
            }

            var inner = i + 1;
            var fitting = possible.Where(form => form.Particle is not [var word] || Loose(sentence, i + 1, verb, word) >= 0).ToList();
            if (fitting.Count == 0)
            {
                return null;
            }

            if (fitting[0].Particle is [var preposition])
            {
                inner = Loose(sentence, i + 1, verb, preposition) + 1;
            }

            // "weder bestätigen noch dementieren"
            var end = verb + (twice ? 3 : 1);
            var passive = sentence.IsPassiveAuxiliary(i);
            while (sentence.IsAuxiliary(end))
            {
                passive |= sentence.IsPassiveAuxiliary(end);
                end++;
            }

            // "soll es einen Unfall gegeben haben": nobody says that.
            if ((lets || grammar.HearsayBrackets.Contains(sentence.Lower(i))) && fitting.TrueForAll(form => form.Negated))
            {
                return null;
            }

            // "will bestätigen", "muss damit rechnen" are plans and duties.
            var negated = IsNegated(sentence, i, verb, grammar);
            var participle = possible.Exists(form => (form.Form & VerbForm.Participle) != VerbForm.None);
            if (!participle && !negated && !lets)
            {
                return null;
            }

            return Parted(sentence, (i, i + 1), verb, (verb, end), fitting, negated, passive && participle, isPast: true, grammar) with { InnerFrom = inner };
        }

        return null;
    }

    private static VerbGroup Parted(SentenceTokens sentence, (int Start, int End) first, int verb, (int Start, int End) rest, List<CueForm> forms, bool isNegated, bool isPassive, bool isPast, Grammar grammar)
    {
        // "konnte nicht bestätigen" is one cue, with nothing between its parts.
        var apart = Enumerable.Range(first.End, rest.Start - first.End).Any(i => !sentence.IsNegation(i) && !sentence.IsAdverb(i));
        var nothing = isNegated || Enumerable.Range(first.End, rest.Start - first.End).Any(i => grammar.NounNegations.Contains(sentence.Lower(i)));
        forms = forms.Exists(form => nothing || !form.Negated) ? [.. forms.Where(form => nothing || !form.Negated)] : forms;
        return new(first.Start, rest.End, verb, forms, isNegated, isPassive, IsGerund: false, isPast, Pronoun: -1)
        {
            Rest = apart ? rest : null,
            FirstEnd = apart ? first.End : rest.End,
            InnerFrom = apart ? first.End : rest.End,
        };
    }

    /// <summary>The word that closes the clause; -1 when another one does.</summary>
    private static int Closing(SentenceTokens sentence, int from, string word, Grammar grammar)
    {
        for (var i = from; i < Math.Min(sentence.Count, from + Longest); i++)
        {
            // "wies die Vorwürfe, sie habe gelogen, zurück": a clause between commas stands inside.
            if (EndsClause(sentence, i) && (sentence.Kind(i) != TokenKind.Comma || (i = NextComma(sentence, i, from + Longest)) < 0))
            {
                return -1;
            }

            if (!sentence.IsQuoted(i) && sentence.Lower(i) == word
                && (sentence.Kind(i + 1) is not (TokenKind.Word or TokenKind.Number) || sentence.IsQuoted(i + 1)
                    || sentence.IsCoordinator(i + 1)))
            {
                return i;
            }
        }

        return -1;
    }

    private static int NextComma(SentenceTokens sentence, int comma, int to)
    {
        for (var i = comma + 1; i < Math.Min(sentence.Count, to); i++)
        {
            if (EndsClause(sentence, i))
            {
                return sentence.Kind(i) == TokenKind.Comma ? i : -1;
            }
        }

        return -1;
    }

    private static bool EndsClause(SentenceTokens sentence, int index) =>
        !sentence.IsQuoted(index) && (sentence.Kind(index) is TokenKind.Comma or TokenKind.Stop or TokenKind.Colon or TokenKind.Semicolon || OpensPredicate(sentence, index));

    /// <summary>"sprach von einem Unglück und kündigte Hilfe an": the coordinator before a second verb, which alone has what stands at the end.</summary>
    private static bool OpensPredicate(SentenceTokens sentence, int index) =>
        sentence.IsCoordinator(index) && sentence.IsVerbFinite(index + 1) && sentence.Kind(index + 2) is TokenKind.Word or TokenKind.Number or TokenKind.Quote
        && (!sentence.Lower(index + 1).EndsWith('n') || sentence.Lower(index + 1).EndsWith("ten", StringComparison.Ordinal));

    private static bool IsNegated(SentenceTokens sentence, int from, int to, Grammar grammar) =>
        Enumerable.Range(from, Math.Max(0, to - from)).Any(i => !sentence.IsQuoted(i) && sentence.IsNegation(i));
}
