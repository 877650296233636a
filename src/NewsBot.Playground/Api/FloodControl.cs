namespace NewsBot.Playground;

/// <summary>Counts messages and edits, and refuses what is too much.</summary>
internal sealed class FloodControl(FloodLimits? limits, TimeProvider time)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly Dictionary<(long Chat, bool IsEdit), Bucket> buckets = [];
    private readonly Dictionary<long, Bucket> drafts = [];
    private readonly Dictionary<long, Queue<DateTimeOffset>> groups = [];
    private readonly Queue<DateTimeOffset> overall = new();
    private readonly Dictionary<long, DateTimeOffset> waitUntil = [];

    /// <summary>Counts messages or an edit.</summary>
    /// <param name="messages">How many at once: an album counts as many as it has.</param>
    /// <param name="sloppy">Told when the bot did not wait as long as it was told.</param>
    /// <exception cref="RefusalException">429: it is one too many and does not count.</exception>
    public void Count(Conversation chat, bool isEdit, Action<string, string> sloppy, int messages = 1)
    {
        if (limits is null)
        {
            return;
        }

        var now = time.GetUtcNow();
        if (waitUntil.TryGetValue(chat.Id, out var until) && now + TimeSpan.FromMilliseconds(50) < until)
        {
            sloppy("ignored_retry_after", $"The bot came back {(until - now).TotalSeconds:F1} s too early.");
        }

        var wait = Wait(chat, isEdit, now, messages);
        if (wait > TimeSpan.Zero)
        {
            var refusal = RefusalException.TooMany(wait);
            waitUntil[chat.Id] = now + refusal.RetryAfter!.Value;
            throw refusal;
        }
    }

    /// <summary>Counts one draft.</summary>
    /// <inheritdoc cref="Count"/>
    public void CountDraft(Conversation chat, Action<string, string> sloppy)
    {
        if (limits is null)
        {
            return;
        }

        var now = time.GetUtcNow();
        if (!drafts.TryGetValue(chat.Id, out var bucket))
        {
            bucket = drafts[chat.Id] = new Bucket { Tokens = limits.DraftBurst, At = now };
        }

        var wait = bucket.Take(now, limits.DraftsPerSecond, limits.DraftBurst, messages: 1);
        if (wait > TimeSpan.Zero)
        {
            sloppy("draft_lost", "Drafts come faster than Telegram takes them.");
            throw RefusalException.TooMany(wait);
        }
    }

    /// <summary>What is left at this moment; <c>null</c>: flood control is off.</summary>
    public FloodBudget? Left()
    {
        if (limits is null)
        {
            return null;
        }

        var now = time.GetUtcNow();
        var chats = buckets.Keys.Select(key => key.Chat).Union(drafts.Keys).Select(chat => new ChatBudget(
            chat,
            TokensOf(chat, isEdit: false, now),
            TokensOf(chat, isEdit: true, now),
            drafts.TryGetValue(chat, out var draft) ? draft.Look(now, limits.DraftsPerSecond, limits.DraftBurst) : limits.DraftBurst,
            groups.TryGetValue(chat, out var group) ? limits.PerGroupPerMinute - group.Count(at => at > now - Minute) : null,
            waitUntil.TryGetValue(chat, out var until) && until > now ? until - now : TimeSpan.Zero));
        return new FloodBudget(limits.OverallPerSecond - overall.Count(at => at > now - TimeSpan.FromSeconds(1)), limits, chats.ToArray());
    }

    private double TokensOf(long chat, bool isEdit, DateTimeOffset now) =>
        buckets.TryGetValue((chat, isEdit), out var bucket) ? bucket.Look(now, limits!.PerChatPerSecond, limits.ChatBurst) : limits!.ChatBurst;

    private TimeSpan Wait(Conversation chat, bool isEdit, DateTimeOffset now, int messages)
    {
        var wait = TimeSpan.Zero;
        var group = chat.IsGroup ? Recent(groups, chat.Id) : null;
        if (group is not null)
        {
            wait = Left(group, limits!.PerGroupPerMinute - messages + 1, Minute, now);
        }

        if (!isEdit && Left(overall, limits!.OverallPerSecond - messages + 1, TimeSpan.FromSeconds(1), now) is var busy && busy > wait)
        {
            wait = busy;
        }

        if (wait > TimeSpan.Zero)
        {
            return wait;
        }

        if (!buckets.TryGetValue((chat.Id, isEdit), out var bucket))
        {
            bucket = buckets[(chat.Id, isEdit)] = new Bucket { Tokens = limits!.ChatBurst, At = now };
        }

        wait = bucket.Take(now, limits!.PerChatPerSecond, limits.ChatBurst, Math.Min(messages, limits.ChatBurst));
        if (wait == TimeSpan.Zero)
        {
            for (var counted = 0; counted < messages; counted++)
            {
                group?.Enqueue(now);
                if (!isEdit)
                {
                    overall.Enqueue(now);
                }
            }
        }

        return wait;
    }

    private static Queue<DateTimeOffset> Recent(Dictionary<long, Queue<DateTimeOffset>> queues, long chat) =>
        queues.TryGetValue(chat, out var queue) ? queue : queues[chat] = new Queue<DateTimeOffset>();

    /// <summary>How long until one more fits into the window.</summary>
    private static TimeSpan Left(Queue<DateTimeOffset> times, int limit, TimeSpan window, DateTimeOffset now)
    {
        while (times.TryPeek(out var oldest) && oldest <= now - window)
        {
            times.Dequeue();
        }

        return times.Count < limit ? TimeSpan.Zero : times.Peek() + window - now;
    }

    private sealed class Bucket
    {
        public required double Tokens { get; set; }

        public required DateTimeOffset At { get; set; }

        public double Look(DateTimeOffset now, double perSecond, int burst) => Math.Min(burst, Tokens + ((now - At).TotalSeconds * perSecond));

        public TimeSpan Take(DateTimeOffset now, double perSecond, int burst, int messages)
        {
            Tokens = Look(now, perSecond, burst);
            At = now;
            if (Tokens < messages)
            {
                return TimeSpan.FromSeconds((messages - Tokens) / perSecond);
            }

            Tokens -= messages;
            return TimeSpan.Zero;
        }
    }
}
