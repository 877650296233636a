using System.Globalization;

namespace NewsBot.Playground;

/// <summary>The faults that can be chosen in the panel, by name.</summary>
internal static class FaultTable
{
    private const int MostSeconds = 300;

    private static readonly Dictionary<string, Func<TimeSpan, Fault>> Rows = new(StringComparer.Ordinal)
    {
        ["too_many"] = Fault.TooMany,
        ["internal_error"] = _ => Fault.InternalError,
        ["bad_gateway"] = _ => Fault.BadGateway,
        ["drop_before"] = _ => Fault.DropBefore,
        ["drop_after"] = _ => Fault.DropAfter,
        ["slow"] = Fault.Slow,
        ["garbage"] = _ => Fault.Garbage,
        ["truncated"] = _ => Fault.Truncated,
    };

    /// <exception cref="DeedRefusedException">There is no such fault, or nobody waits that long.</exception>
    public static Fault Of(string name, double seconds)
    {
        if (seconds is not (>= 0 and <= MostSeconds))
        {
            throw new DeedRefusedException($"Seconds are from 0 to {MostSeconds}.");
        }

        return Rows.TryGetValue(name, out var make)
            ? make(TimeSpan.FromSeconds(seconds))
            : throw new DeedRefusedException($"There is no fault \"{name}\"; there are {string.Join(", ", Rows.Keys)}.");
    }

    /// <summary>What a fault does to a call, in a few words.</summary>
    public static string Words(Fault fault) => fault switch
    {
        Fault.TooManyRequests many => string.Create(CultureInfo.InvariantCulture, $"429, wait {many.Wait.TotalSeconds:0.#} s"),
        Fault.Broken broken => broken.Status.ToString(CultureInfo.InvariantCulture),
        Fault.Dropped { Executed: false } => "connection drops, not executed",
        Fault.Dropped => "executed, then the connection drops",
        Fault.Delayed delayed => string.Create(CultureInfo.InvariantCulture, $"answer {delayed.Delay.TotalSeconds:0.#} s late"),
        Fault.Replaced => "answer is garbage",
        Fault.Crashed => "the bot is killed",
        _ => fault.ToString(),
    };
}
