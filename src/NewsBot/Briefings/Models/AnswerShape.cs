using Microsoft.Extensions.AI;

namespace NewsBot.Briefings.Models;

/// <summary>Asks for the schema of a prompt in the way that the server knows, and for no longer an answer than there is room for.</summary>
internal sealed class AnswerShape(IChatClient client, ProviderOptions set) : DelegatingChatClient(client)
{
    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        base.GetResponseAsync(messages, Shape(options), cancellationToken);

    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        base.GetStreamingResponseAsync(messages, Shape(options), cancellationToken);

    /// <remarks>Semantic Kernel works with no client that does not say what it is, and not every client does.</remarks>
    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        base.GetService(serviceType, serviceKey) ?? (serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata(set.Provider, defaultModelId: set.Model) : null);

    private ChatOptions Shape(ChatOptions? options)
    {
        options = options?.Clone() ?? new();
        options.MaxOutputTokens = Math.Min(options.MaxOutputTokens ?? int.MaxValue, set.RoomForAnswer());
        if (options.ResponseFormat is ChatResponseFormatJson { Schema: { } schema })
        {
            options.ResponseFormat = set.AnswerFormat switch
            {
                AnswerFormat.Schema => ChatResponseFormat.ForJsonSchema(schema, "answer"),
                AnswerFormat.Json => ChatResponseFormat.Json,
                _ => null,
            };
        }

        return options;
    }
}
