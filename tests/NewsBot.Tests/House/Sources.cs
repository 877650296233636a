namespace NewsBot.Tests.House;

/// <summary>The project's own source files, as they stand in the repository.</summary>
internal static class Sources
{
    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The C# files under a folder of the repository, without what the build makes.</summary>
    public static IEnumerable<SourceFile> Of(string folder) =>
        from path in Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        let relative = Path.GetRelativePath(Root, path).Replace('\\', '/')
        where !relative.Contains("/obj/", StringComparison.Ordinal) && !relative.Contains("/bin/", StringComparison.Ordinal)
        select new SourceFile(relative, File.ReadAllText(path));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NewsBot.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository: NewsBot.sln is in no folder above.");
        }

        return folder.FullName;
    }
}

/// <param name="Path">From the root of the repository, with "/".</param>
internal sealed record SourceFile(string Path, string Text)
{
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public IReadOnlyList<string> Lines { get; } = Text.Split('\n');

    /// <summary>The text without comments; a comment behind code stays.</summary>
    public string Code => string.Join('\n', Lines.Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));
}
