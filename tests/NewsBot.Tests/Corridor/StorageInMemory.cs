using NewsBot.Asks;
using NewsBot.Briefings.Models;
using NewsBot.Memory;
using NewsBot.Tests.Replies;

namespace NewsBot.Tests.Corridor;

/// <summary>What outlives the process under test: two bots after each other get the same one.</summary>
internal sealed class StorageInMemory(TimeProvider time) : IInbox, IChatMemory
{
    private readonly Lock gate = new();
    private readonly HashSet<int> known = [];
    private readonly List<Waiting> waiting = [];
    private readonly List<Waiting> completed = [];
    private readonly Dictionary<(ChatKey Chat, AskId Ask), Entry> entries = [];
    private readonly Dictionary<(ChatKey Chat, AskId Ask), (AskId To, bool IsRenumbered)> leads = [];
    private readonly Dictionary<(ChatKey Chat, string Id), Uri> offers = [];
    private readonly Dictionary<(long Chat, string Name), string> choices = [];
    private readonly Dictionary<(ChatKey Chat, string Id), string> questions = [];
    private readonly Dictionary<(ChatKey Chat, int Post), PostNote> posts = [];
    private readonly List<(bool OfChat, long? Id, DateOnly Day, Usage Usage)> usages = [];
    private readonly Dictionary<(ChatKey Chat, int Message), AskId> invitations = [];
    private int refusals;

    /// <summary>Thrown by everything, while it is set: a full disk.</summary>
    public Exception? Trouble { get; set; }

    /// <summary>How often <see cref="Trouble"/> was thrown.</summary>
    public int Refusals => Volatile.Read(ref refusals);

    public IReadOnlyList<Entry> Entries => Do(() => entries.Values.ToList());

    public int Offers => Do(() => offers.Count);

    public IReadOnlyList<Waiting> Waiting => Do(() => waiting.ToList());

    /// <summary>Waits until everything that was accepted is answered.</summary>
    public Task ExpectEmptyAsync() => Eventually.TrueAsync(() => Waiting.Count == 0, "the inbox is empty");

    /// <summary>Undoes every completion, as if the process had died just before it.</summary>
    public void BringBack() => Do(() =>
    {
        waiting.AddRange(completed);
        completed.Clear();
        return waiting.Count;
    });

    public Task<IReadOnlyList<int>> AcceptAsync(IReadOnlyList<Arrival> arrivals, CancellationToken cancellationToken) => DoAsync<IReadOnlyList<int>>(() =>
    {
        if (arrivals.Any(arrival => arrival.Asks.Any(ask => ask.Id.Update != arrival.Update)))
        {
            throw new ArgumentException("An ask is not of its update.", nameof(arrivals));
        }

        var fresh = arrivals.Where(arrival => known.Add(arrival.Update)).ToList();
        waiting.AddRange(fresh.SelectMany(arrival => arrival.Asks).Select(ask => new Waiting(ask, 0, [], time.GetUtcNow())));
        return fresh.ConvertAll(arrival => arrival.Update);
    }, cancellationToken);

    public Task<IReadOnlyList<Waiting>> WaitingAsync(ChatKey chat, int limit, CancellationToken cancellationToken) =>
        DoAsync<IReadOnlyList<Waiting>>(() =>
            [.. waiting.Where(one => one.Ask.Lane == chat).OrderBy(one => one.Ask.Id.Update).ThenBy(one => one.Ask.Id.Part).Take(limit)],
            cancellationToken);

    public Task<int> AttemptAsync(ChatKey chat, AskId ask, CancellationToken cancellationToken) =>
        DoAsync(() => Change(chat, ask, one => one with { Attempts = one.Attempts + 1 })?.Attempts ?? 0, cancellationToken);

    public Task NoteSentAsync(ChatKey chat, AskId ask, int messageId, CancellationToken cancellationToken) =>
        DoAsync(() => Change(chat, ask, one => one.Sent.Contains(messageId) ? one : one with { Sent = [.. one.Sent, messageId] }), cancellationToken);

    public Task CompleteAsync(ChatKey chat, IReadOnlyList<AskId> asks, CancellationToken cancellationToken) => DoAsync(() =>
    {
        completed.AddRange(waiting.Where(one => one.Ask.Lane == chat && asks.Contains(one.Ask.Id)));
        return waiting.RemoveAll(completed.Contains);
    }, cancellationToken);

    Task<IReadOnlyList<ChatKey>> IInbox.MoveAsync(long group, long supergroup, CancellationToken cancellationToken) => DoAsync<IReadOnlyList<ChatKey>>(() =>
    {
        var moving = waiting.Where(one => one.Ask.Chat.Chat == group && one.Ask is not MoveAsk).ToList();
        waiting.RemoveAll(moving.Contains);
        waiting.AddRange(moving.Select(one => one with { Ask = one.Ask with { Chat = one.Ask.Chat with { Chat = supergroup }, MessageId = 0 }, Sent = [] }));
        return [.. moving.Select(one => (one.Ask with { Chat = one.Ask.Chat with { Chat = supergroup } }).Lane).Distinct()];
    }, cancellationToken);

    Task IChatMemory.MoveAsync(long group, long supergroup, CancellationToken cancellationToken) => DoAsync(() =>
    {
        foreach (var entry in entries.Values.Where(entry => entry.Chat.Chat == group).ToList())
        {
            entries.Remove((entry.Chat, entry.Ask));
            var chat = entry.Chat with { Chat = supergroup };
            entries[(chat, entry.Ask)] = entry with { Chat = chat, Quotations = null };
        }

        foreach (var ((chat, name), word) in choices.Where(choice => choice.Key.Chat == group).ToList())
        {
            choices.Remove((chat, name));
            choices.TryAdd((supergroup, name), word);
        }

        return true;
    }, cancellationToken);

    public Task<IReadOnlyList<ChatKey>> WaitingChatsAsync(CancellationToken cancellationToken) =>
        DoAsync<IReadOnlyList<ChatKey>>(() => [.. waiting.Select(one => one.Ask.Lane).Distinct()], cancellationToken);

    public Task<IReadOnlyDictionary<string, string>> ChoicesAsync(long chat, CancellationToken cancellationToken) =>
        DoAsync<IReadOnlyDictionary<string, string>>(() => choices.Where(choice => choice.Key.Chat == chat).ToDictionary(choice => choice.Key.Name, choice => choice.Value, StringComparer.Ordinal), cancellationToken);

    public Task ChooseAsync(long chat, IReadOnlyDictionary<string, string?> choices, CancellationToken cancellationToken) => DoAsync(() =>
    {
        foreach (var (name, value) in choices)
        {
            this.choices.Remove((chat, name));
            if (value is not null)
            {
                this.choices[(chat, name)] = value;
            }
        }

        return true;
    }, cancellationToken);

    public Task<UsageDays> UsageAsync(Payer payer, CancellationToken cancellationToken) => DoAsync(() => new UsageDays(Of(true, payer.Chat.Chat), Of(false, payer.Person)), cancellationToken);

    public Task NoteUsageAsync(Payer payer, DateOnly day, Usage usage, CancellationToken cancellationToken) => DoAsync(() =>
    {
        usages.Add((true, payer.Chat.Chat, day, usage));
        usages.Add((false, payer.Person, day, usage));
        return true;
    }, cancellationToken);

    public Task<int> ForgetUsageAsync(DateOnly first, CancellationToken cancellationToken) => DoAsync(
        () => usages.GroupBy(usage => (usage.OfChat, usage.Id)).Where(each => each.All(usage => usage.Day < first)).ToList().Count(each => usages.RemoveAll(each.Contains) > 0), cancellationToken);

    /// <summary>Whether a newer briefing takes the place of the older one of its article, as in the storage that ships. Most tests remember one article again and again.</summary>
    public bool KeepsArticlesOnce { get; set; }

    /// <summary>Runs before each entry is kept: here a test slows an article down or makes it fail.</summary>
    public Func<Entry, CancellationToken, Task> BeforeRemembering { get; set; } = (_, _) => Task.CompletedTask;

    public async Task RememberAsync(Entry entry, CancellationToken cancellationToken)
    {
        await BeforeRemembering(entry, cancellationToken);
        await DoAsync(
            () =>
            {
                foreach (var older in entries.Values.Where(other => KeepsArticlesOnce && other.Chat == entry.Chat && other.Ask != entry.Ask && SearchTerms.IdentityOf(other) == SearchTerms.IdentityOf(entry)).ToList())
                {
                    entries.Remove((older.Chat, older.Ask));
                    leads[(older.Chat, older.Ask)] = (entry.Ask, !older.Briefing.Claims.Select(claim => claim.Content).SequenceEqual(entry.Briefing.Claims.Select(claim => claim.Content), StringComparer.Ordinal));
                }

                return entries[(entry.Chat, entry.Ask)] = entry;
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<ChatKey>> ChatsAsync(CancellationToken cancellationToken) => DoAsync<IReadOnlyList<ChatKey>>(() => [.. entries.Keys.Select(key => key.Chat).Distinct()], cancellationToken);

    public Task<IReadOnlyList<Entry>> RecallAsync(ChatKey chat, int limit, CancellationToken cancellationToken) =>
        DoAsync<IReadOnlyList<Entry>>(() => [.. NewestFirst(chat).Take(limit)], cancellationToken);

    public Task<IReadOnlyList<Entry>> RecallAsync(ChatKey chat, Place place, bool older, int limit, CancellationToken cancellationToken) => DoAsync<IReadOnlyList<Entry>>(
        () => older
            ? [.. NewestFirst(chat).Where(entry => Compare(entry.Place, place) < 0).Take(limit)]
            : [.. NewestFirst(chat).Where(entry => Compare(entry.Place, place) > 0).TakeLast(limit)],
        cancellationToken);

    public Task<Entry?> FindByNumberAsync(ChatKey chat, int number, CancellationToken cancellationToken) =>
        DoAsync(() => NewestFirst(chat).ElementAtOrDefault(number - 1), cancellationToken);

    public Task<Entry?> FindAsync(ChatKey chat, AskId ask, CancellationToken cancellationToken) =>
        DoAsync(() => entries.GetValueOrDefault((chat, ask)) ?? (leads.TryGetValue((chat, ask), out var lead) && entries.TryGetValue((chat, lead.To), out var entry) ? entry with { IsRenumbered = lead.IsRenumbered } : null), cancellationToken);

    public Task<Entry?> FindByAddressAsync(ChatKey chat, Uri address, CancellationToken cancellationToken) => DoAsync(
        () => entries.Values.LastOrDefault(entry => entry.Chat == chat && SearchTerms.AddressesOf(entry).Contains(SearchTerms.AddressOf(address), StringComparer.Ordinal)),
        cancellationToken);

    public async Task<IReadOnlyList<Entry>> LikelyAsync(ChatKey chat, string words, int limit, CancellationToken cancellationToken) => (await SearchAsync(chat, words, takesAny: true, 0, limit, cancellationToken)).Entries;

    public Task<Found> SearchAsync(ChatKey chat, string words, int skip, int limit, CancellationToken cancellationToken) => SearchAsync(chat, words, takesAny: false, skip, limit, cancellationToken);

    private Task<Found> SearchAsync(ChatKey chat, string words, bool takesAny, int skip, int limit, CancellationToken cancellationToken) => DoAsync(
        () =>
        {
            var query = new SearchQuery(words, SomeBriefing.Languages, takesAny);
            var found = NewestFirst(chat).Select(entry => (entry, Score: query.IsEmpty ? 0 : query.Score(SearchTerms.Of(entry, SomeBriefing.Languages))))
                .Where(each => each.Score > 0).OrderByDescending(each => each.Score).Select(each => each.entry).ToList();
            return new Found([.. found.Skip(skip).Take(limit)], found.Count);
        },
        cancellationToken);

    public Task<Found> SaidByAsync(ChatKey chat, string name, int skip, int limit, CancellationToken cancellationToken) => DoAsync(
        () =>
        {
            var query = new NameQuery(name, SomeBriefing.Languages);
            var found = NewestFirst(chat).Where(entry => entry.Briefing.Claims.Any(claim => claim.Source is { } source && query.Is(source, entry.Article.Language))).ToList();
            return new Found([.. found.Skip(skip).Take(limit)], found.Count);
        },
        cancellationToken);

    public Task<IReadOnlyList<Entry>> QuotingAsync(ChatKey chat, IReadOnlyList<string> sources, int limit, CancellationToken cancellationToken) => DoAsync<IReadOnlyList<Entry>>(
        () => [.. NewestFirst(chat).Where(entry => entry.Briefing.Claims.Any(claim => sources.Contains(claim.Source?.Name, StringComparer.OrdinalIgnoreCase))).Take(limit)],
        cancellationToken);

    public Task<IReadOnlyList<Quoted>> SourcesAsync(ChatKey chat, int limit, CancellationToken cancellationToken) => DoAsync<IReadOnlyList<Quoted>>(
        () => [.. NewestFirst(chat).SelectMany(entry => entry.Briefing.Claims).Select(claim => claim.Source?.Name).OfType<string>().CountBy(name => name, StringComparer.Ordinal)
            .OrderByDescending(source => source.Value).Take(limit).Select(source => new Quoted(source.Key, source.Value))],
        cancellationToken);

    public Task KeepQuestionsAsync(ChatKey chat, IReadOnlyList<Question> kept, CancellationToken cancellationToken) =>
        DoAsync(() => kept.Count(question => (questions[(chat, question.Id)] = question.Words).Length > 0), cancellationToken);

    public Task<string?> FindQuestionAsync(ChatKey chat, string id, CancellationToken cancellationToken) => DoAsync(() => questions.GetValueOrDefault((chat, id)), cancellationToken);

    public Task KeepPostAsync(ChatKey chat, int post, PostNote note, CancellationToken cancellationToken) => DoAsync(() => posts[(chat, post)] = note, cancellationToken);

    public Task<PostNote?> FindPostAsync(ChatKey chat, int post, CancellationToken cancellationToken) => DoAsync(() => posts.GetValueOrDefault((chat, post)), cancellationToken);

    public Task KeepInvitationAsync(ChatKey chat, int message, AskId about, CancellationToken cancellationToken) => DoAsync(() => invitations[(chat, message)] = about, cancellationToken);

    public Task<AskId?> FindInvitationAsync(ChatKey chat, int message, CancellationToken cancellationToken) =>
        DoAsync(() => invitations.TryGetValue((chat, message), out var about) ? about : (AskId?)null, cancellationToken);

    public Task KeepOfferAsync(ChatKey chat, Offer offer, CancellationToken cancellationToken) => DoAsync(() => offers[(chat, offer.Id)] = offer.Link, cancellationToken);

    public Task<Uri?> FindOfferAsync(ChatKey chat, string id, CancellationToken cancellationToken) => DoAsync(() => offers.GetValueOrDefault((chat, id)), cancellationToken);

    public Task<Entry?> ReviseAsync(Entry entry, Func<Entry, Entry> change, CancellationToken cancellationToken) =>
        DoAsync(() => entries.TryGetValue((entry.Chat, entry.Ask), out var remembered) ? entries[(entry.Chat, entry.Ask)] = change(remembered) : null, cancellationToken);

    public Task<bool> ForgetAsync(ChatKey chat, AskId ask, CancellationToken cancellationToken) =>
        DoAsync(() => entries.Remove((chat, ask)), cancellationToken);

    public Task<int> CountAsync(ChatKey chat, DateTimeOffset since, DateTimeOffset until, CancellationToken cancellationToken) =>
        DoAsync(() => entries.Values.Count(entry => entry.Chat == chat && entry.BriefedAt >= since && entry.BriefedAt <= until), cancellationToken);

    public Task<int> ForgetAsync(ChatKey chat, DateTimeOffset since, DateTimeOffset until, CancellationToken cancellationToken) => DoAsync(
        () => entries.Values.Where(entry => entry.Chat == chat && entry.BriefedAt >= since && entry.BriefedAt <= until).ToList().Count(entry => entries.Remove((entry.Chat, entry.Ask))),
        cancellationToken);

    public Task<int> ForgetAsync(ChatKey chat, CancellationToken cancellationToken) => DoAsync(
        () =>
        {
            questions.Keys.Where(key => key.Chat == chat).ToList().ForEach(key => questions.Remove(key));
            return entries.Keys.Count(key => key.Chat == chat && entries.Remove(key));
        },
        cancellationToken);

    private IEnumerable<Entry> NewestFirst(ChatKey chat) => entries.Values.Where(entry => entry.Chat == chat).OrderDescending(Comparer<Entry>.Create((one, other) => Compare(one.Place, other.Place)));

    private static int Compare(Place one, Place other) => (one.At, one.Ask.Update, one.Ask.Part).CompareTo((other.At, other.Ask.Update, other.Ask.Part));

    private Waiting? Change(ChatKey chat, AskId ask, Func<Waiting, Waiting> change)
    {
        var index = waiting.FindIndex(one => one.Ask.Lane == chat && one.Ask.Id == ask);
        return index < 0 ? null : waiting[index] = change(waiting[index]);
    }

    private Dictionary<DateOnly, Usage> Of(bool chat, long? id) => usages
        .Where(one => one.OfChat == chat && one.Id == id && id is not null && one.Day > usages[^1].Day.AddDays(-UsageDays.Kept))
        .GroupBy(one => one.Day)
        .ToDictionary(day => day.Key, day => day.Aggregate(Usage.None, (sum, one) => sum + one.Usage));

    private async Task<T> DoAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        if (Trouble is { } trouble)
        {
            Interlocked.Increment(ref refusals);
            throw trouble;
        }

        return Do(work);
    }

    private T Do<T>(Func<T> work)
    {
        lock (gate)
        {
            return work();
        }
    }
}
