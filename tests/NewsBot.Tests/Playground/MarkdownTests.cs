using CsCheck;
using NewsBot.Playground;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Tests.Playground;

public sealed class MarkdownTests
{
    private static readonly Gen<string> AnyText =
        Gen.OneOf(Gen.Char.AlphaNumeric.Select(c => c.ToString()), Gen.OneOf("_", "*", "~", "`", "```", "||", ">", "\n", "\r", "[", "](", ")", "![", "\\", ".", "😀", "é", "‏ה", " ", "tg://emoji?id=5"))
            .List[0, 40].Select(string.Concat);

    [Theory]
    [InlineData("*a*", "a", MessageEntityType.Bold, 0, 1)]
    [InlineData("😀_é_", "😀é", MessageEntityType.Italic, 2, 1)]
    [InlineData("__a__", "a", MessageEntityType.Underline, 0, 1)]
    [InlineData("~a~", "a", MessageEntityType.Strikethrough, 0, 1)]
    [InlineData("||a||", "a", MessageEntityType.Spoiler, 0, 1)]
    [InlineData("`*a_\\``", "*a_`", MessageEntityType.Code, 0, 4)]
    [InlineData("```py\na\n```", "a\n", MessageEntityType.Pre, 0, 2)]
    [InlineData("x\n>a\n>b\nc", "x\na\nb\nc", MessageEntityType.Blockquote, 2, 4)]
    [InlineData(">a\n>b||", "a\nb", MessageEntityType.ExpandableBlockquote, 0, 3)]
    [InlineData("[a](https://Example.com/x\\)y)", "a", MessageEntityType.TextLink, 0, 1)]
    [InlineData("[a](tg://user?id=5)", "a", MessageEntityType.TextMention, 0, 1)]
    [InlineData("![👍](tg://emoji?id=5)", "👍", MessageEntityType.CustomEmoji, 0, 2)]
    [InlineData("![soon](tg://time?unix=1700000000&format=r)", "soon", MessageEntityType.DateTime, 0, 4)]
    public void A_mark_covers_its_text_in_UTF16(string markdown, string text, MessageEntityType type, int offset, int length)
    {
        var parsed = MarkdownV2.Parse(markdown);

        parsed.Text.ShouldBe(text);
        var entity = parsed.Entities.ShouldHaveSingleItem();
        (entity.Type, entity.Offset, entity.Length).ShouldBe((type, offset, length));
    }

    [Theory]
    [InlineData("The end.", "Character '.' is reserved and must be escaped with the preceding '\\'")]
    [InlineData("a > b", "Character '>' is reserved and must be escaped with the preceding '\\'")]
    [InlineData("é*a", "Can't find end of Bold entity at byte offset 2")]
    [InlineData("_a", "Can't find end of Italic entity at byte offset 0")]
    [InlineData("*a_*_", "Can't find end of Italic entity at byte offset 4")]
    [InlineData("||a", "Can't find end of Spoiler entity at byte offset 0")]
    [InlineData("`a", "Can't find end of Code entity at byte offset 0")]
    [InlineData("```a", "Can't find end of Pre entity at byte offset 0")]
    [InlineData("```py\na", "Can't find end of PreCode entity at byte offset 0")]
    [InlineData("[a", "Can't find end of TextUrl entity at byte offset 0")]
    [InlineData("[a](b", "Can't find end of a URL at byte offset 4")]
    [InlineData(">*a\nb", "Can't find end of Bold entity at byte offset 1")]
    [InlineData("![a]", "The entity must contain a tg://emoji or tg://time URL")]
    [InlineData("![a](tg://emoji?id=x)", "Invalid tg://emoji or tg://time URL specified")]
    public void Wrong_markup_is_refused_in_Telegrams_words(string markdown, string words) =>
        Should.Throw<MarkupException>(() => MarkdownV2.Parse(markdown)).Message.ShouldBe(words);

    [Fact]
    public void Marks_nest()
    {
        var parsed = MarkdownV2.Parse("*a_b__c___*".Replace("c___", "c__\r_"));

        parsed.Text.ShouldBe("abc\r");
        parsed.Entities.Select(entity => (entity.Type, entity.Offset, entity.Length))
            .ShouldBe([(MessageEntityType.Underline, 2, 1), (MessageEntityType.Italic, 1, 3), (MessageEntityType.Bold, 0, 4)]);
    }

    [Theory]
    [InlineData("[a](nowhere)", "a", "dropped_link")]
    [InlineData("**a", "a", "empty_entity")]
    public void What_Telegram_drops_is_named(string markdown, string text, string rule)
    {
        var parsed = MarkdownV2.Parse(markdown);

        parsed.Text.ShouldBe(text);
        parsed.Entities.ShouldBeEmpty();
        parsed.Losses.ShouldHaveSingleItem().Rule.ShouldBe(rule);
    }

    [Fact]
    public void Escaped_text_is_the_text() =>
        AnyText.Sample(text => MarkdownV2.Parse(Escape(text)) is var parsed && parsed.Text == text && parsed.Entities.Count == 0);

    [Fact]
    public void Whatever_comes_is_parsed_or_refused() =>
        AnyText.Sample(text => IsKeptOrRefused(MarkdownV2.Parse, text) && IsKeptOrRefused(LegacyMarkdown.Parse, text));

    [Theory]
    [InlineData("*a_b*", "a_b", MessageEntityType.Bold)]
    [InlineData("_a*_", "a*", MessageEntityType.Italic)]
    [InlineData("`a\\_`", "a\\_", MessageEntityType.Code)]
    [InlineData("```py\na```", "a", MessageEntityType.Pre)]
    [InlineData("[a.](https://a.org)", "a.", MessageEntityType.TextLink)]
    public void Legacy_marks_do_not_nest(string markdown, string text, MessageEntityType type)
    {
        var parsed = LegacyMarkdown.Parse(markdown);

        parsed.Text.ShouldBe(text);
        parsed.Entities.ShouldHaveSingleItem().Type.ShouldBe(type);
    }

    [Theory]
    [InlineData("\\_\\*\\.", "_*\\.")]
    [InlineData("a.b!(c)", "a.b!(c)")]
    [InlineData("[](https://a.org)", "(https://a.org)")]
    public void Legacy_escapes_only_its_four_marks(string markdown, string text) => LegacyMarkdown.Parse(markdown).Text.ShouldBe(text);

    [Theory]
    [InlineData("é_a", "Can't find end of the entity starting at byte offset 2")]
    [InlineData("[a", "Can't find end of the entity starting at byte offset 0")]
    public void Wrong_legacy_markup_is_refused_in_Telegrams_words(string markdown, string words) =>
        Should.Throw<MarkupException>(() => LegacyMarkdown.Parse(markdown)).Message.ShouldBe(words);

    private static bool IsKeptOrRefused(Func<string, FormattedText> parse, string text)
    {
        try
        {
            var kept = EntityRules.Finish(parse(text));
            return kept.Entities.All(entity => entity.Offset >= 0 && entity.Length > 0 && entity.Offset + entity.Length <= kept.Text.Length);
        }
        catch (MarkupException)
        {
            return true;
        }
    }

    private static string Escape(string text) => string.Concat(text.Select(c => "_*[]()~`>#+-=|{}.!\\".Contains(c) ? "\\" + c : c.ToString()));
}
