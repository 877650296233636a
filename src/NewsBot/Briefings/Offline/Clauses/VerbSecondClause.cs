using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Clauses;

/// <summary>Where subject and object stand when the verb stands second and one phrase, of whatever kind, before it.</summary>
internal static class VerbSecondClause
{
    /// <summary>Letters of a noun whose ending alone tells nothing: "Sinn".</summary>
    private const int ShortNoun = 5;

    /// <param name="before">What stands before the verb, if it names somebody or something.</param>
    /// <param name="behind">What stands behind it.</param>
    /// <returns>The subject, before or behind the verb; and what is judged when it stands first. <c>null</c>: as it was found.</returns>
    public static (NounPhrase? Before, NounPhrase? Behind, NounPhrase? Object)? Of(SentenceTokens sentence, VerbGroup group, NounPhrase? before, NounPhrase? behind, Grammar grammar)
    {
        if (before is not { } first)
        {
            // "kündigte Proteste an und verlangte Gespräche", "schwieg dazu, kündigte aber eine Prüfung an": the subject of the verb before it.
            var goesOn = sentence.Kind(group.Start - 1) == TokenKind.Comma && grammar.Conjunctions.Value(sentence.Lower(group.FirstEnd)) == "but";
            return sentence.IsCoordinator(group.Start - 1) || goesOn ? (null, null, null) : null;
        }

        // "…, sagte Müller": what stands before the comma is said.
        if (sentence.Kind(group.Start - 1) is TokenKind.Comma or TokenKind.Quote or TokenKind.Dash && first.Head == first.End
            && (sentence.IsOblique(first.Start) || !NounPhrases.IsName(sentence, group.Start - 1, grammar)))
        {
            return (null, behind, null);
        }

        // "kommt aufgrund von Meldungen auf 214": what a preposition opens is no subject.
        behind = behind is { IsOblique: false } other && other.Start > group.FirstEnd && sentence.IsPreposition(other.Start - 1) ? null : behind;

        // "Von der Behörde forderte Demirel einen Bericht", "Auf der Plattform X schrieb der Minister, …": behind a preposition stands no subject.
        var place = sentence.IsPreposition(first.Start) || (first.Start == 1 && sentence.IsPreposition(0));
        if (place && (behind is not { } actor || !sentence.IsOblique(actor.Start)))
        {
            return (null, behind, behind is not null && sentence.Kind(0) == TokenKind.Word && group.Forms[0].Stance == "demands" ? new(0, first.End, first.End) : null);
        }

        // "Kunden rät die Zentrale, …": several, and the verb speaks of one.
        var marked = sentence.IsOblique(first.Start) || (behind is { } subject && IsSurelySubject(sentence, subject, grammar) && !IsSurelySubject(sentence, first, grammar))
            || (grammar.GroupNouns.Lists(sentence.Lower(first.Start)) && first.Length == 1 && behind is not null && !sentence.Lower(group.Start).EndsWith('n'));
        if (behind is { } second && (marked || IsThing(sentence, first, second, grammar)
            || (!NamesSource(sentence, first, grammar) && NamesSource(sentence, second, grammar)
                && !sentence.IsOblique(second.Start))))
        {
            return (null, second, first);
        }

        return (marked ? null : first, null, null);
    }

    // "Gerüchten widersprach ein Sprecher des Amtes": no other case of a man's office has this article.
    private static bool IsSurelySubject(SentenceTokens sentence, NounPhrase phrase, Grammar grammar)
    {
        var noun = phrase.Start + 1;
        while (noun < phrase.Head && !sentence.Tokens[noun].IsCapitalised)
        {
            noun++;
        }

        var article = sentence.Lower(phrase.Start);
        return noun < phrase.Head && sentence.IsDeterminer(phrase.Start) && article is [.., 'r'] or [.., 'i', 'n'] && grammar.ObjectDeterminers.Value(article) is null or ['?', ..]
            && sentence.IsRoleNoun(noun) && grammar.Masculine.Contains(sentence.Lower(noun));
    }

    // "Erste Ergebnisse erwartet Staatssekretär Renner": an office behind the verb, and nobody whom a list has before it.
    private static bool IsThing(SentenceTokens sentence, NounPhrase first, NounPhrase second, Grammar grammar) =>
        first is { Length: > 1, Start: 0 } && first.Head == first.End
            && !Enumerable.Range(first.Start, first.Length).Any(i => sentence.IsNoun(i)
                || grammar.Feminine.Contains(sentence.Lower(i)) && i > 0 || grammar.Masculine.Contains(sentence.Lower(i))
                || sentence.IsPronoun(i))
        && !sentence.IsOblique(second.Start) && (sentence.IsRoleNoun(second.Start) || sentence.IsRoleNoun(second.Start + 1));

    private static bool NamesSource(SentenceTokens sentence, NounPhrase phrase, Grammar grammar)
    {
        // "Die Forderung der Opposition, ihn zu entlassen, lehnte der Kanzler ab": what is said, whoever says it.
        if (sentence.IsCueNoun(phrase.Start + 1) && sentence.IsDeterminer(phrase.Start))
        {
            return false;
        }

        // "Luckes Kritik wies der AStA zurück"
        var head = Enumerable.Range(phrase.Start, phrase.Head - phrase.Start).TakeWhile(i => i == phrase.Start || !sentence.IsPreposition(i)).Last();
        if (head > phrase.Start && sentence.IsCueNoun(head) && !sentence.IsNoun(head))
        {
            return false;
        }

        if (phrase.Length == 1 && sentence.IsPronoun(phrase.Start))
        {
            return true;
        }

        // "Dieser, Rechtsanwalt Björn Petersen, …"
        if (phrase.Head < phrase.End)
        {
            return true;
        }

        for (var i = phrase.Start; i < phrase.Head && !(i > phrase.Start && sentence.IsPreposition(i)); i++)
        {
            // "Die Rektorin": a woman, whatever she does.
            if (sentence.IsNoun(i) || (i > phrase.Start && sentence.Tokens[i].IsCapitalised && sentence.Lower(i).Length > ShortNoun && Array.Exists(grammar.FeminineEndings, ending => sentence.Lower(i).EndsWith(ending, StringComparison.Ordinal))))
            {
                return true;
            }

            // "der AStA"
            if (i > phrase.Start && sentence.Tokens[i].Text.Count(char.IsUpper) > 1)
            {
                return true;
            }

            // "Die Vereinten Nationen": an adjective has its capital only in a name.
            if (i > phrase.Start + 1 && sentence.Tokens[i].IsCapitalised && sentence.Tokens[i - 1].IsCapitalised)
            {
                return true;
            }

            // "Müller", "Anna Vogt", "Moskau": a noun without a determiner that no list has; "Revision", "Berufung" are things.
            if (!sentence.IsDeterminer(phrase.Start) && sentence.Tokens[i].IsCapitalised
                && !(phrase.Length == 1 && Array.Exists(grammar.ObjectEndings, ending => sentence.Lower(i).EndsWith(ending, StringComparison.Ordinal))))
            {
                return true;
            }
        }

        return false;
    }
}
