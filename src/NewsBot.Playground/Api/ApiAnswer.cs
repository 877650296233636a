using System.Text.Json.Nodes;

namespace NewsBot.Playground;

/// <summary>The answer to a call.</summary>
/// <param name="RetryAfter">How long the bot is told to wait; <c>null</c>: nothing is said.</param>
internal sealed record ApiAnswer(int Status, string Body, string ContentType = "application/json", TimeSpan? RetryAfter = null)
{
    /// <param name="description">What Telegram adds in words; <c>null</c>: nothing.</param>
    public static ApiAnswer Success(JsonNode result, string? description)
    {
        var body = new JsonObject { ["ok"] = true, ["result"] = result };
        if (description is not null)
        {
            body["description"] = description;
        }

        return new ApiAnswer(200, body.ToJsonString());
    }

    public static ApiAnswer Refusal(RefusalException refusal)
    {
        var body = new JsonObject { ["ok"] = false, ["error_code"] = refusal.Code, ["description"] = refusal.Message };
        if (refusal.RetryAfter is { } wait)
        {
            body["parameters"] = new JsonObject { ["retry_after"] = (int)wait.TotalSeconds };
        }

        if (refusal.MigratedTo is { } super)
        {
            body["parameters"] = new JsonObject { ["migrate_to_chat_id"] = super };
        }

        return new ApiAnswer(refusal.Code, body.ToJsonString(), RetryAfter: refusal.RetryAfter);
    }
}

/// <summary>A result to which Telegram adds words.</summary>
internal sealed record Described(object Result, string Description);
