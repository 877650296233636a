using NewsBot.Articles;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Firmness;

/// <summary>Who could not verify.</summary>
/// <param name="Name"><c>null</c> when the sentence does not name them.</param>
/// <param name="IsParty">It is neither the outlet nor somebody who was to check, but one of those whom the article is about.</param>
internal readonly record struct CaveatSpeaker(string? Name, bool IsParty)
{
    /// <param name="text">The sentence.</param>
    public static CaveatSpeaker Of(CaveatMatch match, string text, SentenceTokens sentence, Article article, Grammar grammar)
    {
        var subject = new CaveatSubject(sentence, text, article, grammar);
        if (match.Outlet is { } outlet)
        {
            return new(subject.Outlet(outlet, match.Verb), IsParty: false);
        }

        // "could not be verified": the subject is what was not verified, not who did not; "…by the police" is.
        if (IsPassive(sentence.Tokens[match.From..match.To], grammar))
        {
            return new(sentence.IsAgentPreposition(match.To) ? subject.After(match.To + 1) : null, IsParty: false);
        }

        if (match.Verb is not { } verb || verb < 1)
        {
            return default;
        }

        // "They could not": somebody whom the article has named.
        return grammar.Pronouns.Value(sentence.Lower(verb - 1)) is { } pronoun ? new(Name: null, IsParty: pronoun is "m" or "f" or "p" or "fp")
            : subject.Of(match.From, verb) is { } name ? new(name, IsParty: true)
            : default;
    }

    // "could not be independently verified", « n'a pas pu être recoupé », "überprüft werden"
    private static bool IsPassive(List<Token> words, Grammar grammar)
    {
        var last = words.Count - 2;
        while (last > 0 && (grammar.IsAdverb(words[last].Lower) || grammar.Negations.Contains(words[last].Lower)))
        {
            last--;
        }

        return words.Exists(token => grammar.Passives.Value(token.Lower) == "p") || (words.Count > 0 && grammar.Passives.Contains(words[^1].Lower))
            || (last >= 0 && (words[last].Lower is "be" or "been" || grammar.Passives.Contains(words[last].Lower)));
    }
}
