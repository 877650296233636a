namespace NewsBot.Articles.Charsets;

/// <summary>What languages use outside ASCII: of each its letters, the commonest first, and the commonest signs of those that have thousands.</summary>
internal static class CharsetLetters
{
    /// <summary>Cyrillic letters of a language, the commonest first: Russian, Ukrainian, Bulgarian with Macedonian, Serbian, Belarusian.</summary>
    public static readonly string[] Cyrillic =
    [
        "оаеинтсрвлкмдпуяызьбгчйхжшюцщэфъё",
        "оанитівеслркудмпзяьбгчйхцжїшюфєщґ",
        "аеиотнрсвлкдпмзугбчъшцяжхйщфюьјќѓљњџѕ",
        "аоиенрстјвукдпмлзбгчшжхћцњђљџф",
        "аніецрослкудмпвяыьзбгчўшхйжцюэфё",
    ];

    /// <summary>Letters outside ASCII of languages between Germany and the Black Sea: Polish, Czech, Slovak, Hungarian, Slovene and Croatian, Romanian.</summary>
    public static readonly string[] Central = ["łęóążśćńź", "íáéěřčžýšůúďťňó", "áíéčýžšúťľôňďäóĺŕ", "áéöóőíüúű", "čšžćđ", "ăîâşţ"];

    /// <summary>Lithuanian, Latvian, Estonian.</summary>
    public static readonly string[] Baltic = ["ėųšįžąūčę", "āīēšņļžūģčķ", "äõüöšž"];

    public static readonly string[] Greek = ["αοιετσνρηπκμυλςίόάωέγήδύχθώφβξζψϊ"];

    public static readonly string[] Arabic = ["ايلمنورتبةعدسفهكقأحجشطصىخإذثضغءظآئؤ", "ايرندهمتوسبشكزآخگفپعقحچجژ"];

    /// <summary>French; German; Finnish and Swedish; Danish and Norwegian; Spanish; Italian; Portuguese; Catalan; Dutch; Icelandic.</summary>
    public static readonly string[] Western =
    [
        "éèàêçîôûâùëïœüö",
        "üäöß",
        "äöåé",
        "åøæéöäò",
        "óíáéñúü¿¡",
        "èàùòéì",
        "ãçáéíóêõúâàôü",
        "óàéèíçúòïüáñ",
        "ëéïöüèó",
        "íáéðúóöýþæ",
    ];

    /// <summary>The commonest signs of Chinese, simplified and then those that differ traditionally: about three quarters of a newspaper's text.</summary>
    public const string Chinese =
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化"
        + "高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道"
        + "命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论"
        + "运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济油思术极交受联什认六共权收证改清己美再转更单风切打白教速花带"
        + "安场身车例真务具万每目至达走积示议声报完类八离华名确才科张信马节话米整空元况今集传土许步群广石记需段研界林观影算低持众书布复容际商非验连断深难近周委技备办青省习"
        + "響約支史感市克除府稱值號率族維選標存親效院查江王按格始專京屬火住調滿縣局照參紅引聽該鐵價"
        + "這為個國時來們於對會發動過說產種後學經進電裡現實兩體機當點從業應開還義間樣與關線內數麼質氣變條沒結問無係軍題黨員總設長頭資邊級圖統較將組見計別運農區強決幹戰則處隊"
        + "給門規熱領東導壓爭濟術極聯認權證單風帶場車務萬達積議聲報類離華確張馬節話許廣記觀眾書複際驗連難備辦習億衛醫療網";

    /// <summary>The commonest syllables of Korean: about two thirds of its text.</summary>
    public const string Korean =
        "이다는에을의가고하지로은한를기사자서도인리나시대해정으들어과그수보부원있장일전아구주라면만제국성여것공상스동게년비신용선위안무적연조유경오소우문관치마방학와드민터거재";
}
