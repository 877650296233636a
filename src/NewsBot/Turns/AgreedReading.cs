using NewsBot.Briefings;
using NewsBot.Languages;
using NewsBot.Memory;

namespace NewsBot.Turns;

/// <summary>A remembered briefing of a long article, made by a model after a person has agreed to what that costs.</summary>
public sealed class AgreedReading(IChatMemory memory, ChatBook chats, Briefer briefer, LanguageBook languages)
{
    /// <summary>The entry with the model's briefing in place of the rules', or with the rules' again when the model fails. Safe to repeat.</summary>
    /// <param name="person">Who agreed.</param>
    public async Task<Entry> WithAsync(Entry entry, long? person, CancellationToken cancellationToken)
    {
        if (entry.Briefing.Engine.Fallback != Fallback.TooLong)
        {
            return entry;
        }

        var settings = await chats.SettingsAsync(entry.Chat, cancellationToken);
        var wish = settings.Wish(languages, entry.Spoken, entry.FirstLength) with { Payer = new(entry.Chat, person), Confirmed = true };
        var briefing = await briefer.BriefAsync(entry.Article, wish, cancellationToken);
        return await memory.ReviseAsync(entry, Read, cancellationToken) ?? Read(entry);

        Entry Read(Entry old) => old with { Briefing = briefing, Summaries = [new(old.FirstLength, briefing.Summary)], Translations = null };
    }
}
