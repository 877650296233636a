using CsCheck;
using NewsBot.Articles;
using NewsBot.Languages;

namespace NewsBot.Tests.Articles;

public sealed class SentenceSplitterTests
{
    private static readonly LanguageBook Languages = LanguageBook.Load();

    [Theory]
    [InlineData("fr", "« C’est fini ! » a déclaré M. Dupont.|Il est 10 h.")]
    [InlineData("fr", "Le taux atteint 3,5 %.|Selon l’O.N.U., c’est trop.")]
    [InlineData("fr", "« Vraiment ? » demande-t-il.|Personne ne répond…|Il part.")]
    [InlineData("fr", "« Je pars. »|« Moi aussi », a dit Anne.")]
    [InlineData("en", "Mr. Smith met Dr. J. R. Brown at 5 p.m. on Monday.|He left.")]
    [InlineData("en", "The U.S. Army paid $3.5 million.|It was late.")]
    [InlineData("en", "“Is it over?” Anna Smith asked.|Nobody knew.")]
    [InlineData("en", "He said: “It is over.”|Nobody knew.")]
    [InlineData("en", "It closed at 5 p.m.|The crowd left.")]
    [InlineData("en", "See No. 5 for more...|“Well.”")]
    public void A_sentence_ends_where_a_reader_sees_its_end(string language, string sentences)
    {
        var text = sentences.Replace('|', ' ');

        Split(text, language).ShouldBe(sentences.Split('|'));
    }

    [Fact]
    public void A_paragraph_ends_a_sentence_and_is_numbered()
    {
        var sentences = SentenceSplitter.Split("A headline\n\nOne. Two.\n\nThree.", Languages.English);

        sentences.Select(sentence => (sentence.Number, sentence.Paragraph)).ShouldBe([(1, 0), (2, 1), (3, 1), (4, 2)]);
    }

    [Fact]
    public void A_sentence_that_no_newspaper_prints_is_cut_at_a_comma_or_a_blank()
    {
        var words = string.Concat(Enumerable.Repeat("endless ", 1_000)).Trim();
        var clauses = string.Concat(Enumerable.Repeat("and it goes on and on, ", 300)).Trim();

        Split(words, "en").ShouldAllBe(sentence => sentence.Length <= 1_500 && sentence.EndsWith("endless", StringComparison.Ordinal));
        Split(clauses, "en").ShouldAllBe(sentence => sentence.Length <= 1_500 && sentence.EndsWith("on,", StringComparison.Ordinal));
    }

    [Fact]
    public void Sentences_stand_in_order_and_cover_every_visible_character() =>
        Gen.Select(
            Gen.OneOf(OneOf("word", "Word", "M.", "p.m.", "3,5", "10 000", ".", "!", "?", "…", "«", "»", "“", "”", "\"", "'", ",", "\n\n", "L’an", "😀", "("), Gen.String[0, 4])
                .Array[0, 60].Select(parts => string.Join(' ', parts)),
            OneOf("fr", "en", "xx"))
            .Sample(sample =>
            {
                var (text, language) = sample;

                var sentences = SentenceSplitter.Split(text, Languages.Find(language));

                var end = 0;
                foreach (var sentence in sentences)
                {
                    text[end..sentence.Span.Start].ShouldBeNullOrWhiteSpace();
                    sentence.Span.Length.ShouldBeGreaterThan(0);
                    end = sentence.Span.End;
                }

                text[end..].ShouldBeNullOrWhiteSpace();
                sentences.Select(sentence => sentence.Number).ShouldBe(Enumerable.Range(1, sentences.Count));
            });

    private static Gen<string> OneOf(params string[] those) => Gen.Int[0, those.Length - 1].Select(index => those[index]);

    private static IEnumerable<string> Split(string text, string language) =>
        SentenceSplitter.Split(text, Languages.Find(language)).Select(sentence => sentence.Span.In(text));
}
