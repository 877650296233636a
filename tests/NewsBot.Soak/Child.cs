using System.Diagnostics;

namespace NewsBot.Soak;

/// <summary>This program once more, in a process of its own.</summary>
internal static class Child
{
    /// <returns>A process whose standard output the caller reads.</returns>
    public static Process Start(params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        foreach (var argument in arguments.Prepend(typeof(Child).Assembly.Location))
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
