using Telegram.Bot.Types;

namespace NewsBot.Playground;

/// <summary>Where the bot wants its updates.</summary>
/// <param name="Address">What is called for each of them. Only addresses on loopback really are.</param>
/// <param name="Secret">Goes along in a header; empty: none.</param>
/// <param name="MaxConnections">How many may be on their way at once, 1 to 100.</param>
/// <param name="IpAddress">The address that the bot fixed; <c>null</c>: none.</param>
/// <param name="HasOwnCertificate">Whether the bot brought its own certificate, which then need not be a trusted one.</param>
internal sealed record Webhook(Uri Address, string Secret, int MaxConnections, string? IpAddress, bool HasOwnCertificate)
{
    /// <summary>What went wrong last, and when; <c>null</c>: nothing yet.</summary>
    public (DateTimeOffset At, string Text)? LastError { get; set; }

    /// <summary>Whether setting the other one would change nothing.</summary>
    public bool IsSameAs(Webhook other) => !HasOwnCertificate && other with { LastError = LastError } == this;

    /// <summary>What getWebhookInfo tells.</summary>
    public WebhookInfo Describe() => new()
    {
        Url = Address.OriginalString,
        HasCustomCertificate = HasOwnCertificate,
        MaxConnections = MaxConnections,
        IpAddress = IpAddress ?? "127.0.0.1",
        LastErrorDate = LastError?.At.UtcDateTime,
        LastErrorMessage = LastError?.Text,
    };
}
