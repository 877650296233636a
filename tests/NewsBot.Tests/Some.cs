using NewsBot.Asks;

namespace NewsBot.Tests;

/// <summary>Anything a test does not care about.</summary>
internal static class Some
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static BriefAsk Brief(Input input, int update = 1, int part = 0, long chat = 1) => new()
    {
        Id = new(update, part),
        Chat = new(chat),
        MessageId = update + 100,
        Person = 1,
        PersonLanguage = "en",
        AskedAt = Noon,
        Input = input,
    };

    public static CommandAsk Command(string name, int update = 1, long chat = 1) => new()
    {
        Id = new(update),
        Chat = new(chat),
        MessageId = update + 100,
        Person = 1,
        PersonLanguage = "en",
        AskedAt = Noon,
        Name = name,
        Arguments = "",
    };

    public static Waiting Waiting(Ask ask, DateTimeOffset acceptedAt) => new(ask, Attempts: 0, Sent: [], acceptedAt);
}
