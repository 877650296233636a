using NewsBot.Languages;

namespace NewsBot.Articles.Pages;

/// <summary>What of a page is its article.</summary>
/// <param name="Blocks">In order; empty when there is no prose.</param>
/// <param name="Title">The heading that says what the page's title says; <c>null</c> when there is none.</param>
/// <param name="Teasers">Headings among them that are links, or lines that are and have text below them.</param>
internal sealed record FoundArticle(IReadOnlyList<PageBlock> Blocks, string? Title, int Teasers)
{
    /// <summary>Headings that lead elsewhere: a list of teasers has more, an article with "read also" fewer.</summary>
    private const int FewestTeasers = 4;

    /// <summary>Words of a link that is a headline.</summary>
    internal const int ShortestHeadline = 3;

    /// <summary>From this share on a block is a link: a heading that leads elsewhere, "Read more".</summary>
    internal const double LinkAlone = 0.7;

    /// <summary>A front page: its headings are links, and there is hardly more than a paragraph to each, whatever date or name stands beside it.</summary>
    public bool ListsOthers => (Teasers >= FewestTeasers && Blocks.Count(block => block.IsProse) < 2 * Teasers) || (Excerpts >= FewestTeasers && Blocks.Count - Excerpts < Excerpts);

    /// <summary>Items that begin with a headline that leads elsewhere, and go on.</summary>
    private int Excerpts => Blocks.Count(block => block is { Lead: > 0, Linked: <= LinkAlone } && WordCount.Weigh(block.Text[..block.Lead]) >= ShortestHeadline);

    /// <summary>All of it lies over the page: then there is nothing below.</summary>
    public bool IsOverlay => Blocks.Count > 0 && Blocks.All(block => LiesOver(block.Box));

    /// <summary>It stands where the page says that an article stands; of the element "main", pages say it of anything.</summary>
    public bool IsInArticle => Blocks.Any(block => IsArticle(block.Box));

    private static bool IsArticle(PageBox? box) => box is not null && (box.Is(BoxRole.Body | BoxRole.MarkedBody) || box.Element.LocalName == "article" || IsArticle(box.Outer));

    private static bool LiesOver(PageBox? box) => box is not null && (box.Is(BoxRole.Overlay) || LiesOver(box.Outer));
}

/// <summary>The blocks of a page → those of its article.</summary>
/// <remarks>
/// Paragraphs give what they are worth to the boxes around them, less to each further one; the best box is the seed, and what stands beside
/// it and is of the same text joins it. Ideas: content scores and siblings of Readability (Arc90, Mozilla), dense blocks of boilerpipe
/// (Kohlschütter and others, 2010), names of trafilatura (Barbaresi, 2021). Everything is linear in the page, but for the depth of its tree.
/// </remarks>
internal sealed class ArticleFinder
{
    /// <summary>The share of a paragraph's worth that the boxes around it get, from the nearest.</summary>
    private static readonly double[] Decay = [1, 0.6, 0.4, 0.28, 0.2];

    /// <summary>What a short sentence is worth.</summary>
    private const double LeastProse = 8;

    /// <summary>Words between the title and the text beyond which no lead stands there, and words from which a subheading is one.</summary>
    private const int LongestLead = 250, ShortestLead = 8;

    /// <summary>Words of a table's cell and row.</summary>
    private const int LongestCell = 12, LongestRow = 60;

    private readonly PageBlocks page;
    private readonly BlockHints hints;
    private readonly BlockSums sums;
    private readonly bool[] taken;

    private ArticleFinder(PageBlocks page, PageMetadata said)
    {
        this.page = page;
        hints = BlockHints.Read(page.All, said);
        sums = new(page.All);
        taken = new bool[page.All.Count];
    }

    public static FoundArticle Find(PageBlocks page, PageMetadata said)
    {
        var finder = new ArticleFinder(page, said);
        new Boilerplate(page, finder.sums, finder.hints.Title).Strike();
        if ((finder.Seed() ?? finder.Marked()) is not { } seed)
        {
            return new([], Title: null, Teasers: 0);
        }

        finder.Take(seed);
        finder.Gather(seed);
        finder.Lead();
        return new(finder.Taken(), finder.hints.Title < 0 ? null : page.All[finder.hints.Title].Text, finder.Teasers());
    }

    /// <summary>The box in which most of the prose stands together.</summary>
    private PageBox? Seed()
    {
        var scores = new double[page.Boxes.Count];
        for (var i = 0; i < page.All.Count; i++)
        {
            var box = sums.IsStruck(i) ? null : page.All[i].Box;
            var value = page.All[i].Worth * hints[i];
            for (var level = 0; value > 0 && level < Decay.Length && box is not null; level++, box = box.Outer)
            {
                scores[box.Index] += value * Decay[level];
            }
        }

        var best = page.Boxes.Where(box => !box.IsStruck).MaxBy(Score);
        return best is not null && sums.Worth(best) > LeastProse ? best : null;

        double Score(PageBox box)
        {
            var welcome = box.Is(BoxRole.MarkedBody) ? 1.4 : box.Is(BoxRole.Body) ? 1.25 : box.Is(BoxRole.Article) ? 1.15 : 1;
            var place = hints.Title < 0 ? 1 : box.End > hints.Title ? 1 : 0.5;
            var distance = hints.Title < 0 ? 0 : Math.Max(0, sums.Distance(hints.Title, box.Start));
            return scores[box.Index] * (1 - sums.Linked(box)) * welcome * place / (1 + (distance / 400));
        }
    }

    /// <summary>Without prose, as where results or photographs are listed: what the page says is its article.</summary>
    private PageBox? Marked() =>
        page.Boxes.Where(box => box.Is(BoxRole.Welcome) && !box.IsStruck).MaxBy(box => sums.Words(box) - sums.Links(box))
        ?? page.Boxes.Where(box => !box.IsStruck).MaxBy(sums.Worth);

    /// <summary>All of a box but what is struck, and what is mostly links.</summary>
    private void Take(PageBox box)
    {
        taken.AsSpan(box.Start, box.End - box.Start).Fill(true);
        for (var i = box.Index + 1; i < box.Last; i++)
        {
            var inner = page.Boxes[i];
            if (sums.Words(inner) >= 3 && sums.Linked(inner) > 0.5)
            {
                taken.AsSpan(inner.Start, inner.End - inner.Start).Clear();
                i = inner.Last - 1;
            }
        }
    }

    /// <summary>What stands beside the seed and is of the same text, out to where the article begins and ends.</summary>
    private void Gather(PageBox seed)
    {
        var inside = seed;
        for (var outer = seed.Outer; outer is not null; inside = outer, outer = outer.Outer)
        {
            var hasTitle = sums.HasTitle(outer.Start, seed.Start);
            TakeBare(outer, inside);
            for (var i = outer.Index + 1; i < outer.Last; i = page.Boxes[i].Last)
            {
                if (i != inside.Index && Belongs(page.Boxes[i], inside, seed))
                {
                    Take(page.Boxes[i]);
                }
            }

            if (!seed.Is(BoxRole.Body | BoxRole.MarkedBody) && (hasTitle || outer.Is(BoxRole.Article | BoxRole.Body)) && IsMoreOf(outer, inside, seed))
            {
                Take(outer);
            }

            if (outer.Is(BoxRole.Article | BoxRole.MarkedBody) || outer.Outer?.Outer is null || hasTitle)
            {
                return;
            }
        }
    }

    /// <summary>Prose that stands in the outer box itself.</summary>
    private void TakeBare(PageBox outer, PageBox inside)
    {
        for (var i = outer.Start; i < outer.End; i = i + 1 == inside.Start ? Math.Max(inside.End, i + 1) : i + 1)
        {
            taken[i] |= ReferenceEquals(page.All[i].Box, outer) && page.All[i].IsProse && !sums.IsStruck(i);
        }
    }

    private bool Belongs(PageBox beside, PageBox inside, PageBox seed)
    {
        if (beside.IsStruck || sums.Worth(beside) <= 0)
        {
            return false;
        }

        var isDense = sums.Linked(beside) < 0.15 && sums.Prose(beside) > 0.75;
        var isLead = beside.End <= seed.Start && sums.Worth(beside) > 5;
        return (isDense && (isLead || sums.Worth(beside) > 0.15 * sums.Worth(seed))) || (beside.IsLike(inside) && sums.Linked(beside) < 0.3);
    }

    /// <summary>Whether the rest of the outer box is text too, and not a little of it.</summary>
    private bool IsMoreOf(PageBox outer, PageBox inside, PageBox seed)
    {
        var (words, links) = (sums.Words(outer) - sums.Words(inside), sums.Links(outer) - sums.Links(inside));
        return words > 0 && links < 0.2 * words && sums.Worth(outer) - sums.Worth(inside) > 0.3 * sums.Worth(seed);
    }

    /// <summary>What stands between the title and the text and reads like the beginning.</summary>
    private void Lead()
    {
        var first = taken.AsSpan().IndexOf(true);
        if (hints.Title < 0 || first <= hints.Title || sums.WordsBetween(hints.Title, first) > LongestLead)
        {
            return;
        }

        for (var i = hints.Title + 1; i < first; i++)
        {
            var block = page.All[i];
            var reads = block.Kind switch
            {
                BlockKind.Heading => block is { Words: >= ShortestLead, HeadingLevel: 2 or 3 },
                BlockKind.Paragraph or BlockKind.Quote => block.IsProse,
                _ => false,
            };
            if (reads && block.Linked < 0.3 && (!sums.IsStruck(i) || IsTeaser(block.Box)))
            {
                taken[i] = true;
                sums.Restore(i);
            }
        }
    }

    /// <summary>Whether nothing but being a teaser speaks against it: here it leads into this article.</summary>
    private static bool IsTeaser(PageBox? box)
    {
        while (box is not null && !box.Is(BoxRole.Refused))
        {
            box = box.Outer;
        }

        return box?.Is(BoxRole.Teaser) == true;
    }

    private int Teasers()
    {
        var (headings, others, last) = (0, 0, taken.AsSpan().LastIndexOf(true));
        for (var i = Math.Max(1, taken.AsSpan().IndexOf(true)) - 1; i <= last; i++)
        {
            if (!sums.IsStruck(i) && page.All[i].Linked > FoundArticle.LinkAlone)
            {
                headings += page.All[i].Kind is BlockKind.Heading ? 1 : 0;
                others += page.All[i].Words >= FoundArticle.ShortestHeadline && i < last && taken[i + 1] && page.All[i + 1].Linked < 1 - FoundArticle.LinkAlone ? 1 : 0;
            }
        }

        return Math.Max(headings, others);
    }

    private List<PageBlock> Taken()
    {
        var found = new List<PageBlock>();
        for (var i = 0; i < page.All.Count; i++)
        {
            if (!taken[i] || sums.IsStruck(i))
            {
                continue;
            }

            var block = page.All[i];
            if (found.Count > 0 && AreOneRow(found[^1], block))
            {
                found[^1] = block with { Text = $"{found[^1].Text} {block.Text}", Words = found[^1].Words + block.Words };
            }
            else
            {
                found.Add(block);
            }
        }

        return found;
    }

    /// <summary>Cells of a table are read together, those of a layout not: they are long.</summary>
    private static bool AreOneRow(PageBlock before, PageBlock block) =>
        before.Kind is BlockKind.Cell && block.Kind is BlockKind.Cell && before.Words < LongestRow && block.Words < LongestCell
        && !ReferenceEquals(before.Box, block.Box) && ReferenceEquals(before.Box.Outer, block.Box.Outer);
}
