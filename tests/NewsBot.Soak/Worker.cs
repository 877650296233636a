using System.Globalization;
using NewsBot.Asks;

namespace NewsBot.Soak;

/// <summary>Uses the storage hard until it is killed, and says on standard output what it begins and what was acknowledged.</summary>
/// <remarks>One line each: what, chat, update. Lower case before, upper case after. Within a chat everything happens in turn.</remarks>
internal static class Worker
{
    public const int Chats = 8;

    /// <summary>What stands in everything that a chat is told by an update; forgotten, it may be in no byte of the file.</summary>
    public static string Secret(int chat, int update) => string.Create(CultureInfo.InvariantCulture, $"secret-{chat}-{update}.");

    public static async Task<int> RunAsync(string file, int first, TimeSpan limit)
    {
        // Ends by itself if nobody kills it.
        using var over = new CancellationTokenSource(limit);
        // Each way of erasing is killed.
        await using var opened = new Opened(file, Environment.ProcessId % 2 == 0 ? 0 : long.MaxValue, blockSize: 8);
        var next = first;
        var writers = Enumerable.Range(0, Chats).Select(chat => WriteAsync(opened, chat, () => Interlocked.Increment(ref next), over.Token));
        var readers = Enumerable.Range(0, 4).Select(number => ReadAsync(opened, number, over.Token));
        try
        {
            await Task.WhenAll(writers.Concat(readers));
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            return 0;
        }

        return 1;
    }

    private static async Task WriteAsync(Opened opened, int number, Func<int> next, CancellationToken cancellationToken)
    {
        var random = new Random(number + next());
        var chat = new ChatKey(-number, number % 2 == 0 ? null : number);
        var key = new List<AskId>();
        (int Update, string Text)? last = null;
        while (true)
        {
            var update = next();
            var text = Secret(number, update) + new string('t', random.Next(random.Next(40) == 0 ? 150_000 : 6_000));
            // The same article once more takes the place of the one before.
            var repeated = random.Next(4) == 0 ? last : null;
            var article = repeated?.Text ?? text;
            Say('a', number, update);
            await opened.Inbox.AcceptAsync(update, [Opened.Ask(chat, update, text)], cancellationToken);
            Say('A', number, update);
            await opened.Inbox.AttemptAsync(chat, new(update), cancellationToken);
            await opened.Inbox.NoteSentAsync(chat, new(update), update, cancellationToken);
            Say('r', number, update);
            if (repeated is { Update: var older })
            {
                Say('x', number, older);
            }

            await opened.Memory.RememberAsync(
                Opened.Entry(chat, update, DateTimeOffset.UnixEpoch.AddSeconds(update), article, claims: 10), cancellationToken);
            Say('R', number, update);
            if (repeated is { Update: var gone })
            {
                Say('X', number, gone);
            }

            last = (update, article);
            key.Add(new(update));
            if (random.Next(3) == 0)
            {
                key.ForEach(ask => Say('c', number, ask.Update));
                await opened.Inbox.CompleteAsync(chat, key, cancellationToken);
                key.ForEach(ask => Say('C', number, ask.Update));
                key.Clear();
            }

            if (random.Next(8) == 0)
            {
                Say('f', number, 0);
                await opened.Memory.ForgetAsync(chat, cancellationToken);
                Say('F', number, 0);
                last = null;
            }
        }
    }

    private static async Task ReadAsync(Opened opened, int number, CancellationToken cancellationToken)
    {
        var random = new Random(number);
        while (true)
        {
            var chats = await opened.Inbox.WaitingChatsAsync(cancellationToken);
            var chat = chats.Count > 0 ? chats[random.Next(chats.Count)] : new(0);
            await opened.Inbox.WaitingAsync(chat, 5, cancellationToken);
            await opened.Memory.RecallAsync(chat, 10, cancellationToken);
            await opened.Memory.ChoicesAsync(chat.Chat, cancellationToken);
        }
    }

    private static void Say(char what, int chat, int update)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{what} {chat} {update}\n");
        lock (Console.Out)
        {
            Console.Out.Write(line);
            Console.Out.Flush();
        }
    }
}
