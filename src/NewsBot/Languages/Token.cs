namespace NewsBot.Languages;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    Word,
    Number,
    Comma,

    /// <summary>A full stop, question or exclamation mark, or dots.</summary>
    Stop,
    Colon,
    Semicolon,

    /// <summary>A dash between words, with blanks around it.</summary>
    Dash,
    Quote,
    Bracket,
    Other,
}

/// <summary>A word, a number or a mark of a text.</summary>
/// <param name="Start">In UTF-16 code units.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Text">As it stands.</param>
/// <param name="Lower">In lower case, with straight apostrophes.</param>
internal sealed record Token(TokenKind Kind, int Start, int End, string Text, string Lower)
{
    public bool IsCapitalised => Kind == TokenKind.Word && char.IsUpper(Text[0]);

    public bool IsWord => Kind == TokenKind.Word;
}
