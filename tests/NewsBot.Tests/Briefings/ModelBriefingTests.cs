using System.Text.Json.Nodes;
using NewsBot.Briefings;

namespace NewsBot.Tests.Briefings;

/// <summary>A model behind the protocol: what it is sent, and what becomes of what it answers.</summary>
public sealed class ModelBriefingTests
{
    [Fact]
    public async Task A_good_answer_becomes_the_briefing_after_one_call()
    {
        await using var model = (await FakeModel.StartAsync()).Says(Scene.Answer().ToJsonString());
        using var scene = Scene.With(model);

        var briefing = await scene.BriefAsync(Scene.Flood);

        model.Violations.ShouldBeEmpty();
        model.Requests.Count.ShouldBe(1);
        briefing.Engine.Name.ShouldBe("openai:editor-1");
        briefing.Engine.Fallback.ShouldBeNull();
        briefing.Engine.Calls.ShouldBe(1);
        briefing.Engine.InputTokens.ShouldBe(1700);
        briefing.Engine.OutputTokens.ShouldBe(450);
        briefing.Engine.PromptHash.ShouldNotBeNull().ShouldMatch("^[0-9a-f]{8}$");
        briefing.Engine.Dropped.ShouldBeEmpty();
        briefing.Headline.ShouldBe("Orne floods near Caen");
        briefing.Summary.Count.ShouldBe(3);
        briefing.Claims.Select(claim => claim.Id).ShouldBe([1, 2, 3, 4]);
        briefing.Claims.Select(claim => claim.Source?.Name).ShouldBe(["Aline Duroc", "Hervé Malo", "Hervé Malo", "Red Cross"]);
        briefing.Claims[2].Stance.ShouldBe(Stance.Denies);
        briefing.Claims[1].Evidence.ShouldBe([Scene.Flood.Sentences[2].Span]);
        briefing.Claims[3].Spans.ShouldNotBeNull().Cue[0].In(Scene.Flood.Text).ShouldBe("according to");
        briefing.Claims[3].Spans!.Content[0].In(Scene.Flood.Text).ShouldBe("Nearly 3,100 people were evacuated");
        briefing.Caveats.Single().Claims.ShouldBe([1, 4]);
        briefing.Sourcing.ShouldBe(new Sourcing(4, 0, 0, 0, 0, 2));
    }

    [Fact]
    public async Task Where_a_model_finds_no_claim_the_rules_tell_theirs()
    {
        var answer = Scene.Answer();
        answer["claims"] = new JsonArray();
        answer["caveats"] = new JsonArray();
        await using var model = (await FakeModel.StartAsync()).Says(answer.ToJsonString());
        using var scene = Scene.With(model);

        var briefing = await scene.BriefAsync(Scene.Flood);

        briefing.Engine.Name.ShouldBe("openai:editor-1");
        briefing.Claims.ShouldContain(claim => claim.Source != null && claim.Source.Name == "Aline Duroc");
    }

    [Fact]
    public async Task The_article_is_sent_once_as_numbered_sentences_of_the_user()
    {
        await using var model = (await FakeModel.StartAsync()).Says(Scene.Answer().ToJsonString());
        using var scene = Scene.With(model);

        await scene.BriefAsync(Scene.Flood with { Title = "Caen under water" }, new(Length.Medium, "fr"));

        var messages = model.Requests.Single()["messages"]!.AsArray();
        var (system, user) = (messages[0]!["content"]!.GetValue<string>(), messages[1]!["content"]!.GetValue<string>());
        foreach (var sentence in Scene.Flood.Sentences)
        {
            var text = sentence.Span.In(Scene.Flood.Text);
            system.ShouldNotContain(text);
            user.Split(text).Length.ShouldBe(2, text);
            user.ShouldContain($"[{sentence.Number}] {text}");
        }

        user.ShouldContain("Title: Caen under water");
        user.ShouldContain("French");
        system.ShouldNotContain("&");
    }

    [Fact]
    public async Task One_reading_serves_every_length_by_the_most_important_points_in_the_order_of_the_article()
    {
        var answer = Scene.Answer();
        var points = answer["points"]!.AsArray();
        var last = points[2]!;
        points.RemoveAt(2);
        points.Insert(0, last);
        await using var model = (await FakeModel.StartAsync()).Says(answer.ToJsonString());
        using var scene = Scene.With(model);

        var briefing = await scene.BriefAsync(Scene.Flood, new(Length.Short));

        briefing.Summary.ShouldHaveSingleItem().Text.ShouldStartWith("The Red Cross counts");
        briefing.SummaryIn(Length.Medium)!.Select(point => point.Text[..5]).ShouldBe(["About", "Hervé", "The R"]);
        briefing.SummaryIn(Length.Long)!.Count.ShouldBe(3);
        model.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("```json\n{0}\n```")]
    [InlineData("<think>The user {wants} a briefing {\"a\":1}.</think>\nHere it is: {0}\nAnything else {or not}?")]
    [InlineData("\uFEFF{0}")]
    public async Task What_a_model_writes_around_the_object_is_passed_over(string around)
    {
        await using var model = (await FakeModel.StartAsync()).Says(around.Replace("{0}", Scene.Answer().ToJsonString(), StringComparison.Ordinal));
        using var scene = Scene.With(model);

        var briefing = await scene.BriefAsync(Scene.Flood);

        briefing.Engine.Fallback.ShouldBeNull();
        briefing.Claims.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_server_that_counts_no_tokens_is_no_failure()
    {
        await using var model = (await FakeModel.StartAsync()).Says(Scene.Answer().ToJsonString(), usage: false);
        using var scene = Scene.With(model);

        var briefing = await scene.BriefAsync(Scene.Flood);

        briefing.Engine.Fallback.ShouldBeNull();
        briefing.Engine.InputTokens.ShouldBeNull();
    }

    [Fact]
    public async Task What_the_article_does_not_say_is_dropped_and_listed()
    {
        var answer = Scene.Answer();
        answer["claims"]![0]!["content"] = "About 24,000 people left their homes near Caen.";
        answer["claims"]![1]!["source"]!["name"] = "Emmanuel Macron";
        answer["claims"]![3]!["content"] = "“Everything is lost”, 3,100 people were evacuated.";
        answer["points"]![1]!["text"] = "Angela Merkel denied that the dam had been opened too late.";
        answer["headline"] = "Merkel visits Caen";
        await using var model = (await FakeModel.StartAsync()).Says(answer.ToJsonString());
        using var scene = Scene.With(model);

        var briefing = await scene.BriefAsync(Scene.Flood);

        briefing.Engine.Fallback.ShouldBeNull();
        briefing.Claims.Single().Content.ShouldBe("The dam had been opened too late.");
        briefing.Claims[0].Id.ShouldBe(1);
        briefing.Summary.Count.ShouldBe(2);
        briefing.Headline.ShouldBe(briefing.Summary[0].Text);
        briefing.Caveats.Single().Claims.ShouldBeEmpty();
        briefing.Engine.Dropped.Count.ShouldBe(5);
        briefing.Engine.Dropped.ShouldContain(line => line.Contains("24,000", StringComparison.Ordinal));
        briefing.Engine.Dropped.ShouldContain(line => line.Contains("Everything is lost", StringComparison.Ordinal));
        briefing.Engine.Dropped.ShouldContain(line => line.Contains("“Emmanuel Macron” is not in the article", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_language_of_the_wish_may_differ_from_the_article()
    {
        var answer = Scene.Answer();
        answer["points"]![0]!["text"] = "Environ 2 400 personnes ont quitté leur domicile près de Caen, selon Aline Duroc.";
        answer["points"]![1]!["text"] = "Hervé Malo nie que le barrage ait été ouvert trop tard en Allemagne.";
        await using var model = (await FakeModel.StartAsync()).Says(answer.ToJsonString());
        using var scene = Scene.With(model);

        var briefing = await scene.BriefAsync(Scene.Flood, new(Length.Medium, "fr"));

        briefing.Summary[0].Text.ShouldStartWith("Environ 2 400");
        briefing.Engine.Dropped.Single().ShouldContain("Allemagne");
    }

    [Theory]
    [InlineData("openai", Protocol.OpenAi, "Bearer secret-key", null)]
    [InlineData("azure", Protocol.OpenAi, null, "secret-key")]
    [InlineData("azure", Protocol.AzureDeployment, null, "secret-key")]
    [InlineData("ollama", Protocol.Ollama, "Bearer secret-key", null)]
    public async Task Each_provider_is_asked_by_its_protocol_and_shown_the_key_where_it_reads_it(string provider, Protocol protocol, string? authorization, string? apiKey)
    {
        await using var model = (await FakeModel.StartAsync(authorization, apiKey, protocol)).Says(Scene.Answer().ToJsonString());
        using var scene = Scene.With(model, ("Provider", provider));

        var briefing = await scene.BriefAsync(Scene.Flood, new(Engine: provider));

        model.Violations.ShouldBeEmpty();
        briefing.Engine.Fallback.ShouldBeNull();
        briefing.Engine.Name.ShouldBe($"{provider}:editor-1");
        briefing.Engine.InputTokens.ShouldBe(1700);
        briefing.Engine.OutputTokens.ShouldBe(450);
        briefing.Claims.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/v1")]
    [InlineData("/v1/")]
    public async Task An_address_of_Ollama_is_understood_in_each_form_that_people_write(string path)
    {
        await using var model = (await FakeModel.StartAsync(authorization: null, protocol: Protocol.Ollama)).Says(Scene.Answer().ToJsonString());
        using var scene = Scene.With(model, ("Provider", "ollama"), ("Key", null), ("Endpoint", model.Endpoint.AbsoluteUri.TrimEnd('/') + path), ("ContextTokens", "20000"));

        var briefing = await scene.BriefAsync(Scene.Flood);

        model.Violations.ShouldBeEmpty();
        briefing.Engine.Fallback.ShouldBeNull();
        model.Requests.Single()["options"]!["num_ctx"]!.GetValue<int>().ShouldBe(20_000);
        model.Requests.Single()["options"]!["num_predict"]!.GetValue<int>().ShouldBe(8_000);
    }

    [Theory]
    [InlineData("length", Fallback.BrokenAnswer)]
    [InlineData("500", Fallback.Unreachable)]
    public async Task What_goes_wrong_with_Ollama_has_the_same_names(string failure, Fallback reason)
    {
        await using var model = await FakeModel.StartAsync(authorization: null, protocol: Protocol.Ollama);
        _ = failure == "500" ? model.Sends("""{"error":"model requires more system memory"}""", 500) : model.Says("{", finish: failure);
        using var scene = Scene.With(model, ("Provider", "ollama"), ("Key", null));

        var briefing = await scene.BriefAsync(Scene.Flood);

        briefing.Engine.Fallback.ShouldBe(reason);
        briefing.Engine.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task A_local_server_is_sent_no_key_when_there_is_none()
    {
        await using var model = (await FakeModel.StartAsync(authorization: null)).Says(Scene.Answer().ToJsonString());
        using var scene = Scene.With(model, ("Key", null));

        var briefing = await scene.BriefAsync(Scene.Flood);

        model.Violations.ShouldBeEmpty();
        briefing.Engine.Fallback.ShouldBeNull();
    }

    [Theory]
    [InlineData("Schema", "json_schema")]
    [InlineData("Json", "json_object")]
    [InlineData("Words", null)]
    public async Task A_server_without_schemas_is_asked_in_the_way_it_knows(string format, string? type)
    {
        await using var model = (await FakeModel.StartAsync()).Says(Scene.Answer().ToJsonString());
        using var scene = Scene.With(model, ("AnswerFormat", format));

        await scene.BriefAsync(Scene.Flood);

        model.Violations.ShouldBeEmpty();
        model.Requests.Single()["response_format"]?["type"]?.GetValue<string>().ShouldBe(type);
        (model.Requests.Single()["response_format"] is null).ShouldBe(type is null);
    }
}
