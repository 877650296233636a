using LiteDB;
using Microsoft.Extensions.Logging;
using NewsBot.Asks;
using NewsBot.Languages;

namespace NewsBot.Memory.LiteDb;

/// <summary>What chats were told, in the database file.</summary>
/// <remarks>
/// <c>entries</c> holds the briefings by chat and time; <c>briefed</c> says for each ask which time that is, and <c>articles</c> where an address leads, so that
/// an ask answered twice, and an article briefed twice, finds its first entry; <c>terms</c> what entries are found by, and <c>blocks</c> the same of many at once;
/// <c>questions</c> what was looked for, and the commands that a model may answer when somebody agrees; <c>offers</c> the cards for links nobody has read yet; <c>posts</c> what became of a channel's posts;
/// <c>invitations</c> which messages ask for a question; <c>choices</c> what a chat chose.
/// </remarks>
public sealed partial class LiteDbMemory : IChatMemory
{
    private readonly JsonShelf<Entry> entries = new("entries", LiteDbJson.Shapes.Entry);
    private readonly RecentTexts offers = new("offers", "link");
    private readonly RecentTexts questions = new("questions", "words");
    private readonly LiteDbStorage storage;
    private readonly RecentTexts posts = new("posts", "note");
    private readonly ChoiceShelf shelf = new();
    private readonly RecentTexts invitations = new("invitations", "about");
    private readonly LanguageBook languages;
    private readonly TimeProvider time;
    private readonly ILogger<LiteDbMemory> logger;

    /// <summary>The collections, besides those of the entries, in which something of a chat stands under its key; but not what it chose.</summary>
    private IEnumerable<string> Besides =>
    [
        .. Finder.Collections, ArticleIndex.Collection, AskIndex.Collection, BlockShelf.Collection,
        offers.Collection, questions.Collection, posts.Collection, invitations.Collection, LiteDbInbox.Unreadable,
    ];

    public LiteDbMemory(LiteDbStorage storage, LanguageBook languages, TimeProvider time, ILogger<LiteDbMemory> logger)
    {
        this.storage = storage;
        this.languages = languages;
        this.time = time;
        this.logger = logger;
        storage.WhenQuiet(new Finder(entries, languages).CatchUp);
        storage.WhenQuiet(CompareEarlier);
        storage.WhenQuiet(MakeBlocks);
    }

    /// <inheritdoc/>
    public Task RememberAsync(Entry entry, CancellationToken cancellationToken)
    {
        var stored = Write(entry);
        return storage.ChangeAsync(
            database =>
            {
                Put(database, entry, stored);
                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Entry>> RecallAsync(ChatKey chat, int limit, CancellationToken cancellationToken) =>
        RecallAsync(chat, KeyRange.Under(Keys.Of(chat)), Query.Descending, limit, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Entry>> RecallAsync(ChatKey chat, Place place, bool older, int limit, CancellationToken cancellationToken)
    {
        var (all, key) = (KeyRange.Under(Keys.Of(chat)), Keys.Of(chat, place.At, place.Ask));
        return older
            ? await RecallAsync(chat, all with { To = key }, Query.Descending, limit, cancellationToken, except: place)
            : [.. (await RecallAsync(chat, all with { From = key }, Query.Ascending, limit, cancellationToken, except: place)).Reverse()];
    }

    /// <inheritdoc/>
    public Task<Entry?> FindByNumberAsync(ChatKey chat, int number, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        return storage.AskAsync(
            database => entries.KeysOf(database, KeyRange.Under(Keys.Of(chat))).ElementAtOrDefault(number - 1) is { } key && entries.Find(database, key) is { } document
                ? Read(database, chat, document)
                : null,
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Entry?> FindAsync(ChatKey chat, AskId ask, CancellationToken cancellationToken) => storage.AskAsync(
        database => AskIndex.Find(database, chat, ask) is { } lead && entries.Find(database, lead.Key(chat)) is { } document && Read(database, chat, document) is { } entry
            ? entry with { IsRenumbered = lead.IsRenumbered }
            : null,
        cancellationToken);

    /// <inheritdoc/>
    public Task KeepOfferAsync(ChatKey chat, Offer offer, CancellationToken cancellationToken) => KeepAsync(offers, chat, [(offer.Id, offer.Link.AbsoluteUri)], cancellationToken);

    /// <inheritdoc/>
    public async Task<Uri?> FindOfferAsync(ChatKey chat, string id, CancellationToken cancellationToken) =>
        await storage.AskAsync(database => offers.Find(database, chat, id), cancellationToken) is { } link ? new(link) : null;

    /// <inheritdoc/>
    public Task KeepQuestionsAsync(ChatKey chat, IReadOnlyList<Question> questions, CancellationToken cancellationToken) =>
        questions.Count == 0 ? Task.CompletedTask : KeepAsync(this.questions, chat, questions.Select(question => (question.Id, question.Words)), cancellationToken);

    /// <inheritdoc/>
    public Task<string?> FindQuestionAsync(ChatKey chat, string id, CancellationToken cancellationToken) =>
        storage.AskAsync(database => questions.Find(database, chat, id), cancellationToken);

    /// <inheritdoc/>
    public Task<Entry?> ReviseAsync(Entry entry, Func<Entry, Entry> change, CancellationToken cancellationToken)
    {
        var key = Keys.Of(entry.Chat, entry.BriefedAt, entry.Ask);
        return storage.ChangeAsync(
            database =>
            {
                if (entries.Find(database, key) is not { } document || Read(database, entry.Chat, document) is not { } remembered)
                {
                    return null;
                }

                var revised = change(remembered);
                entries.Put(database, key, entries.Write(revised));
                if (revised.Briefing != remembered.Briefing)
                {
                    Finder.Put(database, key, Finder.Write(revised, languages));
                    grown.Add(entry.Chat);
                }

                return revised;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<int> ForgetAsync(ChatKey chat, CancellationToken cancellationToken) =>
        storage.EraseAsync([new(KeyRange.Under(Keys.Of(chat)), [.. entries.Collections, .. Besides])], cancellationToken);

    /// <inheritdoc/>
    public Task<int> CountAsync(ChatKey chat, DateTimeOffset since, DateTimeOffset until, CancellationToken cancellationToken) =>
        storage.AskAsync(database => entries.KeysOf(database, Between(chat, since, until)).Count(), cancellationToken);

    /// <inheritdoc/>
    public Task<int> ForgetAsync(ChatKey chat, DateTimeOffset since, DateTimeOffset until, CancellationToken cancellationToken) => EraseAsync(
        chat,
        [
            new(Between(chat, since, until), [.. entries.Collections, .. Finder.Collections]),
            new(KeyRange.Under(Keys.Of(chat)), [AskIndex.Collection]) { Where = briefed => briefed["at"].AsInt64 >= since.UtcTicks && briefed["at"].AsInt64 <= until.UtcTicks },
            BlockShelf.Of(chat, since, until),
            ArticleIndex.Of(chat, place => place.At >= since && place.At <= until),
        ],
        cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> ForgetAsync(ChatKey chat, AskId ask, CancellationToken cancellationToken)
    {
        var newest = await storage.AskAsync(database => AskIndex.Find(database, chat, ask) is { } lead ? AskIndex.Find(database, chat, lead.Ask) : null, cancellationToken);
        return newest is not null && await EraseAsync(
            chat,
            [
                new(KeyRange.Under(newest.Key(chat)), [.. entries.Collections, .. Finder.Collections]),
                BlockShelf.Of(chat, newest.At, newest.At),
                ArticleIndex.Of(chat, place => place == new Place(newest.At, newest.Ask)),
                .. newest.Older.Select(lead => lead.Ask).Append(newest.Ask).Select(each => new Stretch(KeyRange.Under(Keys.Of(chat, each)), [AskIndex.Collection, LiteDbInbox.Unreadable])),
            ],
            cancellationToken) > 0;
    }

    /// <summary>Erases some of a chat's entries; what their blocks held besides stands loose then.</summary>
    private async Task<int> EraseAsync(ChatKey chat, IReadOnlyList<Stretch> stretches, CancellationToken cancellationToken)
    {
        var erased = await storage.EraseAsync(stretches, cancellationToken);
        await storage.AskAsync(_ => grown.Add(chat), CancellationToken.None);
        return erased;
    }

    private Task<IReadOnlyList<Entry>> RecallAsync(ChatKey chat, KeyRange range, int order, int limit, CancellationToken cancellationToken, Place? except = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return storage.AskAsync<IReadOnlyList<Entry>>(
            database => [.. entries.Walk(database, range, order).Select(document => Read(database, chat, document)).OfType<Entry>().Where(entry => entry.Place != except).Take(limit)],
            cancellationToken);
    }

    private static KeyRange Between(ChatKey chat, DateTimeOffset since, DateTimeOffset until) => new(Keys.Of(chat, since), KeyRange.Under(Keys.Of(chat, until)).To);

    /// <summary>Under which key the entry stands to which an ask leads; <c>null</c>: nowhere.</summary>
    private static byte[]? KeyOf(ILiteDatabase database, ChatKey chat, AskId ask) => AskIndex.Find(database, chat, ask)?.Key(chat);

    private Stored Write(Entry entry) => new(entries.Write(entry), Finder.Write(entry, languages), Marks.Of(entry));

    private Task<bool> KeepAsync(RecentTexts texts, ChatKey chat, IEnumerable<(string Id, string Text)> kept, CancellationToken cancellationToken) => storage.ChangeAsync(
        database =>
        {
            foreach (var (id, text) in kept)
            {
                texts.Put(database, chat, id, text, time.GetUtcNow());
            }

            return true;
        },
        cancellationToken);

    private List<Entry> Read(ILiteDatabase database, ChatKey chat, IEnumerable<byte[]> keys) =>
        [.. keys.Select(key => entries.Find(database, key)).OfType<BsonDocument>().Select(document => Read(database, chat, document)).OfType<Entry>()];

    private Entry? Read(ILiteDatabase database, ChatKey chat, BsonDocument document)
    {
        if (entries.TryRead(database, document, out var entry))
        {
            return entry;
        }

        Log.UnreadableEntry(logger, chat);
        return null;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "An entry of chat {Chat} cannot be read and is passed over.")]
        public static partial void UnreadableEntry(ILogger logger, ChatKey chat);
    }
}
