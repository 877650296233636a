using LiteDB;
using Microsoft.Extensions.Hosting;
using NewsBot.Asks;

namespace NewsBot.Memory.LiteDb;

/// <summary>Stores, finds and removes an ask once in a database without a file, so that all of it is compiled and loaded before the first reader asks.</summary>
/// <remarks>On the thread of the storage: LiteDB shares things between databases.</remarks>
internal sealed class StorageRehearsal(LiteDbStorage storage) : IHostedService
{
    private static readonly ChatKey Chat = new(1);

    public Task StartAsync(CancellationToken cancellationToken) => storage.AskAsync(_ => Play(), cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool Play()
    {
        using var database = new LiteDatabase(new MemoryStream());
        var ask = new BriefAsk
        {
            Id = new(1),
            Chat = Chat,
            MessageId = 1,
            Person = 1,
            PersonLanguage = "en",
            AskedAt = DateTimeOffset.UnixEpoch,
            Input = new Input.Link(new("https://a.example/b")),
        };
        var shelf = new JsonShelf<Ask>("inbox", LiteDbJson.Shapes.Ask);
        var key = Keys.Of(ask.Lane, ask.Id);
        database.BeginTrans();
        shelf.Put(database, key, shelf.Write(ask), new() { ["at"] = 0L, ["attempts"] = 0, ["sent"] = new BsonArray() });
        database.Commit();
        database.BeginTrans();
        foreach (var document in shelf.Walk(database, KeyRange.Under(Keys.Of(Chat)), Query.Ascending).ToList())
        {
            shelf.TryRead(database, document, out _);
            shelf.Update(database, document);
        }

        shelf.Remove(database, key);
        return database.Commit();
    }
}
