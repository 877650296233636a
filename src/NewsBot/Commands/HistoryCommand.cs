using System.Globalization;
using NewsBot.Asks;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Replies;

namespace NewsBot.Commands;

/// <summary>/history: the articles of this chat, newest first, a page at a time; each opens its briefing again.</summary>
/// <remarks>A page is found by the entry that stands at its edge, not by counting: the oldest costs what the newest costs, and what comes or goes
/// meanwhile moves nothing under the reader's eyes.</remarks>
public sealed class HistoryCommand(IChatMemory memory, LanguageBook languages) : IButtonCommand
{
    /// <summary>Beyond it pages are not counted any more.</summary>
    private const int LastNumber = 100_000;

    public string Name => "history";

    public string Purpose(Language language) => language.Say(Phrase.HistoryPurpose);

    public async Task<Reply> AnswerAsync(CommandAsk ask, ChatSettings settings, CancellationToken cancellationToken) =>
        new(ask.Chat, ask.MessageId, [await FirstAsync(ask.Chat, languages.Speak(settings.Language, ask.PersonLanguage), cancellationToken)]);

    public async Task<Pressed?> PressAsync(PressAsk press, string wish, ChatSettings settings, CancellationToken cancellationToken)
    {
        var language = languages.Speak(settings.Language, press.PersonLanguage);
        if (wish.Length == 0)
        {
            return new(await FirstAsync(press.Chat, language, cancellationToken));
        }

        // "-", page, place: what is older; "." instead: what is newer.
        var parts = wish[1..].Split('.', 2);
        if (wish[0] is not ('-' or '.') || parts is not [var number, var at] || CommandData.ReadPlace(at) is not { } place
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var page) || page > LastNumber)
        {
            return null;
        }

        var older = wish[0] == '-';
        var found = await memory.RecallAsync(press.Chat, place, older, EntryList.Size + 1, cancellationToken);
        if (found.Count == 0 || (!older && (found.Count <= EntryList.Size || page <= 1)))
        {
            return new(await FirstAsync(press.Chat, language, cancellationToken));
        }

        return new(Page(
            press.Chat, older ? [.. found.Take(EntryList.Size)] : [.. found.TakeLast(EntryList.Size)], Math.Max(page, 2), hasOlder: !older || found.Count > EntryList.Size, language));
    }

    private async Task<ReplyPart> FirstAsync(ChatKey chat, Language language, CancellationToken cancellationToken)
    {
        var found = await memory.RecallAsync(chat, EntryList.Size + 1, cancellationToken);
        return found.Count == 0
            ? new(TelegramHtml.Escape(language.Say(Phrase.HistoryEmpty)))
            : Page(chat, [.. found.Take(EntryList.Size)], page: 1, hasOlder: found.Count > EntryList.Size, language);
    }

    private ReplyPart Page(ChatKey chat, IReadOnlyList<Entry> entries, int page, bool hasOlder, Language language)
    {
        var first = ((page - 1) * EntryList.Size) + 1;
        var heading = page == 1 ? language.Say(Phrase.History) : $"{language.Say(Phrase.History)} · {page.ToString(language.Culture)}";
        var blocks = entries.Select((entry, index) => EntryList.Line(first + index, entry, language)).Prepend(new([new(heading, Look.Bold)], LeadsOn: true));
        List<Button> turning = [];
        if (page > 1)
        {
            turning.Add(Leaf(Phrase.Newer, $".{page - 1}.", entries[0]));
        }

        if (hasOlder && page < LastNumber)
        {
            turning.Add(Leaf(Phrase.Older, $"-{page + 1}.", entries[^1]));
        }

        return new(TelegramHtml.Cut([.. blocks])[0])
        {
            Buttons = [.. EntryList.Openers(Name, chat, entries.Select(entry => entry.Ask), first, language), .. turning.Count > 0 ? [turning] : Array.Empty<IReadOnlyList<Button>>()],
        };

        Button Leaf(Phrase label, string where, Entry edge) => new(language.Say(label), new CommandData(Name, chat.Topic, where + CommandData.Write(edge.Place)).Write());
    }
}
