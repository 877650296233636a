using NewsBot.Briefings.Offline.Attributions;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Sources;

/// <content>Sources that no word of their own names.</content>
internal sealed partial class SourceResolver
{
    /// <summary>"Lei non se la prende: «…», scherza": the subject of an earlier clause of the sentence.</summary>
    private Known? SubjectOf(int index, Attribution attribution)
    {
        var sentence = article.Sentences[index];
        var cue = sentence.Tokens.FindIndex(token => token.Start >= attribution.Cue!.Value.Start);
        return grammar.DropsSubjects && cue > 0 && ((NounPhrases.OfSentence(sentence, cue, grammar) is { Start: 0 } first ? first : (NounPhrase?)null) ?? Topic(index, cue)) is { } subject
            && !attribution.Content[0].Overlaps(sentence.Span(subject.Start, subject.End)) && Identify(index, subject, 'x') is { } who
            && !(grammar.IsRomance && attribution.Implied != 'p' && who.IsThing)
            ? who
            // « Fontanesi, invece, ne ha contati sette e intende… »
            : grammar.DropsSubjects && cue > 0 && !attribution.Content[0].Overlaps(sentence.Span(0, 1)) ? Opening(index) : null;
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

    /// <summary>The one of whom a verb without a subject speaks.</summary>
    private Known? Recall(int index, Attribution attribution)
    {
        var before = article.Sentences[index].Tokens.FindIndex(token => token.Start >= attribution.Cue?.Start);
        var who = ByPronoun(index, new("", Role: null, SourceKind.Person, attribution.Implied!.Value, IsProper: false, IsDefinite: false, Noun: "") { IsPronoun = true }, before);
        if (who is not null)
        {
            Add(mentioned, index, who);
        }

        return who;
    }
}
