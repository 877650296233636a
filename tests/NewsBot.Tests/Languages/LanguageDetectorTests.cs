using CsCheck;
using NewsBot.Languages;

namespace NewsBot.Tests.Languages;

public sealed class LanguageDetectorTests
{
    private static readonly LanguageBook Languages = LanguageBook.Load();
    private static readonly LanguageDetector Detector = new(Languages);

    [Theory]
    [InlineData("en", "The minister said on Tuesday that the bridge would be closed for a week because of the flood.")]
    [InlineData("fr", "Le ministre a déclaré mardi que le pont serait fermé pendant une semaine à cause de la crue.")]
    [InlineData("de", "Der Minister sagte am Dienstag, dass die Brücke wegen des Hochwassers eine Woche lang gesperrt werde.")]
    [InlineData("es", "El ministro dijo el martes que el puente estará cerrado durante una semana por la crecida del río.")]
    [InlineData("it", "Il ministro ha detto martedì che il ponte sarà chiuso per una settimana a causa della piena del fiume.")]
    [InlineData("pt", "O ministro disse na terça-feira que a ponte ficará fechada durante uma semana por causa da cheia.")]
    [InlineData("pl", "Minister powiedział we wtorek, że most będzie zamknięty przez tydzień z powodu powodzi, ale nie wiadomo jak długo.")]
    [InlineData("uk", "Міністр заявив у вівторок, що міст буде закритий на тиждень через повінь, але він не знає, коли це буде.")]
    [InlineData("ru", "Министр заявил во вторник, что мост будет закрыт на неделю из-за наводнения, но он не знает, когда это будет.")]
    [InlineData("nl", "De minister zei dinsdag dat de brug een week gesloten zal zijn vanwege het hoge water in de rivier.")]
    [InlineData("ar", "قال الوزير يوم الثلاثاء إن الجسر سيغلق لمدة أسبوع بسبب الفيضان.")]
    [InlineData("ja", "大臣は火曜日、洪水のため橋を一週間閉鎖すると述べた。")]
    [InlineData("zh", "部长周二表示，由于洪水，大桥将关闭一周。")]
    [InlineData("el", "Ο υπουργός δήλωσε την Τρίτη ότι η γέφυρα θα κλείσει για μία εβδομάδα.")]
    [InlineData("und", "12 345 678 — 90 %")]
    [InlineData("und", "")]
    public void The_language_of_a_sentence_is_told(string code, string text) => Detector.Detect(text).ShouldBe(code);

    [Fact]
    public void A_foreign_quotation_does_not_change_the_language() =>
        Detector.Detect("Le ministre a répondu en anglais aux journalistes qui l'attendaient devant la gare : \"No comment, and this is my last word.\" Puis il est parti avec sa femme.")
            .ShouldBe("fr");

    [Theory]
    [InlineData("fr", "en", 3, 2)]
    [InlineData("en", "fr", 2, 3)]
    [InlineData("fr", null, 6, 1)]
    [InlineData("fr", null, 1, 0)]
    public void A_text_in_two_languages_is_told_by_both(string main, string? alsoIn, int french, int english)
    {
        const string inFrench = "Le ministre a déclaré mardi que le pont serait fermé pendant une semaine à cause de la crue du fleuve.";
        const string inEnglish = "The minister said on Tuesday that the bridge would be closed for a week because of the flood in the valley.";

        Detector.DetectAll(string.Join("\n\n", Enumerable.Repeat(inFrench, french).Concat(Enumerable.Repeat(inEnglish, english)))).ShouldBe((main, alsoIn));
    }

    [Fact]
    public void The_worked_examples_of_a_language_are_told_to_be_in_it()
    {
        var told = Languages.All.SelectMany(language => language.Examples.Select(example => (language.Code, Told: Detector.Detect(example.Text)))).ToList();

        told.Count(example => example.Code == example.Told).ShouldBeGreaterThanOrEqualTo((int)(0.97 * told.Count), string.Join(", ", told.Where(example => example.Code != example.Told)));
    }

    [Fact]
    public void A_long_list_of_names_is_in_no_language() =>
        Detector.Detect(string.Join(", ", Enumerable.Repeat("Anna Smith, Bob Jones, Carl Green, Olga Novak", 10))).ShouldBe("und");

    [Fact]
    public void Any_text_has_some_code() => Gen.String.Sample(text => Detector.Detect(text).Length is 2 or 3, iter: 2_000);
}
