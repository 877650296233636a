using System.Text;
using CsCheck;
using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Articles.Files;
using NewsBot.Asks;

namespace NewsBot.Tests.Articles;

/// <summary>Files that are neither text nor HTML.</summary>
public sealed class FileTests
{
    private static string[] Three => [Pages.First, Pages.Second, Pages.Third];

    [Fact]
    public async Task Columns_of_a_pdf_are_read_one_after_the_other_and_cut_words_are_whole()
    {
        await using var site = await NewsSite.OpenAsync();
        string[] left =
        [
            "The council praised the well-known architect", "and said that the long-standing communica-", "tion with the inhabitants had been extra-", "ordinary, although well-",
            "known critics from the Franco-", "German office objected to its cost and to the", "plan, as did many others in Ostrava Mills.",
        ];
        var pdf = SomeFiles.Pdf(
        [
            ("Swimming hall to reopen on Saturday", 50, 760, 20),
            .. left.Select((line, number) => (line, 50d, 700 - (12d * number), 10d)),
            .. SomeFiles.Column($"{Pages.Second} {Pages.First}", 310, 700, 48),
        ]);

        var article = await site.ReadAsync(new Input.Saved("a.pdf", pdf));

        article.Title.ShouldBe("Swimming hall to reopen on Saturday");
        article.Text.Replace("\n\n", " ", StringComparison.Ordinal).ShouldBe(
            "The council praised the well-known architect and said that the long-standing communication with the inhabitants had been extraordinary, although well-known critics "
            + $"from the Franco-German office objected to its cost and to the plan, as did many others in Ostrava Mills. {Pages.Second} {Pages.First}");
    }

    [Fact]
    public async Task What_is_printed_on_every_page_is_no_text_and_a_sentence_goes_on_over_the_page()
    {
        await using var site = await NewsSite.OpenAsync();
        var halves = Pages.First.Split(", ", 2);
        var pdf = SomeFiles.Pdf(
            [("The Morning Post, 18 October", 50, 800, 9), .. SomeFiles.Column($"{Pages.Second} {halves[0]},", 50, 740, 90), ("Page 1 of 2", 280, 30, 9)],
            [("The Morning Post, 18 October", 50, 800, 9), .. SomeFiles.Column($"{halves[1]} {Pages.Third}", 50, 740, 90), ("Page 2 of 2", 280, 30, 9)]);

        var article = await site.ReadAsync(new Input.Saved("a.pdf", pdf));

        article.Text.Replace("\n\n", " ", StringComparison.Ordinal).ShouldBe($"{Pages.Second} {Pages.First} {Pages.Third}");
    }

    [Fact]
    public async Task A_pdf_with_a_wrong_name_and_a_wrong_type_is_read()
    {
        await using var site = await NewsSite.OpenAsync();
        var pdf = SomeFiles.Pdf([.. SomeFiles.Column(string.Join(' ', Three), 50, 760, 90)]);
        site.Serve("/article", pdf, "text/html");

        (await site.ReadAsync(new Input.Saved("article.txt", pdf))).Text.ShouldStartWith(Pages.First);
        var article = await site.ReadAsync("/article");
        (article.Text.Split('.')[0], article.Url).ShouldBe((Pages.First.Split('.')[0], site.Address("/article")));
    }

    [Fact]
    public async Task A_pdf_is_refused_for_what_is_wrong_with_it()
    {
        await using var site = await NewsSite.OpenAsync(options => options.MaxPdfPages = 2);
        var text = SomeFiles.Column(string.Join(' ', Three), 50, 760, 90).ToArray();

        (await RefusalAsync(site, SomeFiles.RawPdf([], resources: "<</XObject<</P 6 0 R>>>>", more: "<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>stream\n0\nendstream"))).ShouldBe(Unreadable.Empty);
        (await RefusalAsync(site, SomeFiles.RawPdf("q 600 0 0 800 0 0 cm /P Do Q"u8.ToArray(), resources: "<</XObject<</P 6 0 R>>>>", more: "<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>stream\n0\nendstream"))).ShouldBe(Unreadable.OnlyPictures);
        (await RefusalAsync(site, SomeFiles.RawPdf([], trailer: $"/ID[<{new string('0', 32)}><{new string('0', 32)}>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{new string('1', 64)}>/U<{new string('2', 64)}>>>"))).ShouldBe(Unreadable.Locked);
        (await RefusalAsync(site, SomeFiles.Pdf(text)[..400])).ShouldBe(Unreadable.Damaged);
        (await RefusalAsync(site, SomeFiles.Pdf(text, text, text))).ShouldBe(Unreadable.TooLarge);
    }

    [Fact]
    public async Task A_pdf_that_takes_all_time_or_memory_is_refused_and_others_are_read()
    {
        await using var site = await NewsSite.OpenAsync(options => (options.FileTime, options.PdfMebibytes) = (TimeSpan.FromSeconds(8), 128));
        var forms = Enumerable.Range(0, 12).Select(number =>
            $"<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>/XObject<</X {number + 7} 0 R>>>>/Length 60>>stream\n{string.Concat(Enumerable.Repeat("/X Do ", 10))}\nendstream").ToArray();
        byte[][] bombs =
        [
            SomeFiles.RawPdf("/X Do"u8.ToArray(), resources: "<</XObject<</X 6 0 R>>>>", more: forms),
            SomeFiles.RawPdf(SomeFiles.Deflated(Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat("BT /F 12 Tf (aaaaaaaaaaaaaaaaaaaa) Tj ET ", 1_000_000)))), "/Filter/FlateDecode"),
            SomeFiles.RawPdf(Encoding.Latin1.GetBytes(new string('[', 2_000_000))),
        ];

        foreach (var bomb in bombs)
        {
            (await RefusalAsync(site, bomb)).ShouldBeOneOf(Unreadable.TooLarge, Unreadable.Damaged, Unreadable.Empty);
        }

        (await site.ReadAsync(new Input.Saved("a.pdf", SomeFiles.Pdf([.. SomeFiles.Column(string.Join(' ', Three), 50, 760, 90)])))).Text.ShouldStartWith(Pages.First);
    }

    [Fact]
    public void The_process_that_reads_a_pdf_knows_no_secrets_and_has_limits()
    {
        string[] secrets = ["NEWSBOT_Telegram__Test", "OPENAI_API_KEY_Test", "DOTNET_STARTUP_HOOKS_Test"];
        Array.ForEach(secrets, name => Environment.SetEnvironmentVariable(name, "secret"));
        var child = new PdfReader(Options.Create(new ReadingOptions { PdfMebibytes = 128 })).Child();
        Array.ForEach(secrets, name => Environment.SetEnvironmentVariable(name, null));

        child.Environment.Keys.Intersect(secrets, StringComparer.OrdinalIgnoreCase).ShouldBeEmpty();
        child.Environment.ShouldContainKey("PATH");
        child.Environment["DOTNET_GCHeapHardLimit"].ShouldBe("8000000");
    }

    [Fact]
    public async Task The_process_that_reads_a_pdf_ends_itself_when_nobody_does()
    {
        var child = new PdfReader(Options.Create(new ReadingOptions { FileTime = TimeSpan.FromMilliseconds(100) })).Child();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var process = System.Diagnostics.Process.Start(child)!;
        try
        {
            // It is given no file, and no end of one.
            await process.WaitForExitAsync(patience.Token);

            process.ExitCode.ShouldBe(1);
        }
        finally
        {
            process.Kill();
        }
    }

    [Fact]
    public async Task A_word_file_is_read_without_what_was_deleted_and_with_its_title()
    {
        await using var site = await NewsSite.OpenAsync();
        var docx = SomeFiles.Docx(
            $"""
            <w:p><w:pPr><w:pStyle w:val='Titre'/></w:pPr><w:r><w:t>Swimming hall </w:t></w:r><w:r><w:t>to reopen</w:t></w:r></w:p>
            {SomeFiles.Paragraphs(Pages.First)}
            <w:p><w:del><w:r><w:delText>Deleted.</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r><w:hyperlink><w:r><w:t>{Pages.Second}</w:t></w:r></w:hyperlink></w:p>
            <w:tbl><w:tr><w:tc>{SomeFiles.Paragraphs(Pages.Third)}</w:tc></w:tr></w:tbl>
            """,
            styles: "<w:style w:styleId='Titre'><w:name w:val='Title'/></w:style>");

        foreach (var name in (string[])["a.docx", "a.pdf", "a"])
        {
            var article = await site.ReadAsync(new Input.Saved(name, docx));

            (article.Title, article.Text).ShouldBe(("Swimming hall to reopen", Pages.Text));
        }
    }

    [Fact]
    public async Task An_open_document_is_read()
    {
        await using var site = await NewsSite.OpenAsync();
        var odt = SomeFiles.Odt(
            $"<text:h text:outline-level='1'>Swimming hall to reopen</text:h><text:p>{Pages.First.Replace(" ", "<text:s/>", StringComparison.Ordinal)}<text:note><text:p>1</text:p></text:note></text:p>"
            + $"<text:p>{Pages.Second}</text:p><text:p>{Pages.Third}</text:p>");

        var article = await site.ReadAsync(new Input.Saved("a.odt", odt));

        (article.Title, article.Text).ShouldBe(("Swimming hall to reopen", Pages.Text));
    }

    [Fact]
    public async Task An_office_file_that_unpacks_or_nests_without_end_is_refused()
    {
        await using var site = await NewsSite.OpenAsync(options => options.MaxUnpackedKibibytes = 1_024);

        (await RefusalAsync(site, SomeFiles.Docx(SomeFiles.Paragraphs(new string('a', 2_000_000))))).ShouldBe(Unreadable.TooLarge);
        (await RefusalAsync(site, SomeFiles.Docx(string.Concat(Enumerable.Repeat("<w:p>", 100_000))))).ShouldBe(Unreadable.Damaged);
        (await RefusalAsync(site, SomeFiles.Docx($"<w:del>{string.Concat(Enumerable.Repeat("<w:p>", 100_000))}"))).ShouldBe(Unreadable.Damaged);
        (await RefusalAsync(site, SomeFiles.Zip(("word/document.xml", "<!DOCTYPE a [<!ENTITY b 'bbbbbbbb'><!ENTITY c '&b;&b;&b;'>]><a>&c;</a>")))).ShouldBe(Unreadable.Damaged);
        (await RefusalAsync(site, SomeFiles.Docx(SomeFiles.Paragraphs(Pages.Text))[..^100])).ShouldBe(Unreadable.Damaged);
    }

    [Fact]
    public async Task A_file_that_is_not_read_is_told_from_one_that_is_locked()
    {
        await using var site = await NewsSite.OpenAsync();
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];

        (await RefusalAsync(site, compound)).ShouldBe(Unreadable.OldFormat);
        (await RefusalAsync(site, [.. compound, .. Encoding.Unicode.GetBytes("EncryptedPackage")])).ShouldBe(Unreadable.Locked);
        (await RefusalAsync(site, @"{\rtf1 Hello}"u8.ToArray())).ShouldBe(Unreadable.OldFormat);
        (await RefusalAsync(site, SomeFiles.Zip(("xl/workbook.xml", "<a/>")))).ShouldBe(Unreadable.NotText);
    }

    [Fact]
    public async Task Markdown_is_read_without_its_signs()
    {
        await using var site = await NewsSite.OpenAsync();
        var text = $"---\nlayout: post\n---\n# Swimming hall *to* reopen\n\n![hall](hall.png)\n\n**{Pages.First}**\n\n> {Pages.Second.Replace(" the ", " [the](https://a.example/b_c) ", StringComparison.Ordinal)}\n\n---\n\n- {Pages.Third}\n";

        var article = await site.ReadAsync(new Input.Saved("a.md", Encoding.UTF8.GetBytes(text)));

        (article.Title, article.Text).ShouldBe(("Swimming hall to reopen", Pages.Text));
    }

    [Fact]
    public async Task Whatever_is_broken_in_a_file_it_is_read_or_refused()
    {
        await using var site = await NewsSite.OpenAsync(options => options.MaxUnpackedKibibytes = 256);
        byte[][] files =
        [
            SomeFiles.Docx(SomeFiles.Paragraphs(Pages.Text), "<w:style w:styleId='a'><w:name w:val='Title'/></w:style>"),
            SomeFiles.Odt($"<text:p>{Pages.Text}</text:p>"),
            Encoding.UTF8.GetBytes($"# Title\n\n```\n{Pages.Text}\n```\n[a](b) **{Pages.Text}** ![c](d)"),
        ];

        await Gen.Select(Gen.Int[0, 2], Gen.Int[0, 10_000], Gen.Byte.Array[1, 20]).SampleAsync(
            async (which, at, noise) =>
            {
                byte[] broken = [.. files[which]];
                noise.CopyTo(broken, at % (broken.Length - noise.Length));
                try
                {
                    await site.ReadAsync(new Input.Saved("a.md", broken));
                }
                catch (UnreadableException refused)
                {
                    refused.Reason.ShouldBeOneOf(
                        Unreadable.Damaged, Unreadable.NotText, Unreadable.TooLarge, Unreadable.TooShort, Unreadable.Empty, Unreadable.OldFormat, Unreadable.Locked, Unreadable.NotAnArticle);
                }
            },
            iter: 300);
    }

    private static async Task<Unreadable> RefusalAsync(NewsSite site, byte[] bytes) =>
        (await Should.ThrowAsync<UnreadableException>(() => site.ReadAsync(new Input.Saved("a", bytes)))).Reason;
}
