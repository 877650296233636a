namespace NewsBot.Playground;

/// <summary>A call that is being answered, and what it needs to know.</summary>
/// <param name="World">What it looks at and changes.</param>
/// <param name="State">What the Bot API remembers between calls.</param>
/// <param name="Recorded">Its entry in the record.</param>
/// <param name="Uploads">The files that came with it, by the name of their part.</param>
/// <param name="HungUp">Cancelled once the bot has closed the connection.</param>
internal sealed record ApiCall(World World, BotState State, BotCall Recorded, IReadOnlyDictionary<string, Upload> Uploads, CancellationToken HungUp)
{
    /// <summary>Notes something that Telegram lets pass but that loses something or should not be done.</summary>
    public void Sloppy(string rule, string text) => World.Change(() => World.Record.Sloppy(Recorded, rule, text));
}
