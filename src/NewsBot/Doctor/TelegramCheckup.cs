using System.Globalization;
using NewsBot.Updates;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace NewsBot.Doctor;

/// <summary>Asks Telegram who the bot is: token, privacy mode, inline mode, and the clock by the way.</summary>
/// <param name="client">The client that the bot itself uses.</param>
public sealed class TelegramCheckup(ITelegramBotClient client, TelegramOptions options, TimeProvider time)
{
    /// <summary>Between our clock and Telegram's; more makes "asked at" and retries wrong.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(30);

    /// <summary>What there is to say when no token is set.</summary>
    public static Finding NoToken { get; } = new(
        "Token",
        Verdict.Broken,
        "There is none, so newsbot runs in the playground, on this machine only.",
        "Write /newbot to @BotFather (https://t.me/BotFather) and set the environment variable NEWSBOT_Telegram__Token to the token that it answers with.");

    public async Task<IReadOnlyList<Finding>> FindAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset? clock = null;
        client.OnApiResponseReceived += (_, response, _) =>
        {
            clock = response.ResponseMessage.Headers.Date;
            return ValueTask.CompletedTask;
        };
        using var patience = new CancellationTokenSource(options.Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            var me = await client.GetMe(either.Token);
            return [Token(me), Privacy(me), Inline(me), Guest(me), Clock(clock)];
        }
        catch (ApiRequestException refused) when (refused.ErrorCode is 401 or 404)
        {
            return
            [
                new("Token", Verdict.Broken, "Telegram does not accept it.", "Write /token to @BotFather and set NEWSBOT_Telegram__Token to what it answers with."),
                Clock(clock),
            ];
        }
        catch (ApiRequestException refused)
        {
            return [new("Telegram", Verdict.Broken, $"It answers with error {refused.ErrorCode}.", "Try again in a few minutes."), Clock(clock)];
        }
        catch (Exception failed) when (failed is RequestException or HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            var server = options.BaseUrl?.GetLeftPart(UriPartial.Authority) ?? "https://api.telegram.org";
            return [new("Telegram", Verdict.Broken, $"{server} does not answer.", "Check the network, a proxy or firewall, and Telegram:BaseUrl.")];
        }
    }

    private static Finding Token(User me) => new("Token", Verdict.Good, $"It belongs to @{me.Username}.");

    private static Finding Privacy(User me) => me.CanReadAllGroupMessages
        ? new("Privacy mode", Verdict.Good, "Off: in groups the bot sees every message. It briefs those that name it, and links where administrators wrote /auto on.")
        : new(
            "Privacy mode",
            Verdict.Warning,
            "On: in groups the bot sees only commands such as /brief and replies to its own messages, neither links (/auto) nor its name elsewhere. Where it is an administrator, it sees all.",
            "If it shall see them: /setprivacy at @BotFather, Disable, then remove the bot from its groups and add it again.");

    private static Finding Inline(User me) => me.SupportsInlineQueries
        ? new("Inline mode", Verdict.Good, "On.")
        : new("Inline mode", Verdict.Warning, "Off: nobody can call the bot from other chats.", "If they shall: /setinline at @BotFather.");

    private static Finding Guest(User me) => me.SupportsGuestQueries
        ? new("Guest mode", Verdict.Good, "On: who names the bot in a group that it is no member of gets a card.")
        : new("Guest mode", Verdict.Good, "Off: the bot is not heard in groups that it is no member of. @BotFather switches it on.");

    private Finding Clock(DateTimeOffset? telegram)
    {
        if (telegram is not { } theirs)
        {
            return new("Clock", Verdict.Warning, "Telegram's answer says no time, so ours could not be compared.");
        }

        var skew = time.GetUtcNow() - theirs;
        var seconds = Math.Abs(skew.TotalSeconds).ToString("0", CultureInfo.InvariantCulture);
        return skew.Duration() <= Tolerance
            ? new("Clock", Verdict.Good, $"Within {seconds} s of Telegram's.")
            : new(
                "Clock",
                Verdict.Warning,
                $"{seconds} s {(skew > TimeSpan.Zero ? "ahead of" : "behind")} Telegram's.",
                "Switch time synchronisation on: timedatectl set-ntp true.");
    }
}
