namespace NewsBot.Asks;

/// <summary>Whether a chat wants to have briefed what nobody asked for. Asked before anything of it is stored.</summary>
/// <param name="ask">One with <see cref="BriefAsk.Unasked"/>.</param>
public delegate Task<bool> IsWelcome(BriefAsk ask, CancellationToken cancellationToken);
