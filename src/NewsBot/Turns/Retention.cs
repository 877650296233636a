using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsBot.Asks;
using NewsBot.Briefings.Models;
using NewsBot.Memory;

namespace NewsBot.Turns;

/// <summary>Erases what chats were told longer ago than they want it kept, and what was used by those who have been silent since: once an hour, a few chats at a time.</summary>
public sealed partial class Retention(IChatMemory memory, ChatBook chats, TimeProvider time, ILogger<Retention> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <summary>Erasing writes the storage anew; what is erased at the same time shares one writing.</summary>
    private const int AtOnce = 50;

    /// <summary>Erases what is too old now.</summary>
    /// <returns>How many entries there were.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var erased = 0;
        foreach (var some in (await memory.ChatsAsync(cancellationToken)).Chunk(AtOnce))
        {
            erased += (await Task.WhenAll(some.Select(chat => SweepAsync(chat, cancellationToken)))).Sum();
        }

        await memory.ForgetUsageAsync(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(-UsageDays.Kept), cancellationToken);
        return erased;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            // After the start others have more urgent things to ask of the storage.
            await Task.Delay(Every, time, stoppingToken);
            try
            {
                var erased = await SweepAsync(stoppingToken);
                if (erased > 0)
                {
                    Log.Erased(logger, erased);
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Log.NotErased(logger, Every, failure);
            }
        }
    }

    private async Task<int> SweepAsync(ChatKey chat, CancellationToken cancellationToken)
    {
        if ((await chats.SettingsAsync(chat, cancellationToken)).KeepDays is not (> 0 and var days))
        {
            return 0;
        }

        var last = time.GetUtcNow() - TimeSpan.FromDays(days);
        return await memory.CountAsync(chat, DateTimeOffset.MinValue, last, cancellationToken) == 0
            ? 0
            : await memory.ForgetAsync(chat, DateTimeOffset.MinValue, last, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "{Count} briefings were kept as long as their chats wanted and are erased.")]
        public static partial void Erased(ILogger logger, int count);

        [LoggerMessage(Level = LogLevel.Error, Message = "What is to be erased could not be; trying again in {Pause}.")]
        public static partial void NotErased(ILogger logger, TimeSpan pause, Exception failure);
    }
}
