using NewsBot.Briefings.Offline;
using NewsBot.Languages;

namespace NewsBot.Tests.Briefings.Offline;

public sealed class QuantityFinderTests
{
    private static readonly LanguageBook Languages = LanguageBook.Load();

    [Theory]
    [InlineData("fr", "près de 11 000 soldats nord-coréens étaient là", 11_000, true, "soldats nord-coréens")]
    [InlineData("fr", "une hausse de 3,5 % du salaire", 3.5, false, "%")]
    [InlineData("fr", "cela coûtera 1,2 milliard d’euros", 1_200_000_000, false, "EUR")]
    [InlineData("en", "about $2.5 million was spent", 2_500_000, true, "USD")]
    [InlineData("en", "2,600 soldiers were sent", 2_600, false, "soldiers")]
    [InlineData("en", "at least twelve people were hurt", 12, true, "people")]
    public void A_figure_is_read_with_its_unit_and_its_qualifier(string language, string text, double value, bool approximate, string unit)
    {
        var quantity = QuantityFinder.Find(text, Languages.Find(language)).ShouldHaveSingleItem();

        (quantity.Value, quantity.Approximate, quantity.Unit).ShouldBe((value, approximate, unit));
        text.ShouldContain(quantity.Text);
    }

    [Theory]
    [InlineData("fr", "d’ici le 1er novembre 2024")]
    [InlineData("fr", "le 18 octobre à 10:30")]
    [InlineData("en", "on 4 March in 2021")]
    [InlineData("en", "between 3 a.m. and 9 a.m.")]
    public void Dates_years_and_clock_times_are_no_figures(string language, string text) =>
        QuantityFinder.Find(text, Languages.Find(language)).ShouldBeEmpty();
}
