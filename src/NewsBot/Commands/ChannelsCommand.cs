using System.Globalization;
using NewsBot.Asks;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Replies;

namespace NewsBot.Commands;

/// <summary>/channels: in private, what the bot does with the posts of channels that the person administers.</summary>
public sealed class ChannelsCommand(IChatMemory memory, ChatBook chats, MayDecide mayDecide, ChannelRightsOf rightsOf, LanguageBook languages) : IButtonCommand
{
    private const int Most = 50;

    public string Name => ChannelPage.Command;

    public string Purpose(Language language) => language.Say(Phrase.ChannelsPurpose);

    public async Task<Reply> AnswerAsync(CommandAsk ask, ChatSettings settings, CancellationToken cancellationToken)
    {
        var language = languages.Speak(settings.Language, ask.PersonLanguage);
        return ask.Chat.Chat < 0
            ? ReplyWriter.Say(ask, language.Say(Phrase.ChannelsInPrivate))
            : new(ask.Chat, ask.MessageId, [ChannelPage.Write([.. (await KnownAsync(ask.Chat.Chat, cancellationToken)).Take(Most)], language)]);
    }

    /// <summary>Shows the channels, opens one, or notes what is wanted there. Whether the person administers the channel is asked each time.</summary>
    public async Task<Pressed?> PressAsync(PressAsk press, string wish, ChatSettings settings, CancellationToken cancellationToken)
    {
        var language = languages.Speak(settings.Language, press.PersonLanguage);
        var known = press.Chat.Chat > 0 ? await KnownAsync(press.Chat.Chat, cancellationToken) : [];
        if (wish.Length == 0)
        {
            return new(ChannelPage.Write([.. known.Take(Most)], language));
        }

        if (ChannelPage.Read(wish) is not var (channel, answer) || known.FirstOrDefault(each => each.Id == channel) is not { Id: < 0, Title: var title })
        {
            return null;
        }

        if (!await mayDecide(channel, press, cancellationToken))
        {
            return new(Notice: language.Say(Phrase.OnlyAdministrators));
        }

        if (answer is { } chosen)
        {
            var rights = await rightsOf(channel, chosen is PostAnswer.Comment, cancellationToken);
            if (Missing(chosen, rights) is { } missing)
            {
                return new(Notice: language.Say(missing));
            }

            await memory.ChooseAsync(channel, new Dictionary<string, string?>(StringComparer.Ordinal) { [SettingName.Posts] = chosen.ToString() }, cancellationToken);
        }

        return new(ChannelPage.Write(channel, title, await chats.SettingsAsync(new(channel), cancellationToken), language));
    }

    private static Phrase? Missing(PostAnswer answer, ChannelRights rights) => answer switch
    {
        PostAnswer.Reply when !rights.Posts => Phrase.ChannelNoPosting,
        PostAnswer.Append when !rights.Edits => Phrase.ChannelNoEditing,
        PostAnswer.Comment when !rights.Comments => Phrase.ChannelNoComments,
        _ => null,
    };

    private async Task<IReadOnlyList<(long Id, string Title)>> KnownAsync(long person, CancellationToken cancellationToken) =>
    [
        .. from choice in await memory.ChoicesAsync(person, cancellationToken)
           where choice.Key.StartsWith(SettingName.Channel, StringComparison.Ordinal)
           select (long.Parse(choice.Key.AsSpan(SettingName.Channel.Length), provider: CultureInfo.InvariantCulture), choice.Value),
    ];
}
