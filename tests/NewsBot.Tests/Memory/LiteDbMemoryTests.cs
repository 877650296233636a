using System.Text;
using NewsBot.Asks;
using NewsBot.Memory;

namespace NewsBot.Tests.Memory;

/// <summary>All of it once more in a file that is too large to be written anew for each erasure.</summary>
public sealed class LiteDbErasedInPlaceTests() : LiteDbMemoryTests(writtenAnewBelow: 0);

public class LiteDbMemoryTests : ChatMemoryContract, IAsyncDisposable
{
    private readonly StorageUnderTest storage;

    public LiteDbMemoryTests()
        : this(writtenAnewBelow: null)
    {
    }

    protected LiteDbMemoryTests(long? writtenAnewBelow) => storage = new() { WrittenAnewBelow = writtenAnewBelow };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_forgotten_is_in_no_byte_of_the_files_nor_is_what_was_completed()
    {
        var (inbox, memory) = ((IInbox)storage.Inbox, storage.Memory);
        foreach (var update in Enumerable.Range(1, 30))
        {
            await inbox.AcceptAsync(update, [SomeMemories.Ask(update, text: $"Pasted secret {update}, à Київ. " + new string('p', 300 * update))], Stop);
            await memory.RememberAsync(SomeMemories.Entry(update, text: $"Briefed secret {update}, à Київ. " + new string('b', 700 * update)), Stop);
            await memory.RememberAsync(SomeMemories.Entry(update, new(7), text: $"Other {update}."), Stop);
            await inbox.CompleteAsync(SomeMemories.Chat, [new(update)], Stop);
        }

        await inbox.AcceptAsync(31, [SomeMemories.Ask(31, text: "Still waiting.")], Stop);
        Holds("secret").ShouldBeTrue();

        (await memory.ForgetAsync(SomeMemories.Chat, Stop)).ShouldBe(30);

        Holds("secret").ShouldBeFalse();
        Holds("Київ").ShouldBeFalse();
        Holds(new string('b', 50)).ShouldBeFalse();
        Holds(new string('p', 50)).ShouldBeFalse();
        (await memory.RecallAsync(new(7), 99, Stop)).Count.ShouldBe(30);
        (await inbox.WaitingAsync(SomeMemories.Chat, 9, Stop)).Count.ShouldBe(1);
        (await inbox.AcceptAsync(30, [], Stop)).ShouldBeFalse();
        (await storage.Storage.HealthAsync(Stop)).Faults.ShouldBeEmpty();
        Directory.GetFiles(storage.Folder).Select(Path.GetFileName).ShouldBe(["newsbot.db", "newsbot.db-log", "newsbot.db.lock"], ignoreOrder: true);
    }

    [Fact]
    public async Task One_that_was_forgotten_is_in_no_byte_of_the_files()
    {
        await storage.Memory.RememberAsync(SomeMemories.Entry(1, text: "A secret. " + new string('b', 70_000)), Stop);
        await storage.Memory.RememberAsync(SomeMemories.Entry(2, text: "Something else."), Stop);
        Holds("secret").ShouldBeTrue();

        await storage.Memory.ForgetAsync(SomeMemories.Chat, new(1), Stop);

        Holds("secret").ShouldBeFalse();
        Holds(new string('b', 50)).ShouldBeFalse();
        Holds("Something else.").ShouldBeTrue();
    }

    [Fact]
    public async Task An_entry_of_an_earlier_version_is_read()
    {
        await storage.Memory.RememberAsync(SomeMemories.Entry(), Stop);
        await storage.Storage.AskAsync(
            database =>
            {
                var written = database.GetCollection("entries").FindAll().Single();
                var json = System.Text.Json.Nodes.JsonNode.Parse(written["json"].AsString)!.AsObject();
                (json.Remove("spoken") && json.Remove("quotations") && json.Remove("summaries")).ShouldBeTrue();

                written["json"] = json.ToJsonString();
                database.DropCollection("terms");
                return database.GetCollection("entries").Update(written);
            },
            Stop);

        var entry = (await storage.Memory.FindAsync(SomeMemories.Chat, new(1), Stop))!;

        entry.SummaryOf(NewsBot.Briefings.Length.Medium)!.Single().Text.ShouldBe("Rain fell.");
        entry.Spoken.ShouldBeNull();
    }

    [Fact]
    public async Task Entries_of_an_earlier_version_are_found_after_a_quiet_moment()
    {
        foreach (var update in Enumerable.Range(1, 50))
        {
            await storage.Memory.RememberAsync(SomeMemories.Entry(update, at: SomeMemories.Noon.AddMinutes(update), text: $"Rain number{update}."), Stop);
        }

        await storage.Storage.AskAsync(database => database.DropCollection("terms"), Stop);
        await storage.CloseAsync();
        var memory = storage.Memory;
        (await memory.SearchAsync(SomeMemories.Chat, "number7", skip: 0, 9, Stop)).Entries.ShouldBeEmpty();

        for (var quiet = 0; quiet < 3; quiet++)
        {
            // Quiet work is done on the storage's thread, before what is asked after it.
            storage.Time.Advance(TimeSpan.FromSeconds(3));
            await storage.Storage.SizeAsync(Stop);
        }

        (await memory.SearchAsync(SomeMemories.Chat, "rain", skip: 0, 99, Stop)).Entries.Count.ShouldBe(50);
        (await memory.SearchAsync(SomeMemories.Chat, "number7", skip: 0, 9, Stop)).Entries.ShouldHaveSingleItem().Ask.Update.ShouldBe(7);
    }

    [Fact]
    public async Task Articles_that_an_earlier_version_kept_twice_stand_once_after_a_quiet_moment()
    {
        const string link = "https://example.org/story";
        foreach (var update in Enumerable.Range(1, 4))
        {
            await storage.Memory.RememberAsync(SomeMemories.Entry(update, at: SomeMemories.Noon.AddMinutes(update), text: $"Text {update}.", url: $"{link}/{update}"), Stop);
        }

        await storage.Storage.AskAsync(
            database =>
            {
                // The earlier version kept the links with the stems, and nothing else of what leads to an entry.
                foreach (var entry in database.GetCollection("entries").FindAll().ToList())
                {
                    entry["json"] = entry["json"].AsString.Replace($"{link}/3", $"{link}/1", StringComparison.Ordinal);
                    database.GetCollection("entries").Update(entry);
                    var terms = database.GetCollection("terms").FindById(entry["_id"]);
                    terms["links"] = new LiteDB.BsonArray { System.Text.Json.Nodes.JsonNode.Parse(entry["json"].AsString)!["article"]!["url"]!.GetValue<string>() };
                    database.GetCollection("terms").Update(terms);
                }

                database.UserVersion = 0;
                return database.DropCollection("articles");
            },
            Stop);
        await storage.CloseAsync();
        var memory = storage.Memory;
        await memory.RememberAsync(SomeMemories.Entry(5, at: SomeMemories.Noon.AddMinutes(5), text: "Text 5.", url: $"{link}/2"), Stop);

        storage.Time.Advance(TimeSpan.FromSeconds(3));
        await storage.Storage.SizeAsync(Stop);

        (await memory.RecallAsync(SomeMemories.Chat, 9, Stop)).Select(entry => entry.Ask.Update).ShouldBe([5, 4, 3]);
        (await memory.FindAsync(SomeMemories.Chat, new(1), Stop))!.Ask.Update.ShouldBe(3);
        (await memory.FindAsync(SomeMemories.Chat, new(2), Stop))!.Ask.Update.ShouldBe(5);
        (await memory.SearchAsync(SomeMemories.Chat, "text", skip: 0, 9, Stop)).Count.ShouldBe(3);
        (await memory.FindByAddressAsync(SomeMemories.Chat, new($"{link}/4"), Stop))!.Ask.Update.ShouldBe(4);
        (await memory.ForgetAsync(SomeMemories.Chat, new(1), Stop)).ShouldBeTrue();
        Holds("Text 1.").ShouldBeFalse();
        Holds("Text 3.").ShouldBeFalse();
        (await storage.Storage.AskAsync(database => database.UserVersion, Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task A_chat_with_thousands_of_articles_is_searched_to_its_beginning()
    {
        var memory = storage.Memory;
        await memory.RememberAsync(SomeMemories.Entry(1, at: SomeMemories.Noon, text: "The needle."), Stop);
        await storage.Storage.ChangeAsync(
            database =>
            {
                var terms = database.GetCollection("terms");
                var pattern = terms.FindAll().Single();
                foreach (var number in Enumerable.Range(2, 2_500))
                {
                    terms.Insert(new LiteDB.BsonDocument(pattern) { ["_id"] = NewsBot.Memory.LiteDb.Keys.Of(SomeMemories.Chat, SomeMemories.Noon.AddMinutes(number), new(number)), ["text"] = " hay ", ["claims"] = " " });
                }

                return true;
            },
            Stop);

        (await memory.SearchAsync(SomeMemories.Chat, "needles", skip: 0, 9, Stop)).Entries.ShouldHaveSingleItem().Ask.Update.ShouldBe(1);
        (await memory.SearchAsync(SomeMemories.Chat, "hay", skip: 0, 1, Stop)).Count.ShouldBe(2_500);
    }

    [Fact]
    public async Task Only_the_newest_hundred_offers_of_a_chat_are_kept()
    {
        var offers = Enumerable.Range(1, 110).Select(number => Offer.Of(new($"https://example.org/{number}"))).ToList();
        await storage.Memory.KeepOfferAsync(new(7), offers[0], Stop);
        foreach (var offer in offers)
        {
            storage.Time.Advance(TimeSpan.FromSeconds(1));
            await storage.Memory.KeepOfferAsync(SomeMemories.Chat, offer, Stop);
        }

        (await storage.Memory.FindOfferAsync(SomeMemories.Chat, offers[9].Id, Stop)).ShouldBeNull();
        (await storage.Memory.FindOfferAsync(SomeMemories.Chat, offers[10].Id, Stop)).ShouldBe(offers[10].Link);
        (await storage.Memory.FindOfferAsync(new(7), offers[0].Id, Stop)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_gave_up_forgetting_loses_nothing_later()
    {
        using var hold = new ManualResetEventSlim();
        using var impatient = new CancellationTokenSource();
        var busy = storage.Storage.AskAsync(
            _ =>
            {
                hold.Wait(Stop);
                return 1;
            },
            Stop);
        var forgetting = storage.Memory.ForgetAsync(SomeMemories.Chat, impatient.Token);
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => forgetting);
        hold.Set();
        await busy;
        await storage.Memory.RememberAsync(SomeMemories.Entry(), Stop);

        await storage.Memory.ForgetAsync(new(7), Stop);

        (await storage.Memory.RecallAsync(SomeMemories.Chat, 9, Stop)).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("{}")]
    public async Task An_entry_that_cannot_be_read_is_passed_over(string json)
    {
        var memory = storage.Memory;
        foreach (var minute in Enumerable.Range(1, 3))
        {
            await memory.RememberAsync(SomeMemories.Entry(minute, at: SomeMemories.Noon.AddMinutes(minute)), Stop);
        }

        await memory.ChooseAsync(SomeMemories.Chat.Chat, new Dictionary<string, string?>(StringComparer.Ordinal) { ["language"] = "fr" }, Stop);
        await storage.Storage.AskAsync(
            database =>
            {
                var newest = database.GetCollection("entries").FindAll().Last();
                newest["json"] = json;
                var choices = database.GetCollection("choices").FindAll().Single();
                choices["chosen"] = json;
                return database.GetCollection("entries").Update(newest) && database.GetCollection("choices").Update(choices);
            },
            Stop);

        (await memory.RecallAsync(SomeMemories.Chat, 2, Stop)).Select(entry => entry.Ask.Update).ShouldBe([2, 1]);
        (await memory.ChoicesAsync(SomeMemories.Chat.Chat, Stop)).ShouldBeEmpty();
        (await memory.ForgetAsync(SomeMemories.Chat, Stop)).ShouldBe(3);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return storage.DisposeAsync();
    }

    protected override Task<IChatMemory> OpenAsync() => Task.FromResult<IChatMemory>(storage.Memory);

    protected override Task RestartAsync() => storage.CloseAsync();

    private bool Holds(string text) => storage.Bytes().AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
}
