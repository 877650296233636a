using System.Globalization;
using NewsBot.Articles;
using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Briefings.Comparisons;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Replies;

namespace NewsBot.Commands;

/// <summary>/compare with two links, or with one in reply to a briefing: what both articles say, what only one says, and where they contradict each other. A number is that of /history.</summary>
public sealed class CompareCommand(
    IChatMemory memory, AboutFinder above, ArticleReader reader, BriefingShelf briefings, ArticleComparer comparer, Agreements agreements, LanguageBook languages, TimeProvider time) : ICommand
{
    public string Name => "compare";

    public string Purpose(Language language) => language.Say(Phrase.ComparePurpose);

    public async Task<Reply> AnswerAsync(CommandAsk ask, ChatSettings settings, CancellationToken cancellationToken)
    {
        var language = languages.Speak(settings.Language, ask.PersonLanguage);
        var about = ask.Above is { } replied ? await above.FindAsync(ask.Chat, replied, cancellationToken) : null;
        if (about is { Entry: null })
        {
            return ReplyWriter.Say(ask, language.Say(Phrase.BriefingGone));
        }

        var words = ask.Arguments.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var needed = about is null ? 2 : 1;
        if (words.Length != needed || !words.All(IsMeant))
        {
            return ReplyWriter.Say(ask, language.Say(Phrase.CompareHow));
        }

        var entries = new List<Entry>();
        if (about?.Entry is { } one)
        {
            entries.Add(one);
        }

        foreach (var word in words)
        {
            try
            {
                if (await EntryAsync(word, ask, settings, part: entries.Count, cancellationToken) is not { } entry)
                {
                    return ReplyWriter.Say(ask, language.Say(Phrase.NoSuchNumber, ("number", word.TrimStart('#'))));
                }

                entries.Add(entry);
            }
            catch (UnreadableException unreadable)
            {
                // Of two links it must be said which.
                return ReplyWriter.Say(ask, [new([new(OutsideText.Line(word), Link: LinkIn(word)), new($": {language.Say(ReplyWriter.PhraseOf(unreadable.Reason))}")])]);
            }
        }

        var (first, second) = (entries[0], entries[1]);
        if (first.Ask == second.Ask || first.Article.Text == second.Article.Text)
        {
            return ReplyWriter.Say(ask, language.Say(Phrase.CompareSame));
        }

        var comparison = await comparer.CompareAsync(new(first.Article, first.Briefing), new(second.Article, second.Briefing), settings.Wish(languages, ask), cancellationToken);
        return await agreements.OfferAsync(new(ask.Chat, ask.MessageId, ComparisonCard.Write(first, second, comparison, language)), ask, comparison.Shortfall, language, cancellationToken);
    }

    private static bool IsMeant(string word) => LinkIn(word) is not null || NumberIn(word) is not null;

    private static int? NumberIn(string word) =>
        int.TryParse(word.AsSpan().TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= OpenCommand.Highest ? number : null;

    private static Uri? LinkIn(string word) =>
        Uri.TryCreate(word.Contains("://", StringComparison.Ordinal) ? word : $"https://{word}", UriKind.Absolute, out var link)
        && link.Scheme is "http" or "https" && link.IdnHost.Contains('.', StringComparison.Ordinal) && NumberIn(word) is null
            ? link
            : null;

    /// <summary>The entry with a number, or of a link: remembered, else read and briefed now. Safe to repeat.</summary>
    private async Task<Entry?> EntryAsync(string word, CommandAsk ask, ChatSettings settings, int part, CancellationToken cancellationToken)
    {
        if (NumberIn(word) is { } number)
        {
            return await memory.FindByNumberAsync(ask.Chat, number, cancellationToken);
        }

        var link = LinkIn(word)!;
        if (await memory.FindByAddressAsync(ask.Chat, link, cancellationToken) is { } known)
        {
            return known;
        }

        var input = new Input.Link(link);
        var article = await reader.ReadAsync(input, cancellationToken);
        var briefing = await briefings.BriefAsync(input, article, settings.Wish(languages, ask), cancellationToken);
        var entry = new Entry(new(ask.Id.Update, part), ask.Chat, input.Beginning, article, briefing, time.GetUtcNow())
        {
            Spoken = settings.Speak(languages, ask.PersonLanguage, article.Language).Code,
            Summaries = [new(settings.Length, briefing.Summary)],
        };
        await memory.RememberAsync(entry, cancellationToken);
        return entry;
    }
}
