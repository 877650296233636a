using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Telegram.Bot;

namespace NewsBot.Playground;

/// <summary>The Bot API over HTTP: token, parameters, faults, the method, the answer.</summary>
internal sealed class BotApi(World world, BotState state)
{
    private sealed record Answer(int Status, string Body, string ContentType = "application/json", TimeSpan? RetryAfter = null);

    /// <summary>Answers one HTTP request.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? string.Empty;
        if (path.StartsWith("/file/bot", StringComparison.Ordinal))
        {
            await DownloadAsync(context, path["/file/bot".Length..]);
            return;
        }

        var (token, method) = path.StartsWith("/bot", StringComparison.Ordinal) && path.IndexOf('/', 4) is > 0 and var slash
            ? (path[4..slash], path[(slash + 1)..])
            : (null, string.Empty);
        var answer = token != world.Options.Token ? Stranger(token)
            : HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsPost(context.Request.Method) ? await CallAsync(context, method)
            : Refusal(new RefusalException(405, "Method Not Allowed", "bad_http_method"));
        await WriteAsync(context, answer);
    }

    private static async Task WriteAsync(HttpContext context, Answer? answer)
    {
        if (answer is null)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        if (answer.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        await context.Response.WriteAsync(answer.Body, context.RequestAborted);
    }

    /// <summary>Hands out a file to the bot, if it is small enough and its bytes are known.</summary>
    private async Task DownloadAsync(HttpContext context, string rest)
    {
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var token = slash < 0 ? rest : rest[..slash];
        var bytes = token == world.Options.Token ? world.Read(() => world.Files.FindPath(rest[(slash + 1)..]))?.Bytes : null;
        if (bytes is null || bytes.LongLength > SendingMedia.LargestDownload)
        {
            await WriteAsync(context, token == world.Options.Token ? Refusal(new RefusalException(404, "Not Found", "no_file")) : Stranger(token));
            return;
        }

        context.Response.ContentType = "application/octet-stream";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static Answer Stranger(string? token) =>
        token?.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && token.AsSpan(0, colon).IndexOfAnyExceptInRange('0', '9') < 0
            ? Refusal(new RefusalException(401, "Unauthorized", "bad_token"))
            : Refusal(new RefusalException(404, "Not Found", "bad_token"));

    /// <returns>The answer; <c>null</c>: the connection breaks instead.</returns>
    private async Task<Answer?> CallAsync(HttpContext context, string path)
    {
        var began = world.Time.GetTimestamp();
        var name = MethodTable.NameOf(path);
        var (parameters, unread) = await ReadAsync(context);
        var (recorded, fault) = world.Change(() =>
            (world.Record.Begin(name ?? path, parameters, world.Now), name is null ? null : state.Faults.Take(name)));
        recorded.Fault = fault;
        var answer = FaultBefore(fault) ?? (fault is Fault.Dropped { Executed: false }
            ? null
            : await ExecuteAsync(new ApiCall(world, state, recorded, parameters.Files, context.RequestAborted), name, parameters, unread));
        if (answer is not null && fault is not null)
        {
            answer = await FaultAfterAsync(fault, answer, context.RequestAborted);
        }

        world.Change(() =>
        {
            recorded.Status = answer?.Status;
            recorded.Duration = world.Time.GetElapsedTime(began);
        });
        return answer;
    }

    private static async Task<(Parameters Parameters, RefusalException? Unread)> ReadAsync(HttpContext context)
    {
        try
        {
            return (await Parameters.ReadAsync(context.Request, context.RequestAborted), null);
        }
        catch (RefusalException refusal)
        {
            return (Parameters.None, refusal);
        }
    }

    private async Task<Answer?> ExecuteAsync(ApiCall call, string? name, Parameters parameters, RefusalException? unread)
    {
        try
        {
            if (unread is not null)
            {
                throw unread;
            }

            var type = MethodTable.RequestOf(
                name ?? throw new RefusalException(404, "Not Found: method not found", "unknown_method"),
                isInline: parameters.Values.ContainsKey("inline_message_id"));
            var request = RequestReader.Read(type, parameters);
            var answer = MethodTable.AnswerTo(type) ?? throw RefusalException.Bad($"{name} is not built into the playground", "not_built_in");
            var result = JsonSerializer.SerializeToNode(await answer(call, request), JsonBotAPI.Options)!;
            call.Recorded.Result = JsonSerializer.SerializeToElement(result);
            return new Answer(200, new JsonObject { ["ok"] = true, ["result"] = result }.ToJsonString());
        }
        catch (RefusalException refusal)
        {
            return Refused(call, refusal);
        }
        catch (OperationCanceledException) when (call.HungUp.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception bug)
        {
            // A mistake of the stand-in must neither look like one of the bot nor be overlooked.
            return Refused(call, new RefusalException(500, $"Internal Server Error: the playground failed: {bug}", "playground_bug"));
        }
    }

    private Answer Refused(ApiCall call, RefusalException refusal)
    {
        world.Change(() =>
        {
            call.Recorded.Error = refusal.Message;
            world.Record.Refused(call.Recorded, refusal);
        });
        return Refusal(refusal);
    }

    private static Answer? FaultBefore(Fault? fault) => fault switch
    {
        Fault.TooManyRequests many => Refusal(RefusalException.TooMany(many.Wait)),
        Fault.Broken broken => new Answer(broken.Status, broken.Body, broken.ContentType),
        _ => null,
    };

    private async Task<Answer?> FaultAfterAsync(Fault fault, Answer answer, CancellationToken hungUp)
    {
        switch (fault)
        {
            case Fault.Dropped:
                return null;
            case Fault.Replaced replaced:
                return answer with { Body = replaced.Body(answer.Body) };
            case Fault.Delayed delayed:
                await Task.Delay(delayed.Delay, world.Time, hungUp).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return hungUp.IsCancellationRequested ? null : answer;
            default:
                return answer;
        }
    }

    private static Answer Refusal(RefusalException refusal)
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

        return new Answer(refusal.Code, body.ToJsonString(), RetryAfter: refusal.RetryAfter);
    }
}
