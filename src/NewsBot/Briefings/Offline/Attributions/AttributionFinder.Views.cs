using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>What somebody thinks or says behind a colon, without a verb of saying.</content>
internal sealed partial class AttributionFinder
{
    /// <summary>« У слідчих інша версія: … », "Opozycja jest innego zdania: …", « Другого мнения тренер Лев Котов: … », "Il direttore è netto: …"</summary>
    private Attribution? View(int index, SentenceTokens sentence, int first)
    {
        var colon = sentence.Tokens.FindIndex(token => token.Kind == TokenKind.Colon);
        if (grammar.Views.IsEmpty || colon < 2 || sentence.IsQuoted(colon) || found.Count > first
            || Enumerable.Range(0, colon).FirstOrDefault(i => !sentence.IsQuoted(i) && grammar.Views.Match(sentence.Lower, i).Words > 0, -1) is not (>= 0 and var view))
        {
            return null;
        }

        var behind = view + grammar.Views.Match(sentence.Lower, view).Words;
        var start = ContentBounds.End(sentence, colon + 1, [], grammar);
        return (HolderBefore(sentence, view) ?? HolderBehind(sentence, behind)) is not { } holder || !MaySpeak(sentence, holder) || (grammar.IsRomance && grammar.CuePrepositions.Contains(sentence.Lower(colon + 1))) || !ContentBounds.IsLongEnough(colon + 1, start) ? null : new()
        {
            Sentence = index,
            Source = holder,
            Cue = sentence.Span(view, behind),
            Content = [sentence.Span(colon + 1, start)],
            IsDirect = sentence.IsQuoted(colon + 1),
        };
    }

    // "L'obiettivo è chiaro: vincere": no list says that it is somebody.
    private bool MaySpeak(SentenceTokens sentence, NounPhrase holder) =>
        grammar.Articleless || Enumerable.Range(holder.Start, holder.Head - holder.Start).Any(i => sentence.IsRoleNoun(i)
            || sentence.IsGroupNoun(i) || sentence.IsOrganisationNoun(i) || grammar.Pronouns.Value(sentence.Lower(i)) is "m" or "f"
            || (sentence.Tokens[i].IsCapitalised && !sentence.IsStopWord(i)));

    private NounPhrase? HolderBefore(SentenceTokens sentence, int view)
    {
        if (view < 1)
        {
            return null;
        }

        var place = Enumerable.Range(0, Math.Min(view, grammar.Articleless ? WordsBeforeNoun : 1)).FirstOrDefault(i => sentence.IsPreposition(i), -1);
        var holder = place < 0 ? NounPhrases.Before(sentence, view, floor: 0, grammar) : place + 1 < view ? new NounPhrase(place + 1, view, view) { IsOblique = true } : null;
        return holder is { } who && NounPhrases.Names(sentence, who.Start, who.End, grammar) ? who : null;
    }

    // A verb may stand between: « Другого мнения придерживается тренер ».
    private NounPhrase? HolderBehind(SentenceTokens sentence, int behind)
    {
        behind += sentence.Tokens[behind].IsCapitalised || sentence.IsCoordinator(behind) || sentence.IsNoun(behind) || sentence.Kind(behind) != TokenKind.Word ? 0 : 1;
        return NounPhrases.After(sentence, behind + (sentence.IsCoordinator(behind) ? 1 : 0), grammar);
    }

    /// <summary>« Лідер партії Іван Громов: «Ми не здамося» »: nothing but a name.</summary>
    private NounPhrase? Named(SentenceTokens sentence, int colon) =>
        grammar.Articleless && !sentence.IsPreposition(0) && Enumerable.Range(0, colon).All(i => sentence.Kind(i) == TokenKind.Word && !sentence.IsFinite(i)
                && !sentence.IsCueVerb(i))
            && sentence.Tokens[colon - 1].IsCapitalised && (colon == 1 || sentence.Tokens[colon - 2].IsCapitalised || sentence.IsRoleNoun(0))
            ? new(0, colon, colon) : null;
}
