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
}
