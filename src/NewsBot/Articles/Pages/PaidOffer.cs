using NewsBot.Languages;

namespace NewsBot.Articles.Pages;

/// <summary>What a page sells in the place of the rest of its article.</summary>
internal sealed class PaidOffer
{
    /// <summary>Words of a paragraph of an offer, and of the longest article that is looked at: the rest of a longer one is hardly missed.</summary>
    private const int LongestParagraph = 60, LongestBeginning = 250;

    /// <summary>Paragraphs over which an offer is spread, how many of them may stand between it and the text, and phrases that make it one.</summary>
    private const int Reach = 5, Behind = 20, FewestPhrases = 2;

    private readonly HashSet<PageBlock> paragraphs = [];

    private PaidOffer(bool isLocked) => IsLocked = isLocked;

    /// <summary>The page says in so many words, or marks the text so, that the rest is for those who pay.</summary>
    public bool IsLocked { get; private set; }

    /// <param name="blocks">Of the whole page.</param>
    public static PaidOffer Read(FoundArticle found, IReadOnlyList<PageBlock> blocks, WallWords words)
    {
        if (found.Blocks.Count == 0 || found.Blocks.Sum(block => block.Words) >= LongestBeginning)
        {
            return new(isLocked: false);
        }

        var offer = new PaidOffer(IsMarked(found.Blocks[0].Box));
        var end = Math.Min(blocks.Count, found.Blocks.Max(block => block.Box.End) + Behind);
        for (var i = found.Blocks.Min(block => block.Box.Start); i < end; i++)
        {
            if (!MayOffer(blocks[i]) || !words.Locked.IsIn(blocks[i].Text) || !words.Locked.IsIn(Unquoted(blocks[i])))
            {
                continue;
            }

            var near = blocks.Take(i + Reach + 1).Skip(Math.Max(0, i - Reach)).Where(MayOffer)
                .Select(block => (Block: block, Phrases: words.Locked.Count(Unquoted(block)) + words.Offers.Count(Unquoted(block)))).Where(one => one.Phrases > 0).ToList();
            if (near.Sum(one => one.Phrases) >= FewestPhrases)
            {
                offer.IsLocked = true;
                offer.paragraphs.UnionWith(near.Select(one => one.Block));
            }
        }

        return offer;
    }

    /// <summary>What was found, without what is offered.</summary>
    public FoundArticle RemoveFrom(FoundArticle found) => paragraphs.Count == 0 ? found : found with { Blocks = [.. found.Blocks.Where(block => !paragraphs.Contains(block))] };

    /// <summary>Words of the article itself that are there: no headings, and nothing that stands where a wall is, with something to press.</summary>
    public int Free(FoundArticle found) =>
        found.Blocks.Where(block => block.HeadingLevel == 0 && !paragraphs.Contains(block) && !IsBehindWall(block.Box)).Sum(block => block.Words);

    /// <summary>Text of the page, not of its menu or its foot, and no headline of another article.</summary>
    private static bool MayOffer(PageBlock block) =>
        block is { Words: < LongestParagraph, Linked: < FoundArticle.LinkAlone } && !block.Box.Is(BoxRole.Footer) && block.Box.Element.LocalName is not ("nav" or "header");

    private static string Unquoted(PageBlock block) => WallParts.Quoted().Replace(block.Text, string.Empty);

    private static bool IsBehindWall(PageBox? box)
    {
        while (box is not null && !WallParts.Paywall().IsMatch($"{box.Element.Id} {box.Element.ClassName}"))
        {
            box = box.Outer;
        }

        return box?.Element.QuerySelector("button, input, [role=button], a[href]") is not null;
    }

    private static bool IsMarked(PageBox? box) => box is not null
        && (box.Element.Attributes.Any(attribute => WallParts.Locked().IsMatch($"{attribute.Name}={attribute.Value}")) || IsMarked(box.Outer));
}
