using System.Text.RegularExpressions;

namespace NewsBot.Articles.Files;

/// <summary>Markdown → text: without its signs, addresses and pictures, and with its first heading as the title.</summary>
internal static partial class MarkdownText
{
    /// <exception cref="UnreadableException">It takes too long.</exception>
    public static FileText Read(string text)
    {
        try
        {
            return Parse(text);
        }
        catch (RegexMatchTimeoutException late)
        {
            throw new UnreadableException(Unreadable.TooLarge, late);
        }
    }

    private static FileText Parse(string text)
    {
        text = FrontMatter().Replace(text.ReplaceLineEndings("\n"), "");
        text = Fence().Replace(text, "\n");
        text = Picture().Replace(text, "");
        text = Link().Replace(text, "${words}");
        text = Emphasis().Replace(text, "${words}");
        var (title, paragraphs) = ((string?)null, new List<string>());
        foreach (var block in Gap().Split(text))
        {
            var lines = block.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var paragraph = new List<string>();
            foreach (var line in lines)
            {
                if (Heading().Match(line) is { Success: true } heading)
                {
                    End(paragraph);
                    if (title is null && paragraphs.Count == 0)
                    {
                        title = heading.Groups["text"].Value;
                    }
                    else
                    {
                        paragraphs.Add(heading.Groups["text"].Value);
                    }
                }
                else if (!Rule().IsMatch(line))
                {
                    var item = Item().Match(line);
                    if (item.Success)
                    {
                        End(paragraph);
                    }

                    paragraph.Add(line[item.Length..]);
                }
            }

            End(paragraph);
        }

        return new(title, paragraphs);

        void End(List<string> paragraph)
        {
            if (paragraph.Count > 0)
            {
                paragraphs.Add(string.Join(' ', paragraph));
                paragraph.Clear();
            }
        }
    }

    [GeneratedRegex(@"\A\uFEFF?---\n.*?\n---\n", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"^```.*?^```[^\n]*$", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Fence();

    [GeneratedRegex(@"!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Picture();

    [GeneratedRegex(@"\[(?<words>[^\]\n]{1,500})\]\([^)\n]{0,2000}\)", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\w*])(?<sign>\*{1,3}|_{1,3}|`)(?=\S)(?<words>[^\n*`]{1,500}?)(?<=\S)\k<sign>(?![\w*])", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\n[ \t]*\n", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Gap();

    [GeneratedRegex(@"^#{1,6}\s+(?<text>.*?)[\s#]*$", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?:[-*_=]\s?){3,}$|^\|?[-:| ]+\|[-:| ]*$", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Rule();

    /// <summary>A sign of a list or a quotation.</summary>
    [GeneratedRegex(@"^(?:[-*+]|[0-9]{1,3}[.)]|>+)\s+", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Item();
}
