using System.Text.Json;
using Telegram.Bot;

namespace NewsBot.Playground;

/// <summary>Presses the button with some data.</summary>
internal sealed record Press(long As, long Chat, int Message, string Data);

/// <summary>Presses Start.</summary>
/// <param name="Parameter">What a link or button hands over; <c>null</c>: nothing.</param>
internal sealed record Start(long As, string? Parameter = null);

/// <summary>Types the bot's username and a query.</summary>
/// <param name="Offset">Where the list goes on; empty: at its beginning.</param>
internal sealed record Inline(long As, long Chat, string Query, string Offset = "");

/// <summary>Chooses what the bot offered.</summary>
/// <param name="Ask">Id of the answer's question.</param>
internal sealed record Choose(long As, long Chat, string Ask, string Result);

/// <summary>Stops the bot while it writes.</summary>
/// <param name="Draft">The bot's own number of what it writes.</param>
internal sealed record Stop(long As, long Draft);

/// <summary>What people ask the bot for without writing to it.</summary>
internal sealed class AskingDeeds(FakeTelegram telegram)
{
    private readonly Found found = new(telegram.World);

    /// <returns>What the person sees, once the bot has answered; <c>answered: false</c>: it did not in time.</returns>
    public async Task<object> PressAsync(Press deed)
    {
        // A button that an edit has just taken away can still be pressed in clients, so whether the message has it is not asked.
        var press = found.Person(deed.As).PressForged(found.Message(deed.Chat, deed.Message), deed.Data);
        try
        {
            var answer = await press.ExpectAnswerAsync(telegram.Options.PressLifetime);
            return new { answered = true, text = answer.Text, alert = answer.IsAlert, url = answer.Url };
        }
        catch (UnmetExpectationException)
        {
            return new { answered = false };
        }
    }

    /// <returns>What the bot offers, as Telegram writes it.</returns>
    public async Task<object> AskInlineAsync(Inline deed)
    {
        var ask = found.Person(deed.As).AskInline(deed.Query, found.Chat(deed.Chat), deed.Offset);
        try
        {
            var answer = await ask.ExpectAnswerAsync(telegram.Options.InlineLifetime);
            return new { ask = ask.Id, results = Written(answer.Results), next_offset = answer.NextOffset, button = answer.Button is null ? (JsonElement?)null : Written(answer.Button) };
        }
        catch (UnmetExpectationException)
        {
            throw new DeedRefusedException("The bot has not answered this query.");
        }
    }

    public object Choose(Choose deed)
    {
        var ask = telegram.World.Read(() => telegram.World.Inline.Find(deed.Ask)) ?? throw new DeedRefusedException("Nobody asked this.");
        return new { sent = new[] { found.Person(deed.As).ChooseInline(ask, deed.Result, found.Chat(deed.Chat)).Id } };
    }

    public object Start(Start deed)
    {
        found.Person(deed.As).Say(string.IsNullOrEmpty(deed.Parameter) ? "/start" : $"/start {deed.Parameter}");
        return new { };
    }

    public object Stop(Stop deed)
    {
        var person = found.Person(deed.As);
        person.Stop(person.Chat.Drafts.FirstOrDefault(draft => draft.Id == deed.Draft) ?? throw new DeedRefusedException("There is nothing to stop."));
        return new { };
    }

    private static JsonElement Written<T>(T value) => JsonSerializer.SerializeToElement(value, JsonBotAPI.Options);
}
