using System.Net;
using System.Net.Sockets;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace NewsBot.Playground;

/// <summary>setWebhook, deleteWebhook and getWebhookInfo.</summary>
internal static class SettingWebhook
{
    private const int LongestSecret = 256;
    private const int UsualConnections = 40;
    private static readonly int[] Ports = [443, 80, 88, 8443];
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    public static object Set(ApiCall call, SetWebhookRequest request)
    {
        if (request.Url.Length == 0)
        {
            return Remove(call, request.DropPendingUpdates);
        }

        if (call.State.WebhookSetAt + Between > call.World.Now)
        {
            throw RefusalException.TooMany(Between);
        }

        call.State.WebhookSetAt = call.World.Now;
        var webhook = new Webhook(
            Check(request.Url),
            CheckSecret(request.SecretToken ?? string.Empty),
            Math.Clamp(request.MaxConnections ?? UsualConnections, 1, 100),
            request.IpAddress,
            request.Certificate is not null);
        GettingUpdates.Remember(call, request.AllowedUpdates);
        if (call.State.Webhook?.IsSameAs(webhook) == true && !request.DropPendingUpdates)
        {
            return new Described(true, "Webhook is already set");
        }

        Drop(call, request.DropPendingUpdates);
        call.State.Webhook = webhook;
        call.State.Waiting?.End("Conflict: terminated by setWebhook request");
        return new Described(true, "Webhook was set");
    }

    public static object Delete(ApiCall call, DeleteWebhookRequest request) => Remove(call, request.DropPendingUpdates);

    public static object Info(ApiCall call, GetWebhookInfoRequest request)
    {
        var info = call.State.Webhook?.Describe() ?? new WebhookInfo { Url = string.Empty };
        info.PendingUpdateCount = call.World.Updates.Waiting.Count;
        info.AllowedUpdates = call.World.Updates.Allowed?.ToArray();
        return info;
    }

    private static Described Remove(ApiCall call, bool everything)
    {
        Drop(call, everything);
        var was = call.State.Webhook;
        call.State.Webhook = null;
        return new Described(true, was is null ? "Webhook is already deleted" : "Webhook was deleted");
    }

    private static void Drop(ApiCall call, bool everything)
    {
        if (everything)
        {
            call.World.Updates.Drop();
        }
    }

    private static string CheckSecret(string secret) => secret switch
    {
        { Length: > LongestSecret } => throw RefusalException.Bad("secret token is too long", "bad_webhook_secret"),
        _ when !secret.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') =>
            throw RefusalException.Bad("secret token contains unallowed characters", "bad_webhook_secret"),
        _ => secret,
    };

    /// <summary>An address on loopback may be anything, as for a Bot API server on the same machine; others are held to Telegram's rules.</summary>
    private static Uri Check(string text)
    {
        var whole = text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text;
        if (!Uri.TryCreate(whole, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            throw RefusalException.Bad("invalid webhook URL specified", "bad_webhook");
        }

        return address switch
        {
            { IsLoopback: true } => address,
            { Scheme: "http" } => throw RefusalException.Bad("bad webhook: An HTTPS URL must be provided for webhook", "bad_webhook"),
            { Port: var port } when !Ports.Contains(port) => throw RefusalException.Bad("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443", "bad_webhook"),
            { Host: var host } when IPAddress.TryParse(host, out var ip) && IsReserved(ip) => throw RefusalException.Bad($"bad webhook: IP address {host} is reserved", "bad_webhook"),
            _ => address,
        };
    }

    private static bool IsReserved(IPAddress ip) =>
        ip.AddressFamily != AddressFamily.InterNetwork || ip.GetAddressBytes() is [0 or 10 or 127, ..] or [192, 168, ..] or [169, 254, ..] or [172, >= 16 and < 32, ..];
}
