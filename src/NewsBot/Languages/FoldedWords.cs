using System.Globalization;
using System.Text;

namespace NewsBot.Languages;

/// <summary>The words of a text as they are compared: in lower case and without accents.</summary>
public static class FoldedWords
{
    /// <summary>All words in their order: runs of letters and digits.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var word = new StringBuilder();
        foreach (var unit in WellFormed(text).Normalize(NormalizationForm.FormKD).Append(' '))
        {
            if (char.IsLetterOrDigit(unit) || char.IsSurrogate(unit))
            {
                word.Append(char.ToLowerInvariant(unit));
            }
            else if (char.GetUnicodeCategory(unit) is not UnicodeCategory.NonSpacingMark && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
    }

    /// <summary>Half a surrogate pair, which a cut may leave, cannot be normalised.</summary>
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
