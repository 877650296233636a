using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsBot.Articles;
using NewsBot.Briefings;
using NewsBot.Tests.Corpus;

namespace NewsBot.Tests.Briefings.Scripted;

/// <summary>Gold → answers that say what the article says, to the letter and otherwise.</summary>
internal static partial class RightAnswers
{
    private static readonly string[] Frames = ["according", "says"];
    private static readonly SearchValues<char> Marks = SearchValues.Create("«»“”„\"–");

    public static ClaimDraft Claim(GoldClaim gold) => new()
    {
        Content = gold.Content,
        Source = gold.Source is { } name ? new(name, gold.Expected.Role?.Split('|')[0], gold.Kind) : null,
        Cue = gold.Expected.Cue?.Split('|')[0],
        Stance = gold.Stance,
        Certainty = gold.Certainty,
        Hedges = gold.Expected.Hedges ?? [],
        Sentences = gold.Sentences,
    };

    public static IEnumerable<ScriptedAnswer> Of(GoldClaim gold, WordTable words)
    {
        var claim = Claim(gold);
        yield return Right(gold, Way.Literal, claim);
        yield return Right(gold, Way.Worded, claim with { Content = Sentence(Quotes(gold.Content)) });
        if (Turned(gold.Content) is { } turned)
        {
            yield return Right(gold, Way.Worded, claim with { Content = Sentence(turned) });
        }

        var synonym = Synonyms(gold.Content, words);
        if (synonym != gold.Content)
        {
            yield return Right(gold, Way.Worded, claim with { Content = Sentence(synonym) });
        }

        foreach (var counted in Counted(gold.Content, words))
        {
            yield return Right(gold, Way.Counted, claim with { Content = counted });
        }

        if (gold.Source is { } source)
        {
            if (gold.Kind == SourceKind.Person && Named(gold.Content, source, words) is { } named)
            {
                yield return Right(gold, Way.Named, claim with { Content = named });
            }

            if (gold.Kind == SourceKind.Person && source.Split(' ') is [_, .., var surname] && char.IsUpper(surname[0]))
            {
                yield return Right(gold, Way.Worded, claim with { Source = claim.Source! with { Name = surname } });
            }

            // "X says that Y" is right only where Y keeps the article's hedge.
            var keepsHedge = gold.IsCertainty(Certainty.Stated) || (gold.Expected.Hedges ?? []).Any(hedge => gold.Content.Contains(hedge, StringComparison.OrdinalIgnoreCase));
            foreach (var frame in Frames.Where(_ => keepsHedge && gold.Stance is Stance.Asserts or Stance.Predicts))
            {
                var text = string.Format(CultureInfo.InvariantCulture, words[frame], source, Inner(gold.Content));
                yield return ScriptedAnswer.Of(gold, Way.Point, new PointDraft(text, gold.Sentences), point => point.Text == text && Covers(gold, point.Evidence));
            }
        }
    }

    /// <summary>Sentences in and beside which nobody claims anything, told as they stand.</summary>
    public static IEnumerable<ScriptedAnswer> Facts(CorpusArticle article, IReadOnlyList<GoldClaim> claims)
    {
        var claimed = claims.SelectMany(claim => claim.Sentences).ToHashSet();
        foreach (var sentence in article.Article.Sentences.Where(sentence => !claimed.Contains(sentence.Number) && !claimed.Contains(sentence.Number - 1)))
        {
            var text = sentence.Span.In(article.Article.Text);
            if (claims.Count == article.Expected.Claims.Count && !Quoted().IsMatch(text) && text.Split(' ').Length > 4)
            {
                yield return new(article, Way.Fact, new() { Points = [new(text, [sentence.Number])] }, null,
                    grounded => grounded.Points[0].Text == text && grounded.Points[0].Evidence.Contains(sentence.Span));
            }
        }
    }

    public static ScriptedAnswer Right(GoldClaim gold, string way, ClaimDraft claim, string? written = null) =>
        ScriptedAnswer.Of(gold, way, claim, kept => kept.Content == claim.Content && gold.IsSource(kept.Source) && gold.IsStance(kept.Stance)
            && gold.IsCertainty(kept.Certainty) && Covers(gold, kept.Evidence), written);

    /// <summary>Does the evidence hold a sentence of the content?</summary>
    public static bool Covers(GoldClaim gold, IReadOnlyList<TextSpan> evidence) =>
        gold.Core.Any(number => evidence.Contains(gold.Article.Article.Sentences[number - 1].Span));

    /// <summary>Without marks around the whole, and without the mark at its end: to stand inside a sentence.</summary>
    public static string Inner(string content) => content.Trim().TrimEnd('.', ',', ';') is var plain && plain.Length > 1 && "«“„\"".Contains(plain[0], StringComparison.Ordinal)
        && "»”“\"".Contains(plain[^1], StringComparison.Ordinal) && !plain.AsSpan(1, plain.Length - 2).ContainsAny(Marks) ? plain[1..^1] : plain;

    private static string Sentence(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..].TrimEnd('.')}.";

    private static string Quotes(string text) => text.Replace('«', '“').Replace('»', '”').Replace("“ ", "“", StringComparison.Ordinal).Replace(" ”", "”", StringComparison.Ordinal).Replace('’', '\'');

    /// <summary>"A, B" → "B, A": the order of two parts makes no difference, where neither holds a comma or a quotation.</summary>
    private static string? Turned(string text) =>
        text.Split(", ") is [{ Length: > 12 } one, { Length: > 12 } two] && !text.AsSpan().ContainsAny(Marks) ? $"{two.TrimEnd('.')}, {one}" : null;

    private static string Synonyms(string text, WordTable words)
    {
        foreach (var (from, to) in words.Synonyms)
        {
            text = Quoted().IsMatch(text) ? text : WordTable.Whole(from).Replace(text, to, 1);
        }

        return text;
    }

    private static string? Named(string text, string source, WordTable words)
    {
        var plain = Inner(text);
        foreach (var pronoun in words.First.Where(_ => !plain.AsSpan().ContainsAny(Marks)))
        {
            var named = Regex.Replace(plain, $@"(?<![\p{{L}}'’]){pronoun}(?![\p{{L}}'’])", source, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            if (named != plain)
            {
                return Sentence(named);
            }
        }

        return null;
    }

    /// <summary>The first number in another way of writing; nothing inside a quotation, whose words are sacred.</summary>
    private static IEnumerable<string> Counted(string text, WordTable words)
    {
        if (Quoted().IsMatch(text))
        {
            yield break;
        }

        if (Digits().Match(text) is { Success: true } digits && int.Parse(Separators().Replace(digits.Value, ""), CultureInfo.InvariantCulture) is var value)
        {
            if (words.Numbers.FirstOrDefault(number => number.Value == value).Word is { } small)
            {
                yield return text.Remove(digits.Index, digits.Length).Insert(digits.Index, small);
            }

            if (value is >= 1_000 and < 1_000_000 && value % 1_000 == 0 && !Year().IsMatch(digits.Value))
            {
                yield return text.Remove(digits.Index, digits.Length).Insert(digits.Index, $"{value / 1_000}{(words["k"].StartsWith(' ') ? "" : " ")}{words["thousand"]}".Replace("k", "", StringComparison.Ordinal));
                yield return text.Remove(digits.Index, digits.Length).Insert(digits.Index, $"{value / 1_000}{words["k"]}");
            }

            if (value is >= 1_000 and < 1_000_000 && digits.Length > 4)
            {
                yield return text.Remove(digits.Index, digits.Length).Insert(digits.Index, $"{value / 1_000}{value % 1_000:000}");
            }
        }

        foreach (var (word, number) in words.Numbers)
        {
            var whole = WordTable.Whole(word);
            if (number > 2 && whole.IsMatch(text))
            {
                yield return whole.Replace(text, number.ToString(CultureInfo.InvariantCulture), 1);
                yield break;
            }
        }
    }

    [GeneratedRegex(@"(?<![\d.,\p{L}])\d{1,3}([   .,]\d{3})+(?![\d.,]*\d)|(?<![\d.,\p{L}])\d{1,4}(?![\d.,:]*\d|\.\s\p{L})", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\D", RegexOptions.None, 1_000)]
    private static partial Regex Separators();

    [GeneratedRegex("^(19|20)\\d\\d$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Year();

    [GeneratedRegex("[«»“”„\"]", RegexOptions.None, 1_000)]
    private static partial Regex Quoted();
}
