using System.Collections.Concurrent;
using System.Threading.Channels;
using LiteDB;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace NewsBot.Memory.LiteDb;

/// <summary>Owns the one database file: everyone asks, one thread answers, reads and writes alike, in the order of asking.</summary>
/// <remarks>
/// LiteDB 5.0.20 loses data under any concurrency, even of readers (measured), and its transactions belong to a thread. Therefore no
/// work awaits, and none returns anything that still reads from the database.
/// </remarks>
public sealed partial class LiteDbStorage : IHostedService, IAsyncDisposable
{
    // How often old update ids and documents are looked through, and the longest time without tidying when there is no pause.
    private static readonly TimeSpan Seldom = TimeSpan.FromHours(1);

    private readonly StorageOptions options;
    private readonly TimeProvider time;
    private readonly ILogger<LiteDbStorage> logger;
    private readonly DatabaseFile file;
    private readonly Channel<Action> queue;
    private readonly ITimer pause;
    private readonly ConcurrentQueue<Erasure> erasures = new();
    private readonly ConcurrentQueue<Func<ILiteDatabase, bool>> quietWork = new();
    private readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long tidiedAt, measuredAt;
    private bool overdue, suspect;

    public LiteDbStorage(IOptions<StorageOptions> options, TimeProvider time, ILogger<LiteDbStorage> logger)
    {
        this.options = options.Value;
        this.time = time;
        this.logger = logger;
        file = new(this.options.File);
        queue = Channel.CreateBounded<Action>(new BoundedChannelOptions(this.options.QueueBound) { SingleReader = true });
        pause = time.CreateTimer(_ => queue.Writer.TryWrite(() => Tidy()), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        tidiedAt = time.GetTimestamp();
        new Thread(Own) { IsBackground = true, Name = "newsbot storage" }.Start();
    }

    /// <inheritdoc cref="DatabaseFile.WrittenAnewBelow"/>
    internal long WrittenAnewBelow { init => file.WrittenAnewBelow = value; }

    /// <summary>How often the disk was waited for since the file was opened.</summary>
    internal int Waits => file.Waits;

    /// <summary>Reads on the thread of the storage.</summary>
    /// <param name="work">Must not return anything lazy. What was begun is finished, also when nobody waits for it any more.</param>
    /// <exception cref="StorageException">The file cannot be used.</exception>
    /// <exception cref="TimeoutException">It took longer than <see cref="StorageOptions.Patience"/>.</exception>
    public async Task<T> AskAsync<T>(Func<ILiteDatabase, T> work, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var gone = either.Token;
        try
        {
            await queue.Writer.WriteAsync(() => Answer(work, answer, gone), gone);
            return await answer.Task.WaitAsync(gone);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The storage did not answer within {options.Patience}.", late);
        }
        catch (ChannelClosedException finished)
        {
            throw new ObjectDisposedException("The storage is closed.", finished);
        }
    }

    /// <summary>Changes documents on the thread of the storage: all, and when this returns they outlive a crash, or none.</summary>
    /// <inheritdoc cref="AskAsync{T}"/>
    public Task<T> ChangeAsync<T>(Func<ILiteDatabase, T> work, CancellationToken cancellationToken) => AskAsync(
        database =>
        {
            database.BeginTrans();
            var result = work(database);
            database.Commit();
            file.WaitUntilSafe(options.Patience);
            return result;
        },
        cancellationToken);

    /// <summary>Gives the storage work for quiet moments, on its thread.</summary>
    /// <param name="work">Takes little time, and returns whether some is left for the next quiet moment.</param>
    internal void WhenQuiet(Func<ILiteDatabase, bool> work) => quietWork.Enqueue(work);

    /// <summary>Does the work of a quiet moment now, and says whether some is left for the next.</summary>
    internal Task<bool> TidyAsync(CancellationToken cancellationToken) => AskAsync(_ => Tidy(), cancellationToken);

    /// <summary>Removes ranges of keys from some collections, so that what stood there is in no byte of the file any more.</summary>
    /// <returns>How many documents the first collection of the first stretch lost.</returns>
    internal async Task<int> EraseAsync(IReadOnlyList<Stretch> stretches, CancellationToken cancellationToken)
    {
        var erasure = new Erasure(stretches);
        erasures.Enqueue(erasure);
        try
        {
            return await AskAsync(_ => Erase(erasure), cancellationToken);
        }
        finally
        {
            erasure.Withdraw();
        }
    }

    /// <summary>What the storage holds and whether it is sound. Reads everything: seconds for a large file.</summary>
    public Task<StorageHealth> HealthAsync(CancellationToken cancellationToken) => AskAsync(_ => StorageHealth.Of(file), cancellationToken);

    /// <summary>Bytes of the file and its log.</summary>
    public Task<long> SizeAsync(CancellationToken cancellationToken) => AskAsync(_ => file.Length, cancellationToken);

    /// <summary>Opens the file, so that a start with an unusable one fails at once.</summary>
    /// <exception cref="StorageException">The file cannot be used.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Log.Opened(logger, file.Path, await SizeAsync(cancellationToken));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Finishes what was asked, works the log into the file and closes it.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await closed.Task;
        await pause.DisposeAsync();
    }

    private void Own()
    {
        var reader = queue.Reader;
        try
        {
            // This thread has nothing else to do than to wait here.
            while (reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
            {
                while (reader.TryRead(out var work))
                {
                    work();
                }
            }

            file.Dispose();
            closed.SetResult();
        }
        catch (Exception failure)
        {
            queue.Writer.TryComplete(failure);
            closed.SetException(failure);
        }
    }

    private void Answer<T>(Func<ILiteDatabase, T> work, TaskCompletionSource<T> answer, CancellationToken gone)
    {
        if (gone.IsCancellationRequested)
        {
            answer.TrySetCanceled(gone);
            return;
        }

        try
        {
            var result = work(Open());
            AwaitPause();
            answer.SetResult(result);
        }
        catch (Exception failure)
        {
            Abandon(failure);
            answer.SetException(failure);
        }
    }

    /// <summary>Tidying begins when nothing is asked for a while. When that has not happened for long, it begins all the same.</summary>
    private void AwaitPause()
    {
        if (time.GetElapsedTime(tidiedAt) < Seldom || !overdue)
        {
            overdue = time.GetElapsedTime(tidiedAt) >= Seldom;
            pause.Change(options.IdleBeforeTidying, Timeout.InfiniteTimeSpan);
        }
    }

    private LiteDatabase Open()
    {
        var database = file.Open();
        if (suspect)
        {
            if (StorageHealth.Of(file).Faults is [var fault, ..])
            {
                Log.Damaged(logger, file.Path, fault);
                throw new StorageException(StorageFault.Damaged, file.Path);
            }

            suspect = false;
        }

        return database;
    }

    /// <summary>After a failure nothing that LiteDB has in memory is trusted; if the failure was its own, neither is the file.</summary>
    private void Abandon(Exception failure)
    {
        suspect |= failure is LiteException || failure.Source == "LiteDB";
        file.Abandon();
        Log.Reopening(logger, file.Path, failure.GetType().Name);
    }

    /// <summary>Serves this erasure, and with it all others that were asked for meanwhile.</summary>
    private int Erase(Erasure erasure)
    {
        if (!erasure.IsDone)
        {
            var started = time.GetTimestamp();
            var together = new List<Erasure> { erasure };
            while (erasures.TryDequeue(out var other))
            {
                if (other != erasure && !other.IsWithdrawn)
                {
                    together.Add(other);
                }
            }

            // Should it fail, each of the others still has its own turn.
            together.ForEach(each => each.Count = 0);
            file.Erase(together, options.Patience);
            together.ForEach(each => each.IsDone = true);
            Log.Erased(logger, file.Path, file.Length, time.GetElapsedTime(started));
        }

        return erasure.Count;
    }

    private bool Tidy()
    {
        try
        {
            var (database, more) = (Open(), false);
            foreach (var work in quietWork)
            {
                more |= work(database);
            }

            database.Checkpoint();
            tidiedAt = time.GetTimestamp();
            overdue = false;
            if (more)
            {
                AwaitPause();
            }

            WarnWhenOutgrown(database);
            return more;
        }
        catch (Exception failure)
        {
            Abandon(failure);
            return false;
        }
    }

    private void WarnWhenOutgrown(LiteDatabase database)
    {
        if (time.GetElapsedTime(measuredAt) < Seldom && measuredAt != 0)
        {
            return;
        }

        // Counting walks through everything: for seconds where the length alone says enough.
        measuredAt = time.GetTimestamp();
        int? documents = file.Length > options.WarnAtMegabytes * 1_000_000L ? null : database.GetCollectionNames().Sum(name => database.GetCollection(name).Count());
        if (documents is null || documents > options.WarnAtDocuments)
        {
            Log.Outgrown(logger, file.Path, file.Length, documents, options.WarnAtMegabytes, options.WarnAtDocuments);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Opened {File}: {Bytes} bytes.")]
        public static partial void Opened(ILogger logger, string file, long bytes);

        [LoggerMessage(LogLevel.Information, "Forgot for good in {File}: {Bytes} bytes, {Elapsed}.")]
        public static partial void Erased(ILogger logger, string file, long bytes, TimeSpan elapsed);

        [LoggerMessage(LogLevel.Warning, "{File} holds {Bytes} bytes and {Documents} documents; LiteDB is good for {Megabytes} million bytes and {MostDocuments} documents.")]
        public static partial void Outgrown(ILogger logger, string file, long bytes, int? documents, int megabytes, int mostDocuments);

        [LoggerMessage(LogLevel.Warning, "{File} is opened again after {Failure}.")]
        public static partial void Reopening(ILogger logger, string file, string failure);

        [LoggerMessage(LogLevel.Critical, "{File} is damaged: {Fault}.")]
        public static partial void Damaged(ILogger logger, string file, string fault);
    }
}
