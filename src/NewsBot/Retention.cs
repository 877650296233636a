using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsBot.Memory;

namespace NewsBot;

/// <summary>Once a day, erases what chats have kept for longer than they or the operator chose: all of it together, because erasing writes the file anew.</summary>
public sealed partial class Retention(IChatMemory memory, ChatBook chats, TimeProvider time, ILogger<Retention> logger) : BackgroundService
{
    /// <summary>Chats that are looked at together.</summary>
    private const int AtOnce = 200;

    /// <summary>A start has other things to do.</summary>
    private static readonly TimeSpan First = TimeSpan.FromMinutes(10), Every = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var pause = First; ; pause = Every)
        {
            await Task.Delay(pause, time, stoppingToken);
            try
            {
                await EraseAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Log.Failed(logger, failure);
            }
        }
    }

    private async Task EraseAsync(CancellationToken cancellationToken)
    {
        var expired = new List<Expired>();
        for (var some = await memory.ChatsAsync(after: null, AtOnce, cancellationToken); some.Count > 0; some = await memory.ChatsAsync(some[^1], AtOnce, cancellationToken))
        {
            foreach (var chat in some)
            {
                if (await chats.SettingsAsync(chat, cancellationToken) is { KeepDays: > 0 and var days } && time.GetUtcNow().AddDays(-days) is var until
                    && await memory.CountAsync(chat, DateTimeOffset.MinValue, until, cancellationToken) > 0)
                {
                    expired.Add(new(chat, until));
                }
            }
        }

        if (expired.Count > 0)
        {
            Log.Erased(logger, await memory.ForgetExpiredAsync(expired, cancellationToken), expired.Count);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Articles} articles of {Chats} chats were kept long enough and are erased.")]
        public static partial void Erased(ILogger logger, int articles, int chats);

        [LoggerMessage(LogLevel.Warning, "What chats have kept long enough could not be erased; tomorrow it is tried again.")]
        public static partial void Failed(ILogger logger, Exception failure);
    }
}
