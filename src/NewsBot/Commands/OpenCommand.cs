using System.Globalization;
using NewsBot.Asks;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Replies;

namespace NewsBot.Commands;

/// <summary>/open 3: the briefing with that number in /history again, with all its buttons. Without a number, the newest.</summary>
public sealed class OpenCommand(IChatMemory memory, LanguageBook languages) : ICommand
{
    /// <summary>Counting so far takes the storage about 20 ms; whoever looks for something older searches.</summary>
    internal const int Highest = 10_000;

    internal const string Word = "open";

    public string Name => Word;

    public string Purpose(Language language) => language.Say(Phrase.OpenPurpose);

    public async Task<Reply> AnswerAsync(CommandAsk ask, ChatSettings settings, CancellationToken cancellationToken)
    {
        var language = languages.Speak(settings.Language, ask.PersonLanguage);
        if (NumberIn(ask.Arguments) is not { } number)
        {
            return ReplyWriter.Say(ask, language.Say(Phrase.OpenHow));
        }

        return await memory.FindByNumberAsync(ask.Chat, number, cancellationToken) is { } entry
            ? Opened(ask, entry, settings, languages)
            : ReplyWriter.Say(ask, await memory.FindByNumberAsync(ask.Chat, 1, cancellationToken) is null ? language.Say(Phrase.HistoryEmpty) : language.Say(Phrase.NoSuchNumber, ("number", number)));
    }

    /// <summary>The entry's briefing as a new message, as it first was.</summary>
    internal static Reply Opened(Ask ask, Entry entry, ChatSettings settings, LanguageBook languages) => new(
        ask.Chat,
        ask.MessageId,
        [BriefingCard.Write(entry, View.First(entry, settings), languages.Speak(entry.Spoken, ask.PersonLanguage, entry.Article.Language), settings)]);

    private static int? NumberIn(string text) =>
        text.Length == 0 ? 1
        : int.TryParse(text.AsSpan().TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Highest ? number
        : null;
}
