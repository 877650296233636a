using NewsBot.Languages;

namespace NewsBot.Tests.Languages;

public sealed class LanguageDetectorTests
{
    private static readonly LanguageDetector Detector = new(LanguageBook.Load());

    [Theory]
    [InlineData("en", "The council closed the old bridge on Monday because the water had risen over its banks.")]
    [InlineData("fr", "Le conseil a fermé le vieux pont lundi parce que l’eau était montée au-dessus des rives.")]
    [InlineData("de", "Der Rat hat die alte Brücke am Montag gesperrt, weil das Wasser über die Ufer gestiegen ist.")]
    [InlineData("es", "El consejo cerró el puente viejo el lunes porque el agua había subido por encima de las orillas.")]
    [InlineData("uk", "Рада закрила старий міст у понеділок, бо вода піднялася вище за береги, і це було небезпечно.")]
    [InlineData("ru", "Совет закрыл старый мост в понедельник, потому что вода поднялась выше берегов, и это было опасно.")]
    [InlineData("pl", "Rada zamknęła stary most w poniedziałek, ponieważ woda podniosła się ponad brzegi i było to niebezpieczne.")]
    [InlineData("ar", "أغلق المجلس الجسر القديم يوم الاثنين لأن المياه ارتفعت فوق الضفاف.")]
    [InlineData("ja", "議会は月曜日に古い橋を閉鎖した。水が岸を越えたためである。")]
    [InlineData("und", "1 2 3 4 5")]
    [InlineData("und", "")]
    public void A_language_is_told_by_its_script_and_its_commonest_words(string language, string text) => Detector.Detect(text).ShouldBe(language);
}
