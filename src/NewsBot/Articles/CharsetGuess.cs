namespace NewsBot.Articles;

/// <summary>Guesses in which character set text is that does not say so, by the letters that languages use outside ASCII.</summary>
internal static class CharsetGuess
{
    /// <summary>Bytes that are looked at, and characters outside ASCII that are enough.</summary>
    private const int Sample = 256 * 1024, Enough = 4_000;

    private const string Cyrillic = "абвгдежзийклмнопрстуфхцчшщъыьэюяёєії";
    private const string Polish = "ąćęłńóśźżŁŚ";
    private const string Czech = "áčďéěíňóřšťúůýžČŠŽ";
    private const string Kana = "あいうえおかがきくけこさしすせそただちってでとどなにねのはばひふへほまみむめもやゆよらりるれろわをん";

    /// <summary>Signs that many languages share.</summary>
    private const string Neutral = "\u00A0«»“”„‘’‚–—…€©®°·•№。，、";

    /// <summary>The first of equals wins. In the sets of two bytes only the commonest signs are listed, so each counts more.</summary>
    private static readonly (string Name, string Letters, int Weight)[] Known =
    [
        ("windows-1252", "éèêàçùâîôûëïœÉÀ", 1), // French
        ("windows-1252", "äöüßÄÖÜ", 1), // German, Finnish
        ("windows-1252", "áéíóúñàèìòùãõâêôçü¿¡", 1), // Spanish, Italian, Portuguese
        ("windows-1252", "åäöæøéÅØ", 1), // Scandinavian
        ("windows-1250", Polish, 1),
        ("iso-8859-2", Polish, 1),
        ("windows-1250", Czech, 1),
        ("iso-8859-2", Czech, 1),
        ("windows-1250", "áéíóöőúüű", 1), // Hungarian
        ("windows-1250", "ăâîșțşţ", 1), // Romanian
        ("windows-1254", "çğıöşüâİŞ", 1), // Turkish
        ("windows-1257", "ąčęėįšųūžāēģīķļņõäöü", 1), // Baltic
        ("windows-1251", Cyrillic, 1),
        ("koi8-u", Cyrillic, 1),
        ("cp866", Cyrillic, 1),
        ("iso-8859-5", Cyrillic, 1),
        ("windows-1253", "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώ", 1),
        ("windows-1255", "אבגדהוזחטיכלמנסעפצקרשתםןףץך", 1),
        ("windows-1256", "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأإآ", 1),
        ("gb18030", "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经", 3),
        ("big5", "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經", 3),
        ("shift_jis", Kana, 2),
        ("euc-jp", Kana, 2),
        ("euc-kr", "이다는을의에가한를고은하지서로도기사대인들일시자원정해리나과스보으수어아있부제전상조주장그국관위년만세대공신경방안", 2),
    ];

    /// <returns>A name that <see cref="Charset.Find"/> knows; windows-1252 when nothing speaks for another.</returns>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        var (best, bestShare) = ("windows-1252", 0.0);
        foreach (var (name, letters, weight) in Known)
        {
            var share = Share(Charset.Find(name)!.GetString(sample), letters) * weight;
            if (share > bestShare)
            {
                (best, bestShare) = (name, share);
            }
        }

        return best;
    }

    /// <summary>How many of the characters outside ASCII are among <paramref name="letters"/>.</summary>
    private static double Share(string text, string letters)
    {
        var (found, all) = (0, 0);
        foreach (var character in text)
        {
            if (character > '\x7F' && !Neutral.Contains(character, StringComparison.Ordinal))
            {
                all++;
                found += letters.Contains(character, StringComparison.Ordinal) ? 1 : 0;
                if (all == Enough)
                {
                    break;
                }
            }
        }

        return all == 0 ? 0 : (double)found / all;
    }
}
