using NewsBot.Articles;
using NewsBot.Briefings.Faithfulness;
using NewsBot.Languages;

namespace NewsBot.Tests.Briefings.Faithfulness;

/// <summary>The same small article in every language, what it says in its own and in other words, and what it does not say.</summary>
public sealed class SupportInLanguagesTests
{
    private static readonly LanguageBook Languages = LanguageBook.Load();

    private static readonly Dictionary<string, (string Article, string[] Right, string[] Wrong)> Texts = new(StringComparer.Ordinal)
    {
        ["de"] = (
            "Der Hafen von Lindau wird am Montag wieder geöffnet, teilte die Hafenbehörde mit. Die Ausfuhren über den Hafen sanken im vergangenen Jahr um 12 Prozent. Anna Keller, die Leiterin der Behörde, lehnte das Angebot einer dänischen Firma ab. Die Arbeiter haben nicht gestreikt. Rund 3000 Menschen arbeiten dort.",
            [
                "Der Hafen von Lindau wird am Montag geöffnet.",
                "Die Ausfuhren sanken um 12 Prozent.",
                "Anna Keller lehnte das Angebot der dänischen Firma ab.",
                "Dreitausend Menschen arbeiten im Hafen.",
                "Die Exporte des Hafens gingen im vergangenen Jahr um zwölf Prozent zurück.",
            ],
            [
                "Anna Keller nahm das Angebot einer dänischen Firma an.",
                "Anna Keller akzeptierte das Angebot einer dänischen Firma.",
                "Der Hafen von Lindau wird am Freitag geöffnet.",
                "Die Ausfuhren stiegen im vergangenen Jahr um 12 Prozent.",
                "Die Ausfuhren sanken um 15 Prozent.",
                "Der Hafen von Lindau wird am Montag nicht wieder geöffnet.",
                "Anna Keller lehnte das Angebot einer norwegischen Firma ab.",
                "Die Ausfuhren über den Hafen sanken im vergangenen Monat um 12 Prozent.",
            ]),
        ["fr"] = (
            "Le port de Lindmoor rouvrira lundi, a annoncé l'autorité portuaire. Les exportations par le port ont baissé de 12 % l'an dernier. Anna Keller, qui dirige l'autorité, a rejeté l'offre d'une entreprise danoise. Les ouvriers n'ont pas fait grève. Environ 3 000 personnes y travaillent.",
            [
                "Le port de Lindmoor rouvrira lundi.",
                "Les exportations ont reculé de 12 % l'an dernier.",
                "Anna Keller a refusé l'offre d'une entreprise danoise.",
                "Trois mille personnes travaillent dans le port.",
            ],
            [
                "Le port de Lindmoor rouvrira vendredi.",
                "Les exportations par le port ont augmenté de 12 % l'an dernier.",
                "Anna Keller a accepté l'offre d'une entreprise danoise.",
                "Les exportations ont baissé de 15 %.",
                "Le port de Lindmoor ne rouvrira pas lundi.",
                "Anna Keller a rejeté l'offre d'une entreprise norvégienne.",
                "Les exportations par le port ont baissé de 12 % le mois dernier.",
            ]),
        ["es"] = (
            "El puerto de Lindmoor reabrirá el lunes, anunció la autoridad portuaria. Las exportaciones por el puerto bajaron un 12 % el año pasado. Anna Keller, que dirige la autoridad, rechazó la oferta de una empresa danesa. Los obreros no hicieron huelga. Unas 3.000 personas trabajan allí.",
            [
                "El puerto de Lindmoor reabrirá el lunes.",
                "Las exportaciones disminuyeron un 12 % el año pasado.",
                "Anna Keller rechazó la oferta de una compañía danesa.",
                "Tres mil personas trabajan en el puerto.",
            ],
            [
                "El puerto de Lindmoor reabrirá el viernes.",
                "Las exportaciones por el puerto aumentaron un 12 % el año pasado.",
                "Anna Keller aceptó la oferta de una empresa danesa.",
                "Las exportaciones bajaron un 15 %.",
                "El puerto de Lindmoor no reabrirá el lunes.",
                "Anna Keller rechazó la oferta de una empresa noruega.",
                "Las exportaciones por el puerto bajaron un 12 % el mes pasado.",
            ]),
        ["it"] = (
            "Il porto di Lindmoor riaprirà lunedì, ha annunciato l'autorità portuale. Le esportazioni attraverso il porto sono diminuite del 12 % l'anno scorso. Anna Keller, che dirige l'autorità, ha respinto l'offerta di un'azienda danese. Gli operai non hanno scioperato. Circa 3.000 persone vi lavorano.",
            [
                "Il porto di Lindmoor riaprirà lunedì.",
                "Le esportazioni sono calate del 12 % l'anno scorso.",
                "Anna Keller ha rifiutato l'offerta di un'impresa danese.",
                "Tremila persone lavorano nel porto.",
            ],
            [
                "Il porto di Lindmoor riaprirà venerdì.",
                "Le esportazioni attraverso il porto sono aumentate del 12 % l'anno scorso.",
                "Anna Keller ha accettato l'offerta di un'azienda danese.",
                "Le esportazioni sono diminuite del 15 %.",
                "Il porto di Lindmoor non riaprirà lunedì.",
                "Anna Keller ha respinto l'offerta di un'azienda norvegese.",
                "Le esportazioni attraverso il porto sono diminuite del 12 % il mese scorso.",
            ]),
        ["pt"] = (
            "O porto de Lindmoor reabrirá na segunda-feira, anunciou a autoridade portuária. As exportações pelo porto caíram 12% no ano passado. Anna Keller, que dirige a autoridade, rejeitou a oferta de uma empresa dinamarquesa. Os operários não fizeram greve. Cerca de 3.000 pessoas trabalham lá.",
            [
                "O porto de Lindmoor reabrirá na segunda-feira.",
                "As exportações diminuíram 12% no ano passado.",
                "Anna Keller recusou a oferta de uma companhia dinamarquesa.",
                "Três mil pessoas trabalham no porto.",
            ],
            [
                "O porto de Lindmoor reabrirá na sexta-feira.",
                "As exportações pelo porto aumentaram 12% no ano passado.",
                "Anna Keller aceitou a oferta de uma empresa dinamarquesa.",
                "As exportações caíram 15%.",
                "O porto de Lindmoor não reabrirá na segunda-feira.",
                "Anna Keller rejeitou a oferta de uma empresa norueguesa.",
                "As exportações pelo porto caíram 12% no mês passado.",
            ]),
        ["pl"] = (
            "Port w Gdańsku zostanie ponownie otwarty w poniedziałek, poinformował zarząd portu. Eksport przez port spadł w ubiegłym roku o 12 procent. Anna Kowalska, która kieruje zarządem, odrzuciła ofertę duńskiej firmy. Robotnicy nie strajkowali. Pracuje tam około 3000 osób.",
            [
                "Port w Gdańsku zostanie otwarty w poniedziałek.",
                "Eksport zmniejszył się w ubiegłym roku o 12 procent.",
                "Anna Kowalska odrzuciła ofertę duńskiej spółki.",
                "W porcie pracuje trzy tysiące osób.",
            ],
            [
                "Port w Gdańsku zostanie otwarty w piątek.",
                "Eksport przez port wzrósł w ubiegłym roku o 12 procent.",
                "Anna Kowalska przyjęła ofertę duńskiej firmy.",
                "Eksport spadł o 15 procent.",
                "Port w Gdańsku nie zostanie otwarty w poniedziałek.",
                "Anna Kowalska odrzuciła ofertę norweskiej firmy.",
                "Eksport przez port spadł w ubiegłym miesiącu o 12 procent.",
            ]),
        ["ru"] = (
            "Порт Приморска вновь откроется в понедельник, сообщило управление порта. Экспорт через порт снизился в прошлом году на 12 процентов. Анна Королёва, которая руководит управлением, отклонила предложение датской компании. Рабочие не бастовали. Там работают около 3000 человек.",
            [
                "Порт Приморска откроется в понедельник.",
                "Экспорт сократился в прошлом году на 12 процентов.",
                "Анна Королёва отвергла предложение датской фирмы.",
                "В порту работают три тысячи человек.",
            ],
            [
                "Порт Приморска откроется в пятницу.",
                "Экспорт через порт вырос в прошлом году на 12 процентов.",
                "Анна Королёва приняла предложение датской компании.",
                "Экспорт снизился на 15 процентов.",
                "Порт Приморска не откроется в понедельник.",
                "Анна Королёва отклонила предложение норвежской компании.",
                "Экспорт через порт снизился в прошлом месяце на 12 процентов.",
            ]),
        ["uk"] = (
            "Порт Чорноморська знову відкриється в понеділок, повідомило управління порту. Експорт через порт знизився торік на 12 відсотків, за минулий рік. Анна Коваль, яка керує управлінням, відхилила пропозицію данської компанії. Робітники не страйкували. Там працюють близько 3000 людей.",
            [
                "Порт Чорноморська відкриється в понеділок.",
                "Експорт зменшився за минулий рік на 12 відсотків.",
                "Анна Коваль відкинула пропозицію данської фірми.",
                "У порту працюють три тисячі людей.",
            ],
            [
                "Порт Чорноморська відкриється в п'ятницю.",
                "Експорт через порт зріс за минулий рік на 12 відсотків.",
                "Анна Коваль прийняла пропозицію данської компанії.",
                "Експорт знизився на 15 відсотків.",
                "Порт Чорноморська не відкриється в понеділок.",
                "Анна Коваль відхилила пропозицію норвезької компанії.",
                "Експорт через порт знизився за минулий місяць на 12 відсотків.",
            ]),
        ["en"] = (
            "The harbour of Lindmoor will reopen on Monday, the port authority announced. Exports through the harbour fell by 12 percent last year. Anna Keller, who leads the authority, rejected the offer of a Danish company. The workers did not strike. About 3,000 people work there. Her deputy Tom Reed could resign in autumn. Keller sued Reed in March.",
            [
                "The harbour of Lindmoor will reopen on Monday.",
                "Exports declined by 12 percent last year.",
                "Anna Keller refused the offer of a Danish firm.",
                "Three thousand people work in the harbour.",
                "Tom Reed could resign in autumn.",
                "Keller sued Reed.",
                "Reed was sued by Keller.",
            ],
            [
                "The harbour of Lindmoor will reopen on Friday.",
                "Exports through the harbour rose by 12 percent last year.",
                "Anna Keller accepted the offer of a Danish company.",
                "Exports fell by 15 percent.",
                "The harbour of Lindmoor will not reopen on Monday.",
                "Anna Keller rejected the offer of a Norwegian company.",
                "Exports through the harbour fell by 12 percent last month.",
                "Reed sued Keller in March.",
                "Her deputy Tom Reed will resign in autumn.",
                "The workers did strike.",
            ]),
    };

    public static TheoryData<string> Codes => [.. Languages.All.Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void What_the_article_says_is_supported_in_other_words_too(string code)
    {
        var (article, right, _) = Texts[code];
        var check = new SupportCheck(PlainArticle.Read(article, code, Languages), Languages, CancellationToken.None);

        right.Where(sentence => !check.Score(sentence).Supported).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void One_wrong_word_is_enough_against_a_sentence(string code)
    {
        var (article, _, wrong) = Texts[code];
        var check = new SupportCheck(PlainArticle.Read(article, code, Languages), Languages, CancellationToken.None);

        wrong.Where(sentence => check.Score(sentence) is { Supported: true } or { Problems.Count: 0 }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en", "The port of Lindmoor will reopen on Monday, Anna Keller said.", true)]
    [InlineData("en", "The port of Lindmoor will reopen on Friday.", false)]
    [InlineData("de", "Der Hafen wird am Montag wieder geöffnet, 3000 Menschen arbeiten dort.", true)]
    [InlineData("de", "Der Hafen wird am Montag wieder geöffnet, 4000 Menschen arbeiten dort.", false)]
    [InlineData("es", "El puerto de Lindmoor reabrirá el lunes.", true)]
    [InlineData("es", "El puerto de Santander reabrirá el lunes.", false)]
    [InlineData("ru", "Порт Линдмур откроется в понедельник.", true)]
    [InlineData("ru", "Порт Линдмур откроется в пятницу.", false)]
    public void Names_numbers_and_days_are_compared_across_languages(string written, string sentence, bool supported) =>
        new SupportCheck(PlainArticle.Read(Texts["fr"].Article, "fr", Languages), Languages, CancellationToken.None).Score(sentence, written).Supported.ShouldBe(supported);

    [Fact]
    public void Half_a_negation_denies_nothing()
    {
        var check = new SupportCheck(PlainArticle.Read("Davantage d'ouvriers travaillent au port de Lindmoor depuis lundi.", "fr", Languages), Languages, CancellationToken.None);

        check.Score("Plus d'ouvriers travaillent au port.").Problems.ShouldBeEmpty();
        check.Score("Les ouvriers ne travaillent plus au port.").Problems.ShouldContain(problem => problem.Kind == ProblemKind.Negation);
    }

    [Fact]
    public void Another_language_is_read_by_its_words_alone()
    {
        var check = new SupportCheck(PlainArticle.Read("Lindmoorin satama avataan maanantaina, kertoi satamaviranomainen. Vienti väheni 12 prosenttia.", "fi", Languages), Languages, CancellationToken.None);

        check.Score("Satama avataan maanantaina.").Supported.ShouldBeTrue();
        check.Score("Lentoasema suljetaan perjantaina 15 vuodeksi.").Supported.ShouldBeFalse();
    }
}
