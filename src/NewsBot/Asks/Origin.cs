namespace NewsBot.Asks;

/// <summary>Where a forwarded message was first written.</summary>
/// <param name="Outlet">The channel or group; <c>null</c>: a person wrote it in a chat of their own.</param>
/// <param name="Author">The person, as Telegram shows the name, or the signature below a post; <c>null</c>: not told.</param>
/// <param name="WrittenAt">In UTC: when it was first written, not when it was forwarded.</param>
/// <param name="Address">Of a post in a public channel; <c>null</c>: it has none.</param>
public sealed record Origin(string? Outlet, string? Author, DateTimeOffset WrittenAt, Uri? Address);
