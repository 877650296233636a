using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using NewsBot.Languages;

namespace NewsBot.Asks;

/// <summary>What of a message is taken for an article, and when messages belong together.</summary>
public sealed class AskOptions
{
    /// <summary>Words from which a text is taken for an article, also when a link stands in it; see <see cref="WordCount.Weigh"/>. Default 40.</summary>
    [Range(2, 1_000)]
    public int ArticleWords { get; set; } = 40;

    /// <summary>Links of one message that are briefed, the first ones. Default 5.</summary>
    [Range(1, 20)]
    public int LinksPerMessage { get; set; } = 5;

    /// <summary>UTF-16 code units from which a message looks cut by the client, and from which a text may have been cut at all. Default 3,481.</summary>
    /// <remarks>Clients cut at 4,096 or a little below, and about 3,900 has been seen; 3,481 is 85 %.</remarks>
    [Range(1_000, 4_096)]
    public int LongPiece { get; set; } = 3_481;

    /// <summary>UTF-16 code units from which a message may have been cut at a paragraph far from its limit. Default 2,000.</summary>
    /// <remarks>Desktop clients look for a line break in the second half of 4,096 and trim blanks.</remarks>
    [Range(500, 4_096)]
    public int ShortPiece { get; set; } = 2_000;

    /// <summary>How long the next piece is awaited after a long one. Default 1.5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:30")]
    public TimeSpan LongPieceWindow { get; set; } = TimeSpan.FromSeconds(1.5);

    /// <summary>How long the next piece is awaited after a short one. Default 0.25 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:30")]
    public TimeSpan ShortPieceWindow { get; set; } = TimeSpan.FromSeconds(0.25);

    /// <summary>How long the next message of an album is awaited; Telegram does not say how many there are. Default 1 second.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:30")]
    public TimeSpan AlbumWindow { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Messages that one article may be joined from; what follows is another article. Default 100, about 400,000 characters.</summary>
    [Range(2, 1_000)]
    public int MaxPieces { get; set; } = 100;

    /// <summary>Whether there is something to read: a link, a file, or text that is long enough.</summary>
    public bool LooksLikeArticle(Input input) => input is not Input.Pasted { Text: var text } || LooksLikeArticle(text);

    /// <summary>Whether <paramref name="text"/> is long enough to be an article rather than a remark.</summary>
    public bool LooksLikeArticle(string text) => WordCount.Weigh(text) >= ArticleWords;
}

/// <summary>Checks <see cref="AskOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class AskOptionsCheck : IValidateOptions<AskOptions>;
