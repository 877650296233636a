using NewsBot.Languages;
using NewsBot.Tests.Replies;

namespace NewsBot.Tests.Languages;

public sealed class StemTests
{
    [Theory]
    [InlineData("en", "soldier soldiers soldier's")]
    [InlineData("en", "ministry ministries")]
    [InlineData("en", "announce announces announced announcing announcement announcements")]
    [InlineData("en", "deny denies denied denying")]
    [InlineData("en", "kill kills killed killing")]
    [InlineData("en", "war wars")]
    [InlineData("de", "Minister Ministers Ministern Ministerin Ministerinnen")]
    [InlineData("de", "Land Länder Landes Ländern Lande")]
    [InlineData("de", "Regierung Regierungen")]
    [InlineData("de", "Soldat Soldaten")]
    [InlineData("fr", "soldat soldats soldate soldates")]
    [InlineData("fr", "président présidents présidente présidentes")]
    [InlineData("fr", "national nationale nationaux nationales")]
    [InlineData("fr", "guerre guerres")]
    [InlineData("es", "ministro ministros ministra ministras")]
    [InlineData("es", "nación naciones")]
    [InlineData("es", "país países")]
    [InlineData("it", "ministro ministri ministra ministre")]
    [InlineData("it", "banca banche")]
    [InlineData("it", "guerra guerre")]
    [InlineData("pt", "ministro ministros ministra ministras")]
    [InlineData("pt", "nação nações")]
    [InlineData("pt", "país países")]
    [InlineData("pl", "żołnierz żołnierza żołnierze żołnierzy żołnierzom żołnierzami żołnierzach")]
    [InlineData("pl", "prezydent prezydenta prezydentowi prezydentem")]
    [InlineData("pl", "ukraiński ukraińska ukraińskiego ukraińskiej ukraińskich ukraińskimi")]
    [InlineData("uk", "президент президента президенту президентові президентом президенти президентів")]
    [InlineData("uk", "міністерство міністерства міністерству міністерством")]
    [InlineData("uk", "Зеленський Зеленського Зеленському Зеленським")]
    [InlineData("uk", "Корея Кореї Корею Кореєю")]
    [InlineData("ru", "солдат солдата солдаты солдатов солдатам солдатами солдатах")]
    [InlineData("ru", "война войны войне войну войной")]
    [InlineData("ru", "Буданов Буданова Буданову Будановым Буданове")]
    [InlineData("ru", "комиссия комиссии комиссию комиссией комиссиями")]
    [InlineData("ru", "северный северная северного северной северную северные северных")]
    public void The_forms_of_a_word_have_one_stem(string code, string forms) =>
        Stems(code, forms.Replace("'s", "", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();

    [Theory]
    [InlineData("en", "police policy")]
    [InlineData("en", "minister ministry")]
    [InlineData("en", "war warn")]
    [InlineData("fr", "arme armée")]
    [InlineData("ru", "рак ракета")]
    [InlineData("uk", "рада радар")]
    [InlineData("de", "Bank Bande")]
    public void Different_words_keep_different_stems(string code, string words) =>
        Stems(code, words).Distinct(StringComparer.Ordinal).Count().ShouldBe(2);

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("11")]
    [InlineData("F16s")]
    [InlineData("ss")]
    [InlineData("\U0001F30D")]
    public void Nothing_is_cut_away_whole(string word)
    {
        foreach (var language in SomeBriefing.Languages.All)
        {
            string.Concat(FoldedWords.Of(word).Select(language.Stem)).Length.ShouldBe(string.Concat(FoldedWords.Of(word)).Length);
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_is_survived() => FoldedWords.Of("\uDF0D war \uD83C").Any(word => word == "war").ShouldBeTrue();

    private static IEnumerable<string> Stems(string code, string words) => FoldedWords.Of(words).Select(SomeBriefing.Languages.Find(code)!.Stem);
}
