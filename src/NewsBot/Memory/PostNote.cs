using NewsBot.Asks;

namespace NewsBot.Memory;

/// <summary>What became of a channel's post.</summary>
/// <param name="Ask">The ask under which its briefing is remembered.</param>
/// <param name="Of">What was briefed: a fingerprint. An edit that leaves it changes nothing.</param>
/// <param name="Answer">The message that shows the briefing; 0: it is part of the post.</param>
/// <param name="Added">What was added to the post, to the letter; <c>null</c>: nothing.</param>
public sealed record PostNote(AskId Ask, string Of, int Answer, string? Added);
