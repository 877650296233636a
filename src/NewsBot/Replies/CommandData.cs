using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Asks;
using NewsBot.Memory;

namespace NewsBot.Replies;

/// <summary>What a button under the answer to a command carries: the command, and what of it is wanted. It works whatever restarts.</summary>
/// <param name="Command">The command's name, 1 to 12 of a-z.</param>
/// <param name="Topic">Telegram does not tell the topic of messages that have become old.</param>
/// <param name="Wish">For the command to read, 0 to 42 of A-Z, a-z, 0-9, ".", "_", "-" and "="; see <see cref="Opening"/> and <see cref="Agreeing"/> for those that all share.</param>
public sealed partial record CommandData(string Command, int? Topic, string Wish)
{
    /// <summary>The entry that shall be shown again; <c>null</c>: the wish is the command's own.</summary>
    public AskId? Opens
    {
        get
        {
            var numbers = Wish.StartsWith('=') ? Wish[1..].Split('.') : [];
            return numbers is [var update, var part] && Hexadecimal(update) is { } first && Hexadecimal(part) is { } second ? new(first, second) : null;
        }
    }

    /// <summary>The wish that an entry is shown again, under whatever command.</summary>
    public static string Opening(AskId ask) => string.Create(CultureInfo.InvariantCulture, $"={ask.Update:x}.{ask.Part:x}");

    /// <summary>Under which id the command is kept that a model shall answer, whatever it costs; <c>null</c>: the wish is another.</summary>
    public string? Agrees => Wish.StartsWith("==", StringComparison.Ordinal) ? Wish[2..] : null;

    /// <summary>The wish that a model answers the command that is kept under this id.</summary>
    public static string Agreeing(string id) => $"=={id}";

    /// <summary>A place as a part of a wish, at most 34 letters.</summary>
    public static string Write(Place place) => string.Create(CultureInfo.InvariantCulture, $"{place.At.UtcTicks:x}.{place.Ask.Update:x}.{place.Ask.Part:x}");

    /// <returns><c>null</c> when <paramref name="text"/> is not what <see cref="Write(Place)"/> writes.</returns>
    public static Place? ReadPlace(string text) =>
        text.Split('.') is [var ticks, var update, var part]
        && long.TryParse(ticks, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var at) && at >= 0 && at <= DateTimeOffset.MaxValue.UtcTicks
        && Hexadecimal(update) is { } first && Hexadecimal(part) is { } second
            ? new(new(at, TimeSpan.Zero), new(first, second))
            : null;

    /// <summary>"history/2d/=1a2b.0": command, topic in hexadecimal, wish. At most 64 bytes, as many as Telegram takes.</summary>
    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{Command}/{Topic:x}/{Wish}");

    /// <returns><c>null</c> when <paramref name="data"/> is not what <see cref="Write()"/> writes: something else, or somebody else, wrote it.</returns>
    public static CommandData? Read(string? data) => data is not null && Written().Match(data) is { Success: true } match
        ? new(match.Groups["command"].Value, match.Groups["topic"].Length > 0 ? Hexadecimal(match.Groups["topic"].Value) : null, match.Groups["wish"].Value)
        : null;

    private static int? Hexadecimal(string text) =>
        int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^(?<command>[a-z]{1,12})/(?<topic>[0-9a-f]{0,8})/(?<wish>[A-Za-z0-9._=-]{0,42})\z", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Written();
}
