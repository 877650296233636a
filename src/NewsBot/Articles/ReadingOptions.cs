using System.ComponentModel.DataAnnotations;

namespace NewsBot.Articles;

/// <summary>How much is read, and how long it may take.</summary>
public sealed class ReadingOptions
{
    /// <summary>UTF-16 code units of an article's text; longer ones are refused. Default 2,000,000.</summary>
    [Range(1_000, 50_000_000)]
    public int MaxCharacters { get; set; } = 2_000_000;
}
