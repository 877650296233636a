using NewsBot.Languages;

namespace NewsBot.Briefings.Offline;

/// <summary>Cues in two parts: German "teilte … mit", "hat … gesagt", "wollte … nicht bestätigen".</summary>
internal static class VerbBrackets
{
    /// <summary>Tokens between the two parts at most.</summary>
    private const int Longest = 40;

    /// <returns><c>null</c> when the word is no part of a cue in two parts.</returns>
    public static VerbGroup? At(SentenceTokens sentence, int verb, CueForm[] forms, int floor, Grammar grammar) =>
        sentence.Tokens[verb].IsCapitalised && verb > 0 ? null : WithParticle(sentence, verb, forms, grammar) ?? WithAuxiliary(sentence, verb, forms, floor, grammar);

    /// <summary>A negation in the same clause behind a verb: "bestätigte die Zahl nicht".</summary>
    public static bool IsNegatedBehind(SentenceTokens sentence, int from, Grammar grammar)
    {
        for (var i = from; i < Math.Min(sentence.Count, from + Longest) && !EndsClause(sentence, i); i++)
        {
            if (!sentence.IsQuoted(i) && grammar.Negations.Contains(sentence.Lower(i)))
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

            var from = verb + form.Particle.Length;
            var beside = form.Particle.Take(form.Particle.Length - 1).Select((word, i) => sentence.Lower(verb + 1 + i) == word).All(same => same);
            if (!beside || Closing(sentence, from, last[1..], grammar) is not (>= 0 and var closing))
            {
                continue;
            }

            var same = forms.Where(other => other.Particle.SequenceEqual(form.Particle, StringComparer.Ordinal)).ToList();
            var negated = IsNegated(sentence, from, closing, grammar);
            negated |= IsNegatedBehind(sentence, closing + 1, grammar);
            return Parted(sentence, (verb, from), verb, (closing, closing + 1), same, negated, isPassive: false, isPast: (form.Form & VerbForm.Present) == VerbForm.None, grammar);
        }

        return null;
    }

    private static VerbGroup? WithAuxiliary(SentenceTokens sentence, int verb, CueForm[] forms, int floor, Grammar grammar)
    {
        var possible = forms.Where(form => (form.Form & (VerbForm.Participle | VerbForm.Infinitive)) != VerbForm.None && form.Particle is not [.., ['…', ..]]
            && form.Particle.Select((word, i) => sentence.Lower(verb - form.Particle.Length + i) == word).All(same => same)).ToList();
        if (possible.Count == 0 || (sentence.Kind(verb + 1) == TokenKind.Word && !grammar.Coordinators.Contains(sentence.Lower(verb + 1)) && !grammar.IsAuxiliary(sentence.Lower(verb + 1))))
        {
            return null;
        }

        for (var i = verb - 1; i >= Math.Max(floor, verb - Longest) && !EndsClause(sentence, i); i--)
        {
            if (sentence.IsQuoted(i) || !grammar.IsAuxiliary(sentence.Lower(i)) || (sentence.Tokens[i].IsCapitalised && i > 0))
            {
                continue;
            }

            var end = verb + 1;
            var passive = grammar.Passives.Contains(sentence.Lower(i));
            while (grammar.IsAuxiliary(sentence.Lower(end)))
            {
                passive |= grammar.Passives.Contains(sentence.Lower(end));
                end++;
            }

            var participle = possible.Exists(form => (form.Form & VerbForm.Participle) != VerbForm.None);
            return Parted(sentence, (i, i + 1), verb, (verb, end), possible, IsNegated(sentence, i, verb, grammar), passive && participle, isPast: true, grammar);
        }

        return null;
    }

    private static VerbGroup Parted(SentenceTokens sentence, (int Start, int End) first, int verb, (int Start, int End) rest, List<CueForm> forms, bool isNegated, bool isPassive, bool isPast, Grammar grammar)
    {
        // "konnte nicht bestätigen" is one cue, with nothing between its parts.
        var apart = Enumerable.Range(first.End, rest.Start - first.End).Any(i => !grammar.Negations.Contains(sentence.Lower(i)) && !grammar.IsAdverb(sentence.Lower(i)));
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
        for (var i = from; i < Math.Min(sentence.Count, from + Longest) && !EndsClause(sentence, i); i++)
        {
            if (!sentence.IsQuoted(i) && sentence.Lower(i) == word && (sentence.Kind(i + 1) is not (TokenKind.Word or TokenKind.Number) || sentence.IsQuoted(i + 1) || grammar.Coordinators.Contains(sentence.Lower(i + 1))))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool EndsClause(SentenceTokens sentence, int index) =>
        !sentence.IsQuoted(index) && sentence.Kind(index) is TokenKind.Comma or TokenKind.Stop or TokenKind.Colon or TokenKind.Semicolon;

    private static bool IsNegated(SentenceTokens sentence, int from, int to, Grammar grammar) =>
        Enumerable.Range(from, Math.Max(0, to - from)).Any(i => !sentence.IsQuoted(i) && grammar.Negations.Contains(sentence.Lower(i)));
}
