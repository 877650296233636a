using System.Globalization;
using NewsBot.Asks;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Replies;

namespace NewsBot.Commands;

/// <summary>/forget: erases one article of this chat, those of the last days, or all of them, for good. A button says what will go before it goes; in a
/// group only administrators may.</summary>
public sealed class ForgetCommand(IChatMemory memory, MayDecide mayDecide, LanguageBook languages, TimeProvider time) : IButtonCommand
{
    private const string All = "all", Keep = "keep", Confirmed = "yes-";

    /// <summary>Nobody looks back further by days; for the rest there is "all".</summary>
    private const int MostDays = 3_650;

    private static readonly int[] Offered = [1, 7, 30];

    public string Name => "forget";

    public string Purpose(Language language) => language.Say(Phrase.ForgetPurpose);

    public async Task<Reply> AnswerAsync(CommandAsk ask, ChatSettings settings, CancellationToken cancellationToken)
    {
        var language = languages.Speak(settings.Language, ask.PersonLanguage);
        return new(ask.Chat, ask.MessageId,
        [
            await mayDecide(ask.Chat.Chat, ask, cancellationToken)
                ? await AskedAsync(ask, Words(ask.Arguments, language), language, cancellationToken)
                : Plain(language.Say(Phrase.OnlyAdministrators)),
        ]);
    }

    public async Task<Pressed?> PressAsync(PressAsk press, string wish, ChatSettings settings, CancellationToken cancellationToken)
    {
        var language = languages.Speak(settings.Language, press.PersonLanguage);
        if (!await mayDecide(press.Chat.Chat, press, cancellationToken))
        {
            return new(Notice: language.Say(Phrase.OnlyAdministrators));
        }

        if (wish == Keep)
        {
            return new(Plain(language.Say(Phrase.NothingErased)));
        }

        if (!wish.StartsWith(Confirmed, StringComparison.Ordinal))
        {
            return wish == All || DaysIn(wish) is not null ? new(await AskedAsync(press, wish, language, cancellationToken)) : null;
        }

        int? erased = wish[Confirmed.Length..] switch
        {
            All => await memory.ForgetAsync(press.Chat, cancellationToken),
            ['=', ..] one when new CommandData(Name, null, one).Opens is { } ask => await memory.ForgetAsync(press.Chat, ask, cancellationToken) ? 1 : 0,
            var span when Span.Read(span) is { } between => await memory.ForgetAsync(press.Chat, between.Since, between.Until, cancellationToken),
            _ => null,
        };
        return erased is { } count ? new(Plain(count == 0 ? language.Say(Phrase.NothingLeft) : language.Say(Phrase.Forgotten, ("count", count)))) : null;
    }

    /// <summary>"all", "7d", "3" for an article by its number, "" for the choice; what a person writes, in their language or in English, else <c>null</c>.</summary>
    private string? Words(string arguments, Language language)
    {
        var said = arguments.ToLower(language.Culture);
        var number = said.TrimStart('#').Split(' ', 2) is [var digits, .. var rest] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read > 0
            ? (Count: read, Unit: string.Concat(rest).Trim())
            : default;
        return said.Length == 0 ? ""
            : Is(Phrase.WordsForToday, said) ? "1d"
            : Is(Phrase.WordsForAll, said) ? All
            : number is { Count: > 0, Unit: "" } ? number.Count.ToString(CultureInfo.InvariantCulture)
            : number is { Count: > 0 and <= MostDays } && Is(Phrase.WordsForDays, number.Unit) ? $"{number.Count.ToString(CultureInfo.InvariantCulture)}d"
            : null;

        bool Is(Phrase list, string word) =>
            language.Say(list).Split(", ").Concat(languages.English.Say(list).Split(", ")).Contains(word, StringComparer.Ordinal);
    }

    private async Task<ReplyPart> AskedAsync(Ask ask, string? what, Language language, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        switch (what)
        {
            case null:
                return Plain(language.Say(Phrase.ForgetHow));
            case "":
                return await ChoiceAsync(ask.Chat, now, language, cancellationToken);
            case All:
                var all = await memory.CountAsync(ask.Chat, DateTimeOffset.MinValue, now, cancellationToken);
                return all == 0 ? Plain(language.Say(Phrase.NothingToForget)) : Confirm(ask.Chat, language.Say(Phrase.ForgetAllSure, ("count", all)), All, language);
            case var span when DaysIn(span) is { } days:
                var since = now.AddDays(-days);
                var count = await memory.CountAsync(ask.Chat, since, now, cancellationToken);
                return count == 0
                    ? Plain(language.Say(Phrase.NothingInTime))
                    : Confirm(ask.Chat, language.Say(Phrase.ForgetSure, ("count", count), ("time", TimeOf(days, language))), new Span(since, now).Write(), language);
            default:
                var number = int.Parse(what, CultureInfo.InvariantCulture);
                return number <= OpenCommand.Highest && await memory.FindByNumberAsync(ask.Chat, number, cancellationToken) is { } entry
                    ? Confirm(ask.Chat, language.Say(Phrase.ForgetOneSure, ("title", OutsideText.Line(entry.Briefing.Headline))), CommandData.Opening(entry.Ask), language)
                    : Plain(language.Say(Phrase.NoSuchNumber, ("number", number)));
        }
    }

    private async Task<ReplyPart> ChoiceAsync(ChatKey chat, DateTimeOffset now, Language language, CancellationToken cancellationToken)
    {
        var all = await memory.CountAsync(chat, DateTimeOffset.MinValue, now, cancellationToken);
        if (all == 0)
        {
            return Plain(language.Say(Phrase.NothingToForget));
        }

        var rows = new List<IReadOnlyList<Button>>();
        foreach (var days in Offered)
        {
            // As many as before, or as all: the longer time would offer nothing new.
            var count = await memory.CountAsync(chat, now.AddDays(-days), now, cancellationToken);
            if (count > 0 && count < all)
            {
                rows.Add([Press(chat, Counted(TimeOf(days, language), count, language), string.Create(CultureInfo.InvariantCulture, $"{days}d"))]);
            }
        }

        rows.Add([Press(chat, Counted(language.Say(Phrase.Everything), all, language), All)]);
        rows.Add([Press(chat, language.Say(Phrase.KeepAll), Keep)]);
        return Plain(language.Say(Phrase.ForgetWhich, ("count", all))) with { Buttons = rows };
    }

    private ReplyPart Confirm(ChatKey chat, string question, string what, Language language) => Plain(question) with
    {
        Buttons = [[Press(chat, language.Say(Phrase.EraseForGood), Confirmed + what)], [Press(chat, language.Say(Phrase.KeepAll), Keep)]],
    };

    private Button Press(ChatKey chat, string label, string wish) => new(label, new CommandData(Name, chat.Topic, wish).Write());

    private static ReplyPart Plain(string text) => new(TelegramHtml.Escape(text));

    private static string Counted(string label, int count, Language language) => $"{label} ({count.ToString(language.Culture)})";

    private static string TimeOf(int days, Language language) => days == 1 ? language.Say(Phrase.LastDay) : language.Say(Phrase.LastDays, ("count", days));

    private static int? DaysIn(string wish) =>
        wish is [.. var number, 'd'] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= MostDays ? days : null;

    /// <summary>What a button confirms: not more than what it was made for, whenever it is pressed.</summary>
    private sealed record Span(DateTimeOffset Since, DateTimeOffset Until)
    {
        public string Write() => string.Create(CultureInfo.InvariantCulture, $"{Since.UtcTicks:x}.{Until.UtcTicks:x}");

        public static Span? Read(string text) => text.Split('.') is [var since, var until] && Time(since) is { } from && Time(until) is { } to ? new(from, to) : null;

        private static DateTimeOffset? Time(string text) =>
            long.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var ticks) && ticks >= 0 && ticks <= DateTimeOffset.MaxValue.UtcTicks
                ? new(ticks, TimeSpan.Zero)
                : null;
    }
}
