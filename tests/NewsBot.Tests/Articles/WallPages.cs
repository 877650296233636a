using NewsBot.Articles;

namespace NewsBot.Tests.Articles;

/// <summary>A page that stands between a reader and an article, or is none, built as publishing systems and their vendors build it.</summary>
/// <param name="Reasons">What it may be called, the best first.</param>
internal sealed record WallPage(string Name, string Html, int Status, params Unreadable[] Reasons)
{
    public static IReadOnlyList<WallPage> All { get; } = [.. Challenges(), .. Consents(), .. Paywalls(), .. Logins(), .. Missing(), .. Shells(), .. Others()];

    private static readonly string Chrome = string.Concat(Enumerable.Range(1, 60).Select(i => $"<li><a href='/s{i}'>Section number {i}</a></li>"));

    private static string Menu => $"<header><nav><ul>{Chrome}</ul></nav></header>";

    private static string Foot => $"<footer><ul>{Chrome}</ul><p>All rights reserved by the Morning Post Company, Harbour Street 5.</p></footer>";

    private static string Page(string title, string body, string head = "", string lang = "en") =>
        $"<!doctype html><html lang={lang}><head><meta charset=utf-8><title>{title}</title>{head}</head><body>{body}</body></html>";

    private static IEnumerable<WallPage> Challenges()
    {
        // Cloudflare: the page that runs a check, in the browser's language, with any status.
        foreach (var (title, status) in new[] { ("Just a moment...", 403), ("Nur einen Moment…", 503), ("Un momento…", 429), ("Один момент…", 200), ("Just a moment...", 202) })
        {
            yield return new($"Cloudflare {status}", Page(
                title,
                "<div class=main-wrapper role=main><div class=main-content><h1 class=zone-name-title>post.example</h1><p id=cf-please-wait>…</p><noscript><span id=challenge-error-text>Enable JavaScript and cookies to continue</span></noscript></div></div>"
                + "<script>(function(){window._cf_chl_opt={cType:'managed'};var s=document.createElement('script');s.src='/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1';})();</script>"),
                status, Unreadable.RobotCheck, status switch { 403 => Unreadable.Blocked, 429 => Unreadable.Busy, 503 => Unreadable.Unreachable, _ => Unreadable.RobotCheck });
        }

        yield return new("Cloudflare Turnstile", Page("post.example", "<h1>post.example</h1><p>Verify you are human by completing the action below.</p><div class=cf-turnstile data-sitekey=x></div><p>post.example needs to review the security of your connection before proceeding.</p>"), 200, Unreadable.RobotCheck);
        foreach (var status in new[] { 200, 403 })
        {
            yield return new($"DataDome {status}", Page("post.example", "<p id=cmsg>Please enable JS and disable any ad blocker</p><script data-cfasync=false>var dd={'rt':'c','host':'geo.captcha-delivery.com'}</script><script src='https://ct.captcha-delivery.com/c.js'></script>"), status, Unreadable.RobotCheck, status == 200 ? Unreadable.RobotCheck : Unreadable.Blocked);
            yield return new($"HUMAN {status}", Page(
                "Access to this page has been denied",
                "<div class=px-captcha-container><div class=px-captcha-header>Before we continue…</div><div class=px-captcha-message>Press &amp; Hold to confirm you are a human (and not a bot).</div><div id=px-captcha></div><div>Reference ID 3f2b1c</div></div><script>window._pxAppId='PXabc';</script><script src='/abc/captcha/captcha.js?a=c'></script>"),
                status, Unreadable.RobotCheck, status == 200 ? Unreadable.RobotCheck : Unreadable.Blocked);
            yield return new($"Akamai {status}", "<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD><BODY><H1>Access Denied</H1>You don't have permission to access \"http://post.example/news/hall\" on this server.<P>Reference #18.5d1c2f17.1732340000.1a2b3c<P>https://errors.edgesuite.net/18.5d1c2f17</BODY></HTML>", status, Unreadable.RobotCheck, status == 200 ? Unreadable.RobotCheck : Unreadable.Blocked);
        }

        yield return new("Akamai interstitial", Page("", "<script>var i=1732340000;var j=i+Number('55'+'1');</script><script src='/_sec/cp_challenge/crypto.js'></script><div id=sec-if-cpt-container></div>"), 200, Unreadable.RobotCheck);
        yield return new("Imperva", "<html style='height:100%'><head><META NAME=ROBOTS CONTENT='NOINDEX, NOFOLLOW'><script src='/_Incapsula_Resource?SWJIYLWA=1'></script></head><body style='margin:0px;height:100%'><iframe id=main-iframe src='/_Incapsula_Resource?CWUDNSAI=9' width='100%'>Request unsuccessful. Incapsula incident ID: 1490000-9</iframe></body></html>", 200, Unreadable.RobotCheck);
        yield return new("AWS WAF", Page("", "<div id=challenge-container></div><script src='https://abc.eu.token.awswaf.com/abc/challenge.js'></script><noscript><h1>JavaScript is disabled</h1>In order to continue, we need to verify that you're not a robot. This requires JavaScript. Enable JavaScript and then reload the page.</noscript>"), 202, Unreadable.RobotCheck);
        yield return new("Kasada", Page("", "<script>window.KPSDK={};KPSDK.now=Date.now;KPSDK.start=KPSDK.now();</script><script src='/149e9513-01fa-4fb0-aad4-566afd725d1b/ips.js?KP_UIDz=x'></script>"), 429, Unreadable.RobotCheck, Unreadable.Busy);
        yield return new("Vercel", Page("Vercel Security Checkpoint", "<div id=root><p id=header-text>We're verifying your browser</p><p id=footer-text>Vercel Security Checkpoint</p><a href='#'>Website owner? Click here to fix</a></div><noscript>Enable JavaScript to continue</noscript><script src=/check.js></script>"), 200, Unreadable.RobotCheck);
        yield return new("Anubis", Page("Making sure you&#39;re not a bot!", "<main><h1>Making sure you're not a bot!</h1><p id=status>Loading...</p><details><summary>Why am I seeing this?</summary><p>You are seeing this because the administrator of this website has set up Anubis to protect the server against the scourge of AI companies aggressively scraping websites. This can and does cause downtime for the websites, which makes their resources inaccessible for everyone.</p><p>Anubis is a compromise. Anubis uses a proof-of-work scheme in the vein of Hashcash. At individual scales the additional load is ignorable, but at mass scraper levels it adds up and makes scraping much more expensive.</p><p>Please note that Anubis requires the use of modern JavaScript features that plugins like JShelter will disable. Please disable JShelter or other such plugins for this domain.</p></details></main><script id=anubis_challenge type='application/json'>{}</script>"), 200, Unreadable.RobotCheck);
        yield return new("Cloudflare, blocked", Page("Attention Required! | Cloudflare", "<div id=cf-wrapper><div id=cf-error-details><h1>Sorry, you have been blocked</h1><h2>Why have I been blocked?</h2><p>This website uses a security service against attacks. What you just did triggered it: several actions could, such as a certain word or phrase, an SQL command or malformed data.</p><h2>What can I do?</h2><p>Write to the owner of the site what you were doing when this page came up, with the number at the foot of the page.</p></div></div>"), 200, Unreadable.RobotCheck);
        yield return new("Sucuri", Page("Sucuri WebSite Firewall - Access Denied", "<h1>Access Denied - Sucuri Website Firewall</h1><p>If you own this site, please put your address on the list of those that may pass, or open a ticket with the details below, so that we can help you to find out what the matter is.</p><table><tr><td>Your IP:<td>192.0.2.4<tr><td>Reason:<td>Bad bot.</table>"), 200, Unreadable.RobotCheck);
        yield return new("DDoS-Guard", Page("DDoS-Guard", "<h1>Проверка браузера перед переходом на post.example</h1><p>Это займёт несколько секунд. Пожалуйста, включите cookies и JavaScript.</p><script src='/.well-known/ddos-guard/js-challenge/index.js'></script>", lang: "ru"), 200, Unreadable.RobotCheck, Unreadable.Scripted);
    }

    private static IEnumerable<WallPage> Consents()
    {
        const string Partners = "We and our 842 partners store and access personal data, like browsing data or unique identifiers, on your device.";
        yield return new("OneTrust over a shell", Page("The Morning Post", $"<div id=app></div><div id=onetrust-consent-sdk><div id=onetrust-banner-sdk role=dialog><h2 id=onetrust-policy-title>We value your privacy</h2><div id=onetrust-policy-text>{Partners} Selecting “I Accept” enables tracking technologies. We use cookies to measure our audience.</div><button id=onetrust-accept-btn-handler>I Accept</button><button id=onetrust-pc-btn-handler>Show Purposes</button></div></div><script src=app.js></script>"), 200, Unreadable.ConsentWall, Unreadable.Scripted);
        yield return new("Didomi", Page("Bienvenue", "<div id=didomi-host><div class=didomi-popup-container><h1>Votre vie privée compte</h1><p>Avec votre accord, nous et nos 512 partenaires utilisons des cookies ou technologies similaires pour stocker, consulter et traiter des données personnelles telles que votre visite sur ce site.</p><p>Vous pouvez retirer votre consentement ou vous opposer aux traitements basés sur l'intérêt légitime à tout moment en cliquant sur « Gérer mes cookies ».</p><button id=didomi-notice-agree-button>Accepter et fermer</button><button>Continuer sans accepter</button></div></div>", lang: "fr"), 200, Unreadable.ConsentWall);
        yield return new("Usercentrics", Page("Die Morgenpost", "<div id=usercentrics-root></div><script id=usercentrics-cmp src='https://app.usercentrics.eu/browser-ui/latest/loader.js'></script><h1>Cookie-Einstellungen</h1><p>Wir verwenden Cookies und ähnliche Technologien, um unsere Seite zu verbessern. Einige Cookies sind notwendig, andere nicht.</p><button>Alle akzeptieren</button>", lang: "de"), 200, Unreadable.ConsentWall);
        yield return new("Pay or consent", Page("Die Morgenpost mit Werbung oder im Abo", "<main><h1>Weiter mit Werbung lesen</h1><p>Besuchen Sie unsere Seite wie gewohnt mit Werbung und Tracking. Details zum Tracking finden Sie in der Datenschutzerklärung und im Privacy Center. Ihre Zustimmung ist jederzeit widerrufbar.</p><a role=button href='#'>Zustimmen und weiter</a><h2>… oder Pur-Abo abschließen</h2><p>Lesen Sie unsere Seite ganz ohne Werbetracking für 4,99 Euro im Monat. Schon Abonnent? Hier anmelden.</p><p>Tracking: Zur Verbesserung und Finanzierung unseres Webangebots arbeiten wir mit Drittanbietern zusammen. Diese Drittanbieter und wir erheben und verarbeiten personenbezogene Daten auf unseren Plattformen. Mit auf Ihrem Gerät gespeicherten Cookies, persönlichen Identifikatoren wie Geräte-Kennungen oder IP-Adressen sowie basierend auf Ihrem Nutzungsverhalten können wir und diese Drittanbieter personalisierte Anzeigen und Inhalte ausspielen, deren Leistung messen und Erkenntnisse über Zielgruppen gewinnen.</p><p>Für diese Zwecke speichern und lesen wir und unsere bis zu 213 Partner Informationen auf Ihrem Gerät. Die Einwilligung umfasst auch die Übermittlung in Länder ohne angemessenes Datenschutzniveau. Unter dem Link „Cookies und Tracking“ am Ende jeder Seite können Sie jederzeit mehr erfahren oder widersprechen.</p></main><script src='https://cdn.privacy-mgmt.com/wrapperMessagingWithoutDetection.js'></script>", lang: "de"), 200, Unreadable.ConsentWall);
        yield return new("Sourcepoint", Page("Privacy", $"<iframe src='https://cdn.privacy-mgmt.com/index.html?message_id=1' title='SP Consent Message'></iframe><h2>Your privacy</h2><p>{Partners}</p><button title='Accept all'>Accept all</button>"), 200, Unreadable.ConsentWall);
        yield return new("Portal with a collecting form", Page("Yahoo ist Teil der Markenfamilie", "<form class=consent-form method=post action=/v2/collectConsent><h1>Wir, das Portal, sind Teil einer Markenfamilie</h1><p>Wenn Sie unsere Websites und Apps nutzen, verwenden wir Cookies, um unsere Websites und Apps für Sie bereitzustellen, um Nutzer zu authentifizieren und um Ihre Nutzung zu messen.</p><p>Wenn Sie auf „Alle akzeptieren“ klicken, speichern wir und unsere Partner, von denen 237 Teil des Frameworks sind, Informationen auf einem Gerät, mit anderen Worten: verwenden Cookies, und rufen sie ab. Auch genaue Standortdaten, IP-Adressen sowie Browser- und Suchdaten werden für personalisierte Werbung verarbeitet.</p><p>Wenn Sie nicht möchten, dass wir Cookies für diese weiteren Zwecke verwenden, klicken Sie auf „Alle ablehnen“.</p><p>Sie können Ihre Zustimmung jederzeit in den Datenschutz- und Cookie-Einstellungen widerrufen oder Ihre Auswahl anpassen. Mehr dazu, wie wir Ihre personenbezogenen Daten verwenden, erfahren Sie in der Datenschutzerklärung und der Cookie-Richtlinie.</p><button name=agree>Alle akzeptieren</button><button name=reject>Alle ablehnen</button></form>", lang: "de"), 200, Unreadable.ConsentWall);
    }

    private static IEnumerable<WallPage> Paywalls()
    {
        const string Said = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Hall to reopen\",\"isAccessibleForFree\":\"False\",\"hasPart\":{\"@type\":\"WebPageElement\",\"isAccessibleForFree\":\"False\",\"cssSelector\":\".premium\"}}</script>";
        const string Taste = "<h1>Hall to reopen</h1><p>The council decided on Monday to reopen the hall, with nine votes against four.</p>";
        const string Offer = "<p>Already a subscriber? Log in.</p><p>Read on with a trial month for one euro. Cancel at any time.</p><a role=button>Subscribe now</a>";
        foreach (var (name, wall) in new[]
        {
            ("Piano", $"<div id=piano-inline><div class=tp-container-inner>{Offer}</div></div><script>tp=window.tp||[];</script><script src='https://cdn.tinypass.com/api/tinypass.min.js'></script>"),
            ("Poool", $"<div class=poool-content data-poool-mode=hide></div><div id=poool-widget>{Offer}</div><script src='https://assets.poool.fr/access.min.js'></script>"),
            ("Zephr", $"<div id=zephr-paywall class=zephr-registration-form>{Offer}</div><script src='https://assets.zephr.com/zephr-browser/zephr-browser.umd.js'></script>"),
            ("Steady", $"<div class=steady-paywall-container><div id=steady_paywall>{Offer}</div></div>"),
            ("Leaky Paywall", $"<div class=leaky_paywall_message_wrap><div id=leaky_paywall_message>{Offer}</div></div>"),
            ("Substack", $"<div class=paywall data-testid=paywall><h2 class=paywall-title>Keep reading with a 7-day free trial</h2>{Offer}</div>"),
            ("Ghost", $"<aside class=gh-post-upgrade-cta><div class=gh-post-upgrade-cta-content><h2>This post is for paying subscribers only</h2>{Offer}</div></aside>"),
            ("MemberPress", $"<div class=mepr-unauthorized-excerpt></div><div class=mepr-unauthorized-message>{Offer}</div>"),
        })
        {
            yield return new($"{name}, said", Page("Hall to reopen", $"{Menu}<article>{Taste}</article>{wall}{Foot}", Said), 200, Unreadable.Paywall);
            yield return new($"{name}, unsaid", Page("Hall to reopen", $"{Menu}<article>{Taste}{wall}</article>{Foot}"), 200, Unreadable.Paywall);
        }
    }

    private static IEnumerable<WallPage> Logins()
    {
        yield return new("Log-in with a password", Page("Log in", $"{Menu}<main><h1>Log in</h1><form><input type=email><input type=password><button>Log in</button></form><p>You must log in to continue. No account yet? Register here.</p></main>{Foot}"), 200, Unreadable.SignIn);
        yield return new("Log-in in two steps", Page("Sign in", "<main><h1>Sign in or create an account</h1><p>Enter your email to continue.</p><form action='/login/step1'><input type=email name=email autocomplete=username><button type=submit>Continue</button></form><button>Continue with Google</button><button>Continue with Apple</button></main>"), 200, Unreadable.SignIn);
        yield return new("Log-in of a network", Page("Anmelden", $"<div id=loginform><h2>Melde dich an, um fortzufahren</h2><form id=login_form action='/login/device-based'><input type=text name=email><input type=password name=pass></form></div>{Foot}", lang: "de"), 200, Unreadable.SignIn);
    }

    private static IEnumerable<WallPage> Missing()
    {
        foreach (var (lang, title, words) in new[]
        {
            ("en", "Page not found", "Sorry, the page you are looking for has moved or no longer exists. Try the search."),
            ("de", "Seite nicht gefunden", "Die gewünschte Seite existiert leider nicht mehr. Bitte nutzen Sie die Suche."),
            ("fr", "Page introuvable", "La page que vous cherchez n'existe plus ou a été déplacée."),
            ("es", "Página no encontrada", "La página que busca ya no existe o ha cambiado de dirección."),
            ("it", "Pagina non trovata", "La pagina che cercate non esiste più oppure è stata spostata."),
            ("pt", "Página não encontrada", "A página que procura já não existe ou mudou de endereço."),
            ("pl", "Nie znaleziono strony", "Strona, której szukasz, nie istnieje lub została przeniesiona."),
            ("ru", "Страница не найдена", "Возможно, она была удалена или перемещена. Воспользуйтесь поиском."),
            ("uk", "Сторінку не знайдено", "Можливо, її було видалено або переміщено. Скористайтеся пошуком."),
        })
        {
            yield return new($"Soft 404, {lang}", Page($"{title} | Post", $"{Menu}<main><h1>{title}</h1><p>{words}</p><form role=search><input type=search></form></main>{Foot}", lang: lang), 200, Unreadable.NotFound);
        }

        yield return new("Soft 404 that says oops", Page("Oops!", $"{Menu}<main class=error-404><h1>Oops! That page can’t be found.</h1><p>It looks like nothing was found at this location.</p></main>{Foot}"), 200, Unreadable.NotFound);
    }

    private static IEnumerable<WallPage> Shells()
    {
        yield return new("React", Page("App", "<noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div><script src=/static/js/main.js></script>"), 200, Unreadable.Scripted);
        yield return new("Angular", Page("Post", "<app-root><div class=spinner>Loading…</div></app-root><script src=runtime.js type=module></script>"), 200, Unreadable.Scripted);
        yield return new("Next", Page("Post", "<div id=__next></div><script id=__NEXT_DATA__ type='application/json'>{\"props\":{}}</script>"), 200, Unreadable.Scripted);
        yield return new("Shell with menus", Page("Post", $"{Menu}<div id=app><div class=skeleton></div></div>{Foot}<noscript>Bitte aktivieren Sie JavaScript, um diese Seite zu nutzen.</noscript><script src=app.js></script>", lang: "de"), 200, Unreadable.Scripted, Unreadable.NotAnArticle);
    }

    private static IEnumerable<WallPage> Others()
    {
        yield return new("Gallery", Page("The opening in pictures", $"{Menu}<main><h1>The opening in pictures</h1><div class=gallery>{string.Concat(Enumerable.Range(1, 12).Select(i => $"<figure><img src={i}.jpg><figcaption>Photo {i}: Oona Tavish</figcaption></figure>"))}</div></main>{Foot}"), 200, Unreadable.Gallery);
        yield return new("Video", Page("Watch: the opening", $"{Menu}<main><h1>Watch: the opening</h1><div class=jw-player><video src=a.mp4></video></div><p>Watch how the mayor jumps in.</p></main>{Foot}", "<meta property=og:type content=video.other>"), 200, Unreadable.Video);
        yield return new("Topic of teasers", Page("Bridges", $"{Menu}<main><h1>Bridges</h1>{string.Concat(Enumerable.Range(1, 15).Select(i => $"<article class=teaser><a href=/a{i}><h3>Bridge number {i} is to be built after all</h3></a><p class=intro>The town wants to build it, said the mayor.</p></article>"))}</main>{Foot}"), 200, Unreadable.TeaserList);
        yield return new("News by the minute", Page("All news", $"{Menu}<main><h1>All news</h1><ul>{string.Concat(Enumerable.Range(1, 50).Select(i => $"<li><time>10:{i}</time> <a href=/a{i}>Council decides to rebuild hall number {i}</a></li>"))}</ul></main>{Foot}"), 200, Unreadable.TeaserList);
        yield return new("Front page of cards", Page("The Morning Post", $"{Menu}<main>{string.Concat(Enumerable.Range(1, 24).Select(i => $"<article class=card><a href=/a{i}><h3>The district {i} gets a new tram line next year</h3><p>People of district {i} were told on Monday that the line will open in spring.</p></a><span>{i} min</span></article>"))}</main>{Foot}"), 200, Unreadable.TeaserList);
        yield return new("Section of headings", Page("Sport", $"{Menu}<main><h1>Sport</h1>{string.Concat(Enumerable.Range(1, 20).Select(i => $"<div class=item><h2><a href=/a{i}>Team {i} wins the cup after a long night</a></h2><p>It was the first time since 19{i + 10} that the team went home with a cup. Read more.</p></div>"))}</main>{Foot}"), 200, Unreadable.TeaserList);
        yield return new("Section of excerpts", Page("Town", $"{Menu}<main><h1>Town</h1>{string.Concat(Enumerable.Range(1, 10).Select(i => $"<article><h2><a href=/a{i}>Story number {i} of the day</a></h2><p>A court in Oslo ruled that tax number {i} on boats was not lawful, and the readers of the paper wrote {i + 20} letters about it.</p><a href=/a{i}>Read more</a></article>"))}</main>{Foot}"), 200, Unreadable.TeaserList);
        yield return new("Search results", Page("Results for tram", $"{Menu}<main><h1>Results for tram</h1><ol>{string.Concat(Enumerable.Range(1, 20).Select(i => $"<li><h2><a href=/a{i}>Tram line {i} is to be built at last</a></h2><p>… the council said that the <b>tram</b> line {i} would be built by the end of the decade, and that its cost …</p></li>"))}</ol></main>{Foot}"), 200, Unreadable.TeaserList);
    }
}
