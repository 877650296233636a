namespace NewsBot.Playground;

/// <summary>A topic of a forum. The general one has no entry: its messages carry no thread.</summary>
/// <param name="Id">The thread id: that of the service message which opened it.</param>
public sealed record Topic(int Id, string Name);
