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

    private static readonly int[] Offered = [1, 7, 30];

    public string Name => "forget";

    public string Purpose(Language language) => language.Say(Phrase.ForgetPurpose);

    public async Task<Reply> AnswerAsync(CommandAsk ask, ChatSettings settings, CancellationToken cancellationToken)
    {
        var language = languages.Speak(settings.Language, ask.PersonLanguage);
        return new(ask.Chat, ask.MessageId,
        [
            await mayDecide(ask.Chat.Chat, ask, cancellationToken)
                ? await AskedAsync(ask, ask.Arguments, language, cancellationToken)
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
            return ArticleChoice.Read(wish, language, languages) is not null ? new(await AskedAsync(press, wish, language, cancellationToken)) : null;
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

    private async Task<ReplyPart> AskedAsync(Ask ask, string words, Language language, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        switch (words.Length == 0 ? null : ArticleChoice.Read(words, language, languages))
        {
            case null:
                return words.Length == 0 ? await ChoiceAsync(ask.Chat, now, language, cancellationToken) : Plain(language.Say(Phrase.ForgetHow));
            case ArticleChoice.All:
                var all = await memory.CountAsync(ask.Chat, DateTimeOffset.MinValue, now, cancellationToken);
                return all == 0 ? Plain(language.Say(Phrase.NothingToForget)) : Confirm(ask.Chat, language.Say(Phrase.ForgetAllSure, ("count", all)), All, language);
            case ArticleChoice.Number { Value: var number }:
                return number <= OpenCommand.Highest && await memory.FindByNumberAsync(ask.Chat, number, cancellationToken) is { } entry
                    ? Confirm(ask.Chat, language.Say(Phrase.ForgetOneSure, ("title", OutsideText.Line(entry.Briefing.Headline))), CommandData.Opening(entry.Ask), language)
                    : Plain(language.Say(Phrase.NoSuchNumber, ("number", number)));
            case var span:
                var since = span.From(now);
                var count = await memory.CountAsync(ask.Chat, since, now, cancellationToken);
                return count == 0
                    ? Plain(language.Say(Phrase.NothingInTime))
                    : Confirm(ask.Chat, language.Say(Phrase.ForgetSure, ("count", count), ("time", span.Say(language))), new Span(since, now).Write(), language);
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
                var choice = new ArticleChoice.Days(days);
                rows.Add([Press(chat, Counted(choice.Say(language), count, language), choice.Write())]);
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
