using System.Diagnostics;
using System.Text;
using NewsBot.Terminal;
using NewsBot.Tests.House;

namespace NewsBot.Tests.Terminal;

/// <summary>What a command left behind.</summary>
internal sealed record Outcome(int Status, string Out, string Error)
{
    public IReadOnlyList<string> OutLines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<string> ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs <c>newsbot</c>: in this process, or as a process of its own.</summary>
internal static class Shell
{
    public static string Sample => Path.Combine(AppContext.BaseDirectory, "samples", "fr-north-korea.txt");

    /// <summary>Where the build puts the program: beside the tests lie only the libraries that they lack.</summary>
    private static string Program => Path.Combine(
        [Sources.Root, "src", "NewsBot", .. AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar)[^3..], "newsbot.dll"]);

    public static Task<Outcome> RunAsync(params string[] args) => RunAsync("", args);

    public static async Task<Outcome> RunAsync(string input, string[] args)
    {
        using var standardInput = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = await CommandLine.RunAsync(args, new(standardInput, output, error, IsTerminal: false));
        return new(status, output.ToString(), error.ToString());
    }

    /// <summary>Starts the program that is shipped; its input stays open.</summary>
    public static Process Start(params string[] args) => Start(args, []);

    /// <summary>The same with environment variables.</summary>
    public static Process Start(string[] args, params (string Name, string Value)[] environment)
    {
        // A shell without job control lets its background jobs ignore Ctrl+C, and they pass that on: tests must not inherit it.
        var start = new ProcessStartInfo("env")
        {
            ArgumentList = { "--default-signal=INT", "dotnet", Program },
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        foreach (var argument in args)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public static async Task<Outcome> EndAsync(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, await output, await error);
    }
}

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("newsbot-test-");

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(name), bytes);
        return PathOf(name);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
