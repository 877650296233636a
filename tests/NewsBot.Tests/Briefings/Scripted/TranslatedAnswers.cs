using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsBot.Briefings;

namespace NewsBot.Tests.Briefings.Scripted;

/// <summary>A claim of the gold in another language, translated by hand.</summary>
/// <param name="Article">Its name.</param>
/// <param name="Content">The beginning of the claim's content, as the gold has it.</param>
/// <param name="Language">ISO 639-1.</param>
internal sealed record Translation(string Article, string Content, string Language, string Text)
{
    public static IReadOnlyList<Translation> Read(string file) => JsonSerializer.Deserialize<List<Translation>>(File.ReadAllText(file), JsonSerializerOptions.Web)!;

    public bool IsOf(GoldClaim gold) => gold.Article.Name == Article && gold.Content.StartsWith(Content, StringComparison.Ordinal);
}

/// <summary>Answers in the language of a reader who is not the article's: right, and made wrong.</summary>
internal sealed partial class TranslatedAnswers(GoldClaim gold, Translation translation, WordTable words, Elsewhere elsewhere)
{
    private static readonly string[] Strangers = ["Montgomery", "Okonkwo", "Ziegler"];
    private static readonly string[] CyrillicStrangers = ["Монтгомері", "Василенко", "Циглер"];

    private static readonly Dictionary<char, string> Latin = "а=a б=b в=v г=h ґ=g д=d е=e ё=yo є=ie ж=zh з=z и=y і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=iu я=ia"
        .Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0][0], pair => pair[1]);

    private readonly ClaimDraft right = RightAnswers.Claim(gold) with { Content = translation.Text };

    private string Text => translation.Text;

    private bool WritesCyrillic => translation.Language is "ru" or "uk";

    public IEnumerable<ScriptedAnswer> Right()
    {
        yield return RightAnswers.Right(gold, Way.Translated, right, translation.Language);
        if (gold.Source is { } source && gold.Kind == SourceKind.Person)
        {
            var name = WritesCyrillic ? source : Latinised(source);
            yield return RightAnswers.Right(gold, Way.Translated, right with { Source = right.Source! with { Name = source } }, translation.Language);
            var text = string.Format(CultureInfo.InvariantCulture, words["according"], name, RightAnswers.Inner(Text));
            yield return ScriptedAnswer.Of(gold, Way.Translated, new PointDraft(text, gold.Sentences), point => point.Text == text && RightAnswers.Covers(gold, point.Evidence), translation.Language);
        }
    }

    public IEnumerable<ScriptedAnswer> Wrong()
    {
        if (Digit().Match(Text) is { Success: true } digit)
        {
            yield return Told(Way.NumberAbroad, Text.Remove(digit.Index, 1).Insert(digit.Index, digit.Value == "7" ? "3" : "7"));
        }

        if (Name().Match(Text) is { Success: true } name)
        {
            yield return Told(Way.NameAbroad, Put(name, (WritesCyrillic ? CyrillicStrangers : Strangers)[Text.Length % 3]));
        }

        foreach (var list in new[] { words.Months, words.Weekdays })
        {
            foreach (var day in list.Where(day => WordTable.Whole(day).IsMatch(Text)))
            {
                yield return Told(Way.DateAbroad, WordTable.Whole(day).Replace(Text, list[(list.ToList().IndexOf(day) + 2) % list.Count], 1));
            }
        }

        foreach (var (from, to) in words.Units.Where(unit => unit.From != "%" && WordTable.Whole(unit.From).IsMatch(Text)))
        {
            yield return Told(Way.DateAbroad, WordTable.Whole(from).Replace(Text, to, 1));
        }

        if (WordTable.Change(Text, words.Affirm) is null && WordTable.Change(Text, words.Negate) is { } negated)
        {
            yield return Told(Way.NegationAbroad, negated);
        }

        var others = elsewhere.OwnSources.Where(other => !gold.IsSource(new(other, null, SourceKind.Person)) && !GoldClaim.Longer(other).Overlaps(gold.Expected.Source.Split('|').SelectMany(GoldClaim.Longer))).ToList();
        if (others.Count > 0)
        {
            yield return ScriptedAnswer.Of(gold, Way.SpeakerAbroad, right with { Source = new(others[Text.Length % others.Count], null, gold.Kind) }, kept => gold.IsSource(kept.Source), translation.Language);
        }

        yield return ScriptedAnswer.Of(gold, Way.SentencesAbroad, right with { Sentences = [] }, kept => RightAnswers.Covers(gold, kept.Evidence), translation.Language);
        var count = gold.Article.Article.Sentences.Count;
        var far = gold.Core[0] > count / 2 ? 1 : count - 1;
        yield return ScriptedAnswer.Of(gold, Way.SentencesAbroad, right with { Sentences = [far] }, kept => RightAnswers.Covers(gold, kept.Evidence), translation.Language);
    }

    private ScriptedAnswer Told(string way, string content) => ScriptedAnswer.Of(gold, way, right with { Content = content }, kept => kept.Content != content, translation.Language);

    private string Put(Match match, string text) => Text.Remove(match.Index, match.Length).Insert(match.Index, text);

    private static string Latinised(string name) => string.Concat(name.Select(letter =>
        !Latin.TryGetValue(char.ToLowerInvariant(letter), out var latin) ? letter.ToString()
        : char.IsUpper(letter) && latin.Length > 0 ? char.ToUpperInvariant(latin[0]) + latin[1..] : latin));

    [GeneratedRegex(@"\d", RegexOptions.None, 1_000)]
    private static partial Regex Digit();

    /// <summary>Inside a sentence and not the only kind of word with a capital there: no German noun behind an article or a number.</summary>
    [GeneratedRegex(@"(?<=\b(in|of|de|à|en|di|w|в|у|St|Port|von|de la|near) )\p{Lu}\p{Ll}{3,}", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Name();
}
