using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace NewsBot.Memory;

/// <summary>Where the bot keeps what it must not forget, and how patiently.</summary>
public sealed class StorageOptions
{
    /// <summary>The database, relative to the current directory; a missing folder is made. Beside it lie its log and its lock. Default "newsbot.db".</summary>
    [Required]
    public string File { get; set; } = "newsbot.db";

    /// <summary>How many reads and writes may wait for the database; who comes later waits for a place. Default 1,000.</summary>
    [Range(1, 100_000)]
    public int QueueBound { get; set; } = 1_000;

    /// <summary>How long a read or write may take, waiting included, before its caller gets a time-out. Default 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long nothing must happen before the log is worked into the database and old update ids are forgotten. Default 2 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan IdleBeforeTidying { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long the id of an update is kept, so that the update is not answered twice. Default 3 days; Telegram redelivers for 1 day.</summary>
    [Range(typeof(TimeSpan), "2.00:00:00", "365.00:00:00")]
    public TimeSpan UpdatesRememberedFor { get; set; } = TimeSpan.FromDays(3);

    /// <summary>A larger file, in 1,000,000 bytes, is warned about. Default 100: LiteDB gets slow beyond, and memory grows with the file.</summary>
    [Range(1, 1_000_000)]
    public int WarnAtMegabytes { get; set; } = 100;

    /// <summary>More documents than these are warned about. Default 100,000: inserting took three times as long beyond 200,000.</summary>
    [Range(1, 1_000_000_000)]
    public int WarnAtDocuments { get; set; } = 100_000;
}

/// <summary>Checks <see cref="StorageOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class StorageOptionsCheck : IValidateOptions<StorageOptions>;
