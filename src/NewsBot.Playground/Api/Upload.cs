namespace NewsBot.Playground;

/// <summary>A file that came with a call.</summary>
/// <param name="Name">As the bot calls it; empty: it has no name.</param>
/// <param name="ContentType">What the bot says it is; <c>null</c>: nothing.</param>
/// <param name="Bytes">The whole of it.</param>
internal sealed record Upload(string Name, string? ContentType, byte[] Bytes);
