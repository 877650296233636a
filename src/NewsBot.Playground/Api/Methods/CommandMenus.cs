using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>setMyCommands, getMyCommands and deleteMyCommands.</summary>
internal static class CommandMenus
{
    private const int MostCommands = 100;
    private const int LongestName = 32;
    private const int LongestDescription = 256;

    public static object Set(ApiCall call, SetMyCommandsRequest request)
    {
        var key = Key(call, request.Scope, request.LanguageCode);
        var commands = request.Commands.Select(Check).ToArray();
        if (commands.Length > MostCommands)
        {
            throw RefusalException.Bad("BOT_COMMANDS_TOO_MUCH", "too_many_commands");
        }

        if (commands.DistinctBy(command => command.Command, StringComparer.Ordinal).Count() < commands.Length)
        {
            call.Sloppy("duplicate_command", "The same command stands twice in the menu.");
        }

        call.State.Commands[key] = commands;
        RememberEphemeral(call);
        return true;
    }

    public static object Get(ApiCall call, GetMyCommandsRequest request) =>
        call.State.Commands.GetValueOrDefault(Key(call, request.Scope, request.LanguageCode), []);

    public static object Delete(ApiCall call, DeleteMyCommandsRequest request)
    {
        call.State.Commands.Remove(Key(call, request.Scope, request.LanguageCode));
        RememberEphemeral(call);
        return true;
    }

    /// <summary>Where a menu is kept: scope, chat, person and language.</summary>
    public static string Key(string scope, long? chat, long? person, string? language) => $"{scope}/{chat}/{person}/{language}";

    /// <summary>Commands that clients send so that only the bot sees them.</summary>
    private static void RememberEphemeral(ApiCall call) => call.World.EphemeralCommands =
        call.State.Commands.Values.SelectMany(menu => menu).Where(command => command.IsEphemeral).Select(command => command.Command).ToHashSet(StringComparer.Ordinal);

    /// <summary>A code of two letters; empty for all languages.</summary>
    /// <exception cref="RefusalException">It is neither.</exception>
    public static string CheckLanguage(string? language) => language switch
    {
        null or "" => string.Empty,
        [>= 'a' and <= 'z', >= 'a' and <= 'z'] => language,
        _ => throw RefusalException.Bad("Invalid language code specified", "bad_language"),
    };

    private static BotCommand Check(BotCommand command)
    {
        var name = command.Command.Trim() is ['/', .. var rest] ? rest : command.Command.Trim();
        var description = command.Description.Trim();
        return (name.Length, description.Length) switch
        {
            (0, _) => throw RefusalException.Bad("Command must be non-empty", "bad_command"),
            ( > LongestName, _) => throw RefusalException.Bad($"Command length must not exceed {LongestName}", "bad_command"),
            (_, 0) => throw RefusalException.Bad("Command description must be non-empty", "bad_command"),
            (_, > LongestDescription) => throw RefusalException.Bad($"Command description length must not exceed {LongestDescription}", "bad_command"),
            _ when !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_') => throw RefusalException.Bad("BOT_COMMAND_INVALID", "bad_command"),
            _ => new BotCommand(name, description) { IsEphemeral = command.IsEphemeral },
        };
    }

    private static string Key(ApiCall call, BotCommandScope? scope, string? language)
    {
        CheckLanguage(language);
        var (chatId, person) = scope switch
        {
            BotCommandScopeChat one => (one.ChatId, (long?)null),
            BotCommandScopeChatAdministrators admins => (admins.ChatId, null),
            BotCommandScopeChatMember member => (member.ChatId, member.UserId),
            _ => (null, null),
        };
        var chat = chatId is null ? null : Access.ToRead(call.World, chatId);
        if (chat?.Type == ChatType.Channel)
        {
            throw RefusalException.Bad("Can't change commands in channel chats", "bad_scope");
        }

        if (chat?.Type == ChatType.Private && scope is not BotCommandScopeChat)
        {
            throw RefusalException.Bad("Can't use specified scope in private chats", "bad_scope");
        }

        if (person <= 0)
        {
            throw RefusalException.Bad("Can't parse BotCommandScope: Invalid user_id specified", "bad_scope");
        }

        return Key((scope?.Type ?? BotCommandScopeType.Default).ToString(), chat?.Id, person, language);
    }
}
