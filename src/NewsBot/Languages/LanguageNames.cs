using System.Globalization;

namespace NewsBot.Languages;

/// <summary>Languages by their names.</summary>
public static class LanguageNames
{
    /// <summary>What a language calls itself; its code when nobody knows.</summary>
    /// <param name="code">ISO 639-1; "und" is no language.</param>
    public static string Of(string code)
    {
        try
        {
            return CultureInfo.GetCultureInfo(code, predefinedOnly: true).NativeName;
        }
        catch (CultureNotFoundException)
        {
            return code;
        }
    }

    /// <summary>The language that somebody names: by its code, in English, or as it calls itself, in any case and with accents or without.</summary>
    /// <returns>ISO 639, two or three letters; <c>null</c>: none is called so.</returns>
    public static string? Find(string name)
    {
        var wanted = string.Join(' ', FoldedWords.Of(name));
        return wanted.Length == 0 ? null
            : CultureInfo.GetCultures(CultureTypes.NeutralCultures)
                .Where(culture => culture.Name is { Length: 2 or 3 } code && code.All(char.IsAsciiLetterLower))
                .OrderBy(culture => culture.Name.Length)
                .FirstOrDefault(culture => culture.Name == wanted || IsCalled(culture.EnglishName, wanted) || IsCalled(culture.NativeName, wanted))?.Name;
    }

    private static bool IsCalled(string name, string wanted) => string.Join(' ', FoldedWords.Of(name)) == wanted;
}
