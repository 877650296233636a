using System.Text;
using NewsBot.Replies;

namespace NewsBot.Tests.Replies;

public sealed class ExportTests
{
    [Fact]
    public void Csv_has_a_line_for_each_claim_and_none_that_a_spreadsheet_computes()
    {
        var lines = Export("csv", "=HYPERLINK(\"https://evil.example\"), 2").Split("\r\n");

        lines[0].ShouldStartWith("\uFEFFbriefed,published,site,headline,address,claim,source");
        lines.Length.ShouldBe(1 + 4 + 1);
        lines[1].ShouldContain(",\"'=HYPERLINK(\"\"https://evil.example\"\"), 2\",");
        lines[1].ShouldContain(",1,Anne Moreau,President,person,,according to,\"About 10,000 soldiers are ready.\",asserts,stated,,unverified,,");
        lines.Skip(1).SkipLast(1).Select(line => Cells(line).Count).Distinct().ShouldBe([18]);
    }

    [Fact]
    public void Markdown_escapes_what_comes_from_outside()
    {
        var text = Export("md", "[click](javascript:x) *bold* <script> `x`");

        text.ShouldStartWith("## [\\[click\\](javascript:x) \\*bold\\* \\<script\\> \\`x\\`](<https://news.example/troops?a=1&b=2>)\n");
        text.ShouldContain("\n1. **Anne Moreau**, President – *according to*: About 10,000 soldiers are ready. (not verified)\n");
        text.ShouldContain("\n> soldiers: ");
    }

    [Fact]
    public void A_file_takes_no_more_than_it_may()
    {
        var entry = SomeBriefing.Entry(SomeBriefing.Article(), SomeBriefing.Full());
        var file = new ExportFile(ExportFormat.Find("json")!, SomeBriefing.English, longest: 10_000);

        while (file.TryAdd(entry))
        {
            file.Count.ShouldBeLessThan(10_000);
        }

        file.Count.ShouldBeGreaterThan(0);
        var bytes = file.Finish();
        bytes.Length.ShouldBeLessThanOrEqualTo(10_000);
        System.Text.Json.JsonDocument.Parse(bytes).RootElement.GetArrayLength().ShouldBe(file.Count);
    }

    private static string Export(string format, string headline)
    {
        var file = new ExportFile(ExportFormat.Find(format)!, SomeBriefing.English);
        file.TryAdd(SomeBriefing.Entry(SomeBriefing.Article(), SomeBriefing.Full() with { Headline = headline })).ShouldBeTrue();
        return Encoding.UTF8.GetString(file.Finish());
    }

    private static List<string> Cells(string line)
    {
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var unit in line + ",")
        {
            quoted ^= unit == '"';
            if (unit == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(unit);
            }
        }

        return cells;
    }
}
