using NewsBot.Articles;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Clauses;

/// <summary>A direct quotation in an article.</summary>
/// <param name="Span">With its quotation marks.</param>
/// <param name="Inner">Without them.</param>
/// <param name="Words">Words inside.</param>
/// <param name="Opens">The first sentence it touches, an index into <see cref="ArticleTokens.Sentences"/>.</param>
/// <param name="Closes">The last one.</param>
internal sealed record Quotation(TextSpan Span, TextSpan Inner, int Words, int Opens, int Closes)
{
    /// <summary>Words in quotation marks that are fewer stand for a term, an irony or a title, not for a statement.</summary>
    public const int FewWords = 4;

    /// <summary>The whole quotation, with its marks, of which this is a part; <c>null</c> when this is no part.</summary>
    public Quotation? Mark { get; init; }

    /// <summary>UTF-16 code units; longer than any statement that a newspaper quotes in one piece.</summary>
    public const int Longest = 5_000;
}

/// <summary>An article cut into tokens, with its quotations.</summary>
internal sealed class ArticleTokens
{
    /// <summary>Tokens of the time before an entry, with its dash.</summary>
    private const int LongestStamp = 5;

    private ArticleTokens(Article article, Grammar grammar, List<SentenceTokens> sentences, List<Quotation> quotations)
    {
        Article = article;
        Grammar = grammar;
        Sentences = sentences;
        Quotations = quotations;
    }

    public Article Article { get; }

    public Grammar Grammar { get; }

    public IReadOnlyList<SentenceTokens> Sentences { get; }

    /// <summary>In order, not overlapping; inner quotations are part of the outer one.</summary>
    public IReadOnlyList<Quotation> Quotations { get; }

    public static ArticleTokens Of(Article article, Grammar grammar, Effort effort)
    {
        var cut = article.Sentences.Select(sentence => WithoutStamp(Tokenizer.Cut(article.Text, sentence.Span.Start, sentence.Span.End, grammar)))
            .ToList();
        var quotations = new List<Quotation>();
        for (var first = 0; first < cut.Count;)
        {
            var last = first + 1;
            while (last < cut.Count && article.Sentences[last].Paragraph == article.Sentences[first].Paragraph)
            {
                last++;
            }

            FindInParagraph(article, cut, first, last, quotations, grammar);
            first = last;
        }

        var sentences = new List<SentenceTokens>(cut.Count);
        var next = 0;
        for (var i = 0; i < cut.Count; i++)
        {
            var quotes = new Quotation?[cut[i].Count];
            for (var t = 0; t < quotes.Length; t++)
            {
                while (next < quotations.Count && quotations[next].Span.End <= cut[i][t].Start)
                {
                    next++;
                }

                quotes[t] = next < quotations.Count && quotations[next].Span.Start <= cut[i][t].Start ? quotations[next] : null;
            }

            sentences.Add(new(article.Sentences[i], cut[i], quotes, grammar, effort));
        }

        return new(article, grammar, sentences, quotations);
    }

    // "12h30 – The operator…", "Ore 20.10 – La procura…": the time of an entry is no part of its first sentence.
    private static List<Token> WithoutStamp(List<Token> tokens)
    {
        var dash = tokens.FindIndex(0, Math.Min(tokens.Count, LongestStamp), token => token.Kind == TokenKind.Dash);
        return dash > 0 && dash + 1 < tokens.Count && tokens[dash].Start > tokens[dash - 1].End && tokens.FindIndex(0, dash, token => token.Kind == TokenKind.Number) >= 0
            && !tokens[..dash].Exists(token => token.Kind is TokenKind.Quote or TokenKind.Comma) ? tokens[(dash + 1)..] : tokens;
    }

    /// <summary>The sentences that a span touches, in order.</summary>
    public IEnumerable<SentenceTokens> In(TextSpan span)
    {
        for (var i = FirstEndingAfter(span.Start); i < Sentences.Count && Sentences[i].Sentence.Span.Start < span.End; i++)
        {
            yield return Sentences[i];
        }
    }

    /// <summary>The quotation that a position stands in; <c>null</c> for none.</summary>
    public Quotation? Of(int position) =>
        In(new(position, position + 1)).SelectMany(sentence => sentence.Quotes).FirstOrDefault(quote => quote is not null && quote.Span.Start <= position && position < quote.Span.End);

    private int FirstEndingAfter(int position)
    {
        var (low, high) = (0, Sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Sentences[middle].Sentence.Span.End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static void FindInParagraph(Article article, List<List<Token>> cut, int first, int last, List<Quotation> quotations, Grammar grammar)
    {
        // « Пасажири чекають. — Я тут годину, — зітхає медсестра »: where speech has no marks it may begin behind other sentences.
        var dash = grammar.Articleless ? cut.FindIndex(first, last - first, tokens => tokens is [{ Kind: TokenKind.Dash }, ..]) : first;
        var spoken = dash >= 0 && cut[dash] is [{ Kind: TokenKind.Dash }, ..]
            && !(dash > first && cut[dash - 1].Exists(token => token.Kind == TokenKind.Quote)) ? Spoken(cut, dash, last, grammar) : [];
        if (spoken.Count > 0)
        {
            quotations.AddRange(spoken);
            var others = new List<Quotation>();
            FindMarked(article, cut, first, last, others);
            quotations.AddRange(others.Where(other => !spoken.Exists(speech => speech.Span.Overlaps(other.Span))));
            quotations.Sort((one, other) => one.Span.Start.CompareTo(other.Span.Start));
            return;
        }

        var marked = new List<Quotation>();
        FindMarked(article, cut, first, last, marked);
        quotations.AddRange(grammar.Articleless || grammar.InvertsFreely ? marked.SelectMany(quotation => QuotationParts.Of(quotation, cut, grammar)) : marked);
    }

    private static void FindMarked(Article article, List<List<Token>> cut, int first, int last, List<Quotation> quotations)
    {

        Token? open = null;
        var (opens, words) = (0, 0);
        for (var s = first; s < last; s++)
        {
            for (var t = 0; t < cut[s].Count; t++)
            {
                var token = cut[s][t];
                if (open is null && token.Kind == TokenKind.Quote && MayOpen(article.Text, token))
                {
                    (open, opens, words) = (token, s, 0);
                }
                else if (open is not null && token.Kind == TokenKind.Quote && Matches(open.Text, token.Text)
                    && MayClose(article.Text, token) && !IsPossessive(article.Text, cut[s], t))
                {
                    Add(token.End, token.Start, s);
                    open = null;
                }
                else if (open is not null && token.Kind is TokenKind.Word or TokenKind.Number)
                {
                    words++;
                }
            }
        }

        // A quotation that goes on in the next paragraph has no closing mark here, and opens again there.
        var again = open is not null && last < cut.Count && cut[last].Count > 0 && cut[last][0].Text == open.Text;
        if (open is not null && (again || open.Text[0] is not ('"' or '\'' or '‘')) && cut[last - 1].Count > 0)
        {
            var end = cut[last - 1][^1].End;
            Add(end, end, last - 1);
        }

        void Add(int end, int innerEnd, int closes)
        {
            // A mark that closes pages later closes something else.
            if (end - open!.Start <= Quotation.Longest)
            {
                quotations.Add(new(new(open.Start, end), new(open.End, Math.Max(open.End, innerEnd)), words, opens, closes));
            }
        }
    }

    // Speech after a dash has no marks; its stretches may run over several sentences.
    private static List<Quotation> Spoken(List<List<Token>> cut, int first, int last, Grammar grammar)
    {
        var tokens = cut[first..last].SelectMany((sentence, index) => sentence.Select(token => (Token: token, Sentence: first + index))).ToList();
        return [.. Dialogue.Find([.. tokens.Select(pair => pair.Token)], grammar).Select(stretch =>
        {
            var span = new TextSpan(tokens[stretch.Start].Token.Start, tokens[stretch.End - 1].Token.End);
            var words = tokens[stretch.Start..stretch.End].Count(pair => pair.Token.Kind is TokenKind.Word or TokenKind.Number);
            return new Quotation(span, span, words, tokens[stretch.Start].Sentence, tokens[stretch.End - 1].Sentence);
        }).Where(quotation => quotation.Span.Length <= Quotation.Longest)];
    }

    private static bool MayOpen(string text, Token mark) => mark.Text[0] switch
    {
        '»' => mark.End < text.Length && char.IsLetterOrDigit(text[mark.End])
            && (mark.Start == 0 || char.IsWhiteSpace(text[mark.Start - 1])),
        '”' or '’' or '›' => false,
        '"' => mark.End < text.Length && !char.IsWhiteSpace(text[mark.End]),
        '\'' => mark.End < text.Length && !char.IsWhiteSpace(text[mark.End])
            && (mark.Start == 0 || !char.IsLetterOrDigit(text[mark.Start - 1])),
        _ => true,
    };

    private static bool MayClose(string text, Token mark) =>
        mark.Text[0] is not ('"' or '\'') || mark.End == text.Length || !char.IsLetterOrDigit(text[mark.End]);

    // 'the jurors' decision': after an "s", before a small letter, while another mark follows that closes.
    private static bool IsPossessive(string text, List<Token> tokens, int mark)
    {
        var token = tokens[mark];
        if (token.Text is not ("'" or "’") || token.Start == 0 || text[token.Start - 1] != 's' || mark + 1 >= tokens.Count
            || !char.IsLower(tokens[mark + 1].Text[0]))
        {
            return false;
        }

        for (var i = mark + 1; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Quote && tokens[i].Text.Length == 1 && Matches(token.Text, tokens[i].Text))
            {
                return !MayOpen(text, tokens[i]);
            }
        }

        return false;
    }

    // Doubled single marks are old typewriter marks: they match their like.
    private static bool Matches(string open, string close) => (open.Length == close.Length || close[0] is '"')
        && Matches(open[0], close[0]);

    private static bool Matches(char open, char close) => open switch
    {
        '«' => close == '»',
        '»' => close == '«',
        '“' => close is '”' or '"',
        '„' => close is '“' or '”' or '"' or '‟',
        '‹' => close == '›',
        '`' or '‘' or '\'' => close is '\'' or '’',
        _ => close == open || close == '”',
    };
}
