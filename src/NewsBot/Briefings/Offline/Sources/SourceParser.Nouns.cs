using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Sources;

/// <content>Nouns of languages that write all of them with a capital or change them by case.</content>
internal sealed partial class SourceParser
{
    /// <summary>The noun that a word is, in its first form and without what stands before it in a compound; <c>null</c> when the list has none.</summary>
    private string? Noun(PhraseSet nouns, string lower) => nouns.Head(lower) is { } head ? grammar.Inflection.Lemma(head) : null;

    // « Uno di loro, il primo cittadino di Roccaserra Piero Dolci »: nothing but a description stands before the name.
    private bool EndsDescription(SentenceTokens sentence, NounPhrase phrase, (int Start, int End) name) =>
        grammar.IsRomance && name.End == phrase.End && name.End - name.Start > 1 && sentence.IsDeterminer(phrase.Head + 1)
            && !sentence.IsPreposition(name.Start - 1)
        && !Enumerable.Range(phrase.Head + 2, name.Start - phrase.Head - 2).Any(i => sentence.Kind(i) != TokenKind.Word
        || sentence.IsFinite(i) || sentence.IsComplementizer(i)
        || sentence.IsRelative(i));

    // « un estudio de la revista Acústica y Salud », « un groupe de pirates se faisant appeler Nuit Blanche »: the name that stands inside is no person's.
    private bool IsOfAnother(SentenceTokens sentence, NounPhrase phrase, int name) =>
        grammar.IsRomance && name > phrase.Start + 1
            && HeadOf(sentence, phrase with { Head = Math.Min(phrase.Head, phrase.Start + 2) }) is { Noun.Length: > 0, Kind: SourceKind.Document or SourceKind.Organisation or SourceKind.Group } head
            && grammar.OrganisationNouns.Value(head.Noun) is not [.., 'p']
        && (sentence.Tokens[phrase.Start..name].Exists(token => grammar.Prepositions.Contains(token.Lower) || grammar.Complementizers.Contains(token.Lower))
            ? !sentence.Tokens[phrase.Start..name].Exists(token => grammar.RoleNouns.Contains(token.Lower))
            // « il quotidiano belga De Koers »: between the body and its name stands where it is from.
            : head.Kind == SourceKind.Organisation && !sentence.IsRoleNoun(phrase.Start + 1) && !IsGivenName(sentence.Lower(name))
                && sentence.Tokens[(phrase.Start + 1)..name].TrueForAll(token => !token.IsCapitalised && (!grammar.RoleNouns.Contains(token.Lower) || grammar.RoleNouns.Value(token.Lower) is ['d', ..])));

    private bool IsDefinite(SentenceTokens sentence, int start) =>
        (grammar.Articleless && !sentence.IsDeterminer(start) && !sentence.IsNumberWord(start))
        || IsArticle(sentence, start)
        // « a detta del difensore », "na opinião da ministra": the preposition has the article.
        || (grammar.IsRomance && start > 0 && !sentence.IsDeterminer(start) && sentence.IsPreposition(start - 1) && IsArticle(sentence, start - 1));

    private bool IsArticle(SentenceTokens sentence, int start) =>
        grammar.Determiners.Value(sentence.Lower(start)) is { } kind && !kind.EndsWith('i') && !kind.EndsWith('o') && !sentence.IsNumberWord(start)
            // « il loro avvocato »
            && !(grammar.IsRomance && grammar.Determiners.Value(sentence.Lower(start + 1)) is [.., 'o']);

    // « un directivo que prefirió no ser identificado »: why nobody names him is no name; null when nothing tells.
    private string? BeforeRelative(SentenceTokens sentence, NounPhrase phrase)
    {
        var relative = grammar.IsRomance ? sentence.Tokens.FindIndex(phrase.Start + 1, Math.Max(0, phrase.Head - phrase.Start - 1), token => grammar.Relatives.Contains(token.Lower) || grammar.RelativeArticles.Contains(token.Lower)) : -1;
        return relative > 0 ? Text(sentence, phrase.Start, relative, keepNumbers: true) : null;
    }

    // « la propia ministra »: no other one.
    private string WithoutEmphasis(SentenceTokens sentence, NounPhrase phrase, bool proper, string name) =>
        grammar.IsRomance && !proper && phrase.Head - phrase.Start > 2 && sentence.IsDeterminer(phrase.Start) && sentence.IsEmphasis(phrase.Start + 1)
            ? $"{sentence.Tokens[phrase.Start].Text} {sentence.Span(phrase.Start + 2, phrase.Head).In(article.Text)}" : name;

    private string? NounOf(SentenceTokens sentence, int from, int to, PhraseSet nouns)
    {
        for (var i = from; i < to; i++)
        {
            if (Noun(nouns, sentence.Lower(i)) is { } noun)
            {
                return noun;
            }
        }

        return null;
    }

    // "Dr.", "Det. Insp.": how one is called, and no more than an abbreviation of what one is.
    private string? NotTitle(string? role) =>
        role is null || role.Split(' ').All(word => word.EndsWith('.') || (grammar.Honorifics.Contains(word.ToLowerInvariant()) && !grammar.RoleNouns.Contains(word.ToLowerInvariant()))) ? null : role;

    // "dr", "hab.", "проф."
    private bool IsDegree(string word) => grammar.Honorifics.Contains(word.ToLowerInvariant()) && grammar.Honorifics.Value(word.ToLowerInvariant()) == "d";

    /// <summary>", 72 ans, mère de deux enfants,": behind the age, which is no role.</summary>
    private static int BehindAge(SentenceTokens sentence, int from, int to)
    {
        var age = from + (sentence.IsPreposition(from) ? 1 : 0);
        if (sentence.Kind(age) != TokenKind.Number)
        {
            return from;
        }

        while (age < to && sentence.Kind(age) != TokenKind.Comma)
        {
            age++;
        }

        return Math.Min(age + 1, to);
    }

    // "Minister", "Behörde", "Millionen"; but in "Anna Richter" the word behind a given name is a name.
    private bool IsCommonNoun(SentenceTokens sentence, int index)
    {
        var lower = sentence.Lower(index);
        var opens = index == 0 && (grammar.Prepositions.Contains(lower) || grammar.IsAdverb(lower) || grammar.Conjunctions.Contains(lower));
        return opens || grammar.Numbers.Contains(lower) || grammar.Units.Contains(lower) || ((grammar.IsNoun(lower) || IsAbstract(lower)) && !FollowsGivenName(sentence, index));
    }

    // "Kritik", "Überwachung": no name, and nobody.
    private bool IsAbstract(string lower) => grammar.CueNouns.Contains(lower) || (lower.Length > LongWord && Array.Exists(grammar.ObjectEndings, ending => lower.EndsWith(ending, StringComparison.Ordinal)));

    private bool FollowsGivenName(SentenceTokens sentence, int index)
    {
        if (index == 0 || !sentence.Tokens[index - 1].IsCapitalised)
        {
            return false;
        }

        var before = sentence.Lower(index - 1);
        var given = (grammar.Feminine.Value(before) ?? grammar.Masculine.Value(before)) is "";
        return given && !grammar.IsNoun(before) && !grammar.Honorifics.Contains(before);
    }

    /// <summary>Letters of an article that names nobody: "ein", "die".</summary>
    private const int ShortArticle = 3;

    /// <summary>Letters in which nouns of Slavic languages end that may be of any gender.</summary>
    private const string OpenEndings = "аяоеёиыуюэіїєьaąeęioóuy";

    /// <summary>"Verteidigerin", « чиновник », "rzecznik": what the noun tells where no article does; nothing else is sure.</summary>
    private char GenderOfNoun(string noun, string determiner) => noun.EndsWithAny(grammar.FeminineEndings) && grammar.RoleNouns.Contains(noun) ? 'f'
        : grammar.CapitalNouns && Array.Exists(grammar.FeminineEndings, ending => grammar.RoleNouns.Contains(noun + ending)) ? 'm'
        // "Der 29-Jährige", "die Vorsitzende"
        : grammar.CapitalNouns && noun.EndsWith('e') && grammar.RoleNouns.Contains(noun) && grammar.Determiners.Value(determiner) == "x"
            ? grammar.ObjectDeterminers.Value(determiner) is null ? 'f' : grammar.IsOblique(determiner) ? 'x' : 'm'
        : grammar.Articleless && noun.Length > 0 && !OpenEndings.Contains(noun[^1], StringComparison.Ordinal) ? 'm' : 'x';

    /// <summary>"who leads the party and has called for…": as it stands, up to the next verb.</summary>
    private string? RoleIn(SentenceTokens sentence, int from, int to)
    {
        // « Jorge, que lleva 20 años subiendo », "Sikora, który przepracował tam dwadzieścia lat" tells no office.
        if (!grammar.HeadLast && from < to && (sentence.IsRelativeArticle(from) || sentence.IsRelative(from)) && !Enumerable.Range(from, to - from).Any(i => sentence.IsRoleNoun(i)))
        {
            return null;
        }

        if (!sentence.IsRelative(from))
        {
            // « Ada Pozzi, che gestisce l'unico bar »
            if (grammar.IsRomance && sentence.IsRelativeArticle(from) && !sentence.Tokens[from..to].Exists(token => grammar.RoleNouns.Contains(token.Lower)))
            {
                return null;
            }

            // « attrice e da dieci stagioni volto della fiction »
            var close = grammar.IsRomance ? sentence.Tokens.FindIndex(from, Math.Max(0, to - from - 1), token => grammar.Coordinators.Contains(token.Lower)) : -1;
            // "an oncologist at the hospital who was not involved"
            to = grammar.HeadLast ? Enumerable.Range(from, Math.Max(0, to - from)).FirstOrDefault(i => sentence.IsRelative(i), to) : to;
            return Text(sentence, from, close > from && sentence.IsPreposition(close + 1) && sentence.IsRoleNoun(from) ? close : to);
        }

        var end = from + 1;
        while (end < to && !sentence.IsCoordinator(end))
        {
            end++;
        }

        return Text(sentence, from, end);
    }

    /// <summary>"the company, Calder Pharma", "der Betreiber, die Stadtbäder GmbH": the name that explains a body; <c>null</c> when no name does.</summary>
    private Mention? BodyBehind(SentenceTokens sentence, NounPhrase phrase, SourceKind kind, bool proper)
    {
        var start = phrase.Head + 1;
        if (proper || kind is not (SourceKind.Organisation or SourceKind.Person) || start >= phrase.End
            || !(IsDefinite(sentence, phrase.Start) || grammar.Determiners.Value(sentence.Lower(phrase.Start)) is [.., 'o']))
        {
            return null;
        }

        start += sentence.IsDeterminer(start) ? 1 : 0;
        var name = start;
        while (name < phrase.End && sentence.IsOrganisationNoun(name)
            && (!sentence.Tokens[name].IsCapitalised || (grammar.CapitalNouns && name + 1 < phrase.End && sentence.Tokens[name + 1].IsCapitalised)))
        {
            name++;
        }

        // "die Vitanova-Gruppe aus Grünstedt"
        var last = Enumerable.Range(name, Math.Max(0, phrase.End - name)).FirstOrDefault(i => i > name && grammar.CapitalNouns && sentence.IsPreposition(i), phrase.End);
        phrase = phrase with { End = last };
        var named = name < phrase.End && (IsNameWord(sentence, name)
            || (grammar.CapitalNouns && sentence.Lower(name).Contains('-', StringComparison.Ordinal)
                && sentence.IsOrganisationNoun(name)) || NounPhrases.IsName(sentence, name, grammar))
            && Enumerable.Range(name, phrase.End - name).All(i => sentence.Tokens[i].IsCapitalised || sentence.IsQuoted(i)
            || grammar.NameParticles.Contains(sentence.Lower(i)) || sentence.Tokens[i].Text is "&" or "-");
        var body = named && (kind == SourceKind.Organisation || name > start || sentence.IsOrganisationNoun(phrase.End - 1) || IsAcronym(sentence.Tokens[phrase.End - 1].Text));
        return body ? new(sentence.Span(start, phrase.End).In(article.Text), Role: null, SourceKind.Organisation, GenderOf(sentence, phrase with { End = phrase.Head }), IsProper: true, IsDefinite: true, Noun: "") : null;
    }

    /// <summary>"des Ministeriums" as a subject would have it, "Ministerium"; <c>null</c> when only the words themselves will do.</summary>
    private string? Basic(SentenceTokens sentence, NounPhrase phrase)
    {
        if (grammar.ObjectDeterminers.Value(sentence.Lower(phrase.Start)) is not { } determiner || phrase.Start + 1 >= phrase.Head || !sentence.IsNoun(phrase.Start + 1))
        {
            return null;
        }

        var (word, lower) = (sentence.Tokens[phrase.Start + 1].Text, sentence.Lower(phrase.Start + 1));
        var basic = (grammar.RoleNouns.Basic(lower) ?? grammar.OrganisationNouns.Basic(lower) ?? grammar.DocumentNouns.Basic(lower) ?? grammar.GroupNouns.Basic(lower))!;
        var rest = phrase.Start + 2 < phrase.Head ? sentence.Span(phrase.Start + 2, phrase.Head).In(article.Text) : "";
        // "eines Grünen-Abgeordneten" would be "ein Abgeordneter"
        if (basic.EndsWith('e') && basic.Length < word.Length && determiner.TrimStart('?') == "ein")
        {
            return $"{word} {rest}".Trim();
        }

        // "einer Studie": no word of the article is "eine", and a name is made of its words.
        var opener = determiner.TrimStart('?');
        return $"{(opener.Length > ShortArticle ? "" : opener)} {word[..basic.Length]} {rest}".Trim();
    }
}
