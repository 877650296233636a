namespace NewsBot.Articles.Pages;

/// <summary>What a box is for, as far as its element and its names say.</summary>
[Flags]
internal enum BoxRole
{
    None = 0,

    /// <summary>Named as the place of an article's text.</summary>
    Body = 1,

    /// <summary>Marked as the place of an article's text: microdata of schema.org.</summary>
    MarkedBody = 2,

    /// <summary>An article, or the main part of the page.</summary>
    Article = 4,

    /// <summary>What readers wrote.</summary>
    Comments = 8,

    /// <summary>Leads elsewhere: related, most read.</summary>
    Elsewhere = 16,

    /// <summary>A few words that lead to an article: to another one, or into this one.</summary>
    Teaser = 32,

    /// <summary>Belongs to the site: menus, forms, share bars, adverts, sign-up.</summary>
    Chrome = 64,

    /// <summary>The site's last words: legal notes, contacts.</summary>
    Footer = 128,

    /// <summary>Says something about the article: author, date, tags, caption.</summary>
    Credits = 256,

    /// <summary>A picture or a film, perhaps with a few words to it.</summary>
    Picture = 512,

    /// <summary>Lies over the page.</summary>
    Overlay = 1024,

    /// <summary>The element says so, and not only a name: nav, footer, aside, form.</summary>
    ByElement = 2048,

    /// <summary>Not of the article.</summary>
    Refused = Comments | Elsewhere | Teaser | Chrome | Footer | Credits | Overlay,

    /// <summary>Perhaps all of the article.</summary>
    Welcome = Body | MarkedBody | Article,
}
