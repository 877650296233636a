using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using NewsBot.Briefings.Models;

namespace NewsBot.Tests.Briefings;

public sealed class StreamedAnswerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_client_can_be_asked_again_when_an_answer_is_through()
    {
        using var client = new Writer();
        using (var answer = new StreamedAnswer(client, _ => Task.CompletedTask))
        {
            (await answer.GetResponseAsync([], cancellationToken: Cancellation)).Text.ShouldBe("one two");
        }

        client.IsDisposed.ShouldBeFalse();
    }

    [Fact]
    public async Task A_piece_is_heard_to_its_end_before_the_next_is_read()
    {
        using var client = new Writer();
        var goOn = new TaskCompletionSource();
        var heard = new List<string>();
        using var answer = new StreamedAnswer(client, async piece =>
        {
            heard.Add(piece);
            await goOn.Task;
        });

        var whole = answer.GetResponseAsync([], cancellationToken: Cancellation);

        heard.ShouldBe(["one "]);
        client.Written.ShouldBe(1);
        goOn.SetResult();
        (await whole).Text.ShouldBe("one two");
        heard.ShouldBe(["one ", "two"]);
    }

    /// <summary>A model that says two words.</summary>
    private sealed class Writer : IChatClient
    {
        public bool IsDisposed { get; private set; }

        public int Written { get; private set; }

        public void Dispose() => IsDisposed = true;

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException("It streams.");

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.CompletedTask;
            Written++;
            yield return new(ChatRole.Assistant, "one ");
            Written++;
            yield return new(ChatRole.Assistant, "two") { FinishReason = ChatFinishReason.Stop };
        }
    }
}
