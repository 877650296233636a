using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Replies;
using NewsBot.Tests.Contract;

namespace NewsBot.Tests.Replies;

public sealed class BriefingJsonTests
{
    [Fact]
    public void A_briefing_with_everything_is_valid_against_the_contract()
    {
        var line = BriefingJson.Write("in.txt", SomeBriefing.Article(), SomeBriefing.Full());

        BriefingSchema.Problems(line).ShouldBeEmpty();
        var json = JsonNode.Parse(line)!;
        json["input"]!.GetValue<string>().ShouldBe("in.txt");
        json["claims"]![1]!["standing"]!.GetValue<string>().ShouldBe("denied");
        json["claims"]![1]!["quantities"]![0]!["value"]!.GetValue<double>().ShouldBe(11_000);
        json["claims"]![3]!["source"].ShouldBeNull();
        json["article"]!["published"]!.GetValue<string>().ShouldBe("2024-10-18T09:30:00Z");
        json["engine"]!["elapsedMs"]!.GetValue<double>().ShouldBe(1234);
        json["engine"]!["fallback"]!.GetValue<string>().ShouldBe("timedOut");
    }

    [Fact]
    public void A_briefing_with_next_to_nothing_is_valid_as_well() =>
        BriefingSchema.Problems(BriefingJson.Write("-", new() { Language = "und", Text = "x", Sentences = [], Words = 1 }, SomeBriefing.Briefing(SomeBriefing.Claim(source: null))))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("Zelensky « près de 11\u202F000 » Київ 😀 <b>&</b>")]
    [InlineData("quote \" backslash \\ slash / line\nbreak \u2028 \u0085 \u0001")]
    public void Text_comes_back_as_it_was_and_stays_on_one_line(string text)
    {
        var line = BriefingJson.Write(text, SomeBriefing.Article() with { Text = text });

        JsonDocument.Parse(line).RootElement.GetProperty("text").GetString().ShouldBe(text);
        line.ShouldNotContain('\n');
        line.ShouldNotContain('\u2028');
        line.ShouldNotContain('\u0085');
    }

    [Fact]
    public void Letters_and_emoji_are_not_escaped()
    {
        var line = BriefingJson.Write("Київ 😀 é 'x' <b>", SomeBriefing.Article());

        line.ShouldStartWith("{\"input\":\"Київ 😀 é 'x' <b>\",");
    }

    [Fact]
    public void Every_name_of_every_enum_is_one_of_the_contract()
    {
        foreach (var (stance, certainty, standing) in
            from stance in Enum.GetValues<NewsBot.Briefings.Stance>()
            from certainty in Enum.GetValues<NewsBot.Briefings.Certainty>()
            from standing in Enum.GetValues<NewsBot.Briefings.Standing>()
            select (stance, certainty, standing))
        {
            var claim = SomeBriefing.Claim() with { Stance = stance, Certainty = certainty, Standing = standing };
            BriefingSchema.Problems(BriefingJson.Write("in", SomeBriefing.Article(), SomeBriefing.Briefing(claim))).ShouldBeEmpty();
        }
    }
}
