using NewsBot.Asks;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Replies;

namespace NewsBot.Commands;

/// <summary>One command of the bot. Every implementation in this assembly is found at start.</summary>
public interface ICommand
{
    /// <summary>Lower case, without the slash: 1 to 32 of a-z, 0-9 and "_".</summary>
    string Name { get; }

    /// <summary>The line of Telegram's menu that says what it does, 1 to 256 characters.</summary>
    string Purpose(Language language);

    Task<Reply> AnswerAsync(CommandAsk ask, ChatSettings settings, CancellationToken cancellationToken);
}
