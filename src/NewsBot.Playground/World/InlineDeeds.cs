using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>What a person does with the bot without leaving the chat: <c>@newsbot query</c>.</summary>
public sealed partial class Person
{
    private const int LongestQuery = 256;

    /// <summary>Types the bot's username and a query. The bot need not be in the chat; nobody else sees it.</summary>
    /// <param name="query">What is typed after the username; clients cut it after 256 characters.</param>
    /// <param name="where">The chat; <c>null</c>: the private chat with the bot.</param>
    /// <param name="offset">The <see cref="InlineAnswer.NextOffset"/> of the answer before, to see more; empty: from the beginning.</param>
    /// <exception cref="InvalidOperationException">The bot has no inline mode.</exception>
    public InlineAsk AskInline(string query, Conversation? where = null, string offset = "") => world.Change(() =>
    {
        if (!world.Options.InlineMode)
        {
            throw new InvalidOperationException("The bot has no inline mode.");
        }

        var chat = where ?? Chat;
        var ask = world.Inline.Ask(this, Cut(query), chat, offset);
        if (!ask.IsFromCache)
        {
            ask.Update = world.Updates.Add(new Update
            {
                InlineQuery = new InlineQuery
                {
                    Id = ask.Id,
                    From = User,
                    Query = ask.Query,
                    Offset = ask.Offset,
                    ChatType = chat == Chat ? ChatType.Sender : chat.Type,
                },
            });
        }

        return ask;
    });

    /// <summary>Chooses a result: its message appears in a chat in this person's name, "via" the bot.</summary>
    /// <param name="where">The chat; <c>null</c>: the one in which the query was typed.</param>
    /// <exception cref="ArgumentException">The bot did not offer such a result.</exception>
    public ChatMessage ChooseInline(InlineAsk ask, string resultId, Conversation? where = null) => world.Change(() =>
    {
        if (ask.Answer?.Messages.GetValueOrDefault(resultId) is not { } offered)
        {
            throw new ArgumentException($"There is no result \"{resultId}\" to choose.", nameof(resultId));
        }

        var content = World.Copy(offered);
        content.ViaBot = world.Bot;
        var message = Send(content, new Place(where ?? ask.Where));
        var inlineId = message.Current.Wire.ReplyMarkup is null ? null : world.Inline.Name(message);
        if (world.Options.InlineFeedback)
        {
            world.Updates.Add(new Update
            {
                ChosenInlineResult = new ChosenInlineResult { ResultId = resultId, From = User, Query = ask.Query, InlineMessageId = inlineId },
            });
        }

        return message;
    });

    private static string Cut(string query) => query.Length <= LongestQuery ? query
        : query[..(char.IsHighSurrogate(query[LongestQuery - 1]) ? LongestQuery - 1 : LongestQuery)];
}
