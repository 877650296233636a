using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Summaries;

/// <summary>A pronoun that is the subject of its sentence, and whom it means.</summary>
/// <param name="Token">Its token in the sentence.</param>
internal readonly record struct PronounSubject(int Token, Source Source);

/// <summary>Sentences as they can stand alone: with the name in square brackets where a pronoun stood for it.</summary>
/// <param name="subjects">By index of the sentence.</param>
internal sealed class StandaloneSentences(ArticleTokens article, IReadOnlyDictionary<int, PronounSubject> subjects)
{
    private readonly Grammar grammar = article.Grammar;

    /// <summary>The sentence speaks of something that only the sentences around it name, or is a piece of a longer quotation.</summary>
    public bool Leans(int index)
    {
        var sentence = article.Sentences[index];
        var first = sentence.Kind(0) == TokenKind.Quote ? 1 : 0;
        var resolved = subjects.TryGetValue(index, out var subject) && IsNeeded(sentence, subject) ? subject.Token : -1;
        var preposition = Math.Max(grammar.CuePrepositions.Match(sentence.Lower, first).Words, grammar.Prepositions.Contains(sentence.Lower(first)) ? 1 : 0);
        return (resolved != first && grammar.Anaphors.Match(sentence.Lower, first).Words > 0)
            || (preposition > 0 && grammar.Anaphors.Match(sentence.Lower, first + preposition).Words > 0)
            || (!sentence.IsQuoted(first) && grammar.FirstPerson.Contains(sentence.Lower(first)))
            || HasStrayMark(sentence.Sentence.Span.In(article.Article.Text))
            || Array.Exists(sentence.Quotes, quote => quote is not null && (quote.Opens != index || quote.Closes != index))
            || HasDanglingPronoun(sentence, resolved);
    }

    /// <summary>The sentence as it stands, a resolved pronoun replaced; without its dateline, and without a mark of quotation that has no partner.</summary>
    public string Text(int index)
    {
        var sentence = article.Sentences[index];
        var (span, text) = (sentence.Sentence.Span, sentence.Sentence.Span.In(article.Article.Text));
        if (Datelines.LengthIn(text, index) is > 0 and var dateline)
        {
            return text[dateline..];
        }

        if (subjects.TryGetValue(index, out var subject) && IsNeeded(sentence, subject))
        {
            var pronoun = sentence.Tokens[subject.Token];
            text = $"{text[..(pronoun.Start - span.Start)]}[{subject.Source.Name}]{text[(pronoun.End - span.Start)..]}";
        }

        return HasStrayMark(text) ? text.TrimStart('"', ' ').TrimEnd('"', ' ') : text;
    }

    /// <summary>Straight marks come in pairs; where one is left over, it belongs to a quotation of other sentences.</summary>
    private static bool HasStrayMark(string text) => text.Count(letter => letter == '"') % 2 == 1 && (text[0] == '"' || text[^1] == '"' || text.EndsWith("\".", StringComparison.Ordinal));

    // "Anna Smith said that she…": the sentence names her itself. "s'il…": nothing can stand behind what was cut off.
    private bool IsNeeded(SentenceTokens sentence, PronounSubject subject)
    {
        var before = article.Article.Text[sentence.Sentence.Span.Start..sentence.Tokens[subject.Token].Start];
        return char.IsUpper(subject.Source.Name[0]) && !sentence.Lower(subject.Token - 1).EndsWith('\'')
            && !before.Contains(subject.Source.Name.Split(' ')[^1], StringComparison.OrdinalIgnoreCase);
    }

    // "In May he resigned", « a-t-elle dit »: nobody and nothing is named before the pronoun that it could mean.
    private bool HasDanglingPronoun(SentenceTokens sentence, int resolved)
    {
        var things = "";
        for (var i = 0; i < sentence.Count; i++)
        {
            var lower = sentence.Lower(i);
            if (i > 0 && sentence.Tokens[i].IsCapitalised && !sentence.IsQuoted(i) && !grammar.IsTime(lower))
            {
                return false;
            }

            if (!sentence.IsQuoted(i) && i != resolved && grammar.Pronouns.Value(lower) is ['m' or 'f'] pronoun && !things.Contains(pronoun[0], StringComparison.Ordinal))
            {
                return true;
            }

            // Where things have a gender too, "il" may mean what the sentence named.
            things += grammar.HasGender && grammar.Determiners.Value(lower) is ['m' or 'f', ..] gender ? gender[..1] : "";
        }

        return false;
    }
}
