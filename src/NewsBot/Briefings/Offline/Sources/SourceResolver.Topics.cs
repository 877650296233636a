using NewsBot.Briefings.Offline.Attributions;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Briefings.Offline.Summaries;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Sources;

/// <content>Of whom a sentence speaks in which nobody says anything.</content>
internal sealed partial class SourceResolver
{
    /// <summary>Words of an office before the name that opens a sentence.</summary>
    private const int WordsBeforeName = 4;

    /// <summary>Notes who acts in a sentence without a source.</summary>
    /// <returns>The person whom its pronoun means, where only one fits; <c>null</c> otherwise.</returns>
    private PronounSubject? Follow(int index)
    {
        var sentence = article.Sentences[index];
        if ((NounPhrases.OfSentence(sentence, sentence.Count, grammar) ?? Foremost(index)) is { } subject && !IsAction(sentence, subject))
        {
            var who = Identify(index, subject, 'x');
            return subject.Length == 1 && grammar.Pronouns.Value(sentence.Lower(subject.Start)) is ['m' or 'f'] pronoun
                && who is { IsNamedPerson: true } && (who.IsCertain(pronoun[0]) || (!grammar.HasGender && who.Agrees(pronoun[0], grammar.HasGender)))
                && Enumerable.Range(index - AmbiguityReach, AmbiguityReach).SelectMany(before => named.GetValueOrDefault(before, [])).All(other => other == who)
                ? new(subject.Start, who.ToSource()) : null;
        }

        if ((grammar.Articleless ? InPlace(sentence) ?? OpeningRole(sentence) : null) is { } place)
        {
            Identify(index, place, 'x');
        }
        else if (Opening(index) is { } opening)
        {
            Add(mentioned, index, opening);
        }
        else if (Topic(index, sentence.Count) is { } topic)
        {
            Identify(index, topic, 'x');
        }
        else if (grammar.IsRomance && named.GetValueOrDefault(index, []).Distinct().ToList() is [var only] && StandsFree(sentence, only))
        {
            Add(mentioned, index, only);
        }

        return null;
    }

    // « Sur Instagram, où elle compte des millions d'abonnés, Lola Mérignac n'a rien démenti »: the only one, and behind no preposition.
    private static bool StandsFree(SentenceTokens sentence, Known who)
    {
        var start = sentence.Tokens.FindIndex(token => token.IsCapitalised && who.Name.StartsWith(token.Text, StringComparison.Ordinal));
        return start > 1 && sentence.Kind(start - 1) == TokenKind.Comma && !sentence.IsQuoted(start)
            && !Enumerable.Range(0, start - 1).Reverse().TakeWhile(i => sentence.Kind(i) is TokenKind.Word or TokenKind.Number).Any(i => sentence.IsRoleNoun(i) || sentence.IsOrganisationNoun(i));
    }

    /// <summary>« Recuerda sobre todo a Tena, que le aconsejó no firmar »: who speaks only in a clause that describes is not whom the text goes on about.</summary>
    private void Describe(int index, IEnumerable<Attribution> attributions)
    {
        var sentence = article.Sentences[index];
        foreach (var attribution in attributions)
        {
            if (grammar.IsRomance && attribution is { Source: { Start: > 1 } phrase, Cue: { } cue } && sentence.Tokens[Math.Min(phrase.End, sentence.Count - 1)].Start < cue.Start
                && (sentence.Kind(phrase.End) == TokenKind.Comma ? phrase.End + 1 : phrase.End) is var relative
                && (sentence.IsRelative(relative) || sentence.IsRelativeArticle(relative))
                && sentence.IsPreposition(phrase.Start - 1)
                && mentioned.TryGetValue(index, out var list) && list.Count > 0)
            {
                list.RemoveAll(who => who.Name == parser.Parse(sentence, phrase).Name);
            }
        }
    }

    /// <summary>« La universidad remite al artículo », "Otros equipos trabajan": whoever opens a sentence, whatever the verb.</summary>
    /// <param name="before">It ends before this token.</param>
    private NounPhrase? Topic(int index, int before)
    {
        var sentence = article.Sentences[index];
        var start = 0;
        while (start < WordsBeforeName && (sentence.IsAdverb(start) || sentence.IsConjunction(start)
            || sentence.IsCoordinator(start) || sentence.IsEmphasis(start) || sentence.IsTime(start)))
        {
            start++;
        }

        var first = sentence.Lower(start);
        if (start >= before || sentence.IsQuoted(start) || grammar.IsOblique(first) || grammar.Prepositions.Contains(first))
        {
            return null;
        }

        // « Ella ríe. »
        if (grammar.IsRomance && before > start + 1 && grammar.Pronouns.Value(first) is "m" or "f" && !grammar.Determiners.Contains(first))
        {
            return new(start, start + 1, start + 1);
        }

        var end = start + (grammar.Determiners.Contains(first) ? 1 : 0);
        var name = parser.PersonIn(sentence, start, Math.Min(before, start + LongestName));
        // "Staatsanwalt Clemens Haderer zeichnete ein anderes Bild": the office stands before the name.
        if (name is { } person && (person.Start == end || (grammar.VerbSecond && RoleStart(sentence, person.Start) <= end)))
        {
            return new(start, person.End, person.End);
        }

        // « Ardió la televisión », « Коментувати відомство не стало »: a verb begins it.
        for (var noun = end; (end > start || grammar.IsNoun(first) || IsAdjective(sentence, start)) && noun < Math.Min(before, end + WordsBeforeRole) && sentence.Tokens[noun].IsWord && !sentence.IsQuoted(noun); noun++)
        {
            var lower = sentence.Lower(noun);
            if ((grammar.RoleNouns.Contains(lower) || grammar.OrganisationNouns.Contains(lower) || grammar.GroupNouns.Contains(lower))
                && !grammar.IsDeclined(lower) && !(grammar.HeadLast && sentence.IsNoun(noun + 1))
                && (noun > start || (sentence.Tokens[noun].IsCapitalised && !grammar.HeadLast)))
            {
                // « Restaurateur à Nantes, Olivier Roche ne décolère pas »: what he is stands before his name.
                var close = Complement(sentence, noun + 1, before);
                var comma = grammar.IsRomance && end == start ? sentence.Tokens.FindIndex(close, Math.Min(LongestRole, sentence.Count - close), token => token.Kind != TokenKind.Word) : -1;
                return comma > 0 && sentence.Kind(comma) == TokenKind.Comma && parser.PersonIn(sentence, comma + 1, Math.Min(before, comma + LongestName)) is { } called && called.Start == comma + 1
                    ? new(called.Start, called.End, called.End) : new(start, close, close);
            }

            if (grammar.Prepositions.Contains(lower) || grammar.IsFinite(lower))
            {
                return null;
            }
        }

        return null;
    }

    // « un investigador de la Universidad de Cabo Blanco », « la empresa Minera Cóndor »: what belongs to the noun.
    private int Complement(SentenceTokens sentence, int start, int before)
    {
        var end = start;
        while (end < before && end - start < LongestRole && sentence.Tokens[end].IsWord && !sentence.IsFinite(end))
        {
            var next = end + 1;
            if (grammar.Prepositions.Value(sentence.Lower(end)) == "n" || (end > start && grammar.Prepositions.Value(sentence.Lower(end - 1)) == "n"))
            {
                end = next + (next < before && sentence.IsDeterminer(end) ? 1 : 0);
            }
            else if (sentence.Tokens[end].IsCapitalised && !grammar.CapitalNouns)
            {
                end = next;
            }
            else
            {
                break;
            }
        }

        while (end > start && (sentence.IsPreposition(end - 1) || sentence.IsDeterminer(end - 1)))
        {
            end--;
        }

        return Math.Min(end, before);
    }

    // "Die Ministerin", "Müller", "Anna Vogt"; "die Warnung der Behörde" is none, whoever stands behind it.
    private bool IsActor(SentenceTokens sentence, NounPhrase subject)
    {
        var head = Enumerable.Range(subject.Start, subject.Length).FirstOrDefault(i => sentence.Tokens[i].IsCapitalised && !sentence.IsDeterminer(i), subject.Start);
        return sentence.IsNoun(head) || sentence.IsPronoun(subject.Start) || BySurname(sentence.Tokens[head].Text) is not null
            || parser.PersonIn(sentence, subject.Start, subject.End) is not null;
    }

    // « Проверить эти утверждения пока невозможно », "Kritik kommt von den Grünen": what is done is nobody.
    private bool IsAction(SentenceTokens sentence, NounPhrase subject) =>
        // « Non tutti sono convinti »
        (grammar.IsRomance && sentence.IsNegation(subject.Start))
        // « Ardió la televisión »: the verb begins the sentence.
        || (grammar.IsRomance && subject is { Start: 0, Length: > 1 } && !sentence.IsDeterminer(0) && !sentence.IsNoun(0)
            && sentence.IsDeterminer(1) && !sentence.IsPronoun(0) && !sentence.IsAdverb(0))
        || (grammar.CapitalNouns && !IsActor(sentence, subject))
        // « Иной точки зрения придерживаются в институте »: no subject at all.
        || (grammar.Articleless && subject.Length > 1
        && !Enumerable.Range(subject.Start, subject.Length).Any(i => sentence.IsNoun(i)
            || sentence.IsPronoun(i) || BySurname(sentence.Tokens[i].Text) is not null
            || (i > 0 && sentence.Tokens[i].IsCapitalised)))
        || (grammar.Articleless && subject.Start == 0 && subject.Length > 1 && !sentence.IsNoun(0)
        && sentence.Lower(0).EndsWithAny(grammar.InfinitiveEndings));

    /// <summary>"Ein Mitarbeiter erhebt Vorwürfe": where the verb stands second, what stands before it is one phrase.</summary>
    private NounPhrase? Foremost(int index) =>
        grammar.VerbSecond && article.Sentences[index] is { Count: > 2 } sentence && !sentence.IsQuoted(0)
            && sentence.IsDeterminer(0) && !sentence.IsOblique(0)
            && NounPhrases.After(sentence, 0, grammar) is { } phrase && phrase.End < sentence.Count
            && sentence.Kind(phrase.End) is TokenKind.Word or TokenKind.Comma
            && sentence.Tokens.FindIndex(1, token => token.IsCapitalised) is > 0 and var noun && noun < phrase.End
            && sentence.IsNoun(noun) ? phrase : null;

    /// <summary>"Bellini non nasconde l'amarezza": the one whose name begins the sentence, whatever the verb.</summary>
    private Known? Opening(int index)
    {
        if (article.Sentences[index] is not { Count: > 0 } sentence || sentence.IsQuoted(0))
        {
            return null;
        }

        // « O cientista político Eliseu Maranhão discorda »: the office stands before the name.
        var first = 0;
        while (grammar.IsRomance && sentence.IsDeterminer(0) && !sentence.IsPreposition(0)
            && first < Math.Min(WordsBeforeName, sentence.Count - 1) && (first == 0 || !sentence.Tokens[first].IsCapitalised)
            && sentence.Kind(first) == TokenKind.Word && !(first > 0 && sentence.IsPreposition(first)) && !sentence.IsFinite(first + 1))
        {
            first++;
        }

        var word = sentence.Tokens[first].Text;
        return named.GetValueOrDefault(index, []).Find(who => who.Name.EndsWith(word, StringComparison.Ordinal) || who.Name.StartsWith($"{word} ", StringComparison.Ordinal));
    }

    /// <summary>« Сам музикант рецензій не читає »: an office in the nominative opens the sentence.</summary>
    private static NounPhrase? OpeningRole(SentenceTokens sentence)
    {
        var start = sentence.IsEmphasis(0) || sentence.IsAdverb(0) ? 1 : 0;
        return sentence.Count > start + 1 && sentence.IsRoleNoun(start) && !sentence.IsDeclined(start)
            && !sentence.Tokens[start + 1].IsCapitalised ? new(start, start + 1, start + 1) : null;
    }

    /// <summary>« На лейблі нам сказали інше. Там наполягають… »</summary>
    private NounPhrase? InPlace(SentenceTokens sentence) =>
        sentence.Count > 0 && sentence.IsPlacePreposition(0)
            ? VerbGroups.Find(sentence, grammar).Select(group => PlaceSources.Before(sentence, group, grammar)).FirstOrDefault(place => place is { } phrase
            && Enumerable.Range(phrase.Start, phrase.Length).Any(i => sentence.IsOrganisationNoun(i)))
            : null;
}
