using System.Text;
using NewsBot.Playground;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Tests.Playground;

/// <summary>Photos, files, albums, captions and downloads.</summary>
public sealed class MediaTests
{
    private static readonly byte[] Picture = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_sends_a_file_and_the_bot_downloads_it()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var article = Encoding.UTF8.GetBytes("Стаття");

        telegram.AddPerson("Ann").SendDocument("стаття.txt", article, "read this: https://example.com");
        var document = (await bot.GetUpdates(cancellationToken: Cancellation)).ShouldHaveSingleItem().Message!;
        using var got = new MemoryStream();
        await bot.GetInfoAndDownloadFile(document.Document!.FileId, got, Cancellation);

        got.ToArray().ShouldBe(article);
        (document.Document.FileName, document.Document.MimeType, document.Document.FileSize).ShouldBe(("стаття.txt", "text/plain", article.Length));
        document.CaptionEntities.ShouldHaveSingleItem().Type.ShouldBe(MessageEntityType.Url);
        telegram.FindFile(document.Document.FileId)!.Bytes.ShouldBe(article);
    }

    [Fact]
    public async Task A_file_over_20_MB_cannot_be_downloaded()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddPerson("Ann");

        var most = ann.SendDocument("most.pdf", 20 * 1024 * 1024).Current.Wire.Document!;
        var more = ann.SendDocument("more.pdf", (20 * 1024 * 1024) + 1).Current.Wire.Document!;

        (await bot.GetFile(most.FileId, Cancellation)).FileSize.ShouldBe(most.FileSize);
        (await Should.ThrowAsync<ApiRequestException>(bot.GetFile(more.FileId, Cancellation))).Message.ShouldBe("Bad Request: file is too big");
        (await Should.ThrowAsync<ApiRequestException>(bot.GetFile("nonsense", Cancellation))).Message.ShouldBe("Bad Request: invalid file_id");
        telegram.Violations.ShouldHaveSingleItem().Rule.ShouldBe("bad_file_id");
    }

    [Theory]
    [InlineData("nothing/here.txt", null, 404)]
    [InlineData("documents/file_0.txt", "123:wrong", 401)]
    [InlineData("documents/file_0.txt", "nonsense", 404)]
    public async Task Only_the_bot_downloads_and_only_what_is_there(string path, string? token, int status)
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        telegram.AddPerson("Ann").SendDocument("a.txt", [1]);

        using var answer = await telegram.DownloadAsync($"/file/bot{token ?? telegram.Token}/{path}");

        ((int)answer.StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task The_bot_sends_photos_and_files_and_edits_their_captions()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var bot = telegram.Client();
        var ann = telegram.AddGuest();

        var photo = await bot.SendPhoto(ann.Id, new MemoryStream(Picture), "<b>seen</b>", ParseMode.Html, cancellationToken: Cancellation);
        var again = await bot.SendPhoto(ann.Id, InputFile.FromFileId(photo.Photo![^1].FileId), cancellationToken: Cancellation);
        var document = await bot.SendDocument(ann.Id, InputFile.FromStream(new MemoryStream([1, 2]), "звіт.json"), cancellationToken: Cancellation);
        var edited = await bot.EditMessageCaption(ann.Id, document.Id, "the report", cancellationToken: Cancellation);

        photo.CaptionEntities.ShouldHaveSingleItem().Type.ShouldBe(MessageEntityType.Bold);
        again.Photo![^1].FileId.ShouldBe(photo.Photo[^1].FileId);
        (document.Document!.FileName, document.Document.FileSize, document.Caption).ShouldBe(("звіт.json", 2, null));
        edited.Caption.ShouldBe("the report");
        telegram.FindFile(photo.Photo[^1].FileId)!.Bytes.ShouldBe(Picture);
        telegram.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_bot_sends_an_album()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var ann = telegram.AddGuest();

        var album = await telegram.Client().SendMediaGroup(
            ann.Id,
            [new InputMediaPhoto(new MemoryStream(Picture)) { Caption = "one" }, new InputMediaPhoto(new MemoryStream(Picture))],
            cancellationToken: Cancellation);

        album.Select(message => message.MediaGroupId).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem().ShouldNotBeNull();
        ann.Chat.BotMessages.Select(message => message.Text).ShouldBe(["one", string.Empty]);
        telegram.Violations.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("sendPhoto", """{"chat_id":100001001}""", "there is no photo in the request")]
    [InlineData("sendDocument", """{"chat_id":100001001}""", "there is no document in the request")]
    [InlineData("sendDocument", """{"chat_id":100001001,"document":"attach://x"}""", "wrong file identifier/HTTP URL specified")]
    [InlineData("sendDocument", """{"chat_id":100001001,"document":""}""", "there is no document in the request")]
    [InlineData("sendDocument", """{"chat_id":100001001,"document":7}""", "parameter \"document\" must be of type InputFile")]
    [InlineData("sendDocument", """{"chat_id":100001001,"document":"ftp://example.com/a.pdf"}""", "wrong file identifier/HTTP URL specified")]
    [InlineData("sendMediaGroup", """{"chat_id":100001001,"media":[{"type":"photo","media":"attach://x"}]}""", "can't parse InputMedia: media not found")]
    [InlineData("getFile", """{"file_id":""}""", "file_id not specified")]
    [InlineData("sendDocument", """{"chat_id":100001001,"document":"nonsense"}""", "wrong file identifier/HTTP URL specified")]
    [InlineData("sendDocument", """{"chat_id":100001001,"document":"http://127.0.0.1/a.pdf"}""", "failed to get HTTP URL content")]
    [InlineData("sendDocument", """{"chat_id":100001001,"document":"http://localhost/a.pdf"}""", "wrong HTTP URL specified")]
    [InlineData("sendMediaGroup", """{"chat_id":100001001,"media":[]}""", "there are no messages to send")]
    [InlineData("sendMediaGroup", """{"chat_id":100001001,"media":[{"type":"photo","media":"https://example.com/a.jpg"},{"type":"document","media":"https://example.com/a.pdf"}]}""", "document can't be mixed with other media types")]
    [InlineData("getFile", "{}", "file_id not specified")]
    public async Task A_wrong_file_is_refused(string method, string json, string words)
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        telegram.AddGuest();

        (await telegram.PostAsync(method, json)).Description.ShouldBe("Bad Request: " + words);
    }

    [Theory]
    [InlineData("sendPhoto", "photo", "not a picture", "IMAGE_PROCESS_FAILED")]
    [InlineData("sendDocument", "document", "", "file must be non-empty")]
    public async Task An_upload_must_be_what_it_is_sent_as(string method, string part, string content, string words)
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var ann = telegram.AddGuest();
        using var form = new MultipartFormDataContent
        {
            { new StringContent(ann.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)), "chat_id" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(content)), part, "a.bin" },
        };

        (await telegram.PostAsync(method, form)).Description.ShouldBe("Bad Request: " + words);
    }

    [Fact]
    public async Task A_file_may_be_the_part_named_like_the_parameter()
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var ann = telegram.AddGuest();
        using var form = new MultipartFormDataContent
        {
            { new StringContent(ann.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)), "chat_id" },
            { new ByteArrayContent([7]), "document", "a.bin" },
        };

        var told = await telegram.PostAsync("sendDocument", form);

        telegram.FindFile(told.Result.GetProperty("document").GetProperty("file_id").GetString()!)!.Bytes.ShouldBe([7]);
    }

    [Theory]
    [InlineData(1024, 200)]
    [InlineData(1025, 400)]
    public async Task A_caption_is_measured_after_parsing(int length, int status)
    {
        await using var telegram = await FakeTelegram.StartAsync(Cancellation);
        var ann = telegram.AddGuest();

        var told = await telegram.PostAsync("sendDocument", $$"""{"chat_id":{{ann.Id}},"document":"https://example.com/a.pdf","parse_mode":"HTML","caption":"<b>{{new string('x', length - 1)}}</b>&amp;"}""");

        (told.Status, told.Description).ShouldBe((status, status == 200 ? string.Empty : "Bad Request: message caption is too long"));
    }
}
