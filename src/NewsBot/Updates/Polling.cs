using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Asks;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace NewsBot.Updates;

/// <summary>getUpdates → inbox: accepts each update before the next question confirms it to Telegram, then wakes the lane of its chat.</summary>
public sealed partial class Polling(
    ITelegramBotClient client, TelegramStart start, IInbox inbox, ILanes lanes, InlineDesk desk, Administrators administrators, IsWelcome isWelcome, IOptions<TelegramOptions> options, IOptions<AskOptions> asks,
    IHostApplicationLifetime lifetime, TimeProvider time, ILogger<Polling> logger) : BackgroundService
{
    private PasteTail? tail;

    /// <summary>The update after the last one accepted; <c>null</c> before the first.</summary>
    private int? offset;

    /// <summary>The offset of the last question. While a question is open, its offset has confirmed what came before.</summary>
    private int? asked;

    /// <summary>Whether Telegram does not know the token: the program has stopped because it cannot do anything.</summary>
    public bool IsTokenRefused { get; private set; }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (offset == asked || IsTokenRefused)
        {
            return;
        }

        try
        {
            // Confirms what is stored. An update that comes back with the answer is not confirmed, and comes again after the next start.
            await WithinAsync(options.Value.ConfirmWithin, token => client.SendRequest(new GetRawUpdates { Offset = offset, Limit = 1 }, token), cancellationToken);
        }
        catch (Exception failure) when (failure is RequestException or OperationCanceledException)
        {
            Log.NotConfirmed(logger, failure.Message);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        BotIdentity? bot = null;
        for (var failures = 0; !stoppingToken.IsCancellationRequested;)
        {
            try
            {
                bot ??= await WithinAsync(options.Value.Patience, start.IntroduceAsync, stoppingToken);
                var began = time.GetTimestamp();
                await AcceptAsync(await FetchAsync(stoppingToken), bot, stoppingToken);
                failures = 0;

                // What is written meanwhile comes with one answer and is stored with one wait for the disk.
                if (options.Value.PollEvery - time.GetElapsedTime(began) is { Ticks: > 0 } left)
                {
                    await Task.Delay(left, time, stoppingToken);
                }

                continue;
            }
            catch (ApiRequestException refused) when (refused.ErrorCode is 401 or 404)
            {
                Log.TokenRefused(logger);
                IsTokenRefused = true;
                lifetime.StopApplication();
                return;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                await PauseAsync(failure, ++failures, stoppingToken);
            }
        }
    }

    private Task<JsonElement[]> FetchAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        asked = offset;
        var question = new GetRawUpdates { Offset = offset, Timeout = (int)options.Value.PollFor.TotalSeconds };
        return WithinAsync(options.Value.PollFor + options.Value.Patience, token => client.SendRequest(question, token), cancellationToken);
    }

    /// <remarks>What the storage throws goes up: the updates are not confirmed then, and Telegram brings them again.</remarks>
    private async Task AcceptAsync(JsonElement[] raws, BotIdentity bot, CancellationToken cancellationToken)
    {
        if (raws.Length == 0)
        {
            return;
        }

        var arrivals = raws.Select(raw => Read(raw, bot)).ToList();
        for (var index = 0; index < arrivals.Count; index++)
        {
            // What nobody asked the bot is not even stored where nobody wants it.
            if (arrivals[index].Asks is [BriefAsk { Unasked: true } post] && !await isWelcome(post, cancellationToken))
            {
                arrivals[index] = arrivals[index] with { Asks = [] };
            }
        }

        var asking = arrivals.FindAll(arrival => arrival.Asks.Count > 0);
        if (asking.Count > 0)
        {
            await inbox.AcceptAsync(asking, cancellationToken);
        }

        offset = arrivals[^1].Update + 1;
        foreach (var lane in asking.SelectMany(arrival => arrival.Asks).Select(ask => ask.Lane).Distinct())
        {
            lanes.Wake(lane);
        }
    }

    private Arrival Read(JsonElement raw, BotIdentity bot)
    {
        var id = raw.GetProperty("update_id").GetInt32();
        try
        {
            var update = raw.Deserialize<Update>(JsonBotAPI.Options)!;
            administrators.Note(update);
            if (AskParser.ParseInline(update, bot) is { } typed)
            {
                desk.Take(typed);
            }

            tail ??= new(bot, asks.Value);
            return new(id, tail.Follow(update, AskParser.Parse(update, bot, asks.Value)));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            Log.Unreadable(logger, id, failure);
            return new(id, []);
        }
    }

    private async Task PauseAsync(Exception failure, int failures, CancellationToken cancellationToken)
    {
        var pause = Pause.After(failures, options.Value.FirstPause, options.Value.LongestPause);
        switch (failure)
        {
            case ApiRequestException { ErrorCode: 409 }:
                Log.NotAlone(logger, pause, failure.Message);
                break;
            case ApiRequestException { Parameters.RetryAfter: { } seconds }:
                pause = TimeSpan.FromSeconds(seconds);
                Log.Disturbed(logger, pause, failure.Message);
                break;
            case RequestException:
                Log.Disturbed(logger, pause, failure.Message);
                break;
            case OperationCanceledException:
                Log.Disturbed(logger, pause, "no answer in time");
                break;
            default:
                Log.NotAccepted(logger, pause, failure);
                break;
        }

        try
        {
            await Task.Delay(pause, time, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Told to stop: the loop sees it.
        }
    }

    private async Task<T> WithinAsync<T>(TimeSpan limit, Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        return await call(either.Token);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Telegram does not know this bot: Telegram:Token is wrong or was revoked. @BotFather shows the right one under /mybots.")]
        public static partial void TokenRefused(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Another program fetches this bot's updates, or a webhook is set; trying again in {Pause}: {Refusal}")]
        public static partial void NotAlone(ILogger logger, TimeSpan pause, string refusal);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram gives no updates; trying again in {Pause}: {Trouble}")]
        public static partial void Disturbed(ILogger logger, TimeSpan pause, string trouble);

        [LoggerMessage(Level = LogLevel.Error, Message = "An update could not be stored; it is fetched again in {Pause}.")]
        public static partial void NotAccepted(ILogger logger, TimeSpan pause, Exception failure);

        [LoggerMessage(Level = LogLevel.Error, Message = "Update {Update} cannot be read and is passed over.")]
        public static partial void Unreadable(ILogger logger, int update, Exception failure);

        [LoggerMessage(Level = LogLevel.Information, Message = "The last updates could not be confirmed; Telegram will bring them again: {Trouble}")]
        public static partial void NotConfirmed(ILogger logger, string trouble);
    }
}
