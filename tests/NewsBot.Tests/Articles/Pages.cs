using NewsBot.Languages;

namespace NewsBot.Tests.Articles;

/// <summary>Pages and texts written for these tests.</summary>
internal static class Pages
{
    public const string First =
        "The council of Ostrava Mills decided on Monday to reopen the old swimming hall after eleven years, with nine votes against four.";

    public const string Second =
        "Mayor Ilka Thorn said the repair would cost 2.4 million euros, which the region had promised to pay by the end of next year.";

    public const string Third = "Opponents doubt the figure. “Nobody has seen an offer for less than three million,” said councillor Per Aune.";

    public static LanguageBook Languages { get; } = LanguageBook.Load();

    public static string Text => $"{First}\n\n{Second}\n\n{Third}";

    public static string Article(string title = "Swimming hall to reopen", string head = "", string before = "", string after = "") =>
        $"<!doctype html><html lang=en><head><meta charset=utf-8><title>{title}</title>{head}</head><body>{before}"
        + $"<article><h1>{title}</h1><p>{First}</p><p>{Second}</p><p>{Third}</p></article>{after}</body></html>";

    public static string Page(string body, string title = "A page") =>
        $"<!doctype html><html><head><title>{title}</title></head><body>{body}</body></html>";
}
