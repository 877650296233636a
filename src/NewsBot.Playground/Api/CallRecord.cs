using System.Globalization;
using System.Text.Json;

namespace NewsBot.Playground;

/// <summary>A call of the bot and what became of it.</summary>
/// <param name="Method">As Telegram spells it: sendMessage.</param>
/// <param name="Parameters">The parameters as the bot sent them; those of forms and query strings are texts.</param>
/// <param name="At">When it came.</param>
public sealed record BotCall(string Method, IReadOnlyDictionary<string, JsonElement> Parameters, DateTimeOffset At)
{
    /// <summary>Which call it was since the start, from 1.</summary>
    public int Number { get; internal init; }

    /// <summary>HTTP status of the answer; <c>null</c>: not answered yet, or never.</summary>
    public int? Status { get; internal set; }

    /// <summary>What the bot was told when it was refused; <c>null</c>: it was not.</summary>
    public string? Error { get; internal set; }

    /// <summary>The result; <c>null</c>: there is none.</summary>
    public JsonElement? Result { get; internal set; }

    /// <summary>The fault that befell it; <c>null</c>: none.</summary>
    public Fault? Fault { get; internal set; }

    /// <summary>How long the answer took, with long polling and faults; <c>null</c>: not answered yet.</summary>
    public TimeSpan? Duration { get; internal set; }

    /// <summary>A parameter's text, or its JSON if it is no text; <c>null</c>: it was not sent.</summary>
    public string? this[string parameter] =>
        Parameters.TryGetValue(parameter, out var value) ? value.ToString() : null;

    public override string ToString()
    {
        var parameters = string.Join(", ", Parameters.Select(pair => $"{pair.Key}: {pair.Value.GetRawText()}"));
        return $"{Method}({parameters}) → {Status?.ToString(CultureInfo.InvariantCulture) ?? "no answer"} {Error}";
    }
}

/// <summary>A rule that the bot broke, or something sloppy that Telegram lets pass.</summary>
/// <param name="Rule">Short name: text_too_long.</param>
/// <param name="Text">What was wrong, in Telegram's words if it was refused.</param>
/// <param name="Method">The method called.</param>
/// <param name="Refused">Whether Telegram refused the call; if not, it was only sloppy.</param>
/// <param name="At">When it came.</param>
public sealed record Violation(string Rule, string Text, string Method, bool Refused, DateTimeOffset At)
{
    /// <summary><see cref="BotCall.Number"/> of the call; <c>null</c>: it is about a call that never came.</summary>
    public int? Call { get; internal init; }

    public override string ToString() => $"{Method}: {Text} [{Rule}{(Refused ? string.Empty : ", sloppy")}]";
}

/// <summary>What the bot did. The newest <see cref="Kept"/> calls and violations are kept.</summary>
internal sealed class CallRecord
{
    public const int Kept = 10_000;

    private readonly Queue<BotCall> calls = new();
    private readonly Queue<Violation> violations = new();

    /// <summary>Refusals that the world caused, which the bot should remember.</summary>
    private readonly HashSet<(string Rule, string? Chat)> told = [];

    public IReadOnlyList<BotCall> Calls => [.. calls];

    /// <summary><see cref="BotCall.Number"/> of the newest call; 0: there was none.</summary>
    public int Last { get; private set; }

    public IReadOnlyList<Violation> Violations => [.. violations];

    public BotCall Begin(string method, Parameters parameters, DateTimeOffset at)
    {
        var call = new BotCall(method, parameters.Values, at) { Number = ++Last };
        Keep(calls, call);
        return call;
    }

    public void Sloppy(BotCall call, string rule, string text) => Keep(violations, new Violation(rule, text, call.Method, Refused: false, call.At) { Call = call.Number });

    public void Refused(BotCall call, RefusalException refusal)
    {
        switch (refusal.Blame)
        {
            case Blame.Bot:
                Keep(violations, new Violation(refusal.Rule, refusal.Message, call.Method, Refused: true, call.At) { Call = call.Number });
                break;
            case Blame.World when !told.Add((refusal.Rule, call["chat_id"])):
                Sloppy(call, "repeated_refusal", $"The bot was told before: {refusal.Message}");
                break;
            default:
                break;
        }
    }

    public void Forget()
    {
        calls.Clear();
        violations.Clear();
    }

    private static void Keep<T>(Queue<T> queue, T item)
    {
        queue.Enqueue(item);
        if (queue.Count > Kept)
        {
            queue.Dequeue();
        }
    }
}
