using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.Extensions.Options;

namespace NewsBot.Articles;

/// <summary>How much is read, from where, and how long it may take.</summary>
public sealed class ReadingOptions : IValidatableObject
{
    /// <summary>Words below which a text is a greeting or a question, not an article. Default 30: a news brief of two sentences has about 40.</summary>
    [Range(1, 1_000)]
    public int MinWords { get; set; } = 30;

    /// <summary>UTF-16 code units of an article's text; longer ones are refused. Default 2,000,000.</summary>
    [Range(1_000, 50_000_000)]
    public int MaxCharacters { get; set; } = 2_000_000;

    /// <summary>How the bot names itself to sites.</summary>
    [Required]
    [RegularExpression(@"[\x20-\x7E]{1,500}")]
    public string UserAgent { get; set; } = "Mozilla/5.0 (compatible; NewsBot/0.1)";

    /// <summary>Where sites can reach the operator, as "https://news.example/bot" or "ann@news.example"; the bot's name to sites then ends with it.
    /// Default none.</summary>
    [RegularExpression(@"[\x21-\x27\x2A-\x7E]{1,200}")]
    public string? Contact { get; set; }

    /// <summary>Whether robots.txt and "noai" are obeyed. Default no: the bot reads a page because a person asks for it, as a browser does.</summary>
    public bool ObeysRobots { get; set; }

    /// <summary>Networks that may be read although they are not public, as "192.168.7.0/24". Default none.</summary>
    public IReadOnlyList<string> AllowedNetworks { get; set; } = [];

    /// <summary>Single addresses that may be read on one port although they are not public, as "127.0.0.1:8080". Default none.</summary>
    public IReadOnlyList<string> AllowedEndpoints { get; set; } = [];

    /// <summary>Ports that may be asked. Default none, which means all but those that browsers refuse.</summary>
    public IReadOnlyList<int> AllowedPorts { get; set; } = [];

    /// <summary>Time to reach a site, encryption included. Default 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:05:00")]
    public TimeSpan ConnectTime { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Time from a request to the end of the answer's headers. Default 10 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:05:00")]
    public TimeSpan HeaderTime { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Time for a page in all, redirects included. Default 20 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan FetchTime { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Time to find the article in a page. Default 10 seconds; a usual page takes less than a tenth of one.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan ExtractTime { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Pages in which the article is looked for at the same time, the fetching not counted. Default 2.</summary>
    [Range(1, 1_000)]
    public int PagesAtOnce { get; set; } = 2;

    /// <summary>Pages of one site that are fetched at the same time. Default 2; who comes later waits for a place.</summary>
    [Range(1, 100)]
    public int PagesAtOncePerSite { get; set; } = 2;

    /// <summary>Time to wait for a place among those. Default 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan PlaceTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Pause before the one second attempt at a page whose site broke off or reported an error of its own. Default 0.5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan RetryPause { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>How long a site is left alone that asks to wait (429) and does not say for how long. Default 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00")]
    public TimeSpan PauseWhenBusy { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a site is left alone at most, whatever it asks for. Default 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00")]
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long an article that was read from a link is given to whoever asks for the same. Default 30 minutes; then the site is asked whether it changed.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00")]
    public TimeSpan ArticlesKeptFor { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a link that could not be read is not tried again. Default 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00")]
    public TimeSpan RefusalsKeptFor { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Megabytes of articles that are kept. Default 16: some two thousand; 0 keeps none.</summary>
    [Range(0, 100_000)]
    public int KeptMegabytes { get; set; } = 16;

    /// <summary>Redirects that are followed. Default 10.</summary>
    [Range(0, 50)]
    public int MaxRedirects { get; set; } = 10;

    /// <summary>Kibibytes of an answer's headers. Default 64.</summary>
    [Range(1, 1_024)]
    public int MaxHeaderKibibytes { get; set; } = 64;

    /// <summary>Kibibytes of a page as they are sent, usually compressed. Default 5,120.</summary>
    [Range(1, 1_048_576)]
    public int MaxTransferKibibytes { get; set; } = 5 * 1024;

    /// <summary>Kibibytes of a page or file, decompressed. Default 10,240.</summary>
    [Range(1, 1_048_576)]
    public int MaxKibibytes { get; set; } = 10 * 1024;

    /// <summary>Kibibytes of a PDF or office file, also behind a link. Default 20,480, as much as Telegram gives to bots.</summary>
    [Range(1, 1_048_576)]
    public int MaxFileKibibytes { get; set; } = 20 * 1024;

    /// <summary>Kibibytes of the text's part of an office file, unpacked. Default 65,536.</summary>
    [Range(1, 1_048_576)]
    public int MaxUnpackedKibibytes { get; set; } = 64 * 1024;

    /// <summary>Pages of a PDF. Default 500.</summary>
    [Range(1, 100_000)]
    public int MaxPdfPages { get; set; } = 500;

    /// <summary>Mebibytes that the process which reads a PDF may fill. Default 512.</summary>
    [Range(64, 65_536)]
    public int PdfMebibytes { get; set; } = 512;

    /// <summary>Time to read a PDF or office file. Default 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan FileTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>HTML elements of a page. Default 30,000; the median of 794 real pages had 660, the largest 9,900.</summary>
    [Range(100, 10_000_000)]
    public int MaxElements { get; set; } = 30_000;

    /// <summary>HTML elements that are open at once. Default 512, where browsers cut; the cost of parsing grows with the square.</summary>
    [Range(10, 100_000)]
    public int MaxOpenElements { get; set; } = 512;

    /// <summary>What sites are told: <see cref="UserAgent"/> with <see cref="Contact"/> in its last comment, as in "NewsBot/0.1 (+https://news.example/bot)".</summary>
    internal string SignedUserAgent() => (Contact, UserAgent) switch
    {
        (null, var name) => name,
        (var contact, [.., ')'] name) => $"{name[..^1]}; +{contact})",
        (var contact, var name) => $"{name} (+{contact})",
    };

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var network in AllowedNetworks)
        {
            if (!IPNetwork.TryParse(network, out _))
            {
                yield return new($"\"{network}\" is no network; write it as \"192.168.7.0/24\".", [nameof(AllowedNetworks)]);
            }
        }

        foreach (var endpoint in AllowedEndpoints)
        {
            if (!IPEndPoint.TryParse(endpoint, out var parsed) || parsed.Port == 0)
            {
                yield return new($"\"{endpoint}\" is no address with a port; write it as \"127.0.0.1:8080\".", [nameof(AllowedEndpoints)]);
            }
        }

        foreach (var port in AllowedPorts)
        {
            if (port is < 1 or > ushort.MaxValue)
            {
                yield return new($"{port} is no port.", [nameof(AllowedPorts)]);
            }
        }
    }
}

/// <summary>Checks <see cref="ReadingOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class ReadingOptionsCheck : IValidateOptions<ReadingOptions>;
