using NewsBot.Briefings.Offline.Attributions;
using NewsBot.Briefings.Offline.Clauses;

namespace NewsBot.Briefings.Offline.Sources;

/// <content>Sources that no word of their own names.</content>
internal sealed partial class SourceResolver
{
    /// <summary>"Lei non se la prende: «…», scherza": the subject of an earlier clause of the sentence.</summary>
    private Known? SubjectOf(int index, Attribution attribution)
    {
        var sentence = article.Sentences[index];
        var cue = sentence.Tokens.FindIndex(token => token.Start >= attribution.Cue!.Value.Start);
        return grammar.DropsSubjects && cue > 0 && NounPhrases.OfSentence(sentence, cue, grammar) is { Start: 0 } subject && !attribution.Content[0].Overlaps(sentence.Span(subject.Start, subject.End))
            ? Identify(index, subject, 'x')
            : null;
    }

    /// <summary>"Bellini non nasconde l'amarezza": the one whose name begins the sentence, whatever the verb.</summary>
    private Known? Opening(int index) =>
        article.Sentences[index] is { Count: > 0 } sentence && !sentence.IsQuoted(0)
            ? named.GetValueOrDefault(index, []).Find(who => who.Name.EndsWith(sentence.Tokens[0].Text, StringComparison.Ordinal) || who.Name.StartsWith($"{sentence.Tokens[0].Text} ", StringComparison.Ordinal))
            : null;

    /// <summary>« Сам музикант рецензій не читає »: an office in the nominative opens the sentence.</summary>
    private NounPhrase? OpeningRole(SentenceTokens sentence)
    {
        var start = grammar.Emphases.Contains(sentence.Lower(0)) || grammar.IsAdverb(sentence.Lower(0)) ? 1 : 0;
        return sentence.Count > start + 1 && grammar.RoleNouns.Contains(sentence.Lower(start)) && !grammar.IsDeclined(sentence.Lower(start)) && !sentence.Tokens[start + 1].IsCapitalised ? new(start, start + 1, start + 1) : null;
    }

    /// <summary>« На лейблі нам сказали інше. Там наполягають… »</summary>
    private NounPhrase? InPlace(SentenceTokens sentence) =>
        sentence.Count > 0 && grammar.PlacePrepositions.Contains(sentence.Lower(0))
            ? VerbGroups.Find(sentence, grammar).Select(group => PlaceSources.Before(sentence, group, grammar)).FirstOrDefault(place => place is { } phrase && Enumerable.Range(phrase.Start, phrase.Length).Any(i => grammar.OrganisationNouns.Contains(sentence.Lower(i))))
            : null;

    /// <summary>The one of whom a verb without a subject speaks.</summary>
    private Known? Recall(int index, char gender)
    {
        var who = ByPronoun(index, new("", Role: null, SourceKind.Person, gender, IsProper: false, IsDefinite: false, Noun: "") { IsPronoun = true });
        if (who is not null)
        {
            Add(mentioned, index, who);
        }

        return who;
    }
}
