using System.Globalization;
using System.Text;

namespace NewsBot.Playground;

/// <summary>Tells in plain words what happened, for the message of a failed test.</summary>
internal static class Report
{
    private const int ShownCalls = 12;

    /// <summary>What did not come, and what came instead.</summary>
    public static string Unmet(World world, string what, TimeSpan limit, Conversation? chat)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Waited {limit.TotalSeconds:0.###} s for {what}.");
        foreach (var one in chat is null ? world.Chats() : [chat])
        {
            Append(text, world, one);
        }

        var (calls, violations, waiting) = world.Read(() => (world.Record.Calls, world.Record.Violations, world.Updates.Waiting.Count));
        text.AppendLine(CultureInfo.InvariantCulture, $"Updates that the bot has not confirmed: {waiting}. Its last calls:");
        var shown = calls.Where(call => call.Method != "getUpdates" || call.Status != 200).TakeLast(ShownCalls).ToArray();
        foreach (var call in shown)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {call}");
        }

        if (shown.Length == 0)
        {
            text.AppendLine("  none");
        }

        foreach (var violation in violations)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"Violation: {violation}");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, World world, Conversation chat)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"The chat \"{chat.Chat.Title ?? chat.Chat.FirstName}\":");
        foreach (var message in chat.Transcript)
        {
            var author = message.Author?.Name ?? (message.IsFromBot ? world.Options.BotName : "Telegram");
            var reply = message.ReplyTo is { } id ? $" (answers {id})" : string.Empty;
            var gone = message.DeletedAt is null ? string.Empty : " (deleted)";
            text.AppendLine(CultureInfo.InvariantCulture, $"  {message.Id} {author}{reply}{gone}: {message.Text}");
            foreach (var earlier in message.Versions.SkipLast(1))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"      was: {earlier.Text}");
            }
        }

        if (chat.Transcript.Count == 0)
        {
            text.AppendLine("  nothing");
        }
    }
}
