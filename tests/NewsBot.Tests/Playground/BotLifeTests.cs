using NewsBot.Playground;

namespace NewsBot.Tests.Playground;

/// <summary>The bot of a playground is killed, cut off and started again, and nobody's article is lost.</summary>
public sealed class BotLifeTests
{
    [Fact]
    public async Task Killed_in_the_middle_of_a_briefing_it_answers_once_after_the_next_start()
    {
        await using var playground = await PlaygroundUnderTest.StartAsync();
        var olena = OlenaOf(playground);
        await playground.MustAsync("bot", new { what = "kill_before_answer" });
        olena.Paste(Samples.Articles[0].Text);
        await olena.Chat.ExpectMessageAsync();
        await WaitForStageAsync(playground, "killed");
        olena.Chat.BotMessages.ShouldHaveSingleItem().Versions.Count.ShouldBe(1);
        olena.Say("/help");

        await playground.MustAsync("bot", new { what = "start" });

        (await olena.Chat.BotMessages[0].ExpectEditAsync(version => version.Buttons.Count > 1)).Text.ShouldContain("Kyrylo Budanov");
        await olena.Chat.ExpectMessageAsync(message => message.Text.Contains("/history", StringComparison.Ordinal));
        await playground.Telegram.ExpectQuietAsync(TimeSpan.FromMilliseconds(300));
        olena.Chat.BotMessages.Count.ShouldBe(2);
        playground.Telegram.Violations.ShouldBeEmpty();
        (await playground.StageAsync()).ShouldBe("running");
    }

    [Fact]
    public async Task A_killed_bot_is_not_heard_and_what_is_written_meanwhile_waits()
    {
        await using var playground = await PlaygroundUnderTest.StartAsync();
        await playground.Telegram.WaitForAsync(telegram => telegram.IsPolled, "the bot to ask for updates");

        await playground.MustAsync("bot", new { what = "kill" });

        var calls = playground.Telegram.Calls.Count;
        OlenaOf(playground).Say("/help");
        playground.Telegram.WaitingUpdates.ShouldNotBeEmpty();
        playground.Telegram.Calls.Count.ShouldBe(calls);
        await playground.MustAsync("bot", new { what = "start" });
        await OlenaOf(playground).Chat.ExpectMessageAsync();
        await playground.Telegram.ExpectAllConfirmedAsync();
    }

    [Fact]
    public async Task Out_of_reach_Telegram_brings_later_what_was_written_meanwhile()
    {
        await using var playground = await PlaygroundUnderTest.StartAsync();
        await playground.MustAsync("line", new { is_cut = true });
        OlenaOf(playground).Say("/help");
        (await playground.StateAsync()).GetProperty("is_cut").GetBoolean().ShouldBeTrue();

        await playground.MustAsync("line", new { is_cut = false });

        await OlenaOf(playground).Chat.ExpectMessageAsync();
    }

    [Fact]
    public async Task A_bot_that_cannot_start_is_told_and_nothing_is_left_of_the_playground()
    {
        using var folder = new Terminal.TemporaryFolder();

        var failure = await Should.ThrowAsync<InvalidOperationException>(() => PlaygroundHost.StartAsync(
            new() { Parent = folder.PathOf("") }, (_, _) => throw new InvalidOperationException("no legs"), TestContext.Current.CancellationToken));

        failure.Message.ShouldBe("no legs");
        Directory.GetDirectories(folder.PathOf("")).ShouldBeEmpty();
    }

    private static Person OlenaOf(PlaygroundUnderTest playground) => playground.Telegram.Chats.First(chat => chat.Chat.FirstName == "Olena").Members[0];

    private static async Task WaitForStageAsync(PlaygroundUnderTest playground, string stage)
    {
        for (var look = 0; await playground.StageAsync() != stage; look++)
        {
            look.ShouldBeLessThan(1_000, $"the bot to be {stage}");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
