using System.Collections.Frozen;

namespace NewsBot.Articles.Pages;

/// <summary>
/// The words that people and publishing systems (WordPress, Drupal, Joomla, Blogger, TYPO3, Arc, CUE…) name parts of a page by, in classes
/// and ids. Two words that stand together count as one: "see-also" is "seealso".
/// </summary>
internal static class BoxWords
{
    private const string Body =
        """
        articlebody articlecontent articletext articlecopy articlestory bodycopy bodycontent bodytext contentbody contenttext entrycontent entrybody
        entrytext fulltext mainbody maintext newsbody newscontent newstext postbody postcontent posttext postarticle postentry storybody storycontent
        storytext textcontent singlecontent thecontent artikeltext articlemain articledetail detailtext newsdetail blogcontent fieldbody
        tdpost richtext wysiwyg articulo cuerponoticia textonoticia noticia hentry contenidonoticia
        """;

    private const string Comments =
        """
        comment comments commentlist commentarea commentsection commentform commentbox commentary disqus respond replies livefyre fbcomments remark
        remarks shoutbox kommentar kommentare komentarz komentarze komentarzy commentaire commentaires comentario comentarios commenti komment
        opinie trackback trackbacks pings pingback webmentions guestbook reactions
        """;

    private const string Elsewhere =
        """
        related relatedposts relatedarticles relatedcontent relatedlinks relatednews relacionadas relacionados relacionado recommended recommendation
        recommendations recirculation recirc readmore readalso readnext seealso mostread mostpopular mostviewed morestories morefrom morenews
        alsolike moreon youmaylike topstories latestnews latestposts recentposts popular popularposts trending teasers teaserlist sidebar
        sidebars widget widgets rail rightrail crossposts similar yarpp jprelatedposts outbrain taboola zergnet revcontent mgid nextpost prevpost
        postnavigation ticker newsticker promobox linkbox relacje powiazane polecamy zobacztez vejatambem leiamais leiatambem lesenauch weiterlesen
        mehrzumthema lireaussi vertambien hotnews topnews promoted recommend moretopics nextarticle cta calltoaction disclosure callout
        """;

    private const string Chrome =
        """
        nav navbar navigation navi menu menus submenu breadcrumb breadcrumbs breadcrumbtrail pagination pager paging toolbar tools
        masthead topbar sitemap login signin signup logon register share shares sharing sharebar sharebox sharebuttons sharelinks sharedaddy
        social socials socialmedia sociallinks socialbar socialbuttons socialshare addthis addtoany addtools shariff followus follow bookmark bookmarks
        ad ads adbox adcontainer adslot adunit adwrapper advert adverts advertisement advertising adsense adsbygoogle advertorial anzeige werbung
        reklama publicidad publicite banner banners sponsor sponsored sponsors promo promos promotion affiliate dfp newsletter newsletters
        newslettersignup newsletterbox subscribe subscription optin mailinglist mailchimp emailsignup donate donation donations printonly buttons
        btngroup searchform searchbox search rating ratings starrating vote poll polls quiz feedback skiplink skiplinks
        languageswitcher langswitch pagetools articletools printmail toc tableofcontents
        modal popup popups overlay interstitial tooltip toast noscript
        """;

    private const string Footer = "footer foot colophon legal imprint impressum copyright disclaimer sitefooter pagefooter bottombar";

    private const string Credits =
        """
        byline bylines dateline authorbox authorbio authorinfo authorcard aboutauthor postauthor author authors bio vcard timestamp postmeta
        entrymeta articlemeta meta metadata postinfo postdate pubdate publishdate datetime posttags tags taglist tagcloud tagslist keywords credit
        credits caption captions wpcaption imagecaption photocaption figcaption bildunterschrift bildtext legende imgcaption piefoto
        photocredit imagecredit gallery galleries slideshow carousel slider lightbox thumbs thumbnails sronly visuallyhidden screenreader
        screenreadertext breakingnews editedby entryfooter postfooter articlefooter
        """;

    private const string Picture =
        """
        image images photo photos foto fotos picture pictures bild bilder img imagebox photobox imginline imgtop mainphoto mainfoto leadimage diapo
        diaporama video videos player videoplayer embed articleimage articlephoto
        """;

    private const string Overlay =
        """
        cookie cookies cookiebar cookiebanner cookienotice cookieconsent cookielaw consent gdpr ccpa cmp onetrust didomi usercentrics cookiebot qccmp
        adblock adblocker
        """;

    private const string Teaser = "teaser teasertext";

    public static FrozenDictionary<string, BoxRole> Read()
    {
        var words = new Dictionary<string, BoxRole>(StringComparer.Ordinal);
        foreach (var (list, role) in new[]
        {
            (Body, BoxRole.Body), (Comments, BoxRole.Comments), (Elsewhere, BoxRole.Elsewhere), (Teaser, BoxRole.Teaser), (Chrome, BoxRole.Chrome),
            (Footer, BoxRole.Footer), (Credits, BoxRole.Credits), (Picture, BoxRole.Picture), (Overlay, BoxRole.Overlay),
        })
        {
            foreach (var word in list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                words[word] = role;
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
