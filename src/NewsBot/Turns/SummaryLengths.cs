using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Languages;
using NewsBot.Memory;

namespace NewsBot.Turns;

/// <summary>A remembered briefing with its summary in another length.</summary>
public sealed class SummaryLengths(IChatMemory memory, ChatBook chats, BriefingShelf briefings, LanguageBook languages)
{
    /// <summary>The entry with a summary of this length: as it is remembered, else made now from the remembered article.</summary>
    /// <param name="person">Who asks for it, and pays where a model is asked.</param>
    /// <remarks>The claims stay those of the first briefing, so that their numbers do; what the rules began the rules go on with.</remarks>
    public async Task<Entry> WithAsync(Entry entry, Length length, long? person, CancellationToken cancellationToken)
    {
        if (entry.SummaryOf(length) is not null)
        {
            return entry;
        }

        var settings = await chats.SettingsAsync(entry.Chat, cancellationToken);
        var wish = settings.Wish(languages, entry.Spoken, length) with { Payer = new(entry.Chat, person) };
        wish = entry.Briefing.Engine.Name == BriefingFunctions.Offline ? wish with { Engine = BriefingFunctions.Offline } : wish;
        var briefing = await briefings.BriefAsync(InputOf(entry), entry.Article, wish, cancellationToken);
        return await memory.ReviseAsync(entry, WithSummary, cancellationToken) ?? WithSummary(entry);

        Entry WithSummary(Entry old) => old.SummaryOf(length) is not null ? old : old.With(new(length, briefing.Summary));
    }

    /// <summary>What the article was read from. A text has no address, and the name of a file is none.</summary>
    private static Input InputOf(Entry entry) =>
        entry.Article.Url is not null && Uri.TryCreate(entry.Input, UriKind.Absolute, out var link) && (link.Scheme == Uri.UriSchemeHttp || link.Scheme == Uri.UriSchemeHttps)
            ? new Input.Link(link)
            : new Input.Pasted(entry.Article.Text);
}
