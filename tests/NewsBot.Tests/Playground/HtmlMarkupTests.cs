using CsCheck;
using NewsBot.Playground;
using Telegram.Bot.Types.Enums;

namespace NewsBot.Tests.Playground;

public sealed class HtmlMarkupTests
{
    private static readonly Gen<string> AnyText =
        Gen.OneOf(Gen.Char.AlphaNumeric.Select(c => c.ToString()), Gen.OneOf("<", ">", "&", "\"", "&lt;", "</b>", "😀", "é", "‏ה", " ", "\n", "&#65"))
            .List[0, 40].Select(string.Concat);

    [Theory]
    [InlineData("<b>a</b>", "a", MessageEntityType.Bold, 0, 1)]
    [InlineData("x<strong>a</strong>", "xa", MessageEntityType.Bold, 1, 1)]
    [InlineData("😀<EM>é</em>", "😀é", MessageEntityType.Italic, 2, 1)]
    [InlineData("<ins>a</ins>", "a", MessageEntityType.Underline, 0, 1)]
    [InlineData("<strike>a</strike>", "a", MessageEntityType.Strikethrough, 0, 1)]
    [InlineData("<span class=\"tg-spoiler\">a</span>", "a", MessageEntityType.Spoiler, 0, 1)]
    [InlineData("<tg-spoiler>a</>", "a", MessageEntityType.Spoiler, 0, 1)]
    [InlineData("<code>&lt;&gt;&amp;&quot;</code>", "<>&\"", MessageEntityType.Code, 0, 4)]
    [InlineData("<pre>a</pre>", "a", MessageEntityType.Pre, 0, 1)]
    [InlineData("<pre><code class=\"language-py\">a</code></pre>", "a", MessageEntityType.Pre, 0, 1)]
    [InlineData("<blockquote>a</blockquote>", "a", MessageEntityType.Blockquote, 0, 1)]
    [InlineData("<blockquote expandable>a</blockquote>", "a", MessageEntityType.ExpandableBlockquote, 0, 1)]
    [InlineData("<a href='https://Example.com'>a</a>", "a", MessageEntityType.TextLink, 0, 1)]
    [InlineData("<a href='tg://user?id=5'>a</a>", "a", MessageEntityType.TextMention, 0, 1)]
    [InlineData("<tg-emoji emoji-id=\"5\">👍</tg-emoji>", "👍", MessageEntityType.CustomEmoji, 0, 2)]
    [InlineData("&#x1F600;<u>a</u>", "😀a", MessageEntityType.Underline, 2, 1)]
    public void A_tag_marks_its_text_in_UTF16(string html, string text, MessageEntityType type, int offset, int length)
    {
        var parsed = HtmlMarkup.Parse(html);

        parsed.Text.ShouldBe(text);
        var entity = parsed.Entities.ShouldHaveSingleItem();
        (entity.Type, entity.Offset, entity.Length).ShouldBe((type, offset, length));
    }

    [Theory]
    [InlineData("a < b", "Unsupported start tag \"\" at byte offset 2")]
    [InlineData("a <b", "Unclosed start tag at byte offset 2")]
    [InlineData("<p>a</p>", "Unsupported start tag \"p\" at byte offset 0")]
    [InlineData("é😀<h1>", "Unsupported start tag \"h1\" at byte offset 6")]
    [InlineData("<b><i>a</b></i>", "Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\"")]
    [InlineData("a</b>", "Unexpected end tag at byte offset 1")]
    [InlineData("<b>a</b", "Unclosed end tag at byte offset 4")]
    [InlineData("<b>a", "Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("<span>a</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0")]
    [InlineData("<a href=x/y>a</a>", "Unexpected end of name token at byte offset 8")]
    [InlineData("<a href=\"x", "Unclosed start tag at byte offset 0")]
    [InlineData("<a =x>a</a>", "Empty attribute name in the tag \"a\" at byte offset 0")]
    [InlineData("<tg-emoji>👍</tg-emoji>", "Invalid custom emoji identifier specified")]
    [InlineData("&#xD83D;", "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units")]
    public void Wrong_markup_is_refused_in_Telegrams_words(string html, string words) =>
        Should.Throw<MarkupException>(() => HtmlMarkup.Parse(html)).Message.ShouldBe(words);

    [Theory]
    [InlineData("&nbsp;&copy;", "&nbsp;&copy;")]
    [InlineData("&lt&#65&#x42;", "<AB")]
    [InlineData("AT&T & R&D", "AT&T & R&D")]
    [InlineData("<a href=\"nowhere\">a</a>", "a")]
    [InlineData("<b></b>a", "a")]
    public void What_Telegram_does_not_know_stands_for_itself_or_vanishes(string html, string text)
    {
        var parsed = HtmlMarkup.Parse(html);

        parsed.Text.ShouldBe(text);
        parsed.Entities.ShouldBeEmpty();
    }

    [Fact]
    public void A_quotation_does_not_hold_another_one()
    {
        var kept = EntityRules.Tidy(HtmlMarkup.Parse("<blockquote>a<blockquote expandable>b</blockquote>c</blockquote>"));

        kept.Text.ShouldBe("abc");
        kept.Entities.ShouldHaveSingleItem().Type.ShouldBe(MessageEntityType.Blockquote);
    }

    [Fact]
    public void Code_takes_no_other_style()
    {
        var kept = EntityRules.Tidy(HtmlMarkup.Parse("<b>a<code>b</code>c</b>"));

        kept.Entities.Select(entity => (entity.Type, entity.Offset, entity.Length))
            .ShouldBe([(MessageEntityType.Bold, 0, 1), (MessageEntityType.Code, 1, 1), (MessageEntityType.Bold, 2, 1)]);
    }

    [Fact]
    public void Escaped_text_is_the_text() =>
        AnyText.Sample(text => HtmlMarkup.Parse(Escape(text)).Text == text && HtmlMarkup.Parse(Escape(text)).Entities.Count == 0);

    [Fact]
    public void Whatever_comes_is_parsed_or_refused() =>
        AnyText.Sample(text =>
        {
            try
            {
                var kept = EntityRules.Finish(HtmlMarkup.Parse(text + "<i>" + text + "</i>"));
                return kept.Entities.All(entity => entity.Offset >= 0 && entity.Length > 0 && entity.Offset + entity.Length <= kept.Text.Length);
            }
            catch (MarkupException)
            {
                return true;
            }
        });

    [Fact]
    public void Nested_tags_mark_exactly_what_they_enclose() =>
        Gen.Select(AnyText, AnyText, AnyText).Sample((before, inside, after) =>
        {
            var parsed = HtmlMarkup.Parse($"{Escape(before)}<u>{Escape(inside)}</u>{Escape(after)}");
            return parsed.Text == before + inside + after
                && (inside.Length == 0 ? parsed.Entities.Count == 0 : parsed.Entities is [var one] && one.Offset == before.Length && one.Length == inside.Length);
        });

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
