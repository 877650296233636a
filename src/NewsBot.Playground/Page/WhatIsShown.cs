using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Playground;

/// <summary>Everything that the page shows, as pieces for the <see cref="Feed"/>. Names are written in Telegram's manner.</summary>
internal sealed class WhatIsShown(FakeTelegram telegram, ChatPageOptions options)
{
    private readonly World world = telegram.World;

    /// <summary>Messages as Telegram writes them: written once for each version, and forgotten with it.</summary>
    private readonly ConditionalWeakTable<MessageVersion, object> written = [];

    public IEnumerable<Piece> Look() => world.Read(() => Pieces().ToArray());

    private IEnumerable<Piece> Pieces()
    {
        yield return Piece.Of("bot", "", View(world.Bot));
        foreach (var person in world.People)
        {
            yield return Piece.Of("person", Key(person.Id), person.User);
        }

        foreach (var chat in world.Chats())
        {
            yield return Piece.Of("chat", Key(chat.Id), View(chat));
            foreach (var message in chat.Transcript)
            {
                yield return Piece.Of("message", $"{Key(chat.Id)}/{Key(message.Id)}", View(message));
            }
        }

        foreach (var piece in options.Pieces?.Invoke() ?? [])
        {
            yield return piece;
        }
    }

    private static string Key(long id) => id.ToString(CultureInfo.InvariantCulture);

    private BotView View(User bot) => new(
        bot,
        telegram.State.Commands.ToDictionary(StringComparer.Ordinal),
        telegram.State.Profile.Where(pair => pair.Key.What == "description" && pair.Value is not null)
            .ToDictionary(pair => pair.Key.Language, pair => pair.Value!, StringComparer.Ordinal),
        options.Articles,
        options.Links);

    private static ChatView View(Conversation chat) => new(
        chat.Chat,
        chat.Members.Select(person => new MemberView(person.Id, chat.MemberOf(person).Status)).ToArray(),
        chat.Bot.Status,
        chat.Started,
        chat.Blocked,
        chat.Topics,
        chat.Discussion?.Id,
        chat.MigratedTo?.Id,
        chat.Pinned is [.., var pinned] ? pinned.Id : null,
        chat.Drafts.Select(draft => new DraftView(draft.Id, draft.CanStop, draft.Wire)).ToArray(),
        chat.LastAction is var (action, at) ? new ActionView(action, at.ToUnixTimeMilliseconds()) : null);

    private MessageView View(ChatMessage message) => new(
        message.Chat.Id,
        message.Id,
        message.Author?.Id,
        message.IsFromBot,
        message.Versions.Count,
        message.DeletedAt is not null,
        message.Copied?.Id,
        message.OnlyFor?.Id,
        message.InPlaceOf?.Id,
        message.Reactions
            .SelectMany(pair => pair.Value.OfType<ReactionTypeEmoji>().Select(reaction => (Who: pair.Key, reaction.Emoji)))
            .GroupBy(one => one.Emoji, one => one.Who, (emoji, who) => new ReactionView(emoji, [.. who]), StringComparer.Ordinal)
            .ToArray(),
        (JsonElement)written.GetValue(message.Current, version => JsonSerializer.SerializeToElement(version.Wire, JsonBotAPI.Options)));
}

/// <summary>The bot and what the page offers to try with it.</summary>
/// <param name="User">The bot as messages show it.</param>
/// <param name="Commands">Its menus by scope, chat, person and language: <c>Default///fr</c>.</param>
/// <param name="Descriptions">What it says of itself to those who have not started it, by language; empty: for all others.</param>
internal sealed record BotView(
    User User,
    IReadOnlyDictionary<string, BotCommand[]> Commands,
    IReadOnlyDictionary<string, string> Descriptions,
    IReadOnlyList<SampleArticle> Articles,
    IReadOnlyList<SampleLink> Links);

/// <summary>A chat, without its messages.</summary>
/// <param name="Members">The people in it.</param>
/// <param name="Bot">What the bot is there.</param>
/// <param name="Started">Private chats: whether the person has pressed Start or written.</param>
/// <param name="Blocked">Private chats: whether the person blocked the bot.</param>
/// <param name="Discussion">A channel's discussion group, or a group's channel.</param>
/// <param name="MigratedTo">The supergroup that a group became.</param>
/// <param name="Pinned">Id of the message that was pinned last.</param>
/// <param name="Drafts">What the bot is still writing.</param>
/// <param name="Action">What the bot was seen doing last.</param>
internal sealed record ChatView(
    Chat Chat,
    IReadOnlyList<MemberView> Members,
    ChatMemberStatus Bot,
    bool Started,
    bool Blocked,
    IReadOnlyList<Topic> Topics,
    long? Discussion,
    long? MigratedTo,
    int? Pinned,
    IReadOnlyList<DraftView> Drafts,
    ActionView? Action);

/// <summary>A person in a chat, and what that one is there.</summary>
internal sealed record MemberView(long Id, ChatMemberStatus Status);

/// <summary>A message that the bot is still writing.</summary>
/// <param name="CanStop">Whether the person may stop it.</param>
/// <param name="Message">What it shows; neither text nor a rich message: the bot thinks.</param>
internal sealed record DraftView(long Id, bool CanStop, Message Message);

/// <summary>"NewsBot is typing…".</summary>
/// <param name="At">Milliseconds since 1970; clients show it for five seconds.</param>
internal sealed record ActionView(ChatAction Action, long At);

/// <summary>A message as it is now.</summary>
/// <param name="Author">The person who wrote it; <c>null</c>: the bot, or Telegram itself.</param>
/// <param name="IsBot">Whether the bot wrote it.</param>
/// <param name="Versions">How many there were, this one among them.</param>
/// <param name="Copy">A channel's post: the id of its copy in the discussion group.</param>
/// <param name="OnlyFor">The person who alone sees it besides the bot; <c>null</c>: everyone in the chat.</param>
/// <param name="InPlaceOf">Id of the message that it hides from that person.</param>
/// <param name="Message">As Telegram writes it.</param>
internal sealed record MessageView(
    long Chat,
    int Id,
    long? Author,
    bool IsBot,
    int Versions,
    bool Deleted,
    int? Copy,
    long? OnlyFor,
    int? InPlaceOf,
    IReadOnlyList<ReactionView> Reactions,
    JsonElement Message);

/// <summary>An emoji below a message, and whose it is.</summary>
internal sealed record ReactionView(string Emoji, IReadOnlyList<long> By);
