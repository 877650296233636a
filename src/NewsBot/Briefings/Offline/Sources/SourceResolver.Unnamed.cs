using NewsBot.Briefings.Offline.Attributions;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Sources;

/// <content>Sources that no word of their own names.</content>
internal sealed partial class SourceResolver
{
    /// <summary>Words of an office before the name that opens a sentence.</summary>
    private const int WordsBeforeName = 4;

    /// <summary>"Lei non se la prende: «…», scherza": the subject of an earlier clause of the sentence.</summary>
    private Known? SubjectOf(int index, Attribution attribution)
    {
        var sentence = article.Sentences[index];
        var cue = sentence.Tokens.FindIndex(token => token.Start >= attribution.Cue!.Value.Start);
        return grammar.DropsSubjects && cue > 0 && NounPhrases.OfSentence(sentence, cue, grammar) is { Start: 0 } subject && !attribution.Content[0].Overlaps(sentence.Span(subject.Start, subject.End))
            ? Identify(index, subject, 'x')
            : null;
    }

    /// <summary>« Più cauto l'idrologo Marco Danese: « … », osserva »: the only person named before the colon.</summary>
    private Known? BeforeColon(int index, Attribution attribution)
    {
        var sentence = article.Sentences[index];
        var colon = grammar.DropsSubjects && attribution.IsDirect ? sentence.Tokens.FindIndex(token => token.Kind == TokenKind.Colon) : -1;
        return colon > 0 && colon + 1 < sentence.Count && sentence.IsQuoted(colon + 1) && !sentence.IsQuoted(colon) && attribution.Content[0].Start >= sentence.Tokens[colon].Start
            && named.GetValueOrDefault(index, []).Where(who => sentence.Sentence.Span.In(article.Article.Text)[..(sentence.Tokens[colon].Start - sentence.Sentence.Span.Start)].Contains(who.Name, StringComparison.Ordinal)).Distinct().ToList() is [var only]
            ? only
            : null;
    }

    /// <summary>"Bellini non nasconde l'amarezza": the one whose name begins the sentence, whatever the verb.</summary>
    private Known? Opening(int index)
    {
        if (article.Sentences[index] is not { Count: > 0 } sentence || sentence.IsQuoted(0))
        {
            return null;
        }

        // « O cientista político Eliseu Maranhão discorda »: the office stands before the name.
        var first = 0;
        while (grammar.IsRomance && grammar.Determiners.Contains(sentence.Lower(0)) && !grammar.Prepositions.Contains(sentence.Lower(0)) && first < Math.Min(WordsBeforeName, sentence.Count - 1) && (first == 0 || !sentence.Tokens[first].IsCapitalised)
            && sentence.Kind(first) == TokenKind.Word && !(first > 0 && grammar.Prepositions.Contains(sentence.Lower(first))) && !grammar.IsFinite(sentence.Lower(first + 1)))
        {
            first++;
        }

        var word = sentence.Tokens[first].Text;
        return named.GetValueOrDefault(index, []).Find(who => who.Name.EndsWith(word, StringComparison.Ordinal) || who.Name.StartsWith($"{word} ", StringComparison.Ordinal));
    }

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
