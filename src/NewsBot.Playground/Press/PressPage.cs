using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Playground;

/// <summary>Pages that are made while they are sent, because no file could hold what is wrong with them.</summary>
internal static class PressPage
{
    /// <summary>Far more than a browser opens, and enough to make a careless parser spend minutes.</summary>
    private const int Nesting = 20_000;

    /// <summary>Mebibytes of a page that is a few kilobytes on its way.</summary>
    private const int Swollen = 64;

    /// <summary>The server gives up too: nobody waits for a page this long.</summary>
    private static readonly TimeSpan LongestDrip = TimeSpan.FromMinutes(2);

    /// <summary>20,000 elements inside one another, and a sentence in the innermost.</summary>
    public static async Task NestAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        var page = new StringBuilder("<!doctype html><html lang=\"en\"><head><title>Deep</title></head><body><article><h1>How deep can a page be?</h1>");
        for (var depth = 0; depth < Nesting; depth++)
        {
            page.Append("<div><b>");
        }

        page.Append("<p>The mayor said that nobody would ever read this sentence, because it stands too deep.</p>");
        await context.Response.WriteAsync(page.ToString(), context.RequestAborted);
    }

    /// <summary>A letter a second: every one of them comes in time, and the whole never.</summary>
    public static async Task DripAsync(HttpContext context, TimeProvider time)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync("<!doctype html><html lang=\"en\"><head><title>Slow news</title></head><body><article><h1>Slow news</h1><p>", context.RequestAborted);
        var began = time.GetTimestamp();
        while (time.GetElapsedTime(began) < LongestDrip)
        {
            await context.Response.WriteAsync("a", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(TimeSpan.FromSeconds(1), time, context.RequestAborted);
        }
    }

    /// <summary>Some kilobytes of gzip that become 64 MiB.</summary>
    public static async Task SwellAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentEncoding = "gzip";
        await using var packed = new GZipStream(context.Response.Body, CompressionLevel.Optimal);
        await packed.WriteAsync("<!doctype html><html lang=\"en\"><head><title>Swollen</title></head><body><article><p>"u8.ToArray(), context.RequestAborted);
        var blanks = Encoding.ASCII.GetBytes(new string('a', 1024 * 1024));
        for (var mebibyte = 0; mebibyte < Swollen; mebibyte++)
        {
            await packed.WriteAsync(blanks, context.RequestAborted);
        }
    }

    /// <summary>The header says Greek, the page says Cyrillic, and the bytes are UTF-8.</summary>
    public static async Task LieAboutLettersAsync(HttpContext context)
    {
        const string Page =
            "<!doctype html><html lang=\"fr\"><head><meta charset=\"windows-1251\"><title>Le café de la gare ferme ses portes</title></head><body><article>"
            + "<h1>Le café de la gare ferme ses portes</h1>"
            + "<p>Le café de la gare fermera ses portes à la fin de l'été, a annoncé lundi son propriétaire, René Lefèvre. « Après trente années, je suis fatigué », a-t-il déclaré.</p>"
            + "<p>La mairie a affirmé qu'elle cherchait un repreneur. Selon la chambre de commerce, trois candidats se sont déjà présentés, mais l'adjointe au maire, Hélène Forêt, a démenti cette information.</p>"
            + "<p>Le quotidien n'a pas pu vérifier ces affirmations. Le loyer aurait doublé en cinq ans.</p></article></body></html>";
        context.Response.ContentType = "text/html; charset=iso-8859-7";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(Page), context.RequestAborted);
    }
}
