using System.Diagnostics;
using System.Reflection;
using Microsoft.Playwright;

namespace NewsBot.BrowserTests;

/// <summary>The program as <c>dotnet run --project src/NewsBot</c> starts it without a token, and a browser window on its page.</summary>
internal sealed class OpenPlayground : IAsyncDisposable
{
    private static readonly string Root = FindRoot();

    private readonly Process program;
    private readonly List<string> complaints = [];
    private readonly Browser browser;
    private readonly Uri address;

    private OpenPlayground(Browser browser, Process program, Uri address) => (this.browser, this.program, this.address) = (browser, program, address);

    /// <summary>What a browser's console called an error, and scripts that failed, in all windows.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public static async Task<OpenPlayground> StartAsync(Browser browser)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine([Root, "src", "NewsBot", .. AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar)[^3..], "newsbot.dll"]));
        foreach (var argument in (string[])["run", "--playground", "--set", "Playground:Port=0"])
        {
            start.ArgumentList.Add(argument);
        }

        var open = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var started = new Process { StartInfo = start };
        started.OutputDataReceived += (_, said) => Heard(said.Data);
        started.ErrorDataReceived += (_, said) => Heard(said.Data);
        started.Start();
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        try
        {
            return new OpenPlayground(browser, started, await open.Task.WaitAsync(Browser.Patience, TestContext.Current.CancellationToken));
        }
        catch
        {
            started.Kill();
            throw;
        }

        void Heard(string? line)
        {
            if (line?.StartsWith("The playground is open:", StringComparison.Ordinal) is true)
            {
                open.TrySetResult(new Uri(line.Split(' ')[^1]));
            }
        }
    }

    /// <summary>Opens a window that knows nothing of the others.</summary>
    public async Task<IPage> WindowAsync(Action<BrowserNewContextOptions>? change = null)
    {
        var context = await browser.NewWindowAsync(change);
        return await TabAsync(context);
    }

    /// <summary>Opens one more tab in a window.</summary>
    public async Task<IPage> TabAsync(IBrowserContext window)
    {
        var page = await window.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync(address.ToString());
        await page.Locator("[data-chat]").First.WaitForAsync();
        return page;
    }

    /// <summary>Keeps what a person sees, for people: in <c>artifacts/screens</c>.</summary>
    public static Task KeepAsync(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(Root, "artifacts", "screens", name + ".png"), Animations = ScreenshotAnimations.Disabled });

    /// <summary>A text of the folder of samples.</summary>
    public static string Sample(string name) => File.ReadAllText(Path.Combine(Root, "samples", name));

    public async ValueTask DisposeAsync()
    {
        program.Kill(entireProcessTree: true);
        await program.WaitForExitAsync();
        program.Dispose();
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!);
        while (!File.Exists(Path.Combine(folder.FullName, "NewsBot.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("NewsBot.sln is in no folder above the tests.");
        }

        return folder.FullName;
    }
}
