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
        var spelledOut = new Reply(press.Chat, press.MessageId, [SpelledOut(said, entry.Article, claim, language)]);
        var quoted = entry.Quotations?.FirstOrDefault(quotation => quotation.Claim == claim.Id) is { } quotation
            ? new Reply(press.Chat, quotation.MessageId, [new(TelegramHtml.Write([said]))]) { Quote = quotation.Text, Otherwise = spelledOut }
            : null;
        return For(press, spelledOut, quoted);
    }

    /// <summary>A sentence of an answer: as the chat's own message has it, else with those around it.</summary>
    /// <param name="number">One of the article's.</param>
    public static Reply Write(PressAsk press, Entry entry, int number, Language language)
    {
        var article = entry.Article;
        var around = article.Sentences.Where(sentence => Math.Abs(sentence.Number - number) <= 1).Select(sentence => (sentence.Number, Text: OutsideText.Line(sentence.Span.In(article.Text)))).ToList();
        var page = LinkTo(article, number);
        var spelledOut = new Reply(press.Chat, press.MessageId,
        [
            new(TelegramHtml.Write(TelegramHtml.Pages([.. around.Select(each => new Block([new(each.Text, each.Number == number ? Look.Bold : Look.Plain)], Gap: 1, Quoted: true))])[0]))
            {
                Buttons = page is null ? [] : [[new(language.Say(Phrase.ShowInArticle), Page: page)]],
            },
        ]);

        // A sentence behind no claim was not looked for in the message; Telegram says whether it stands there so.
        var sentence = article.Sentences[number - 1].Span.In(article.Text);
        var quoted = entry.Quotations is { Count: > 0 } quotations && sentence.Length <= Quotation.MaxLength
            ? new Reply(press.Chat, quotations[0].MessageId, [new(TelegramHtml.Escape(language.Say(Phrase.HereItStands)))]) { Quote = sentence, Otherwise = spelledOut }
            : null;
        return For(press, spelledOut, quoted);
    }

    /// <summary>In private quoted where that can be; in a group spelled out for the one who presses: Telegram ignores quotes in what one person alone sees.</summary>
    private static Reply For(PressAsk press, Reply spelledOut, Reply? quoted) =>
        press.Chat.Chat > 0 ? quoted ?? spelledOut : spelledOut with { OnlyFor = press, Otherwise = quoted };

    /// <summary>The address of a sentence on the article's page; <c>null</c> when it has none.</summary>
    public static string? LinkTo(Article article, int number) =>
        article.Url?.IdnHost.Contains('.', StringComparison.Ordinal) is true ? LinkTo(article.Url, OutsideText.Line(article.Sentences[number - 1].Span.In(article.Text))) : null;

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
