using System.Text.RegularExpressions;
using NewsBot.Playground;

namespace NewsBot.Tests.Playground;

/// <summary>What the files that the browser gets keep to.</summary>
public sealed partial class PageSourceTests
{
    private static readonly Dictionary<string, string> Files = typeof(ChatPage).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("web/", StringComparison.Ordinal))
        .ToDictionary(name => name, Read, StringComparer.Ordinal);

    [Fact]
    public void No_script_makes_markup_or_code_out_of_text() =>
        Files.Where(file => WaysAround().IsMatch(file.Value)).Select(file => file.Key).ShouldBeEmpty("Elements are made by dom.js, out of text nodes.");

    [Fact]
    public void The_page_needs_nothing_from_outside()
    {
        var outside = from file in Files
                      from Match address in Address().Matches(file.Value)
                      where !address.Value.StartsWith("http://www.w3.org/", StringComparison.Ordinal)
                      select $"{file.Key}: {address.Value}";

        outside.ShouldBeEmpty();
    }

    [Fact]
    public void The_page_has_no_inline_script_or_style() =>
        Files["web/index.html"].ShouldSatisfyAllConditions(
            page => Regex.Matches(page, "<script(?! type=\"module\" src=)", RegexOptions.None, TimeSpan.FromSeconds(1)).ShouldBeEmpty(),
            page => page.ShouldNotContain("<style"),
            page => page.ShouldNotContain("style="));

    [Fact]
    public void No_file_of_the_page_is_longer_than_300_lines() =>
        Files.Where(file => file.Value.Count(letter => letter == '\n') > 300).Select(file => file.Key).ShouldBeEmpty();

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(ChatPage).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\b(innerHTML|outerHTML|insertAdjacentHTML|srcdoc|document\.write|DOMParser|createContextualFragment|eval|Function)\b\s*[(=]", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex WaysAround();

    [GeneratedRegex(@"https?://[a-zA-Z0-9.]+[^\s'""`)]*", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Address();
}
