using System.Text;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NewsBot.Articles;
using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Messages;
using NewsBot.Replies;
using NewsBot.Updates;

namespace NewsBot;

/// <summary>Reads an update, briefs the examples of the language files and sends the briefing once before the first reader asks: what is compiled
/// and loaded on first use is ready then.</summary>
/// <remarks>Offline and without network; nothing is kept or sent. One language is enough: the others run the same code, their rules are made in
/// milliseconds when first asked for, and all nine at once cost 60 MB.</remarks>
internal sealed class WarmUp(
    ArticleReader reader, Briefer briefer, LanguageBook languages, IInbox inbox, IOptions<AskOptions> asks, TimeProvider time) : IHostedService
{
    private static readonly Wish Offline = new(Engine: "offline");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        UpdateRehearsal.Play(asks.Value);
        var language = languages.English;
        var text = string.Join("\n\n", language.Examples.Select(example => example.Text));
        var page = $"<html><head><title>{language.Name}</title></head><body><article><p>{text.Replace("\n\n", "</p><p>", StringComparison.Ordinal)}</p></article></body></html>";
        var card = await BriefAsync(new Input.Pasted(text), language, cancellationToken);
        await BriefAsync(new Input.Saved("page.html", Encoding.UTF8.GetBytes(page)), language, cancellationToken);
        await SendRehearsal.PlayAsync(inbox, card ?? new("."), time, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<ReplyPart?> BriefAsync(Input input, Language language, CancellationToken cancellationToken)
    {
        try
        {
            var article = await reader.ReadAsync(input, cancellationToken);
            var briefing = await briefer.BriefAsync(article, Offline, cancellationToken);
            return BriefingCard.Write(new(default, default, "", article, briefing, default), new(), language, ChatSettings.Default);
        }
        catch (UnreadableException)
        {
            // Limits in the settings that refuse so short a text: the first reader waits a little longer.
            return null;
        }
    }
}
