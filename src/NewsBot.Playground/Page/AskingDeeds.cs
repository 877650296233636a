namespace NewsBot.Playground;

/// <summary>Presses the button with some data.</summary>
internal sealed record Press(long As, long Chat, int Message, string Data);

/// <summary>Presses Start.</summary>
/// <param name="Parameter">What a link or button hands over; <c>null</c>: nothing.</param>
internal sealed record Start(long As, string? Parameter = null);

/// <summary>What people ask the bot for without writing to it.</summary>
internal sealed class AskingDeeds(FakeTelegram telegram)
{
    private readonly Found found = new(telegram.World);

    /// <returns>What the person sees, once the bot has answered; <c>answered: false</c>: it did not in time.</returns>
    public async Task<object> PressAsync(Press deed)
    {
        var message = found.Message(deed.Chat, deed.Message);
        if (message.Buttons.All(button => button.CallbackData != deed.Data))
        {
            throw new DeedRefusedException("This message has no such button any more.");
        }

        var press = found.Person(deed.As).PressForged(message, deed.Data);
        try
        {
            var answer = await press.ExpectAnswerAsync(telegram.Options.PressLifetime);
            return new { answered = true, text = answer.Text, alert = answer.IsAlert };
        }
        catch (UnmetExpectationException)
        {
            return new { answered = false };
        }
    }

    public object Start(Start deed)
    {
        found.Person(deed.As).Say(string.IsNullOrEmpty(deed.Parameter) ? "/start" : $"/start {deed.Parameter}");
        return new { };
    }
}
