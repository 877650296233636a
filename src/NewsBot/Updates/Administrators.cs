using System.Collections.Concurrent;
using NewsBot.Asks;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Updates;

/// <summary>Who administers which chat, as Telegram tells it; the answer to <see cref="MayDecide"/>.</summary>
public sealed class Administrators(ITelegramBotClient client, TimeProvider time)
{
    /// <summary>How long an answer serves: who was an administrator a minute ago may still decide.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private const int Crowd = 10_000;

    private readonly ConcurrentDictionary<(long Chat, long Person), (bool IsAdministrator, long At)> known = new();

    /// <inheritdoc cref="MayDecide"/>
    public async Task<bool> MayDecideAsync(long chat, Ask ask, CancellationToken cancellationToken)
    {
        if (ask.WrittenAs is { } writer)
        {
            // Only administrators can write in the name of their group; channels write in groups that are none of their business.
            return writer == chat;
        }

        if (ask.Person is not { } person || chat > 0)
        {
            return ask.Person == chat;
        }

        return await IsAdministratorAsync(chat, person, cancellationToken);
    }

    /// <inheritdoc cref="Administers"/>
    public async Task<bool> AdministersAsync(long chat, CancellationToken cancellationToken)
    {
        try
        {
            return await IsAdministratorAsync(chat, client.BotId, cancellationToken);
        }
        catch (RequestException)
        {
            return false;
        }
    }

    /// <inheritdoc cref="SeesAll"/>
    public async Task<bool> SeesAllAsync(long chat, CancellationToken cancellationToken)
    {
        try
        {
            var me = await client.GetMe(cancellationToken);
            return me.CanReadAllGroupMessages || chat > 0 || (await client.GetChatMember(chat, me.Id, cancellationToken)).IsAdmin;
        }
        catch (RequestException)
        {
            return true;
        }
    }

    /// <inheritdoc cref="ChannelRightsOf"/>
    public async Task<ChannelRights> RightsInAsync(long channel, bool comments, CancellationToken cancellationToken)
    {
        try
        {
            var rights = await client.GetChatMember(channel, client.BotId, cancellationToken) as ChatMemberAdministrator;
            return new(
                Posts: rights?.CanPostMessages is true,
                Edits: rights?.CanEditMessages is true,
                Comments: comments && (await client.GetChat(channel, cancellationToken)).LinkedChatId is { } group && await CommentsAsync(group, cancellationToken));
        }
        catch (ApiRequestException refused) when (refused.ErrorCode is 400 or 403)
        {
            return new(Posts: false, Edits: false, Comments: false);
        }
    }

    /// <summary>Takes what an update tells of members. Cheap; other updates say nothing.</summary>
    public void Note(Update update)
    {
        if (update.ChatMember is { NewChatMember: var member, Chat: var chat })
        {
            Note(chat.Id, member.User.Id, member.IsAdmin);
        }
        else if (update.MyChatMember is { Chat: { Type: not ChatType.Private, Id: var ours } })
        {
            // What the bot gets to know there has changed.
            foreach (var key in known.Keys.Where(key => key.Chat == ours))
            {
                known.TryRemove(key, out _);
            }
        }
    }

    private async Task<bool> IsAdministratorAsync(long chat, long person, CancellationToken cancellationToken)
    {
        if (known.TryGetValue((chat, person), out var before) && time.GetElapsedTime(before.At) < Fresh)
        {
            return before.IsAdministrator;
        }

        try
        {
            var member = await client.GetChatMember(chat, person, cancellationToken);
            Note(chat, person, member.IsAdmin);
            return member.IsAdmin;
        }
        catch (ApiRequestException refused) when (refused.ErrorCode is 400 or 403)
        {
            // The bot is not there any more, or the person never was.
            return false;
        }
    }

    /// <summary>In privacy mode a bot sees the copies of the posts only as an administrator.</summary>
    private async Task<bool> CommentsAsync(long group, CancellationToken cancellationToken) => await client.GetChatMember(group, client.BotId, cancellationToken) is var member
        && (member.IsAdmin || (member is ChatMemberMember or ChatMemberRestricted { CanSendMessages: true } && (await client.GetMe(cancellationToken)).CanReadAllGroupMessages));

    private void Note(long chat, long person, bool isAdministrator)
    {
        if (known.Count >= Crowd)
        {
            known.Clear();
        }

        known[(chat, person)] = (isAdministrator, time.GetTimestamp());
    }
}
