using System.Collections.Frozen;
using System.Text;

namespace NewsBot.Briefings.Answers;

/// <summary>A sentence as it is compared with a question.</summary>
/// <param name="Stems">Of its own words.</param>
/// <param name="Sources">Of the names and roles of those whose claims it carries.</param>
/// <param name="HasSource">Whether it carries a claim of somebody.</param>
internal sealed record SentenceWords(int Number, HashSet<string> Stems, HashSet<string> Sources, bool HasSource)
{
    /// <summary>Cyrillic letters, folded, as names are written in Latin ones: a name is then the same in questions of both scripts.</summary>
    private static readonly FrozenDictionary<char, string> Letters =
        "а=a б=b в=v г=g ґ=g д=d е=e є=ye ж=zh з=z и=y і=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya"
            .Split(' ').ToFrozenDictionary(pair => pair[0], pair => pair[2..]);

    public static string Latin(string folded)
    {
        if (!folded.Any(Letters.ContainsKey))
        {
            return folded;
        }

        var latin = new StringBuilder();
        foreach (var letter in folded)
        {
            latin.Append(Letters.TryGetValue(letter, out var written) ? written : letter.ToString());
        }

        return latin.ToString();
    }
}
