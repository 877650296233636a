using System.Collections.Concurrent;
using NewsBot.Briefings;
using NewsBot.Languages;

namespace NewsBot.Memory;

/// <summary>A name by which somebody looks for a source: in any case, whole or in part, by its initials, or by what the source is. "Budanov" is Kyrylo Budanov, and so is
/// "Kyrylo Budanov" who is only called Budanov in an article; "IMF" is the International Monetary Fund; "foreign minister" is whoever is called so.</summary>
public sealed class NameQuery
{
    private const int MostWords = 10;

    /// <summary>Fewer initials are those of too many people.</summary>
    private const int FewestInitials = 3;

    /// <summary>Letters of words that have no initial when they are small: "of", "de la".</summary>
    private const int ShortWord = 3;

    private readonly List<string> words;
    private readonly string? initials;
    private readonly LanguageBook languages;
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> wanted = new(StringComparer.Ordinal);

    /// <summary>The same few names stand in thousands of entries.</summary>
    private readonly ConcurrentDictionary<(string Text, string Language, bool IsRole), bool> known = new();

    public NameQuery(string name, LanguageBook languages)
    {
        this.languages = languages;
        // What is left of "Budanov's" and "d'Anna" says nothing.
        var all = FoldedWords.Of(name).Take(MostWords).ToList();
        words = all.Exists(word => word.Length > 1) ? [.. all.Where(word => word.Length > 1 || char.IsDigit(word[0]))] : all;
        initials = InitialsOf(name);
    }

    /// <summary>Without a letter or digit nobody is found.</summary>
    public bool IsEmpty => words.Count == 0;

    /// <summary>Whether a source of this name is meant.</summary>
    /// <param name="language">The article's, ISO 639-1.</param>
    public bool Is(string source, string language) => known.GetOrAdd((source, language, false), one => IsName(one.Text, one.Language));

    /// <summary>Whether a source of this role is meant: it has all of the words.</summary>
    /// <inheritdoc cref="Is(string, string)" path="/param"/>
    public bool IsRole(string role, string language) =>
        known.GetOrAdd((role, language, true), one => Wanted(one.Language) is { Count: > 0 } names
            && Stems(FoldedWords.Of(one.Text), one.Language) is var others && names.All(name => others.Contains(name, StringComparer.Ordinal)));

    /// <summary>Whether a claim's source is meant.</summary>
    /// <inheritdoc cref="Is(string, string)" path="/param"/>
    public bool Is(Source source, string language) => Is(source.Name, language) || (source.Role is { } role && IsRole(role, language));

    private bool IsName(string source, string language)
    {
        var (names, others) = (Wanted(language), Stems(FoldedWords.Of(source), language));
        return names.Count > 0 && others.Count > 0
            && (IsShortOf(source) || names.All(name => others.Contains(name, StringComparer.Ordinal))
                || (others.Contains(names[^1], StringComparer.Ordinal) && others.All(other => names.Contains(other, StringComparer.Ordinal))));
    }

    /// <summary>Whether the one is the other's initials.</summary>
    private bool IsShortOf(string source) =>
        (words.Count == 1 && words[0].Length >= FewestInitials && words[0] == InitialsOf(source))
        || (initials is not null && Words(source).Any(word => word.Length == initials.Length && word.All(char.IsUpper) && string.Concat(FoldedWords.Of(word)) == initials));

    /// <summary>"imf" of "International Monetary Fund (IMF)"; <c>null</c>: too few to say anything, or "Ian M. Forster", who writes his own.</summary>
    private static string? InitialsOf(string name)
    {
        var all = Words(name).Where(word => !word.All(char.IsUpper) && !(word.Length <= ShortWord && char.IsLower(word[0]))).SelectMany(word => FoldedWords.Of(word).Take(1)).ToList();
        return all.Count >= FewestInitials ? string.Concat(all.Select(word => word[0])) : null;
    }

    private static string[] Words(string text) => text.Split([' ', '-', '(', ')', ',', '.'], StringSplitOptions.RemoveEmptyEntries);

    private IReadOnlyList<string> Wanted(string language) => wanted.GetOrAdd(language, code => Stems(words, code));

    private IReadOnlyList<string> Stems(IEnumerable<string> folded, string language) =>
        languages.Find(language) is var spoken ? [.. folded.Select(word => SearchQuery.Stem(word, spoken))] : [];
}
