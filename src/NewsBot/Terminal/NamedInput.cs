using System.Text.Json;

namespace NewsBot.Terminal;

/// <summary>One thing to work on, as a person at a terminal named it.</summary>
/// <param name="Name">What the output and the errors call it.</param>
/// <param name="Place">A file, a link, or "-" for standard input.</param>
/// <param name="Id">What a list calls it; <c>null</c> for what stands on the command line.</param>
internal sealed record NamedInput(string Name, string Place, string? Id = null)
{
    public static IEnumerable<NamedInput> Of(IEnumerable<string> places) => places.Select(place => new NamedInput(place, place));

    /// <summary>The lines of a list: JSON objects with <c>id</c> and <c>file</c> (or <c>html</c>), which is looked for beside the list.</summary>
    /// <exception cref="IOException">There is no such list, or a line of it is something else.</exception>
    public static IReadOnlyList<NamedInput> List(string list)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(list))!;
        return [.. File.ReadLines(list).Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)).Select(line => Read(line.Item, $"{list}, line {line.Index + 1}", folder))];
    }

    private static NamedInput Read(string line, string where, string folder)
    {
        try
        {
            var listed = JsonSerializer.Deserialize<Listed>(line, JsonSerializerOptions.Web);
            return listed is { Id: { Length: > 0 } id } && (listed.File ?? listed.Html) is { Length: > 0 } file
                ? new(id, Path.Combine(folder, file), id)
                : throw new IOException($"{where}: it needs id and file, as {{\"id\":\"1\",\"file\":\"1.html\"}}.");
        }
        catch (JsonException broken)
        {
            throw new IOException($"{where}: this is no JSON object on one line.", broken);
        }
    }

    private sealed record Listed(string? Id, string? File, string? Html);
}
