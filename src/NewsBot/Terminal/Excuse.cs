using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Briefings.Models;
using NewsBot.Memory;
using NewsBot.Settings;

namespace NewsBot.Terminal;

/// <summary>Why an input could not be done, and what to do: for a person at a terminal, on one line.</summary>
internal static class Excuse
{
    /// <summary>Whether the fault lies in the settings or the wish, so that no other input could be done either.</summary>
    public static bool IsForAll(Exception failed) =>
        failed is BrokenSettingsException or OptionsValidationException or EngineNotConfiguredException or BrokenPromptException or StorageException;

    public static string For(Exception failed) => failed switch
    {
        UnreadableException unreadable => For(unreadable.Reason),
        FileNotFoundException or DirectoryNotFoundException => "There is no such file. Check the name; a link begins with http:// or https://.",
        UnauthorizedAccessException => "This file may not be read. Check its permissions.",
        TimeoutException or OperationCanceledException => "This took too long. Try again, or give more time in the settings.",
        IOException outside => outside.Message,
        _ => $"This failed for a reason that is a mistake of ours ({failed.GetType().Name}: {failed.Message}).",
    };

    private static string For(Unreadable reason) => reason switch
    {
        Unreadable.TooShort => "This is too short to be an article. Give the whole text of one.",
        Unreadable.Empty => "There is no text in it. Give an article.",
        Unreadable.TooLarge => "This is larger than the limits allow. Give a single article, or raise Reading:MaxKibibytes and Reading:MaxCharacters.",
        Unreadable.NotText => "There is no text in it that can be read. Save the article as text, HTML, PDF or .docx.",
        Unreadable.Locked => "This file is locked with a password. Save it without one.",
        Unreadable.Damaged => "This file is damaged and cannot be opened. Save it anew.",
        Unreadable.OnlyPictures => "There is no text in this file, only pictures of it. Give a file whose text can be selected.",
        Unreadable.OldFormat => "Files of this old kind, such as .doc and .rtf, are not read. Save it as .docx or PDF.",
        Unreadable.NotAnArticle => "There is no article on this page, only menus, teasers or a notice. Save the text of the article in a file and give that.",
        Unreadable.Feed => "This is a feed, a list of articles. Give the link of one of them.",
        Unreadable.ClosedChat => "This post stands in a closed chat. Copy its text into a file and give that.",
        Unreadable.AddressForbidden => "This address is not read: only public http and https addresses are. Reading:AllowedNetworks allows others.",
        Unreadable.NotFound => "There is no page at this address. Check the link.",
        Unreadable.Blocked => "The site wants an account, a payment or a browser. Save the page from your browser and give the file.",
        Unreadable.OtherCountry => "The site does not show this page in this country, or for legal reasons. Save the page where it can be opened and give the file.",
        Unreadable.LeadsNowhere => "The link leads from one address to the next and never to a page. Open it in your browser and give the address where it ends.",
        Unreadable.Busy => "The site asks to wait. Try again in a few minutes.",
        Unreadable.NotForPrograms => "The site asks programs not to read it, and Reading:ObeysRobots is on. Save the page from your browser and give the file.",
        Unreadable.ConsentWall => "The page only asks about cookies. Answer in your browser, save the page there and give the file.",
        Unreadable.Paywall => "The article is for subscribers; only its first lines are free. Save the whole of it from your browser and give the file.",
        Unreadable.SignIn => "The page asks for a log-in. Save the article from your browser and give the file.",
        Unreadable.Scripted => "A program in the browser draws this page. Save the text from your browser and give the file.",
        Unreadable.RobotCheck => "The site checks for a human first. Save the page from your browser and give the file.",
        Unreadable.TeaserList => "This is a list of articles. Give the link of one of them.",
        Unreadable.Gallery => "These are pictures with a few words. Give the article that they belong to.",
        Unreadable.Video => "This is a film with a few words. Give an article about it.",
        _ => "The site does not answer. Try again later, or save the page from your browser and give the file.",
    };
}
