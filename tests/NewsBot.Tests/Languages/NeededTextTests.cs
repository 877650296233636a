using System.Text.RegularExpressions;
using NewsBot.Languages;
using NewsBot.Tests.Corpus;

namespace NewsBot.Tests.Languages;

/// <summary>What a text needs for a pattern to match never keeps a pattern from a text that it matches.</summary>
public sealed class NeededTextTests
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [Theory]
    [InlineData(@"\b(could|can)( not|n['’]t) (be )?(seen|see)\b", "It couldn’t be seen.", true)]
    [InlineData(@"\b(could|can)( not|n['’]t) (be )?(seen|see)\b", "It could never be seen.", false)]
    [InlineData(@"\b(could|can)( not|n['’]t) (be )?(seen|see)\b", "It could not be foreseen.", false)]
    [InlineData(@"^(?:no|not)\b", "NO", true)]
    [InlineData(@"^(?:no|not)\b", "none", false)]
    [InlineData(@"\bverif\w+", "Nobody VERIFIED it", true)]
    [InlineData(@"\bverif\w+", "Nobody confirmed it", false)]
    [InlineData(@"(?<=\b(we|the paper)\b.{0,40})(?<by>)\bsaw( (a|the))? film\b(?! again)", "We never saw the film", true)]
    [InlineData(@"(?<=\b(we|the paper)\b.{0,40})(?<by>)\bsaw( (a|the))? film\b(?! again)", "They never saw the film", false)]
    [InlineData(@"«(?-i:\p{Lu}\w*)» says?\b", "«Tass» say", true)]
    [InlineData(@"«(?-i:\p{Lu}\w*)» says?\b", "«Tass» said", false)]
    [InlineData(@"\ba{2}bcd|efg+\b", "It is EFGGG", true)]
    [InlineData(@"\bпровер(ить|ен\w*)\b", "ПРОВЕРЕНО", true)]
    [InlineData(@"\bпровер(ить|ен\w*)\b", "поверено", false)]
    public void A_text_needs_the_words_that_a_pattern_cannot_do_without(string pattern, string text, bool may)
    {
        new NeededText(pattern).MayBeIn(new(text)).ShouldBe(may);
    }

    [Theory]
    [InlineData(@"(?'name'abc)")]
    [InlineData(@"\x41bcdef")]
    [InlineData(@"\w+")]
    [InlineData("no|.{3}")]
    public void Nothing_is_known_of_a_pattern_that_is_not_understood_or_asks_for_nothing(string pattern)
    {
        new NeededText(pattern).MayBeIn(new("xyz")).ShouldBeTrue();
    }

    [Fact]
    public void Letters_that_a_pattern_takes_for_the_same_are_the_same()
    {
        var all = string.Concat(Enumerable.Range(0, char.MaxValue).Select(c => (char)c).Where(c => !char.IsSurrogate(c)));
        foreach (var letter in all.Where(c => char.IsLetter(c) && c is < '\u0180' or >= '\u0400' and < '\u0530'))
        {
            var same = Regex.Matches(all, Regex.Escape($"{letter}"), Options, TimeSpan.FromSeconds(10)).Select(match => SearchedText.Fold(match.Value[0])).Distinct();
            same.ShouldBe([SearchedText.Fold(letter)], $"{letter} is {(int)letter:X4}");
        }
    }

    [Fact]
    public void Every_pattern_of_every_language_finds_what_it_finds_unasked()
    {
        var found = 0;
        foreach (var group in CorpusArticle.All(Path.Combine(AppContext.BaseDirectory, "Corpus")).Where(article => !article.Aside).GroupBy(article => article.Language, StringComparer.Ordinal))
        {
            var grammar = LanguageBook.Load().Find(group.Key)!.Grammar;
            var sentences = group.SelectMany(article => article.Article.Sentences.Where(sentence => sentence.Number % 3 == 0).Select(sentence => new SearchedText(sentence.Span.In(article.Article.Text)))).ToList();
            SentencePattern[] patterns = [.. grammar.CaveatPatterns, .. grammar.CoversAllPatterns, .. grammar.CoversBothPatterns, .. grammar.CoversLastPatterns, .. grammar.FalsehoodPatterns,
                .. grammar.AnonymousPatterns, .. grammar.ViaPatterns, .. grammar.StancePatterns.Select(pair => pair.Pattern), grammar.CaveatWords.Checking, grammar.CheckedThings];
            foreach (var pattern in patterns)
            {
                var needed = new NeededText(pattern.Expression);
                var regex = new Regex(pattern.Expression, Options, TimeSpan.FromSeconds(10));
                var matching = sentences.FindAll(sentence => regex.Match(sentence.Text, 0, sentence.Length).Success);
                found += matching.Count;

                matching.ShouldAllBe(sentence => needed.MayBeIn(sentence), pattern.Expression);
            }
        }

        found.ShouldBeGreaterThan(500);
    }
}
