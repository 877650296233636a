using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>Subjects that stand behind their cue.</content>
internal sealed partial class AttributionFinder
{
    /// <summary>Tokens of an aside between a verb and its subject.</summary>
    private const int LongestAside = 9;

    // « … », confie, encore sous le choc, Jeanne Moulin.
    private NounPhrase? BehindAside(SentenceTokens sentence, VerbGroup group)
    {
        if (grammar.VerbSecond || sentence.Kind(group.FirstEnd) != TokenKind.Comma || !sentence.IsQuoted(group.Start - (sentence.Kind(group.Start - 1) is TokenKind.Comma or TokenKind.Dash ? 2 : 1)))
        {
            return null;
        }

        var close = sentence.Tokens.FindIndex(group.FirstEnd + 1, Math.Min(LongestAside, sentence.Count - group.FirstEnd - 1), token => token.Kind == TokenKind.Comma);
        return close > 0 && close + 1 < sentence.Count
            && (sentence.Tokens[close + 1].IsCapitalised || sentence.IsDeterminer(close + 1))
            ? NounPhrases.After(sentence, close + 1, grammar) : null;
    }

    // „…” – mówi z rozbrajającą szczerością pani Maria; « … », gritaba desde lo alto de un tractor Ginés Molina
    private NounPhrase? BehindOthers(SentenceTokens sentence, VerbGroup group) =>
        (grammar.Articleless && sentence.Kind(group.Start - 1) == TokenKind.Dash || grammar.IsRomance && sentence.Kind(group.Start - 1) == TokenKind.Comma && sentence.IsQuoted(group.Start - 2))
            && FreeInversion.Speaker(sentence, group.FirstEnd, grammar) is > 0 and var speaker ? NounPhrases.After(sentence, speaker, grammar) : null;

    // "In der Verwaltung heißt es": who is asked stands before the verb.
    private NounPhrase? OpeningPlace(SentenceTokens sentence, VerbGroup group) =>
        group.Start > 1 && NounPhrases.AfterPreposition(sentence, 0, grammar) is { } opening && opening.End == group.Start && IsHeardFrom(sentence, opening) ? opening with { IsOblique = true } : null;

    // "hinter vorgehaltener Hand", "zur Begründung": nobody who could say it.
    private bool IsHeardFrom(SentenceTokens sentence, NounPhrase phrase) => grammar.HeardPrepositions.IsEmpty || grammar.HeardPrepositions.Contains(sentence.Lower(phrase.Start - 1));

    private static bool EndsWithQuotation(SentenceTokens sentence, int verb) =>
        sentence.IsQuoted(verb - 1) || (sentence.Kind(verb - 1) == TokenKind.Comma && sentence.IsQuoted(verb - 2));

    private NounPhrase? Inverted(SentenceTokens sentence, VerbGroup group)
    {
        // "hieß es aus dem Ministerium", "aus dem Ministerium hieß es"
        if (group.Forms[0].Particle is [var impersonal] && grammar.Pronouns.Value(impersonal) == "n")
        {
            return OpeningPlace(sentence, group) ?? (NounPhrases.AfterPreposition(sentence, group.End, grammar) is { } asked && IsHeardFrom(sentence, asked) ? asked with { IsOblique = true } : null);
        }

        // "verlautete aus Ermittlerkreisen"
        if (grammar.VerbSecond && sentence.IsPlacePreposition(group.FirstEnd) && group.Form(CueFrame.Says) is not null
            && NounPhrases.AfterPreposition(sentence, group.FirstEnd, grammar) is { } circles
            && sentence.Kind(group.Start - 1) is TokenKind.Comma or TokenKind.Quote)
        {
            return circles with { IsOblique = true };
        }

        // "Aus dem Ministerium verlautete, …", "Aus dem Rathaus ist zu hören, …"
        if (grammar.VerbSecond && sentence.IsPlacePreposition(0) && group.Form(CueFrame.Says) is not null && OpeningPlace(sentence, group) is { } place
            && !(NounPhrases.After(sentence, group.FirstEnd, grammar) is { } actor && actor.Start == group.FirstEnd && sentence.Kind(group.FirstEnd) == TokenKind.Word && IsSpeaker(sentence, actor.Start, actor.End)))
        {
            return place;
        }

        // "Aus dem Papier geht hervor, dass…"
        if (grammar.VerbSecond && group.Forms[0].Particle is ["…hervor"] && (NounPhrases.AfterPreposition(sentence, 0, grammar) is { } first && (first.End == group.Start || (first.End + 1 == group.Start && sentence.Kind(first.End) == TokenKind.Comma)) ? first
            : sentence.IsPlacePreposition(group.FirstEnd) ? NounPhrases.AfterPreposition(sentence, group.FirstEnd, grammar) : null) is { } paper)
        {
            // "Das geht aus einem Bericht hervor."
            var to = group.Rest is { } closing && closing.Start < paper.End && closing.Start > paper.Start ? closing.Start : paper.End;
            return new(paper.Start, to, Math.Min(paper.Head, to)) { IsOblique = true };
        }

        // « È emerso dalle indagini che… »
        if (grammar.IsRomance && group.Forms[0].Frame == CueFrame.Shows && PlaceSources.After(sentence, group, grammar) is { } inquiry)
        {
            return inquiry;
        }

        // "…, aponta pesquisa do instituto": a document shows it.
        if (group.Form(CueFrame.Says) is null && group.Form(CueFrame.Tells) is null && !grammar.VerbSecond
            && !(group.Form(CueFrame.Shows) is not null && (PlaceSources.After(sentence, group, grammar) ?? NounPhrases.After(sentence, group.FirstEnd, grammar)) is { } document && HasNoun(sentence, document, grammar.DocumentNouns)))
        {
            return null;
        }

        // "sprach von 30 Verletzten": what stands behind the preposition of a cue is said.
        if (grammar.VerbSecond && group.FirstEnd > group.Verb + 1 && sentence.IsPreposition(group.FirstEnd - 1))
        {
            return null;
        }

        if (group.Pronoun >= 0)
        {
            // "a-t-on appris auprès des pompiers", "indique-t-on à la préfecture": those who are asked say it.
            return grammar.Pronouns.Value(sentence.Lower(group.Pronoun)) == "x" && NounPhrases.AfterPreposition(sentence, group.End, grammar) is { } listener
                ? listener
                : new(group.Pronoun, group.Pronoun + 1, group.Pronoun + 1);
        }

        // "queixou-se Zulmira Dias"
        var from = group.FirstEnd + (sentence.Lower(group.FirstEnd) is ['-', ..] clitic && grammar.Clitics.Contains(clitic) ? 1 : 0);
        if ((PlaceSources.After(sentence, group, grammar) ?? NounPhrases.After(sentence, from, grammar) ?? NounPhrases.BehindAdverbial(sentence, from, grammar) ?? BehindAside(sentence, group) ?? BehindOthers(sentence, group)) is not { } after)
        {
            return null;
        }

        // "spricht der Verband der Steuerzahler von fünf Millionen": the preposition of the cue begins what is said.
        if (grammar.VerbSecond && group.Forms[0].Particle is [.., var particle]
            && Enumerable.Range(after.Start + 1, Math.Max(0, after.Head - after.Start - 1)).FirstOrDefault(i => sentence.Lower(i) == particle.TrimStart('…', '=')) is > 0 and var own
            && sentence.IsPreposition(own))
        {
            after = new(after.Start, own, own);
        }

        // "ha accusato la conduttrice di aver mentito": an infinitive behind it says what she is accused of.
        if (grammar.IsRomance && !sentence.IsQuoted(group.Start - 2) && (group.Form(CueFrame.Urges) ?? group.Form(CueFrame.Judges)) is not null
            && Enumerable.Range(after.Start + 1, after.Head - after.Start).Any(i => sentence.IsInfinitiveMarker(i)
            && (Infinitives.IsBare(sentence, i + 1, grammar) || (i + 2 == after.Head && sentence.IsQuoted(after.Head)))))
        {
            return null;
        }

        // "não antevê descida das rendas", « ordina un tè »: nothing tells that it is somebody.
        if (grammar.IsRomance && grammar.DropsSubjects && !MaySpeak(sentence, after) && (group.Forms[0].Stance == "demands"
            || !(sentence.IsDeterminer(after.Start) || sentence.IsPronoun(after.Start) || sentence.IsNumberWord(after.Start)
                || sentence.IsStopWord(after.Start) || sentence.IsDocumentNoun(after.Start))))
        {
            return null;
        }

        // "…, reported a use disorder in 2017": nobody who speaks.
        if (grammar.HeadLast && !MaySpeak(sentence, after) && grammar.Determiners.Value(sentence.Lower(after.Start)) is [.., 'i'] && !EndsWithQuotation(sentence, group.Start))
        {
            return null;
        }

        var next = sentence.Lower(after.End);
        return grammar.IsFinite(next) && !grammar.Determiners.Contains(next) ? null : after;
    }
}
