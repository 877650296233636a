using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Sources;

/// <content>Nouns of languages that write all of them with a capital or change them by case.</content>
internal sealed partial class SourceParser
{
    /// <summary>The noun that a word is, in its first form and without what stands before it in a compound; <c>null</c> when the list has none.</summary>
    private string? Noun(PhraseSet nouns, string lower) => nouns.Head(lower) is { } head ? grammar.Inflection.Lemma(head) : null;

    // "Minister", "Behörde", "Millionen"; but in "Anna Richter" the word behind a given name is a name.
    private bool IsCommonNoun(SentenceTokens sentence, int index)
    {
        var lower = sentence.Lower(index);
        var opens = index == 0 && (grammar.Prepositions.Contains(lower) || grammar.IsAdverb(lower) || grammar.Conjunctions.Contains(lower));
        return opens || grammar.Numbers.Contains(lower) || grammar.Units.Contains(lower) || (grammar.IsNoun(lower) && !FollowsGivenName(sentence, index));
    }

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

    /// <summary>Letters in which nouns of Slavic languages end that may be of any gender.</summary>
    private const string OpenEndings = "аяоеёиыуюэіїєьaąeęioóuy";

    /// <summary>« чиновник », "rzecznik": without an article the ending tells that a noun is masculine; nothing else is sure.</summary>
    private char GenderOfNoun(string noun) => grammar.Articleless && noun.Length > 0 && !OpenEndings.Contains(noun[^1], StringComparison.Ordinal) ? 'm' : 'x';

    /// <summary>"des Ministeriums" as a subject would have it, "Ministerium"; <c>null</c> when only the words themselves will do.</summary>
    private string? Basic(SentenceTokens sentence, NounPhrase phrase)
    {
        if (grammar.ObjectDeterminers.Value(sentence.Lower(phrase.Start)) is not { } determiner || phrase.Start + 1 >= phrase.Head || !grammar.IsNoun(sentence.Lower(phrase.Start + 1)))
        {
            return null;
        }

        var (word, lower) = (sentence.Tokens[phrase.Start + 1].Text, sentence.Lower(phrase.Start + 1));
        var basic = (grammar.RoleNouns.Basic(lower) ?? grammar.OrganisationNouns.Basic(lower) ?? grammar.DocumentNouns.Basic(lower) ?? grammar.GroupNouns.Basic(lower))!;
        var rest = phrase.Start + 2 < phrase.Head ? sentence.Span(phrase.Start + 2, phrase.Head).In(article.Text) : "";
        return $"{determiner.TrimStart('?')} {word[..basic.Length]} {rest}".Trim();
    }
}
