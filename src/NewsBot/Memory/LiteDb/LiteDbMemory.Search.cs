using LiteDB;
using NewsBot.Asks;

namespace NewsBot.Memory.LiteDb;

/// <summary>What is found among the entries of a chat: by an address, by words, by who says it.</summary>
public sealed partial class LiteDbMemory
{
    /// <summary>Entries of one chat that are searched, the newest, and how many of them before others have their turn.</summary>
    private const int LookedThrough = 20_000, LookedThroughAtOnce = 1_000;

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
        return query.IsEmpty ? Task.FromResult(new Found([], 0)) : FindAsync(chat, fields: null, found => Finder.Score(found, query), skip, limit, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Entry>> LikelyAsync(ChatKey chat, string words, int limit, CancellationToken cancellationToken)
    {
        var query = new SearchQuery(words, languages, takesAny: true);
        return query.IsEmpty ? [] : (await FindAsync(chat, fields: null, found => Finder.Score(found, query), skip: 0, limit, cancellationToken)).Entries;
    }

    /// <inheritdoc/>
    public Task<Found> SaidByAsync(ChatKey chat, string name, int skip, int limit, CancellationToken cancellationToken)
    {
        var query = new NameQuery(name, languages);
        return query.IsEmpty ? Task.FromResult(new Found([], 0)) : FindAsync(chat, Finder.Names, found => Finder.Score(found, query), skip, limit, cancellationToken);
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

    private async Task<Found> FindAsync(ChatKey chat, string? fields, Func<BsonDocument, int> score, int skip, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);

        // In steps, so that nobody waits long for the storage meanwhile.
        var (range, looked, found) = (KeyRange.Under(Keys.Of(chat)), 0, new List<(byte[] Key, int Score)>());
        for (var more = true; more && looked < LookedThrough; looked += LookedThroughAtOnce)
        {
            var (step, from) = (await storage.AskAsync(database => Finder.Score(database, range, fields, score, LookedThroughAtOnce), cancellationToken), range.To);
            found.AddRange(step.Where(each => each.Score > 0 && !each.Key.AsSpan().SequenceEqual(from)));
            more = step.Count == LookedThroughAtOnce;
            range = more ? range with { To = step[^1].Key } : range;
        }

        var page = found.OrderByDescending(each => each.Score).Skip(skip).Take(limit).Select(each => each.Key).ToList();
        return new(page.Count == 0 ? [] : await storage.AskAsync(database => Read(database, chat, page), cancellationToken), found.Count);
    }
}
