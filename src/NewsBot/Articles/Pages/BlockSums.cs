namespace NewsBot.Articles.Pages;

/// <summary>What the blocks of any box come to, those left aside that were struck; each question costs one subtraction.</summary>
internal sealed class BlockSums
{
    private readonly IReadOnlyList<PageBlock> blocks;
    private readonly bool[] struck;
    private readonly double[] worth, words, linked, prose, all;
    private readonly int[] titles;

    public BlockSums(IReadOnlyList<PageBlock> blocks)
    {
        this.blocks = blocks;
        struck = new bool[blocks.Count];
        (worth, words, linked, prose, all) = (Empty(), Empty(), Empty(), Empty(), Empty());
        titles = new int[blocks.Count + 1];
        Count();

        double[] Empty() => new double[blocks.Count + 1];
    }

    public double Total => worth[^1];

    public double Worth(PageBox box) => worth[box.End] - worth[box.Start];

    public double WorthBefore(int block) => worth[block];

    public double Words(PageBox box) => words[box.End] - words[box.Start];

    public double WordsBetween(int block, int later) => words[later] - words[block];

    /// <summary>Words between two blocks, those that were struck with them: how far away one is.</summary>
    public double Distance(int block, int later) => all[later] - all[block];

    /// <summary>Words of links.</summary>
    public double Links(PageBox box) => linked[box.End] - linked[box.Start];

    /// <summary>How much of it is links, from 0 to 1.</summary>
    public double Linked(PageBox box) => Links(box) / Math.Max(1, Words(box));

    /// <summary>How much of it is prose, from 0 to 1.</summary>
    public double Prose(PageBox box) => (prose[box.End] - prose[box.Start]) / Math.Max(1, Words(box));

    /// <summary>Whether a heading of the first degree stands from one block to before another.</summary>
    public bool HasTitle(int start, int end) => titles[end] > titles[start];

    public bool IsStruck(int block) => struck[block];

    public void Restore(int block) => struck[block] = false;

    /// <summary>Leaves a box aside. The sums follow with <see cref="Count"/>.</summary>
    public void Strike(PageBox box)
    {
        box.IsStruck = true;
        struck.AsSpan(box.Start, box.End - box.Start).Fill(true);
    }

    public void Count()
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var (block, counts) = (blocks[i], struck[i] ? 0 : 1);
            worth[i + 1] = worth[i] + (counts * block.Worth);
            words[i + 1] = words[i] + (counts * block.Words);
            linked[i + 1] = linked[i] + (counts * block.Words * block.Linked);
            prose[i + 1] = prose[i] + (block.IsProse ? counts * block.Words : 0);
            all[i + 1] = all[i] + block.Words;
            titles[i + 1] = titles[i] + (block.HeadingLevel == 1 ? counts : 0);
        }
    }
}
