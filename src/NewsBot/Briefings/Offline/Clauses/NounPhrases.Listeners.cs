using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Clauses;

/// <content>Words between a verb and the name of its subject: who is told, and where an office is.</content>
internal static partial class NounPhrases
{
    // "rzeczniczka prokuratury w Krakowie prok. Justyna Ochman": the name stands behind the place of the office.
    private static int BehindPlace(SentenceTokens sentence, int start, int end, Grammar grammar)
    {
        if (!grammar.Articleless || end + 3 >= sentence.Count || !grammar.PlacePrepositions.Contains(sentence.Lower(end)) || !sentence.Tokens[end + 1].IsCapitalised || !Enumerable.Range(start, end - start).Any(i => grammar.RoleNouns.Contains(sentence.Lower(i)))
            || sentence.Tokens[end - 1].IsCapitalised && sentence.Tokens[end - 2].IsCapitalised)
        {
            return end;
        }

        var name = end + 2;
        while (name < sentence.Count && !sentence.Tokens[name].IsCapitalised && (grammar.Honorifics.Contains(sentence.Lower(name)) || grammar.RoleNouns.Contains(sentence.Lower(name)) || sentence.Tokens[name].Text.EndsWith('.') && sentence.Tokens[name].IsWord))
        {
            name++;
        }

        return name + 1 < sentence.Count && sentence.Tokens[name].IsCapitalised && sentence.Tokens[name + 1].IsCapitalised ? name + 2 : end;
    }

    /// <returns>The token behind the name of those who are told; -1 when nobody is.</returns>
    private static int BehindListener(SentenceTokens sentence, int start, Grammar grammar)
    {
        var end = start;
        while (end < Math.Min(sentence.Count - 1, start + LongestListener) && sentence.Tokens[end].IsCapitalised && !sentence.IsQuoted(end) && !grammar.IsNoun(sentence.Lower(end)) && !grammar.Honorifics.Contains(sentence.Lower(end)))
        {
            end++;
        }

        var next = sentence.Lower(end);
        if (end == start || sentence.Kind(end) != TokenKind.Word || sentence.Tokens[end].IsCapitalised || grammar.Masculine.Contains(sentence.Lower(start)) || grammar.Feminine.Contains(sentence.Lower(start)))
        {
            return -1;
        }

        var letters = sentence.Tokens[start].Text.Length > 1 && sentence.Tokens[start].Text.All(char.IsUpper);
        return (grammar.RoleNouns.Contains(next) && !grammar.IsDeclined(next)) || grammar.Honorifics.Contains(next)
            || (letters && grammar.GenderOfVerb(next) == 'x' && !grammar.Prepositions.Contains(next) && !grammar.IsTime(next) && !grammar.IsAdverb(next) && !grammar.Conjunctions.Contains(next) && Enumerable.Range(end + 1, LongestListener).Any(i => i < sentence.Count && (sentence.Tokens[i].IsCapitalised || grammar.RoleNouns.Contains(sentence.Lower(i)))))
            ? end : -1;
    }
}
