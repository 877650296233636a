using NewsBot.Articles;
using NewsBot.Briefings.Offline.Clauses;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Summaries;

/// <summary>Sentences as they can stand alone: with the name in square brackets where the article gives it elsewhere.</summary>
internal sealed class StandaloneSentences(ArticleTokens article, Speakers speakers)
{
    /// <summary>Tokens at the beginning of a sentence in which a connective or a demonstrative ties it to the one before.</summary>
    private const int Beginning = 8;

    /// <summary>Letters that two forms of a noun share.</summary>
    private const int Stem = 5;

    private readonly Grammar grammar = article.Grammar;

    /// <summary>The sentence speaks of something that only the sentences around it name, or is a piece of a longer quotation.</summary>
    public bool Leans(int index)
    {
        var sentence = article.Sentences[index];
        var first = sentence.Kind(0) == TokenKind.Quote ? 1 : 0;
        var named = NameFor(index);
        var resolved = named is { Replaces: true } pronoun ? pronoun.Token : -1;
        var preposition = Math.Max(grammar.CuePrepositions.Match(sentence.Lower, first).Words, sentence.IsPreposition(first) ? 1 : 0);
        return (named is null && speakers.Nameless.Contains(index))
            || (resolved != first && grammar.Anaphors.Match(sentence.Lower, first).Words > 0)
            || (preposition > 0 && grammar.Anaphors.Match(sentence.Lower, first + preposition).Words > 0)
            || (!sentence.IsQuoted(first) && sentence.IsFirstPerson(first))
            || HasStrayMark(sentence.Sentence.Span.In(article.Article.Text))
            || Array.Exists(sentence.Quotes, quote => quote is not null && (quote.Opens != index || quote.Closes != index))
            || HasDanglingPronoun(sentence, resolved)
            || PointsBack(sentence);
    }

    /// <summary>The sentence as it stands, a resolved pronoun replaced; without its dateline, the numbers of notes, and a mark of quotation that has no partner.</summary>
    public string Text(int index)
    {
        var sentence = article.Sentences[index];
        var (span, text) = (sentence.Sentence.Span, sentence.Sentence.Span.In(article.Article.Text));
        if (Datelines.LengthIn(text, index) is > 0 and var dateline)
        {
            return text[dateline..];
        }

        if (NameFor(index) is { } named)
        {
            if (named.Token < 0)
            {
                return HasStrayMark(text) ? text : $"[{named.Name}:] {text}";
            }

            var (start, end) = (sentence.Tokens[named.Token].Start - span.Start, sentence.Tokens[named.Token].End - span.Start);
            text = named.Replaces ? $"{text[..start]}[{named.Name}]{text[end..]}" : $"{text[..end]} [{named.Name}]{text[end..]}";
        }

        text = HasStrayMark(text) ? text.TrimStart('"', ' ').TrimEnd('"', ' ') : text;

        // "[12]" in a briefing would be the number of one of its own sentences.
        return CitedText.Read(text, SentenceSplitter.LongestNote).Text;
    }

    /// <summary>Straight marks come in pairs; where one is left over, it belongs to a quotation of other sentences.</summary>
    private static bool HasStrayMark(string text) => text.Count(letter => letter == '"') % 2 == 1 && (text[0] == '"' || text[^1] == '"' || text.EndsWith("\".", StringComparison.Ordinal));

    // "Anna Smith said that she…": the sentence names her itself. "s'il…": nothing can stand behind what was cut off.
    private NeededName? NameFor(int index)
    {
        if (!speakers.Names.TryGetValue(index, out var named))
        {
            return null;
        }

        var sentence = article.Sentences[index];
        var end = named.Replaces ? sentence.Tokens[named.Token].Start : sentence.Sentence.Span.End;
        var before = article.Article.Text[sentence.Sentence.Span.Start..end];
        return char.IsUpper(named.Name[0]) && (!named.Replaces || !sentence.Lower(named.Token - 1).EndsWith('\''))
            && !before.Contains(named.Name.Split(' ')[^1], StringComparison.OrdinalIgnoreCase) ? named : null;
    }

    // « La station souligne néanmoins que… », "Aby taki efekt osiągnąć": of what was said before, a few words behind the beginning.
    private bool PointsBack(SentenceTokens sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (!sentence.IsQuoted(i) && ((grammar.Connectives.Match(sentence.Lower, i).Words is var words and > 0 && (i < Beginning || IsBetweenCommas(sentence, i, words)))
                || (i < Beginning && grammar.Demonstratives.Contains(sentence.Lower(i)) && !IsTold(sentence, i + 1))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBetweenCommas(SentenceTokens sentence, int start, int words) =>
        sentence.Kind(start - 1) == TokenKind.Comma && sentence.Kind(start + words) == TokenKind.Comma;

    // "this week", "the merger … this merger", "those who": needs no other sentence.
    private static bool IsTold(SentenceTokens sentence, int noun) =>
        noun >= sentence.Count || !sentence.Tokens[noun].IsWord || sentence.Tokens[noun].IsCapitalised
        || sentence.IsRelative(noun) || sentence.IsTime(noun) || sentence.IsTime(noun + 1)
        || Enumerable.Range(0, noun - 1).Any(i => Resembles(sentence.Lower(i), sentence.Lower(noun)));

    private static bool Resembles(string one, string other) =>
        one.Length >= Stem && other.Length >= Stem && one.AsSpan(0, Stem).SequenceEqual(other.AsSpan(0, Stem));

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
