using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Sources;

/// <content>Offices and bodies beside a name.</content>
internal sealed partial class SourceParser
{
    // "the retired general Anna Smith", "Labour's Anna Smith": what may stand between the comma and the name.
    private bool LeadsToName(SentenceTokens sentence, int index, int name) =>
        IsTitle(sentence, index) || sentence.IsDeterminer(index) || grammar.RoleModifiers.Contains(sentence.Lower(index))
            || Grammar.IsPossessive(sentence.Lower(index)) || Grammar.IsPossessive(sentence.Lower(index + 1))
        || (IsTitle(sentence, name - 1) && (grammar.CapitalNouns
        || (sentence.Tokens[index] is { IsWord: true, IsCapitalised: false } && !sentence.IsPreposition(index)
            && !sentence.IsRelative(index) && !sentence.IsFinite(index))));

    /// <summary>The noun that decides what it is: the nearest to the beginning, in compounds of some languages the last one.</summary>
    private (SourceKind Kind, string Noun) HeadOf(SentenceTokens sentence, NounPhrase phrase)
    {
        var head = (Kind: SourceKind.Group, Noun: "");
        for (var i = phrase.Start; i < phrase.Head && !(head.Noun.Length > 0 && EndsCompound(sentence, i)); i++)
        {
            var lower = sentence.Lower(i);

            // « Sa sœur » is no "S.A.".
            if (grammar.IsRomance && i == phrase.Start && phrase.Head > i + 1 && grammar.Determiners.Contains(lower))
            {
                continue;
            }

            // "Die Schweizer Regierung": where it is from.
            if (grammar.CapitalNouns && i + 1 < phrase.Head && lower.EndsWith("er", StringComparison.Ordinal) && sentence.Tokens[i + 1].IsCapitalised && sentence.IsNoun(i + 1) && grammar.RoleNouns.Value(lower) is ['d', ..])
            {
                continue;
            }

            head = grammar.CapitalNouns && grammar.GroupNouns.Lists(lower)
                && !(grammar.RoleNouns.Contains(lower)
                    && (grammar.Determiners.Value(sentence.Lower(phrase.Start)) is ([not 'p', .., 'i'] or ['m', ..])
                        || (!phrase.IsOblique && grammar.ObjectDeterminers.Value(sentence.Lower(phrase.Start)) is ['?', ..]))) ? (SourceKind.Group, lower)
                : Noun(grammar.RoleNouns, lower) is { } role && !IsOrigin(sentence, i) ? (SourceKind.Person, role)
                : Noun(grammar.OrganisationNouns, lower) is { } organisation ? (SourceKind.Organisation, organisation)
                : Noun(grammar.DocumentNouns, lower) is { } document ? (SourceKind.Document, document)
                : Noun(grammar.GroupNouns, lower) is { } group ? (SourceKind.Group, group)
                : lower.Length > ShortPlural && lower[^1] == 's' && grammar.RoleNouns.Contains(lower[..^1]) ? (SourceKind.Group, lower)
                : head;
        }

        return head;
    }

    // « la alergóloga », « un chocolatier de Lyon »: one, right behind the determiner.
    private (SourceKind Kind, string Noun) PersonByEnding(SentenceTokens sentence, NounPhrase phrase, (SourceKind Kind, string Noun) head) =>
        head.Noun.Length == 0 && phrase.Head - phrase.Start > 1 && grammar.Determiners.Value(sentence.Lower(phrase.Start)) is ['m' or 'f' or 'x', ..] && grammar.IsPersonByEnding(sentence.Lower(phrase.Start + 1))
            ? (SourceKind.Person, sentence.Lower(phrase.Start + 1)) : head;

    private bool EndsCompound(SentenceTokens sentence, int index) =>
        !grammar.HeadLast || sentence.Kind(index) != TokenKind.Word || sentence.IsPreposition(index) || sentence.IsRelative(index)
        || sentence.IsCoordinator(index);

    /// <summary>« le ministre de l'Intérieur Gérald Moulin », "presidente de Colombia Gustavo Petro": the first words say of what.</summary>
    private int BehindComplement(SentenceTokens sentence, int start, int end)
    {
        var belongs = start > 0 && (sentence.IsPreposition(start - 1) || sentence.IsDeterminer(start - 1));
        if (grammar.Articleless || !belongs || Enumerable.Range(start, end - start).Count(i => IsNameWord(sentence, i)) <= WordsOfName
            || grammar.NameParticles.Contains(sentence.Lower(end - WordsOfName)) || !RoleBefore(sentence, start, ofBody: true))
        {
            return start;
        }

        // "the father of Maria Ana Lopes" is nobody whose name is "Ana Lopes".
        if (IsGivenName(sentence.Lower(start)))
        {
            return start;
        }

        for (var i = start + 1; i < end - 1; i++)
        {
            if (IsGivenName(sentence.Lower(i)))
            {
                return i;
            }
        }

        // « catedrático de Derecho Administrativo Uxío Regueira »: two words for the chair, two for the name.
        return grammar.Places.Contains(sentence.Lower(start)) || IsAcronym(sentence.Tokens[start].Text)
            || (Enumerable.Range(start, end - start).Count(i => IsNameWord(sentence, i)) == 2 * WordsOfName
                && IsNameWord(sentence, end - WordsOfName)
                && (end - start == 2 * WordsOfName || sentence.IsOrganisationNoun(start))) ? end - WordsOfName : start;
    }

    /// <summary>"Міністр оборони Коваль": a role noun, then nothing but small words.</summary>
    private bool RoleBefore(SentenceTokens sentence, int index, bool ofBody = false)
    {
        for (var i = index - 1; i >= 0 && index - i <= WordsOfRole && sentence.Tokens[i].IsWord; i--)
        {
            if (sentence.IsRoleNoun(i))
            {
                return true;
            }

            // « головлікар Дубнівецької лікарні Валентин Осика »: the name of a body.
            var named = ofBody && grammar.Articleless && !sentence.Tokens[i + 1].IsCapitalised && sentence.IsOrganisationNoun(i + 1);
            if ((sentence.Tokens[i].IsCapitalised && !named && !(ofBody && grammar.IsRomance && i > 0)) || sentence.IsFinite(i)
                || (!ofBody && sentence.IsOrganisationNoun(i)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>« родственники Анны Лис », « группа гидролога Ирины Палий », « мешканці Старої Гути »: the name only says whose they are.</summary>
    private bool BelongsTo(SentenceTokens sentence, int start, (int Start, int End) person)
    {
        var name = person.Start;
        start += start + 1 < name && !sentence.IsNoun(start) && sentence.IsNoun(start + 1) ? 1 : 0;
        var lower = sentence.Lower(start);
        return start < name && grammar.Honorifics.Value(sentence.Lower(name - 1)) != "c" && !(grammar.RoleNouns.Contains(lower) && !grammar.GroupNouns.Contains(lower))
            && (start + 1 == name || (person.End - name == 1 && !grammar.IsDeclined(lower)) ? grammar.GroupNouns.Contains(lower)
                : start + 2 == name && (grammar.OrganisationNouns.Contains(lower) || grammar.GroupNouns.Contains(lower)) && sentence.IsRoleNoun(start + 1) && sentence.IsDeclined(start + 1));
    }

    // "Sztab Generalny Ukrainy": the first word says that it is no person.
    private bool IsPartOfBody(SentenceTokens sentence, int start) =>
        FollowsBody(sentence, start) || (grammar.IsRomance && start > 1 && grammar.Prepositions.Value(sentence.Lower(start - 1)) == "n" && sentence.Tokens[start - 2].IsCapitalised
            && sentence.IsOrganisationNoun(start - 2) && !IsGivenName(sentence.Lower(start)))
        || (grammar.IsRomance && start > 0 && sentence.Tokens[start - 1].IsCapitalised
            && sentence.IsOrganisationNoun(start - 1) && !IsGivenName(sentence.Lower(start)))
        || (grammar.Articleless && start > 0 && sentence.IsOrganisationNoun(start - 1)
        && !IsAcronym(sentence.Tokens[start - 1].Text) && !IsGivenName(sentence.Lower(start))
        && !RoleBefore(sentence, start - 1, ofBody: start > 1 && sentence.Tokens[start - 2].IsCapitalised && start + 1 < sentence.Count && sentence.Tokens[start + 1].IsCapitalised && !IsGenitive(sentence.Lower(start))));

    // « речник штабу Збройних Сил »: an adjective of a body.
    private static bool IsGenitive(string lower) => lower.Length > 2 && lower[^2..] is "го" or "их" or "ых" or "ої" or "ой" or "ей" or "ej" or "ch";
}
