using System.Text;
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

        if (update.Message is not { } message || !IsFromPeople(message, bot))
        {
            return [];
        }

        var isPrivate = message.Chat.Type is ChatType.Private;
        if (Command(message) is var (name, botName, arguments))
        {
            var isOurs = botName is null ? isPrivate || bot.Commands.Contains(name) : IsName(botName, bot);
            return isOurs ? [Ask(update.Id, message, name, arguments)] : [];
        }

        var (words, writtenIn) = (Words.Of(message, bot), (int?)null);
        if (!isPrivate)
        {
            if (!words.NameUs && message.ReplyToMessage?.From?.Id != bot.Id)
            {
                return [];
            }

            // "@bot" below somebody's link means that link.
            if (!words.HoldArticle(options) && message.ReplyToMessage is { } above && above.From?.Id != bot.Id
                && Words.Of(above, bot) is var others && others.HoldArticle(options))
            {
                (words, writtenIn) = (others, above.Id);
            }
        }

        return Briefs(update.Id, message, words, writtenIn, options);
    }

    /// <summary>What somebody types behind the bot's name, in whatever chat; <c>null</c> when the update is something else.</summary>
    public static InlineAsk? ParseInline(Update update, BotIdentity bot) => update.InlineQuery is { } query
        ? new(update.Id, query.Id, query.Query.Trim(), query.From.Id, LanguageOf(query.From), bot.Name)
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
        var (text, entities) = Content(message);
        if (entities.FirstOrDefault(entity => entity is { Type: MessageEntityType.BotCommand, Offset: 0 }) is not { } entity)
        {
            return null;
        }

        var command = text[1..entity.Length].Split('@', 2);
        return (command[0].ToLowerInvariant(), command.ElementAtOrDefault(1), text[entity.Length..].Trim());
    }

    private static bool IsName(string name, BotIdentity bot) => string.Equals(name, bot.Name, StringComparison.OrdinalIgnoreCase);

    private static (string Text, MessageEntity[] Entities) Content(Message message) => message.Text is { } text
        ? (text, message.Entities ?? [])
        : (message.Caption ?? "", message.CaptionEntities ?? []);

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

    private static PressAsk Ask(int update, CallbackQuery press, BotIdentity bot) => new()
    {
        Id = new(update),
        Chat = press.Message is { } message ? ChatOf(message) : new(press.From.Id),
        MessageId = press.Message?.Id ?? 0,
        Card = press.InlineMessageId,
        Bot = press.InlineMessageId is null ? null : bot.Name,
        Person = press.From.Id,
        PersonLanguage = LanguageOf(press.From),
        AskedAt = press.Message is { } pressed ? new(pressed.Date, TimeSpan.Zero) : default,
        Press = press.Id,
        Data = press.Data ?? "",
        Beside = press.Message?.ReplyMarkup?.InlineKeyboard.SelectMany(row => row).FirstOrDefault(button => button.CallbackData is not null)?.CallbackData,
    };

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

    private static IReadOnlyList<Ask> Briefs(int update, Message message, Words words, int? writtenIn, AskOptions options)
    {
        IEnumerable<Input> inputs = words.Links.Count == 0 || options.LooksLikeArticle(words.Text)
            ? [new Input.Pasted(words.Text)]
            : words.Links.Take(options.LinksPerMessage).Select(link => new Input.Link(link));
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
                WrittenIn = writtenIn,
                Album = message.MediaGroupId,
                Forwarded = message.ForwardOrigin is not null,
            }),
        ];
    }

    /// <summary>The General topic of a forum has no number: Telegram refuses to send to its "1".</summary>
    private static ChatKey ChatOf(Message message) =>
        new(message.Chat.Id, message is { IsTopicMessage: true, MessageThreadId: > 1 and var topic } ? topic : null);

    private static long? PersonOf(Message message) => message.SenderChat is null ? message.From?.Id : null;

    private static string? LanguageOf(User? person) =>
        person?.LanguageCode is { Length: >= 2 } code ? code.Split('-')[0].ToLowerInvariant() : null;

    /// <summary>What a message says: its text without our name, and the addresses in it, also those behind words.</summary>
    private sealed record Words(string Text, IReadOnlyList<Uri> Links, bool NameUs)
    {
        public static Words Of(Message message, BotIdentity bot)
        {
            var (text, entities) = Content(message);
            var (rest, end, links) = (new StringBuilder(), 0, new List<Uri>());
            foreach (var entity in entities.OrderBy(entity => entity.Offset))
            {
                var covered = text.Substring(entity.Offset, entity.Length);
                if (Address(entity, covered) is { } address && !links.Contains(address))
                {
                    links.Add(address);
                }

                if (IsOurName(entity, covered, bot) && entity.Offset >= end)
                {
                    rest.Append(text, end, entity.Offset - end);
                    end = entity.Offset + entity.Length;
                }
            }

            return new(rest.Append(text, end, text.Length - end).ToString().Trim(), links, NameUs: end > 0);
        }

        public bool HoldArticle(AskOptions options) => Links.Count > 0 || options.LooksLikeArticle(Text);

        private static bool IsOurName(MessageEntity entity, string covered, BotIdentity bot) => entity.Type switch
        {
            MessageEntityType.Mention => IsName(covered[1..], bot),
            MessageEntityType.TextMention => entity.User?.Id == bot.Id,
            _ => false,
        };

        /// <summary>Telegram also marks "example.com/page", without a scheme.</summary>
        private static Uri? Address(MessageEntity entity, string covered)
        {
            var written = entity.Type switch
            {
                MessageEntityType.TextLink => entity.Url,
                MessageEntityType.Url when covered.Contains("://", StringComparison.Ordinal) => covered,
                MessageEntityType.Url => $"https://{covered}",
                _ => null,
            };
            return Uri.TryCreate(written, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
                ? address
                : null;
        }
    }
}
