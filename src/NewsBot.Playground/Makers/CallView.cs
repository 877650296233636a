using System.Text.Json;

namespace NewsBot.Playground;

/// <summary>A call of the bot, as a line of the panel.</summary>
/// <param name="Says">The beginning of what it writes or answers; <c>null</c>: nothing.</param>
/// <param name="At">Milliseconds since 1970.</param>
/// <param name="Ms">How long the answer took; <c>null</c>: it is still open.</param>
/// <param name="Broke">The rules that Telegram refused it for, and what else it lets pass but should not be done.</param>
internal sealed record CallLine(
    int Number, string Method, string? Chat, string? Says, long At, int? Status, double? Ms, string? Error, string? Fault, IReadOnlyList<RuleLine> Broke)
{
    private const int LongestWords = 120;

    private static readonly string[] Telling = ["text", "caption", "action", "offset"];

    public static CallLine Of(BotCall call, IEnumerable<Violation> broke) => new(
        call.Number,
        call.Method,
        call["chat_id"],
        Telling.Select(name => call[name]).FirstOrDefault(text => text is not null) is { } said ? Beginning(said) : null,
        call.At.ToUnixTimeMilliseconds(),
        call.Status,
        call.Duration?.TotalMilliseconds,
        call.Error,
        call.Fault is { } fault ? FaultTable.Words(fault) : null,
        [.. broke.Select(violation => new RuleLine(violation.Rule, violation.Text, violation.Refused))]);

    private static string Beginning(string text) => text.Length <= LongestWords ? text
        : text[..(char.IsHighSurrogate(text[LongestWords - 1]) ? LongestWords - 1 : LongestWords)] + "…";
}

/// <summary>A rule that a call broke.</summary>
/// <param name="Refused">Whether Telegram refused the call; if not, it was only sloppy.</param>
internal sealed record RuleLine(string Rule, string Text, bool Refused);

/// <summary>A call with everything that went over the wire.</summary>
internal sealed record CallWhole(CallLine Line, IReadOnlyDictionary<string, JsonElement> Parameters, JsonElement? Result);

/// <summary>What the panel shows at one moment.</summary>
/// <param name="Budget">What flood control still allows; <c>null</c>: it is off.</param>
/// <param name="Sloppy">What the bot left undone, for which there is no call.</param>
internal sealed record Moment(
    IReadOnlyList<WaitingLine> Waiting, BudgetLine? Budget, IReadOnlyList<FaultLine> Faults, IReadOnlyList<RuleLine> Sloppy, IReadOnlyList<ExchangeLine> Model);

/// <summary>An update that the bot has not confirmed.</summary>
/// <param name="Deliveries">How often it was handed out.</param>
internal sealed record WaitingLine(int Id, string Type, long At, int Deliveries, JsonElement Update);

/// <summary>A fault that is yet to happen.</summary>
internal sealed record FaultLine(string Fault, string Methods, int Left);

/// <summary>What flood control still allows; of each figure also how many there can be.</summary>
internal sealed record BudgetLine(int Overall, int OverallOf, IReadOnlyList<ChatBudgetLine> Chats);

/// <inheritdoc cref="ChatBudget"/>
/// <param name="Of">How many messages, or edits, may come at once.</param>
/// <param name="MinuteOf">How many there may be in a minute of a group.</param>
/// <param name="Wait">Seconds.</param>
internal sealed record ChatBudgetLine(long Chat, string Title, double Messages, double Edits, int Of, int? Minute, int MinuteOf, double Wait);

/// <summary>A question to the stand-in of a model.</summary>
internal sealed record ExchangeLine(long At, string Mood, int? Status, double? Ms, string Question, string? Answer);
