using LiteDB;
using NewsBot.Asks;

namespace NewsBot.Memory.LiteDb;

/// <summary>An article stands once in a chat: its newest briefing takes the place of the older ones, and their asks lead to it.</summary>
public sealed partial class LiteDbMemory
{
    /// <summary>Entries of an earlier version that are compared at once; one without an address has to be read, which costs as much as ten.</summary>
    private const int ComparedAtOnce = 500, Reading = 10;

    /// <summary>The version of a file in which every entry is in the <see cref="ArticleIndex"/>.</summary>
    private const int HasArticles = 1;

    private BsonValue comparedUpTo = BsonValue.MinValue;

    /// <summary>Stores an entry under its time, and takes away what stood there of the same ask under another, and of the same article.</summary>
    /// <param name="leading">Asks that are to lead to it too.</param>
    private void Put(ILiteDatabase database, Entry entry, Stored stored, params IReadOnlyList<Lead> leading)
    {
        var (chat, older) = (entry.Chat, leading.ToList());
        if (AskIndex.Find(database, chat, entry.Ask) is { } before)
        {
            older.AddRange(Detach(database, entry, stored.Marks, before));
        }

        if (Settle(database, entry, stored.Marks, older))
        {
            var key = Keys.Of(chat, entry.BriefedAt, entry.Ask);
            entries.Put(database, key, stored.Json);
            Finder.Put(database, key, stored.Found);
            grown.Add(chat);
        }
    }

    /// <summary>Takes away what an ask led to before it brought this entry.</summary>
    /// <returns>The older asks that lead to the entry too.</returns>
    private IEnumerable<Lead> Detach(ILiteDatabase database, Entry entry, Marks marks, Lead before)
    {
        var chat = entry.Chat;
        if (before.Ask != entry.Ask)
        {
            var others = AskIndex.Find(database, chat, before.Ask)?.Older ?? [];
            AskIndex.Put(database, chat, new(before.At, before.Ask), others.Where(lead => lead.Ask != entry.Ask));
            return [];
        }

        if (Take(database, before.Key(chat)) is not { Entry: { } earlier } || marks.IsOf(earlier))
        {
            return before.Older;
        }

        // Another article under the same ask, as an edited post may bring, is not what the older asks were about.
        foreach (var lead in before.Older)
        {
            AskIndex.Remove(database, chat, lead.Ask);
        }

        return [];
    }

    /// <summary>Makes an entry, stored or about to be, the one of its article; or leads its ask to a newer one.</summary>
    /// <param name="older">Asks that lead to it already.</param>
    /// <returns>Whether it stands.</returns>
    private bool Settle(ILiteDatabase database, Entry entry, Marks marks, List<Lead> older)
    {
        var (chat, place) = (entry.Chat, entry.Place);
        var others = ArticleIndex.Same(database, chat, marks).Where(other => other != place && entries.Find(database, KeyOf(chat, other)) is not null).ToList();
        if (others.Exists(other => IsNewer(other, place)))
        {
            var newest = others.MaxBy(other => (other.At, other.Ask.Update, other.Ask.Part));
            var standing = Read(database, chat, [KeyOf(chat, newest)]).FirstOrDefault();
            var leads = Leading([.. older, new(entry.BriefedAt, entry.Ask, IsRenumbered: false, [])], entry, standing);
            AskIndex.Put(database, chat, newest, leads.Concat(AskIndex.Find(database, chat, newest.Ask)?.Older ?? []));
            return false;
        }

        foreach (var other in others)
        {
            var leads = AskIndex.Find(database, chat, other.Ask)?.Older ?? [];
            var taken = Take(database, KeyOf(chat, other));
            older.AddRange(Leading([.. leads, new(other.At, other.Ask, IsRenumbered: false, [])], taken?.Entry, entry));
        }

        ArticleIndex.Put(database, chat, marks, place);
        AskIndex.Put(database, chat, place, older);
        return true;
    }

    /// <summary>Takes an entry away, with what it is found by, but not what leads to it by an ask.</summary>
    /// <returns><c>null</c>: there was none. The entry in it is <c>null</c> when it cannot be read.</returns>
    private Taken? Take(ILiteDatabase database, byte[] key)
    {
        if (entries.Find(database, key) is not { } document)
        {
            return null;
        }

        if (entries.TryRead(database, document, out var entry))
        {
            ArticleIndex.Remove(database, Keys.ChatOf(key), Marks.Of(entry), Keys.PlaceOf(key));
        }

        entries.Remove(database, key);
        Finder.Remove(database, key);
        return new(entry);
    }

    /// <summary>The asks that led to an entry, as they lead to the one in its place.</summary>
    private static IEnumerable<Lead> Leading(IEnumerable<Lead> leads, Entry? from, Entry? to)
    {
        var isRenumbered = from is null || to is null || from.Article.Text != to.Article.Text
            || !from.Briefing.Claims.Select(claim => (claim.Id, claim.Content)).SequenceEqual(to.Briefing.Claims.Select(claim => (claim.Id, claim.Content)));
        return leads.Select(lead => lead with { IsRenumbered = lead.IsRenumbered || isRenumbered });
    }

    /// <summary>Compares some of the entries that an earlier version stored; work for quiet moments.</summary>
    private bool CompareEarlier(ILiteDatabase database)
    {
        if (database.UserVersion >= HasArticles)
        {
            return false;
        }

        var (left, step) = (ComparedAtOnce, entries.KeysBehind(database, comparedUpTo, ComparedAtOnce));
        database.BeginTrans();
        foreach (var key in step.TakeWhile(_ => left > 0))
        {
            var names = Finder.LinksOf(database, key);
            left -= names.Count > 0 ? 1 : Reading;
            Compare(database, key, names);
            comparedUpTo = key;
        }

        database.Commit();
        if (step.Count < ComparedAtOnce && left > 0)
        {
            database.UserVersion = HasArticles;
            return false;
        }

        return true;
    }

    private void Compare(ILiteDatabase database, byte[] key, IReadOnlyList<string> names)
    {
        var (chat, place) = (Keys.ChatOf(key), Keys.PlaceOf(key));
        if (names.Count > 0 && ArticleIndex.Same(database, chat, Marks.Of(names)) is { Count: 0 })
        {
            // The usual case, for which nothing has to be read.
            ArticleIndex.Put(database, chat, Marks.Of(names), place);
            return;
        }

        if (entries.Find(database, key) is { } document && entries.TryRead(database, document, out var entry)
            && Marks.Of(entry) is var marks && !ArticleIndex.Same(database, chat, marks).Contains(place)
            && !Settle(database, entry, marks, [.. AskIndex.Find(database, chat, entry.Ask)?.Older ?? []]))
        {
            Take(database, key);
        }
    }

    private static bool IsNewer(Place one, Place other) => (one.At, one.Ask.Update, one.Ask.Part).CompareTo((other.At, other.Ask.Update, other.Ask.Part)) > 0;

    private static byte[] KeyOf(ChatKey chat, Place place) => Keys.Of(chat, place.At, place.Ask);

    private sealed record Taken(Entry? Entry);

    /// <summary>An entry as it is stored, made before the storage is asked.</summary>
    private sealed record Stored(string Json, BsonDocument Found, Marks Marks);
}
