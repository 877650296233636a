using Microsoft.ML.Tokenizers;

namespace NewsBot.Briefings.Models;

/// <summary>Counts tokens as OpenAI's models of the o200k family do; other models need some percent more or fewer.</summary>
/// <remarks>The table of tokens takes a third of a second to load and 32 MB: it is loaded when a text is first counted, so never offline.</remarks>
internal static class TokenCount
{
    private static readonly Lazy<TiktokenTokenizer> Tokenizer = new(() => TiktokenTokenizer.CreateForEncoding("o200k_base"));

    public static int Of(ReadOnlySpan<char> text) => Tokenizer.Value.CountTokens(text);
}
