using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.AI;

namespace NewsBot.Briefings.Models;

/// <summary>Reads an answer while it is written and tells every piece; who asks gets it whole, as if it had not been streamed.</summary>
/// <param name="client">Serves others too, and is not disposed with this.</param>
/// <param name="hear">Called with each piece, in order; it is through before the next is read.</param>
internal sealed class StreamedAnswer(IChatClient client, Func<string, Task> hear) : DelegatingChatClient(client)
{
    /// <summary>Whether the server would not stream, so that it was asked once more, for all at once.</summary>
    public bool IsInVain { get; private set; }

    /// <exception cref="IOException">The stream ended before the answer did: clients end it like any other.</exception>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var asked = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var updates = new List<ChatResponseUpdate>();
        try
        {
            await foreach (var update in base.GetStreamingResponseAsync(asked, options, cancellationToken))
            {
                updates.Add(update);
                if (update.Text.Length > 0)
                {
                    await hear(update.Text);
                }
            }
        }
        catch (Exception refused) when (updates.Count == 0 && WouldNotStream(refused))
        {
            // As one that answers without a stream.
        }

        if (updates.Count == 0)
        {
            IsInVain = true;
            return await base.GetResponseAsync(asked, options, cancellationToken);
        }

        var answer = updates.ToChatResponse();
        return answer.FinishReason is null ? throw new IOException("The stream broke off.") : answer;
    }

    [SuppressMessage("Usage", "CA2215:Dispose methods should call base class dispose", Justification = "That would dispose the client, which is asked again.")]
    protected override void Dispose(bool disposing)
    {
    }

    /// <remarks>OpenAI's client calls it an invalid operation when what comes is no stream. A request that is wrong in something else is wrong without a stream too.</remarks>
    private static bool WouldNotStream(Exception? refused) => refused is not null
        && (refused is InvalidOperationException or ServerRefusalException { Status: 405 or 501 } or ServerRefusalException { Status: 400 or 422, AgainstStreams: true, Filtered: false }
            || WouldNotStream(refused.InnerException));
}
