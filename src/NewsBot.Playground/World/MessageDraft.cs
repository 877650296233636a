using Telegram.Bot.Types;

namespace NewsBot.Playground;

/// <summary>An answer that the bot is still writing, shown in a private chat for 30 seconds or until the bot sends a message.</summary>
/// <param name="Id">The bot's own number; drafts of the same number replace each other.</param>
/// <param name="Wire">What it shows: text with entities, or a rich message; neither: "Thinking…".</param>
/// <param name="At">When it was sent or changed.</param>
/// <param name="CanStop">Whether the person sees a button that stops the bot.</param>
/// <param name="StaysWhenStopped">Whether it goes on being shown once the person has stopped it.</param>
public sealed record MessageDraft(long Id, Message Wire, DateTimeOffset At, bool CanStop, bool StaysWhenStopped)
{
    /// <summary>How many messages the bot had sent to the chat: the next one ends the draft.</summary>
    internal int After { get; init; }
}

/// <summary>The drafts of a private chat.</summary>
public sealed partial class Conversation
{
    private static readonly TimeSpan DraftLifetime = TimeSpan.FromSeconds(30);

    private readonly List<MessageDraft> drafts = [];

    /// <summary>What the bot is writing there now, oldest first.</summary>
    public IReadOnlyList<MessageDraft> Drafts => World.Read(() => drafts.Where(IsShown).ToArray());

    internal void Show(MessageDraft draft)
    {
        drafts.RemoveAll(old => old.Id == draft.Id);
        drafts.Add(draft with { After = BotMessages.Count });
        Touch();
    }

    internal void Drop(MessageDraft draft)
    {
        drafts.Remove(draft);
        Touch();
    }

    private bool IsShown(MessageDraft draft) => draft.At + DraftLifetime > World.Now && draft.After == BotMessages.Count;
}
