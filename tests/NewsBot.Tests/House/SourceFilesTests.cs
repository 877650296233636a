using System.Text.RegularExpressions;

namespace NewsBot.Tests.House;

/// <summary>What every source file keeps to, in the bot and in its tests.</summary>
public sealed partial class SourceFilesTests
{
    /// <summary>Words that say what pattern a type follows, not what it makes.</summary>
    private static readonly HashSet<string> Smells = new(StringComparer.Ordinal)
    {
        "Handler", "Handlers", "Service", "Services", "Manager", "Managers", "Helper", "Helpers", "Util", "Utils", "Utility", "Processor",
        "Factory", "Base", "Common", "Core", "Extensions", "Models", "Infrastructure",
    };

    /// <summary>Language models are what it opens.</summary>
    private static readonly string[] Meant = ["ChatModels"];

    private static IEnumerable<SourceFile> Files => Sources.Of("src").Concat(Sources.Of("tests"));

    [Fact]
    public void No_type_is_named_by_a_smell()
    {
        var wrong = from file in Files
                    from Match type in TypeName().Matches(file.Code)
                    let name = type.Groups["name"].Value
                    where !Meant.Contains(name, StringComparer.Ordinal) && Word().Matches(name).Any(word => Smells.Contains(word.Value))
                    select $"{file.Path}: {name}. Say what it makes or knows.";

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void No_file_is_longer_than_300_lines() =>
        Files.Where(file => file.Lines.Count > 301).Select(file => $"{file.Path}: {file.Lines.Count - 1} lines. Find the second thing it does, and give it a file.").ShouldBeEmpty();

    [Fact]
    public void Nothing_is_left_to_do_later()
    {
        var later = new Regex(@"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK|XX" + @"X)\b", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

        Files.Where(file => later.IsMatch(file.Text)).Select(file => $"{file.Path}: do it now, or write an issue.").ShouldBeEmpty();
    }

    [Fact]
    public void Every_public_type_says_what_it_is()
    {
        var silent = from file in Sources.Of("src")
                     from line in file.Lines.Index()
                     where PublicType().IsMatch(line.Item)
                     let above = file.Lines.Take(line.Index).Reverse().SkipWhile(other => other.TrimStart().StartsWith('['))
                     where !above.First().TrimStart().StartsWith("///", StringComparison.Ordinal)
                     select $"{file.Path}, line {line.Index + 1}: {line.Item.Trim()}";

        silent.ShouldBeEmpty("One sentence above it: what it is.");
    }

    [Fact]
    public void No_test_is_switched_off()
    {
        var skipped = new Regex(@"\bSkip(When|Unless)?\s*=|Assert\.Skip", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

        Sources.Of("tests").Where(file => file.Name != "SourceFilesTests.cs" && skipped.IsMatch(file.Code)).Select(file => file.Path).ShouldBeEmpty();
    }

    [GeneratedRegex(@"\b(class|record struct|record|struct|interface|enum)\s+(?<name>[A-Z]\w*)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex TypeName();

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z][a-z0-9]*", RegexOptions.None, 5000)]
    private static partial Regex Word();

    [GeneratedRegex(@"^public ((abstract|sealed|static|partial|readonly) )*(class|record|struct|interface|enum) ", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex PublicType();
}
