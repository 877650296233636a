namespace NewsBot.Articles.Files;

/// <summary>What stands in a file.</summary>
/// <param name="Title">Not among the paragraphs; <c>null</c>: the file marks none.</param>
/// <param name="Paragraphs">In reading order, not yet cleaned; may be empty.</param>
public sealed record FileText(string? Title, IReadOnlyList<string> Paragraphs);
