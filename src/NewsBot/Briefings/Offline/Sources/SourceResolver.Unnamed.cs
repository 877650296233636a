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
        if (attribution.Cue is not { } said)
        {
            return null;
        }

        var sentence = article.Sentences[index];
        var cue = sentence.Tokens.FindIndex(token => token.Start >= said.Start);
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

    /// <summary>The only person whom the title names: of whom a portrait or an interview speaks, whoever else has a word in it.</summary>
    private Known? Protagonist => protagonist ??= article.Article.Title is { } title && grammar.IsRomance && title.AsSpan().ContainsAny(":«\"“")
        && known.All.Where(who => who.IsNamedPerson && (who.Role is not null || who.IsCertain('m') || who.IsCertain('f')) && title.Split([' ', ':', ',', '«', '»', '"', '“', '”', '.', '’', '\''], StringSplitOptions.RemoveEmptyEntries).Contains(who.Name.Split(' ')[^1], StringComparer.Ordinal)).Take(2).ToList() is [var only]
        ? only : null;

    private Known? protagonist;

    // Nobody has acted in this paragraph before.
    private bool OpensParagraph(int index)
    {
        var paragraph = article.Sentences[index].Sentence.Paragraph;
        for (var i = index; i >= 0 && article.Sentences[i].Sentence.Paragraph == paragraph; i--)
        {
            if (mentioned.GetValueOrDefault(i, []).Except(oblique.GetValueOrDefault(i, [])).Any() || named.GetValueOrDefault(i, []).Exists(who => who != Protagonist))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The one of whom a verb without a subject speaks.</summary>
    private Known? Recall(int index, Attribution attribution)
    {
        if (grammar.IsRomance && attribution.Implied is 'x' && (attribution.IsAnswer || OpensParagraph(index)) && Protagonist is { } asked)
        {
            Add(mentioned, index, asked);
            return asked;
        }

        var before = article.Sentences[index].Tokens.FindIndex(token => token.Start >= attribution.Cue?.Start);
        var who = ByPronoun(index, new("", Role: null, SourceKind.Person, attribution.Implied!.Value, IsProper: false, IsDefinite: false, Noun: "") { IsPronoun = true }, before);
        if (who is not null)
        {
            Add(mentioned, index, who);
        }

        return who;
    }
}
