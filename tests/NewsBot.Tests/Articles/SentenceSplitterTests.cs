using CsCheck;
using NewsBot.Articles;
using NewsBot.Languages;

namespace NewsBot.Tests.Articles;

public sealed class SentenceSplitterTests
{
    private static readonly LanguageBook Languages = LanguageBook.Load();

    private static readonly string[] Pieces =
    [
        "Anna ", "said ", "M. ", "U.S. ", "3.5 ", ". ", "… ", "? ", "« ", " »", "“", "”", "\"", "'", "(", ")", ", ", "\n\n", "\u00A0", "l’armée ", "a-t-il ", "été ", "\uD83D", "\uDE00", "–", "; ",
    ];

    public static TheoryData<string, string[]> Texts => new()
    {
        { "en", ["The U.S. Senate met at 9 a.m. on Monday.", "It voted 52.5 to 47.5 percent."] },
        { "en", ["Mr. Smith and J. K. Rowling met Dr. Brown in St. Albans.", "They left."] },
        { "en", ["“Is it over?” Anna Smith asked.", "Nobody knew."] },
        { "en", ["\"We will rebuild.\"", "The mayor left."] },
        { "en", ["'We told the council.", "Nobody came,' she said.", "The council was silent."] },
        { "en", ["He paused… and went on.", "She left..."] },
        { "en", ["It rained (hard.)", "Then it stopped."] },
        { "en", ["Prices rose 3.5% in Jan. and 2.1% in Feb. this year.", "They fell in March."] },
        { "en", ["He is an actor. [1] [12]", "In [2019] he left.", "[Anna] stayed."] },
        { "fr", ["« Tout va bien. »", "Le maire est parti."] },
        { "fr", ["« Je pars.", "Je ne reviendrai pas », a dit M. Durand.", "Il a tenu parole."] },
        { "fr", ["Mme. Roy, de la S.A. Rivalox, vend 3,5 millions de pièces.", "Elle les fabrique aussi."] },
        { "fr", ["Est-ce possible ?", "Oui !", "Non…"] },
        { "xx", ["Ein Satz.", "Noch einer."] },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_cut_where_its_sentences_end(string language, string[] sentences)
    {
        var text = string.Join(' ', sentences);

        var found = SentenceSplitter.Split(text, Languages.Find(language));

        found.Select(sentence => sentence.Span.In(text)).ShouldBe(sentences);
        found.Select(sentence => sentence.Number).ShouldBe(Enumerable.Range(1, sentences.Length));
    }

    [Fact]
    public void A_paragraph_ends_a_sentence_and_is_counted()
    {
        var found = SentenceSplitter.Split("A headline without a stop\n\nA first sentence. A second one.", Languages.English);

        found.Select(sentence => sentence.Paragraph).ShouldBe([0, 1, 1]);
    }

    [Fact]
    public void A_sentence_that_no_newspaper_prints_is_cut_at_a_comma_or_a_blank()
    {
        var words = string.Concat(Enumerable.Repeat("endless ", 1_000)).Trim();
        var clauses = string.Concat(Enumerable.Repeat("and it goes on and on, ", 300)).Trim();

        Split(words).ShouldAllBe(sentence => sentence.Length <= 1_500 && sentence.EndsWith("endless", StringComparison.Ordinal));
        Split(clauses).ShouldAllBe(sentence => sentence.Length <= 1_500 && sentence.EndsWith("on,", StringComparison.Ordinal));

        static IEnumerable<string> Split(string text) => SentenceSplitter.Split(text, Languages.English).Select(sentence => sentence.Span.In(text));
    }

    [Fact]
    public void Sentences_cover_every_visible_character_in_order() =>
        Gen.OneOf(Gen.String, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(string.Concat)).Sample(text =>
        {
            foreach (var language in Languages.All.Append(null))
            {
                var covered = 0;
                foreach (var sentence in SentenceSplitter.Split(text, language))
                {
                    sentence.Span.Start.ShouldBeGreaterThanOrEqualTo(covered);
                    text[covered..sentence.Span.Start].Trim().ShouldBeEmpty();
                    sentence.Span.Length.ShouldBeGreaterThan(0);
                    covered = sentence.Span.End;
                }

                text[covered..].Trim().ShouldBeEmpty();
            }
        }, iter: 2_000);
}
