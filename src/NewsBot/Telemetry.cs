using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace NewsBot;

/// <summary>The names under which the bot is measured.</summary>
public static class Telemetry
{
    /// <summary>Of the activity source and of the meter.</summary>
    public const string Name = "NewsBot";

    private static readonly Meter Meter = new(Name);

    /// <summary>One span a turn: "turn".</summary>
    public static ActivitySource Spans { get; } = new(Name);

    /// <summary>Seconds from the start of a turn to its last message.</summary>
    public static Histogram<double> TurnDuration { get; } =
        Meter.CreateHistogram<double>("newsbot.turn.duration", unit: "s", description: "From the start of a turn to its last message.");

    /// <summary>Seconds that a model was asked, pauses and a repair included, by engine and function.</summary>
    public static Histogram<double> ModelDuration { get; } =
        Meter.CreateHistogram<double>("newsbot.model.duration", unit: "s", description: "From the question to a model to its last answer.");

    /// <summary>Tokens as the models' servers counted them, by engine and direction ("input", "output").</summary>
    public static Counter<long> ModelTokens { get; } = Meter.CreateCounter<long>("newsbot.model.tokens", unit: "{token}", description: "Tokens read and written by models.");

    /// <summary>Pages that were asked for because the first one held too little of its article, by whether they held more.</summary>
    public static Counter<long> SecondPages { get; } = Meter.CreateCounter<long>("newsbot.page.second", unit: "{page}", description: "Other versions of pages that were asked for.");
}
