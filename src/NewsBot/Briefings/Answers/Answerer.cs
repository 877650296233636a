using NewsBot.Languages;

namespace NewsBot.Briefings.Answers;

/// <summary>Question and articles → answer; what no article says, nobody answers.</summary>
public sealed class Answerer(LanguageBook languages)
{
    private readonly AnswerFinder finder = new(languages);

    /// <summary>What a question is about, as words to look for.</summary>
    public static IReadOnlyList<string> WordsOf(string question, LanguageBook languages)
    {
        var asked = FoldedWords.Of(question).ToList();
        return languages.All.MaxBy(language => language.Questions.Knows(asked))?.Questions.Read(asked).About ?? asked;
    }

    /// <param name="articles">Those that may answer, the likeliest first.</param>
    public Task<Answer> AnswerAsync(string question, IReadOnlyList<Answering> articles, Wish wish, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(finder.Find(question, articles));
    }
}
