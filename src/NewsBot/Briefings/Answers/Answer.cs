using NewsBot.Articles;

namespace NewsBot.Briefings.Answers;

/// <summary>An article that may answer, with its briefing.</summary>
public sealed record Answering(Article Article, Briefing Briefing)
{
    /// <summary>The language that the briefing is written in, ISO 639-1; <c>null</c>: the article's.</summary>
    public string? Written { get; init; }
}

/// <summary>What articles answer to a question, in their own sentences.</summary>
/// <param name="Lines">The best first; empty when nothing was found.</param>
public sealed record Answer(AnswerKind Kind, IReadOnlyList<AnswerLine> Lines)
{
    /// <summary>Why the rules stood in for a model; <c>null</c> when they did not.</summary>
    public Shortfall? Shortfall { get; init; }
}

/// <summary>One statement of an answer, with the sentences that carry it.</summary>
/// <param name="Article">Which of the articles that were asked, from 0.</param>
/// <param name="Text">The sentence itself, or a model's words for it.</param>
/// <param name="Sentences">Numbers of that article's sentences, at least one.</param>
public sealed record AnswerLine(int Article, string Text, IReadOnlyList<int> Sentences);

/// <summary>How well a question is answered.</summary>
public enum AnswerKind
{
    /// <summary>The lines answer it.</summary>
    Said,

    /// <summary>The lines speak of it, but what it asks for is not in them: a figure, a time, a reason.</summary>
    Near,

    /// <summary>Nothing speaks of it.</summary>
    NotSaid,

    /// <summary>The question is in another language than the article, and only names and figures could be compared; the lines have them.</summary>
    OtherLanguage,
}
