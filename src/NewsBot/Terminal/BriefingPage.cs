using NewsBot.Articles;
using NewsBot.Briefings;
using NewsBot.Languages;
using NewsBot.Replies;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace NewsBot.Terminal;

/// <summary>Briefing or article → a page for people. Everything is written as text, never as markup, so nothing from outside is obeyed.</summary>
public sealed class BriefingPage(IAnsiConsole console)
{
    private static readonly Style Plain = Style.Plain;
    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Dim = new(decoration: Decoration.Dim);
    private static readonly Style Italic = new(decoration: Decoration.Italic);
    private static readonly Style Heading = new(Color.Blue, decoration: Decoration.Bold);

    public void Write(Article article, Briefing briefing, Language language)
    {
        var words = new BriefingWords(article, briefing, language);
        console.WriteLine();
        Line(words.Headline, Bold);
        Line(words.Origin, Dim);
        Line(words.Sourcing, Italic);
        console.WriteLine();
        foreach (var point in words.Points)
        {
            Item("•", new Text(point));
        }

        Claims(words, language);
        Under(language.Say(Phrase.Disagreement), words.Disagreements);
        Under(language.Say(Phrase.Caveat), words.Caveats);
        console.WriteLine();
        Line(words.MadeBy, Dim);
        foreach (var note in new[] { words.PartlyRead, words.AlsoIn, words.StoodIn, words.Covered, words.LeftOut }.OfType<string>())
        {
            Line(note, new(Color.Yellow));
        }

        foreach (var dropped in words.Dropped)
        {
            Item("–", new Text(dropped, Dim));
        }

        console.WriteLine();
    }

    /// <summary>The article alone.</summary>
    public void Write(Article article, Language language)
    {
        var words = new BriefingWords(article, Nothing(article), language);
        console.WriteLine();
        if (words.Headline.Length > 0)
        {
            Line(words.Headline, Bold);
        }

        Line(words.Origin, Dim);
        foreach (var paragraph in article.Text.Split("\n\n"))
        {
            console.WriteLine();
            Line(OutsideText.Line(paragraph), Plain);
        }

        console.WriteLine();
    }

    private void Claims(BriefingWords words, Language language)
    {
        var claims = words.Claims.ToList();
        if (claims.Count == 0)
        {
            return;
        }

        console.WriteLine();
        Line(language.Say(Phrase.WhoClaimsWhat), Heading);
        foreach (var claim in claims)
        {
            var who = new Paragraph(claim.Source, Bold);
            who.Append(claim.Role is null ? "" : $", {claim.Role}", Plain);
            if (claim.Cue is { } cue)
            {
                who.Append(" – ", Dim);
                who.Append(cue, Italic);
            }

            who.Append("\n" + claim.Content, Plain);
            for (var index = 0; index < claim.Signs.Count; index++)
            {
                who.Append(index == 0 ? "\n" : " · ", Dim);
                who.Append(claim.Signs[index].Words, StyleOf(claim.Signs[index].Tone));
            }

            Item($"{claim.Number}", who);
        }
    }

    private void Under(string heading, IEnumerable<string> lines)
    {
        var first = true;
        foreach (var line in lines)
        {
            if (first)
            {
                console.WriteLine();
                Line(heading, Heading);
                first = false;
            }

            Item("•", new Text(line));
        }
    }

    private void Line(string text, Style style) => Write(new Text(text, style));

    /// <summary>A mark, and beside it text that keeps to its own column.</summary>
    private void Item(string mark, IRenderable text)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().RightAligned().Width(3).PadRight(1)).AddColumn(new GridColumn().PadRight(0));
        grid.AddRow(new Text(mark, Dim), text);
        Write(grid);
    }

    private void Write(IRenderable renderable)
    {
        console.Write(renderable);
        if (renderable is Text)
        {
            console.WriteLine();
        }
    }

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Good => new(Color.Green),
        Tone.Doubtful => new(Color.Yellow),
        Tone.Bad => new(Color.Red),
        _ => Dim,
    };

    private static Briefing Nothing(Article article) => new()
    {
        Headline = article.Title ?? "",
        Summary = [],
        Claims = [],
        Caveats = [],
        Discrepancies = [],
        Engine = new() { Name = "", Elapsed = TimeSpan.Zero, Calls = 0 },
        Sourcing = new(0, 0, 0, 0, 0, 0),
    };
}
