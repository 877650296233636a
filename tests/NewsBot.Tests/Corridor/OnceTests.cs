using NewsBot.Playground;

namespace NewsBot.Tests.Corridor;

/// <summary>One page, many who ask for it.</summary>
public sealed class OnceTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ten_people_who_ask_for_a_page_at_once_all_get_it_and_its_site_is_asked_once()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        await using var site = await PageServer.StartAsync("Bridges closed", Cancellation);
        await using var bot = await BotUnderTest.StartAsync(telegram, new(TimeProvider.System), PageServer.Allowed);
        site.Slow();

        var people = Enumerable.Range(0, 10).Select(number => telegram.AddPerson($"Person {number}")).ToList();
        var answers = people.Select(person => person.Say($"{site.Article}?utm_source={person.Id}")).ToList()
            .Zip(people, (said, person) => person.Chat.ExpectMessageAsync(message => message.ReplyTo == said.Id)).ToList();
        foreach (var answer in answers)
        {
            (await answer).Versions[0].Text.ShouldBe("Reading…");
        }

        site.Resume();

        foreach (var answer in answers)
        {
            await (await answer).ExpectEditAsync(version => version.Text.Contains("Bridges closed", StringComparison.Ordinal));
        }

        site.Visits.ShouldBe(1);
        telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Fresh_reads_a_page_again_with_its_link_or_in_reply_to_one_and_says_how_without()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        await using var site = await PageServer.StartAsync("Bridges closed", Cancellation);
        await using var bot = await BotUnderTest.StartAsync(telegram, new(TimeProvider.System), PageServer.Allowed);
        var ann = telegram.AddPerson("Ann");

        var link = ann.Say(site.Article.ToString());
        await BriefingOfAsync(link);
        await BriefingOfAsync(ann.Say(site.Article.ToString()));
        site.Visits.ShouldBe(1);

        await BriefingOfAsync(ann.Say($"/fresh {site.Article}"));
        site.Visits.ShouldBe(2);
        await BriefingOfAsync(ann.Say("/fresh", replyTo: link));
        site.Visits.ShouldBe(3);

        var bare = ann.Say("/fresh");
        (await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == bare.Id)).Text.ShouldStartWith("Write /fresh and a link");
        var words = ann.Say("/fresh air");
        (await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == words.Id)).Text.ShouldStartWith("Write /fresh and a link");
        site.Visits.ShouldBe(3);
        telegram.Violations.ShouldBeEmpty();

        async Task BriefingOfAsync(ChatMessage ask)
        {
            var answer = await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == ask.Id);
            await answer.ExpectEditAsync(version => version.Text.Contains("Bridges closed", StringComparison.Ordinal));
        }
    }
}
