using System.Diagnostics;
using System.Text.Json;

namespace NewsBot.Benchmarks.Measures;

/// <summary>Mozilla's Readability with jsdom in a process of its own: it reads one page after the other and says how long each took.</summary>
internal sealed class MozillaReadability : IDisposable
{
    /// <summary>Its program, from the repository's root; <c>npm ci</c> there gets its packages.</summary>
    private static readonly string Folder = Path.Combine("tests", "benchmarks", "readability");

    private readonly Process node;

    private MozillaReadability(Process node) => this.node = node;

    /// <returns><c>null</c>: there is no Node.js here, or its packages are not.</returns>
    public static MozillaReadability? Start()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            return null;
        }

        try
        {
            var start = new ProcessStartInfo("node", [Path.Combine(Folder, "read.js")]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
            return new(Process.Start(start)!);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <exception cref="InvalidOperationException">It ended.</exception>
    public TimedText Read(string html)
    {
        node.StandardInput.WriteLine(JsonSerializer.Serialize(new { html }));
        return node.StandardOutput.ReadLine() is { } line
            ? JsonSerializer.Deserialize<TimedText>(line, JsonSerializerOptions.Web)!
            : throw new InvalidOperationException("Mozilla's Readability ended: its words stand above.");
    }

    public void Dispose()
    {
        node.StandardInput.Close();
        node.WaitForExit();
        node.Dispose();
    }

    /// <param name="Milliseconds">Of processor time, of all its threads.</param>
    public sealed record TimedText(string Text, double Milliseconds);
}
