using System.Diagnostics;

namespace NewsBot.Tests.Memory;

public sealed class SoakTests
{
    /// <summary>Eight seconds of writing, reading, forgetting and killing; <c>dotnet run --project tests/NewsBot.Soak 600</c> takes longer.</summary>
    [Fact]
    public async Task Killed_at_any_moment_the_storage_holds_what_was_acknowledged_and_nothing_forgotten()
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "NewsBot.Soak.dll"), "8" },
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var soak = Process.Start(start)!;

        var said = await soak.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await soak.WaitForExitAsync(TestContext.Current.CancellationToken);

        soak.ExitCode.ShouldBe(0, said);
        said.ShouldContain(" 0 disagreements");
    }
}
