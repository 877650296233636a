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

        if (ChannelPage.Read(wish) is not var (channel, rest) || known.FirstOrDefault(each => each.Id == channel) is not { Id: < 0, Title: var title })
        {
            return null;
        }

        if (!await mayDecide(channel, press, cancellationToken))
        {
            return new(Notice: language.Say(Phrase.OnlyAdministrators));
        }

        if (Enum.GetValues<PostAnswer>().Cast<PostAnswer?>().FirstOrDefault(answer => answer.ToString() == rest) is { } chosen)
        {
            var rights = await rightsOf(channel, chosen is PostAnswer.Comment, cancellationToken);
            if (Missing(chosen, rights) is { } missing)
            {
                return new(Notice: language.Say(missing));
            }

            await ChooseAsync(channel, SettingName.Posts, rest, cancellationToken);
            rest = "";
        }
        else if (rest.Split('.', 2) is [var name, var word])
        {
            if (!ChannelPage.Offers(name, word, languages))
            {
                return null;
            }

            await ChooseAsync(channel, name, word, cancellationToken);
            rest = "";
        }

        return ChannelPage.Write(channel, title, await chats.OfChannelAsync(channel, cancellationToken), language, languages, rest) is { } page ? new(page) : null;
    }

    private Task ChooseAsync(long channel, string name, string word, CancellationToken cancellationToken) =>
        memory.ChooseAsync(channel, new Dictionary<string, string?>(StringComparer.Ordinal) { [name] = word }, cancellationToken);

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
