using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Clauses;

/// <summary>Refusals and denials whose object stands before them, where word order is free: « на запрос не ответил », « комментировать слухи она не стала », « від коментарів відмовилися ».</summary>
internal static class FrontedObjects
{
    private const int Reach = 14;

    private static readonly CueForm Declines = new(CueFrame.Judges, "declines", VerbForm.Past, [], Bare: false, Object: true, Negated: false, Light: false);

    /// <returns>With what is refused as its <see cref="VerbGroup.ObjectBefore"/>; <c>null</c> when the word refuses nothing that stands before it.</returns>
    public static VerbGroup? At(SentenceTokens sentence, int verb, int floor, Grammar grammar)
    {
        if (!grammar.Articleless || !EndsClause(sentence, verb + 1, grammar))
        {
            return null;
        }

        var (lower, start, negated) = (sentence.Lower(verb), verb, false);
        while (start > floor && (sentence.IsNegation(start - 1) || sentence.IsClitic(start - 1)))
        {
            negated |= sentence.IsNegation(--start);
        }

        var forms = grammar.Verbs.Find(lower);
        if (start == floor || (forms.Length == 0 && !(negated && grammar.IsAuxiliary(lower))))
        {
            return null;
        }

        var (first, stance) = (-1, Declines.Stance);
        for (var i = start - 1; i >= Math.Max(floor, start - Reach) && IsInside(sentence, i); i--)
        {
            var infinitive = IsInfinitive(sentence, i, grammar);
            if ((infinitive && negated && grammar.IsAuxiliary(lower) && (grammar.RefusedNouns.Contains(sentence.Lower(i)) || grammar.Verbs.Find(sentence.Lower(i)).Any(form => (form.Form & VerbForm.Infinitive) != VerbForm.None)))
                || Array.Exists(forms, form => (form.Stance is "declines" or "denies"
                    || (i == floor && form is { Frame: CueFrame.Judges, Stance: "asserts" })) && (form.Form & VerbForm.Finite) != VerbForm.None
                && (negated || !form.Negated)
                    && (form.Frame == CueFrame.Intends ? infinitive : form.Particle is [.., var particle] ? particle == sentence.Lower(i) && grammar.Adverbs.Match(sentence.Lower, i).Words < 2 && form.Particle.SkipLast(1).All(word => Enumerable.Range(start, verb - start + 2).Any(at => sentence.Lower(at) == word))
                        : form is { Frame: CueFrame.Judges, Stance: "declines", Object: true, Negated: false, Particle: [] } && grammar.RefusedNouns.Contains(sentence.Lower(i)))))
            {
                first = i;
                stance = Array.Find(forms, form => form.Particle is [.., var particle] && particle == sentence.Lower(i))?.Stance ?? Declines.Stance;
            }
        }

        // « Ни подтвердить, ни опровергнуть эти сведения она не смогла »
        var both = first - floor > 3 && IsInfinitive(sentence, first, grammar) && sentence.IsNegation(first - 1) && sentence.Kind(first - 2) == TokenKind.Comma
            && IsInfinitive(sentence, first - 3, grammar) && sentence.IsNegation(first - 4);
        (first, stance) = both ? (first - 4, "cannotConfirm") : (first, stance);
        return first < 0 ? null : new(start, verb + 1, verb, [Declines with { Stance = negated && stance == "asserts" ? Declines.Stance
            : stance, Negated = negated }], negated, IsPassive: false, IsGerund: false, IsPast: true, Pronoun: -1)
        { ObjectBefore = (first, start) };
    }

    private static bool IsInfinitive(SentenceTokens sentence, int index, Grammar grammar) =>
        sentence.Lower(index).Length > 3 && sentence.Lower(index).EndsWithAny(grammar.InfinitiveEndings) && !sentence.IsNoun(index);

    private static bool IsInside(SentenceTokens sentence, int index) => sentence.Kind(index) is TokenKind.Word or TokenKind.Number && !sentence.IsQuoted(index);

    private static bool EndsClause(SentenceTokens sentence, int index, Grammar grammar) =>
        sentence.Kind(index) != TokenKind.Word || sentence.IsCoordinator(index)
            || sentence.IsPlacePreposition(index) || sentence.IsTime(index);
}
