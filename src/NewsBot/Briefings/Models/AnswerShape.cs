using Microsoft.Extensions.AI;

namespace NewsBot.Briefings.Models;

/// <summary>Asks for the schema of a prompt in the way that the server knows.</summary>
internal sealed class AnswerShape(IChatClient client, AnswerFormat format) : DelegatingChatClient(client)
{
    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (options?.ResponseFormat is ChatResponseFormatJson { Schema: { } schema })
        {
            options = options.Clone();
            options.ResponseFormat = format switch
            {
                AnswerFormat.Schema => ChatResponseFormat.ForJsonSchema(schema, "answer"),
                AnswerFormat.Json => ChatResponseFormat.Json,
                _ => null,
            };
        }

        return base.GetResponseAsync(messages, options, cancellationToken);
    }
}
