using Telegram.Bot.Types.InlineQueryResults;

namespace NewsBot.Tests.Corridor;

/// <summary>@bot, typed in any chat: answered from one's own memory, at once.</summary>
public sealed class InlineTests : InlineScene
{
    [Fact]
    public async Task Nothing_typed_lists_the_newest_briefings_of_the_person()
    {
        await BriefAsync(ann);
        ann.Say(Articles.French);
        await Eventually.TrueAsync(() => storage.Entries.Count == 2, "both are briefed");

        var answer = await ann.AskInline("", group).ExpectAnswerAsync();

        answer.Results.Select(TitleOf).ShouldBe([storage.Entries[1].Briefing.Headline, Title]);
        answer.IsPersonal.ShouldBeTrue();
        answer.CacheTime.ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData("")]
    [InlineData("bridge")]
    public async Task A_list_goes_on_to_the_oldest_as_long_as_somebody_scrolls(string words)
    {
        await BriefAsync(ann);
        var entry = storage.Entries.Single();
        foreach (var number in Enumerable.Range(1, 22))
        {
            await storage.RememberAsync(
                entry with { Ask = new(1_000 + number), BriefedAt = entry.BriefedAt.AddMinutes(-number), Briefing = entry.Briefing with { Headline = $"{Title} {number}" } }, Cancellation);
        }

        var (titles, offset, pages) = (new List<string>(), "", 0);
        do
        {
            var answer = await ann.AskInline(words, group, offset).ExpectAnswerAsync();
            titles.AddRange(answer.Results.Select(TitleOf));
            (offset, pages) = (answer.NextOffset, pages + 1);
        }
        while (offset.Length > 0);

        pages.ShouldBe(3);
        titles.ShouldBe([Title, .. Enumerable.Range(1, 22).Select(number => $"{Title} {number}")]);
        var beyond = await ann.AskInline(words, group, "nonsense").ExpectAnswerAsync();
        beyond.Results.Count.ShouldBe(10);
    }

    [Theory]
    [InlineData("bridge")]
    [InlineData("TRAFF lake")]
    public async Task Words_search_ones_own_briefings(string words)
    {
        await BriefAsync(ann);

        (await ann.AskInline(words, group).ExpectAnswerAsync()).Results.Select(TitleOf).ShouldBe([Title]);
    }

    [Fact]
    public async Task What_others_have_read_is_never_offered()
    {
        await BriefAsync(ann);
        var bob = group.Members[1];

        foreach (var query in new[] { "", "bridge", page.Article.AbsoluteUri.Replace("127.0.0.1", "127.0.0.1.nip.example", StringComparison.Ordinal) })
        {
            (await bob.AskInline(query, group).ExpectAnswerAsync()).Results.Select(TitleOf).ShouldNotContain(Title, StringComparer.Ordinal);
        }
    }

    [Fact]
    public async Task Who_finds_nothing_is_told_what_to_do()
    {
        var answer = await ann.AskInline("unicorns", group).ExpectAnswerAsync();

        answer.Results.ShouldBeEmpty();
        answer.Button!.Text.ShouldBe("Nothing found. Send me an article");
    }

    [Fact]
    public async Task A_known_link_is_offered_in_three_ways_and_posted_at_once()
    {
        await BriefAsync(ann);
        var ask = ann.AskInline(page.Article.AbsoluteUri, group);

        var answer = await ask.ExpectAnswerAsync();
        answer.Results.Select(TitleOf).First().ShouldBe("Summary");
        var card = ann.ChooseInline(ask, answer.Results[0].Id);

        card.Text.ShouldContain(Title);
        card.Text.ShouldContain("• ");
        card.Buttons.Select(button => button.Text).ShouldContain("Whole briefing", StringComparer.Ordinal);
        page.Visits.ShouldBe(1);
    }

    [Fact]
    public async Task Summary_both_and_claims_only_differ()
    {
        await BriefAsync(ann, Articles.French, "https://news.example/french");

        var ask = ann.AskInline("https://news.example/french?utm_source=chat", group);
        var answer = await ask.ExpectAnswerAsync();

        answer.Results.Select(TitleOf).ShouldBe(["Summary", "Summary and claims", "Claims only"]);
        var texts = answer.Results.Select(result => ann.ChooseInline(ask, result.Id).Text).ToList();
        texts.Select(text => (text.Contains("\n• ", StringComparison.Ordinal), text.Contains("Who claims what", StringComparison.Ordinal))).ShouldBe([(true, false), (true, true), (false, true)]);
        texts.ShouldAllBe(text => text.Length <= 4096);
    }

    [Theory]
    [InlineData("https://exa")]
    [InlineData("https://example.com")]
    [InlineData("ftp://example.com/a")]
    public async Task A_link_that_is_not_whole_yet_is_neither_offered_nor_fetched(string link)
    {
        var answer = await ann.AskInline(link, group).ExpectAnswerAsync();

        answer.Results.ShouldBeEmpty();
        storage.Offers.ShouldBe(0);
    }

    [Fact]
    public async Task A_link_that_the_client_cut_is_asked_for_in_the_private_chat()
    {
        var answer = await ann.AskInline("https://example.com/" + new string('a', 300), group).ExpectAnswerAsync();

        answer.Results.ShouldBeEmpty();
        answer.Button!.Text.ShouldStartWith("The link is too long");
    }

    [Fact]
    public async Task Who_types_on_costs_nothing()
    {
        var typed = Enumerable.Range(1, 8).Select(letters => ann.AskInline("https://example.com/abcdefgh"[..(20 + letters)], group)).ToList();

        await typed[^1].ExpectAnswerAsync();

        storage.Offers.ShouldBe(1);
        typed.SkipLast(1).ShouldAllBe(ask => ask.Answer == null);
        page.Visits.ShouldBe(0);
    }

    [Fact]
    public async Task An_answer_comes_within_two_seconds_also_when_the_memory_is_broken()
    {
        storage.Trouble = new IOException("The disk is full.");

        var answer = await ann.AskInline("bridge", group).ExpectAnswerAsync(TimeSpan.FromSeconds(2));

        answer.Button!.Text.ShouldStartWith("That took too long");
        storage.Trouble = null;
    }

    [Fact]
    public async Task An_answer_comes_within_two_seconds_also_while_an_article_of_the_person_is_read()
    {
        var release = new TaskCompletionSource();
        await BriefAsync(ann);
        storage.BeforeRemembering = (_, _) => release.Task;
        ann.Say(Articles.English(10));
        await ann.Chat.ExpectMessageAsync(message => message.Text == "Reading…");

        var answer = await ann.AskInline("bridge", group).ExpectAnswerAsync(TimeSpan.FromSeconds(2));

        answer.Results.Select(TitleOf).ShouldBe([Title]);
        release.SetResult();
    }

    private static string TitleOf(InlineQueryResult result) => ((InlineQueryResultArticle)result).Title;
}
