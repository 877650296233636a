using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>Where a clause of the writer's begins behind what is said.</content>
internal sealed partial class AttributionFinder
{
    // « rechaza el plan y estudia una huelga », « reconnaît que la charge a baissé, mais s'étonne de l'ampleur »: the subject does something else.
    private int BeforeSecondVerb(SentenceTokens sentence, VerbGroup group, int start, int end)
    {
        var thing = grammar.IsRomance && (group.Forms[0].Object || group.Forms[0].Frame is CueFrame.Judges) && start > 0 && !sentence.IsComplementizer(start - 1) && sentence.Kind(start - 1) != TokenKind.Colon
            && !sentence.IsInfinitiveMarker(start) && !Infinitives.IsBare(sentence, start, grammar);
        for (var i = start + 1; grammar.IsRomance && i + 1 < end; i++)
        {
            var contrast = sentence.Kind(i - 1) == TokenKind.Comma && grammar.Conjunctions.Match(sentence.Lower, i) is { Words: > 0, Value: "but" } match ? match.Words : 0;
            // « temen quedarse sin riego y el alcalde ha pedido una reunión »: somebody else acts.
            if (!sentence.IsQuoted(i) && sentence.IsCoordinator(i) && start > 0 && !sentence.IsComplementizer(start - 1) && sentence.Kind(start - 1) == TokenKind.Word && sentence.IsDeterminer(i + 1)
                && sentence.IsNoun(i + 2) && HasSubjectOfItsOwn(sentence, i + 1, end))
            {
                return ContentBounds.TrimEnd(sentence, start, i, grammar);
            }

            if (sentence.IsQuoted(i) || !(contrast > 0 || (thing && sentence.IsCoordinator(i) && sentence.Kind(i - 1) is TokenKind.Word or TokenKind.Quote)))
            {
                continue;
            }

            // « nega que tenha recebido dinheiro, mas o tribunal mantém a denúncia »: without a second "that" it is the writer's.
            if (contrast > 0 && sentence.IsComplementizer(start - 1) && HasSubjectOfItsOwn(sentence, i + contrast, end))
            {
                return ContentBounds.TrimEnd(sentence, start, i, grammar);
            }

            var verb = i + Math.Max(1, contrast);
            while (verb < end && (sentence.IsClitic(verb) || sentence.IsNegation(verb)) && !sentence.IsQuoted(verb))
            {
                verb++;
            }

            if (verb < end && !sentence.IsQuoted(verb) && (sentence.IsFinite(verb) || grammar.Verbs.Find(sentence.Lower(verb)).Any(form => (form.Form & VerbForm.Finite) != VerbForm.None)) && sentence.Kind(verb + 1) == TokenKind.Word)
            {
                return ContentBounds.TrimEnd(sentence, start, i, grammar);
            }
        }

        return end;
    }

    // « ma alla domanda sul viaggio ha riattaccato », « mais les techniciens en doutent »; « mais qu'il viendra », « mais pas demain » are none.
    private bool HasSubjectOfItsOwn(SentenceTokens sentence, int start, int end)
    {
        var opens = sentence.IsPreposition(start) || sentence.IsDeterminer(start) || sentence.Tokens[start].IsCapitalised || sentence.IsPronoun(start);
        for (var i = start; i < end && opens && !sentence.IsComplementizer(i); i++)
        {
            if (sentence.IsQuoted(i) || sentence.Kind(i) is TokenKind.Colon or TokenKind.Semicolon)
            {
                return false;
            }

            if (i > start && !sentence.IsDeterminer(i) && !sentence.IsPreposition(i - 1) && (sentence.IsFinite(i) || sentence.IsAuxiliary(i)
                || grammar.Verbs.Find(sentence.Lower(i)).Any(form => (form.Form & VerbForm.Finite) != VerbForm.None)))
            {
                return true;
            }
        }

        return false;
    }
}
