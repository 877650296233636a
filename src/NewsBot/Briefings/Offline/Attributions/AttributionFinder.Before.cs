using NewsBot.Articles;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Attributions;

/// <content>Free word order: who says it and what it is said of both stand before the verb.</content>
internal sealed partial class AttributionFinder
{
    /// <summary>Tokens of a subject and an object.</summary>
    private const int LongestPair = 16;

    /// <summary>Letters of a word of which the ending tells something.</summary>
    private const int ShortNoun = 4;

    /// <summary>Words that have a capital inside a sentence: at its beginning they are names too.</summary>
    private HashSet<string>? names;

    /// <summary>« Ущерб следствие оценило в 9 миллионов », « Мэрия слова Сухорукова опровергла », "Bielak takie gadanie nazywa podłością".</summary>
    private (Attribution Attribution, int End)? PairBefore(int index, SentenceTokens sentence, VerbGroup group, List<VerbGroup> later)
    {
        // "Straty szacuje na 2,3 mln": whoever was spoken of.
        if (grammar.Articleless && group is { Start: 1, IsNegated: false } && group.Form(CueFrame.Measures) is { } counts && ContentStart.IsFigure(sentence, group.End, grammar) && sentence.Kind(0) == TokenKind.Word
            && !IsNominative(sentence, 0) && !sentence.IsPronoun(0) && !Opens(sentence, 0) && !sentence.IsNoun(0)
            && ContentBounds.End(sentence, group.End, NextCues.Stops(sentence, group.End, later, grammar), grammar) is var close && close - group.End <= ShortNoun)
        {
            return (Attributed(index, sentence, group with { Forms = [counts] }, subject: null, source: null, [sentence.Span(0, 1), sentence.Span(group.End, close)], group.End, close), close);
        }

        if (!grammar.Articleless || group.IsGerund || group.IsPassive || (group.Forms[0] is { Stance: "asserts", Particle.Length: > 0 }) || Pair(sentence, group) is not { } pair)
        {
            return null;
        }

        var behind = group.End;
        while (sentence.IsAdverb(behind) && !sentence.IsConjunction(behind))
        {
            behind++;
        }

        TextSpan thing = sentence.Span(pair.From, pair.To);
        var end = ContentBounds.End(sentence, behind, NextCues.Stops(sentence, behind, later, grammar), grammar);
        if (group.Form(CueFrame.Judges) is { Stance: "asserts" } judges && !group.IsNegated && CallsIt(sentence, behind) && end > behind)
        {
            return (Attributed(index, sentence, group with { Forms = [judges] }, pair.Who, source: null, [thing, sentence.Span(behind, end)], group.End, behind), end);
        }

        if (group.Form(CueFrame.Measures) is { } measures && ContentStart.IsFigure(sentence, behind, grammar) && end > behind)
        {
            return (Attributed(index, sentence, group with { Forms = [measures] }, pair.Who, source: null, [thing, sentence.Span(behind, end)], group.End, behind), end);
        }

        var form = group.Forms.FirstOrDefault(form => form.Object && (form.Stance is "denies" or "confirms" or "doubts" || (form.Stance == "declines" && group.IsNegated)));
        return form is null || !EndsClause(sentence, behind) || sentence.IsComplementizer(behind + 1) ? null
            : (Attributed(index, sentence, group with { Forms = [form] }, pair.Who, source: null, [thing], group.End, group.End), group.End);
    }

    /// <summary>Who, and from where to where what it is said of.</summary>
    private (NounPhrase Who, int From, int To)? Pair(SentenceTokens sentence, VerbGroup group)
    {
        var (start, end) = (group.Start, group.Start);
        while (start > 0 && end - start < LongestPair && (sentence.Kind(start - 1) is TokenKind.Word or TokenKind.Number && !sentence.IsQuoted(start - 1) || NounPhrases.IsName(sentence, start - 1, grammar)))
        {
            start--;
        }

        // « Слідчий Ігор Балабуха, викликаний як свідок, тиск на жінку відкинув »
        if (sentence.Kind(start - 1) == TokenKind.Comma && end > start && !Opens(sentence, start) && (BeginsThing(sentence, start, start) || IsObject(sentence, start))
            && NounPhrases.Before(sentence, start, floor: 0, grammar) is { } described && described.End == start - 1 && described.Head < described.End)
        {
            return IsAlone(sentence, group, start, end) ? null : (described, start, end);
        }

        // « Утверждение о том, что плита была самодельной, родственники называют ложью »
        if (start > LongestOpening && sentence.Kind(start - 1) == TokenKind.Comma && Enumerable.Range(0, 2).Any(i => sentence.IsCueNoun(i)) && BeginsSubject(sentence, start)
            && Enumerable.Range(1, start - 1).Any(i => sentence.Kind(i - 1) == TokenKind.Comma && sentence.IsComplementizer(i)))
        {
            return (new NounPhrase(start, end, end), 0, start - 1);
        }

        while (start < end && Opens(sentence, start))
        {
            start++;
        }

        var joined = start > 0 && Opens(sentence, start - 1) && (sentence.IsCoordinator(start - 1) || grammar.Conjunctions.Value(sentence.Lower(start - 1)) == "but") ? start : -1;
        start += start < end && sentence.IsEmphasis(start) ? 1 : 0;
        var place = PlaceSources.MayHave(sentence, group, grammar);
        var from = start + (place && grammar.PlacePrepositions.Value(sentence.Lower(start)) == "" ? 1 : 0);
        // « проверку закончило, но результатов не раскрывает », "a jego oskarżenia nazywa zemstą": the subject is that of the clause before.
        if (joined > 1 && end > joined && !Enumerable.Range(joined, end - joined).Any(i => IsOfClause(sentence, i) || (IsNominative(sentence, i) && !sentence.IsDeclined(i))) && !IsAlone(sentence, group, joined, end)
            && !sentence.IsPreposition(joined) && !sentence.IsTime(joined) && (Opening(sentence, joined) ?? NounPhrases.OfSentence(sentence, joined - 1, grammar)) is { } sharer)
        {
            return (sharer, joined, end);
        }

        if (end - from < 2 || sentence.IsPreposition(from) || grammar.CuePrepositions.Match(sentence.Lower, start).Words > 0 || Enumerable.Range(start, end - start).Any(i => IsOfClause(sentence, i)))
        {
            return null;
        }

        // « Мэрия слова Сухорукова опровергла », « В Тавлии кадры считают постановочными »
        if (Head(sentence, from, end, from > start) is >= 0 and var head)
        {
            var first = BehindFullName(sentence, head, end);
            var thing = Enumerable.Range(first, Math.Max(0, end - first)).FirstOrDefault(i => BeginsObject(sentence, i, head), -1);
            thing = thing < 0 && end - 1 > first && IsObject(sentence, end - 1, alone: true) ? end - 1 : thing;
            thing -= thing == end - 1 && thing - 1 > head && sentence.IsDeterminer(thing) && !grammar.BackPronouns.Contains(sentence.Lower(thing)) && !sentence.Tokens[thing - 1].IsCapitalised ? 1 : 0;
            thing -= thing > head + 1 && sentence.IsDeterminer(thing - 1) ? 1 : 0;
            var close = thing > 0 ? Behind(sentence, from, head, thing) : 0;
            return thing < 0 || IsAlone(sentence, group, thing, end) ? null : (new NounPhrase(from, close, close), thing, end);
        }

        // « Эту информацию в пресс-службе подтвердили », « Ущерб следствие оценило »
        var subject = from > start ? -1 : place && BeginsThing(sentence, start, start) && Enumerable.Range(start + 1, end - start - 1).FirstOrDefault(i => grammar.PlacePrepositions.Value(sentence.Lower(i)) == ""
                && Head(sentence, i + 1, end, place: true) >= 0, -1) is > 0 and var at ? at + 1 : LastSubject(sentence, start, end);
        return subject < 0 ? null : (new NounPhrase(subject, end, end), start, subject - (sentence.IsPlacePreposition(subject - 1) ? 1 : 0));
    }

    // « Агентство проверку закончило »: the noun that the sentence begins with, as far as its name goes.
    private NounPhrase? Opening(SentenceTokens sentence, int end)
    {
        var start = 0;
        while (start < end && Opens(sentence, start))
        {
            start++;
        }

        if (Head(sentence, start, end, place: false) is not (>= 0 and var head))
        {
            return null;
        }

        var close = BehindFullName(sentence, head, end);
        while (close < end && sentence.Kind(close) == TokenKind.Word && !sentence.IsPreposition(close) && !BeginsObject(sentence, close, head) && !IsDeed(sentence, close) && !Opens(sentence, close))
        {
            close++;
        }

        return new(start, close, close);
    }

    private static bool Opens(SentenceTokens sentence, int index) =>
        sentence.IsCoordinator(index) || sentence.IsConjunction(index) || sentence.IsAdverb(index) || sentence.IsTime(index);

    private bool IsOfClause(SentenceTokens sentence, int index) =>
        sentence.IsRelative(index) || sentence.IsRelativeArticle(index) || sentence.IsComplementizer(index) || sentence.IsNegation(index)
        || grammar.Verbs.Find(sentence.Lower(index)).Any(form => (form.Form & VerbForm.Finite) != VerbForm.None && form.Frame != CueFrame.Shows);

    // « Лоум это отрицает »: what was said before.
    private bool IsAlone(SentenceTokens sentence, VerbGroup group, int from, int to) => to - from == 1 && !CallsIt(sentence, group.End) && (sentence.IsDeterminer(from) || sentence.IsPronoun(from));

    // « Сам Осика в останньому слові провину заперечив », "Prokuratura na razie tej informacji nie potwierdza": only who it is.
    private int Behind(SentenceTokens sentence, int start, int head, int end)
    {
        end -= NounPhrases.AdverbEnding(sentence, end, grammar);
        while (end > start + 1 && (sentence.IsAdverb(end - 1) || sentence.IsTime(end - 1) || sentence.IsPreposition(end - 1)))
        {
            end--;
        }

        return sentence.IsNoun(head) ? end : Enumerable.Range(head + 1, Math.Max(0, end - head - 1)).FirstOrDefault(i => sentence.IsPreposition(i), end);
    }

    // In the nominative behind an object, and nothing behind it that is no part of its name.
    private int LastSubject(SentenceTokens sentence, int start, int end)
    {
        for (var i = end - 1; i > start; i--)
        {
            if (sentence.IsPreposition(i) || sentence.IsPreposition(i - 1))
            {
                return -1;
            }

            if (!IsNominative(sentence, i) || (sentence.Tokens[i].IsCapitalised && !sentence.IsNoun(i) && MayBeGenitive(sentence, i)))
            {
                continue;
            }

            // « районний суд », "rzecznik Jan Kos"
            return i - 1 > start && ((sentence.Tokens[i].IsCapitalised && IsNominative(sentence, i - 1))
                || (!sentence.IsNoun(i - 1) && !sentence.IsCueNoun(i - 1) && NounPhrases.Agree(sentence.Lower(i - 1)[^1], sentence.Lower(i)[^1]))) ? i - 1 : i;
        }

        return -1;
    }

    // « слова Сухорукова »
    private static bool MayBeGenitive(SentenceTokens sentence, int name) =>
        sentence.IsNoun(name - 1) || sentence.IsCueNoun(name - 1) || sentence.Lower(name)[^1] is 'а' or 'я' or 'у' or 'ю' or 'a' or 'i' or 'y';

    private bool IsNominative(SentenceTokens sentence, int index) =>
        BeginsSubject(sentence, index) && (!sentence.IsCueNoun(index) || sentence.IsOrganisationNoun(index))
        && (index > 0 || !sentence.Tokens[index].IsCapitalised || sentence.IsNoun(index) || IsKnownName(sentence.Tokens[index].Text));

    // The noun of a subject that opens the clause: an office or body with its adjectives, or a name.
    private int Head(SentenceTokens sentence, int start, int end, bool place)
    {
        for (var i = start; i < Math.Min(end - 1, start + WordsBeforeNoun); i++)
        {
            var lower = sentence.Lower(i);
            if (grammar.Prepositions.Contains(lower) || sentence.IsQuoted(i))
            {
                return -1;
            }

            if (grammar.IsNoun(lower) || (grammar.Pronouns.Value(lower) is "m" or "f" or "p" && !grammar.Determiners.Contains(lower)))
            {
                return (!place && (grammar.IsDeclined(lower) || grammar.CueNouns.Contains(lower))) || (place && !grammar.OrganisationNouns.Contains(lower)) ? -1 : i;
            }

            if ((sentence.IsNoun(i + 1) && IsAdjective(lower, sentence.Lower(i + 1), place)) || (place && sentence.IsOrganisationNoun(i + 2) && IsAdjective(lower, sentence.Lower(i + 2), place) && IsAdjective(sentence.Lower(i + 1), sentence.Lower(i + 2), place)))
            {
                continue;
            }

            if (sentence.Tokens[i].IsCapitalised && (i > 0 || IsKnownName(sentence.Tokens[i].Text)) && !sentence.Tokens[i + 1].IsCapitalised)
            {
                return i;
            }

            if (!IsAdjective(lower, sentence.Lower(i + 1), place) && !(sentence.Tokens[i].IsCapitalised && sentence.Tokens[i + 1].IsCapitalised))
            {
                return -1;
            }
        }

        return -1;
    }

    // « районная больница », « обласне управління »: as far as endings tell.
    private static bool IsAdjective(string lower, string noun, bool place) =>
        NounPhrases.Agree(lower[^1], noun[^1]) || lower[^1] == 'й' || (lower[^1] == 'е' && noun[^1] is 'я' or 'о' or 'е') || (lower.Length > ShortNoun + 1 && lower[^2..] is "ny" or "ki" or "wy" or "ły" or "ne" or "ie")
        || (place && lower[^2..] is "му" or "ой" or "ій" or "ом" or "ім" or "ым" or "им" or "ym" or "im" or "ej");

    private bool BeginsObject(SentenceTokens sentence, int index, int head)
    {
        if (sentence.Kind(index) != TokenKind.Word || sentence.IsQuoted(index) || sentence.Tokens[index].IsCapitalised || sentence.IsPreposition(index - 1)
            || sentence.IsPreposition(index) || sentence.IsAdverb(index) || sentence.IsTime(index) || sentence.IsCoordinator(index))
        {
            return false;
        }

        // Behind a name or a pronoun nothing belongs to it.
        var named = (index - 1 == head && !sentence.IsNoun(head)) || (sentence.Tokens[index - 1].IsCapitalised && index > head + 1);
        return (named && sentence.Lower(index).Length >= ShortNoun) || BeginsThing(sentence, head, index) || (!sentence.IsRoleNoun(head) && IsObject(sentence, index));
    }

    /// <summary>« Город называют столицей », « Гору называли святой »: a verb in the plural has no such subject.</summary>
    private bool IsNoSubject(SentenceTokens sentence, VerbGroup group, NounPhrase subject) =>
        IsAbstract(sentence, group, subject)
        // "Nobody believes the plan will work."
        || (subject.Length == 1 && !grammar.Articleless && grammar.Absences.Contains(sentence.Lower(subject.Start)))
        || grammar.Articleless && subject.Length == 1 && grammar.GenderOfVerb(sentence.Lower(group.Verb)) == 'p' && !group.IsNegated && sentence.Kind(subject.Start) == TokenKind.Word && !sentence.IsQuoted(subject.Start)
        && !sentence.IsPronoun(subject.Start) && !sentence.IsDeterminer(subject.Start) && !sentence.IsGroupNoun(subject.Start)
        && !(subject.Start > 0 && (sentence.Tokens[subject.Start].IsCapitalised || sentence.IsPreposition(subject.Start - 1))) && !sentence.Tokens[subject.Start].Text.All(char.IsUpper) && sentence.Lower(subject.Start)[^1] is not ('и' or 'ы' or 'і' or 'ї' or 'а' or 'я' or 'е' or 'i' or 'y' or 'e' or 'a');

    // "Die Erzählung behauptet, …", "Diese Entwicklung offenbart": an idea, and nobody; where all nouns have a capital their endings tell it.
    private bool IsAbstract(SentenceTokens sentence, VerbGroup group, NounPhrase subject)
    {
        if (!grammar.CapitalNouns || group.Form(CueFrame.Shows) is not null && HasNoun(sentence, subject, grammar.DocumentNouns))
        {
            return false;
        }

        var head = sentence.Tokens.FindIndex(subject.Start, subject.Head - subject.Start, token => token.IsCapitalised && !grammar.Determiners.Contains(token.Lower));
        return head >= subject.Start && sentence.IsDeterminer(subject.Start) && !sentence.IsNoun(head) && !(head + 1 < subject.Head && sentence.Tokens[head + 1].IsCapitalised)
            && sentence.Lower(head).Length > LongEnding && Array.Exists(grammar.ObjectEndings, ending => ending != "schaft" && sentence.Lower(head).EndsWith(ending, StringComparison.Ordinal));
    }

    /// <summary>Letters of the longest word that may end so and be no idea.</summary>
    private const int LongEnding = 6;

    // No genitive: what does not hang on the noun before it.
    private bool IsObject(SentenceTokens sentence, int index, bool alone = false)
    {
        var lower = sentence.Lower(index);
        return lower.Length >= ShortNoun && !grammar.RoleNouns.Contains(lower) && !grammar.GroupNouns.Contains(lower) && !grammar.OrganisationNouns.Contains(lower) && !sentence.Tokens[index].IsCapitalised && sentence.Tokens[index].IsWord
            && !sentence.IsPreposition(index - 1) && !sentence.IsQuoted(index)
            && (Array.Exists(grammar.ObjectEndings, ending => lower.EndsWith(ending, StringComparison.Ordinal)) || (alone && lower[^1] is 'у' or 'ю')
                || (char.IsLetter(lower[^1]) && lower[^1] is not ('а' or 'я' or 'ы' or 'и' or 'і' or 'ї' or 'у' or 'ю' or 'й' or 'в' or 'х' or 'a' or 'i' or 'y' or 'u' or 'w' or 'h' or 'ą' or 'j' or 'о' or 'o' or 'е' or 'e')));
    }

    // « Спортивний директор «Карпатії» Віктор Пасічник »
    private static int BehindFullName(SentenceTokens sentence, int head, int end)
    {
        var last = Enumerable.Range(head + 1, Math.Max(0, end - head - 2)).LastOrDefault(i => sentence.Tokens[i].IsCapitalised && sentence.Tokens[i + 1].IsCapitalised && !sentence.IsQuoted(i), -1);
        return last > 0 && sentence.IsRoleNoun(head) ? last + 2 : head + 1;
    }

    private bool EndsClause(SentenceTokens sentence, int index) =>
        sentence.Kind(index) is TokenKind.Stop or TokenKind.Comma or TokenKind.Semicolon or TokenKind.Dash || index >= sentence.Count || sentence.IsCoordinator(index) || sentence.IsTime(index)
        || grammar.Conjunctions.Value(sentence.Lower(index)) == "but";

    private bool IsKnownName(string word) => (names ??= [.. article.Sentences.SelectMany(Inner)]).Contains(word);

    // Behind a word, and not at the beginning of speech.
    private static IEnumerable<string> Inner(SentenceTokens sentence) =>
        Enumerable.Range(1, Math.Max(0, sentence.Count - 1)).Where(i => sentence.Tokens[i].IsCapitalised && sentence.Kind(i - 1) == TokenKind.Word && !sentence.IsQuoted(i)).Select(i => sentence.Tokens[i].Text);
}
