using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Memory.LiteDb;

namespace NewsBot.Soak;

/// <summary>The bot's storage on a file, as the bot opens it.</summary>
internal sealed class Opened : IAsyncDisposable
{
    /// <param name="writtenAnewBelow">Bytes from which on erasing happens in place; as the bot does it, unless a test wants to see one way.</param>
    /// <param name="blockSize">Entries of a chat that are found together; few, so that they come and go often.</param>
    public Opened(string file, long writtenAnewBelow = 16_000_000, int blockSize = 256)
    {
        var options = Options.Create(new StorageOptions { File = file, IdleBeforeTidying = TimeSpan.FromMilliseconds(100) });
        Storage = new(options, TimeProvider.System, NullLogger<LiteDbStorage>.Instance) { WrittenAnewBelow = writtenAnewBelow };
        Inbox = new LiteDbInbox(Storage, options, TimeProvider.System, NullLogger<LiteDbInbox>.Instance);
        Memory = new LiteDbMemory(Storage, LanguageBook.Load(), TimeProvider.System, NullLogger<LiteDbMemory>.Instance) { BlockSize = blockSize };
    }

    public LiteDbStorage Storage { get; }

    public IInbox Inbox { get; }

    public IChatMemory Memory { get; }

    public static Ask Ask(ChatKey chat, int update, string text) => new BriefAsk
    {
        Id = new(update),
        Chat = chat,
        MessageId = update,
        Person = 1,
        PersonLanguage = "fr",
        AskedAt = DateTimeOffset.UnixEpoch,
        Input = new Input.Pasted(text),
    };

    /// <param name="source">Who makes every third claim; <c>null</c>: nobody else.</param>
    /// <param name="claims">A usual news article has ten to twenty.</param>
    public static Entry Entry(ChatKey chat, int update, DateTimeOffset at, string text, int claims, string? source = null)
    {
        var spans = Enumerable.Range(0, text.Length / 130).Select(number => new TextSpan(number * 130, (number * 130) + 129)).ToList();
        return new(
            new(update),
            chat,
            text[..Math.Min(text.Length, 200)],
            new Article
            {
                Language = "fr",
                Text = text,
                Sentences = [.. spans.Select((span, number) => new Sentence(number + 1, number / 3, span))],
                Words = text.Length / 6,
            },
            new Briefing
            {
                Headline = text[..Math.Min(text.Length, 100)],
                Summary = [.. spans.Take(4).Select(span => new Point(span.In(text), [span]))],
                Claims = [.. spans.Take(claims).Select((span, number) => Claim(number + 1, span, text, source))],
                Caveats = [],
                Discrepancies = [],
                Engine = new() { Name = "offline", Elapsed = TimeSpan.Zero, Calls = 0 },
                Sourcing = new(1, 2, 3, 4, 5, 6),
            },
            at);
    }

    public ValueTask DisposeAsync() => Storage.DisposeAsync();

    private static Claim Claim(int id, TextSpan span, string text, string? source) => new()
    {
        Id = id,
        Content = span.In(text),
        Source = new(id % 3 == 0 && source is not null ? source : "Le centre de lutte contre la désinformation", "organisme ukrainien", SourceKind.Organisation),
        Cue = "a déclaré que",
        Stance = Stance.Asserts,
        Certainty = Certainty.Stated,
        Evidence = [span],
        CheckWorthiness = 0.5,
        Spans = new([new(span.Start, span.Start + 10)], [new(span.Start + 11, span.Start + 20)], [new(span.Start + 21, span.End)]),
    };
}
