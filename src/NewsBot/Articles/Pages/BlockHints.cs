using System.Text.RegularExpressions;

namespace NewsBot.Articles.Pages;

/// <summary>Where the page's title stands, and which blocks speak of what title and description speak of.</summary>
internal sealed partial class BlockHints
{
    /// <summary>UTF-16 code units at the start of a word that stand for all its forms; shorter words than <see cref="ShortestWord"/> say little.</summary>
    private const int Stem = 5, ShortestWord = 4;

    /// <summary>Words of a headline, and how much of it a heading must share to be it.</summary>
    private const int LongestTitle = 40;
    private const double SameTitle = 0.5;

    private readonly double[] weights;

    private BlockHints(double[] weights, int title) => (this.weights, Title) = (weights, title);

    /// <summary>The block of the title; −1 when it stands nowhere.</summary>
    public int Title { get; }

    /// <summary>How much more than by its length alone a block counts.</summary>
    public double this[int block] => weights[block];

    public static BlockHints Read(IReadOnlyList<PageBlock> blocks, PageMetadata said)
    {
        var (told, title) = (Stems(said.Description), Stems(said.Title));
        var (best, at, weights) = (SameTitle, -1, new double[blocks.Count]);
        for (var i = 0; i < blocks.Count; i++)
        {
            weights[i] = blocks[i].IsProse ? Weigh(blocks[i].Text, title, told) : 1;
            if (blocks[i] is { Kind: BlockKind.Heading, Words: < LongestTitle } heading && Likeness(heading, title) is var likeness && likeness > best)
            {
                (best, at) = (likeness, i);
            }
        }

        return new(weights, at);
    }

    private static double Weigh(string text, HashSet<string> title, HashSet<string> told)
    {
        var (ofTitle, ofTold) = (Shared(text, title), Shared(text, told));
        return (Legal().IsMatch(text) ? 0.2 : 1) + (told.Count > 0 && ofTold >= Math.Min(8, 0.7 * told.Count) ? 0.5 : 0) + (0.15 * Math.Min(3, ofTitle));
    }

    private static double Likeness(PageBlock heading, HashSet<string> title)
    {
        var own = Stems(heading.Text);
        return (own.Count(title.Contains) / (double)Math.Max(1, Math.Max(title.Count, own.Count))) + (heading.HeadingLevel == 1 ? 0.2 : 0) - (0.2 * heading.Linked);
    }

    private static int Shared(string text, HashSet<string> stems)
    {
        if (stems.Count == 0)
        {
            return 0;
        }

        var (lookup, found) = (stems.GetAlternateLookup<ReadOnlySpan<char>>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var word in Words().EnumerateMatches(text))
        {
            if (word.Length >= ShortestWord && lookup.TryGetValue(text.AsSpan(word.Index, Math.Min(Stem, word.Length)), out var stem))
            {
                found.Add(stem);
            }
        }

        return found.Count;
    }

    private static HashSet<string> Stems(string? text)
    {
        var stems = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in Words().EnumerateMatches(text))
        {
            if (word.Length >= ShortestWord)
            {
                stems.Add(text!.Substring(word.Index, Math.Min(Stem, word.Length)));
            }
        }

        return stems;
    }

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Words();

    /// <summary>What publishers everywhere write under their pages.</summary>
    [GeneratedRegex(
        "[©®]|copyright|rights reserved|Rechte vorbehalten|droits réservés|derechos reservados|direitos reservados|diritti riservati|prawa zastrzeżone|права (?:на|защищены|захищені)|δικαιώματα|版权|版權|著作権",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Legal();
}
