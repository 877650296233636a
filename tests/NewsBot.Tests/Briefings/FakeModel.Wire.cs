using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Tests.Briefings;

/// <summary>Answers as the protocols write them, whole and in pieces.</summary>
public sealed partial class FakeModel
{
    private static bool IsStream(HttpContext context) => ((JsonObject?)context.Items["request"])?["stream"]?.GetValue<bool>() == true;

    private static async Task SendAsync(HttpContext context, string body, int status, string type)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        await context.Response.WriteAsync(body);
    }

    private Task StreamAsync(HttpContext context, string content, string finish) => StreamAsync(context, [.. content.Chunk(40).Select(piece => new string(piece))], finish, before: null);

    private async Task StreamAsync(HttpContext context, IReadOnlyList<string> pieces, string? finish, Func<Task>? before)
    {
        var isOllama = Protocol == Protocol.Ollama;
        context.Response.ContentType = isOllama ? "application/x-ndjson" : "text/event-stream";
        foreach (var (index, piece) in pieces.Index())
        {
            await (index > 0 && before is not null ? before() : Task.CompletedTask);
            await EventAsync(isOllama
                ? new() { ["model"] = "editor-1", ["created_at"] = "2026-11-01T10:00:00Z", ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = piece }, ["done"] = false }
                : Chunk(new JsonObject { ["role"] = "assistant", ["content"] = piece }, finish: null));
        }

        if (finish is not null)
        {
            await EventAsync(isOllama ? JsonNode.Parse(OllamaAnswer("", finish))!.AsObject() : Chunk([], finish));
        }

        if (!isOllama)
        {
            var usage = Chunk([], finish: null);
            usage["choices"] = new JsonArray();
            usage["usage"] = new JsonObject { ["prompt_tokens"] = 1700, ["completion_tokens"] = 450, ["total_tokens"] = 2150 };
            await EventAsync(usage);
            await context.Response.WriteAsync("data: [DONE]\n\n");
        }

        async Task EventAsync(JsonObject data)
        {
            await context.Response.WriteAsync(isOllama ? data.ToJsonString() + "\n" : $"data: {data.ToJsonString()}\n\n");
            await context.Response.Body.FlushAsync();
        }

        static JsonObject Chunk(JsonObject delta, string? finish) => new()
        {
            ["id"] = "chatcmpl-1",
            ["object"] = "chat.completion.chunk",
            ["created"] = 1,
            ["model"] = "editor-1",
            ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finish }),
        };
    }

    private static string OllamaAnswer(string? content, string finish) => new JsonObject
    {
        ["model"] = "editor-1",
        ["created_at"] = "2026-11-01T10:00:00Z",
        ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = content },
        ["done"] = true,
        ["done_reason"] = finish,
        ["prompt_eval_count"] = 1700,
        ["eval_count"] = 450,
    }.ToJsonString();

    private static string Completion(string? content, string finish, string? refusal, bool usage)
    {
        var completion = new JsonObject
        {
            ["id"] = "chatcmpl-1",
            ["object"] = "chat.completion",
            ["created"] = 1,
            ["model"] = "editor-1",
            ["choices"] = new JsonArray(new JsonObject
            {
                ["index"] = 0,
                ["finish_reason"] = finish,
                ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = content, ["refusal"] = refusal },
            }),
        };
        if (usage)
        {
            completion["usage"] = new JsonObject { ["prompt_tokens"] = 1700, ["completion_tokens"] = 450, ["total_tokens"] = 2150 };
        }

        return completion.ToJsonString();
    }
}
