using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using NewsBot.Articles;

namespace NewsBot.Tests.Articles;

/// <summary>Sites that do what no web server does: each costs a little time and memory, is refused, and harms nobody else.</summary>
public sealed class HostileSiteTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n";

    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(300);

    /// <summary>What a reader asks for when the limits hold; a bug here is a test that never ends.</summary>
    private static readonly TimeSpan Ever = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Answers that are none.</summary>
    public static TheoryData<string> Garbage =>
    [
        "this is no HTTP at all\r\n\r\n",
        "\r\n\r\n\r\n\r\n",
        "\0\0\x12\x04\0\0\0\0\0\0\x03\0\0\0d\0\x04\0\x10\0\0",
        "HTTP/1.1 999999 Odd\r\n\r\n",
        "HTTP/9.9 200 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nno colon here\r\n\r\n",
        "HTTP/1.1 200 OK\r\n: no name\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n<html>",
        "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999999\r\n\r\n<html>",
        Head + "Transfer-Encoding: chunked\r\n\r\nzzzz\r\n<html>\r\n0\r\n\r\n",
        Head + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\n<html>",
        Head + "Transfer-Encoding: chunked\r\n\r\n-5\r\n<html>\r\n",
        Head + "Transfer-Encoding: chunked\r\n\r\n5\r\n<htmlxx\r\n0\r\n\r\n",
        Head + "Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello",
        Head + "Content-Encoding: gzip, gzip\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n",
    ];

    [Theory]
    [MemberData(nameof(Garbage))]
    public async Task What_is_no_answer_is_an_error_of_the_site(string bytes)
    {
        await using var news = await NewsSite.OpenAsync(options => options.HeaderTime = options.FetchTime = Soon);
        await using var site = RawSite.Sending(bytes);

        (await RefusalAsync(news, site.Address())).ShouldBe(Unreadable.Unreachable);

        site.Asked.Count.ShouldBeLessThanOrEqualTo(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Location: \r\n")]
    [InlineData("Location: http://\r\n")]
    public async Task A_redirect_without_an_address_leads_nowhere(string location)
    {
        await using var news = await NewsSite.OpenAsync();
        await using var site = RawSite.Sending($"HTTP/1.1 301 Moved\r\n{location}Content-Length: 0\r\n\r\n");

        (await RefusalAsync(news, site.Address())).ShouldBe(Unreadable.LeadsNowhere);
    }

    [Fact]
    public async Task Headers_that_drip_are_given_up()
    {
        await using var news = await NewsSite.OpenAsync(options => options.HeaderTime = Soon);
        await using var site = new RawSite((_, connection, cancellationToken) => DripAsync(connection, Head + new string('x', 10_000), cancellationToken));

        (await RefusalAsync(news, site.Address())).ShouldBe(Unreadable.Unreachable);
    }

    [Fact]
    public async Task A_page_that_drips_is_given_up()
    {
        await using var news = await NewsSite.OpenAsync(options => options.FetchTime = Soon);
        await using var site = new RawSite((_, connection, cancellationToken) => DripAsync(connection, $"{Head}Content-Length: 10000\r\n\r\n{new string('x', 9_000)}", cancellationToken, fast: Head.Length + 30));

        (await RefusalAsync(news, site.Address())).ShouldBe(Unreadable.Unreachable);
    }

    [Theory]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\n")]
    [InlineData("HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n")]
    public async Task Promises_before_the_answer_are_passed_over_but_not_for_ever(string promise)
    {
        await using var news = await NewsSite.OpenAsync(options => options.HeaderTime = TimeSpan.FromSeconds(2));
        await using var few = RawSite.Sending(promise + promise + Whole(Pages.Article()));
        await using var endless = new RawSite(async (_, connection, cancellationToken) =>
        {
            while (true)
            {
                await RawSite.WriteAsync(connection, promise, cancellationToken);
            }
        });

        (await news.ReadAsync(few.Address())).Text.ShouldBe(Pages.Text);
        (await RefusalAsync(news, endless.Address())).ShouldBeOneOf(Unreadable.TooLarge, Unreadable.Unreachable);
    }

    [Theory]
    [InlineData("X-Filler: ", "\r\n")]
    [InlineData("X-Filler", "")]
    public async Task Headers_without_end_are_cut_off(string line, string end)
    {
        await using var news = await NewsSite.OpenAsync();
        var sent = 0L;
        await using var site = new RawSite(async (_, connection, cancellationToken) =>
        {
            await RawSite.WriteAsync(connection, Head, cancellationToken);
            while (true)
            {
                await RawSite.WriteAsync(connection, line + new string('y', 1_000) + end, cancellationToken);
                sent++;
            }
        });

        (await RefusalAsync(news, site.Address())).ShouldBe(Unreadable.TooLarge);

        sent.ShouldBeLessThan(20_000, "kibibytes; what the network holds in between is its own");
    }

    [Fact]
    public async Task Trailers_and_chunk_extensions_without_end_are_cut_off()
    {
        await using var news = await NewsSite.OpenAsync(options => options.FetchTime = TimeSpan.FromSeconds(5));
        foreach (var before in new[] { "5;", "5\r\n<html\r\n0\r\nX-Trailer: " })
        {
            await using var site = new RawSite(async (_, connection, cancellationToken) =>
            {
                await RawSite.WriteAsync(connection, $"{Head}Transfer-Encoding: chunked\r\n\r\n{before}", cancellationToken);
                while (true)
                {
                    await RawSite.WriteAsync(connection, new string('y', 10_000), cancellationToken);
                }
            });

            (await RefusalAsync(news, site.Address())).ShouldBeOneOf(Unreadable.Unreachable, Unreadable.TooLarge);
        }
    }

    [Fact]
    public async Task A_page_that_ends_before_it_said_is_an_error_of_the_site()
    {
        await using var news = await NewsSite.OpenAsync();
        await using var site = new RawSite(async (_, connection, cancellationToken) =>
        {
            await RawSite.WriteAsync(connection, $"{Head}Content-Length: 100000\r\n\r\n{Pages.Article()}", cancellationToken);
            throw new IOException("and hangs up");
        });

        (await RefusalAsync(news, site.Address())).ShouldBe(Unreadable.Unreachable);

        site.Asked.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_packed_page_that_is_cut_is_an_error_of_the_site_or_read_as_far_as_it_goes(string encoding)
    {
        await using var news = await NewsSite.OpenAsync();
        var packed = PageFetcherLimitTests.Compress(Encoding.UTF8.GetBytes(Pages.Article(after: new string('x', 3_000))), encoding);
        news.Serve("/", packed[..(packed.Length / 2)], encoding: encoding);

        (await RefusalAsync(news, news.Address("/"))).ShouldBeOneOf(Unreadable.Unreachable, Unreadable.NotAnArticle);
    }

    [Fact]
    public async Task An_answer_behind_the_answer_is_not_taken_for_the_next_page()
    {
        await using var news = await NewsSite.OpenAsync();
        await using var site = new RawSite((head, connection, cancellationToken) => RawSite.WriteAsync(
            connection, Whole(Pages.Article(head.Contains("/first", StringComparison.Ordinal) ? "First" : "Second")) + Whole(Pages.Article("Smuggled")), cancellationToken));

        (await news.ReadAsync(site.Address("/first"))).Title.ShouldBe("First");
        (await news.ReadAsync(site.Address("/second"))).Title.ShouldBe("Second");
        (await news.ReadAsync(site.Address("/third"))).Title.ShouldBe("Second");
    }

    [Fact]
    public async Task A_header_inside_a_header_stays_there()
    {
        await using var news = await NewsSite.OpenAsync();
        await using var site = new RawSite((head, connection, cancellationToken) => RawSite.WriteAsync(
            connection,
            head.Contains(" /end", StringComparison.Ordinal) ? Whole(Pages.Article()) : "HTTP/1.1 302 Found\r\nLocation: /end?a=%0d%0aX-Forwarded-For:%20127.0.0.1%0d%0a\r\nContent-Length: 0\r\n\r\n",
            cancellationToken));

        (await news.ReadAsync(site.Address())).Words.ShouldBeGreaterThan(0);

        site.Asked.ShouldAllBe(head => !head.Contains("\nX-Forwarded-For", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Redirects_that_grow_come_to_an_end()
    {
        await using var news = await NewsSite.OpenAsync();
        await using var site = new RawSite((head, connection, cancellationToken) => RawSite.WriteAsync(
            connection, $"HTTP/1.1 302 Found\r\nLocation: {head.Split(' ')[1]}{new string('a', 2_000)}\r\nContent-Length: 0\r\n\r\n", cancellationToken));

        (await RefusalAsync(news, site.Address())).ShouldBeOneOf(Unreadable.LeadsNowhere, Unreadable.TooLarge);

        site.Asked.Count.ShouldBeLessThan(12);
    }

    [Fact]
    public async Task Pages_that_send_each_other_on_come_to_an_end()
    {
        await using var news = await NewsSite.OpenAsync();
        news.Serve("/a", "<meta http-equiv=refresh content='0;url=/b'>");
        news.Serve("/b", "<meta http-equiv=refresh content='0;url=/a'>");

        (await RefusalAsync(news, news.Address("/a"))).ShouldBe(Unreadable.LeadsNowhere);

        news.Asked.Count.ShouldBeLessThan(12);
    }

    [Fact]
    public async Task A_name_server_that_keeps_silent_is_given_up()
    {
        await using var news = await NewsSite.OpenAsync(options => options.ConnectTime = Soon, resolve: async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return [];
        });

        (await RefusalAsync(news, new("http://news.example/"))).ShouldBe(Unreadable.Unreachable);
    }

    [Fact]
    public async Task A_site_that_accepts_and_does_not_encrypt_is_given_up()
    {
        await using var news = await NewsSite.OpenAsync(options => options.ConnectTime = Soon);
        await using var site = new RawSite((_, _, cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken));

        (await RefusalAsync(news, site.Address(scheme: "https"))).ShouldBe(Unreadable.Unreachable);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_not_believed_and_where_it_points_is_not_asked()
    {
        await using var news = await NewsSite.OpenAsync();
        using var certificate = Certificate(news.InsidePort);
        var context = SslStreamCertificateContext.Create(certificate, additionalCertificates: null, offline: true);
        await using var site = new RawSite(
            (_, connection, cancellationToken) => RawSite.WriteAsync(connection, Whole(Pages.Article()), cancellationToken),
            async (connection, cancellationToken) =>
            {
                var encrypted = new SslStream(connection);
                await encrypted.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificateContext = context }, cancellationToken);
                return encrypted;
            });

        (await RefusalAsync(news, site.Address(scheme: "https"))).ShouldBe(Unreadable.Unreachable);

        site.Asked.ShouldBeEmpty();
        news.InsideHits.ShouldBe(0);
    }

    private static async Task<Unreadable> RefusalAsync(NewsSite news, Uri address) => await news.RefusalAsync(address).WaitAsync(Ever, Cancellation);

    private static string Whole(string page) => $"{Head}Content-Length: {Encoding.UTF8.GetByteCount(page)}\r\n\r\n{Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(page))}";

    /// <param name="fast">Bytes that come at once.</param>
    private static async Task DripAsync(Stream connection, string bytes, CancellationToken cancellationToken, int fast = 0)
    {
        await RawSite.WriteAsync(connection, bytes[..fast], cancellationToken);
        foreach (var one in bytes[fast..])
        {
            await RawSite.WriteAsync(connection, one.ToString(), cancellationToken);
            await connection.FlushAsync(cancellationToken);
            await Task.Delay(10, cancellationToken);
        }
    }

    /// <summary>A certificate whose issuer can be had from the internal service, as it says.</summary>
    private static X509Certificate2 Certificate(int insidePort)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var issuerKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.2", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Parse("127.0.0.2"));
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509AuthorityInformationAccessExtension([$"http://127.0.0.1:{insidePort}/certificates/ocsp"], [$"http://127.0.0.1:{insidePort}/certificates/issuer.cer"]));
        var now = TimeProvider.System.GetUtcNow();
        using var signed = request.Create(new X500DistinguishedName("CN=Nobody"), X509SignatureGenerator.CreateForECDsa(issuerKey), now.AddDays(-1), now.AddDays(1), [1, 2, 3, 4]);
        using var whole = signed.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), password: null);
    }
}
