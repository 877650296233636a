using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Asks;

/// <summary>Who the bot is.</summary>
/// <param name="Name">The user name, without "@".</param>
/// <param name="Commands">The names of its commands, lower case, without the slash.</param>
public sealed record BotIdentity(long Id, string Name, IReadOnlySet<string> Commands);

/// <summary>Update → asks. Pure: the same update always gives the same asks.</summary>
public static class AskParser
{
    /// <summary>The command that asks for a briefing in words: "/brief" and a link, or in reply to any message.</summary>
    public const string BriefCommand = "brief";

    /// <summary>The command that asks for it again: "/fresh" and a link, or in reply to a message with one, also to a briefing.</summary>
    private const string FreshCommand = "fresh";

    /// <returns>Empty when nobody asks anything of <paramref name="bot"/>. In a private chat every message of a person is an ask.</returns>
    public static IReadOnlyList<Ask> Parse(Update update, BotIdentity bot, AskOptions options)
    {
        if (update.CallbackQuery is { } press)
        {
            return press.Message is null && press.InlineMessageId is null ? [] : [Ask(update.Id, press, bot)];
        }

        if (update.ChosenInlineResult is { InlineMessageId: { } card } chosen)
        {
            return Offer.IsId(chosen.ResultId) && InlineAsk.LinkIn(chosen.Query) is { } link ? [Ask(update.Id, chosen, card, link, bot)] : [];
        }

        if (update.GuestMessage is { GuestQueryId: { } query, SenderChat: null, From: { IsBot: false } caller } summons)
        {
            return [Ask(update.Id, summons, query, caller, bot)];
        }

        if (update.Message is { MigrateToChatId: { } to } moved)
        {
            return [Ask(update.Id, moved, to)];
        }

        if (update.MyChatMember is { Chat.Type: ChatType.Channel, NewChatMember.IsAdmin: true, OldChatMember.IsAdmin: false, From.IsBot: false } invited)
        {
            return [PostParser.Ask(update.Id, invited)];
        }

        if (PostParser.Parse(update, bot, options) is { } post)
        {
            return [post];
        }

        if (update.Message is not { } message || !IsFromPeople(message, bot))
        {
            return [];
        }

        var isPrivate = message.Chat.Type is ChatType.Private;
        if (Command(message) is var (name, botName, arguments))
        {
            var isOurs = botName is null ? isPrivate || bot.Commands.Contains(name) : MessageWords.IsName(botName, bot);
            return !isOurs ? []
                : name == BriefCommand && Meant(message, bot, below => below.Text.Length > 0 || below.Links.Count > 0
                || below.File is not null, options) is { } meant ? Briefs(update.Id, message, meant, options)
                : name == FreshCommand && WithLinks(message, bot) is { } again ? Briefs(update.Id, message, again, options, anew: true)
                : [Ask(update.Id, message, name, arguments) with { Above = AboveOf(message, bot) }];
        }

        var words = MessageWords.Of(message, bot);
        if (AboveOf(message, bot) is { } answered && words.IsQuestion(message, options))
        {
            return [Ask(update.Id, message, words.Text, answered)];
        }

        if (isPrivate)
        {
            return Briefs(update.Id, message, words, options);
        }

        if (words.NameUs || message.ReplyToMessage?.From?.Id == bot.Id)
        {
            return Briefs(update.Id, message, Meant(message, bot, above => above.HoldArticle(options), options) ?? words, options);
        }

        return words.Links.Count > 0 && IsOfPerson(message) ? [Link(update.Id, message, words.Links[0])] : [];
    }

    /// <summary>A message of a group as if it named us: the rest of a text that did.</summary>
    /// <returns>Empty when it is a command, or no person wrote it.</returns>
    internal static IReadOnlyList<Ask> ParseRest(int update, Message message, BotIdentity bot, AskOptions options) =>
        IsFromPeople(message, bot) && IsOfPerson(message) && Command(message) is null ? Briefs(update, message, MessageWords.Of(message, bot), options) : [];

    /// <summary>What of a message that asks us is to be briefed: itself, else what it replies to, "@bot" below somebody's link.</summary>
    /// <param name="suffices">Whether what it replies to will do.</param>
    /// <returns><c>null</c>: neither says anything.</returns>
    private static MessageWords? Meant(Message message, BotIdentity bot, Func<MessageWords, bool> suffices, AskOptions options)
    {
        var own = MessageWords.Of(message, bot);
        return own.HoldArticle(options) ? own
            : message.ReplyToMessage is { } above && above.From?.Id != bot.Id && MessageWords.Of(above, bot) is var others && suffices(others) ? others with { WrittenIn = above.Id }
            : MessageWords.OfElsewhere(message) is { } elsewhere && suffices(elsewhere) ? elsewhere
            : own.Text.Length > 0 ? own : null;
    }

    /// <summary>What of a message holds links: itself, else what it replies to.</summary>
    private static MessageWords? WithLinks(Message message, BotIdentity bot) => MessageWords.Of(message, bot) is { Links.Count: > 0 } own ? own
        : message.ReplyToMessage is { } above && MessageWords.Of(above, bot) is { Links.Count: > 0 } others ? others with { WrittenIn = above.Id }
        : null;

    /// <summary>Whether a person wrote it, be it in the group's name: not a channel, not a bot, not through one.</summary>
    private static bool IsOfPerson(Message message) => message.ViaBot is null && (message.SenderChat is null || message.SenderChat.Id == message.Chat.Id);

    /// <summary>What somebody types behind the bot's name, in whatever chat; <c>null</c> when the update is something else.</summary>
    public static InlineAsk? ParseInline(Update update, BotIdentity bot) => update.InlineQuery is { } query
        ? new(update.Id, query.Id, query.Query.Trim(), query.From.Id, LanguageOf(query.From), bot.Name) { Offset = query.Offset }
        : null;

    /// <summary>Whether a person wrote it, in a kind of chat where we answer: not a bot, not us through somebody, not Telegram itself.</summary>
    private static bool IsFromPeople(Message message, BotIdentity bot) =>
        message.Chat.Type is ChatType.Private or ChatType.Group or ChatType.Supergroup
        && !message.IsServiceMessage
        && !message.IsAutomaticForward
        && message.ViaBot?.Id != bot.Id

        // Anonymous administrators and channels write through bots of Telegram's own.
        && (message.SenderChat is not null || message.From is { IsBot: false });

    private static (string Name, string? Bot, string Arguments)? Command(Message message)
    {
        var (text, entities) = MessageWords.Content(message);
        if (entities.FirstOrDefault(entity => entity is { Type: MessageEntityType.BotCommand, Offset: 0 }) is not { } entity)
        {
            return null;
        }

        var command = text[1..entity.Length].Split('@', 2);
        return (command[0].ToLowerInvariant(), command.ElementAtOrDefault(1), text[entity.Length..].Trim());
    }

    private static CommandAsk Ask(int update, Message message, string name, string arguments) => new()
    {
        Id = new(update),
        Chat = ChatOf(message),
        MessageId = message.Id,
        Person = PersonOf(message),
        WrittenAs = message.SenderChat?.Id,
        PersonLanguage = LanguageOf(message.From),
        AskedAt = new(message.Date, TimeSpan.Zero),
        Name = name,
        Arguments = arguments,
    };

    private static QuestionAsk Ask(int update, Message message, string question, Above above) => new()
    {
        Id = new(update),
        Chat = ChatOf(message),
        MessageId = message.Id,
        Person = PersonOf(message),
        WrittenAs = message.SenderChat?.Id,
        PersonLanguage = LanguageOf(message.From),
        AskedAt = new(message.Date, TimeSpan.Zero),
        Text = question,
        Above = above,
    };

    private static PressAsk Ask(int update, CallbackQuery press, BotIdentity bot) => new()
    {
        Id = new(update),
        Chat = press.Message is { } message ? ChatOf(message) : new(press.From.Id),
        MessageId = press.Message?.Id ?? 0,
        Ephemeral = press.Message?.EphemeralMessageId,
        Card = press.InlineMessageId,
        Bot = press.InlineMessageId is null ? null : bot.Name,
        Person = press.From.Id,
        PersonLanguage = LanguageOf(press.From),
        AskedAt = press.Message is { } pressed ? new(pressed.Date, TimeSpan.Zero) : default,
        Press = press.Id,
        Data = press.Data ?? "",
        Beside = press.Message is { } below ? DataOf(below) : null,
    };

    /// <summary>What the first button of a message carries.</summary>
    private static string? DataOf(Message message) =>
        message.ReplyMarkup?.InlineKeyboard.SelectMany(row => row).FirstOrDefault(button => button.CallbackData is not null)?.CallbackData;

    private static Above? AboveOf(Message message, BotIdentity bot) =>
        message.ReplyToMessage is { } above && above.From?.Id == bot.Id ? new(above.Id, DataOf(above)) : null;

    private static CardAsk Ask(int update, ChosenInlineResult chosen, string card, Uri link, BotIdentity bot) => new()
    {
        Id = new(update),
        Chat = new(chosen.From.Id),
        MessageId = 0,
        Person = chosen.From.Id,
        PersonLanguage = LanguageOf(chosen.From),
        AskedAt = default,
        Card = card,
        Link = link,
        Bot = bot.Name,
    };

    private static GuestAsk Ask(int update, Message summons, string query, User caller, BotIdentity bot) => new()
    {
        Id = new(update),
        Chat = new(caller.Id),
        MessageId = 0,
        Person = caller.Id,
        PersonLanguage = LanguageOf(caller),
        AskedAt = new(summons.Date, TimeSpan.Zero),
        Query = query,
        Link = WithLinks(summons, bot)?.Links[0],
        Words = MessageWords.Of(summons, bot).Text,
        Bot = bot.Name,
    };

    private static MoveAsk Ask(int update, Message message, long to) => new()
    {
        Id = new(update),
        Chat = new(message.Chat.Id),
        MessageId = message.Id,
        Person = null,
        PersonLanguage = null,
        AskedAt = new(message.Date, TimeSpan.Zero),
        To = to,
    };

    /// <summary>A link that nobody asked about. Of several in one message, or in one album, only the first: the others would be noise.</summary>
    private static BriefAsk Link(int update, Message message, Uri link) => new()
    {
        Id = new(update),
        Chat = ChatOf(message),
        MessageId = message.Id,
        Person = PersonOf(message),
        WrittenAs = message.SenderChat?.Id,
        PersonLanguage = LanguageOf(message.From),
        AskedAt = new(message.Date, TimeSpan.Zero),
        Input = new Input.Link(link),
        Album = message.MediaGroupId,
        Unasked = true,
    };

    private static IReadOnlyList<Ask> Briefs(int update, Message message, MessageWords words, AskOptions options, bool anew = false)
    {
        IReadOnlyList<Input> inputs = words.File is not null && !anew ? [words.File]
            : words.Links.Count == 0 || (options.LooksLikeArticle(words.Text) && !anew)
            ? [new Input.Pasted(words.Text)]
            : [.. words.Links.Take(options.LinksPerMessage).Select(link => new Input.Link(link) { Anew = anew })];
        return
        [
            .. inputs.Select((input, part) => new BriefAsk
            {
                Id = new(update, part),
                Chat = ChatOf(message),
                MessageId = message.Id,
                Person = PersonOf(message),
                WrittenAs = message.SenderChat?.Id,
                PersonLanguage = LanguageOf(message.From),
                AskedAt = new(message.Date, TimeSpan.Zero),
                Input = input,
                Around = input is Input.Link ? words.Text : null,
                WrittenIn = words.WrittenIn,

                // Of several files each is an article; of several pictures there are words below one.
                Album = words.File is null ? message.MediaGroupId : null,
                Origin = words.Origin,
                LinksLeft = input is Input.Link && part == inputs.Count - 1 ? words.Links.Count - inputs.Count : 0,
            }),
        ];
    }

    /// <summary>The General topic of a forum has no number: Telegram refuses to send to its "1".</summary>
    internal static ChatKey ChatOf(Message message) =>
        new(message.Chat.Id, message is { IsTopicMessage: true, MessageThreadId: > 1 and var topic } ? topic : null);

    private static long? PersonOf(Message message) => message.SenderChat is null ? message.From?.Id : null;

    internal static string? LanguageOf(User? person) =>
        person?.LanguageCode is { Length: >= 2 } code ? code.Split('-')[0].ToLowerInvariant() : null;
}
