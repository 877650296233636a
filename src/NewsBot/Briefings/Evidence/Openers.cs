using System.Collections.Frozen;

namespace NewsBot.Briefings.Evidence;

/// <summary>Common words that begin a sentence with a capital and are no names, although the article may lack them.</summary>
internal static class Openers
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> ByLanguage = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["en"] =
            "about according across after against ahead along also although amid among analysts another around authorities because before being between "
            + "both children citizens civilians companies countries critics current despite during each earlier eight either especially even every "
            + "experts families fewer fighting first five following footage foreign former four from further given government groups hundreds "
            + "images independent instead investigators journalists journalist last late later leaders less local many meanwhile men military millions more "
            + "moreover most much near nearly neither nevertheless nine officials once only opponents other others over parents people plans "
            + "police prosecutors rather recent recently reporters reports rescue researchers residents same satellite scientists second several seven shortly "
            + "should similar since six soldiers some sources still such talks teachers tens than that their then there these they third this "
            + "those thousands three through today together troops twelve twenty under unless until unlike video views voters what when where whether which "
            + "while witnesses with within without women workers would yesterday",
        ["fr"] =
            "actuellement afin ailleurs ainsi alors apres aucun aucune auparavant aussi autour autre autres avant avec beaucoup bien cela celle celles "
            + "celui certains certaines ces cet cette ceux chaque cinq cinquante comme comment contre dans depuis derriere deux des desormais deuxieme devant dix durant "
            + "egalement elle elles encore enfin ensuite entre environ face grace hier huit jusqu leur leurs lors lorsque malgre meme mille moins neuf "
            + "notamment nous ont outre parce parmi pendant personne plus plusieurs pour pourtant pres presque puis puisque quand quant quarante quatre que "
            + "quel quelle quelques qui sans seize selon sept ses seul seule seuls soixante son sous suite sur tandis tant tous tout toute toutefois toutes "
            + "treize trente trois une vers vingt voici voila vos votre",
    }.ToFrozenDictionary(
        entry => entry.Key,
        entry => entry.Value.Split(' ').ToFrozenSet(StringComparer.Ordinal),
        StringComparer.Ordinal);

    /// <param name="form">As <see cref="Word.Form"/>.</param>
    /// <param name="language">ISO 639-1.</param>
    /// <returns>Always <c>true</c> for a language without a list.</returns>
    public static bool May(string form, string language) => !ByLanguage.TryGetValue(language, out var words) || words.Contains(form);
}
