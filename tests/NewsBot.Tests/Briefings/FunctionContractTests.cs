using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using NewsBot.Briefings;
using NewsBot.Briefings.Offline;

namespace NewsBot.Tests.Briefings;

/// <summary>Prompt and offline engine stand in for each other: one name, one set of arguments, one kind of answer.</summary>
public sealed class FunctionContractTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Either_engine_answers_the_same_call_with_a_draft_that_parses(bool prompt)
    {
        await using var model = (await FakeModel.StartAsync()).Says(Scene.Answer().ToJsonString());
        var kernel = prompt ? Models(model).Open(Prompts()) : new Kernel(plugins: [Native()]);
        var arguments = BriefingFunctions.Arguments(Scene.Flood, Length.Medium, language: null);

        var answer = await kernel.InvokeAsync<string>(
            BriefingFunctions.Plugin, BriefingFunctions.Brief, arguments, TestContext.Current.CancellationToken);

        var draft = DraftReader.Read(answer!);
        draft.Unread.ShouldBeEmpty();
        draft.Points.Count.ShouldBeInRange(1, 5);
        draft.Points.ShouldAllBe(point => point.Sentences.All(number => number >= 1 && number <= Scene.Flood.Sentences.Count));
    }

    [Fact]
    public void Both_plugins_have_the_same_names()
    {
        var (prompts, native) = (Prompts(), Native());

        prompts.Name.ShouldBe(native.Name);
        prompts.Single().Name.ShouldBe(native.Single().Name);
    }

    [Fact]
    public void Every_parameter_of_either_is_supplied()
    {
        var supplied = BriefingFunctions.Arguments(Scene.Flood, Length.Long, "fr");

        foreach (var function in Prompts().Concat(Native()))
        {
            function.Metadata.Parameters.ShouldNotBeEmpty();
            function.Metadata.Parameters.ShouldAllBe(parameter => supplied.ContainsName(parameter.Name), function.Description);
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

    private static KernelPlugin Prompts() => PromptFunctions.Create(directory: null, AnswerFormat.Schema).Plugin;

    private static KernelPlugin Native() => OfflineFunctions.Create(new OfflineEngine(Scene.Languages));

    private static ChatModels Models(FakeModel model) => new(
        new Clients(),
        Options.Create(new BriefingOptions { Provider = "openai", Endpoint = model.Endpoint, Model = "editor-1", Key = "secret-key" }));

    private sealed class Clients : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(new HttpClientHandler { UseProxy = false }, disposeHandler: true) { DefaultRequestVersion = HttpVersion.Version11 };
    }
}
