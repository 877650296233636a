using NewsBot.Asks;

namespace NewsBot.Updates;

/// <summary>Runs turns: one at a time within a chat, many chats at once.</summary>
public interface ILanes
{
    /// <summary>Says that something waits in a chat. Cheap, never blocks, safe to repeat, may be lost: a sweep finds what it missed.</summary>
    void Wake(ChatKey chat);
}
