using System.Text;
using NewsBot.Articles;
using NewsBot.Languages;

namespace NewsBot.Benchmarks.Measures;

/// <summary>A text of a public set as an article, and the way back: from UTF-16 code units of the article to characters of the text.</summary>
internal sealed class OffsetText
{
    private readonly string text;
    private readonly List<(int Here, int There)> paragraphs = [];
    private readonly int[] characters;

    public OffsetText(string text, string? date, Language? language, string code)
    {
        this.text = text;
        var joined = new StringBuilder();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                joined.Append(joined.Length > 0 ? "\n\n" : "");
                paragraphs.Add((joined.Length, start));
                joined.Append(line.Replace('\r', ' ').Replace('\t', ' '));
            }

            start += line.Length + 1;
        }

        characters = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            characters[i + 1] = characters[i] + (char.IsLowSurrogate(text[i]) ? 0 : 1);
        }

        var body = joined.ToString();
        Article = new()
        {
            Language = code,
            Text = body,
            Published = date is null ? null : DateTimeOffset.Parse(date, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal),
            Sentences = SentenceSplitter.Split(body, language),
            Words = WordCount.Of(body),
        };
    }

    public Article Article { get; }

    /// <returns>Start and exclusive end in characters of the text.</returns>
    public int[] There(TextSpan span) => [characters[Original(span.Start)], characters[Original(span.End - 1) + 1]];

    private int Original(int position)
    {
        var paragraph = paragraphs.FindLastIndex(paragraph => paragraph.Here <= position);
        return Math.Clamp(position - paragraphs[paragraph].Here + paragraphs[paragraph].There, 0, text.Length - 1);
    }
}
