using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Sources;

/// <content>Finds a person's name among capitalised words.</content>
internal sealed partial class SourceParser
{
    /// <summary>Words that may stand between a role noun and a name: "міністр закордонних справ".</summary>
    private const int WordsOfRole = 5;

    /// <summary>The name of a person in a stretch of tokens, without titles; <c>null</c> when none stands there by itself.</summary>
    public (int Start, int End)? PersonIn(SentenceTokens sentence, int from, int to)
    {
        (int Start, int End)? best = null;
        for (var i = from; i < to; i++)
        {
            if (!IsNameWord(sentence, i))
            {
                continue;
            }

            var end = i + 1;
            while (end < to && (IsNameWord(sentence, end) || (grammar.NameParticles.Contains(sentence.Lower(end)) && end + 1 < to && IsNameWord(sentence, end + 1))))
            {
                end++;
            }

            var start = i;
            while (start < end - 1 && IsTitle(sentence, start))
            {
                start++;
            }

            var called = start > i;
            start = SkipPlaces(sentence, start, end);
            var before = i > from || grammar.Determiners.Value(sentence.Lower(i - 1)) is not (null or "x") ? sentence.Lower(i - 1) : "";
            // Letters behind a name are a rank: "Daniel Achebe KC".
            while (end - start > 2 && sentence.Tokens[end - 1].Text is { Length: 2 or 3 } letters && letters.All(char.IsAsciiLetterUpper))
            {
                end--;
            }

            var titled = called || grammar.RoleNouns.Contains(before) || grammar.Honorifics.Contains(before) || (grammar.Articleless && RoleBefore(sentence, i));
            var owned = grammar.Determiners.Contains(before) || grammar.Prepositions.Contains(before) || (i > from && sentence.Lower(i - 1).EndsWith('\''));
            var possessor = end < sentence.Count && Grammar.IsPossessive(sentence.Lower(end));
            if (!possessor && !IsPartOfBody(sentence, start) && IsPersonName(sentence, start, end, titled) && (!owned || (titled && !grammar.Prepositions.Contains(before))) && !IsTitle(sentence, start))
            {
                best = (start, end);
            }

            i = end;
        }

        return best;
    }

    /// <summary>"Президент України Олена Коваль": where the person's name begins in a run of capitalised words.</summary>
    private int SkipPlaces(SentenceTokens sentence, int start, int end)
    {
        if (!grammar.Articleless)
        {
            return start;
        }

        var role = RoleBefore(sentence, start);
        var office = role || RoleBefore(sentence, start, ofBody: true);
        var first = start;
        while (role && first < end - 1 && (grammar.Places.Contains(sentence.Lower(first)) || grammar.OrganisationNouns.Contains(sentence.Lower(first)) || IsAcronym(sentence.Tokens[first].Text)))
        {
            first++;
        }

        // A town or body that no list has: the name begins with the given name.
        for (var i = first + 1; (office || start == 0) && i < end - 1 && !IsGivenName(sentence.Lower(first)); i++)
        {
            if (IsGivenName(sentence.Lower(i)))
            {
                return i;
            }
        }

        return first;
    }

    // "Sztab Generalny Ukrainy": the first word says that it is no person.
    private bool IsPartOfBody(SentenceTokens sentence, int start) =>
        grammar.Articleless && start > 0 && grammar.OrganisationNouns.Contains(sentence.Lower(start - 1))
        && !IsAcronym(sentence.Tokens[start - 1].Text) && !IsGivenName(sentence.Lower(start)) && !RoleBefore(sentence, start - 1);

    private static bool IsAcronym(string word) => word.Length > 1 && word.All(char.IsUpper);

    private bool IsGivenName(string lower) => grammar.Feminine.Contains(lower) || grammar.Masculine.Contains(lower);

    /// <summary>"Міністр оборони Коваль": a role noun, then nothing but small words.</summary>
    private bool RoleBefore(SentenceTokens sentence, int index, bool ofBody = false)
    {
        for (var i = index - 1; i >= 0 && index - i <= WordsOfRole && sentence.Tokens[i].IsWord; i--)
        {
            if (grammar.RoleNouns.Contains(sentence.Lower(i)))
            {
                return true;
            }

            if (sentence.Tokens[i].IsCapitalised || grammar.IsFinite(sentence.Lower(i)) || (!ofBody && grammar.OrganisationNouns.Contains(sentence.Lower(i))))
            {
                return false;
            }
        }

        return false;
    }

    private bool IsNameWord(SentenceTokens sentence, int index)
    {
        var token = sentence.Tokens[index];
        return token.IsCapitalised && !(grammar.Articleless && grammar.Prepositions.Contains(token.Lower)) && !(index == 0 && grammar.Adverbs.Contains(token.Lower)) && !(grammar.IsTime(token.Lower) && !(grammar.Articleless && index > 0)) && !(grammar.StopWords.Contains(token.Lower) && token.Text.Length > 1) && !grammar.Determiners.Contains(token.Lower)
            && token.Lower is not "'s" && !(index == 0 && grammar.CuePrepositions.Contains(token.Lower)) && !(grammar.CapitalNouns && IsCommonNoun(sentence, index));
    }

    private bool IsTitle(SentenceTokens sentence, int index) =>
        grammar.Honorifics.Contains(sentence.Lower(index)) || grammar.RoleNouns.Contains(sentence.Lower(index));

    private bool IsPersonName(SentenceTokens sentence, int start, int end, bool titled)
    {
        // Where all nouns have a capital, those of the lists are no name words to begin with.
        for (var i = start; i < end && !grammar.CapitalNouns; i++)
        {
            if (grammar.OrganisationNouns.Contains(sentence.Lower(i)) || grammar.DocumentNouns.Contains(sentence.Lower(i)) || (grammar.GroupNouns.Contains(sentence.Lower(i)) && end - start < 3))
            {
                return false;
            }
        }

        // An acronym, or one word alone without a title, may be anything.
        var single = end - start == 1;
        return !(single && (sentence.Tokens[start].Text.All(char.IsUpper) || !titled || grammar.Places.Contains(sentence.Lower(start)))) && end - start <= 5;
    }
}
