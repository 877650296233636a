using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace NewsBot.Asks;

/// <summary>What happens in channels → asks: a post there, or its copy in the discussion group; and that the bot became an administrator.</summary>
internal static class PostParser
{
    /// <returns><c>null</c> when it is no post, or one without a link, a document or a text long enough to be an article.</returns>
    public static BriefAsk? Parse(Update update, BotIdentity bot, AskOptions options)
    {
        var message = update.ChannelPost ?? update.EditedChannelPost ?? ((update.Message ?? update.EditedMessage) is { IsAutomaticForward: true } copy ? copy : null);
        if (message is not { IsServiceMessage: false, ViaBot: null, ReplyMarkup: null })
        {
            return null;
        }

        var origin = message.IsAutomaticForward ? message.ForwardOrigin as MessageOriginChannel : null;
        if (message.IsAutomaticForward && origin is null)
        {
            return null;
        }

        var words = MessageWords.Of(message, bot);
        var (text, entities) = MessageWords.Content(message);
        var post = new Post
        {
            Channel = origin?.Chat.Id ?? message.Chat.Id,
            Bot = bot.Name,
            Text = text,
            Entities = JsonSerializer.Serialize(entities, JsonBotAPI.Options),
            Link = words.Links.Count > 0 ? words.Links[0] : null,
            File = words.File,
            IsCaption = message.Text is null,
            IsEdited = update.EditedChannelPost is not null || update.EditedMessage is not null,
            HidesPreview = message.LinkPreviewOptions?.IsDisabled is true,
            CaptionAbove = message.ShowCaptionAboveMedia,
        };
        return post.InputOf(text, options) is not { } input ? null : new()
        {
            Id = new(update.Id),
            Chat = AskParser.ChatOf(message),
            MessageId = message.Id,
            Person = null,
            WrittenAs = post.Channel,
            PersonLanguage = null,
            AskedAt = new(message.Date, TimeSpan.Zero),
            Input = input,
            Album = message.MediaGroupId,
            Unasked = true,
            Post = post,
        };
    }

    public static ChannelAsk Ask(int update, ChatMemberUpdated invited) => new()
    {
        Id = new(update),
        Chat = new(invited.From.Id),
        MessageId = 0,
        Person = invited.From.Id,
        PersonLanguage = AskParser.LanguageOf(invited.From),
        AskedAt = new(invited.Date, TimeSpan.Zero),
        Channel = invited.Chat.Id,
        Title = invited.Chat.Title ?? "",
    };
}
