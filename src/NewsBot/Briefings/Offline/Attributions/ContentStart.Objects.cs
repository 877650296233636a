using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>Nouns that are what is said, and what stands before them.</content>
internal static partial class ContentStart
{
    // "refuse en revanche de commenter"
    private static int SkipAdverbs(SentenceTokens sentence, int first, Grammar grammar)
    {
        var i = first;
        while (i < sentence.Count && (grammar.Adverbs.Match(sentence.Lower, i).Words is var words and > 0 || (sentence.IsAdverb(i) && (words = 1) > 0)))
        {
            i += words;
        }

        return i;
    }

    /// <summary>It is words that are refused: « от комментариев », and not « от участия в турнире ».</summary>
    public static bool IsRefused(SentenceTokens sentence, int first, Grammar grammar)
    {
        for (var i = first; i < sentence.Count && i < first + FewWords && sentence.Kind(i) == TokenKind.Word; i++)
        {
            if (grammar.RefusedNouns.Contains(sentence.Lower(i)))
            {
                return true;
            }
        }

        return grammar.RefusedNouns.IsEmpty;
    }

    /// <summary>What is judged, asked or meant may begin there: a noun or a quotation.</summary>
    public static bool IsNoun(SentenceTokens sentence, int first, Grammar grammar) =>
        IsObject(sentence, first, grammar) && !sentence.IsComplementizer(first);

    // Behind a verb of saying « los restos de un dinosaurio » are an object, « el ministro » is the subject.
    private static bool HasObject(SentenceTokens sentence, int from, int to, Grammar grammar) =>
        grammar.IsRomance && Enumerable.Range(from, to - from).Reverse().TakeWhile(i => sentence.Kind(i) is TokenKind.Word or TokenKind.Number && !sentence.IsCoordinator(i)).Any(i => sentence.IsDeterminer(i) && !sentence.IsPreposition(i)
            && !(i > 0 && sentence.IsPreposition(i - 1)) && SkipTime(sentence, i, grammar) == i
            && !Enumerable.Range(i + 1, Math.Min(2, sentence.Count - i - 1)).Any(noun => sentence.Tokens[noun].IsCapitalised || sentence.IsRoleNoun(noun) || sentence.IsOrganisationNoun(noun) || sentence.IsGroupNoun(noun)));

    // « por facturar camas que nunca existieron »
    private static bool HasReason(SentenceTokens sentence, int from, int to, Grammar grammar) =>
        Enumerable.Range(from, to - from).Any(i => grammar.Prepositions.Value(sentence.Lower(i)) == "" && !sentence.IsInfinitiveMarker(i) && Infinitives.IsBare(sentence, i + 1, grammar) && !sentence.IsNoun(i + 1));

    // « culpó de las transferencias al antiguo presidente »
    private static bool BlamesOf(SentenceTokens sentence, int first, CueForm form, Grammar grammar) =>
        !grammar.ObjectMarkers.IsEmpty && form is { Object: true, Particle: [] } && grammar.Prepositions.Value(sentence.Lower(first)) == "n"
        && Enumerable.Range(first + 1, FigureReach).TakeWhile(i => sentence.Kind(i) is TokenKind.Word or TokenKind.Number).Any(i => sentence.IsListenerMarker(i));

    /// <summary>"may feel a strong sense of guilt": a noun that nobody spoke of, and no verb behind it.</summary>
    private static bool IsOnlyNoun(SentenceTokens sentence, int first, Grammar grammar)
    {
        // "its own monitor", "the importance of staying hydrated"
        var noun = grammar.Determiners.Value(sentence.Lower(first)) is [.., 'i' or 'o'] || (sentence.IsDeterminer(first) && grammar.Prepositions.Value(sentence.Lower(first + 2)) == "n");
        if (!grammar.HeadLast || grammar.VerbSecond || !noun)
        {
            return false;
        }

        for (var i = first + 1; i < sentence.Count && sentence.Kind(i) is not (TokenKind.Stop or TokenKind.Semicolon); i++)
        {
            if (sentence.IsQuoted(i) || sentence.IsFinite(i) || sentence.IsRegularPast(i) || sentence.IsCueVerb(i))
            {
                return false;
            }
        }

        return true;
    }

    // "over 300", "close to a third"; but "over time"
    private static bool IsRoughFigure(SentenceTokens sentence, int first, Grammar grammar) =>
        grammar.Approximations.Match(sentence.Lower, first).Words is > 0 and var words
            && (!sentence.IsPreposition(first) || sentence.Kind(first + words) is not TokenKind.Word || sentence.IsNumberWord(first + words) || sentence.IsDeterminer(first + words));

    private static bool IsObject(SentenceTokens sentence, int first, Grammar grammar)
    {
        var lower = sentence.Lower(first);
        return sentence.Kind(first) is TokenKind.Word or TokenKind.Number or TokenKind.Quote
            && (IsRoughFigure(sentence, first, grammar)
            || !(grammar.IsTime(lower) || grammar.Conjunctions.Contains(lower) || grammar.Coordinators.Contains(lower) || grammar.IsFinite(lower)
                || (grammar.Prepositions.Contains(lower) && !grammar.Determiners.Contains(lower) && !grammar.ObjectMarkers.Contains(lower))
                || (grammar.IsAdverb(lower) && first + 1 >= sentence.Count)));
    }

    // « pide para ella siete años de cárcel », « otorga a la presidenta un 34 % »
    private static bool AsksFor(SentenceTokens sentence, int first, CueForm form, Grammar grammar) =>
        grammar.IsRomance && (form is { Stance: "demands", Particle: [] } || (form.Frame == CueFrame.Shows && sentence.IsListenerMarker(first))) && sentence.IsPreposition(first) && !sentence.IsTime(first + 1) && !sentence.IsTime(first + 2)
        && Enumerable.Range(first + 1, form.Frame == CueFrame.Shows ? FigureReach : FewWords).Any(i => sentence.Kind(i) == TokenKind.Number || grammar.Numbers.Value(sentence.Lower(i)) is not (null or "1"));

    // « ha descubierto en Chubut los restos de un dinosaurio que… », « la trabajadora que declaró como testigo y que pidió… », « por facturar camas que… »: it is no clause of the cue.
    private static bool DescribesNoun(SentenceTokens sentence, int first, int index, bool asksNothing, Grammar grammar) =>
        grammar.IsRomance && grammar.Explainers.Contains(sentence.Lower(index)) && (HasObject(sentence, asksNothing ? first : first + 1, index, grammar)
            || sentence.IsCoordinator(index - 1) || (asksNothing && HasReason(sentence, first, index, grammar)));

    private static bool IsThat(string lower, Grammar grammar) => grammar.Complementizers.Contains(lower) && !KeepsWord(lower, grammar);

    // "how", "why", "comment": the question is part of what is said; "that", "que" are not.
    private static bool KeepsWord(string lower, Grammar grammar) => grammar.Complementizers.Value(lower) == "k";
}
