namespace NewsBot.Tests.Articles;

/// <summary>Walls as vendors serve them, and articles that only talk about such walls.</summary>
public sealed class WallsTests
{
    private static readonly string[] Themes =
    [
        "cookies|Cookies are on their way out|The regulator wants an end of cookie banners. Cookies that only count visits would need no consent, the draft says. “Nobody reads the banner before clicking on accept,” said the commissioner Ilka Thorn. Browsers would carry the choice.",
        "paywalls|The paywall turns twenty|More papers than ever ask readers to subscribe. The paywall of the Morning Post, put up in 2005, brought 40,000 subscribers in its first year. “Subscribe now and read on was a joke then,” said its editor Per Aune. Trial months for one euro came later.",
        "captchas|Are you a robot?|A captcha costs each reader ten seconds, a study found. Programs pass the captcha more often than humans do. “We verify you are human by asking what no human knows,” said the author Oona Tavish. Vendors such as Cloudflare dropped pictures of buses.",
        "errors|Error 404 turns thirty|The page not found is a part of culture. It was in 1993 that a server first said 404, and since then artists drew their own. “A page that does not exist can still be loved,” said the curator Ilka Thorn, who shows two hundred of them in Ostrava Mills.",
        "scripts|Please enable JavaScript|Nine pages of ten need JavaScript to show a single word, the survey says. Readers who turned it off see nothing but the request to enable it. “We wrote text without programs for thirty years,” said Per Aune, who asks for pages that work without.",
        "log-ins|Sign in with your face|Passwords will go, the ministry announced. Who wants to log in to a public office will sign in with a face or a finger from March. “You must sign in to read this is the worst sentence of the web,” said the minister Oona Tavish at the opening.",
        "access|Access denied to the old harbour|Access denied is what walkers read since Monday at the gates of the old harbour. The police carry out a security check of every lorry. “Just a moment, we say, and then people wait for an hour,” said councillor Per Aune, who wants a second gate.",
        "videos|The video that nobody watched|A film of nine hours shows the repair of the swimming hall. It was watched by four people, the archive says, and two of them fell asleep. “It is the best film that I have made,” said the director Ilka Thorn, who will show it again in the spring.",
        "pictures|A gallery moves|The gallery of Ostrava Mills will close in May and open in the old swimming hall. Its 4,000 photographs are to be shown in turns. “Pictures need water as little as swimmers need pictures,” said the director Oona Tavish, who had asked for another house.",
        "agencies|The agency that reads for others|Clippings were cut with scissors until 1998. Now a program reads 900 front pages a day and sends what it finds to ministries. “We list what others wrote and add nothing,” said the founder Per Aune. Publishers are suing over the teasers that it shows.",
        "confession|We and the biscuits|We click them away, and we do not know what we do. Cookies count when we read, and the tracking does not end at the door of the paper. The minister wants the consent to be kept in the browser, which would tell every device. “We shall see,” said Oona Tavish.",
        "diary|Missing page of the diary not found|The archive of Ravelmoor has searched nine cellars for the page that was cut from the diary of its founder. It was last seen in 1911, when a clerk copied it. “Somebody has it at home,” said Oona Tavish, who will go on looking.",
        "border|Access denied: how the port was closed|On the night of 3 March two ferries turned round in the fjord. Nobody had told their captains that the port was closed to them. “We heard it by radio,” said Per Aune, who steered the first of them home to Ostrava Mills.",
    ];

    public static TheoryData<string> Walls => [.. WallPage.All.Select(wall => wall.Name)];

    /// <summary>Each theme as five sites would publish it: with what is known of it or without, longer or briefer, alone or beside what walls are made of.</summary>
    public static TheoryData<string, int> Articles
    {
        get
        {
            var all = new TheoryData<string, int>();
            foreach (var theme in Themes)
            {
                for (var shape = 0; shape < 5; shape++)
                {
                    all.Add(theme.Split('|')[0], shape);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Walls))]
    public async Task A_wall_is_called_what_it_is(string name)
    {
        var wall = WallPage.All.Single(one => one.Name == name);
        await using var site = await NewsSite.OpenAsync();
        site.Serve("/news/hall", wall.Html, status: wall.Status);

        (await site.RefusalAsync("/news/hall")).ShouldBeOneOf(wall.Reasons);
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public async Task An_article_that_talks_of_walls_is_read(string theme, int shape)
    {
        var (title, text) = Themes.Single(one => one.StartsWith(theme + '|', StringComparison.Ordinal)).Split('|') is [_, var told, var body] ? (told, body) : throw new ArgumentException(theme, nameof(theme));
        var paragraphs = string.Concat(text.Split(". ", 2).Select(sentence => $"<p>{sentence.TrimEnd('.')}.</p>"));
        var html = shape switch
        {
            0 => $"<html><head><title>{title}</title></head><body><h1>{title}</h1>{paragraphs}</body></html>",
            1 => $"<html><head><title>{title} - The Morning Post</title><meta property=og:type content=article><script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"{title}\"}}</script></head><body><nav><a href=/>Home</a></nav><article><h1>{title}</h1>{paragraphs}</article></body></html>",
            2 => $"<html><head><title>{title}</title></head><body><div class=entry-content><h1>{title}</h1>{paragraphs}{paragraphs.Replace("said", "had said", StringComparison.Ordinal)}</div><div id=onetrust-consent-sdk><p>We use cookies.</p><button>Accept</button></div><form><input type=password></form></body></html>",
            3 => $"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{paragraphs}</article><div id=respond><form><div class=g-recaptcha></div><input type=submit></form></div><noscript>Please enable JavaScript to view the comments.</noscript><script src='https://challenges.cloudflare.com/turnstile/v0/api.js'></script></body></html>",
            _ => $"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{paragraphs}</article><div id=piano-inline class=piano-offer-later></div><div id=poool-widget></div><video src=a.mp4></video><button>Share</button></body></html>",
        };
        await using var site = await NewsSite.OpenAsync();
        site.Serve("/news/hall", html);

        (await site.ReadAsync("/news/hall")).Text.ShouldContain(text.Split(". ")[^1][..25]);
    }
}
