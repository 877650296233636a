using Microsoft.Extensions.Logging;
using NewsBot.Asks;
using NewsBot.Commands;
using NewsBot.Languages;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace NewsBot.Updates;

/// <summary>What is settled with Telegram before the first update: who we are, our menu, and that nobody else fetches our updates.</summary>
public sealed partial class TelegramStart(ITelegramBotClient client, CommandBook commands, LanguageBook languages, ILogger<TelegramStart> logger)
{
    public async Task<BotIdentity> IntroduceAsync(CancellationToken cancellationToken)
    {
        var me = await client.GetMe(cancellationToken);
        var webhook = await client.GetWebhookInfo(cancellationToken);
        if (webhook.Url.Length > 0)
        {
            // Updates that wait are kept: they are people's messages.
            await client.DeleteWebhook(dropPendingUpdates: false, cancellationToken);
            Log.WebhookRemoved(logger);
        }

        try
        {
            await client.SetMyCommands(Menu(languages.English), cancellationToken: cancellationToken);
            foreach (var language in languages.All)
            {
                await client.SetMyCommands(Menu(language), languageCode: language.Code, cancellationToken: cancellationToken);
            }

            await DescribeAsync(code: null, languages.English, cancellationToken);
            foreach (var language in languages.All)
            {
                await DescribeAsync(language.Code, language, cancellationToken);
            }
        }
        catch (ApiRequestException refused)
        {
            // People can write commands without a menu; after many starts in a row Telegram wants a pause.
            Log.NoMenu(logger, refused.Message);
        }

        Log.Started(logger, me.Username, me.CanReadAllGroupMessages);
        return new(me.Id, me.Username ?? "", commands.Menu(languages.English).Select(line => line.Name).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>What people read before they begin. Asked before it is set: Telegram lets bots change it seldom.</summary>
    /// <param name="code"><c>null</c>: for every language that has no text of its own.</param>
    private async Task DescribeAsync(string? code, Language language, CancellationToken cancellationToken)
    {
        var words = language.Say(Phrase.Welcome);
        if ((await client.GetMyDescription(code, cancellationToken)).Description != words)
        {
            await client.SetMyDescription(words, code, cancellationToken);
        }
    }

    private IEnumerable<BotCommand> Menu(Language language) =>
        commands.Menu(language).Select(line => new BotCommand { Command = line.Name, Description = line.Purpose });

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Connected as @{Bot}. It reads all messages of its groups: {ReadsAll}.")]
        public static partial void Started(ILogger logger, string? bot, bool readsAll);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The menu of commands or the description could not be set; it stays as it was: {Refusal}")]
        public static partial void NoMenu(ILogger logger, string refusal);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A webhook was set for this bot; it is removed, because updates are fetched.")]
        public static partial void WebhookRemoved(ILogger logger);
    }
}
