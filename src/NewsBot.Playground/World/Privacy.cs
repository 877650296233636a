using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>Which messages of people a bot gets to see (core.telegram.org/bots/features#privacy-mode).</summary>
internal static class Privacy
{
    public static bool Shows(World world, ChatMessage message) => message.Chat switch
    {
        { Type: ChatType.Private } => true,
        { BotStatus: ChatMemberStatus.Left or ChatMemberStatus.Kicked } => false,
        { BotStatus: ChatMemberStatus.Administrator } => true,
        _ => !world.Options.PrivacyMode || IsAddressed(world, message),
    };

    /// <summary>Commands, mentions of the bot, answers to its messages and what was sent through it.</summary>
    private static bool IsAddressed(World world, ChatMessage message)
    {
        var name = "@" + world.Options.BotUsername;
        var version = message.Current;
        return version.Wire.ViaBot?.Id == world.Bot.Id
            || version.Wire.ReplyToMessage?.From?.Id == world.Bot.Id
            || version.Entities.Any(entity => entity.Type switch
            {
                MessageEntityType.Mention => version.TextOf(entity).Equals(name, StringComparison.OrdinalIgnoreCase),
                MessageEntityType.TextMention => entity.User?.Id == world.Bot.Id,
                MessageEntityType.BotCommand => IsForTheBot(version.TextOf(entity), entity.Offset, name),
                _ => false,
            });
    }

    private static bool IsForTheBot(string command, int offset, string name) =>
        command.Contains('@', StringComparison.Ordinal) ? command.EndsWith(name, StringComparison.OrdinalIgnoreCase) : offset == 0;
}
