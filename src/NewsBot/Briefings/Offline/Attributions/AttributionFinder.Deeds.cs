using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>What somebody does besides speaking, in the same sentence.</content>
internal sealed partial class AttributionFinder
{
    /// <summary>« визнав, що помилка сталася, але відповідальність поклав на апарат », "twierdzi, że frekwencja spadła, i powołuje się na…": behind the clause its source does something else.</summary>
    private int BeforeOwnDeed(SentenceTokens sentence, VerbGroup group, int start, int end)
    {
        if (!grammar.Articleless || start < 2 || sentence.IsQuoted(start - 1) || grammar.Complementizers.Value(sentence.Lower(start - 1)) != "")
        {
            return end;
        }

        var gender = grammar.GenderOfVerb(sentence.Lower(group.Verb));
        for (var i = start + 1; i + 2 < end; i++)
        {
            var (joins, opposes) = (sentence.IsCoordinator(i + 1), grammar.Conjunctions.Value(sentence.Lower(i + 1)) == "but");
            if (sentence.Kind(i) != TokenKind.Comma || sentence.IsQuoted(i) || !(joins || opposes))
            {
                continue;
            }

            var verb = i + 2;
            while (verb < Math.Min(end, i + ShortObject) && sentence.Kind(verb) == TokenKind.Word && !IsDeed(sentence, verb) && !IsNominative(sentence, verb) && !sentence.IsComplementizer(verb))
            {
                verb++;
            }

            if (verb >= end || !IsDeed(sentence, verb))
            {
                continue;
            }

            var past = sentence.IsRegularPast(verb);
            if (past && gender is 'm' or 'f' or 'p' ? grammar.GenderOfVerb(sentence.Lower(verb)) == gender && !Enumerable.Range(start, i - start).Any(at => sentence.IsRegularPast(at) && grammar.GenderOfVerb(sentence.Lower(at)) == gender)
                : joins && !past && gender == 'x' && verb <= i + 3)
            {
                return i;
            }
        }

        return end;
    }

    // "odmówiła rozmowy, sekretarz nie odbierał telefonu", "uznaje to za mało prawdopodobne, ale próbki zbadano": a thing is refused or judged, and the clause behind the comma is the writer's.
    private int BeforeOwnClause(SentenceTokens sentence, VerbGroup group, int start, int end)
    {
        var thing = group.Forms[0].Frame is CueFrame.Judges or CueFrame.Measures || group.Forms[0].Stance is "denies" or "confirms" or "declines";
        if (!grammar.Articleless || !thing || start == 0 || sentence.Kind(start - 1) is not (TokenKind.Word or TokenKind.Number) || sentence.IsQuoted(start) || sentence.IsComplementizer(start - 1) || sentence.IsComplementizer(start))
        {
            return end;
        }

        for (var i = start + 1; i + 2 < end && !(IsDeed(sentence, i - 1) && !sentence.IsDeterminer(i - 1)); i++)
        {
            if (sentence.Kind(i) == TokenKind.Comma && !sentence.IsQuoted(i))
            {
                return OpensOwnClause(sentence, i + 1, end) ? i : end;
            }
        }

        return end;
    }

    /// <summary>A clause with a verb of its own, which nothing ties to the one before.</summary>
    private bool OpensOwnClause(SentenceTokens sentence, int first, int end)
    {
        for (var i = first; i < end && sentence.Kind(i) is TokenKind.Word or TokenKind.Number && !sentence.IsQuoted(i); i++)
        {
            var tied = sentence.IsRelative(i) || sentence.IsRelativeArticle(i) || sentence.IsComplementizer(i) || (sentence.IsConjunction(i) && grammar.Conjunctions.Value(sentence.Lower(i)) == "");
            if (tied && !sentence.IsDeterminer(i))
            {
                return false;
            }

            if (i > first && IsDeed(sentence, i) && !sentence.IsDeterminer(i))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsDeed(SentenceTokens sentence, int index) =>
        !sentence.IsQuoted(index) && !sentence.IsNoun(index) && (sentence.IsRegularPast(index) || sentence.IsFinite(index) || grammar.Verbs.Find(sentence.Lower(index)).Any(form => (form.Form & VerbForm.Finite) != VerbForm.None));
}
