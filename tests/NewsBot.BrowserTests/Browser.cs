using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(NewsBot.BrowserTests.Browser))]

namespace NewsBot.BrowserTests;

/// <summary>One headless Chromium for all tests: the system's own, which <c>tests/run</c> installs.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Only a failing test waits that long.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private IPlaywright? playwright;
    private IBrowser? chromium;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var program = Places.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException($"There is no Chromium in {string.Join(", ", Places)}. On Debian: apt-get install chromium.");
        Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,

            // The sandbox refuses root, as in containers; the rest keeps Chromium from calling home.
            Args = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A window of its own, with storage of its own, on an English reader's desktop unless changed.</summary>
    internal async Task<IBrowserContext> NewWindowAsync(Action<BrowserNewContextOptions>? change)
    {
        var options = new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 800 }, Locale = "en-GB" };
        change?.Invoke(options);
        var window = await chromium!.NewContextAsync(options);
        window.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        return window;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await (chromium?.CloseAsync() ?? Task.CompletedTask);
        playwright?.Dispose();
    }
}
