using System.Text;
using NewsBot.Memory;
using NewsBot.Memory.LiteDb;
using NewsBot.Tests.Replies;

namespace NewsBot.Tests.Memory;

public sealed class LiteDbBlocksErasedInPlaceTests() : LiteDbBlockTests(writtenAnewBelow: 0);

/// <summary>Many entries of a chat are found by blocks, and nobody can tell.</summary>
public class LiteDbBlockTests : IAsyncDisposable
{
    private const int Many = 60, Size = 40;

    private static readonly string[] Languages = ["en", "uk", "fr"];

    private static readonly string[][] Words =
    [
        ["bridges", "bridge", "ministers", "rain", "raining", "army", "a", "x9", "2600"],
        ["міністри", "міністра", "війна", "війну", "Буданов", "армія", "і", "2600"],
        ["soldats", "soldat", "été", "météo", "guerre", "armée", "à", "2600"],
    ];

    private static readonly string[] Queries =
        ["bridge", "міністр", "rain 2600", "arm", "soldats été", "a", "і", "война", "rai", "бу", "буд", "guerre méteo", "nothing", "x9 bridges", "à", "2600", "армію війна"];

    private readonly StorageUnderTest storage;
    private readonly Dictionary<int, Entry> kept = [];
    private LiteDbMemory? memory;

    public LiteDbBlockTests()
        : this(writtenAnewBelow: null)
    {
    }

    protected LiteDbBlockTests(long? writtenAnewBelow) => storage = new() { WrittenAnewBelow = writtenAnewBelow, BlockSize = Size };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_found_is_the_same_with_blocks_and_after_every_change_of_them()
    {
        for (var update = 1; update <= Many; update++)
        {
            await RememberAsync(update, update);
        }

        await ExpectAllFoundAsync();
        (await BlocksAsync()).ShouldBe(0);
        await SettleAsync();
        (await BlocksAsync()).ShouldBe(1);
        await ExpectAllFoundAsync();

        // In the middle of a block: one comes, one goes, one is briefed again.
        await RememberAsync(1_000, 20);
        (await BlocksAsync()).ShouldBe(0);
        await SettleAsync();
        (await BlocksAsync()).ShouldBe(1);
        await ExpectAllFoundAsync();
        await ForgetAsync(12);
        await ExpectAllFoundAsync();
        await SettleAsync();
        await ExpectAllFoundAsync();
        await storage.CloseAsync();
        memory = null;
        await ExpectAllFoundAsync();
    }

    [Fact]
    public async Task What_a_block_holds_is_in_no_byte_of_the_files_when_it_is_forgotten()
    {
        for (var update = 1; update <= Many; update++)
        {
            await RememberAsync(update, update, update is 7 or 8 ? $"unheardof{update}" : "");
        }

        await SettleAsync();
        (await BlocksAsync()).ShouldBe(1);
        await ForgetAsync(7);

        Holds("unheardof7").ShouldBeFalse();
        Holds("unheardof8").ShouldBeTrue();
        await SettleAsync();
        (await BlocksAsync()).ShouldBe(1);
        await Memory.ForgetAsync(SomeMemories.Chat, SomeMemories.Noon, SomeMemories.Noon.AddMinutes(8), Stop);
        Holds("unheardof8").ShouldBeFalse();
        (await BlocksAsync()).ShouldBe(0);
        await SettleAsync();
        await Memory.ForgetAsync(SomeMemories.Chat, Stop);
        Holds("bridge").ShouldBeFalse();
        (await storage.Storage.HealthAsync(Stop)).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_group_that_moves_is_searched_in_its_supergroup()
    {
        for (var update = 1; update <= Many; update++)
        {
            await RememberAsync(update, update);
        }

        await SettleAsync();
        await Memory.MoveAsync(SomeMemories.Chat.Chat, -1_042, Stop);

        (await Memory.SearchAsync(SomeMemories.Chat, "2600", skip: 0, 9, Stop)).Count.ShouldBe(0);
        (await BlocksAsync()).ShouldBe(0);
        await SettleAsync();
        (await BlocksAsync()).ShouldBe(1);
        (await Memory.SearchAsync(new(-1_042), "2600", skip: 0, 9, Stop)).Count.ShouldBe(Found("2600").Count);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return storage.DisposeAsync();
    }

    private LiteDbMemory Memory => memory ??= storage.Memory;

    private async Task RememberAsync(int update, int minute, string more = "")
    {
        var (random, language) = (new Random(update), update % Languages.Length);
        string Some(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Words[language][random.Next(Words[language].Length)]));
        var entry = SomeMemories.Entry(update, at: SomeMemories.Noon.AddMinutes(minute), text: $"{Some(3)} {more}.");
        var claim = entry.Briefing.Claims[0] with { Content = Some(1), Source = new(Some(1), update % 2 == 0 ? Some(1) : null, NewsBot.Briefings.SourceKind.Person) };
        kept[update] = entry with { Article = entry.Article with { Language = Languages[language] }, Briefing = entry.Briefing with { Headline = Some(1), Claims = [claim] } };
        await Memory.RememberAsync(kept[update], Stop);
    }

    private async Task ForgetAsync(int update)
    {
        kept.Remove(update);
        (await Memory.ForgetAsync(SomeMemories.Chat, new NewsBot.Asks.AskId(update), Stop)).ShouldBeTrue();
    }

    private async Task SettleAsync()
    {
        while (await storage.Storage.TidyAsync(Stop))
        {
        }
    }

    /// <summary>By the entries themselves, and not by what is stored beside them.</summary>
    private async Task ExpectAllFoundAsync()
    {
        foreach (var words in Queries)
        {
            (await Memory.SearchAsync(SomeMemories.Chat, words, skip: 0, 400, Stop)).Entries.Select(entry => entry.Ask.Update).ShouldBe(Found(words), words);
            var likely = new SearchQuery(words, SomeBriefing.Languages, takesAny: true);
            (await Memory.LikelyAsync(SomeMemories.Chat, words, 400, Stop)).Select(entry => entry.Ask.Update).ShouldBe(Found(likely), words);
            var name = new NameQuery(words, SomeBriefing.Languages);
            var said = NewestFirst().Where(entry => name.Is(entry.Briefing.Claims[0].Source!, entry.Article.Language)).Select(entry => entry.Ask.Update);
            (await Memory.SaidByAsync(SomeMemories.Chat, words, skip: 0, 400, Stop)).Entries.Select(entry => entry.Ask.Update).ShouldBe(said, words);
        }
    }

    private List<int> Found(string words) => Found(new SearchQuery(words, SomeBriefing.Languages));

    private List<int> Found(SearchQuery query) =>
        [.. NewestFirst().Select(entry => (entry, Score: query.Score(SearchTerms.Of(entry, SomeBriefing.Languages)))).Where(each => each.Score > 0).OrderByDescending(each => each.Score).Select(each => each.entry.Ask.Update)];

    private IEnumerable<Entry> NewestFirst() => kept.Values.OrderByDescending(entry => entry.BriefedAt).ThenByDescending(entry => entry.Ask.Update);

    private Task<int> BlocksAsync() => storage.Storage.AskAsync(database => database.GetCollection("blocks").Count() / 18, Stop);

    private bool Holds(string text) => storage.Bytes().AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
}
