using System.Text;

namespace NewsBot.Briefings.Evidence;

/// <summary>Names as other alphabets and languages spell them: "Сажин" is "Sazhin", "Sajine" and "Sażyn", "Napoli" is "Naples".</summary>
/// <remarks>A rule of thumb: the consonants, those that transcriptions mix up counted as one. Vowels only tell whether a name begins with one.</remarks>
internal static class Spelling
{
    /// <summary>Consonants from which on a name may have one more at its end: "Naples", "Napoli".</summary>
    private const int Long = 3;

    private const string Vowels = "aeiouyаеиоуыэюяєіїё";

    /// <param name="one">As <see cref="Word.Form"/>.</param>
    public static bool Alike(string one, string other)
    {
        var (ours, theirs) = (Consonants(one), Consonants(other));
        return Match(ours, theirs);
    }

    /// <summary>Are these the consonants of one name?</summary>
    public static bool Match(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        return shorter.Length >= 2 && (shorter == longer || (shorter.Length >= Long && longer.Length == shorter.Length + 1 && longer.StartsWith(shorter, StringComparison.Ordinal)));
    }

    /// <summary>The consonants of a folded word, one letter for those that sound alike; "a" before them where a vowel is first.</summary>
    public static string Consonants(string form)
    {
        var found = new StringBuilder(form.Length);
        for (var i = 0; i < form.Length; i++)
        {
            var next = i + 1 < form.Length ? form[i + 1] : ' ';
            var sound = form[i] switch
            {
                'b' or 'б' => 'b',
                'p' when next == 'h' => 'f',
                'p' or 'п' => 'p',
                'f' or 'ф' => 'f',
                'v' or 'w' or 'в' => 'v',
                'h' when i > 0 && "cgkpstz".Contains(form[i - 1], StringComparison.Ordinal) => ' ',
                'k' when next == 'h' => 'g',
                'g' or 'h' or 'г' or 'ґ' or 'х' => 'g',
                'd' or 'д' => 'd',
                't' when next is 's' or 'z' or 'c' => ' ',
                't' or 'т' => 't',
                'c' when next is 'h' or 'e' or 'i' or 'y' or 'z' => 's',
                's' or 'z' or 'ж' or 'з' or 'с' or 'ш' or 'щ' or 'ц' or 'ч' => 's',
                'c' or 'k' or 'q' or 'к' or 'x' => 'k',
                'l' or 'ł' or 'л' => 'l',
                'm' or 'м' => 'm',
                'n' or 'н' => 'n',
                'r' or 'р' => 'r',
                var letter when i == 0 && Vowels.Contains(letter, StringComparison.Ordinal) => 'a',
                _ => ' ',
            };
            if (sound != ' ' && (found.Length == 0 || found[^1] != sound))
            {
                found.Append(sound);
            }
        }

        return found.ToString();
    }

    /// <summary>One in Cyrillic letters, the other in Latin ones.</summary>
    public static bool AreOfTwoAlphabets(string one, string other) => IsCyrillic(one) != IsCyrillic(other);

    private static bool IsCyrillic(string form) => form.Length > 0 && form[0] is >= '\u0400' and <= '\u04FF';
}
