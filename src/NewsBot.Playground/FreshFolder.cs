namespace NewsBot.Playground;

/// <summary>A folder for one run of a playground, gone after it; those that crashes left behind are cleared away first.</summary>
internal sealed class FreshFolder : IAsyncDisposable
{
    private const string Prefix = "newsbot-playground-";
    private const string Mark = "running";

    private readonly FileStream mark;

    private FreshFolder(string path)
    {
        Path = path;

        // Open as long as the process lives, whatever ends it.
        mark = new FileStream(System.IO.Path.Combine(path, Mark), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
    }

    public string Path { get; }

    /// <param name="parent">Where; <c>null</c>: where this machine keeps temporary files.</param>
    public static FreshFolder Make(string? parent = null)
    {
        parent ??= System.IO.Path.GetTempPath();
        foreach (var old in new DirectoryInfo(parent).EnumerateDirectories(Prefix + "*").Where(folder => folder.LinkTarget is null))
        {
            Clear(old);
        }

        // Only its owner may look into it.
        var path = System.IO.Path.Combine(parent, Prefix + Guid.NewGuid().ToString("N"));
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return new FreshFolder(path);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await mark.DisposeAsync();
        Directory.Delete(Path, recursive: true);
    }

    /// <summary>Removes a folder whose process is gone. One that is in use, has no mark yet, or is somebody else's stays.</summary>
    private static void Clear(DirectoryInfo folder)
    {
        try
        {
            using (new FileStream(System.IO.Path.Combine(folder.FullName, Mark), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            {
                // Nobody holds it.
            }

            folder.Delete(recursive: true);
        }
        catch (Exception kept) when (kept is IOException or UnauthorizedAccessException)
        {
            // In use, or not ours.
        }
    }
}
