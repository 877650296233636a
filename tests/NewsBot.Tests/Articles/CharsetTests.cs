using System.Text;
using NewsBot.Articles;
using NewsBot.Articles.Charsets;

namespace NewsBot.Tests.Articles;

public sealed class CharsetTests
{
    private const string French = "Le château de Châteauneuf a été inauguré à Noël : « C’est très élégant », a déclaré l’ingénieure.";
    private const string German = "Die Bürgermeisterin eröffnete am Samstag die größte Brücke über die Müß; Gäste kamen aus Öhringen.";
    private const string Russian = "В посёлке Ёлкино в субботу открыли мост длиной 640 метров, сообщила инженер Анна Щукина.";
    private const string Ukrainian = "У селищі Ялинкове відкрили міст завдовжки 640 метрів, повідомила інженерка Їжакевич.";
    private const string Polish = "Burmistrz ogłosił, że most łączący oba brzegi będzie otwarty już w sobotę, choć część prac się opóźnia.";
    private const string Greek = "Ο δήμαρχος ανακοίνωσε ότι η γέφυρα θα ανοίξει το Σάββατο, παρά τις καθυστερήσεις των έργων.";
    private const string Chinese = "市长宣布大桥将于星期六开放，全长六百四十米，工程师表示首日有三千八百人通过。";
    private const string Traditional = "市長宣布大橋將於星期六開放，全長六百四十米，工程師表示首日有三千八百人通過。";
    private const string Japanese = "市長は土曜日に橋が開通すると発表した。全長は六百四十メートルで、初日に三千八百人が渡った。";
    private const string Korean = "시장은 토요일에 다리가 개통된다고 발표했다. 첫날에 삼천팔백 명이 건넜다고 기술자가 말했다.";

    private const string Croatian = "Gradonačelnica je najavila da će most između obale i otoka biti otvoren već u subotu, iako dio radova kasni.";
    private const string Czech = "Starostka oznámila, že most přes řeku bude otevřen už v sobotu, přestože část prací se opožďuje.";
    private const string Hungarian = "A polgármester közölte, hogy a hidat már szombaton megnyitják, bár a munkák egy része később készül el.";
    private const string Romanian = "Primarul a anunţat că podul va fi deschis sâmbătă, deşi o parte din lucrări întârzie.";
    private const string Turkish = "Başkan, köprünün cumartesi günü açılacağını, ancak bazı işlerin geciktiğini söyledi.";
    private const string Lithuanian = "Merė pranešė, kad tiltas per upę bus atidarytas jau šeštadienį, nors dalis darbų vėluoja.";
    private const string LithuanianQuoted = "„Rytas“ rašo, kad tiltas „Banga“ per upę bus atidarytas jau šeštadienį, nors dalis darbų vėluoja, sakė merė.";
    private const string LatvianQuoted = "“Tilts tiks atvērts jau sestdien,” žurnālistiem teica mērs, lai gan daļa darbu kavējas un ceļš vēl nav gatavs.";
    private const string EstonianQuoted = "„Sild avatakse juba laupäeval,” ütles linnapea, kuigi osa töid hilineb ja žürii ei ole veel otsust öelnud.";
    private const string GreekQuoted = "Ο δήμαρχος μίλησε για ‘ιστορική ημέρα’ και είπε ότι η γέφυρα θα ανοίξει το Σάββατο, παρά τις καθυστερήσεις.";
    private const string Serbian = "Градоначелница је најавила да ће мост бити отворен већ у суботу, иако део радова касни.";
    private const string Hebrew = "ראש העיר הודיעה שהגשר ייפתח כבר בשבת, אף שחלק מהעבודות מתעכב.";
    private const string Arabic = "أعلنت رئيسة البلدية أن الجسر سيفتح يوم السبت رغم تأخر بعض الأعمال.";
    private const string Thai = "นายกเทศมนตรีประกาศว่าสะพานจะเปิดในวันเสาร์ แม้งานบางส่วนจะล่าช้า";
    private const string Italian = "Il ponte è già aperto, ha detto la sindaca, perché la città non può più aspettare.";
    private const string Euro = "Le cœur de l’œuvre a coûté 12 € à la mairie, et la sœur du maire est heureuse.";

    public static TheoryData<string, string> Undeclared => new()
    {
        { "iso-8859-1", Italian }, { "windows-1252", "Café" }, { "iso-8859-15", Euro.Replace('’', '\'') }, { "windows-1252", Euro },
        { "windows-1250", Croatian }, { "iso-8859-2", Croatian }, { "windows-1250", Czech }, { "iso-8859-2", Czech },
        { "windows-1250", Hungarian }, { "iso-8859-2", Hungarian }, { "windows-1250", Romanian }, { "windows-1254", Turkish },
        { "windows-1257", Lithuanian }, { "windows-1251", Serbian }, { "iso-8859-5", Serbian }, { "iso-8859-7", Greek },
        { "windows-1255", Hebrew }, { "windows-1256", Arabic }, { "windows-874", Thai }, { "gb18030", Traditional },
        { "iso-2022-jp", Japanese }, { "koi8-r", Russian }, { "windows-1257", Lithuanian + LithuanianQuoted }, { "iso-8859-13", Lithuanian + LithuanianQuoted },
        { "windows-1257", LatvianQuoted }, { "iso-8859-13", LatvianQuoted }, { "iso-8859-13", EstonianQuoted }, { "iso-8859-8", Hebrew }, { "iso-8859-6", Arabic },
        { "iso-8859-9", Turkish }, { "windows-1251", Ukrainian + "№ 7" }, { "utf-16", French }, { "utf-16BE", Greek },
        { "utf-8", French }, { "utf-8", Russian }, { "windows-1252", French }, { "windows-1252", German }, { "windows-1251", Russian },
        { "windows-1251", Ukrainian }, { "koi8-u", Russian }, { "koi8-u", Ukrainian }, { "cp866", Russian }, { "iso-8859-5", Russian },
        { "windows-1250", Polish }, { "iso-8859-2", Polish }, { "windows-1253", Greek }, { "gb18030", Chinese }, { "big5", Traditional },
        { "shift_jis", Japanese }, { "euc-jp", Japanese }, { "euc-kr", Korean }, { "utf-16", Russian }, { "utf-16BE", Russian },
    };

    [Theory]
    [MemberData(nameof(Undeclared))]
    public void Text_that_does_not_declare_its_character_set_is_read(string charset, string text)
    {
        var page = $"<html><head><title>{text}</title></head><body><p>{text}</p></body></html>";

        Charset.Decode(Bytes(page, charset), declared: null).ShouldBe(page);
    }

    [Fact]
    public void Greek_quotation_marks_are_those_of_the_newer_edition()
    {
        var old = GreekQuoted.Replace('‘', '\u02BD').Replace('’', '\u02BC');

        Charset.Decode(Bytes(old, "iso-8859-7"), declared: null).ShouldBe(GreekQuoted);
        Charset.Decode(Bytes(old, "iso-8859-7"), declared: "iso-8859-7").ShouldBe(GreekQuoted);
    }

    [Fact]
    public void What_was_lost_before_a_page_was_written_says_nothing_of_its_character_set()
    {
        byte[] page = [.. Bytes(Romanian, "windows-1250"), .. " Aceste sisteme ar putea include modalit"u8, .. "\uFFFD\uFFFDi de autoevaluare la sf\uFFFDr\uFFFDitul c\uFFFDror"u8, .. Bytes(Romanian, "windows-1250")];

        Charset.Decode(page, declared: null).ShouldStartWith(Romanian);
    }

    [Theory]
    [InlineData("{0}\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", "{0}")]
    [InlineData("{0}\0{0}", "{0}\0{0}")]
    public void A_few_NULs_do_not_make_UTF_16_of_text(string around, string read)
    {
        const string Text = "Councillors_who_voted_against_it_said_that_nobody_had_seen_an_offer_for_less_than_three_million.";

        Charset.Decode(Bytes(string.Format(null, around, Text), "utf-8"), declared: null).ShouldBe(string.Format(null, read, Text));
    }

    [Theory]
    [InlineData(' ')]
    [InlineData('e')]
    public void Text_full_of_NULs_is_no_text(char lost) =>
        Should.Throw<UnreadableException>(() => Charset.Decode(Bytes(German.Replace(lost, '\0'), "utf-8"), declared: null)).Reason.ShouldBe(Unreadable.NotText);

    /// <summary>Without a page around them there is hardly an ASCII letter.</summary>
    public static TheoryData<string, string> Bare => new()
    {
        { "utf-16", Chinese }, { "utf-16BE", Chinese }, { "utf-16", Japanese }, { "utf-16BE", Japanese }, { "utf-16", Korean }, { "utf-16BE", Korean },
        { "utf-16", Russian }, { "utf-16BE", Russian }, { "gb18030", Chinese }, { "big5", Traditional },
        { "shift_jis", "市長は「橋が開通する」と発表した。" }, { "euc-kr", "시장은 발표했다." }, { "koi8-r", "Мост открыт." }, { "windows-1251", "Мост открыт." },
        { "iso-8859-5", "Мост открыт." }, { "koi8-r", "МОСТ ОТКРЫТ ДЛЯ ПЕШЕХОДОВ." }, { "windows-1251", "МОСТ ОТКРЫТ ДЛЯ ПЕШЕХОДОВ." },
    };

    [Theory]
    [MemberData(nameof(Bare))]
    public void A_bare_sentence_is_read(string charset, string text) => Charset.Decode(Bytes(text, charset), declared: null).ShouldBe(text);

    [Theory]
    [MemberData(nameof(Undeclared))]
    public void Long_text_is_read_like_short(string charset, string text)
    {
        var page = $"<html><body>{string.Concat(Enumerable.Repeat($"<p class=\"text\">{text}</p>\n", 400))}</body></html>";

        Charset.Decode(Bytes(page, charset), declared: null).ShouldBe(page);
    }

    [Theory]
    [InlineData("iso-8859-1", "windows-1251", Russian)]
    [InlineData("windows-1251", "koi8-u", Russian)]
    [InlineData("iso-8859-1", "shift_jis", Japanese)]
    [InlineData("windows-1252", "iso-8859-2", Polish + " " + Czech)]
    [InlineData("windows-1252", "gb18030", Chinese)]
    [InlineData("windows-1251", "windows-1252", French + French)]
    public void A_declaration_that_makes_nonsense_of_the_text_is_not_believed(string declared, string charset, string text) =>
        Charset.Decode(Bytes(text, charset), declared).ShouldBe(text);

    [Theory]
    [InlineData("iso-8859-1", "windows-1252", French)]
    [InlineData("WINDOWS-1251", "windows-1251", Russian)]
    [InlineData("gb2312", "gb18030", Chinese)]
    [InlineData("utf-8", "windows-1251", Russian)]
    [InlineData("windows-1251", "utf-8", Russian)]
    [InlineData("no-such-set", "utf-8", French)]
    [InlineData("utf-7", "koi8-u", Russian)]
    public void What_the_header_declares_counts_when_it_can_be_true(string declared, string charset, string text) =>
        Charset.Decode(Bytes(text, charset), declared).ShouldBe(text);

    [Theory]
    [InlineData("<meta charset='{0}'>")]
    [InlineData("<meta http-equiv=Content-Type content='text/html; charset={0}'>")]
    [InlineData("<?xml version='1.0' encoding='{0}'?>")]
    public void What_the_page_declares_counts(string declaration)
    {
        // One letter is too little to guess from: in most sets it is a letter of some language.
        var page = declaration.Replace("{0}", "iso-8859-2", StringComparison.Ordinal) + "<p>Ó</p><p>Ł</p>";

        Charset.Decode(Bytes(page, "iso-8859-2"), declared: null).ShouldBe(page);
    }

    [Fact]
    public void A_byte_order_mark_is_believed_and_removed()
    {
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true), Encoding.UTF32 })
        {
            Charset.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Russian)], "windows-1251").ShouldBe(Russian);
        }
    }

    [Fact]
    public void One_broken_letter_does_not_make_another_character_set_of_UTF_8()
    {
        var bytes = Bytes(string.Concat(Enumerable.Repeat(Russian, 5)), "utf-8");
        bytes[1] = (byte)' ';

        Charset.Decode(bytes, declared: null).ShouldContain("посёлке Ёлкино");
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        var noise = new byte[20_000];
        new Random(1).NextBytes(noise);
        byte[][] files = [noise, [0x89, .. "PNG\r\n\x1A\n"u8, .. new byte[500]], "%PDF-1.7 some words in plain text"u8.ToArray(), [.. "PK\x3\x4"u8, .. noise]];
        foreach (var file in files)
        {
            Should.Throw<UnreadableException>(() => Charset.Decode(file, "utf-8")).Reason.ShouldBe(Unreadable.NotText);
        }
    }

    private static byte[] Bytes(string text, string charset) =>
        (CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset)).GetBytes(text);
}
