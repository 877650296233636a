using NewsBot.Articles;
using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Languages;
using NewsBot.Memory;

namespace NewsBot.Replies;

/// <summary>A claim → the very sentences that make it: quoted from the chat where the article was pasted, else spelled out with a link to them.</summary>
public static class EvidenceWriter
{
    /// <summary>UTF-16 code units of a sentence that a link names whole; of a longer one it names the first and the last words.</summary>
    private const int NamedWhole = 100;

    private const int WordsAtEachEnd = 6;

    /// <param name="claim">One of the entry's.</param>
    public static Reply Write(PressAsk press, Entry entry, Claim claim, Language language)
    {
        var said = BriefingCard.Claim(new BriefingWords(entry.Article, entry.Briefing, language).Claims.First(words => words.Number == claim.Id), quoted: false);
        var onlyFor = press.Chat.Chat < 0 ? press : null;
        var spelledOut = new Reply(press.Chat, press.MessageId, [SpelledOut(said, entry.Article, claim, language)]) { OnlyFor = onlyFor };
        return entry.Quotations?.FirstOrDefault(quotation => quotation.Claim == claim.Id) is { } quotation
            ? new(press.Chat, quotation.MessageId, [new(TelegramHtml.Write([said]))]) { Quote = quotation.Text, Otherwise = spelledOut, OnlyFor = onlyFor }
            : spelledOut;
    }

    /// <summary>The address of a page that scrolls a browser to the sentence and marks it; <c>null</c> when the article has no page.</summary>
    /// <remarks>A text fragment, https://wicg.github.io/scroll-to-text-fragment; "-" and "," mean something in it.</remarks>
    public static string? LinkTo(Uri? page, string sentence)
    {
        if (page is not { Scheme: "http" or "https" })
        {
            return null;
        }

        var words = sentence.Split(' ');
        var named = sentence.Length <= NamedWhole || words.Length <= 2 * WordsAtEachEnd
            ? Escape(sentence)
            : $"{Escape(string.Join(' ', words.Take(WordsAtEachEnd)))},{Escape(string.Join(' ', words.TakeLast(WordsAtEachEnd)))}";
        return $"{new UriBuilder(page) { Fragment = "" }.Uri.AbsoluteUri}#:~:text={named}";
    }

    private static ReplyPart SpelledOut(Block said, Article article, Claim claim, Language language)
    {
        var sentences = claim.Evidence.Select(span => OutsideText.Line(span.In(article.Text))).ToList();
        var quoted = sentences.Select((sentence, index) => new Block([new(sentence)], Gap: index == 0 ? 2 : 1, Quoted: true));
        var page = article.Url?.IdnHost.Contains('.', StringComparison.Ordinal) is true ? LinkTo(article.Url, sentences[0]) : null;
        return new(TelegramHtml.Write(TelegramHtml.Pages([said, .. quoted])[0])) { Buttons = page is null ? [] : [[new(language.Say(Phrase.ShowInArticle), Page: page)]] };
    }

    private static string Escape(string text) => Uri.EscapeDataString(text).Replace("-", "%2D", StringComparison.Ordinal);
}
