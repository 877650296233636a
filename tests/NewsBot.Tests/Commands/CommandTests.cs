using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsBot.Articles;
using NewsBot.Asks;
using NewsBot.Commands;
using NewsBot.Memory;
using NewsBot.Replies;
using NewsBot.Tests.Corridor;
using NewsBot.Tests.Replies;

namespace NewsBot.Tests.Commands;

public sealed class CommandTests : IDisposable
{
    private readonly StorageInMemory memory = new(TimeProvider.System);
    private readonly IHost host;
    private readonly CommandBook book;

    public CommandTests()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.AddNewsBot();
        builder.Services
            .AddSingleton<IChatMemory>(memory)
            .AddSingleton(new Seal("token"))
            .AddSingleton<MayDecide>((_, _, _) => Task.FromResult(true))
            .AddSingleton<SeesAll>((_, _) => Task.FromResult(true))
            .AddSingleton<ChannelRightsOf>((_, _, _) => Task.FromResult(new ChannelRights(true, true, true)));
        host = builder.Build();
        book = host.Services.GetRequiredService<CommandBook>();
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void The_menu_lists_every_command_as_Telegram_wants_it_in_every_language()
    {
        foreach (var language in SomeBriefing.Languages.All)
        {
            var menu = book.Menu(language);

            menu.Select(line => line.Name).ShouldBe(["ask", "auto", "brief", "channels", "claims", "compare", "digest", "export", "forget", "fresh", "help", "history", "open", "privacy", "search", "settings", "start", "translate", "usage"]);
            menu.ShouldAllBe(line => IsName(line.Name) && line.Purpose.Length >= 1 && line.Purpose.Length <= 256);
        }
    }

    [Fact]
    public async Task Start_says_what_the_bot_does_in_the_language_of_the_person()
    {
        (await SayAsync("start")).ShouldContain("paste its text");
        (await SayAsync("start", "fr-CA")).ShouldContain("collez son texte");
        (await SayAsync("start", "xx")).ShouldContain("paste its text");
    }

    [Fact]
    public async Task Help_lists_every_command_and_what_is_kept()
    {
        var help = await SayAsync("help");

        book.Menu(SomeBriefing.English).ShouldAllBe(line => help.Contains($"/{line.Name} – {line.Purpose}"));
        help.ShouldContain("I keep the articles");
    }

    [Fact]
    public async Task The_language_that_the_chat_chose_goes_before_the_persons()
    {
        var reply = await book.AnswerAsync(Command("help", "en"), ChatSettings.Default with { Language = "fr" }, TestContext.Current.CancellationToken);

        reply.Parts[0].Html.ShouldContain("Ce que vous pouvez demander");
    }

    [Fact]
    public async Task History_shows_the_newest_articles_first_with_date_and_link()
    {
        for (var number = 1; number <= 12; number++)
        {
            Remember(number, $"Article <{number}>", number % 2 == 0 ? new($"https://news.example/{number}?a&b") : null);
        }

        var reply = await book.AnswerAsync(Command("history"), ChatSettings.Default, TestContext.Current.CancellationToken);

        var html = reply.Parts.ShouldHaveSingleItem().Html;
        TelegramMarkup.Read(html).Text.ShouldStartWith("Articles of this chat, newest first\n1. Article <12> · 12 January 2025\n2. Article <11> · 11 January 2025\n");
        html.ShouldContain("1. <a href=\"https://news.example/12?a&amp;b\">Article &lt;12&gt;</a> · 12");
        html.ShouldContain("10. Article &lt;3&gt; · 3 January 2025");
        html.ShouldNotContain("Article &lt;2&gt;");
    }

    [Theory]
    [InlineData("", "Article 3")]
    [InlineData("1", "Article 3")]
    [InlineData("#3", "Article 1")]
    [InlineData("4", "no article number 4")]
    [InlineData("0", "Give me the number")]
    [InlineData("-1", "Give me the number")]
    [InlineData("99999999999999999999", "Give me the number")]
    [InlineData("the last one", "Give me the number")]
    public async Task Open_shows_the_briefing_with_a_number_again_or_says_what_is_wrong(string number, string said)
    {
        foreach (var day in new[] { 1, 2, 3 })
        {
            Remember(day, $"Article {day}", null);
        }

        var reply = await book.AnswerAsync(Command("open") with { Arguments = number }, ChatSettings.Default, TestContext.Current.CancellationToken);

        TelegramMarkup.Read(reply.Parts.ShouldHaveSingleItem().Html).Text.ShouldContain(said);
        (reply.Parts[0].Buttons.Count > 0).ShouldBe(said.StartsWith("Article", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_empty_history_says_how_to_fill_it() => (await SayAsync("history")).ShouldContain("No article yet");

    [Fact]
    public async Task An_unknown_command_is_answered_with_the_list()
    {
        var said = await SayAsync("<b>brew & " + new string('x', 5000));

        said.ShouldStartWith("I do not know /<b>brew & xxx");
        said.Length.ShouldBeLessThan(1500);
        said.ShouldContain("/history – ");
    }

    private async Task<string> SayAsync(string command, string language = "en")
    {
        var reply = await book.AnswerAsync(Command(command, language), ChatSettings.Default, TestContext.Current.CancellationToken);
        reply.InReplyTo.ShouldBe(7);
        return TelegramMarkup.Read(reply.Parts.ShouldHaveSingleItem().Html).Text;
    }

    /// <summary>https://core.telegram.org/bots/api#botcommand.</summary>
    private static bool IsName(string name) =>
        name.Length is >= 1 and <= 32 && name.All(unit => char.IsAsciiLetterLower(unit) || char.IsAsciiDigit(unit) || unit == '_');

    private static CommandAsk Command(string name, string language = "en") => new()
    {
        Id = new(1),
        Chat = new(42),
        MessageId = 7,
        Person = 1,
        PersonLanguage = language,
        AskedAt = DateTimeOffset.UnixEpoch,
        Name = name,
        Arguments = "",
    };

    private void Remember(int number, string headline, Uri? url) => memory.RememberAsync(
        new(
            new(number),
            new(42),
            "input",
            new Article { Url = url, Language = "en", Text = "text", Sentences = [], Words = 1 },
            SomeBriefing.Briefing() with { Headline = headline },
            new(2025, 1, number, 12, 0, 0, TimeSpan.Zero)),
        TestContext.Current.CancellationToken).GetAwaiter().GetResult();
}
