using NewsBot.Memory;
using NewsBot.Replies;

namespace NewsBot.Tests.Replies;

public sealed class BriefingCardTests
{
    [Fact]
    public void A_briefing_reads_from_headline_to_claims()
    {
        var card = BriefingCard.Write(SomeBriefing.Entry(SomeBriefing.Article(), SomeBriefing.Full()), new(), SomeBriefing.English, ChatSettings.Default);

        TelegramHtml.ToPlain(card.Html).ShouldBe("""
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
            Tap a number below to see the very sentence.

            The offline engine stood in: the model did not answer in time.
            1 statement was left out because the article does not carry it.
            """);
    }

    [Fact]
    public void A_text_in_two_languages_is_told_as_such()
    {
        var card = BriefingCard.Write(SomeBriefing.Entry(SomeBriefing.Article() with { AlsoIn = "de" }, SomeBriefing.Full()), new(), SomeBriefing.English, ChatSettings.Default);

        TelegramHtml.ToPlain(card.Html).ShouldContain("Part of this text is in another language (Deutsch); claims made there may be missing.");
    }

    [Fact]
    public void The_claim_that_a_checker_would_take_up_first_is_marked()
    {
        var briefing = SomeBriefing.Briefing(SomeBriefing.Claim() with { CheckWorthiness = 0.9 }, SomeBriefing.Claim(2, "It will be fine.") with { CheckWorthiness = 0.3 });

        var card = BriefingCard.Write(SomeBriefing.Entry(SomeBriefing.Article(), briefing), new(), SomeBriefing.English, ChatSettings.Default);

        TelegramHtml.ToPlain(card.Html).Split("worth checking").Length.ShouldBe(2);
    }

    [Fact]
    public void An_engine_that_cannot_read_claims_does_not_say_that_there_are_none()
    {
        var briefing = SomeBriefing.Briefing() with { Engine = SomeBriefing.Full().Engine with { IgnoresClaims = true } };

        var card = BriefingCard.Write(SomeBriefing.Entry(SomeBriefing.Article(), briefing), new(), SomeBriefing.English, ChatSettings.Default);

        TelegramHtml.ToPlain(card.Html).ShouldContain("I cannot tell who claims what in this language yet");
    }

    [Fact]
    public void The_headline_leads_to_the_article_and_the_claims_stand_in_an_expandable_quotation()
    {
        var card = BriefingCard.Write(SomeBriefing.Entry(SomeBriefing.Article(), SomeBriefing.Full()), new(), SomeBriefing.English, ChatSettings.Default);

        var html = card.Html;
        html.ShouldStartWith("<a href=\"https://news.example/troops?a=1&amp;b=2\"><b>Troops near the border</b></a>\n");
        html.ShouldContain("<blockquote expandable>1. <b>Anne Moreau</b>, President – <i>according to</i>\n");
    }

    [Fact]
    public void A_french_reader_gets_french_words_dates_and_plurals()
    {
        var card = BriefingCard.Write(SomeBriefing.Entry(SomeBriefing.Article("fr"), SomeBriefing.Full()), new(), SomeBriefing.French, ChatSettings.Default);

        var text = TelegramHtml.ToPlain(card.Html);
        text.ShouldContain("The Example · 18 octobre 2024 · 2 min de lecture");
        text.ShouldContain("4 affirmations\u00A0: 2 personnes nommées, 1 organisation, 1 du média lui-même, 1 démentie, 1 non vérifiée");
        text.ShouldContain("concerne les affirmations 1, 2");
    }

    [Fact]
    public void Markup_from_outside_is_shown_and_not_obeyed()
    {
        const string Hostile = "</b><a href=\"https://evil.example\">x</a> & <script>";
        var briefing = SomeBriefing.Full() with { Headline = Hostile, Summary = [new(Hostile, [new(0, 1)])], Claims = [SomeBriefing.Claim(1, Hostile, Hostile)], Discrepancies = [], Caveats = [new(Hostile, Hostile, [1], [new(0, 1)])] };

        var card = BriefingCard.Write(SomeBriefing.Entry(SomeBriefing.Article() with { Site = Hostile }, briefing), new(), SomeBriefing.English, ChatSettings.Default);

        var (text, _) = TelegramMarkup.Read(card.Html);
        text.Split(Hostile).Length.ShouldBe(7);
        card.Html.Split("<a ").Length.ShouldBe(2);
    }

    [Fact]
    public void A_long_list_of_claims_has_pages_with_every_claim_in_order_and_a_button_for_each()
    {
        var claims = Enumerable.Range(1, 1000).Select(id => SomeBriefing.Claim(id, $"Claim number {id} " + new string('x', 300), $"Person {id}"));
        var entry = SomeBriefing.Entry(SomeBriefing.Article(), SomeBriefing.Briefing([.. claims]));

        var pages = new List<ReplyPart> { BriefingCard.Write(entry, new(), SomeBriefing.English, ChatSettings.Default) };
        while (pages[^1].Buttons.SelectMany(row => row).FirstOrDefault(button => button.Label.EndsWith('›')) is { } next)
        {
            pages.Add(BriefingCard.Write(entry, ((Wanted.Show)ButtonData.Read(next.Data)!.Wanted).View, SomeBriefing.English, ChatSettings.Default));
        }

        var texts = pages.ConvertAll(page => TelegramMarkup.Read(page.Html).Text);
        texts.ShouldAllBe(text => text.Length <= TelegramHtml.MaxLength);
        for (var page = 0; page < pages.Count; page++)
        {
            var shown = Enumerable.Range(1, 1000).Where(id => texts[page].Contains($"Claim number {id} xxx", StringComparison.Ordinal));
            pages[page].Buttons.SelectMany(row => row).Select(button => ButtonData.Read(button.Data)?.Wanted).OfType<Wanted.Evidence>().Select(wanted => wanted.Claim).ShouldBe(shown);
            pages[page].Buttons.ShouldAllBe(row => row.Count <= 8);
        }

        var all = string.Concat(texts);
        var positions = Enumerable.Range(1, 1000).Select(id => all.IndexOf($"Claim number {id} xxx", StringComparison.Ordinal)).ToList();
        positions.ShouldNotContain(-1);
        positions.ShouldBe(positions.Order());
    }

    [Fact]
    public void A_page_beyond_the_last_is_the_last()
    {
        var entry = SomeBriefing.Entry(SomeBriefing.Article(), SomeBriefing.Full());

        BriefingCard.Write(entry, new(Page: 999_999), SomeBriefing.English, ChatSettings.Default).Html.ShouldBe(BriefingCard.Write(entry, new(), SomeBriefing.English, ChatSettings.Default).Html);
    }

    [Fact]
    public void The_buttons_offer_each_claim_other_views_the_article_and_forgetting()
    {
        var card = BriefingCard.Write(SomeBriefing.Entry(SomeBriefing.Article(), SomeBriefing.Full()), new(), SomeBriefing.English, ChatSettings.Default);

        card.Buttons.Select(row => string.Join(" | ", row.Select(button => button.Label))).ShouldBe(["1 | 2 | 3 | 4", "Hide claims | Shorter | Longer", "Ask | Translate", "Open article | Forget"]);
        card.Buttons[3][0].Page.ShouldBe("https://news.example/troops?a=1&b=2");
    }

    [Fact]
    public void Without_its_claims_a_briefing_is_short_and_has_no_numbers()
    {
        var card = BriefingCard.Write(SomeBriefing.Entry(SomeBriefing.Article(), SomeBriefing.Full()), new(ShowsClaims: false), SomeBriefing.English, ChatSettings.Default);

        card.Html.ShouldNotContain("blockquote");
        card.Buttons.Select(row => string.Join(" | ", row.Select(button => button.Label))).ShouldBe(["Claims (4) | Shorter | Longer", "Ask | Translate", "Open article | Forget"]);
    }

    [Fact]
    public void The_shortest_and_the_longest_briefing_offer_only_the_other_way()
    {
        LabelsOf(new(NewsBot.Briefings.Length.Short)).ShouldBe(["Hide claims", "Longer"]);
        LabelsOf(new(NewsBot.Briefings.Length.Long)).ShouldBe(["Hide claims", "Shorter"]);

        static IEnumerable<string> LabelsOf(View view) =>
            BriefingCard.Write(SomeBriefing.Entry(SomeBriefing.Article(), SomeBriefing.Full()), view, SomeBriefing.English, ChatSettings.Default).Buttons[1].Select(button => button.Label);
    }

    [Fact]
    public void Nine_claims_are_rows_of_five_and_four()
    {
        var claims = Enumerable.Range(1, 9).Select(id => SomeBriefing.Claim(id)).ToList();

        var card = BriefingCard.Write(SomeBriefing.Entry(SomeBriefing.Article(), SomeBriefing.Briefing(claims)), new(), SomeBriefing.English, ChatSettings.Default);

        card.Buttons.Take(2).Select(row => row.Count).ShouldBe([5, 4]);
    }

    [Fact]
    public void An_article_without_claims_says_so()
    {
        var card = BriefingCard.Write(SomeBriefing.Entry(SomeBriefing.Article(), SomeBriefing.Briefing()), new(), SomeBriefing.English, ChatSettings.Default);

        var text = TelegramHtml.ToPlain(card.Html);
        text.ShouldContain("Nobody is quoted");
        text.ShouldNotContain("Who claims what");
    }
}
