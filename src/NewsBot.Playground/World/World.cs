using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace NewsBot.Playground;

/// <summary>
/// What there is: people, chats, messages and the updates that wait for the bot. Everything that changes it holds the gate, so a
/// person and a call of the bot never act at the same time; whoever waits is woken after each change.
/// </summary>
internal sealed partial class World
{
    private readonly Lock gate = new();
    private readonly Pulse pulse = new();

    public World(FakeTelegramOptions options, CancellationToken life)
    {
        Options = options;
        Life = life;
        Updates = new UpdateQueue(Time);
        Record = new CallRecord();
        Bot = new User
        {
            Id = long.Parse(options.Token.AsSpan(0, options.Token.IndexOf(':', StringComparison.Ordinal)), provider: null),
            IsBot = true,
            FirstName = options.BotName,
            Username = options.BotUsername,
        };
        Me = Copy(Bot);
        Me.CanJoinGroups = true;
        Me.CanReadAllGroupMessages = !options.PrivacyMode;
        Me.SupportsInlineQueries = options.InlineMode;
        Me.SupportsGuestQueries = options.GuestMode;
        Inline = new InlineMode(this);
        Guests = new GuestMode(Time);
    }

    public FakeTelegramOptions Options { get; }

    /// <summary>Every wait ends with it.</summary>
    public CancellationToken Life { get; }

    public TimeProvider Time => Options.Time;

    public DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>The bot as messages show it.</summary>
    public User Bot { get; }

    /// <summary>The bot as getMe shows it, with what BotFather has set.</summary>
    public User Me { get; }

    /// <summary>How many changes there were. Read it at the gate: inside a change it is the number of that change.</summary>
    public long Revision { get; private set; }

    public UpdateQueue Updates { get; }

    public InlineMode Inline { get; }

    public GuestMode Guests { get; }

    /// <summary>Commands, without the slash, that only the bot and the one who sends them see in groups.</summary>
    public IReadOnlySet<string> EphemeralCommands { get; set; } = new HashSet<string>(StringComparer.Ordinal);

    public CallRecord Record { get; }

    public FileStore Files { get; } = new();

    public Dictionary<string, ButtonPress> Presses { get; } = new(StringComparer.Ordinal);

    /// <summary>A copy that later changes do not touch.</summary>
    public static T Copy<T>(T value) =>
        JsonSerializer.Deserialize<T>(JsonSerializer.SerializeToUtf8Bytes(value, JsonBotAPI.Options), JsonBotAPI.Options)!;

    /// <summary>Looks at the world while nobody changes it.</summary>
    public T Read<T>(Func<T> look)
    {
        lock (gate)
        {
            return look();
        }
    }

    /// <summary>Changes the world and wakes everyone who waits.</summary>
    public T Change<T>(Func<T> change)
    {
        try
        {
            lock (gate)
            {
                Revision++;
                return change();
            }
        }
        finally
        {
            pulse.Beat();
        }
    }

    /// <inheritdoc cref="Change{T}(Func{T})"/>
    public void Change(Action change) => Change(() =>
    {
        change();
        return true;
    });

    /// <summary>Ends at the next change of the world.</summary>
    public Task NextChange() => pulse.Next;

    /// <summary>Ends once there was a change after the one with the number given; at once if there was.</summary>
    public async Task NextChangeAsync(long seen, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(Life, cancellationToken);
        for (var change = pulse.Next; Read(() => Revision) <= seen; change = pulse.Next)
        {
            await change.WaitAsync(either.Token);
        }
    }

    /// <summary>Waits until <paramref name="look"/> finds something.</summary>
    /// <param name="within">How long; <c>null</c>: the patience of the options.</param>
    /// <param name="what">What is waited for, for the message when it does not come.</param>
    /// <param name="chat">The chat whose transcript explains the failure; <c>null</c>: all of them.</param>
    public async Task<T> UntilAsync<T>(Func<T?> look, TimeSpan? within, string what, Conversation? chat)
        where T : class
    {
        var limit = within ?? Options.Patience;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Life);
        patience.CancelAfter(limit);
        while (true)
        {
            var change = pulse.Next;
            if (Read(look) is { } found)
            {
                return found;
            }

            try
            {
                await change.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException) when (!Life.IsCancellationRequested)
            {
                throw new UnmetExpectationException(Report.Unmet(this, what, limit, chat));
            }
        }
    }

    /// <summary>A button glows until its press is answered, and a list stays empty: leaving them is no refused call, but sloppy.</summary>
    public IEnumerable<Violation> Unanswered() =>
    [
        .. Presses.Values
            .Where(press => press.Answer is null && Now - press.At > Options.PressLifetime)
            .Select(press => new Violation("press_not_answered", $"The press of \"{press.Data}\" was not answered.", "answerCallbackQuery", Refused: false, press.At)),
        .. Inline.Asks
            .Where(ask => ask is { Answer: null, Update.Deliveries: > 0 } && Now - ask.At > Options.InlineLifetime)
            .Select(ask => new Violation("inline_not_answered", $"The inline query \"{ask.Query}\" was not answered.", "answerInlineQuery", Refused: false, ask.At)),
    ];
}
