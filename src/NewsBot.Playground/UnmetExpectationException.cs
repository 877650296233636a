namespace NewsBot.Playground;

/// <summary>What was expected of the bot did not come in time. The message says what came instead.</summary>
public sealed class UnmetExpectationException(string message) : Exception(message);
