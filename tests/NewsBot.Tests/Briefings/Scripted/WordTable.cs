using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsBot.Tests.Briefings.Scripted;

/// <summary>The words with which answers are written and spoilt in one language: a table of this folder's own, so that what spoils knows nothing of what checks.</summary>
internal sealed class WordTable
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, string> table;

    private WordTable(Dictionary<string, string> table)
    {
        this.table = table;
        Numbers = [.. Words("numbers").Select(item => item.Split(':')).Select(item => (item[0], int.Parse(item[1], System.Globalization.CultureInfo.InvariantCulture)))];
        Months = Words("months");
        Weekdays = Words("weekdays");
        Units = Pairs("units");
        Synonyms = Pairs("synonyms");
        First = Words("first");
        Verbs = Pairs("verbs");
        Negate = [.. Pairs("negate").Select(pair => (new Regex($@"\b{pair.From}\b", Plain, Limit), pair.To))];
        Affirm = Rules("affirm");
        Hedges = Rules("hedges");
    }

    public IReadOnlyList<(string Word, int Value)> Numbers { get; }

    public IReadOnlyList<string> Months { get; }

    public IReadOnlyList<string> Weekdays { get; }

    public IReadOnlyList<(string From, string To)> Units { get; }

    public IReadOnlyList<(string From, string To)> Synonyms { get; }

    /// <summary>Verbs, as a rule, and what they are changed to: sometimes the opposite, sometimes something else that might be said there.</summary>
    public IReadOnlyList<(string From, string To)> Verbs { get; }

    /// <summary>The pronouns with which a source speaks of itself.</summary>
    public IReadOnlyList<string> First { get; }

    public IReadOnlyList<(Regex From, string To)> Negate { get; }

    public IReadOnlyList<(Regex From, string To)> Affirm { get; }

    public IReadOnlyList<(Regex From, string To)> Hedges { get; }

    /// <summary>A frame ("according", "says"…) or a sign ("comma", "group", "k"…).</summary>
    public string this[string name] => table[name];

    /// <summary>By language.</summary>
    public static IReadOnlyDictionary<string, WordTable> Read(string file) =>
        JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(File.ReadAllText(file))!
            .ToDictionary(entry => entry.Key, entry => new WordTable(entry.Value), StringComparer.Ordinal);

    /// <returns>The text with the first rule applied that changes it, once; <c>null</c> when none does.</returns>
    public static string? Change(string text, IEnumerable<(Regex From, string To)> rules)
    {
        foreach (var (from, to) in rules)
        {
            var changed = from.Replace(text, to, 1).Replace("  ", " ", StringComparison.Ordinal).Trim();
            if (changed != text)
            {
                return changed;
            }
        }

        return null;
    }

    public static Regex Whole(string words) => new($@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(words)}(?![\p{{L}}\p{{N}}])", Plain, Limit);

    private string[] Words(string name) => table[name].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private List<(string From, string To)> Pairs(string name) =>
        [.. Words(name).Select(item => item.Split('>')).Select(item => (item[0].Replace('_', ' '), item[1].Replace('_', ' ')))];

    /// <summary>Rules parted by "|" outside of brackets, each "pattern&gt;replacement".</summary>
    private List<(Regex From, string To)> Rules(string name)
    {
        var (rules, depth, start, text) = (new List<string>(), 0, 0, table[name]);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (text[i] == '|' && depth == 0)
            {
                rules.Add(text[start..i]);
                start = i + 1;
            }
        }

        rules.Add(text[start..]);
        return [.. rules.Select(rule => (rule, At: rule.LastIndexOf('>')))
            .Select(rule => (new Regex(rule.rule[..rule.At], Plain | RegexOptions.IgnoreCase, Limit), rule.rule[(rule.At + 1)..].Replace('_', ' ')))];
    }
}
