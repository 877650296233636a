namespace NewsBot.Articles.Files;

/// <summary>A printed line.</summary>
/// <param name="Left">In points of 1/72 inch, as all measures here.</param>
/// <param name="Size">Of its letters, as they are set.</param>
/// <param name="Block">What it stands in.</param>
internal sealed record PdfLine(string Text, double Left, double Right, double Size, PdfBlock Block);

/// <summary>Lines under each other without a gap.</summary>
internal sealed record PdfBlock(double Left, double Right);
