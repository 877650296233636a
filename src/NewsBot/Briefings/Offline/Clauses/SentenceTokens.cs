using NewsBot.Articles;
using NewsBot.Languages;

namespace NewsBot.Briefings.Offline.Clauses;

/// <summary>A sentence as tokens.</summary>
/// <param name="grammar">Of the article's language.</param>
/// <param name="effort">Counts each look at a token.</param>
internal sealed partial class SentenceTokens(Sentence sentence, List<Token> tokens, Quotation?[] quotes, Grammar grammar, Effort effort)
{
    public Sentence Sentence => sentence;

    public List<Token> Tokens => tokens;

    /// <summary>For each token the quotation it stands in, marks included; <c>null</c> outside.</summary>
    public Quotation?[] Quotes => quotes;

    public int Count => tokens.Count;

    /// <summary>The word in lower case, "" beyond either end.</summary>
    /// <remarks>A function made once: rules look for phrases through it at every token.</remarks>
    public Func<int, string> Lower { get; } = index =>
    {
        effort.Step();
        return (uint)index < (uint)tokens.Count ? tokens[index].Lower : "";
    };

    public TokenKind Kind(int index)
    {
        effort.Step();
        return (uint)index < (uint)tokens.Count ? tokens[index].Kind : TokenKind.Stop;
    }

    public bool IsQuoted(int index) => (uint)index < (uint)quotes.Length && quotes[index] is not null;

    /// <param name="to">Exclusive.</param>
    public TextSpan Span(int from, int to) => new(Tokens[from].Start, Tokens[to - 1].End);
}
