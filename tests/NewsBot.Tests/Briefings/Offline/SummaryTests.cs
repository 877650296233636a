namespace NewsBot.Tests.Briefings.Offline;

/// <summary>The summary is made of sentences of the article that can stand alone.</summary>
public sealed class SummaryTests
{
    private const string Plain =
        "The council of Dunmore closed the old bridge on Monday after a flood. Engineers found cracks in two of its four stone piers. ";

    private const string Rest =
        " The ferry will carry cars and people until the repair is finished. Shops near the harbour fear for their trade in the summer."
        + " The last repair of the bridge was made in the spring of 1987.";

    [Theory]
    [InlineData("He said that the repair would cost the town two million pounds.")]
    [InlineData("But this would cost the town two million pounds in the next year.")]
    [InlineData("In May he had promised the town a new bridge for two million pounds.")]
    [InlineData("According to him the repair will cost the town two million pounds.")]
    [InlineData("I remember the day on which the old bridge of the town was opened.")]
    [InlineData("Who will pay for the repair of the old bridge in the town of Dunmore?")]
    [InlineData("Read more about the old bridge and the flood in the town of Dunmore:")]
    public void A_sentence_that_leans_on_others_is_left_out(string sentence) =>
        Draft.Of("en", Plain + sentence + Rest, points: 4).Points.ShouldNotContain(point => point.Text == sentence);

    [Theory]
    [InlineData("« Le pont est fermé. On ne sait pas encore pour combien de temps il le sera. »")]
    public void A_piece_of_a_quotation_is_left_out(string quotation) =>
        Draft.Of("fr", "La mairie de Dunmore a fermé lundi le vieux pont de pierre après la crue. " + quotation
            + " Les ingénieurs ont trouvé des fissures dans deux des quatre piles du pont. Le bac transportera les voitures jusqu'à la fin des travaux."
            + " Les commerces du port craignent pour la saison d'été.", points: 3)
            .Points.ShouldAllBe(point => !quotation.Contains(point.Text, StringComparison.Ordinal));

    [Theory]
    [InlineData("DUNMORE (AP) — ")]
    [InlineData("Dunmore (Reuters) - ")]
    [InlineData("DUNMORE, Ireland – ")]
    public void A_dateline_is_no_part_of_a_point_or_headline(string dateline)
    {
        var draft = Draft.Of("en", dateline + Plain + Rest, points: 3);

        draft.Points[0].Text.ShouldStartWith("The council of Dunmore closed");
        draft.Headline.ShouldStartWith("The council of Dunmore closed");
    }

    [Theory]
    [InlineData("The council – tired of waiting – closed the old bridge of Dunmore on Monday.")]
    [InlineData("Council leader Smith (62) - a joiner by trade - closed the old bridge of Dunmore.")]
    public void What_only_looks_like_a_dateline_stays(string lead) =>
        Draft.Of("en", lead + Rest, points: 3).Points[0].Text.ShouldBe(lead);

    [Fact]
    public void A_sentence_with_half_a_pair_of_marks_is_left_out() =>
        Draft.Of("en", Plain + "The repair of the old bridge in the town of Dunmore was a promise\"." + Rest, points: 3)
            .Points.ShouldAllBe(point => !point.Text.Contains("promise", StringComparison.Ordinal));

    [Fact]
    public void The_headline_is_not_said_again_and_what_says_more_is_kept()
    {
        const string lead = "Dunmore closed its old bridge on Monday after a flood, and the ferry carries the cars of the commuters until May.";

        var points = Draft.Of("en", "Dunmore closes its old bridge after a flood on Monday\n\n" + lead + " " + Plain + Rest, points: 3).Points;

        points[0].Text.ShouldBe(lead);
        points.ShouldAllBe(point => !point.Text.StartsWith("Dunmore closes", StringComparison.Ordinal));
    }

    [Fact]
    public void A_speech_is_told_from_its_beginning() =>
        Draft.Of("en", "I came to this town when I was young. It was small then. We built the harbour with our own hands in nine years. "
            + "I remember the morning on which we opened it. " + Plain + Rest, points: 2)
            .Points.Select(point => point.Text).ShouldBe(["I came to this town when I was young.", "It was small then."]);

    [Theory]
    [InlineData("es", "La alcaldesa Marta Olmedo inauguró el puente de Dunmore el lunes. «Nadie debe cruzarlo en coche todavía», afirmó en la rueda de prensa.", "afirmó [Marta Olmedo] en la rueda de prensa.")]
    [InlineData("en", "Coach Anna Smith left the team of Dunmore on Monday. The coach denied that the players had asked for it in a letter.", "The coach [Anna Smith] denied that")]
    public void Who_speaks_without_being_named_is_named_in_square_brackets(string language, string text, string expected) =>
        Draft.Of(language, text, points: 2).Points[1].Text.ShouldContain(expected);

    [Theory]
    [InlineData("The council, nevertheless, will have to pay for the repair of the bridge.")]
    [InlineData("Nobody in the town expects such costs before the end of the year.")]
    public void A_sentence_tied_to_another_is_left_out_when_three_others_stand(string sentence) =>
        Draft.Of("en", Plain + sentence + Rest, points: 5).Points.ShouldNotContain(point => point.Text == sentence);

    [Fact]
    public void A_pronoun_whose_person_is_known_becomes_the_name_in_square_brackets()
    {
        var points = Draft.Of("en", "Anna Smith has led the council of Dunmore for nine years. She closed the old bridge on Monday after the flood.", points: 2).Points;

        points.Select(point => point.Text).ShouldBe([
            "Anna Smith has led the council of Dunmore for nine years.",
            "[Anna Smith] closed the old bridge on Monday after the flood.",
        ]);
    }

    [Fact]
    public void Where_two_people_fit_nobody_is_put_in_the_place_of_a_pronoun() =>
        Draft.Of("en", "Anna Smith and Jane Cole have led the council for nine years. She closed the old bridge on Monday after the flood.", points: 2)
            .Points.ShouldAllBe(point => !point.Text.Contains('['));

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(10)]
    public void A_summary_is_as_long_as_it_was_asked_to_be_and_repeats_nothing(int points)
    {
        var text = string.Concat(Enumerable.Range(0, 6).Select(_ => Plain)) + Rest
            + string.Concat(Enumerable.Range(1, 20).Select(i => $" House number {i} on street {(char)('A' + i)}{(char)('a' + i)}x was flooded up to floor {i} that week."));

        var found = Draft.Of("en", text, points: points).Points;

        found.Count.ShouldBeInRange(Math.Min(points, 3), points);
        found.Select(point => point.Text).ShouldBeUnique(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("Dunmore closes its old bridge", "Dunmore closes its old bridge")]
    [InlineData(null, "The council of Dunmore closed the old bridge on Monday after a flood")]
    public void A_text_without_title_gets_a_headline(string? title, string headline) =>
        new NewsBot.Briefings.Offline.OfflineEngine(Draft.Languages)
            .Draft(Draft.Article("en", Plain + Rest) with { Title = title }, points: 3, TestContext.Current.CancellationToken)
            .Headline.ShouldBe(headline);

    [Fact]
    public void A_first_paragraph_that_ends_with_a_quotation_is_no_title()
    {
        var first = "The council of Dunmore has closed the old bridge after a flood with the words “safety comes first and last.”";

        Draft.Of("en", $"{first}\n\nThe decision drew a mix of criticism and praise in the town on Monday.{Rest}", points: 3).Points[0].Text.ShouldBe(first);
    }

    [Theory]
    [InlineData("Analysis. The council of Dunmore closed the old bridge on Monday after a flood.", "The council of Dunmore closed the old bridge on Monday after a flood")]
    [InlineData("While the council had promised to keep it open until the end of summer, the old bridge of Dunmore was closed on Monday after the third flood in a month.", "While the council had promised to keep it open until the end of summer, the old bridge of Dunmore was closed on Monday…")]
    [InlineData("The council of Dunmore closed the old bridge on Monday after a flood, while the shops of the harbour fear for their trade in summer.", "The council of Dunmore closed the old bridge on Monday after a flood")]
    public void A_headline_says_something_whole(string opening, string headline) =>
        Draft.Of("en", opening + Rest, points: 3).Headline.ShouldBe(headline);
}
