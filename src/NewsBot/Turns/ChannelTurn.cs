using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Messages;
using NewsBot.Replies;

namespace NewsBot.Turns;

/// <summary>A post of a channel, briefed as the channel's administrators chose; and the question to whoever made the bot an administrator.</summary>
/// <remarks>Nobody waits for an answer, so nothing that fails is told. Everything here may run twice.</remarks>
public sealed class ChannelTurn(
    IChatMemory memory, MetBefore met, ChatBook chats, ArticleReader reader, BriefingShelf briefings, LanguageBook languages, PostWriter posts, Messenger messenger, Attachments attachments,
    TurnLimit limit, IOptions<AskOptions> asks, IOptions<ReadingOptions> articles, TimeProvider time)
{
    /// <summary>How old a post may be that has no briefing yet when it is edited: what stood for long stays as it is.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(1);

    /// <inheritdoc cref="IsWelcome"/>
    public async Task<bool> IsWelcomeAsync(Post post, ChatKey chat, CancellationToken cancellationToken) =>
        (await chats.OfChannelAsync(post.Channel, cancellationToken)).Posts is var answer and not PostAnswer.None
        && answer is PostAnswer.Comment == (chat.Chat != post.Channel);

    /// <summary>Notes who administers the channel, and asks in private what the bot shall do there; who never wrote to the bot finds it in /channels.</summary>
    public async Task InviteAsync(Waiting waiting, CancellationToken cancellationToken)
    {
        var ask = (ChannelAsk)waiting.Ask;
        var name = SettingName.Channel + ask.Channel.ToString(CultureInfo.InvariantCulture);
        await memory.ChooseAsync(ask.Chat.Chat, new Dictionary<string, string?>(StringComparer.Ordinal) { [name] = ask.Title }, cancellationToken);
        await messenger.SendAsync(waiting, new(ask.Chat, ask.MessageId, [ChannelPage.Write(ask.Channel, ask.Title, await chats.OfChannelAsync(ask.Channel, cancellationToken), languages.Speak(ask.PersonLanguage), languages)]) { IsQuiet = true }, cancellationToken);
    }

    public async Task AnswerAsync(Waiting waiting, CancellationToken cancellationToken)
    {
        var ask = (BriefAsk)waiting.Ask;
        if (ask.Post is not { } post || !await IsWelcomeAsync(post, ask.Chat, cancellationToken))
        {
            return;
        }

        // What the bot added before is not the channel's own.
        var note = await memory.FindPostAsync(ask.Chat, ask.MessageId, cancellationToken);
        var own = note?.Added is { } added && post.Text.EndsWith(added, StringComparison.Ordinal) ? post.Text[..^added.Length] : post.Text;
        var input = ask.Input is Input.Pasted && own == post.Text ? ask.Input : post.InputOf(own, asks.Value);
        var of = input is null ? null : FingerprintOf(input);
        if (input is null || of is null || (note?.Of == of && note.Ask != ask.Id) || (note is null && post.IsEdited && time.GetUtcNow() - ask.AskedAt > Recent))
        {
            return;
        }

        try
        {
            var settings = await chats.OfChannelAsync(post.Channel, cancellationToken);
            input = input is Input.Attached file ? new Input.Saved(file.Name, await attachments.FetchAsync(file, articles.Value.MaxFileKibibytes * 1024L, cancellationToken)) : input;
            var entry = await limit.KeepAsync(limited => BriefAsync(ask, input, note?.Ask ?? ask.Id, settings, limited), cancellationToken);
            if (await ShowAsync(waiting, entry, post, own, note, settings, cancellationToken) is var (answer, shown))
            {
                await memory.KeepPostAsync(ask.Chat, ask.MessageId, new(entry.Ask, of, answer, shown), cancellationToken);
            }
        }
        catch (Exception refused) when (refused is UnreadableException or AttachmentException)
        {
            // No article behind it.
        }
    }

    private async Task<Entry> BriefAsync(BriefAsk ask, Input input, AskId id, ChatSettings settings, CancellationToken cancellationToken)
    {
        var length = settings.Posts is PostAnswer.Append ? Length.Short : settings.Length;
        var article = await reader.ReadAsync(input, cancellationToken);
        var briefing = await briefings.BriefAsync(input, article, settings.Wish(languages, mine: null, length) with { Payer = new(ask.Chat, ask.Person) }, cancellationToken);
        var entry = new Entry(id, ask.Chat, input.Beginning, article, briefing, time.GetUtcNow())
        {
            Spoken = settings.Speak(languages, person: null, article.Language).Code,
            Summaries = [new(length, briefing.Summary)],
        };
        entry = await met.WithAsync(entry, cancellationToken);
        await memory.RememberAsync(entry, cancellationToken);
        return entry;
    }

    /// <returns>The message that shows it, and what was added to the post; <c>null</c>: it could not be shown.</returns>
    private async Task<(int Answer, string? Added)?> ShowAsync(
        Waiting waiting, Entry entry, Post post, string own, PostNote? note, ChatSettings settings, CancellationToken cancellationToken)
    {
        var (ask, bot, language) = (waiting.Ask, post.Bot, languages.Speak(entry.Spoken));
        if (settings.Posts is PostAnswer.Append)
        {
            var blocks = posts.Write(entry, PostText.Room(post, own), bot, language);
            return blocks.Count > 0 && await messenger.AppendAsync(ask.Chat, ask.MessageId, post, own, blocks, cancellationToken) ? (0, PostText.Added(blocks)) : null;
        }

        var part = settings.Posts is PostAnswer.Reply ? posts.Write(entry, settings, bot, language) : BriefingCard.Write(entry, View.First(entry, settings), language, settings);
        if (note is { Answer: not 0 and var earlier })
        {
            await messenger.ShowAsync(ask.Chat, earlier, part, cancellationToken);
            return (earlier, null);
        }

        return (await messenger.SendAsync(waiting, new(ask.Chat, ask.MessageId, [part]) { IsQuiet = true }, cancellationToken), null);
    }

    private static string FingerprintOf(Input input) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(input switch
        {
            Input.Pasted pasted => pasted.Text,
            Input.Attached file => file.Id,
            _ => input.Beginning,
        })));
}
