using System.Net;

namespace NewsBot.Tests.Playground;

/// <summary>Files that people send on the page, and how they come back to it.</summary>
public sealed class PageFilesTests
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0];

    [Fact]
    public async Task A_file_is_sent_with_its_name_and_caption()
    {
        await using var page = await PageUnderTest.StartAsync();
        var ann = page.Telegram.AddPerson("Ann");

        using var answer = await page.SendFileAsync(ann.Id, "words"u8.ToArray(), "name=article.txt&caption=Read%20this");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var sent = ann.Chat.Transcript.Single();
        sent.Text.ShouldBe("Read this");
        sent.Current.Wire.Document!.FileName.ShouldBe("article.txt");
        page.Telegram.FindFile(sent.Current.Wire.Document.FileId)!.Bytes.ShouldBe("words"u8.ToArray());
    }

    [Fact]
    public async Task Pictures_are_shown_and_everything_else_is_only_saved()
    {
        await using var page = await PageUnderTest.StartAsync();
        var ann = page.Telegram.AddPerson("Ann");
        var picture = ann.SendPhoto(bytes: Png).Current.Wire.Photo![^1].FileId;
        var script = ann.SendDocument("evil.html", "<script>alert(1)</script>"u8.ToArray()).Current.Wire.Document!.FileId;

        using var shown = await page.GetAsync($"/files/{picture}");
        using var saved = await page.GetAsync($"/files/{script}");

        shown.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        saved.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
        saved.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        saved.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; sandbox"]);
        (await page.GetAsync("/files/nothing")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("name=empty.txt", 0)]
    [InlineData("name=", 5)]
    [InlineData("name=a.txt&reply_to=99", 5)]
    public async Task A_file_that_cannot_be_sent_says_why(string about, int size)
    {
        await using var page = await PageUnderTest.StartAsync();
        var ann = page.Telegram.AddPerson("Ann");

        using var answer = await page.SendFileAsync(ann.Id, new byte[size], about);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Length.ShouldBeGreaterThan(10);
        ann.Chat.Transcript.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_cannot_send_files()
    {
        await using var page = await PageUnderTest.StartAsync();
        var ann = page.Telegram.AddPerson("Ann");

        using var answer = await page.SendFileAsync(ann.Id, new byte[5], "name=a.txt", "text/plain");

        answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        ann.Chat.Transcript.ShouldBeEmpty();
    }
}
