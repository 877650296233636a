namespace NewsBot.Playground;

/// <summary>Who lives in a playground when somebody opens it for the first time.</summary>
internal static class FirstPeople
{
    /// <summary>Three people who read in three languages, a group of them, a group with topics, and a channel with the group that discusses it.</summary>
    public static void MoveIn(FakeTelegram telegram)
    {
        var olena = telegram.AddPerson("Olena", "uk");
        var ben = telegram.AddPerson("Ben", "en");
        var claire = telegram.AddPerson("Claire", "fr");
        telegram.AddGroup("Readers", olena, ben, claire);
        var forum = telegram.AddForum("Newsroom", olena, ben, claire);
        forum.AddTopic("Elections");
        forum.AddTopic("Weather");
        var channel = telegram.AddChannel("The Morning Paper", olena, telegram.AddSupergroup("The Morning Paper: comments", olena, ben, claire));
        ben.Join(channel);
        claire.Join(channel);
    }
}
