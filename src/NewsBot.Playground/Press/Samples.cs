using System.Text;

namespace NewsBot.Playground;

/// <summary>What the program carries with it to be tried out: articles to send, and the pages of the press.</summary>
public static class Samples
{
    /// <summary>Articles that a visitor can send with one click, the ones of the folder <c>samples</c>.</summary>
    public static IReadOnlyList<SampleArticle> Articles { get; } =
    [
        new("Soldats nord-coréens en Russie", "fr", Text("samples/fr-north-korea.txt")),
        new("Cracks in the Halden dam", "en", Text("samples/en-halden-dam.txt")),
        new("Міст у Вербівці закрили", "uk", Text("samples/uk-verbivka-mist.txt")),
    ];

    /// <exception cref="ArgumentException">The program carries nothing of this name.</exception>
    internal static byte[] Bytes(string name)
    {
        using var stream = typeof(Samples).Assembly.GetManifestResourceStream(name) ?? throw new ArgumentException($"The program carries no {name}.", nameof(name));
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string Text(string name) => Encoding.UTF8.GetString(Bytes(name)).ReplaceLineEndings("\n").Trim();
}
