using NewsBot.Articles;
using NewsBot.Replies;

namespace NewsBot.Tests.Replies;

public sealed class ReplyWriterTests
{
    [Fact]
    public void A_briefing_reads_from_headline_to_claims()
    {
        var reply = ReplyWriter.Write(SomeBriefing.Ask(), SomeBriefing.Article(), SomeBriefing.Full(), SomeBriefing.English);

        TelegramHtml.ToPlain(reply.Parts.ShouldHaveSingleItem().Html).ShouldBe("""
            Troops near the border
            The Example · 18 October 2024 · 2 min read
            4 claims: 2 named people, 1 organisation, 1 by the outlet itself, 1 denied, 1 not verified

            • About 10,000 soldiers are ready.
            • Others count 11,000.

            What does not agree
            ⇄ soldiers: About 10,000 soldiers (Anne Moreau, 1), but Nearly 11,000 (Jean Roy, 2)

            Not verified
            ? The Example could not verify this. (covers claims 1, 2)

            Who claims what
            1. Anne Moreau, President – according to
            About 10,000 soldiers are ready.
            ? not verified

            2. Jean Roy, General – said
            Nearly 11,000 soldiers are there and would fight.
            〜 conditional: would · ✗ denied (see 3) · ◷ said: 17 October 2024

            3. Ministry of Defence – denied
            There are no such soldiers.
            ✗ denies it · → via Agency One

            4. The Example
            The images are not older than 72 hours.
            〜 hedged: reportedly

            The offline engine stood in: the model did not answer in time.
            1 statement was left out because the article does not carry it.
            """);
    }

    [Fact]
    public void An_engine_that_cannot_read_claims_does_not_say_that_there_are_none()
    {
        var briefing = SomeBriefing.Briefing() with { Engine = SomeBriefing.Full().Engine with { IgnoresClaims = true } };

        var reply = ReplyWriter.Write(SomeBriefing.Ask(), SomeBriefing.Article(), briefing, SomeBriefing.English);

        TelegramHtml.ToPlain(reply.Parts[0].Html).ShouldContain("I cannot tell who claims what in this language yet");
    }

    [Fact]
    public void The_headline_leads_to_the_article_and_the_claims_stand_in_an_expandable_quotation()
    {
        var reply = ReplyWriter.Write(SomeBriefing.Ask(), SomeBriefing.Article(), SomeBriefing.Full(), SomeBriefing.English);

        var html = reply.Parts[0].Html;
        html.ShouldStartWith("<a href=\"https://news.example/troops?a=1&amp;b=2\"><b>Troops near the border</b></a>\n");
        html.ShouldContain("<blockquote expandable>1. <b>Anne Moreau</b>, President – <i>according to</i>\n");
        reply.InReplyTo.ShouldBe(7);
        reply.Chat.Chat.ShouldBe(42);
    }

    [Fact]
    public void A_french_reader_gets_french_words_dates_and_plurals()
    {
        var reply = ReplyWriter.Write(SomeBriefing.Ask(), SomeBriefing.Article("fr"), SomeBriefing.Full(), SomeBriefing.French);

        var text = TelegramHtml.ToPlain(reply.Parts[0].Html);
        text.ShouldContain("The Example · 18 octobre 2024 · 2 min de lecture");
        text.ShouldContain("4 affirmations\u00A0: 2 personnes nommées, 1 organisation, 1 du média lui-même, 1 démentie, 1 non vérifiée");
        text.ShouldContain("concerne les affirmations 1, 2");
    }

    [Fact]
    public void Markup_from_outside_is_shown_and_not_obeyed()
    {
        const string Hostile = "</b><a href=\"https://evil.example\">x</a> & <script>";
        var briefing = SomeBriefing.Full() with { Headline = Hostile, Summary = [new(Hostile, [new(0, 1)])], Claims = [SomeBriefing.Claim(1, Hostile, Hostile)], Discrepancies = [], Caveats = [new(Hostile, Hostile, [1], [new(0, 1)])] };

        var reply = ReplyWriter.Write(SomeBriefing.Ask(), SomeBriefing.Article() with { Site = Hostile }, briefing, SomeBriefing.English);

        var (text, _) = TelegramMarkup.Read(reply.Parts[0].Html);
        text.Split(Hostile).Length.ShouldBe(7);
        reply.Parts[0].Html.Split("<a ").Length.ShouldBe(2);
    }

    [Fact]
    public void A_long_list_of_claims_becomes_several_messages_with_every_claim_in_order()
    {
        var claims = Enumerable.Range(1, 60).Select(id => SomeBriefing.Claim(id, $"Claim number {id} " + new string('x', 300), $"Person {id}"));

        var reply = ReplyWriter.Write(SomeBriefing.Ask(), SomeBriefing.Article(), SomeBriefing.Briefing([.. claims]), SomeBriefing.English);

        reply.Parts.Count.ShouldBeInRange(5, ReplyWriter.MaxParts);
        var texts = reply.Parts.Select(part => TelegramMarkup.Read(part.Html).Text).ToList();
        texts.ShouldAllBe(text => text.Length <= TelegramHtml.MaxLength);
        var all = string.Concat(texts);
        var positions = Enumerable.Range(1, 60).Select(id => all.IndexOf($"Claim number {id} xxx", StringComparison.Ordinal)).ToList();
        positions.ShouldNotContain(-1);
        positions.ShouldBe(positions.Order());
    }

    [Fact]
    public void A_book_does_not_flood_the_chat_and_says_how_many_claims_are_not_shown()
    {
        var claims = Enumerable.Range(1, 1000).Select(id => SomeBriefing.Claim(id, $"Claim number {id} " + new string('x', 300)));

        var reply = ReplyWriter.Write(SomeBriefing.Ask(), SomeBriefing.Article(), SomeBriefing.Briefing([.. claims]), SomeBriefing.English);

        reply.Parts.Count.ShouldBeInRange(9, ReplyWriter.MaxParts);
        var all = string.Concat(reply.Parts.Select(part => TelegramHtml.ToPlain(part.Html)));
        var shown = Enumerable.Range(1, 1000).Count(id => all.Contains($"Claim number {id} xxx", StringComparison.Ordinal));
        all.ShouldContain($"{1000 - shown} more claims are not shown here");
    }

    [Fact]
    public void An_article_without_claims_says_so()
    {
        var reply = ReplyWriter.Write(SomeBriefing.Ask(), SomeBriefing.Article(), SomeBriefing.Briefing(), SomeBriefing.English);

        var text = TelegramHtml.ToPlain(reply.Parts.ShouldHaveSingleItem().Html);
        text.ShouldContain("Nobody is quoted");
        text.ShouldNotContain("Who claims what");
    }

    [Fact]
    public void Every_refusal_says_something_of_its_own_in_every_language()
    {
        foreach (var language in SomeBriefing.Languages.All)
        {
            var refusals = Enum.GetValues<Unreadable>().Select(reason => ReplyWriter.Refuse(SomeBriefing.Ask(), reason, language).Parts.ShouldHaveSingleItem().Html).ToList();

            refusals.Distinct(StringComparer.Ordinal).Count().ShouldBe(refusals.Count);
            refusals.ShouldAllBe(refusal => refusal.Length > 40 && refusal.Length < 400);
        }
    }

    [Fact]
    public void A_greeting_is_told_what_the_bot_does() =>
        ReplyWriter.Refuse(SomeBriefing.Ask(), Unreadable.TooShort, SomeBriefing.English).Parts[0].Html.ShouldContain("who claims what");
}
