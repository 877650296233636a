using NewsBot.Briefings;

namespace NewsBot.Tests.Briefings;

/// <summary>What models do to JSON, and what is still read of it.</summary>
public sealed class DraftReaderTests
{
    [Fact]
    public void A_loose_answer_is_read_as_meant()
    {
        var draft = DraftReader.Read(
            """
            Sure! ```json
            {
              // the summary
              "Headline": " Floods\nin Caen ",
              "points": [ { "text": "Water rose.", "sentences": "[2]", }, { "TEXT": "It fell.", "sentences": 3 } ],
              "claims": [ { "content": "The dam held.", "source": { "name": "Malo", "role": null, "kind": "PERSON" }, "stance": "cannot_confirm",
                            "certainty": "Stated", "hedges": null, "cue": "null", "sentences": ["1", 2, 2, 1.5, null], "spans": "0-4" } ],
            }
            ```
            """);

        draft.Headline.ShouldBe("Floods in Caen");
        draft.Points[0].Sentences.ShouldBe([2]);
        draft.Points[1].Text.ShouldBe("It fell.");
        draft.Points[1].Sentences.ShouldBe([3]);
        var claim = draft.Claims.Single();
        claim.Source.ShouldBe(new Source("Malo", null, SourceKind.Person));
        claim.Stance.ShouldBe(Stance.CannotConfirm);
        claim.Sentences.ShouldBe([1, 2]);
        claim.Hedges.ShouldBeEmpty();
        claim.Cue.ShouldBeNull();
        claim.Spans.ShouldBeNull();
        draft.Unread.ShouldBeEmpty();
    }

    [Fact]
    public void An_item_that_cannot_be_read_is_named_and_the_others_keep_their_places()
    {
        var draft = DraftReader.Read(
            """
            { "points": [ 7, { "text": "Water rose.", "sentences": [1] } ],
              "claims": [ { "content": "A", "stance": "shouts", "certainty": "stated", "sentences": [1] }, { "stance": "asserts", "certainty": "stated" },
                          { "content": "C", "stance": "asserts", "certainty": "stated", "sentences": [1] } ],
              "caveats": [ { "text": "Nobody knows.", "sentences": [1], "claims": [1, 3] } ] }
            """);

        draft.Points.Single().Text.ShouldBe("Water rose.");
        draft.Claims.Single().Content.ShouldBe("C");
        draft.Caveats.Single().Claims.ShouldBe([1]);
        draft.Unread.ShouldBe(["claims 1: unknown stance \"shouts\"", "claims 2: no content", "points 1: not an object"]);
    }

    [Theory]
    [InlineData("[3] Water rose.", "Water rose.", new[] { 0, 3 })]
    [InlineData("Water rose [3][12].", "Water rose.", new[] { 0, 3, 12 })]
    [InlineData("[3] [4] Water rose [5] [6] !", "Water rose!", new[] { 0, 3, 4, 5, 6 })]
    [InlineData("Water [2] rose.", "Water [2] rose.", new[] { 0 })]
    [InlineData("Water rose [12345].", "Water rose [12345].", new[] { 0 })]
    [InlineData("[٣] Water rose.", "[٣] Water rose.", new[] { 0 })]
    [InlineData("[] Water rose [].", "[] Water rose [].", new[] { 0 })]
    [InlineData("Water rose [in 2024].", "Water rose [in 2024].", new[] { 0 })]
    public void Sentences_cited_in_the_text_count_and_go(string written, string text, int[] sentences)
    {
        var point = DraftReader.Read($$"""{"points":[{"text":"{{written}}","sentences":[0]}]}""").Points.Single();

        point.Text.ShouldBe(text);
        point.Sentences.ShouldBe(sentences);
    }

    [Theory]
    [InlineData("")]
    [InlineData("I cannot answer.")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"points\":7}")]
    [InlineData("{\"points\":[{\"text\":\"Water rose.\",\"sentences\":[1]}")]
    [InlineData("{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{\"points\":[]}")]
    [InlineData("{\"a\":{\"points\":[}}")]
    public void What_is_no_whole_answer_is_refused(string answer) => Should.Throw<FormatException>(() => DraftReader.Read(answer));

    [Theory]
    [InlineData("                                ")]
    [InlineData(" [1")]
    [InlineData("[1]")]
    [InlineData("[1] ")]
    [InlineData("]")]
    public void A_text_made_to_exhaust_its_reader_is_read_at_once(string unit)
    {
        var text = "Water" + string.Concat(Enumerable.Repeat(unit, 200_000)) + "rose.";

        DraftReader.Read($$"""{"points":[{"text":"{{text}}","sentences":[1]}]}""").Points.Single().Text.ShouldBe(text);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_no_text() =>
        DraftReader.Read("""{"\ud83d":1,"headline":"\ud83d","points":[{"text":"\ude00","sentences":[1]}]}""").ShouldSatisfyAllConditions(
            draft => draft.Headline.ShouldBeNull(),
            draft => draft.Points.ShouldBeEmpty());
}
