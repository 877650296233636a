using System.Globalization;
using System.Text;
using NewsBot.Languages;

namespace NewsBot.Benchmarks.Measures;

/// <summary>Measures reading and the offline engine and writes the tables: <c>measure [FOLDER] [--out FILE] [--keep FOLDER] [PART…]</c>.</summary>
internal static class Report
{
    /// <returns>The exit status: 0, or 2 when the sets are not there or a part is unknown.</returns>
    public static int Run(string[] arguments, TextWriter output, TextWriter errors)
    {
        var languages = LanguageBook.Load();
        var (folder, file, keep, parts) = Read(arguments);
        var sets = new PublicSets(folder, keep);
        var all = new (string Name, string Title, bool NeedsSets, Func<IEnumerable<Figure>> Measure)[]
        {
            ("attribution", "Attribution", true, () => Attributions.Measure(sets, languages)),
            ("summary", "Summaries", true, () => Summaries.Measure(sets, languages)),
            ("faithfulness", "Faithfulness: is a summary supported by its article?", true, () => Faithfulness.Measure(sets, languages)),
            ("language", "Language identification", true, () => Identification.Measure(sets, languages)),
            ("extraction", "Articles found in saved pages", true, () => Extraction.Measure(sets)),
            ("grounding", "Grounding: scripted answers of a model, caught when wrong, lost when right", false, () => Grounded.Measure(languages)),
            ("hostile", "Texts that nobody writes: milliseconds for 500 kB, the slowest kinds", false, () => Hostile.Measure(languages)),
            ("endurance", "10,000 saved pages one after the other", true, () => Extraction.Endure(sets)),
            ("models", "Briefings by a model: what they cost besides it", false, () => ModelCost.MeasureAsync(languages, Samples()).GetAwaiter().GetResult()),
            ("speed", "Speed", false, () => Speed.Measure(languages, Samples())),
        };
        if (parts.Find(part => all.All(known => known.Name != part)) is { } unknown)
        {
            errors.WriteLine($"There is no part “{unknown}”: {string.Join(", ", all.Select(part => part.Name))}.");
            return 2;
        }

        var wanted = all.Where(part => parts.Count == 0 || parts.Contains(part.Name)).ToList();
        if (!sets.Exist && wanted.Exists(part => part.NeedsSets))
        {
            errors.WriteLine($"The public sets are not in {Path.GetFullPath(folder)}. They are no part of this repository: name their folder,\n"
                + "    tests/benchmarks/run FOLDER\nor measure only what needs none:\n    tests/benchmarks/run speed");
            return 2;
        }

        var table = new StringBuilder();
        foreach (var (_, title, _, measure) in wanted)
        {
            var part = Table(title, [.. measure()]);
            output.Write(part);
            table.Append(part);
        }

        if (file is not null)
        {
            File.WriteAllText(file, string.Create(CultureInfo.InvariantCulture, $"# What was measured, {TimeProvider.System.GetUtcNow():yyyy-MM-dd}\n\nPercent, except where a line says otherwise. Made by `tests/benchmarks/run`.\n{table}"));
        }

        return 0;
    }

    private static (string Folder, string? File, string? Keep, List<string> Parts) Read(string[] arguments)
    {
        var (folder, file, keep, parts) = (Path.Combine("..", "shared", "benchmarks"), (string?)null, (string?)null, new List<string>());
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] == "--out" && i + 1 < arguments.Length)
            {
                file = arguments[++i];
            }
            else if (arguments[i] == "--keep" && i + 1 < arguments.Length)
            {
                keep = arguments[++i];
            }
            else if (arguments[i].Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal) || Directory.Exists(arguments[i]))
            {
                folder = arguments[i];
            }
            else
            {
                parts.Add(arguments[i]);
            }
        }

        return (folder, file, keep, parts);
    }

    private static string Table(string title, IReadOnlyList<Figure> figures)
    {
        var table = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"\n## {title}\n\n| | measured | goal | reached | others |\n|---|--:|--:|---|---|\n"));
        foreach (var figure in figures)
        {
            table.Append(CultureInfo.InvariantCulture, $"| {figure.Name} | {figure.Value:F1} | {figure.Goal:F1} | {figure.Verdict} | {figure.Others} |\n");
        }

        return table.ToString();
    }

    private static List<string> Samples() =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
}
