using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NewsBot.Briefings;
using NewsBot.Briefings.Models;

namespace NewsBot.Tests.Briefings;

/// <summary>A row with any chat client is a provider: it briefs through prompts, reading and grounding as the others do.</summary>
public sealed class ProviderRowTests
{
    [Fact]
    public async Task Whatever_chat_client_a_row_opens_briefs()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { DisableDefaults = true });
        foreach (var (key, value) in new[] { ("Provider", "ollama"), ("Model", "parrot-1") })
        {
            builder.Configuration["Briefing:" + key] = value;
        }

        builder.AddNewsBot().Services.AddSingleton(services => new ChatModels(
            services.GetRequiredService<IHttpClientFactory>(), services.GetRequiredService<IOptions<BriefingOptions>>(), TimeProvider.System, name => new(name, new("http://localhost"), "", KeyHeader.Bearer, "/models", (_, _, _) => new Parrot())));
        using var host = builder.Build();

        var briefing = await host.Services.GetRequiredService<Briefer>().BriefAsync(Scene.Flood, new(), TestContext.Current.CancellationToken);

        (briefing.Engine.Name, briefing.Engine.Fallback, briefing.Engine.OutputTokens).ShouldBe(("ollama:parrot-1", null, 7));
        briefing.Claims.Count.ShouldBe(4);
    }

    /// <summary>Says always the same, once it has seen instructions and an article.</summary>
    private sealed class Parrot : IChatClient
    {
        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            messages.Select(message => message.Role).ShouldBe([ChatRole.System, ChatRole.User]);
            options!.ResponseFormat.ShouldBeOfType<ChatResponseFormatJson>().Schema.ShouldNotBeNull();
            return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, Scene.Answer().ToJsonString())) { FinishReason = ChatFinishReason.Stop, Usage = new() { OutputTokenCount = 7 } });
        }

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
