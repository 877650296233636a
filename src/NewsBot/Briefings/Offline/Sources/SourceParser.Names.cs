using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Sources;

/// <content>Finds a person's name among capitalised words.</content>
internal sealed partial class SourceParser
{
    /// <summary>Words that may stand between a role noun and a name: "міністр закордонних справ".</summary>
    private const int WordsOfRole = 5;

    /// <summary>Particles that may follow each other: "van der Berg".</summary>
    private const int MostParticles = 2;

    /// <summary>Letters of a word that is rather an office than a given name.</summary>
    private const int LongWord = 7;

    /// <summary>Words of a name of which nothing is known: given name and surname.</summary>
    private const int WordsOfName = 2;

    /// <summary>The name of a person in a stretch of tokens, without titles; <c>null</c> when none stands there by itself.</summary>
    /// <param name="owners">"Anna Smith" of "Anna Smith's son" counts too.</param>
    public (int Start, int End)? PersonIn(SentenceTokens sentence, int from, int to, bool owners = false)
    {
        (int Start, int End)? best = null;
        for (var i = from; i < to; i++)
        {
            if (!IsNameWord(sentence, i))
            {
                continue;
            }

            var end = EndOfName(sentence, i, to);
            // "Brandt & Sohl" is a firm.
            if (sentence.Tokens[end - 1].Text == "&" || (end + 1 < to && sentence.Tokens[end].Text == "&"))
            {
                i = end + 1;
                continue;
            }

            var run = end;
            var start = BehindTitles(sentence, i, end);
            var called = start > i;
            var title = called && end - start == 1;
            start = SkipPlaces(sentence, start, end);
            // "Powiedziała PAP Joanna Mazurek": the agency was told.
            while (end - start > WordsOfName && IsAcronym(sentence.Tokens[start].Text) && IsGivenName(sentence.Lower(start + 1)))
            {
                start++;
            }

            var behind = BehindComplement(sentence, start, end);
            called |= behind > start;
            start = behind;
            var before = start > i ? "" : i > from || grammar.Determiners.Value(sentence.Lower(i - 1)) is not (null or "x") ? sentence.Lower(i - 1) : "";
            // Letters behind a name are a rank: "Daniel Achebe KC".
            while (end - start > 2 && sentence.Tokens[end - 1].Text is { Length: 2 or 3 } letters && letters.All(char.IsAsciiLetterUpper))
            {
                end--;
            }

            // « una dottoressa del Santa Reparata »: the title belongs to the place.
            if (title && start - i == 1 && !sentence.IsRoleNoun(i) && grammar.IsRomance && i > from
                && sentence.IsPreposition(i - 1) && RoleBefore(sentence, i, ofBody: true))
            {
                i = run;
                continue;
            }

            var titled = called || (grammar.RoleNouns.Contains(before) && !IsOrigin(sentence, i - 1)) || (grammar.Honorifics.Value(before) is { } rank && (rank != "c" || sentence.IsPreposition(i - 2))) || (grammar.Articleless && (RoleBefore(sentence, i) || (start > i && RoleBefore(sentence, i, ofBody: true))));
            var owned = grammar.Determiners.Contains(before) || grammar.Prepositions.Contains(before) || (i > from && sentence.Lower(i - 1).EndsWith('\''));
            var possessor = Grammar.IsPossessive(sentence.Lower(end)) && !((owners || end == to) && IsGivenName(sentence.Lower(start)));
            if (!possessor && !IsPartOfBody(sentence, start) && !(sentence.Kind(end) == TokenKind.Comma && NamesBody(sentence, start))
                && !IsDescribing(sentence, start, run, to, end - start == 1) && IsPersonName(sentence, start, end, titled)
                && (!owned || (titled && !grammar.Prepositions.Contains(before))) && !(IsTitle(sentence, start) && !IsCalledSo(sentence, start)))
            {
                best = (OwnTitle(sentence, start, end), end);
            }

            i = run;
        }

        return best;
    }

    // "Dean Pollard": a given name that is also an office; but "Chairwoman Anna Peake".
    private bool IsCalledSo(SentenceTokens sentence, int index) =>
        grammar.HeadLast && IsGivenName(sentence.Lower(index)) && !sentence.IsHonorific(index) && !IsGivenName(sentence.Lower(index + 1));

    private int EndOfName(SentenceTokens sentence, int start, int to)
    {
        var end = start + 1;
        while (end < to)
        {
            var next = end;
            while (next < to && next - end < MostParticles && grammar.NameParticles.Contains(sentence.Lower(next)) && !IsNameWord(sentence, next))
            {
                next++;
            }

            // "Frank Abel vom DWD", "Morales de Canal 9": what is no name ends it.
            // "Gerlinde Opitz von der Initiative": behind given name and surname the small word says where she belongs.
            if (next == to || !IsNameWord(sentence, next) || (next > end && grammar.CapitalNouns && end - start > 1 && IsGivenName(sentence.Lower(start)))
                || (next > end && (grammar.CapitalNouns && !IsGivenName(sentence.Lower(start)) && IsGivenName(sentence.Lower(next))
                        || IsAcronym(sentence.Tokens[next].Text) || IsTitle(sentence, end - 1) || BeginsBody(sentence, next, to))))
            {
                break;
            }

            end = next + 1;
        }

        return end;
    }

    // "Sarah Yoon von der Deutschen Bank"
    private static bool BeginsBody(SentenceTokens sentence, int start, int to)
    {
        var i = start;
        while (i < to && sentence.Tokens[i].IsCapitalised && !sentence.IsOrganisationNoun(i))
        {
            i++;
        }

        return i < to && sentence.Tokens[i].IsCapitalised;
    }

    /// <summary>"Transport Secretary Ian Whitlock": behind the last title of the run that is not the end of it.</summary>
    private int BehindTitles(SentenceTokens sentence, int start, int end)
    {
        for (var i = end - 2; i >= start; i--)
        {
            // "John Bishop Cole": a surname behind a given name; "Richter Anna Vogt" is a judge.
            if (IsTitle(sentence, i) && !(i == start && IsCalledSo(sentence, i)) && !(i > start && IsGivenName(sentence.Lower(i - 1)) && !IsTitle(sentence, i - 1)))
            {
                return i + 1;
            }
        }

        // "die Passagierin Ute Hamann": where all nouns have a capital, the one before a given name says what she is.
        if (grammar.CapitalNouns && end - start > 2 && !IsGivenName(sentence.Lower(start)) && IsGivenName(sentence.Lower(start + 1)) && sentence.IsDeterminer(start - 1))
        {
            return start + 1;
        }

        // "Försterin Almut Reicher": three words of which the first is no given name.
        if (grammar.CapitalNouns && end - start == 3 && sentence.Tokens[start].Text.Length >= LongWord && !IsGivenName(sentence.Lower(start))
            && !grammar.NameParticles.Contains(sentence.Lower(start + 1)) && !sentence.Tokens[start].Text.EndsWith('s'))
        {
            return start + 1;
        }

        // "Rapper Jack Cole": the first word of a sentence has its capital from there.
        return start == 0 && end == 3 && !IsGivenName(sentence.Lower(0)) && IsGivenName(sentence.Lower(1)) ? 1 : start;
    }

    /// <summary>"Pope Francis", "Lord Coe": a title that belongs to a name of one word.</summary>
    private int OwnTitle(SentenceTokens sentence, int start, int end) =>
        end - start == 1 && start > 0 && grammar.Honorifics.Value(sentence.Lower(start - 1)) == "n" ? start - 1 : start;

    /// <summary>"Southern California firefighters": in compounds whose last noun says what they are, a name before a noun only describes it.</summary>
    private bool IsDescribing(SentenceTokens sentence, int start, int end, int to, bool single) =>
        // « профессор Гарвардского университета »
        (grammar.Articleless && end < to && !sentence.Tokens[end].IsCapitalised
            && Enumerable.Range(end, single ? 2 : 1).Any(i => i < to && !sentence.Tokens[i].IsCapitalised
                && sentence.IsOrganisationNoun(i)))
        || grammar.HeadLast && end < to && sentence.Kind(end) == TokenKind.Word && !(!single && IsGivenName(sentence.Lower(start)) && !sentence.IsNoun(end) && !grammar.IsNoun(sentence.Lower(end).TrimEnd('s'))) && !sentence.IsPreposition(end)
        && !sentence.IsRelative(end) && !sentence.IsCoordinator(end) && !Grammar.IsPossessive(sentence.Lower(end))
        && !sentence.IsAdverb(end) && !sentence.IsFinite(end) && !sentence.IsRegularPast(end) && !sentence.IsCueVerb(end) && !sentence.IsTime(end);

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
        while (role && first < end - 1 && (grammar.Places.Contains(sentence.Lower(first)) || sentence.IsOrganisationNoun(first) || IsAcronym(sentence.Tokens[first].Text)))
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

        // "Trener Lecha Poznań Niels Frederiksen": a body that no list has, then a name that none has.
        return (role || (office && end - first == WordsOfName + 1)) && end - first > WordsOfName
            && !Enumerable.Range(first, end - first).Any(i => IsGivenName(sentence.Lower(i))) ? end - WordsOfName : first;
    }

    /// <summary>"The company, Calder Pharma, …": behind the noun of a body and a comma, no given name.</summary>
    private bool NamesBody(SentenceTokens sentence, int start) =>
        start > 1 && sentence.Kind(start - 1) == TokenKind.Comma && grammar.OrganisationNouns.Value(sentence.Lower(start - 2)) is { } kind && !kind.EndsWith('p')
        && !IsGivenName(sentence.Lower(start)) && !RoleBefore(sentence, start - 1, ofBody: true);

    // « la società costruttrice Gallerie Riunite », "die Reederei Hansen Linien": the noun of a body, and nobody whose office it is.
    private bool FollowsBody(SentenceTokens sentence, int start)
    {
        if (grammar.HeadLast || grammar.Articleless || start < 2 || IsGivenName(sentence.Lower(start)))
        {
            return false;
        }

        var noun = start - 1;
        noun -= noun > 1 && sentence.Tokens[noun].IsWord && !sentence.Tokens[noun].IsCapitalised
            && !sentence.IsPreposition(noun) && !sentence.IsDeterminer(noun)
            && !sentence.IsOrganisationNoun(noun) ? 1 : 0;
        return grammar.OrganisationNouns.Value(sentence.Lower(noun)) is { } kind && !kind.EndsWith('p') && !sentence.IsRoleNoun(noun)
            && !sentence.IsPreposition(noun - 1) && !sentence.IsPreposition(noun - 2);
    }

    private static bool IsAcronym(string word) => word.Length > 1 && word.All(char.IsUpper);

    // "Jean-Luc" is given what "Jean" is.
    public bool IsGivenName(string lower) => (grammar.Feminine.Value(lower) ?? grammar.Masculine.Value(lower)) is ""
        || (lower.IndexOf('-', StringComparison.Ordinal) is > 2 and var hyphen && IsGivenName(lower[..hyphen]));
}
