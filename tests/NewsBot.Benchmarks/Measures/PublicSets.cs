using System.Text.Json;

namespace NewsBot.Benchmarks.Measures;

/// <summary>The folder with the public sets, which are no part of this repository, and the scorers that came with them.</summary>
/// <param name="keep">Where the answers are kept for reading; <c>null</c>: nowhere.</param>
internal sealed class PublicSets(string folder, string? keep)
{
    private static readonly JsonSerializerOptions Underscored = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public bool Exist => Directory.Exists(folder);

    /// <summary>The rows with what is right for them.</summary>
    public string Gold(string set) => Path.Combine(folder, set, "gold.jsonl") is var gold && File.Exists(gold) ? gold : Path.Combine(folder, set, "items.jsonl");

    /// <summary>The texts that rows of a set share.</summary>
    public IEnumerable<SharedText> Texts(string set) => Read<SharedText>(Path.Combine(folder, set, "docs.jsonl"));

    public string Scorer(string name) => Path.Combine(folder, name);

    /// <summary>A file for the answers to a set.</summary>
    public string Answers(string name) => keep is null ? Path.GetTempFileName() : Path.Combine(Directory.CreateDirectory(keep).FullName, name + ".jsonl");

    /// <summary>The answers were read by the scorer.</summary>
    public void Done(string file)
    {
        if (keep is null)
        {
            File.Delete(file);
        }
    }

    public bool Has(string set) => File.Exists(Gold(set));

    public IEnumerable<Row> Rows(string set) =>
        File.ReadLines(Gold(set)).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<Row>(line, JsonSerializerOptions.Web)!);

    /// <summary>The rows of a set of summaries, whose texts are <see cref="Texts"/>.</summary>
    public IEnumerable<SummaryRow> Summaries(string set) => Read<SummaryRow>(Gold(set));

    private static IEnumerable<T> Read<T>(string file) =>
        File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<T>(line, Underscored)!);
}

/// <summary>A summary of a text.</summary>
internal sealed record SummaryRow(string Id, string DocId, string Summary);

/// <summary>A text that several rows of a set are about.</summary>
internal sealed record SharedText(string DocId, string Text);

/// <summary>A row of any of the sets: each has some of these.</summary>
/// <param name="Date">ISO 8601 day of publication.</param>
/// <param name="Source">What is to be summarised.</param>
/// <param name="Html">The file of a packed page, beside the set's gold.</param>
internal sealed record Row(string Id, string? Lang = null, string? Text = null, string? Title = null, string? Date = null, string? Source = null, string? Kind = null, string? Label = null, string? Html = null);
