using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace NewsBot.Messages;

/// <summary>How fast messages go out, and how long Telegram is waited for.</summary>
/// <remarks>Telegram's limits are about one message a second in a chat with short bursts, 20 a minute in a group, 30 a second in all;
/// edits count (core.telegram.org/bots/faq). Exceeding them costs minutes of silence.</remarks>
public sealed class MessageOptions
{
    /// <summary>Between two messages to one person, once a burst is used up. Default 1 second.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan PrivateInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Between two messages to one group, once a burst is used up. Default 4 seconds: with the burst, 20 in any minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan GroupInterval { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>Messages to one chat that may follow each other at once. Default 5.</summary>
    [Range(1, 20)]
    public int Burst { get; set; } = 5;

    /// <summary>Messages a second, to all chats together. Default 30.</summary>
    [Range(1, 1_000)]
    public int PerSecond { get; set; } = 30;

    /// <summary>A placeholder that would have to wait longer than this is left out. Default 1 second.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan PlaceholderPatience { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long work lasts before the chat shows that the bot is typing. Default 1 second.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan TypingAfter { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Between two signs of typing; Telegram shows one for 5 seconds. Default 4 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:05")]
    public TimeSpan TypingEvery { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>How long work lasts before its placeholder says how far it is, with a button to stop it. Default 3 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan ProgressAfter { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Between two edits of a placeholder. Default 5 seconds: four times as slow as Telegram takes edits.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan ProgressEvery { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one call may take. Default 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long sending or fetching a file may take. Default 5 minutes: 50 MB over a slow line.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan UploadPatience { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The pause after the first failure of Telegram; each further one doubles it. Default 1 second.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:01:00")]
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause between two tries while Telegram is down. Default 15 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "01:00:00")]
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromSeconds(15);
}

/// <summary>Checks <see cref="MessageOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class MessageOptionsCheck : IValidateOptions<MessageOptions>;
