using System.Globalization;
using LiteDB;
using NewsBot.Asks;
using NewsBot.Briefings.Models;

namespace NewsBot.Memory.LiteDb;

/// <summary>What is kept of chats as such: their choices, their posts, their moving.</summary>
public sealed partial class LiteDbMemory
{
    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, string>> ChoicesAsync(long chat, CancellationToken cancellationToken) =>
        shelf.Known(chat) is { } known ? Task.FromResult(known) : storage.AskAsync(database => shelf.Of(database, chat), cancellationToken);

    /// <inheritdoc/>
    public Task ChooseAsync(long chat, IReadOnlyDictionary<string, string?> choices, CancellationToken cancellationToken) => storage.ChangeAsync(
        database =>
        {
            shelf.Put(database, chat, choices);
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<UsageDays> UsageAsync(Payer payer, CancellationToken cancellationToken) => storage.AskAsync(database => UsageShelf.Of(database, payer), cancellationToken);

    /// <inheritdoc/>
    public Task NoteUsageAsync(Payer payer, DateOnly day, Usage usage, CancellationToken cancellationToken) => storage.ChangeAsync(
        database =>
        {
            UsageShelf.Add(database, payer, day, usage);
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public async Task<int> ForgetUsageAsync(DateOnly first, CancellationToken cancellationToken)
    {
        var gone = 0;
        foreach (var collection in UsageShelf.Collections)
        {
            for (var last = BsonValue.MinValue; last is not null;)
            {
                var (from, step) = (last, 0);
                (last, step) = await storage.ChangeAsync(database => UsageShelf.DeleteSilent(database, collection, from, first), cancellationToken);
                gone += step;
            }
        }

        return gone;
    }

    /// <inheritdoc/>
    public Task MoveAsync(long group, long supergroup, CancellationToken cancellationToken) => storage.ChangeAsync(
        database =>
        {
            var all = KeyRange.Under(Keys.OfAll(group));
            // The oldest first: its article's newer briefing takes its place, as when they were made.
            foreach (var key in entries.KeysOf(database, all).Reverse().ToList())
            {
                var chat = Keys.ChatOf(key);
                var older = AskIndex.Find(database, chat, Keys.AskOf(key))?.Older ?? [];
                if (entries.TryRead(database, entries.Find(database, key)!, out var entry))
                {
                    entry = entry with { Chat = entry.Chat with { Chat = supergroup }, Quotations = null };
                    Put(database, entry, Write(entry), older);
                }

                entries.Remove(database, key);
                Finder.Remove(database, key);
            }

            AskIndex.RemoveAll(database, all);
            ArticleIndex.RemoveAll(database, all);
            shelf.Move(database, group, supergroup);
            UsageShelf.Move(database, group, supergroup);
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ChatKey>> ChatsAsync(CancellationToken cancellationToken) => storage.AskAsync(entries.Chats, cancellationToken);

    /// <inheritdoc/>
    public Task KeepPostAsync(ChatKey chat, int post, PostNote note, CancellationToken cancellationToken) =>
        KeepAsync(posts, chat, [(IdOf(post), System.Text.Json.JsonSerializer.Serialize(note, LiteDbJson.Shapes.PostNote))], cancellationToken);

    /// <inheritdoc/>
    public async Task<PostNote?> FindPostAsync(ChatKey chat, int post, CancellationToken cancellationToken) =>
        await storage.AskAsync(database => posts.Find(database, chat, IdOf(post)), cancellationToken) is { } note
            ? System.Text.Json.JsonSerializer.Deserialize(note, LiteDbJson.Shapes.PostNote)
            : null;

    /// <inheritdoc/>
    public Task KeepInvitationAsync(ChatKey chat, int message, AskId about, CancellationToken cancellationToken) =>
        KeepAsync(invitations, chat, [(IdOf(message), string.Create(CultureInfo.InvariantCulture, $"{about.Update}.{about.Part}"))], cancellationToken);

    /// <inheritdoc/>
    public async Task<AskId?> FindInvitationAsync(ChatKey chat, int message, CancellationToken cancellationToken) =>
        (await storage.AskAsync(database => invitations.Find(database, chat, IdOf(message)), cancellationToken))?.Split('.') is [var update, var part]
            ? new(int.Parse(update, CultureInfo.InvariantCulture), int.Parse(part, CultureInfo.InvariantCulture))
            : null;

    private static string IdOf(int post) => post.ToString(CultureInfo.InvariantCulture);
}
