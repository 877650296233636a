using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Sources;

/// <content>Tells which words can be a name.</content>
internal sealed partial class SourceParser
{
    private bool IsNameWord(SentenceTokens sentence, int index)
    {
        var token = sentence.Tokens[index];
        // "Психолог Том Гриб": a given name that is also a small word.
        if (token.IsCapitalised && index > 0 && IsGivenName(token.Lower) && !grammar.CapitalNouns)
        {
            return true;
        }

        // « Дякуємо Сергію Вікторовичу »: a verb that begins a sentence.
        if (grammar.Articleless && index == 0 && (grammar.Emphases.Contains(token.Lower)
            || (token.Lower.Length > 4 && Array.Exists(grammar.InfinitiveEndings, ending => token.Lower.EndsWith(ending, StringComparison.Ordinal)) && !IsGivenName(token.Lower) && !grammar.IsNoun(token.Lower))))
        {
            return false;
        }

        if (grammar.Articleless && grammar.IsFinite(token.Lower) && (index == 0 || sentence.Kind(index - 1) is TokenKind.Quote or TokenKind.Dash))
        {
            return false;
        }

        return token.IsCapitalised && !(grammar.Articleless && grammar.Prepositions.Contains(token.Lower))
            && !(index == 0 && (grammar.Adverbs.Contains(token.Lower) || (grammar.IsRomance && grammar.GroupNouns.Contains(token.Lower))))
            && !(grammar.IsTime(token.Lower) && !(index > 0 && (grammar.Articleless || grammar.IsRomance)))
            && !(grammar.StopWords.Contains(token.Lower) && token.Text.Length > 1) && !grammar.Determiners.Contains(token.Lower)
            && token.Lower is not "'s" && !(index == 0 && grammar.CuePrepositions.Contains(token.Lower)) && !(grammar.CapitalNouns && IsCommonNoun(sentence, index));
    }

    // « Samira, una enfermera del hospital »
    private bool HasOffice(SentenceTokens sentence, NounPhrase phrase) =>
        phrase.Head + 1 < phrase.End && IsNameWord(sentence, phrase.Start) && Enumerable.Range(phrase.Head + 1, Math.Min(2, phrase.End - phrase.Head - 1)).Any(i => sentence.IsRoleNoun(i) && !sentence.IsOrganisationNoun(i));

    private bool IsTitle(SentenceTokens sentence, int index) =>
        sentence.IsHonorific(index) || (sentence.IsRoleNoun(index) && !IsOrigin(sentence, index));

    // « la petrolera argentina »: only right behind its article it is somebody.
    private bool IsOrigin(SentenceTokens sentence, int index) => grammar.RoleNouns.Value(sentence.Lower(index)) == "dn" && !sentence.IsDeterminer(index - 1);

    private bool IsPersonName(SentenceTokens sentence, int start, int end, bool titled)
    {
        // Where all nouns have a capital, those of the lists are no name words to begin with.
        for (var i = start; i < end && !grammar.CapitalNouns && !(grammar.IsRomance && i > start && IsGivenName(sentence.Lower(start))); i++)
        {
            if (sentence.IsOrganisationNoun(i) || sentence.IsDocumentNoun(i) || (sentence.IsGroupNoun(i) && end - start < 3))
            {
                return false;
            }
        }

        // "Downing Street"
        if (grammar.HeadLast && grammar.OrganisationNouns.Match(sentence.Lower, start).Words > 1)
        {
            return false;
        }

        // "rzeczniczka Tramwajów Olszańskich": beside an office that is no genitive, one is a body.
        if (grammar.Articleless && titled && start > 0 && !sentence.IsDeclined(start - 1)
            && sentence.Lower(end - 1) is { Length: > 4 } last
            && last.EndsWithAny(grammar.SourceEndings)
            && !Enumerable.Range(start, end - start).Any(i => IsGivenName(sentence.Lower(i))))
        {
            return false;
        }

        // "NHS England", "Southern California": no person is called so.
        var shouted = Enumerable.Range(start, end - start).All(i => IsAcronym(sentence.Tokens[i].Text));
        for (var i = start; i < end && end - start > 1 && !shouted; i++)
        {
            if (IsAcronym(sentence.Tokens[i].Text) || (grammar.Places.Contains(sentence.Lower(i)) && !IsGivenName(sentence.Lower(start))))
            {
                return false;
            }
        }

        // "Wody Południa", « Європейський Союз »: where names are declined the lists of given names are long, and who is named without an office has one.
        if (grammar.Articleless && !titled && end - start > 1 && !(sentence.IsQuoted(start - 1) && !sentence.IsQuoted(start))
            && !(sentence.Kind(start - 2) == TokenKind.Comma && start > 2 && sentence.Tokens[start - 1] is { IsWord: true, IsCapitalised: false }
                && !sentence.IsPreposition(start - 1)) && !RoleBefore(sentence, start, ofBody: true)
            && !Enumerable.Range(start, end - start).Any(i => IsGivenName(sentence.Lower(i))))
        {
            return false;
        }

        // An acronym, or one word alone without a title, may be anything.
        var single = end - start == 1;
        return !(single && (sentence.Tokens[start].Text.All(char.IsUpper) || !titled || grammar.Places.Contains(sentence.Lower(start)))) && end - start <= 5;
    }
}
