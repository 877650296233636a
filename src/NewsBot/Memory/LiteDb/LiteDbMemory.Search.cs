using LiteDB;
using NewsBot.Asks;

namespace NewsBot.Memory.LiteDb;

/// <summary>What is found among the entries of a chat: by an address, by words, by who says it.</summary>
public sealed partial class LiteDbMemory
{
    /// <summary>Entries of one chat that are searched, the newest, and how many of them before others have their turn.</summary>
    private const int LookedThrough = 20_000, LookedThroughAtOnce = 1_000;

    /// <summary>Chats that are looked at for entries which make a block, in one quiet moment: about 50 ms.</summary>
    private const int LookedAtOnce = 200;

    /// <summary>Entries of a <see cref="Block"/>. Half a millisecond to read, 50 ms to make.</summary>
    internal int BlockSize { get; init; } = 256;

    /// <summary>Chats that may have entries for a block; and, from the start on, up to which chat all were looked at.</summary>
    private readonly HashSet<ChatKey> grown = [];
    private KeyRange? unseen = KeyRange.Everything;

    /// <inheritdoc/>
    public Task<Entry?> FindByAddressAsync(ChatKey chat, Uri address, CancellationToken cancellationToken)
    {
        var wanted = SearchTerms.AddressOf(address);
        return storage.AskAsync(
            database => ArticleIndex.Find(database, chat, wanted).Select(place => Read(database, chat, [KeyOf(chat, place)]).FirstOrDefault()).FirstOrDefault(entry => entry is not null), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Found> SearchAsync(ChatKey chat, string words, int skip, int limit, CancellationToken cancellationToken)
    {
        var query = new SearchQuery(words, languages);
        return query.IsEmpty ? Task.FromResult(new Found([], 0)) : FindAsync(chat, (database, range, most) => Finder.Look(database, chat, range, query, most), skip, limit, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Entry>> LikelyAsync(ChatKey chat, string words, int limit, CancellationToken cancellationToken)
    {
        var query = new SearchQuery(words, languages, takesAny: true);
        return query.IsEmpty ? [] : (await FindAsync(chat, (database, range, most) => Finder.Look(database, chat, range, query, most), skip: 0, limit, cancellationToken)).Entries;
    }

    /// <inheritdoc/>
    public Task<Found> SaidByAsync(ChatKey chat, string name, int skip, int limit, CancellationToken cancellationToken)
    {
        var query = new NameQuery(name, languages);
        return query.IsEmpty ? Task.FromResult(new Found([], 0)) : FindAsync(chat, (database, range, most) => Finder.Look(database, chat, range, query, most), skip, limit, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Quoted>> SourcesAsync(ChatKey chat, int limit, CancellationToken cancellationToken)
    {
        var names = await storage.AskAsync(database => Finder.Sources(database, KeyRange.Under(Keys.Of(chat)), LookedThroughAtOnce), cancellationToken);
        return [.. names.CountBy(name => name, StringComparer.OrdinalIgnoreCase).OrderByDescending(source => source.Value).Take(limit).Select(source => new Quoted(source.Key, source.Value))];
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Entry>> QuotingAsync(ChatKey chat, IReadOnlyList<string> sources, int limit, CancellationToken cancellationToken)
    {
        var names = sources.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return storage.AskAsync<IReadOnlyList<Entry>>(
            database => Read(database, chat, Finder.Quoting(database, KeyRange.Under(Keys.Of(chat)), names, LookedThroughAtOnce).Take(limit).ToList()), cancellationToken);
    }

    /// <summary>Makes one block where enough entries stand loose; work for quiet moments.</summary>
    private bool MakeBlocks(ILiteDatabase database)
    {
        for (var looked = 0; looked < LookedAtOnce; looked++)
        {
            if (grown.Count == 0 && unseen is { } rest)
            {
                unseen = entries.FirstChat(database, rest) is { } next && grown.Add(next) ? rest.Behind(Keys.Of(next)) : null;
            }

            if (grown.Count == 0)
            {
                return false;
            }

            var chat = grown.First();
            if (BlockShelf.Make(database, chat, BlockSize))
            {
                return true;
            }

            grown.Remove(chat);
        }

        return true;
    }

    private async Task<Found> FindAsync(ChatKey chat, Func<ILiteDatabase, KeyRange, int, Looked> look, int skip, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);

        // In steps, so that nobody waits long for the storage meanwhile.
        var found = new List<(byte[] Key, int Score)>();
        KeyRange? left = KeyRange.Under(Keys.Of(chat));
        for (var looked = 0; left is { } range && looked < LookedThrough; looked += LookedThroughAtOnce)
        {
            var step = await storage.AskAsync(database => look(database, range, LookedThroughAtOnce), cancellationToken);
            found.AddRange(step.Found);
            left = step.Rest;
        }

        var page = found.OrderByDescending(each => each.Score).Skip(skip).Take(limit).Select(each => each.Key).ToList();
        return new(page.Count == 0 ? [] : await storage.AskAsync(database => Read(database, chat, page), cancellationToken), found.Count);
    }
}
