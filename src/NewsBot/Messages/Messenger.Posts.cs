using NewsBot.Asks;
using NewsBot.Replies;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace NewsBot.Messages;

/// <summary>What changes messages of others: a channel's posts.</summary>
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

    /// <summary>The page that the post itself leads to, never the one that what is added leads to.</summary>
    private static LinkPreviewOptions PreviewOf(Post post) => new() { IsDisabled = post.HidesPreview || post.Link is null, Url = post.HidesPreview ? null : post.Link?.AbsoluteUri };
}
