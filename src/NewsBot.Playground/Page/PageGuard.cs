using Microsoft.AspNetCore.Http;

namespace NewsBot.Playground;

/// <summary>
/// Who may talk to the page's server: only the page itself. Another site could otherwise point its name at loopback and read the
/// chats, or let a visitor's browser send deeds. Also gives every answer the headers that keep text from becoming code.
/// </summary>
internal static class PageGuard
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        SetHeaders(context.Response.Headers);
        if (ReasonToRefuse(context.Request) is { } reason)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await context.Response.WriteAsync(reason, context.RequestAborted);
            return;
        }

        await next(context);
    }

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
        headers.CacheControl = "no-store";
    }

    private static string? ReasonToRefuse(HttpRequest request)
    {
        var host = request.Host.Value;
        var port = request.HttpContext.Connection.LocalPort;
        if (host != $"127.0.0.1:{port}" && host != $"localhost:{port}")
        {
            return "This page answers only to its own address.";
        }

        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return null;
        }

        var origin = request.Headers.Origin.ToString();
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return (origin is "" || origin == $"http://{host}") && site is "" or "same-origin"
            ? null
            : "Only the page itself may do this.";
    }
}
