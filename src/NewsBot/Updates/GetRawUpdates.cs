using System.Text.Json;
using Telegram.Bot.Requests;

namespace NewsBot.Updates;

/// <summary>getUpdates whose answer is not yet read: one update that cannot be read must not hold up the others for ever.</summary>
internal sealed class GetRawUpdates() : RequestBase<JsonElement[]>("getUpdates")
{
    /// <summary>The first update wanted; all before it are confirmed. <c>null</c>: the first that is not confirmed.</summary>
    public int? Offset { get; set; }

    /// <summary>1 to 100.</summary>
    public int Limit { get; set; } = 100;

    /// <summary>In seconds; 0: answer at once.</summary>
    public int Timeout { get; set; }

    /// <summary>Always sent: without it the list of an earlier program stays in force.</summary>
    public string[] AllowedUpdates { get; set; } = ["message", "callback_query", "inline_query", "chosen_inline_result", "my_chat_member", "chat_member", "channel_post", "edited_channel_post", "edited_message", "guest_message"];
}
