using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsBot.Playground;

/// <summary>A way in which Telegram, or the way to it, can fail a call.</summary>
public abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>429 with the time to wait; the call is not executed.</summary>
    public static Fault TooMany(TimeSpan wait) => new TooManyRequests(wait);

    /// <summary>500 with Telegram's JSON; the call is not executed.</summary>
    public static Fault InternalError { get; } = new Broken(500, """{"ok":false,"error_code":500,"description":"Internal Server Error"}""", "application/json");

    /// <summary>502 with the HTML page of the server in front; the call is not executed.</summary>
    public static Fault BadGateway { get; } = new Broken(
        502,
        "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.18.0</center>\r\n</body>\r\n</html>\r\n",
        "text/html");

    /// <summary>The call is not executed: this server, or this chat, does not take it.</summary>
    /// <param name="description">Without quotation marks: "Bad Request: MESSAGE_TOO_LONG".</param>
    public static Fault Refused(int code, string description) =>
        new Broken(code, string.Create(CultureInfo.InvariantCulture, $$"""{"ok":false,"error_code":{{code}},"description":"{{description}}"}"""), "application/json");

    /// <summary>The connection breaks before the call is executed.</summary>
    public static Fault DropBefore { get; } = new Dropped(Executed: false);

    /// <summary>The call is executed, then the connection breaks: the bot cannot know.</summary>
    public static Fault DropAfter { get; } = new Dropped(Executed: true);

    /// <summary>The call is executed, the answer comes late.</summary>
    public static Fault Slow(TimeSpan delay) => new Delayed(delay);

    /// <summary>The call is executed, the answer is no JSON: a page of the hotel's network.</summary>
    public static Fault Garbage { get; } = new Replaced(_ => "<!doctype html><title>Welcome</title><p>Please sign in to the network.");

    /// <summary>The call is executed, half of the answer comes.</summary>
    public static Fault Truncated { get; } = new Replaced(answer => answer[..(answer.Length / 2)]);

    /// <summary>The connection breaks before the call is executed, and the bot dies of it.</summary>
    internal static Fault Crash(Action crash) => new Crashed(crash);

    internal sealed record Crashed(Action Kill) : Fault;

    internal sealed record TooManyRequests(TimeSpan Wait) : Fault;

    internal sealed record Broken(int Status, string Body, string ContentType) : Fault;

    internal sealed record Dropped(bool Executed) : Fault;

    internal sealed record Delayed(TimeSpan Delay) : Fault;

    internal sealed record Replaced(Func<string, string> Body) : Fault;
}

/// <summary>The faults that are yet to happen.</summary>
internal sealed class FaultPlan
{
    private readonly List<Rule> rules = [];

    /// <param name="methods">A method's name, with * for any letters; * alone spares getUpdates.</param>
    /// <param name="times">How many calls it befalls.</param>
    public void Add(Fault fault, string methods, int times)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(times);
        var pattern = new Regex(
            "^" + Regex.Escape(methods).Replace("\\*", ".*", StringComparison.Ordinal) + "$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1));
        rules.Add(new Rule(fault, methods, pattern, SparesPolls: methods == "*") { Left = times });
    }

    public void Clear() => rules.Clear();

    /// <summary>What is yet to happen: the fault, the methods as they were given, how many calls it will befall.</summary>
    public IEnumerable<(Fault Fault, string Methods, int Left)> Pending => rules.Where(rule => rule.Left > 0).Select(rule => (rule.Fault, rule.Named, rule.Left));

    /// <summary>The fault that befalls a call; <c>null</c>: none.</summary>
    public Fault? Take(string method)
    {
        var rule = rules.Find(one => one.Left > 0 && one.Methods.IsMatch(method) && !(one.SparesPolls && method == "getUpdates"));
        if (rule is null)
        {
            return null;
        }

        rule.Left--;
        return rule.Fault;
    }

    private sealed record Rule(Fault Fault, string Named, Regex Methods, bool SparesPolls)
    {
        public int Left { get; set; }
    }
}
