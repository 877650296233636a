using NewsBot.Asks;
using Telegram.Bot.Types;

namespace NewsBot.Updates;

/// <summary>In a group only the first piece of a text that the client cut names us. The others are known by who writes them, and when.</summary>
/// <remarks>Forgotten when the program ends; one thread at a time.</remarks>
public sealed class PasteTail(BotIdentity bot, AskOptions options)
{
    private const int Crowd = 1_000;

    /// <summary>The piece that may go on, of each person in each group.</summary>
    private readonly Dictionary<(ChatKey Chat, long Person), BriefAsk> open = [];

    /// <param name="asks">What <see cref="AskParser.Parse"/> finds in <paramref name="update"/>.</param>
    /// <returns><paramref name="asks"/>, or the next piece of a text that was begun with our name.</returns>
    public IReadOnlyList<Ask> Follow(Update update, IReadOnlyList<Ask> asks)
    {
        var isTalk = asks is [] or [BriefAsk { Unasked: true, Post: null }];
        if (isTalk && update.Message is { Text: not null, From.Id: var writer } message && open.Remove((AskParser.ChatOf(message), writer), out var before)
            && AskParser.ParseRest(update.Id, message, bot, options) is [BriefAsk next, ..] rest && PasteJoiner.Continues(before, next, options))
        {
            asks = rest;
            isTalk = false;
        }

        if (!isTalk && asks is [BriefAsk { Chat.Chat: < 0, Person: { } person, Input: Input.Pasted } piece] && piece.WrittenIn is null)
        {
            if (open.Count >= Crowd)
            {
                open.Clear();
            }

            open[(piece.Chat, person)] = piece;
        }

        return asks;
    }
}
