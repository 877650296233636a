using NewsBot.Languages;

namespace NewsBot.Articles;

/// <summary>A text that somebody calls an article, taken as it is: nothing is looked for in it and no length is refused.</summary>
public static class PlainArticle
{
    /// <param name="text">With any kind of line breaks; its first line counts as text, also where it is a title.</param>
    /// <param name="code">ISO 639-1; "und" for a language without a name.</param>
    public static Article Read(string text, string code, LanguageBook languages)
    {
        var body = Paragraphs.Join([.. PastedText.Read(text).All]);
        return Of(body, code, languages.Find(code));
    }

    /// <param name="text">Clean: it is not touched, so that positions in it stay.</param>
    internal static Article Of(string text, string code, Language? language) =>
        new() { Language = code, Text = text, Sentences = SentenceSplitter.Split(text, language), Words = WordCount.Of(text) };
}
