using CsCheck;
using NewsBot.Articles;
using NewsBot.Briefings;

namespace NewsBot.Tests.Briefings.Offline;

/// <summary>No text makes the offline engine fail, and what it gives stands in the text.</summary>
public sealed class AnyTextTests
{
    private static readonly string[] Words =
    [
        "Anna Smith ", "the minister ", "said ", "told reporters ", "that ", "according to ", "has denied ", "not ", "did not respond to ", "\"", "“", "”", "'", "‘", "’", "« ", " »", ", ", ". ", "\n\n",
        "14 people ", "31 ", "were killed ", "who ", "which ", "but ", "he ", "it ", "on Tuesday ", "reportedly ", "could not be verified", "these claims ", "asked not to be named ", "put ", "at ",
        "Kyrylo Budanov ", "le ministre ", "a déclaré ", "n'a pas ", "confirmé ", "que ", "selon ", "a-t-il ", "aurait ", "s'", "il ", "ces affirmations ", "une vingtaine ", "de ", "du ", "l'",
        "ce que ", "pour ", ": ", "; ", "– ", "(", ")", "%", "€", "\uD83D", "\u00A0", "…", "cited by Reuters ", "if ", "to ", "ne ", "ni ",
    ];

    private static readonly string[] Codes = ["en", "fr", "nl"];

    [Fact]
    public void Any_text_is_briefed_and_every_span_lies_in_it() =>
        Gen.OneOf(Gen.String[0, 300], Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[0, 80].Select(string.Concat)).Sample(text =>
        {
            foreach (var language in Codes)
            {
                var article = Draft.Article(language, text.Trim());
                if (article.Sentences.Count > 0)
                {
                    Check(article, Draft.Of(language, text.Trim()));
                }
            }
        }, iter: 1_000);

    [Fact]
    public void A_quotation_before_the_sentence_that_names_its_speaker_is_the_speakers() =>
        Draft.Of("en", "“We shall rebuild it here.”\n\n“It is our home, and it is our only one,” said Anna Smith.")
            .Claims.Select(claim => claim.Source?.Name).ShouldBe(["Anna Smith", "Anna Smith"]);

    [Theory]
    [InlineData("nl", "De minister zei dinsdag dat de brug een week dicht blijft. “We bouwen hem weer op”, zei hij. Volgens de politie kwamen 12 mensen om.")]
    [InlineData("el", "Ο υπουργός δήλωσε την Τρίτη ότι η γέφυρα θα κλείσει. «Θα την ξαναχτίσουμε», είπε. Σύμφωνα με την αστυνομία πέθαναν 12 άνθρωποι.")]
    [InlineData("und", "Xy zab. Qwe rty uio. Asd fgh.")]
    public void A_language_without_a_file_gets_a_summary_and_no_claims(string language, string text)
    {
        var draft = Draft.Of(language, text);

        draft.Points.ShouldNotBeEmpty();
        draft.Points.ShouldAllBe(point => text.Contains(point.Text, StringComparison.Ordinal));
        draft.Claims.ShouldBeEmpty();
        draft.Caveats.ShouldBeEmpty();
    }

    private static void Check(Article article, BriefingDraft draft)
    {
        draft.Headline!.Length.ShouldBeLessThanOrEqualTo(120);
        draft.Points.Count.ShouldBeInRange(1, 5);
        draft.Caveats.SelectMany(caveat => caveat.Claims).ShouldAllBe(id => id >= 1 && id <= draft.Claims.Count);
        foreach (var claim in draft.Claims)
        {
            var spans = claim.Spans.ShouldNotBeNull();
            spans.Content.ShouldNotBeEmpty();
            spans.Source.Concat(spans.Cue).Concat(spans.Content)
                .ShouldAllBe(span => span.Start >= 0 && span.Start < span.End && span.End <= article.Text.Length);
            spans.Content.Zip(spans.Content.Skip(1)).ShouldAllBe(pair => pair.First.End <= pair.Second.Start);
            spans.Content.SelectMany(span => new[] { span.Start, span.End }).ShouldAllBe(border => !CutsWord(article.Text, border));
            (claim.Cue is null ? [] : spans.Cue.Select(span => span.In(article.Text))).ShouldAllBe(cue => cue == claim.Cue);
            claim.Sentences.ShouldNotBeEmpty();
            claim.Sentences.ShouldAllBe(number => number >= 1 && number <= article.Sentences.Count);
        }
    }

    private static bool CutsWord(string text, int border) =>
        border > 0 && border < text.Length && char.IsLetterOrDigit(text[border - 1]) && char.IsLetterOrDigit(text[border]);
}
