using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsBot.Asks;

namespace NewsBot.Updates;

/// <summary>Answers one inline query. Cancelled when the person has typed on.</summary>
public delegate Task InlineStep(InlineAsk ask, CancellationToken cancellationToken);

/// <summary>Answers inline queries as they come: without inbox and lane, because a query lives for seconds and waits for nobody.</summary>
public sealed partial class InlineDesk(InlineStep answer, ILogger<InlineDesk> logger) : IHostedService
{
    /// <summary>More people at once than this get no answer: their clients ask again at the next letter.</summary>
    private const int Crowd = 500;

    private readonly Lock gate = new();
    private readonly Dictionary<long, Query> latest = [];
    private bool closed;

    /// <summary>Begins to answer a query, and gives up the one that the same person typed before. Never blocks.</summary>
    public void Take(InlineAsk ask)
    {
        lock (gate)
        {
            var before = latest.GetValueOrDefault(ask.Person);
            if (closed || (before is null && latest.Count >= Crowd))
            {
                return;
            }

            before?.GiveUp.Cancel();
            var now = latest[ask.Person] = new();
            now.Work = AnswerAsync(ask, now);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        List<Query> left;
        lock (gate)
        {
            closed = true;
            left = [.. latest.Values];
            left.ForEach(query => query.GiveUp.Cancel());
        }

        await Task.WhenAll(left.Select(query => query.Work));
    }

    private async Task AnswerAsync(InlineAsk ask, Query now)
    {
        await Task.Yield();
        try
        {
            await answer(ask, now.GiveUp.Token);
        }
        catch (OperationCanceledException) when (now.GiveUp.IsCancellationRequested)
        {
            // The person has typed on, or the program stops.
        }
        catch (Exception failure)
        {
            Log.Failed(logger, ask.Update, failure);
        }
        finally
        {
            Leave(ask.Person, now);
        }
    }

    private void Leave(long person, Query query)
    {
        lock (gate)
        {
            if (latest.GetValueOrDefault(person) == query)
            {
                latest.Remove(person);
            }

            query.GiveUp.Dispose();
        }
    }

    private sealed class Query
    {
        public CancellationTokenSource GiveUp { get; } = new();

        public Task Work { get; set; } = Task.CompletedTask;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The inline query of update {Update} got no answer.")]
        public static partial void Failed(ILogger logger, int update, Exception failure);
    }
}
