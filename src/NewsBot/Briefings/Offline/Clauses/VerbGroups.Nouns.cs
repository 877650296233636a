using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Clauses;

/// <content>Words with the letters of a cue verb that are none: nouns, and participles that describe one.</content>
internal static partial class VerbGroups
{
    // "Diplomats briefed on the talks say", "figures published by the agency put": a participle with what belongs to it, before the verb of its noun.
    private static bool Describes(SentenceTokens sentence, VerbGroup group, Grammar grammar)
    {
        if (!grammar.HeadLast || group.Start != group.Verb || group.Start == 0 || sentence.Kind(group.Start - 1) != TokenKind.Word
            || !(group.Verb == 1 || group.Forms.Any(form => (form.Form & VerbForm.Participle) != VerbForm.None))
            || !(sentence.IsAgentPreposition(group.Verb + 1)
            || (group.Form(CueFrame.Says) is null && !sentence.IsTime(group.Verb + 2)
                && (sentence.IsPreposition(group.Verb + 1)
                    || sentence.IsInfinitiveMarker(group.Verb + 1)))))
        {
            return false;
        }

        for (var i = group.Verb + 2; i < Math.Min(sentence.Count, group.Verb + LongestPair) && sentence.Kind(i) is TokenKind.Word or TokenKind.Number && !sentence.IsQuoted(i); i++)
        {
            if (sentence.IsComplementizer(i) || sentence.IsCoordinator(i) || sentence.IsConjunction(i))
            {
                return false;
            }

            if (Array.Exists(grammar.Verbs.Find(sentence.Lower(i)), form => (form.Form & VerbForm.Finite) != VerbForm.None)
                && !sentence.IsDeterminer(i - 1) && !sentence.IsPreposition(i - 1)
                && !sentence.IsInfinitiveMarker(i - 1) && !sentence.Tokens[i].IsCapitalised
                && (!IsBaseForm(sentence, i, grammar) || IsPlural(sentence, i - 1, grammar)) && HasObject(sentence, i, grammar))
            {
                return true;
            }
        }

        return false;
    }

    // "say the deal", "said.": no noun of the same letters.
    private static bool HasObject(SentenceTokens sentence, int verb, Grammar grammar) =>
        sentence.Kind(verb + 1) is TokenKind.Stop or TokenKind.Comma or TokenKind.Colon ? grammar.Verbs.Find(sentence.Lower(verb)).Any(form => (form.Form & VerbForm.Past) != VerbForm.None)
        : sentence.IsQuoted(verb + 1) || sentence.Kind(verb + 1) == TokenKind.Number || sentence.Tokens[verb + 1].IsCapitalised
        || sentence.IsDeterminer(verb + 1) || sentence.IsPronoun(verb + 1)
        || sentence.IsComplementizer(verb + 1);

    // "report" is a verb only behind several: "an internal report" is none.
    private static bool IsBaseForm(SentenceTokens sentence, int verb, Grammar grammar) =>
        Array.TrueForAll(grammar.Verbs.Find(sentence.Lower(verb)), form => (form.Form & VerbForm.Present) != VerbForm.None
            && (form.Form & VerbForm.Infinitive) != VerbForm.None && (form.Form & VerbForm.Past) == VerbForm.None);

    private static bool IsPlural(SentenceTokens sentence, int index, Grammar grammar) => IsPluralWord(sentence, index, grammar)
        || IsPluralWord(sentence, HeadBefore(sentence, index, grammar), grammar);

    // "Economists at the University of Lyme doubt": the noun before the prepositions.
    private static int HeadBefore(SentenceTokens sentence, int index, Grammar grammar)
    {
        var head = index;
        for (var i = index; i > 0 && index - i < LongestPair && sentence.Kind(i) is TokenKind.Word or TokenKind.Number
            && !sentence.IsFinite(i) && !sentence.IsComplementizer(i); i--)
        {
            // "armies to pull back"
            if (sentence.IsInfinitiveMarker(i) && !sentence.IsDeterminer(i + 1) && !sentence.Tokens[i + 1].IsCapitalised)
            {
                break;
            }

            head = sentence.IsPreposition(i) ? i - 1 : head;
        }

        // "close to the executive"
        while (head < index && head > 0 && !sentence.Tokens[head].IsCapitalised && !sentence.Lower(head).EndsWith('s')
            && !sentence.IsNoun(head) && sentence.Kind(head - 1) == TokenKind.Word
            && !sentence.IsDeterminer(head - 1))
        {
            head--;
        }

        return head;
    }

    private static bool IsPluralWord(SentenceTokens sentence, int index, Grammar grammar) =>
        sentence.Kind(index) != TokenKind.Word || sentence.Lower(index).EndsWith('s') || sentence.IsPronoun(index) || sentence.IsRelative(index)
        || sentence.IsGroupNoun(index) || sentence.IsAdverb(index) || sentence.IsCoordinator(index);

    // "Infrastructure projects have stalled", "legal challenges are": the verb stands behind it; but "which the mayor claims are unfounded", "what he says is true".
    private static bool IsPluralNoun(SentenceTokens sentence, int verb, Grammar grammar) =>
        sentence.Lower(verb).EndsWith('s') && sentence.IsAuxiliary(verb + 1) && !sentence.IsPronoun(verb - 1)
            && Array.TrueForAll(grammar.Verbs.Find(sentence.Lower(verb)), form => form.Form == VerbForm.Present)
            && !Enumerable.Range(0, verb).Any(i => sentence.IsRelative(i) || sentence.IsComplementizer(i));

    /// <summary>"a deal could value the firm at 310 million", "it may back the plan": what might be done is not said.</summary>
    private static List<CueForm> WithoutPossible(SentenceTokens sentence, int start, int verb, List<CueForm> forms, Grammar grammar) =>
        grammar.HeadLast && Enumerable.Range(start, verb - start).Any(i => sentence.IsAuxiliary(i) && grammar.Hedges.Match(sentence.Lower, i).Words > 0)
            ? forms.FindAll(form => form.Frame is CueFrame.Says or CueFrame.Tells or CueFrame.Urges && form.Stance != "predicts") : forms;

    /// <summary>"The claims", "his report", "calls of protest": the same letters, but a noun.</summary>
    private static bool IsNoun(SentenceTokens sentence, int start, int verb, bool auxiliary, Grammar grammar)
    {
        if (start < verb && auxiliary)
        {
            return false;
        }

        // « dal canto suo né smentisce »: words that end like a noun phrase and are none.
        start -= NounPhrases.AdverbEnding(sentence, start, grammar);
        var before = sentence.Lower(start - 1);
        if (!grammar.CapitalNouns && IsBaseForm(sentence, verb, grammar) && !IsPlural(sentence, start - 1, grammar))
        {
            return true;
        }

        if (grammar.HeadLast && start == verb && IsPluralNoun(sentence, verb, grammar))
        {
            return true;
        }

        // « Este no respondió », « esta dijo » beside « esta denuncia »
        var pronoun = grammar.Pronouns.Contains(before) || (start < verb && grammar.IsRomance && sentence.IsNegation(start));
        if (pronoun && grammar.IsRomance && start == verb && grammar.Determiners.Value(before) is "f" or "m" && sentence.Lower(verb)[^1] == (grammar.Determiners.Value(before) is "f" ? 'a' : 'o'))
        {
            return true;
        }

        return (grammar.Determiners.Contains(before) && !pronoun && !grammar.Articleless)
            || (grammar.Prepositions.Contains(before) && !sentence.Tokens[verb].Lower.EndsWith("ant", StringComparison.Ordinal))
            || before is "'s" or "to" || (sentence.Kind(start - 1) == TokenKind.Quote && start > 1 && !sentence.IsQuoted(start - 1)
            && sentence.Lower(start - 2).EndsWith('s') && sentence.Tokens[start - 2].End == sentence.Tokens[start - 1].Start)
            || sentence.Kind(start - 1) == TokenKind.Number
            || (sentence.Tokens[verb].IsCapitalised && verb > 0);
    }
}
