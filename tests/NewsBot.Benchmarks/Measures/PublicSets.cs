using System.Text.Json;

namespace NewsBot.Benchmarks.Measures;

/// <summary>The folder with the public sets, which are no part of this repository, and the scorers that came with them.</summary>
internal sealed class PublicSets(string folder)
{
    public bool Exist => Directory.Exists(folder);

    public string Folder => folder;

    public string Gold(string set) => Path.Combine(folder, set, "gold.jsonl");

    public string Scorer(string name) => Path.Combine(folder, name);

    public bool Has(string set) => File.Exists(Gold(set));

    public IEnumerable<Row> Rows(string set) =>
        File.ReadLines(Gold(set)).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<Row>(line, JsonSerializerOptions.Web)!);
}

/// <summary>A row of any of the sets: each has some of these.</summary>
/// <param name="Date">ISO 8601 day of publication.</param>
/// <param name="Source">What is to be summarised.</param>
internal sealed record Row(string Id, string? Lang = null, string? Text = null, string? Title = null, string? Date = null, string? Source = null, string? Kind = null, string? Label = null);
