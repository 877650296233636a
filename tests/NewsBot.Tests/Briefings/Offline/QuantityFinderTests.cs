using CsCheck;
using NewsBot.Briefings.Offline.Figures;
using NewsBot.Languages;

namespace NewsBot.Tests.Briefings.Offline;

public sealed class QuantityFinderTests
{
    private static readonly LanguageBook Languages = LanguageBook.Load();

    private static readonly string[] Pieces = ["12", " ", "to", "-", "two", "thirds", " of ", "half", "£", "m", "%", ",", "between ",
        " and ", "une", "vingtaine", " de ", "cent"];

    [Theory]
    [InlineData("fr", "près de 11 000 soldats nord-coréens", 11_000, true, "soldats nord-coréens")]
    [InlineData("fr", "1,5 million d'euros", 1_500_000, false, "EUR")]
    [InlineData("fr", "une vingtaine de personnes", 20, true, "personnes")]
    [InlineData("fr", "quatre-vingt-dix-sept morts", 97, false, "morts")]
    [InlineData("fr", "soixante et onze morts", 71, false, "morts")]
    [InlineData("fr", "62 % des Français", 62, false, "%")]
    [InlineData("fr", "un dixième du budget", 10, false, "%")]
    [InlineData("fr", "la moitié des élus", 50, false, "%")]
    [InlineData("fr", "deux tiers des élus", 66.7, false, "%")]
    [InlineData("en", "some 800,000 people", 800_000, true, "people")]
    [InlineData("en", "$3.2bn", 3_200_000_000, false, "USD")]
    [InlineData("en", "£1.4m", 1_400_000, false, "GBP")]
    [InlineData("en", "1.9 billion tons", 1_900_000_000, false, "tons")]
    [InlineData("en", "about two dozen officers", 24, true, "officers")]
    [InlineData("en", "one hundred and five houses", 105, false, "houses")]
    [InlineData("en", "twenty-one houses", 21, false, "houses")]
    [InlineData("en", "a fifth of the ice", 20, false, "%")]
    [InlineData("en", "three-quarters of homes", 75, false, "%")]
    [InlineData("en", "one in five filters", 20, false, "%")]
    [InlineData("es", "1,200 familias", 1_200, false, "familias")]
    [InlineData("es", "1.200 familias", 1_200, false, "familias")]
    [InlineData("es", "22.5 millones de pesos", 22_500_000, false, "pesos")]
    [InlineData("es", "uno de cada cinco vecinos", 20, false, "%")]
    [InlineData("es", "noventa y ocho por ciento", 98, false, "%")]
    [InlineData("pt", "cerca de 1,200 famílias", 1_200, true, "famílias")]
    [InlineData("pt", "R$ 2,3 milhões em doações", 2_300_000, false, "BRL")]
    [InlineData("pt", "um em cada cinco eleitores", 20, false, "%")]
    [InlineData("it", "trentacinque feriti", 35, false, "feriti")]
    [InlineData("it", "un italiano su cinque", 20, false, "%")]
    [InlineData("fr", "deux élèves sur trois", 66.7, false, "%")]
    [InlineData("de", "zweiundzwanzig Verletzte", 22, false, "Verletzte")]
    [InlineData("de", "jedes dritte Heim", 33.3, false, "%")]
    [InlineData("de", "ein Drittel der Befragten", 33.3, false, "%")]
    [InlineData("uk", "третина опитаних", 33.3, false, "%")]
    [InlineData("ru", "каждый пятый избиратель", 20, false, "%")]
    [InlineData("pl", "co piąty Polak", 20, false, "%")]
    public void A_figure_is_read_with_what_it_counts(string language, string text, double value, bool approximate, string unit)
    {
        var found = QuantityFinder.Find(text, Languages.Find(language)).ShouldHaveSingleItem();

        (found.Value, found.Approximate, found.Unit).ShouldBe((value, approximate, unit));
    }

    [Theory]
    [InlineData("fr", "entre 20 et 30 blessés", 20, 30, "blessés")]
    [InlineData("fr", "3 000 à 4 000 manifestants", 3_000, 4_000, "manifestants")]
    [InlineData("en", "between 20 and 30 people", 20, 30, "people")]
    [InlineData("en", "10 to 15 percent", 10, 15, "%")]
    [InlineData("en", "10-15 percent", 10, 15, "%")]
    [InlineData("de", "zwischen 20 und 30 Verletzte", 20, 30, "Verletzte")]
    [InlineData("ru", "от 20 до 30 человек", 20, 30, "человек")]
    public void Both_ends_of_a_range_count_the_same(string language, string text, double from, double to, string unit)
    {
        var found = QuantityFinder.Find(text, Languages.Find(language));

        found.Select(quantity => (quantity.Value, quantity.Approximate, quantity.Unit)).ShouldBe([(from, true, unit), (to, true, unit)]);
    }

    [Theory]
    [InlineData("fr", "le 17 octobre 2024 à 21 h 30")]
    [InlineData("fr", "la 88e minute")]
    [InlineData("en", "on 3 May 2024 at 1.40am")]
    [InlineData("es", "a las 20.45 del 5 de mayo de 2024")]
    [InlineData("de", "um 16.20 Uhr am 3. Mai 2024")]
    [InlineData("pl", "o godz. 14.30 3 maja 2024 r.")]
    [InlineData("en", "in the 1990s and in 2019")]
    [InlineData("en", "Saturday's 3-0 defeat")]
    [InlineData("en", "the second half of the match")]
    [InlineData("en", "the third of March")]
    [InlineData("en", "m and k are letters")]
    public void Dates_clock_times_scores_and_ordinals_are_no_figures(string language, string text) =>
        QuantityFinder.Find(text, Languages.Find(language)).ShouldBeEmpty();

    [Theory]
    [InlineData("it", "il pilone numero quattro era in condizioni critiche")]
    [InlineData("en", "pillar number four was cracked, and so was gate no. 7")]
    [InlineData("de", "der Pfeiler Nummer vier war in schlechtem Zustand")]
    [InlineData("ru", "опора номер четыре треснула")]
    public void A_number_that_names_counts_nothing(string language, string text) =>
        QuantityFinder.Find(text, Draft.Languages.Find(language)).ShouldBeEmpty();

    [Fact]
    public void The_words_of_a_figure_stand_in_the_text() =>
        Gen.OneOf(Gen.String, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 12].Select(string.Concat)).Sample(text =>
        {
            foreach (var language in Languages.All.Append(null))
            {
                QuantityFinder.Find(text, language)
                    .ShouldAllBe(quantity => text.Contains(quantity.Text, StringComparison.Ordinal) && double.IsFinite(quantity.Value));
            }
        }, iter: 3_000);
}
