using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Clauses;

/// <summary>Clefts of Romance languages, where the verb "to be" points at who says it: « Foi o sindicato que denunciou… », « È stato il medico a dire che… »,
/// « A chiedere le dimissioni sono gli studenti ».</summary>
internal static class Clefts
{
    /// <summary>Words before "to be" where a cleft opens a sentence: « E non », « Ma ».</summary>
    private const int WordsBefore = 2;

    /// <summary>Tokens between the infinitive that opens a sentence and its "to be".</summary>
    private const int Reach = 14;

    /// <summary>The infinitive of a cleft; no other infinitive is a cue by itself.</summary>
    public static VerbGroup? At(SentenceTokens sentence, int verb, Grammar grammar)
    {
        if (!grammar.IsRomance || verb == 0 || grammar.InfinitiveMarkers.Value(sentence.Lower(verb - 1)) is null || sentence.IsAuxiliary(verb - 2))
        {
            return null;
        }

        var forms = Array.FindAll(grammar.Verbs.Find(sentence.Lower(verb)), form => (form.Form & VerbForm.Infinitive) != VerbForm.None && form.Particle.Length == 0 && !form.Negated);
        return forms.Length > 0 && (verb == 1 ? Pointer(sentence, verb, grammar) > 0 : Source(sentence, verb - 1, grammar) is not null)
            ? new(verb, verb + 1, verb, forms, IsNegated: false, IsPassive: false, IsGerund: false, IsPast: false, Pronoun: -1)
            : null;
    }

    /// <summary>Who stands between "to be" and the word that opens the clause.</summary>
    /// <param name="marker">The token of "that", "who" or "to" before the cue.</param>
    public static NounPhrase? Source(SentenceTokens sentence, int marker, Grammar grammar)
    {
        var behind = BehindBe(sentence, marker, grammar);
        return behind > 0 && behind < marker && NounPhrases.After(sentence, behind, grammar) is { } who && (who.End == marker || (who.End == marker - 1 && sentence.Kind(marker - 1) == TokenKind.Comma))
            && NounPhrases.Names(sentence, who.Start, who.End, grammar) ? who : null;
    }

    /// <summary>Where "to be" ends behind the infinitive that opens a sentence, « A chiedere le dimissioni sono »; -1 for none.</summary>
    public static int Pointer(SentenceTokens sentence, int verb, Grammar grammar)
    {
        for (var i = verb + 1; i < Math.Min(sentence.Count - 1, verb + Reach) && !(sentence.Kind(i) is TokenKind.Stop or TokenKind.Comma or TokenKind.Colon); i++)
        {
            if (!sentence.IsQuoted(i) && sentence.IsPassiveAuxiliary(i) && sentence.IsFinite(i))
            {
                while (i < sentence.Count && (sentence.IsPassiveAuxiliary(i) || sentence.IsAdverb(i)))
                {
                    i++;
                }

                return i;
            }
        }

        return -1;
    }

    private static int BehindBe(SentenceTokens sentence, int marker, Grammar grammar)
    {
        var i = 0;
        while (i < Math.Min(WordsBefore, marker) && !sentence.IsPassiveAuxiliary(i)
            && (sentence.IsAdverb(i) || sentence.IsConjunction(i) || sentence.IsCoordinator(i)))
        {
            i++;
        }

        if (!sentence.IsPassiveAuxiliary(i) || sentence.IsDeterminer(i))
        {
            return -1;
        }

        while (i < marker && (sentence.IsPassiveAuxiliary(i) || sentence.IsAdverb(i)))
        {
            i++;
        }

        return i;
    }
}
