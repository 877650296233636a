using NewsBot.Asks;
using NewsBot.Replies;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Messages;

/// <summary>What is not a message of ours for everybody: posts of a channel that are changed, messages that one person sees, what is told in private.</summary>
public sealed partial class Messenger
{
    /// <summary>Puts a text at the end of a channel's post, whose own text and look stay as they are. Safe to repeat.</summary>
    /// <param name="own">As much of the post's text as is the channel's own.</param>
    /// <param name="added">What fits is for the caller to know: <see cref="PostText.Room"/>.</param>
    /// <returns>Whether the post says so now; <c>false</c>: it is gone, or the bot may not change it.</returns>
    public async Task<bool> AppendAsync(ChatKey channel, int message, Post post, string own, IReadOnlyList<Block> added, CancellationToken cancellationToken)
    {
        var (text, entities) = PostText.Join(post, own, added);
        try
        {
            await InsistAsync(channel, async patience =>
            {
                _ = post.IsCaption
                    ? await client.EditMessageCaption(channel.Chat, message, text, captionEntities: entities, showCaptionAboveMedia: post.CaptionAbove, cancellationToken: patience)
                    : await client.EditMessageText(
                        channel.Chat, message, text, entities: entities, linkPreviewOptions: PreviewOf(post), cancellationToken: patience);
                return message;
            }, cancellationToken);
            return true;
        }
        catch (ApiRequestException refused) when (TelegramTrouble.IsUnchanged(refused))
        {
            return true;
        }
        catch (ApiRequestException refused)
        {
            Log.LeftOver(logger, message, refused.Message);
            return false;
        }
    }

    /// <summary>Says something to a person in private, once and quietly; a person who cannot be written to is not told.</summary>
    public async Task TellAsync(long person, string text, CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(new(person), new(text, ParseMode.None, Buttons: null), inReplyTo: null, isQuiet: true, cancellationToken);
        }
        catch (Exception refused) when (refused is UndeliverableException or ApiRequestException)
        {
            Log.NotTold(logger, refused.InnerException?.Message ?? refused.Message);
        }
    }

    /// <summary>Shows something to the one who presses a button in a group, and to nobody else: as a message of its own, or in the one that has the button.</summary>
    /// <returns><c>false</c>: Telegram does not; nothing is shown then.</returns>
    public async Task<bool> ShowAsideAsync(PressAsk press, ReplyPart part, CancellationToken cancellationToken)
    {
        if (press.Person is not { } person)
        {
            return false;
        }

        var draft = Draft.Of(part) with { Rich = null };
        try
        {
            _ = press.Ephemeral is { } shown
                ? await InsistAsync(
                    press.Chat,
                    async patience =>
                    {
                        await client.EditEphemeralMessageText(press.Chat.Chat, person, shown, draft.Text, draft.Mode, draft.Buttons, LinkPreviewOptions.Disabled, cancellationToken: patience);
                        return shown;
                    },
                    cancellationToken)
                : await SendAsync(press.Chat, draft, new() { MessageId = press.MessageId }, isQuiet: true, cancellationToken, new() { ReceiverUserId = person, CallbackQueryId = press.Press });
            return true;
        }
        catch (Exception refused) when (refused is UndeliverableException or ApiRequestException)
        {
            Log.ForEverybody(logger, press.Id.Update, refused.InnerException?.Message ?? refused.Message);
            return false;
        }
    }

    /// <remarks>A bot that is no administrator may do it for a press, within 15 seconds (github.com/FreshLabDev/tg, v0.2.0-alpha.2).
    /// Such a message has no number of its own that a second attempt could edit, so it is not noted.</remarks>
    private async Task<EphemeralMessageParameters?> OnlyForAsync(Reply reply, CancellationToken cancellationToken) =>
        reply.OnlyFor is { Person: { } person } ask && (ask is PressAsk || await administers(reply.Chat.Chat, cancellationToken))
            ? new() { ReceiverUserId = person, CallbackQueryId = (ask as PressAsk)?.Press }
            : null;

    /// <summary>The page that the post itself leads to, never the one that what is added leads to.</summary>
    private static LinkPreviewOptions PreviewOf(Post post) => new() { IsDisabled = post.HidesPreview || post.Link is null, Url = post.HidesPreview ? null : post.Link?.AbsoluteUri };
}
