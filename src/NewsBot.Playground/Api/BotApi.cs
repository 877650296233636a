using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Playground;

/// <summary>The Bot API over HTTP: tokens, bodies, downloads.</summary>
internal sealed class BotApi(World world, CallDesk desk)
{
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
            : ApiAnswer.Refusal(new RefusalException(405, "Method Not Allowed", "bad_http_method"));
        await WriteAsync(context, answer);
    }

    private static async Task WriteAsync(HttpContext context, ApiAnswer? answer)
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
            await WriteAsync(context, token == world.Options.Token ? ApiAnswer.Refusal(new RefusalException(404, "Not Found", "no_file")) : Stranger(token));
            return;
        }

        context.Response.ContentType = "application/octet-stream";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static ApiAnswer Stranger(string? token) =>
        token?.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && token.AsSpan(0, colon).IndexOfAnyExceptInRange('0', '9') < 0
            ? ApiAnswer.Refusal(new RefusalException(401, "Unauthorized", "bad_token"))
            : ApiAnswer.Refusal(new RefusalException(404, "Not Found", "bad_token"));

    private async Task<ApiAnswer?> CallAsync(HttpContext context, string method)
    {
        var (parameters, unread) = await ReadAsync(context);
        return await desk.AnswerAsync(method, parameters, unread, context.RequestAborted);
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
}
