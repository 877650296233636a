namespace NewsBot.Articles;

/// <summary>Guesses in which character set text is that does not say so, by what languages use outside ASCII.</summary>
internal static class CharsetGuess
{
    /// <summary>Bytes that are looked at, and characters outside ASCII that are enough.</summary>
    private const int Sample = 256 * 1024, Enough = 4_000;

    private const string Cyrillic = "абвгдежзийклмнопрстуфхцчшщъыьэюяёєії";
    private const string Polish = "ąćęłńóśźżŁŚ";
    private const string Czech = "áčďéěíňóřšťúůýžČŠŽ";

    /// <summary>Signs that many languages share.</summary>
    private const string Neutral = "\u00A0«»“”„‘’‚–—…€©®°·•№";

    /// <summary>Sets of one byte, and the letters that a language writes in them. The first of equals wins.</summary>
    private static readonly (string Name, string Letters)[] OneByte =
    [
        ("windows-1252", "éèêàçùâîôûëïœÉÀ"), // French
        ("windows-1252", "äöüßÄÖÜ"), // German, Finnish
        ("windows-1252", "áéíóúñàèìòùãõâêôçü¿¡"), // Spanish, Italian, Portuguese
        ("windows-1252", "åäöæøéÅØ"), // Scandinavian
        ("windows-1250", Polish),
        ("iso-8859-2", Polish),
        ("windows-1250", Czech),
        ("iso-8859-2", Czech),
        ("windows-1250", "áéíóöőúüű"), // Hungarian
        ("windows-1250", "ăâîșțşţ"), // Romanian
        ("windows-1254", "çğıöşüâİŞ"), // Turkish
        ("windows-1257", "ąčęėįšųūžāēģīķļņõäöü"), // Baltic
        ("windows-1251", Cyrillic),
        ("koi8-u", Cyrillic),
        ("cp866", Cyrillic),
        ("iso-8859-5", Cyrillic),
        ("windows-1253", "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώ"),
        ("windows-1255", "אבגדהוזחטיכלמנסעפצקרשתםןףץך"),
        ("windows-1256", "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأإآ"),
        ("windows-874", "กขคงจชซญดตถทธนบปผพฟภมยรลวศษสหอะาิีึืุูเแโใไ่้ัำ์"),
    ];

    /// <summary>
    /// Sets of two bytes. They keep their commonest signs together (kana and hangul, first-level ideographs), so the first byte tells:
    /// JIS X 0208, KS X 1001, GB 2312, Big5.
    /// </summary>
    private static readonly (string Name, byte LowestTrail, (byte From, byte To)[] CommonLeads)[] TwoBytes =
    [
        ("euc-kr", 0xA1, [(0xB0, 0xC8)]),
        ("gb18030", 0xA1, [(0xB0, 0xD7)]),
        ("euc-jp", 0xA1, [(0xA4, 0xA5), (0xB0, 0xCF)]),
        ("big5", 0x40, [(0xA4, 0xC6)]),
        ("shift_jis", 0x40, [(0x82, 0x83), (0x88, 0x97)]),
    ];

    /// <returns>A name that <see cref="Charset.Find"/> knows; windows-1252 when nothing speaks for another.</returns>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        var (best, bestShare) = ("windows-1252", 0.0);
        foreach (var (name, lowestTrail, leads) in TwoBytes)
        {
            Consider(name, Share(sample, lowestTrail, leads));
        }

        foreach (var (name, letters) in OneByte)
        {
            Consider(name, Share(Charset.Find(name)!.GetString(sample), letters));
        }

        return best;

        void Consider(string name, double share) => (best, bestShare) = share > bestShare ? (name, share) : (best, bestShare);
    }

    /// <summary>How many of the characters outside ASCII are among <paramref name="letters"/>.</summary>
    private static double Share(string text, string letters)
    {
        var (found, all) = (0, 0);
        for (var i = 0; i < text.Length && all < Enough; i++)
        {
            if (text[i] > '\x7F' && !Neutral.Contains(text[i], StringComparison.Ordinal))
            {
                all++;
                found += letters.Contains(text[i], StringComparison.Ordinal) ? 1 : 0;
            }
        }

        return all == 0 ? 0 : (double)found / all;
    }

    /// <summary>How many of the pairs that start outside ASCII start like a common sign. Punctuation (leads below 0xA4) is neutral.</summary>
    private static double Share(ReadOnlySpan<byte> bytes, byte lowestTrail, (byte From, byte To)[] leads)
    {
        var (found, all) = (0, 0);
        for (var i = 0; i + 1 < bytes.Length && all < Enough; i++)
        {
            if (bytes[i] < 0x80)
            {
                continue;
            }

            var (lead, trail) = (bytes[i], bytes[i + 1]);
            var common = Array.Exists(leads, range => lead >= range.From && lead <= range.To);
            if (trail < lowestTrail)
            {
                all++;
                continue;
            }

            i++;
            all += common || lead is not (0x81 or (>= 0xA1 and <= 0xA3)) ? 1 : 0;
            found += common ? 1 : 0;
        }

        return all == 0 ? 0 : (double)found / all;
    }
}
