using System.Globalization;
using NewsBot.Articles;
using NewsBot.Briefings;
using NewsBot.Briefings.Offline;
using NewsBot.Languages;

namespace NewsBot.Tests.Briefings.Offline;

/// <summary>What the offline engine makes of a text.</summary>
internal static class Draft
{
    public static LanguageBook Languages { get; } = LanguageBook.Load();

    public static Article Article(string language, string text, string? published = null) => new()
    {
        Language = language,
        Text = text,
        Published = published is null ? null
            : DateTimeOffset.Parse(published, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        Sentences = SentenceSplitter.Split(text, Languages.Find(language)),
        Words = WordCount.Of(text),
    };

    public static BriefingDraft Of(string language, string text, string? published = null, int points = 5) =>
        new OfflineEngine(Languages).Draft(Article(language, text, published), points, TestContext.Current.CancellationToken);
}
