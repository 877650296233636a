using NewsBot.Asks;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Replies;

namespace NewsBot.Commands;

/// <summary>One line of Telegram's command menu.</summary>
/// <param name="Name">Without the slash.</param>
public sealed record MenuLine(string Name, string Purpose);

/// <summary>All commands.</summary>
public sealed class CommandBook(IServiceProvider services, LanguageBook languages)
{
    public Task<Reply> AnswerAsync(CommandAsk ask, ChatSettings settings, CancellationToken cancellationToken) =>
        Task.FromResult(new Reply(ask.Chat, ask.MessageId, [new(services.GetType().Name + languages.English.Code)]));

    public IReadOnlyList<MenuLine> Menu(Language language) => [new("help", language.Name + languages.English.Code)];
}
