using System.Globalization;
using NewsBot.Articles;
using NewsBot.Briefings.Evidence;
using NewsBot.Briefings.Models;
using NewsBot.Languages;

namespace NewsBot.Briefings.Translations;

/// <summary>Briefing → the same in another language, by one call on its texts; the article is not sent again. What a translation says otherwise stays untranslated.</summary>
public sealed class BriefingTranslator(ModelCalls calls, LanguageBook languages)
{
    /// <summary>How much shorter or longer than a text its translation may be: what is further off leaves out or adds.</summary>
    private const double Shortest = 0.35, Longest = 3;

    /// <summary>UTF-16 code units from which that tells.</summary>
    private const int LongEnough = 20;

    private const string QuotationMarks = "\"«»“”„‟";

    /// <summary>Whether there is a model to ask.</summary>
    public bool CanTranslate(Wish wish) => calls.Answer(wish.Engine);

    /// <param name="written">The briefing's language, ISO 639-1.</param>
    /// <param name="known">What is translated already is not paid again; <c>null</c>: nothing.</param>
    /// <param name="language">To translate into, ISO 639.</param>
    /// <exception cref="ModelFailureException">No model translated anything.</exception>
    public async Task<Translation> TranslateAsync(Briefing briefing, string written, Translation? known, string language, Wish wish, CancellationToken cancellationToken)
    {
        var texts = Translation.TextsOf(briefing).Where(text => known?.Texts.ContainsKey(text) is not true).ToList();
        if (known is not null && texts.Count == 0)
        {
            return known;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["texts"] = string.Join('\n', texts.Select((text, index) => string.Create(CultureInfo.InvariantCulture, $"[{index + 1}] {text.ReplaceLineEndings(" ")}"))),
            ["language"] = BriefingFunctions.NameOf(language),
        };
        var answer = await calls.AskAsync(new(BriefingFunctions.Translate, values, wish), DraftReader.Read, cancellationToken);
        var names = briefing.Claims.Select(claim => claim.Source?.Name).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var translated = (known?.Texts ?? new Dictionary<string, string>(StringComparer.Ordinal)).ToDictionary(StringComparer.Ordinal);
        foreach (var (index, text) in texts.Index())
        {
            var said = answer.Value.Points.FirstOrDefault(point => point.Sentences is [var number] && number == index + 1)?.Text;
            translated[text] = said is not null && Keeps(text, said, names, written, language, cancellationToken) ? said : text;
        }

        return texts.TrueForAll(text => translated[text] == text)
            ? throw new ModelFailureException(Fallback.Ungrounded, "no text stood up to its original") { Bill = answer.Bill }
            : new(language, translated);
    }

    /// <summary>Whether a translation has the figures, the names and as many quotations as the text, and nothing that the text does not say.</summary>
    private bool Keeps(string text, string translated, IReadOnlyList<string> names, string written, string language, CancellationToken cancellationToken)
    {
        if (text.Length >= LongEnough && (translated.Length < text.Length * Shortest || translated.Length > text.Length * Longest))
        {
            return false;
        }

        var figures = Figure.Find(translated).ToList();
        if (!Figure.Find(text).All(figure => figures.Exists(other => other.Readings.Any(figure.Readings.Contains))))
        {
            return false;
        }

        if (Quotation.Find(text).Count != Quotation.Find(translated).Count)
        {
            return false;
        }

        var words = FoldedWords.Of(translated).ToHashSet(StringComparer.Ordinal);
        if (!names.Where(name => text.Contains(name, StringComparison.Ordinal)).SelectMany(FoldedWords.Of).All(words.Contains))
        {
            return false;
        }

        // The text is to its translation what an article is to a briefing; quoted words are translated, so their marks would mislead.
        var original = new Article { Language = written, Text = text, Sentences = [new(1, 0, new(0, text.Length))], Words = WordCount.Of(text) };
        var unquoted = string.Concat(translated.Where(unit => !QuotationMarks.Contains(unit, StringComparison.Ordinal)));
        return Grounding.Ground(new() { Points = [new(unquoted, [1])] }, original, languages, language, fromModel: true, cancellationToken).Points.Count == 1;
    }
}
