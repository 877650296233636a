using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>An update that waits for the bot.</summary>
/// <param name="Id">The update's id: one more than that of the update before.</param>
/// <param name="Type">What kind of update it is.</param>
/// <param name="Wire">The update as it goes to the bot.</param>
/// <param name="At">When it happened. Telegram keeps updates for at most 24 hours.</param>
public sealed record WaitingUpdate(int Id, UpdateType Type, JsonElement Wire, DateTimeOffset At)
{
    /// <summary>How often it was handed to the bot.</summary>
    public int Deliveries { get; internal set; }

    /// <summary>Deliveries that an offset does not cancel.</summary>
    internal int Owed { get; set; }
}

/// <summary>The updates of the bot in order, until a later offset confirms them.</summary>
internal sealed class UpdateQueue(TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    private static readonly UpdateType[] NotByDefault = [UpdateType.ChatMember, UpdateType.MessageReaction, UpdateType.MessageReactionCount];
    private readonly List<WaitingUpdate> waiting = [];
    private readonly List<WaitingUpdate> all = [];
    private int lastId = 700_000_000;
    private int ignoredConfirmations;

    /// <summary>The types that the bot asked for last; <c>null</c>: the default of Telegram.</summary>
    public IReadOnlyList<UpdateType>? Allowed { get; set; }

    public IReadOnlyList<WaitingUpdate> Waiting => waiting;

    /// <summary>Queues an update, unless the bot did not ask for its type.</summary>
    /// <returns>The queued update; <c>null</c>: the bot does not want it.</returns>
    public WaitingUpdate? Add(Update update)
    {
        if (Allowed is { } allowed ? !allowed.Contains(update.Type) : NotByDefault.Contains(update.Type))
        {
            return null;
        }

        update.Id = ++lastId;
        var queued = new WaitingUpdate(update.Id, update.Type, JsonSerializer.SerializeToElement(update, JsonBotAPI.Options), time.GetUtcNow());
        waiting.Add(queued);
        all.Add(queued);
        return queued;
    }

    /// <summary>Hands out the waiting updates, oldest first.</summary>
    public IReadOnlyList<WaitingUpdate> Take(int limit)
    {
        waiting.RemoveAll(update => update.At + Kept < time.GetUtcNow());
        var batch = waiting.Take(limit).ToArray();
        foreach (var update in batch)
        {
            update.Deliveries++;
            update.Owed = Math.Max(0, update.Owed - 1);
        }

        return batch;
    }

    /// <summary>Forgets the updates before an offset; a negative one keeps only that many at the end; 0 forgets none.</summary>
    public void Confirm(int offset)
    {
        var gone = offset switch
        {
            0 => [],
            < 0 => waiting.SkipLast(-offset).ToList(),
            _ => waiting.FindAll(update => update.Id < offset && update.Owed == 0),
        };
        if (gone.Count > 0 && ignoredConfirmations > 0)
        {
            ignoredConfirmations--;
            return;
        }

        waiting.RemoveAll(gone.Contains);
    }

    public void Drop() => waiting.Clear();

    public void IgnoreConfirmations(int times) => ignoredConfirmations = times;

    /// <summary>Lets an update come once more, whether it was confirmed or not.</summary>
    public void Redeliver(int id)
    {
        var update = all.Find(one => one.Id == id) ?? throw new ArgumentException($"There was no update {id}.", nameof(id));
        update.Owed++;
        if (!waiting.Contains(update))
        {
            waiting.Insert(waiting.FindIndex(other => other.Id > id) is >= 0 and var index ? index : waiting.Count, update);
        }
    }
}
