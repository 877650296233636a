using System.Text.RegularExpressions;
using NewsBot.Briefings.Offline.Figures;
using NewsBot.Languages;

namespace NewsBot.Briefings.Evidence;

/// <summary>Does the article carry a text? Its numbers, names and quotations are looked for; truth is not judged.</summary>
/// <param name="written">The language of the texts that are checked, ISO 639-1.</param>
/// <param name="language">The same; <c>null</c> when it has no file.</param>
/// <param name="strict">
/// For a model: numbers and quotations must stand in the sentences cited or beside them, and the text must share words with them.
/// The offline engine copies, so a number may stand anywhere in the article, but then a sentence's first word is no exception either.
/// </param>
/// <param name="translated">The texts are in another language than the article: only names, numbers and quotations can be compared.</param>
internal sealed partial class FactCheck(ArticleWords article, string written, Language? language, bool strict, bool translated)
{
    /// <summary>Of the longer words of a model's text, the share that must stand in or beside the sentences it cites.</summary>
    private const double LeastShared = 0.25;

    /// <summary>Letters of a word that is no adjective yet: "eine", "wegen".</summary>
    private const int Adjective = 5;

    private (string? Text, List<Token> Tokens, IReadOnlyList<Quantity> Quantities) counted = (null, [], []);

    private readonly IReadOnlyList<int> everywhere = [.. Enumerable.Range(ArticleWords.About, article.Count + 1)];

    /// <param name="cited">Numbers of sentences that exist.</param>
    /// <returns>What the article does not carry, for a reader; <c>null</c> when it carries all.</returns>
    public string? Problem(string text, IReadOnlyList<int> cited)
    {
        if (cited.Any(number => article.Holds(number, text)))
        {
            return null;
        }

        var scope = Around(cited);
        return Numbers(text, strict ? scope : null, scope) ?? Quotations(text, scope) ?? Names(text) ?? (strict && !translated ? Overlap(text, scope) : null);
    }

    /// <summary>Numbers, names and quotations of a headline, which cites nothing.</summary>
    public string? Problem(string headline) => Numbers(headline, scope: null, []) ?? Quotations(headline, everywhere) ?? Names(headline);

    /// <summary>What stands between quotation marks in a text that has passed, in the article's own spelling; omissions part it.</summary>
    /// <param name="cited">Looked through first.</param>
    public IReadOnlyList<string> Quoted(string text, IReadOnlyList<int> cited) =>
    [
        .. Quotation.Find(text)
            .SelectMany(quoted => Omission.Split(quoted))
            .Where(part => Word.Split(part).Count > 0)
            .Select(part => article.TextOf(Word.Split(part), Around(cited)) ?? part.Trim()),
    ];

    /// <summary>The sentences cited, those beside them, and the title.</summary>
    public IReadOnlyList<int> Around(IReadOnlyList<int> cited) => Around(cited, article);

    /// <inheritdoc cref="Around(IReadOnlyList{int})"/>
    public static IReadOnlyList<int> Around(IReadOnlyList<int> cited, ArticleWords article) =>
        [.. cited, ArticleWords.About, .. cited.SelectMany(number => new[] { number - 1, number + 1 }).Where(number => number >= 1 && number <= article.Count)];

    /// <param name="scope">The sentences that may hold the number; <c>null</c>: any.</param>
    /// <param name="near">The sentences that likely hold it.</param>
    private string? Numbers(string text, IReadOnlyList<int>? scope, IReadOnlyList<int> near)
    {
        foreach (var figure in Figure.Find(text))
        {
            if (!HasNumber(figure.Readings, figure.Percent))
            {
                return $"the number {figure.Text}{(figure.Percent ? " %" : "")} is not {Where(scope)}";
            }
        }

        foreach (var quantity in Quantities(text))
        {
            if (!quantity.Text.Any(char.IsDigit)
                && !HasNumber([quantity.Value], share: false)
                && article.TextOf(Word.Split(quantity.Text), scope ?? everywhere) is null)
            {
                return $"“{quantity.Text}” is not {Where(scope)}";
            }
        }

        return null;

        bool HasNumber(IReadOnlyList<double> readings, bool share) => article.HasNumber(scope ?? near, readings, share) || (scope is null && article.HasNumber(readings, share));
    }

    /// <summary>The quantities of a text; asked for one text several times in a row, they are looked for once.</summary>
    public IReadOnlyList<Quantity> Quantities(string text) => Counted(text).Quantities;

    /// <summary>The text as tokens of its language, as <see cref="Quantities"/> has them.</summary>
    public List<Token> Tokens(string text) => Counted(text).Tokens;

    private (List<Token> Tokens, IReadOnlyList<Quantity> Quantities) Counted(string text)
    {
        if (counted.Text != text)
        {
            var tokens = Tokenizer.Cut(text, 0, text.Length, language?.Grammar);
            counted = (text, tokens, QuantityFinder.Find(text, tokens, language));
        }

        return (counted.Tokens, counted.Quantities);
    }

    /// <summary>The text without the marks around words that are quoted in translation: whoever said them said them otherwise.</summary>
    public string Unmarked(string text, IReadOnlyList<int> cited)
    {
        foreach (var quoted in translated ? Quotation.Find(text) : [])
        {
            var at = text.IndexOf(quoted, StringComparison.Ordinal);
            var open = at < 0 ? -1 : text.AsSpan(0, at).TrimEnd().Length - 1;
            var close = at < 0 ? -1 : text.Length - text.AsSpan(at + quoted.Length).TrimStart().Length;
            if (open >= 0 && Quotations(text[open..Math.Min(text.Length, close + 1)], Around(cited)) is not null)
            {
                text = $"{text[..open]}{quoted}{(close < text.Length ? text[(close + 1)..] : "")}";
            }
        }

        return text;
    }

    private string? Quotations(string text, IReadOnlyList<int> scope)
    {
        foreach (var quoted in Quotation.Find(text))
        {
            foreach (var part in Omission.Split(quoted))
            {
                var words = Word.Split(part);
                if (words.Count > 0 && !scope.Any(number => article.Find(words, number) is not null) && !article.Quotes(words, scope))
                {
                    return $"“{part.Trim()}” does not stand {Where(scope)}";
                }
            }
        }

        return null;
    }

    private string? Names(string text)
    {
        var words = Word.Split(text);
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at];
            if (!word.Capital || word.Form.Length < 2 || char.IsDigit(word.Form[0]))
            {
                continue;
            }

            var opens = at == 0 || SentenceEnd.IsMatch(text[words[at - 1].End..word.Start]);
            if (article.SentencesWith(word.Form).Count == 0
                && !(strict && opens && MayOpen(text, word))
                && !(strict && (IsFunction(text[word.Start..word.End].ToLowerInvariant()) || IsNoun(text, words, at)))
                && !(translated && IsTranslated(text[word.Start..word.End].ToLowerInvariant(), word.Form)))
            {
                return $"“{text[word.Start..word.End]}” is not in the article";
            }

            if (at > 0 && words[at - 1].Capital && !opens && string.IsNullOrWhiteSpace(text[words[at - 1].End..word.Start])
                && NeverMeet(words[at - 1], word) && !IsFrame(text[words[at - 1].Start..words[at - 1].End]) && !IsFunction(text[word.Start..word.End].ToLowerInvariant()))
            {
                return $"“{text[words[at - 1].Start..word.End]}” is not in the article";
            }
        }

        return Bracketed(text);
    }

    /// <summary>A name in another spelling, a country, a day or a month, a role or a nationality.</summary>
    private bool IsTranslated(string lower, string form) => article.SentencesSounding(form).Count > 0 || CountryNames.Mentions(form, written, article)
        || (language?.Grammar is { } grammar && (grammar.IsTime(lower) || grammar.IsNoun(lower) || grammar.IsNoun(lower.TrimEnd('s')) || grammar.Units.Contains(lower)));

    /// <summary>In German every noun has a capital: behind an article, a number or an adjective stands one, seldom a name.</summary>
    private bool IsNoun(string text, List<Word> words, int at)
    {
        if (language?.Grammar is not { CapitalNouns: true } grammar || at == 0)
        {
            return false;
        }

        var (word, before) = (text[words[at].Start..words[at].End].ToLowerInvariant(), text[words[at - 1].Start..words[at - 1].End].ToLowerInvariant());
        return !CountryNames.Is(words[at].Form, written) && (grammar.IsNoun(word) || char.IsDigit(before[0])
            || grammar.Determiners.Contains(before) || grammar.InnerDeterminers.Contains(before) || grammar.Numbers.Contains(before)
            || (!words[at - 1].Capital && before.Length > Adjective && AdjectiveEnd.IsMatch(before)));
    }

    /// <summary>No name, wherever it stands with a capital.</summary>
    private bool IsFunction(string lower) => language?.Grammar is { } grammar && (grammar.StopWords.Contains(lower) || grammar.Determiners.Contains(lower) || grammar.Numbers.Contains(lower));

    // "Laut Olaf Tramm": the first word opens the sentence and is no name.
    private bool IsFrame(string word) => language?.Grammar is { } grammar && word.ToLowerInvariant() is var lower
        && (grammar.CuePrepositions.Contains(lower) || grammar.Prepositions.Contains(lower) || grammar.StopWords.Contains(lower));

    /// <summary>Two names that the article has, but never in one sentence, are not one name.</summary>
    private bool NeverMeet(Word first, Word second) =>
        !article.IsCommon(first.Form) && !article.IsCommon(second.Form)
        && article.SentencesWith(first.Form) is { Count: > 0 } one && article.SentencesWith(second.Form) is { Count: > 0 } other
        && !one.Overlaps(other);

    /// <summary>What an engine puts in square brackets, it resolved: it must come from the article too.</summary>
    private string? Bracketed(string text)
    {
        foreach (Match bracket in Brackets.Matches(text))
        {
            foreach (var word in Word.Split(bracket.Value))
            {
                if (article.SentencesWith(word.Form).Count == 0)
                {
                    return $"“{bracket.Value[word.Start..word.End]}” is not in the article";
                }
            }
        }

        return null;
    }

    /// <summary>A model's sentence may begin with a word that the article lacks, when it is a common one.</summary>
    private bool MayOpen(string text, Word word)
    {
        var shouted = text[word.Start..word.End].Count(char.IsUpper) > 1;
        return !shouted && (word.Form.Length <= 3 || Openers.May(word.Form, written));
    }

    private string? Overlap(string text, IReadOnlyList<int> scope)
    {
        var longer = Word.Split(text).Where(word => word.Form.Length >= 4).ToList();
        var shared = longer.Count(word => article.SentencesWith(word.Form).Overlaps(scope));
        return longer.Count < 3 || shared >= longer.Count * LeastShared ? null : "the sentences it cites speak of something else";
    }

    private string Where(IReadOnlyList<int>? scope) => scope is null || scope == everywhere ? "in the article" : "in the sentences it cites";

    [GeneratedRegex(@"\[[^\[\]]*\]|\(?(\.\.\.|…)\)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Omission { get; }

    [GeneratedRegex("(e|en|er|es|em)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex AdjectiveEnd { get; }

    [GeneratedRegex(@"\[[^\[\]]*\]", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Brackets { get; }

    [GeneratedRegex(@"[.!?…:;•\n«“„""]", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex SentenceEnd { get; }
}
