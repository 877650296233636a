using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>Which messages a bot gets to see (core.telegram.org/bots/features#privacy-mode).</summary>
internal static class Privacy
{
    public static bool Shows(World world, ChatMessage message) => message switch
    {
        { IsFromBot: true, IsService: false } => false,
        { Chat.IsPrivate: true } => true,
        { Chat.BotStatus: ChatMemberStatus.Left or ChatMemberStatus.Kicked } => false,
        { Chat.Type: ChatType.Channel } or { IsService: true } => true,
        { Author.User.IsBot: true } => false,
        { Chat.BotStatus: ChatMemberStatus.Administrator } => true,
        _ => !world.Options.PrivacyMode || IsAddressed(world, message),
    };

    /// <summary>Messages sent through the bot, answers to its messages, commands, and mentions of the bot.</summary>
    private static bool IsAddressed(World world, ChatMessage message)
    {
        var name = "@" + world.Options.BotUsername;
        var version = message.Current;
        return version.Wire.ViaBot?.Id == world.Bot.Id
            || version.Wire.ReplyToMessage?.From?.Id == world.Bot.Id
            || version.Entities.Any(entity => entity.Type switch
            {
                MessageEntityType.Mention => world.Options.MentionsPassPrivacy && version.TextOf(entity).Equals(name, StringComparison.OrdinalIgnoreCase),
                MessageEntityType.TextMention => world.Options.MentionsPassPrivacy && entity.User?.Id == world.Bot.Id,
                MessageEntityType.BotCommand => IsForTheBot(message, version.TextOf(entity), entity.Offset, name),
                _ => false,
            });
    }

    /// <summary>A command that names no bot is for the one that spoke last.</summary>
    private static bool IsForTheBot(ChatMessage message, string command, int offset, string name) =>
        command.Contains('@', StringComparison.Ordinal)
            ? command.EndsWith(name, StringComparison.OrdinalIgnoreCase)
            : offset == 0 && !AnotherBotSpokeLast(message);

    private static bool AnotherBotSpokeLast(ChatMessage message) =>
        message.Chat.Transcript.LastOrDefault(one => !one.IsService && (one.IsFromBot || one.Author?.User.IsBot == true)) is { IsFromBot: false };
}
