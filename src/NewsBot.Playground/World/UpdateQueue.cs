using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>An update that waits for the bot.</summary>
/// <param name="Id">The update's id: one more than that of the update before.</param>
/// <param name="Type">What kind of update it is.</param>
/// <param name="Wire">The update as it goes to the bot.</param>
/// <param name="At">When it happened. Telegram keeps updates for at most 24 hours, questions for less.</param>
public sealed record WaitingUpdate(int Id, UpdateType Type, JsonElement Wire, DateTimeOffset At)
{
    /// <summary>How often it was handed to the bot.</summary>
    public int Deliveries { get; internal set; }

    /// <summary>Deliveries that an offset does not cancel.</summary>
    internal int Owed { get; set; }

    /// <summary>Updates of one queue reach a webhook one after the other: those of a chat, those of a person's questions.</summary>
    internal (long Id, UpdateType Kind) Queue { get; init; }

    /// <summary>How often a webhook did not take it.</summary>
    internal int Failures { get; set; }

    /// <summary>When a webhook is asked again.</summary>
    internal DateTimeOffset NotBefore { get; set; }
}

/// <summary>The updates of the bot in order, until a later offset confirms them.</summary>
internal sealed class UpdateQueue(TimeProvider time)
{
    private static readonly UpdateType[] NotByDefault = [UpdateType.ChatMember, UpdateType.MessageReaction, UpdateType.MessageReactionCount];
    private readonly List<WaitingUpdate> waiting = [];
    private readonly List<WaitingUpdate> all = [];
    private int lastId = 700_000_000;
    private int ignoredConfirmations;

    /// <summary>The types that the bot asked for last; <c>null</c>: the default of Telegram.</summary>
    public IReadOnlyList<UpdateType>? Allowed { get; set; }

    /// <summary>What the bot has not confirmed and Telegram still keeps, oldest first.</summary>
    public IReadOnlyList<WaitingUpdate> Waiting
    {
        get
        {
            waiting.RemoveAll(update => update.At + KeptFor(update.Type) < time.GetUtcNow());
            return waiting;
        }
    }

    /// <summary>Queues an update, unless the bot did not ask for its type.</summary>
    /// <returns>The queued update; <c>null</c>: the bot does not want it.</returns>
    public WaitingUpdate? Add(Update update)
    {
        if (Allowed is { } allowed ? !allowed.Contains(update.Type) : NotByDefault.Contains(update.Type))
        {
            return null;
        }

        update.Id = ++lastId;
        var queued = new WaitingUpdate(update.Id, update.Type, JsonSerializer.SerializeToElement(update, JsonBotAPI.Options), time.GetUtcNow()) { Queue = QueueOf(update) };
        waiting.Add(queued);
        all.Add(queued);
        return queued;
    }

    /// <summary>Hands out the waiting updates, oldest first.</summary>
    public IReadOnlyList<WaitingUpdate> Take(int limit)
    {
        var batch = Waiting.Take(limit).ToArray();
        foreach (var update in batch)
        {
            HandOut(update);
        }

        return batch;
    }

    /// <summary>Counts a delivery.</summary>
    public static void HandOut(WaitingUpdate update)
    {
        update.Deliveries++;
        update.Owed = Math.Max(0, update.Owed - 1);
    }

    /// <summary>A webhook took an update.</summary>
    public void Confirm(WaitingUpdate update)
    {
        if (update.Owed == 0)
        {
            waiting.Remove(update);
        }
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

    /// <summary>How long Telegram keeps an update (as its Bot API server does).</summary>
    private static TimeSpan KeptFor(UpdateType type) => type switch
    {
        UpdateType.InlineQuery => TimeSpan.FromSeconds(30),
        UpdateType.CallbackQuery => TimeSpan.FromSeconds(150),
        UpdateType.ChosenInlineResult => TimeSpan.FromMinutes(10),
        _ => TimeSpan.FromHours(24),
    };

    private static Chat? ChatOf(Update update) =>
        (update.Message ?? update.EditedMessage ?? update.ChannelPost ?? update.EditedChannelPost)?.Chat
        ?? (update.MyChatMember ?? update.ChatMember)?.Chat
        ?? update.MessageReaction?.Chat;

    private static (long Id, UpdateType Kind) QueueOf(Update update) => update switch
    {
        { InlineQuery.From.Id: var person } => (person, UpdateType.InlineQuery),
        { ChosenInlineResult.From.Id: var person } => (person, UpdateType.ChosenInlineResult),
        { CallbackQuery.From.Id: var person } => (person, UpdateType.CallbackQuery),
        _ => (ChatOf(update)?.Id ?? 0, UpdateType.Message),
    };
}
