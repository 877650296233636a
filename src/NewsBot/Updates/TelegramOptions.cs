using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace NewsBot.Updates;

/// <summary>Which bot this is, and how its updates are fetched.</summary>
public sealed class TelegramOptions
{
    /// <summary>From @BotFather, "123456:ABC…". A secret: give it as <c>NEWSBOT_Telegram__Token</c>. No default; only the terminal commands work without.</summary>
    [RegularExpression("^[0-9]+:[A-Za-z0-9_-]+$", ErrorMessage = "Telegram:Token is not a token: @BotFather gives one like 123456:ABC-DEF.")]
    public string? Token { get; set; }

    /// <summary>Another Bot API server, such as http://localhost:8081. Default <c>null</c>: https://api.telegram.org.</summary>
    public Uri? BaseUrl { get; set; }

    /// <summary>How long one question for updates stays open when there are none. Default 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:02:00")]
    public TimeSpan PollFor { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The least time between two questions for updates: while many people write, several come with one answer. Default 0.1 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:10")]
    public TimeSpan PollEvery { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How much longer than <see cref="PollFor"/> an answer may take, and how long other questions may. Default 15 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The pause after the first failure; each further one doubles it. Default 1 second.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:01:00")]
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause between two questions while Telegram is down. Default 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:10:00")]
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the last question may take that confirms the updates stored, when the program stops. Default 3 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan ConfirmWithin { get; set; } = TimeSpan.FromSeconds(3);
}

/// <summary>Checks <see cref="TelegramOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class TelegramOptionsCheck : IValidateOptions<TelegramOptions>;
