using NewsBot.Articles;

namespace NewsBot.Tests.Articles;

/// <summary>Pages in nine languages that were written before anybody looked at the rules: walls (<c>Walls</c>, named for what they are), and short articles about walls (<c>NoWalls</c>).</summary>
public sealed class WallFilesTests
{
    public static TheoryData<string> Walls => Files("Walls");

    public static TheoryData<string> Articles => Files("NoWalls");

    [Theory]
    [MemberData(nameof(Walls))]
    public async Task A_wall_is_called_what_it_is(string file)
    {
        var refusal = await Should.ThrowAsync<UnreadableException>(() => ReadAsync("Walls", file));

        refusal.Reason.ShouldBe(Enum.Parse<Unreadable>(file.Split('.')[0]));
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public async Task An_article_that_talks_of_walls_is_read(string file)
    {
        var article = await ReadAsync("NoWalls", file);

        article.Sentences.Count.ShouldBeGreaterThanOrEqualTo(3);
        article.IsPartial.ShouldBeFalse();
    }

    private static async Task<Article> ReadAsync(string folder, string file)
    {
        await using var site = await NewsSite.OpenAsync();
        site.Serve("/", await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Articles", folder, file), TestContext.Current.CancellationToken));
        return await site.ReadAsync("/");
    }

    private static TheoryData<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Articles", folder), "*.html").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
}
