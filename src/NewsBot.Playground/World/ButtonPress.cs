namespace NewsBot.Playground;

/// <summary>The press of an inline button.</summary>
public sealed class ButtonPress
{
    private readonly World world;

    internal ButtonPress(World world, string id, Person person, ChatMessage message, string data)
    {
        this.world = world;
        Id = id;
        Person = person;
        Message = message;
        Data = data;
        At = world.Now;
    }

    public string Id { get; }

    public Person Person { get; }

    public ChatMessage Message { get; }

    /// <summary>The data that the button carries.</summary>
    public string Data { get; }

    public DateTimeOffset At { get; }

    /// <summary>What the bot answered; <c>null</c>: nothing yet.</summary>
    public PressAnswer? Answer { get; internal set; }

    /// <summary>The answer that a client gives again by itself; <c>null</c>: it asks the bot.</summary>
    internal PressAnswer? Remembered => Answer is { } answer && At + answer.CacheTime > world.Now ? answer : null;

    /// <summary>Waits for the bot's answer.</summary>
    /// <exception cref="UnmetExpectationException">It does not come in time.</exception>
    public Task<PressAnswer> ExpectAnswerAsync(TimeSpan? within = null) =>
        world.UntilAsync(() => Answer, within, $"the answer to the press of \"{Data}\"", Message.Chat);
}

/// <summary>What a person sees after pressing a button.</summary>
/// <param name="Text">The notice; <c>null</c>: the button only stops glowing.</param>
/// <param name="IsAlert">Whether the notice must be closed by hand.</param>
/// <param name="Url">What the client opens; <c>null</c>: nothing.</param>
/// <param name="CacheTime">How long the client gives the same answer to the same button without asking the bot.</param>
public sealed record PressAnswer(string? Text, bool IsAlert, string? Url = null, TimeSpan CacheTime = default);
