using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>The addresses that Telegram takes as the target of a link; others it drops without a word.</summary>
internal static partial class LinkAddress
{
    /// <summary>The person whom <c>tg://user?id=…</c> mentions; <c>null</c>: it is no such address.</summary>
    public static long? PersonIn(string address) =>
        PersonLink().Match(address) is { Success: true } match && long.TryParse(match.Groups["id"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;

    /// <summary>Lets an entity lead to an address, or mention the person in it.</summary>
    /// <returns>Whether Telegram takes the address; if not, it is added to the losses.</returns>
    public static bool Aim(MessageEntity entity, string address, List<MarkupLoss> losses)
    {
        if (PersonIn(address) is { } person)
        {
            (entity.Type, entity.User) = (MessageEntityType.TextMention, new User { Id = person });
            return true;
        }

        (entity.Type, entity.Url) = (MessageEntityType.TextLink, Normalise(address));
        if (entity.Url is null)
        {
            losses.Add(new MarkupLoss("dropped_link", $"{address} is no address that Telegram takes: the link is dropped."));
        }

        return entity.Url is not null;
    }

    /// <summary>The address as Telegram keeps it; <c>null</c>: it is none.</summary>
    public static string? Normalise(string address)
    {
        var own = OwnAddress().Match(address);
        return own.Success ? NormaliseOwn(own) : NormaliseHttp(address);
    }

    /// <summary>Whether Telegram could fetch it from the web.</summary>
    public static bool IsHttp(string address) => !OwnAddress().IsMatch(address) && NormaliseHttp(address) is not null;

    private static string? NormaliseOwn(Match match)
    {
        var scheme = match.Groups["scheme"].Value.ToLowerInvariant();
        var host = match.Groups["host"].Value;
        var rest = match.Groups["rest"].Value;
        if (host.Length == 0 || host == "." || !host.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' || (c == '.' && scheme == "tonsite")))
        {
            return null;
        }

        return $"{scheme}://{host.ToLowerInvariant()}{EscapeSpaces(rest is ['/' or '?', ..] ? rest : "/" + rest)}";
    }

    private static string? NormaliseHttp(string address)
    {
        var match = HttpAddress().Match(address);
        if (!match.Success)
        {
            return null;
        }

        var host = match.Groups["host"].Value;
        var isBracketed = host[0] == '[';
        if (!isBracketed && (!host.Contains('.', StringComparison.Ordinal) || host == "." || !HostCharacters().IsMatch(host)))
        {
            return null;
        }

        var port = match.Groups["port"].Value.TrimStart('0');
        if (match.Groups["port"].Success && (port.Length is 0 or > 5 || int.Parse(port, CultureInfo.InvariantCulture) > 65535))
        {
            return null;
        }

        var scheme = match.Groups["scheme"].Success ? match.Groups["scheme"].Value.ToLowerInvariant() : "http";
        var user = match.Groups["user"].Success && match.Groups["user"].Length > 0 ? match.Groups["user"].Value + "@" : string.Empty;
        var rest = match.Groups["rest"].Value;
        var path = rest is ['/', ..] ? rest : "/" + rest;
        var lowerHost = string.Concat(host.Select(c => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c));
        return $"{scheme}://{user}{lowerHost}{(port.Length > 0 ? ":" + port : string.Empty)}{EscapeSpaces(path)}";
    }

    private static string EscapeSpaces(string rest)
    {
        var trimmed = rest.AsSpan().TrimEnd(" \t\r\n\0\v");
        var escaped = new StringBuilder(trimmed.Length);
        foreach (var character in trimmed)
        {
            _ = character is <= ' ' or '\x7f'
                ? escaped.Append(CultureInfo.InvariantCulture, $"%{(int)character:X2}")
                : escaped.Append(character);
        }

        return escaped.ToString();
    }

    [GeneratedRegex(@"^tg:(//)?user\?id=(?<id>\d{1,18})$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PersonLink();

    [GeneratedRegex(@"^(?<scheme>tg|ton|tonsite):(//)?(?<host>[^/?\#]*)(?<rest>.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OwnAddress();

    [GeneratedRegex("""^((?<scheme>https?)://)?((?<user>[^/?\#@"<>\\|\s\[\]]*)@)?(?<host>\[[0-9a-f:.]+\]|[^/?\#:@]+)(:(?<port>\d+))?(?<rest>[/?\#].*)?$""", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex HttpAddress();

    [GeneratedRegex(@"^([A-Za-z0-9._\-!$,~*'();&+=]|[^\x00-\x7f]|%[0-9A-Fa-f]{2})+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex HostCharacters();
}
