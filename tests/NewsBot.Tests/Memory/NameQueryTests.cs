using NewsBot.Memory;
using NewsBot.Tests.Replies;

namespace NewsBot.Tests.Memory;

/// <summary>Who is meant by a name that somebody types.</summary>
public sealed class NameQueryTests
{
    [Theory]
    [InlineData("Буданов", "Кирило Буданов", "uk")]
    [InlineData("Буданова", "Кирило Буданов", "uk")]
    [InlineData("Буданову", "Кирило Буданов", "uk")]
    [InlineData("Будановим", "Кирило Буданов", "uk")]
    [InlineData("Кирила Буданова", "Кирило Буданов", "uk")]
    [InlineData("Буданов", "Кирилл Буданов", "ru")]
    [InlineData("Буданова", "Кирилл Буданов", "ru")]
    [InlineData("Будановым", "Кирилл Буданов", "ru")]
    [InlineData("Кириллом Будановым", "Кирилл Буданов", "ru")]
    [InlineData("Зеленского", "Владимир Зеленский", "ru")]
    [InlineData("Зеленським", "Володимир Зеленський", "uk")]
    [InlineData("Захаровой", "Мария Захарова", "ru")]
    [InlineData("Захарової", "Марія Захарова", "uk")]
    [InlineData("Budanow", "Kyryło Budanow", "pl")]
    [InlineData("Budanowa", "Kyryło Budanow", "pl")]
    [InlineData("Budanowem", "Kyryło Budanow", "pl")]
    [InlineData("Tuska", "Donald Tusk", "pl")]
    [InlineData("Tuskiem", "Donald Tusk", "pl")]
    [InlineData("Sikorskiego", "Radosław Sikorski", "pl")]
    [InlineData("Budanov's", "Kyrylo Budanov", "en")]
    [InlineData("МВФ", "Международный валютный фонд", "ru")]
    [InlineData("ООН", "Организация Объединённых Наций", "ru")]
    [InlineData("СБУ", "Служба безпеки України", "uk")]
    [InlineData("МЗС", "Міністерство закордонних справ", "uk")]
    [InlineData("IMF", "International Monetary Fund", "en")]
    [InlineData("FBI", "Federal Bureau of Investigation", "en")]
    [InlineData("fbi", "Federal Bureau of Investigation", "en")]
    [InlineData("NIK", "Najwyższa Izba Kontroli", "pl")]
    [InlineData("OMS", "Organisation mondiale de la santé", "fr")]
    [InlineData("International Monetary Fund", "IMF", "en")]
    [InlineData("the International Monetary Fund", "International Monetary Fund (IMF)", "en")]
    [InlineData("IMF", "International Monetary Fund (IMF)", "en")]
    public void A_name_is_known_in_its_cases_and_by_its_initials(string query, string source, string language) =>
        new NameQuery(query, SomeBriefing.Languages).Is(source, language).ShouldBeTrue();

    [Theory]
    [InlineData("head of military intelligence", "Ukraine's head of military intelligence", "en", true)]
    [InlineData("начальника військової розвідки", "начальник військової розвідки України", "uk", true)]
    [InlineData("министр обороны", "министр иностранных дел", "ru", false)]
    public void Whoever_is_called_so_is_meant(string query, string role, string language, bool isMeant) =>
        new NameQuery(query, SomeBriefing.Languages).IsRole(role, language).ShouldBe(isMeant);

    [Theory]
    [InlineData("Olena Koval", "Petro Koval", "en")]
    [InlineData("Олена Коваль", "Петро Коваль", "uk")]
    [InlineData("Буданов", "Служба безпеки України", "uk")]
    [InlineData("us", "Ulrich Schmidt", "en")]
    [InlineData("AB", "Anna Berg", "en")]
    [InlineData("Kyrylo", "Budanov", "en")]
    [InlineData("IMF", "Ian M. Forster", "en")]
    public void Somebody_else_is_not_meant(string query, string source, string language) =>
        new NameQuery(query, SomeBriefing.Languages).Is(source, language).ShouldBeFalse();
}
