using System.Globalization;
using NewsBot.Languages;
using NewsBot.Memory;

namespace NewsBot.Replies;

/// <summary>The private dialogue about channels → a message with buttons.</summary>
public static class ChannelPage
{
    /// <summary>The command whose buttons they are.</summary>
    public const string Command = "channels";

    private const string Sign = "c";

    /// <summary>What the bot does with the posts of one channel, and what it could do.</summary>
    public static ReplyPart Write(long channel, string title, ChatSettings settings, Language language) => new(TelegramHtml.Write(
        [new([new(OutsideText.Line(title), Look.Bold)]), new([new(language.Say(Phrase.ChannelHow))])]))
    {
        Buttons =
        [
            .. Enum.GetValues<PostAnswer>().Select(answer => new[]
            {
                new Button((settings.Posts == answer ? "✓ " : "") + language.Say(Of(answer)), Data($"{IdOf(channel)}.{answer}")),
            }),
            [new($"‹ {language.Say(Phrase.Back)}", Data(""))],
        ],
    };

    /// <summary>The channels that a person administers with the bot.</summary>
    /// <param name="channels">At most 50, by id and title.</param>
    public static ReplyPart Write(IReadOnlyList<(long Id, string Title)> channels, Language language) =>
        new(TelegramHtml.Escape(language.Say(channels.Count == 0 ? Phrase.ChannelsNone : Phrase.ChannelsHeading)))
        {
            Buttons = [.. channels.Select(channel => new[] { new Button(Excerpt.Of(OutsideText.Line(channel.Title) is { Length: > 0 } title ? title : IdOf(channel.Id), 40), Data(IdOf(channel.Id))) })],
        };

    /// <summary>Which channel a wish speaks of, and what shall be done there.</summary>
    /// <returns><c>null</c> when no button has such a wish; no answer: the channel's page is wanted.</returns>
    public static (long Channel, PostAnswer? Answer)? Read(string wish) =>
        wish.StartsWith(Sign, StringComparison.Ordinal) && wish[1..].Split('.') is { Length: <= 2 } parts
        && long.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var channel) && channel < 0
            ? parts.Length == 1 ? (channel, null)
                : Enum.GetValues<PostAnswer>().Cast<PostAnswer?>().FirstOrDefault(answer => answer.ToString() == parts[1]) is { } answer ? (channel, answer) : null
            : null;

    private static string IdOf(long channel) => string.Create(CultureInfo.InvariantCulture, $"{Sign}{channel}");

    private static Phrase Of(PostAnswer answer) => answer switch
    {
        PostAnswer.Reply => Phrase.PostsReply,
        PostAnswer.Comment => Phrase.PostsComment,
        PostAnswer.Append => Phrase.PostsAppend,
        _ => Phrase.PostsNone,
    };

    private static string Data(string wish) => new CommandData(Command, Topic: null, wish).Write();
}
