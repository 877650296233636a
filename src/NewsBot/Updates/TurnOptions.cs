using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace NewsBot.Updates;

/// <summary>How turns are run.</summary>
public sealed class TurnOptions
{
    /// <summary>Articles worked on at the same time, over all chats. Default 64.</summary>
    [Range(1, 10_000)]
    public int AtOnce { get; set; } = 64;

    /// <summary>How often the work on an ask may fail before the person gets an apology. Waiting for Telegram is no failure. Default 3.</summary>
    [Range(1, 20)]
    public int Attempts { get; set; } = 3;

    /// <summary>How often the work on an ask may be begun, crashes of the program included, before the person gets an apology. Default 10.</summary>
    [Range(1, 100)]
    public int Starts { get; set; } = 10;

    /// <summary>The pause after a failed attempt; each further one doubles it. Default 1 second.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan RetryPause { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long the work on one ask may take, sending not included. Default 15 minutes: local models are slow.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Between two searches for chats that were left waiting. Default 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan SweepEvery { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long running turns may go on when the program is told to stop; what is not done by then is done after the next start. Default 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan FinishWithin { get; set; } = TimeSpan.FromSeconds(5);
}

/// <summary>Checks <see cref="TurnOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class TurnOptionsCheck : IValidateOptions<TurnOptions>;
