using System.Collections.Frozen;
using System.Text.Json;

namespace NewsBot.Languages;

/// <summary>All languages that have a file.</summary>
public sealed class LanguageBook
{
    private readonly FrozenDictionary<string, Language> languages;

    private readonly Lazy<WallWords> walls;

    private LanguageBook(IEnumerable<Language> languages)
    {
        this.languages = languages.ToFrozenDictionary(language => language.Code, StringComparer.OrdinalIgnoreCase);
        walls = new(() => new([.. All.Select(language => language.Walls)]));
    }

    /// <summary>What pages say instead of an article, in any of the languages: pages do not always say it in that of their articles.</summary>
    internal WallWords Walls => walls.Value;

    /// <summary>The language the bot speaks when it does not know a person's.</summary>
    public Language English => languages["en"];

    public IEnumerable<Language> All => languages.Values.OrderBy(language => language.Code, StringComparer.Ordinal);

    /// <summary>Reads the language files that are built into the program.</summary>
    /// <exception cref="JsonException">A file is not what <see cref="LanguageFile"/> describes.</exception>
    public static LanguageBook Load()
    {
        var assembly = typeof(LanguageBook).Assembly;
        var found = new List<Language>();
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (name.StartsWith("Languages/", StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal))
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                found.Add(new(JsonSerializer.Deserialize(stream, LanguageFileJson.Default.LanguageFile)!));
            }
        }

        return new(found);
    }

    /// <summary>The language with this ISO 639-1 code; "pt-br" finds "pt". <c>null</c> when it has no file.</summary>
    public Language? Find(string? code) =>
        code is not null && languages.TryGetValue(code.Split('-', '_')[0], out var language) ? language : null;

    /// <summary>The language to speak with someone: the first of <paramref name="codes"/> that has a file, else English.</summary>
    public Language Speak(params ReadOnlySpan<string?> codes)
    {
        foreach (var code in codes)
        {
            if (Find(code) is { } language)
            {
                return language;
            }
        }

        return English;
    }
}
