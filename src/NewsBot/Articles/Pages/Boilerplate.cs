namespace NewsBot.Articles.Pages;

/// <summary>Strikes the boxes that belong to the page and not to the article: by what they are, and by how much of the page they are.</summary>
/// <remarks>
/// A name is a hint and no proof: "ad-free", "has-sidebar" and "post-author-7" stand on whole articles. So a box with too much of the
/// page's prose is kept, whatever it is called.
/// </remarks>
internal sealed class Boilerplate(PageBlocks page, BlockSums sums, int title)
{
    /// <summary>Worth that must be left elsewhere: about two sentences.</summary>
    private const double LeastRest = 20;

    /// <summary>Words and blocks of a caption, with its credit.</summary>
    private const int LongestCaption = 60, MostCaptions = 3;

    /// <summary>Other articles side by side; the words and blocks of each.</summary>
    private const int FewestTeasers = 3, LongestTeaser = 150, MostTeaserBlocks = 8;

    public void Strike()
    {
        StrikeNamed(BoxRole.Comments);
        StrikeTeasers();
        StrikeNamed(BoxRole.Refused & ~BoxRole.Comments);
    }

    private void StrikeNamed(BoxRole roles)
    {
        var (total, struck) = (Math.Max(1, sums.Total), 0.0);
        foreach (var box in page.Boxes.Skip(1))
        {
            if (box.Outer!.IsStruck)
            {
                box.IsStruck = true;
                continue;
            }

            var role = box.Role & roles;
            if (role is BoxRole.None && (roles & BoxRole.Credits) != BoxRole.None && IsCaption(box))
            {
                role = BoxRole.Credits;
            }

            var worth = sums.Worth(box);
            var isSure = box.Is(BoxRole.Footer | BoxRole.Overlay | BoxRole.ByElement) && !box.Is(BoxRole.Welcome) && !box.Holds(title) && total - struck - worth > LeastRest;
            if (role is not BoxRole.None && (worth <= Most(box, role) * total || isSure) && !HasTitle(box, role))
            {
                sums.Strike(box);
                struck += worth;
            }
        }

        sums.Count();
    }

    /// <summary>The largest share of the page's prose with which a box is still what its name says.</summary>
    private double Most(PageBox box, BoxRole role) => role switch
    {
        _ when box.Is(BoxRole.Body | BoxRole.MarkedBody) => 0.15,
        BoxRole.Comments => sums.WorthBefore(box.Start) > LeastRest ? 1 : 0.2,
        _ when box.Is(BoxRole.ByElement) => 0.5,
        BoxRole.Credits => 0.2,
        _ => 0.35,
    };

    private bool HasTitle(PageBox box, BoxRole role) =>
        (role & (BoxRole.Comments | BoxRole.Credits)) != BoxRole.None && sums.Worth(box) > 0 && sums.HasTitle(box.Start, box.End);

    /// <summary>A few words beside a picture, without a heading, a table or a quotation.</summary>
    private bool IsCaption(PageBox box)
    {
        if (!(box.HasPicture || box.Is(BoxRole.Picture)) || box.Is(BoxRole.Welcome) || box.Outer!.Outer is null || box.Holds(title)
            || box.End - box.Start is 0 or > MostCaptions || sums.Words(box) > LongestCaption)
        {
            return false;
        }

        for (var i = box.Start; i < box.End; i++)
        {
            if (page.All[i].Kind is not (BlockKind.Paragraph or BlockKind.Item))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Boxes of one name side by side, each with a link for a heading and hardly a paragraph: other articles.</summary>
    private void StrikeTeasers()
    {
        var lists = page.Boxes.Where(box => box.Outer is not null && !box.IsStruck && IsTeaser(box))
            .GroupBy(box => (box.Outer, box.Element.LocalName, box.Element.ClassName?.Split(' ')[0]))
            .Select(list => list.ToList());
        foreach (var list in lists.Where(list => list.Count >= FewestTeasers && sums.WorthBefore(list[0].Start) > LeastRest))
        {
            list.ForEach(sums.Strike);
        }

        sums.Count();
    }

    private bool IsTeaser(PageBox box)
    {
        if (box.End - box.Start is < 2 or > MostTeaserBlocks || box.Start <= title || sums.Words(box) > LongestTeaser)
        {
            return false;
        }

        var (leads, prose) = (false, 0);
        for (var i = box.Start; i < box.End; i++)
        {
            var block = page.All[i];
            leads |= i - box.Start < 3 && block is { Linked: > 0.7, Words: >= 3 };
            prose += block.IsProse ? 1 : 0;
        }

        return leads && prose <= 1;
    }
}
