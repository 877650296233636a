using System.Text.Json;
using NewsBot.Briefings;
using NewsBot.Briefings.Models;

namespace NewsBot.Tests.Briefings;

/// <summary>Prompt and offline engine stand in for each other: one name, one set of arguments, one kind of answer.</summary>
public sealed class FunctionContractTests
{
    [Fact]
    public async Task A_model_answers_with_a_draft_that_parses()
    {
        await using var model = (await FakeModel.StartAsync()).Says(Scene.Answer().ToJsonString());
        using var scene = Scene.With(model);
        var ask = new ModelAsk(BriefingFunctions.Brief, BriefingFunctions.BriefValues(Scene.Flood, Scene.Flood.Sentences, language: null));

        var answer = await scene.Calls.AskAsync(ask, DraftReader.Read, TestContext.Current.CancellationToken);

        Check(answer.Value);
        answer.Bill.ShouldBe(new ModelBill { Calls = 1, Input = 1700, Output = 450, Cost = 0 });
    }

    [Fact]
    public async Task The_offline_engine_answers_with_a_draft_that_parses() =>
        Check(await new OfflineFunctions(new(Scene.Languages)).DraftAsync(Scene.Flood, Length.Medium, TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("language")]
    [InlineData("sentences")]
    public async Task A_value_that_is_missing_is_a_bug_and_nothing_is_sent(string name)
    {
        await using var model = await FakeModel.StartAsync();
        using var scene = Scene.With(model);
        var values = BriefingFunctions.BriefValues(Scene.Flood, Scene.Flood.Sentences, language: null).Where(value => value.Key != name).ToDictionary(StringComparer.Ordinal);

        await Should.ThrowAsync<ArgumentException>(() => scene.Calls.AskAsync(new(BriefingFunctions.Brief, values), DraftReader.Read, TestContext.Current.CancellationToken));

        model.Requests.ShouldBeEmpty();
    }

    [Fact]
    public void Every_function_has_a_prompt_that_uses_all_it_is_given()
    {
        PromptBook.Check(directory: null);

        foreach (var (function, variables) in BriefingFunctions.Variables)
        {
            PromptFile.Read(directory: null, function).Config.InputVariables.Select(variable => variable.Name).ShouldBe(variables, ignoreOrder: true);
        }
    }

    [Fact]
    public void What_the_offline_engine_drafts_survives_the_way_through_JSON()
    {
        var draft = new BriefingDraft
        {
            Headline = "Crue à Caen",
            Points = [new("L’eau monte.", [1, 2])],
            Claims =
            [
                new()
                {
                    Content = "L’eau monte.",
                    Source = new("Aline Duroc", "maire", SourceKind.Person),
                    Via = "Ouest-France",
                    Cue = "a déclaré",
                    Stance = Stance.CannotConfirm,
                    Certainty = Certainty.Conditional,
                    Hedges = ["serait"],
                    Said = "lundi",
                    Sentences = [2],
                    Spans = new([new(0, 4)], [new(5, 9)], [new(10, 12), new(14, 16)]),
                },
            ],
            Caveats = [new("Rien n’a été vérifié.", "le journal", [3], [1])],
        };

        var json = JsonSerializer.Serialize(draft, BriefingDraftJson.Default.BriefingDraft);
        var read = DraftReader.Read(json);

        JsonSerializer.Serialize(read, BriefingDraftJson.Default.BriefingDraft).ShouldBe(json);
        read.Claims.Single().Spans!.Content.Count.ShouldBe(2);
        read.Unread.ShouldBeEmpty();
    }

    private static void Check(BriefingDraft draft)
    {
        draft.Unread.ShouldBeEmpty();
        draft.Points.Count.ShouldBeInRange(1, 5);
        draft.Points.ShouldAllBe(point => point.Sentences.All(number => number >= 1 && number <= Scene.Flood.Sentences.Count));
    }
}
