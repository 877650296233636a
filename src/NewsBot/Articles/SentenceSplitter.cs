using NewsBot.Languages;

namespace NewsBot.Articles;

/// <summary>Cuts a text into sentences: abbreviations, initials and decimal numbers do not end one, a quotation need not.</summary>
public static class SentenceSplitter
{
    /// <summary>From here on a full stop ends a sentence even before a small letter: text without capitals must not become one
    /// sentence.</summary>
    private const int LongSentence = 400;

    /// <summary>
    /// A sentence of more UTF-16 code units is cut: no newspaper prints one, and whoever reads sentences must not pay for what a hostile text does.
    /// </summary>
    private const int Longest = 1_500;

    /// <summary>Tokens of "[12]".</summary>
    private const int NoteTokens = 3;

    /// <summary>Digits of the number of a note; "[2024]" is a year that somebody added.</summary>
    internal const int LongestNote = 3;

    /// <summary>How many words after a closing quotation mark may name the speaker: "…!" Anna Smith said.</summary>
    private const int SpeakerWords = 4;

    /// <param name="text">As <see cref="Article.Text"/> is: paragraphs separated by "\n\n".</param>
    /// <param name="language">Whose abbreviations and verbs count; <c>null</c>: only what all languages share.</param>
    /// <returns>In order, not overlapping; together they cover every visible character.</returns>
    public static IReadOnlyList<Sentence> Split(string text, Language? language)
    {
        var sentences = new List<Sentence>();
        var (start, paragraph) = (0, 0);
        while (start < text.Length)
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            if (SplitParagraph(text, start, end, language?.Grammar, paragraph, sentences))
            {
                paragraph++;
            }

            start = end + 2;
        }

        return sentences;
    }

    private static bool SplitParagraph(string text, int from, int to, Grammar? grammar, int paragraph, List<Sentence> sentences)
    {
        var tokens = Tokenizer.Cut(text, from, to, grammar);
        var first = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!CanEnd(tokens[i], grammar))
            {
                continue;
            }

            var next = i + 1;
            var quoted = false;
            while (next < tokens.Count && (IsNote(tokens, next) ? NoteTokens : Closes(text, tokens[next], to) ? 1 : 0) is var more and > 0)
            {
                quoted |= tokens[next].Kind == TokenKind.Quote;
                next += more;
            }

            if (next < tokens.Count && Begins(tokens, first, i, next, quoted, grammar))
            {
                Add(first, next);
                first = next;
            }

            i = next - 1;
        }

        if (first < tokens.Count)
        {
            Add(first, tokens.Count);
        }

        return tokens.Count > 0;

        void Add(int start, int end)
        {
            for (var cut = start; cut < end; start = cut)
            {
                cut = CutOf(tokens, start, end);
                sentences.Add(new(sentences.Count + 1, paragraph, new(tokens[start].Start, tokens[cut - 1].End)));
            }
        }
    }

    /// <summary>The end of a sentence that is not too long: behind the last comma that fits, else behind the last word.</summary>
    private static int CutOf(List<Token> tokens, int start, int end)
    {
        if (tokens[end - 1].End - tokens[start].Start <= Longest)
        {
            return end;
        }

        var (fits, comma) = (start + 1, -1);
        while (fits < end && tokens[fits].End - tokens[start].Start <= Longest)
        {
            comma = tokens[fits].Kind is TokenKind.Comma or TokenKind.Semicolon ? fits + 1 : comma;
            fits++;
        }

        return comma > 0 ? comma : fits;
    }

    private static bool CanEnd(Token token, Grammar? grammar) =>
        token.Kind == TokenKind.Stop
        || (token.IsWord && token.Text[^1] == '.' && (token.Text.Length > 2 || token.Text == "X.") && grammar?.TitleAbbreviations.Contains(token.Lower) != true);

    /// <summary>A mark that still belongs to the sentence before it: a closing quotation mark or bracket, one more full stop.</summary>
    private static bool Closes(string text, Token token, int end) => token.Kind switch
    {
        TokenKind.Stop => true,
        TokenKind.Bracket => token.Text[0] is ')' or ']',
        // German closes with “ and « what English and French open with them, and opens with ».
        TokenKind.Quote => token.Text[0] is '”'
            || (token.Text[0] != '„' && BlankOrMarkAfter(text, token.End, end)
                && (token.Text[0] is not ('«' or '“' or '‹') || !char.IsWhiteSpace(text[token.Start - 1]))),
        _ => false,
    };

    /// <summary>"He left. [12] She stayed.": the number of a note stands behind what it belongs to.</summary>
    private static bool IsNote(List<Token> tokens, int index) =>
        index + NoteTokens <= tokens.Count && tokens[index].Text == "[" && tokens[index + 1] is { Kind: TokenKind.Number, Text.Length: <= LongestNote } && tokens[index + 2].Text == "]";

    private static bool BlankOrMarkAfter(string text, int position, int end) =>
        position >= end || char.IsWhiteSpace(text[position]) || char.IsPunctuation(text[position]);

    private static bool Begins(List<Token> tokens, int first, int stop, int next, bool quoted, Grammar? grammar)
    {
        var (before, after) = (tokens[stop], tokens[next]);
        if (after.Start == tokens[next - 1].End || after.Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon)
        {
            return false;
        }

        // "He wrote on X. King Carl followed": the network, and no initial.
        if (before.Text == "X.")
        {
            return stop > first && tokens[stop - 1] is { IsWord: true, IsCapitalised: false } && (after.IsCapitalised || after.Kind == TokenKind.Dash);
        }

        if (before.IsWord)
        {
            // "58 proc. Polaków" goes on, "o 15 proc. Ekonomista uważa" and "14 млрд руб. Долг" do not.
            var amount = grammar is not null && (grammar.Units.Contains(before.Lower) || grammar.Numbers.Contains(before.Lower)) && stop > first && (tokens[stop - 1].Kind == TokenKind.Number || grammar.Numbers.Contains(tokens[stop - 1].Lower));
            return after.Kind == TokenKind.Quote
                || (after.IsCapitalised && (grammar?.StopWords.Contains(after.Lower) == true
                        || (amount && !grammar!.GroupNouns.Contains(after.Lower) && !grammar.Places.Contains(after.Lower))));
        }

        // « — Ми переможемо! — сказав він. »
        if (after.Kind == TokenKind.Dash && next + 1 < tokens.Count && tokens[next + 1] is { Kind: TokenKind.Word, IsCapitalised: false })
        {
            return false;
        }

        if (stop == first + 1 && tokens[first].Kind == TokenKind.Number)
        {
            return false;
        }

        if (after.IsWord && !char.IsUpper(after.Text[0]) && char.IsLower(after.Text[0]))
        {
            return !quoted && before.Text == "." && before.End - tokens[first].Start > LongSentence;
        }

        return !(quoted && before.Text[0] != '.' && NamesSpeaker(tokens, next, grammar));
    }

    // “Is it over?” Anna Smith asked.
    private static bool NamesSpeaker(List<Token> tokens, int next, Grammar? grammar)
    {
        for (var i = next; grammar is not null && i < Math.Min(next + SpeakerWords, tokens.Count) && tokens[i].IsWord; i++)
        {
            if (i > next && grammar.Verbs.Find(tokens[i].Lower)
                .Any(form => form.Frame == CueFrame.Says && (form.Form & VerbForm.Finite) != VerbForm.None))
            {
                return true;
            }
        }

        return false;
    }
}
