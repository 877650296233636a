using AngleSharp.Dom;

namespace NewsBot.Articles.Pages;

/// <summary>What a run of text is, by the element around it.</summary>
internal enum BlockKind
{
    Paragraph,
    Heading,
    Item,
    Cell,
    Quote,
    Preformatted,
}

/// <summary>A run of text without a break: a paragraph, a heading, an item of a list, a cell of a table.</summary>
/// <param name="Text">With single blanks; never empty.</param>
/// <param name="Words">As <see cref="Languages.WordCount.Weigh"/> counts.</param>
/// <param name="Linked">How much of it is links, from 0 to 1.</param>
/// <param name="HeadingLevel">1 to 6; 0 for what is no heading.</param>
/// <param name="Lead">UTF-16 code units of the link that it begins with.</param>
internal sealed record PageBlock(string Text, int Words, double Linked, BlockKind Kind, int HeadingLevel, PageBox Box, int Lead = 0)
{
    /// <summary>Words of a sentence, and of what is text even when no sentence ends it.</summary>
    private const int Sentence = 9, Passage = 20;

    /// <summary>Words from which a paragraph counts in full.</summary>
    private const double Full = 40;

    private const double MostLinked = 0.4;

    /// <summary>Text to read, as far as its shape says: no label, no list of links.</summary>
    public bool IsProse { get; } = Words >= Sentence && Linked < MostLinked && HeadingLevel != 1
        && (PastedText.EndsSentence(Text) || (Words >= Passage && Kind is not BlockKind.Heading));

    /// <summary>Its words, if it is prose; a short paragraph says less than its share, since teasers and notes are made of those.</summary>
    public double Worth => IsProse ? Words * (1 - Linked) * Math.Sqrt(Math.Min(1, Words / Full)) : 0;
}

/// <summary>A part of a page that holds blocks: div, section, list, table… Boxes stand in each other.</summary>
/// <param name="Outer"><c>null</c> for the whole page.</param>
/// <param name="Index">Its place among <see cref="PageBlocks.Boxes"/>; those inside follow it.</param>
/// <param name="Start">Its first block.</param>
internal sealed record PageBox(IElement Element, PageBox? Outer, BoxRole Role, int Index, int Start)
{
    /// <summary>The box behind the last one inside.</summary>
    public int Last { get; set; }

    /// <summary>The block behind the last one inside.</summary>
    public int End { get; set; }

    /// <summary>A picture stands in it, or in a box directly in it.</summary>
    public bool HasPicture { get; set; }

    /// <summary>It belongs to the page and not to the article.</summary>
    public bool IsStruck { get; set; }

    public bool Is(BoxRole any) => (Role & any) != BoxRole.None;

    public bool Holds(int block) => Start <= block && block < End;

    /// <summary>Whether both are of one kind, as the page names them.</summary>
    public bool IsLike(PageBox other) =>
        Element.LocalName == other.Element.LocalName && Element.ClassName is { Length: > 0 } name && name == other.Element.ClassName;
}
