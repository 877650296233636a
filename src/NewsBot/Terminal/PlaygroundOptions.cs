using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace NewsBot.Terminal;

/// <summary>Where the playground's page is found: Telegram, its people and the bot in a browser tab of this machine.</summary>
public sealed class PlaygroundOptions
{
    /// <summary>Port of the page on 127.0.0.1; when it is taken, the next free one. 0 takes any. Default 8088.</summary>
    [Range(0, ushort.MaxValue)]
    public int Port { get; set; } = 8088;
}

/// <summary>Checks <see cref="PlaygroundOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class PlaygroundOptionsCheck : IValidateOptions<PlaygroundOptions>;
