using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NewsBot.Tests.Articles;

/// <summary>A site on 127.0.0.2 that sends whatever bytes a test wants, where a web server would not.</summary>
internal sealed class RawSite : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Parse("127.0.0.2"), 0);
    private readonly CancellationTokenSource closing = new();
    private readonly List<Task> visits = [];
    private readonly Func<string, Stream, CancellationToken, Task> answer;
    private readonly Task serving;

    /// <param name="answer">Gets the head of each request, and where to write; when it returns the connection waits for the next request.</param>
    /// <param name="encrypt">What stands between the connection and the talk; <c>null</c>: nothing.</param>
    public RawSite(Func<string, Stream, CancellationToken, Task> answer, Func<Stream, CancellationToken, Task<Stream>>? encrypt = null)
    {
        this.answer = answer;
        listener.Start();
        serving = ServeAsync(encrypt ?? ((connection, _) => Task.FromResult(connection)));
    }

    /// <summary>Requests, in order of arrival.</summary>
    public List<string> Asked { get; } = [];

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>A site that answers every request with these bytes.</summary>
    public static RawSite Sending(string bytes) => new((_, connection, cancellationToken) => WriteAsync(connection, bytes, cancellationToken));

    public static Task WriteAsync(Stream connection, string bytes, CancellationToken cancellationToken) =>
        connection.WriteAsync(Encoding.Latin1.GetBytes(bytes), cancellationToken).AsTask();

    public Uri Address(string path = "/", string scheme = "http") => new($"{scheme}://127.0.0.2:{Port}{path}");

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Dispose();
        await serving;
        await Task.WhenAll(visits);
        closing.Dispose();
    }

    private async Task ServeAsync(Func<Stream, CancellationToken, Task<Stream>> encrypt)
    {
        try
        {
            while (true)
            {
                visits.Add(TalkAsync(await listener.AcceptTcpClientAsync(closing.Token), encrypt));
            }
        }
        catch (Exception closed) when (closed is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient visitor, Func<Stream, CancellationToken, Task<Stream>> encrypt)
    {
        using (visitor)
        {
            try
            {
                await using var connection = await encrypt(visitor.GetStream(), closing.Token);
                using var reader = new StreamReader(connection, Encoding.Latin1, leaveOpen: true);
                while (await HeadAsync(reader) is { } head)
                {
                    lock (Asked)
                    {
                        Asked.Add(head);
                    }

                    await answer(head, connection, closing.Token);
                    await connection.FlushAsync(closing.Token);
                }
            }
            catch (Exception left) when (left is IOException or OperationCanceledException or SocketException or System.Security.Authentication.AuthenticationException)
            {
                // The visitor had enough.
            }
        }
    }

    private async Task<string?> HeadAsync(StreamReader reader)
    {
        var head = new StringBuilder();
        while (await reader.ReadLineAsync(closing.Token) is { } line)
        {
            if (line.Length == 0)
            {
                return head.ToString();
            }

            head.AppendLine(line);
        }

        return null;
    }
}
