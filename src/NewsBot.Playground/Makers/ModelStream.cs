using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Playground;

/// <summary>A model's answer as server-sent events, in the form of OpenAI's chat completions.</summary>
internal static class ModelStream
{
    /// <summary>UTF-16 code units.</summary>
    private const int Piece = 40;

    /// <param name="within">How long the whole takes, each piece as long as the other.</param>
    public static async Task WriteAsync(HttpContext context, string said, TimeSpan within, TimeProvider time)
    {
        context.Response.ContentType = "text/event-stream";
        var pieces = said.Chunk(Piece).ToList();
        foreach (var piece in pieces)
        {
            if (within > TimeSpan.Zero)
            {
                await Task.Delay(within / pieces.Count, time, context.RequestAborted);
            }

            await SendAsync(context, Event(new JsonObject { ["role"] = "assistant", ["content"] = new string(piece) }, finish: null));
        }

        await SendAsync(context, Event([], finish: "stop"));
        await context.Response.WriteAsync("data: [DONE]\n\n", context.RequestAborted);
    }

    private static async Task SendAsync(HttpContext context, JsonObject data)
    {
        await context.Response.WriteAsync($"data: {data.ToJsonString()}\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    private static JsonObject Event(JsonObject delta, string? finish) => new()
    {
        ["id"] = "chatcmpl-playground",
        ["object"] = "chat.completion.chunk",
        ["created"] = 1,
        ["model"] = ModelSite.ModelName,
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finish }),
    };
}
