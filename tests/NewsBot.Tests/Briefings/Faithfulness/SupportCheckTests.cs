using NewsBot.Articles;
using NewsBot.Briefings.Faithfulness;
using NewsBot.Languages;

namespace NewsBot.Tests.Briefings.Faithfulness;

public sealed class SupportCheckTests
{
    private const string News =
        """
        The harbour of Lindmoor will reopen on Monday, the port authority said. Exports through the harbour fell by 12 percent last year.

        Anna Keller, who leads the authority, rejected the offer of a Danish company. Her deputy Tom Reed had accepted it in March.
        The workers did not strike. About 3,000 people work there. The bridge would stay closed until May, Keller said. Reed said that he would resign.
        """;

    private static readonly LanguageBook Languages = LanguageBook.Load();

    [Theory]
    [InlineData("The harbour of Lindmoor will reopen on Monday.")]
    [InlineData("Exports fell by 12% last year.")]
    [InlineData("Anna Keller rejected the offer of a Danish company.")]
    [InlineData("Three thousand people work in the harbour.")]
    [InlineData("Anna Keller said that the bridge would stay closed until May.")]
    public void What_the_article_says_is_supported_and_nothing_speaks_against_it(string sentence)
    {
        var support = Check(News, "en").Score(sentence);

        support.Supported.ShouldBeTrue();
        support.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("The harbour of Lindmoor will reopen on Monday, Peter Frank said.", ProblemKind.Name, "Peter Frank")]
    [InlineData("Exports through the harbour fell by 14 percent last year.", ProblemKind.Number, "14")]
    [InlineData("Exports through the harbour rose by 12 percent last year.", ProblemKind.Opposite, "rose")]
    [InlineData("Anna Keller accepted the offer of a Danish company.", ProblemKind.Opposite, "accepted")]
    [InlineData("The workers did strike.", ProblemKind.Negation, "strike")]
    [InlineData("Exports fell significantly.", ProblemKind.Degree, "significantly")]
    [InlineData("The harbour will not reopen on Monday.", ProblemKind.Negation, "not")]
    [InlineData("The harbour of Lindmoor will reopen on Friday.", ProblemKind.Name, "Friday")]
    [InlineData("Exports through the harbour fell by 12 percent last month.", ProblemKind.Other, "month")]
    [InlineData("Only the harbour of Lindmoor will reopen on Monday.", ProblemKind.Degree, "Only")]
    [InlineData("The harbour sells elephants.", ProblemKind.Missing, "sells elephants")]
    [InlineData("Tom Reed said that the bridge would stay closed until May.", ProblemKind.Speaker, "Tom Reed")]
    [InlineData("Tom Reed: The bridge would stay closed until May.", ProblemKind.Speaker, "Tom Reed")]
    public void What_the_article_does_not_say_is_named(string sentence, ProblemKind kind, string words)
    {
        var support = Check(News, "en").Score(sentence);

        support.Problems.ShouldContain(new Problem(kind, words));
    }

    [Fact]
    public void A_wrong_sentence_scores_less_than_the_right_one()
    {
        var check = Check(News, "en");

        var right = check.Score("Anna Keller rejected the offer.").Score;
        var wrong = check.Score("Anna Keller accepted the offer.").Score;

        right.ShouldBeGreaterThan(wrong);
    }

    [Fact]
    public void Another_speaker_is_enough_for_words_that_are_the_articles() =>
        Check(News, "en").Score("Tom Reed said that the bridge would stay closed until May.").Supported.ShouldBeFalse();

    private static SupportCheck Check(string article, string language) => new(PlainArticle.Read(article, language, Languages), Languages, CancellationToken.None);
}
