using System.Text;
using NewsBot.Articles;
using NewsBot.Asks;

namespace NewsBot.Tests.Articles;

public sealed class ArticleReaderTests
{
    [Fact]
    public async Task Pasted_text_becomes_an_article()
    {
        await using var site = await NewsSite.OpenAsync();

        var article = await site.ReadAsync(new Input.Pasted($"Swimming hall to reopen\n\n{Pages.Text.Replace("\n\n", "\r\n", StringComparison.Ordinal)}"));

        article.Title.ShouldBe("Swimming hall to reopen");
        article.Text.ShouldBe(Pages.Text);
        article.Language.ShouldBe("en");
        article.Words.ShouldBe(Pages.Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length);
        article.Sentences.Count.ShouldBeGreaterThanOrEqualTo(3);
        article.Url.ShouldBeNull();
    }

    [Fact]
    public async Task A_news_brief_of_forty_words_is_an_article()
    {
        await using var site = await NewsSite.OpenAsync();
        var brief = $"{Pages.First} {string.Join(' ', Pages.Second.Split(' ').Take(19))}.";

        var article = await site.ReadAsync(new Input.Pasted(brief));

        article.Words.ShouldBe(41);
    }

    [Theory]
    [InlineData("hello", Unreadable.TooShort)]
    [InlineData("Could you please tell me what happened with the swimming hall in Ostrava Mills, because I have heard nothing since?", Unreadable.TooShort)]
    [InlineData("", Unreadable.Empty)]
    [InlineData(" \n\t \u200B ", Unreadable.Empty)]
    [InlineData("😀 🎉 🇺🇦 … !!! 1,234 😀 🎉 🇺🇦 … !!! 1,234 😀 🎉 🇺🇦 … !!! 1,234 😀 🎉 🇺🇦 … !!! 1,234 😀 🎉 🇺🇦 … !!! 1,234 😀 🎉 🇺🇦 … !!! 1,234 😀 🎉 🇺🇦 … !!! 1,234", Unreadable.Empty)]
    public async Task What_is_no_article_is_told_so(string text, Unreadable reason)
    {
        await using var site = await NewsSite.OpenAsync();

        (await RefusalAsync(site, new Input.Pasted(text))).ShouldBe(reason);
        (await RefusalAsync(site, new Input.Saved("a.txt", Encoding.UTF8.GetBytes(text)))).ShouldBe(reason);
    }

    [Theory]
    [InlineData("User-agent: *")]
    [InlineData("\u200B")]
    public async Task A_page_of_a_few_words_is_no_article(string text)
    {
        await using var site = await NewsSite.OpenAsync();
        site.Serve("/robots.txt", text, "text/plain");

        (await site.RefusalAsync("/robots.txt")).ShouldBe(Unreadable.NotAnArticle);
    }

    [Fact]
    public async Task Text_without_blanks_between_words_is_measured_by_its_signs()
    {
        await using var site = await NewsSite.OpenAsync();
        var chinese = string.Concat(Enumerable.Repeat("市长宣布大桥将于星期六开放，全长六百四十米。", 5));

        (await site.ReadAsync(new Input.Pasted(chinese))).Text.ShouldBe(chinese);
    }

    [Fact]
    public async Task Too_much_is_refused()
    {
        await using var site = await NewsSite.OpenAsync(options => (options.MaxCharacters, options.MaxKibibytes) = (10_000, 20));
        var text = string.Concat(Enumerable.Repeat(Pages.First + " ", 100));

        (await RefusalAsync(site, new Input.Pasted(text))).ShouldBe(Unreadable.TooLarge);
        (await RefusalAsync(site, new Input.Saved("a.txt", Encoding.UTF8.GetBytes(text)))).ShouldBe(Unreadable.TooLarge);
        (await RefusalAsync(site, new Input.Saved("a.html", new byte[21 * 1024]))).ShouldBe(Unreadable.TooLarge);
    }

    [Theory]
    [InlineData("page.html")]
    [InlineData("page.txt")]
    [InlineData("page")]
    public async Task A_saved_page_is_read_as_a_page_whatever_its_name(string name)
    {
        await using var site = await NewsSite.OpenAsync();
        var page = Pages.Article(head: "<link rel=canonical href='https://post.example/hall?fbclid=1'>");

        var article = await site.ReadAsync(new Input.Saved(name, Encoding.UTF8.GetBytes(page)));

        article.Text.ShouldBe(Pages.Text);
        article.Url!.AbsoluteUri.ShouldBe("https://post.example/hall");
    }

    [Fact]
    public async Task Markup_in_a_text_file_is_text()
    {
        await using var site = await NewsSite.OpenAsync();
        var text = $"{Pages.First} The sign read <b>Closed</b> & nothing more, </a> apart from a date.";

        (await site.ReadAsync(new Input.Saved("a.txt", Encoding.UTF8.GetBytes(text)))).Text.ShouldBe(text);
    }

    [Fact]
    public async Task A_part_of_a_page_is_a_page_when_its_name_says_so()
    {
        await using var site = await NewsSite.OpenAsync();

        var article = await site.ReadAsync(new Input.Saved("part.htm", Encoding.UTF8.GetBytes($"<p>{Pages.First}<p>{Pages.Second}<p>{Pages.Third}")));

        article.Text.ShouldBe(Pages.Text);
    }

    [Fact]
    public async Task A_file_that_is_no_text_is_refused()
    {
        await using var site = await NewsSite.OpenAsync();
        var noise = new byte[5_000];
        new Random(7).NextBytes(noise);

        (await RefusalAsync(site, new Input.Saved("a.txt", noise))).ShouldBe(Unreadable.NotText);
    }

    [Fact]
    public async Task A_link_to_plain_text_is_read()
    {
        await using var site = await NewsSite.OpenAsync();
        site.Serve("/a.txt", Pages.Text, "text/plain; charset=utf-8");

        var article = await site.ReadAsync("/a.txt");

        article.Text.ShouldBe(Pages.Text);
        article.Url.ShouldBe(site.Address("/a.txt"));
    }

    [Fact]
    public async Task A_page_in_an_undeclared_character_set_is_read()
    {
        const string Russian = "В посёлке Ёлкино в субботу открыли мост длиной 640 метров, который обошёлся в 31 миллион рублей.";
        await using var site = await NewsSite.OpenAsync();
        var page = Pages.Page($"<article>{string.Concat(Enumerable.Repeat($"<p>{Russian}</p>", 3))}</article>");
        site.Serve("/", CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!.GetBytes(page));

        (await site.ReadAsync("/")).Text.ShouldStartWith(Russian);
    }

    [Fact]
    public async Task A_binary_called_a_page_is_refused()
    {
        await using var site = await NewsSite.OpenAsync();
        var noise = new byte[5_000];
        new Random(7).NextBytes(noise);
        site.Serve("/", noise, "text/html; charset=utf-8");

        (await site.RefusalAsync("/")).ShouldBe(Unreadable.NotText);
    }

    private static async Task<Unreadable> RefusalAsync(NewsSite site, Input input) =>
        (await Should.ThrowAsync<UnreadableException>(() => site.ReadAsync(input))).Reason;
}
