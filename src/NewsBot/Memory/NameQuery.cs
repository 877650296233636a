using System.Collections.Concurrent;
using NewsBot.Languages;

namespace NewsBot.Memory;

/// <summary>A name by which somebody looks for a source: in any case, whole or in part. "Budanov" is Kyrylo Budanov, and so is "Kyrylo Budanov" who is only called
/// Budanov in an article.</summary>
public sealed class NameQuery
{
    private const int MostWords = 10;

    private readonly IReadOnlyList<string> words;
    private readonly LanguageBook languages;
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> wanted = new(StringComparer.Ordinal);

    /// <summary>The same few names stand in thousands of entries.</summary>
    private readonly ConcurrentDictionary<(string Source, string Language), bool> known = new();

    public NameQuery(string name, LanguageBook languages)
    {
        this.languages = languages;
        words = [.. FoldedWords.Of(name).Take(MostWords)];
    }

    /// <summary>Without a letter or digit nobody is found.</summary>
    public bool IsEmpty => words.Count == 0;

    /// <param name="language">The article's, ISO 639-1.</param>
    public bool Is(string source, string language) => known.GetOrAdd((source, language), one => Compare(one.Source, one.Language));

    private bool Compare(string source, string language)
    {
        var names = wanted.GetOrAdd(language, code => Stems(words, code));
        var others = Stems(FoldedWords.Of(source), language);
        return names.Count > 0 && others.Count > 0
            && (names.All(name => others.Contains(name, StringComparer.Ordinal))
                || (others.Contains(names[^1], StringComparer.Ordinal) && others.All(other => names.Contains(other, StringComparer.Ordinal))));
    }

    private IReadOnlyList<string> Stems(IEnumerable<string> folded, string language) =>
        languages.Find(language) is var spoken ? [.. folded.Select(word => SearchQuery.Stem(word, spoken))] : [];
}
