using System.Text;
using System.Text.Json;
using NewsBot.Asks;
using NewsBot.Playground;
using NewsBot.Tests.Contract;
using NewsBot.Tests.Replies;

namespace NewsBot.Tests.Corridor;

public sealed class ExportTests : ButtonScene
{
    [Fact]
    public async Task The_briefings_come_as_JSON_of_the_contract_in_a_file()
    {
        await BriefedAsync();
        var choice = await SayAsync("/export");
        choice.Buttons.Select(button => button.Text).ShouldBe(["JSON", "Markdown", "CSV"]);

        await PressAsync(choice, "JSON");
        var sent = await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == choice.Id);

        sent.Text.ShouldBe("1 article");
        sent.Current.Wire.Document!.FileName!.ShouldEndWith(".json");
        using var json = JsonDocument.Parse(FileOf(sent));
        BriefingSchema.Problems(json.RootElement.EnumerateArray().ShouldHaveSingleItem().GetRawText()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("CSV")]
    [InlineData("markdown")]
    [InlineData("md")]
    public async Task A_format_is_named_behind_the_command(string format)
    {
        await RememberAsync(new(ann.Id), 45);

        var sent = await SayAsync("/export " + format);

        sent.Text.ShouldBe("45 articles, the newest first");
        var file = FileOf(sent);
        file.IndexOf("Article 45", StringComparison.Ordinal).ShouldBeLessThan(file.IndexOf("Article 1", StringComparison.Ordinal) + 1);
        Enumerable.Range(1, 45).ShouldAllBe(number => file.Contains($"Article {number}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("csv 7 days", "3 articles, the newest first")]
    [InlineData("a month csv", "4 articles, the newest first")]
    [InlineData("CSV 1 week", "3 articles, the newest first")]
    [InlineData("csv today", "2 articles, the newest first")]
    [InlineData("csv 2", "1 article")]
    [InlineData("csv 9", "There is no article number 9.")]
    [InlineData("csv since 2999-01-01", "I keep no article of that time.")]
    [InlineData("csv since 1.1.2000", "5 articles, the newest first")]
    [InlineData("csv 7 parsecs", "You can say: /export")]
    public async Task A_file_holds_the_articles_of_a_time_or_one_of_them(string words, string answer)
    {
        await RememberAsync(hoursAgo: [1, 2, 24 * 3, 24 * 20, 24 * 400]);

        (await SayAsync("/export " + words)).Text.ShouldStartWith(answer);
    }

    [Fact]
    public async Task The_format_of_a_time_is_chosen_by_buttons()
    {
        await RememberAsync(hoursAgo: [1, 24 * 20]);
        var choice = await SayAsync("/export 7 days");

        await PressAsync(choice, "CSV");

        (await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == choice.Id)).Text.ShouldBe("1 article");
    }

    [Fact]
    public async Task An_empty_chat_and_an_unknown_format_are_told_so()
    {
        (await SayAsync("/export csv")).Text.ShouldStartWith("No article yet");
        (await SayAsync("/export")).Buttons.Count.ShouldBe(3);
        (await SayAsync("/export pdf")).Text.ShouldStartWith("You can say: /export");
    }

    [Fact]
    public async Task A_file_is_not_sent_twice_when_the_bot_dies_after_sending_it()
    {
        await RememberAsync(new(ann.Id), 1);
        await SayAsync("/export json");
        await QuietAsync();
        await bot.DisposeAsync();
        storage.BringBack();
        bot = await BotUnderTest.StartAsync(telegram, storage);

        await storage.ExpectEmptyAsync();

        ann.Chat.BotMessages.Count.ShouldBe(1);
    }

    [Fact]
    public async Task In_a_topic_the_file_comes_into_the_topic_and_holds_only_its_articles()
    {
        var group = telegram.AddForum("Readers", ann);
        var topic = group.AddTopic("One");
        await RememberAsync(new(group.Id, topic), 2);
        await RememberAsync(new(group.Id), 9);

        ann.Say($"/export@{telegram.Bot.Username} json", group, topic: topic);

        var sent = await group.ExpectMessageAsync(message => message.Topic == topic && message.IsFromBot);
        sent.Text.ShouldStartWith("2 articles");
    }

    private string FileOf(ChatMessage message) => Encoding.UTF8.GetString(telegram.FindFile(message.Current.Wire.Document!.FileId)!.Bytes!);

    private async Task<ChatMessage> SayAsync(string command)
    {
        var asked = ann.Say(command);
        return await ann.Chat.ExpectMessageAsync(message => message.ReplyTo == asked.Id);
    }

    private async Task RememberAsync(IReadOnlyList<int> hoursAgo)
    {
        foreach (var (number, hours) in hoursAgo.Index())
        {
            var entry = SomeBriefing.Entry(SomeBriefing.Article(), SomeBriefing.Full());
            await storage.RememberAsync(entry with { Chat = new(ann.Id), Ask = new(number + 1), BriefedAt = TimeProvider.System.GetUtcNow().AddHours(-hours) }, Cancellation);
        }
    }

    private async Task RememberAsync(ChatKey chat, int count)
    {
        foreach (var number in Enumerable.Range(1, count))
        {
            var entry = SomeBriefing.Entry(SomeBriefing.Article(), SomeBriefing.Full() with { Headline = $"Article {number}" });
            await storage.RememberAsync(entry with { Chat = chat, Ask = new(number), BriefedAt = DateTimeOffset.UnixEpoch.AddHours(number) }, Cancellation);
        }
    }
}
