using System.Globalization;
using System.IO.Compression;
using NewsBot.Articles;
using NewsBot.Articles.Feeds;
using NewsBot.Asks;
using NewsBot.Replies;
using Spectre.Console;

namespace NewsBot.Terminal;

/// <summary>The inputs of a command: files, links and standard input, done one after the other.</summary>
internal sealed class Inputs(Screen screen, long longestFile)
{
    private bool standardInputIsRead;

    /// <summary>Does the work for every input, in order; a bad one costs a line on the error output and the exit status, not the others.</summary>
    /// <param name="work">Makes the output of one input.</param>
    /// <param name="show">Writes it. It is called when no progress is on the screen.</param>
    /// <returns>The exit status.</returns>
    public async Task<int> EachAsync<T>(
        IReadOnlyList<NamedInput> inputs, Func<Input, CancellationToken, Task<T>> work, Action<NamedInput, T> show, CancellationToken cancellationToken)
    {
        var status = 0;
        foreach (var (index, input) in inputs.Index())
        {
            try
            {
                var result = await WatchedAsync(
                    $"{index + 1}/{inputs.Count} {input.Name}",
                    watched: screen.IsTerminal && inputs.Count > 1,
                    async () => await work(await OpenAsync(input.Place, cancellationToken), cancellationToken));
                show(input, result);
            }
            catch (Exception failed) when (!cancellationToken.IsCancellationRequested && !Excuse.IsForAll(failed))
            {
                // Whatever it was, the other inputs are still wanted.
                status = 1;
                await screen.Error.WriteLineAsync(OutsideText.Line($"newsbot: {input.Name}: {Excuse.For(failed)}"));
                foreach (var item in (failed as FeedException)?.Feed.Items ?? [])
                {
                    var day = item.Published?.ToString("yyyy-MM-dd ", CultureInfo.InvariantCulture);
                    await screen.Error.WriteLineAsync(OutsideText.Line($"  {day}{item.Link.AbsoluteUri} {item.Title}"));
                }
            }
        }

        return status;
    }

    private async Task<T> WatchedAsync<T>(string name, bool watched, Func<Task<T>> work)
    {
        if (!watched)
        {
            return await work();
        }

        return await screen.Progress().Progress()
            .AutoClear(enabled: true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ElapsedTimeColumn())
            .StartAsync(async progress =>
            {
                progress.AddTask(Markup.Escape(OutsideText.Line(name))).IsIndeterminate();
                return await work();
            });
    }

    /// <exception cref="UnreadableException">The file or standard input is longer than what is read.</exception>
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    private async Task<Input> OpenAsync(string name, CancellationToken cancellationToken)
    {
        if (name == "-")
        {
            if (standardInputIsRead)
            {
                throw new IOException("Standard input can be read only once.");
            }

            standardInputIsRead = true;
            return new Input.Saved("-", await ReadAsync(screen.Input, cancellationToken));
        }

        if (name.Contains("://", StringComparison.Ordinal))
        {
            return Uri.TryCreate(name, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
                ? new Input.Link(address)
                : throw new UnreadableException(Unreadable.AddressForbidden);
        }

        if (Directory.Exists(name))
        {
            throw new IOException("This is a folder. Name the files in it.");
        }

        await using var file = new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var fileName = Path.GetFileName(name);
        if (!fileName.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
        {
            return new Input.Saved(fileName, await ReadAsync(file, cancellationToken));
        }

        await using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        return new Input.Saved(Path.GetFileNameWithoutExtension(fileName), await ReadAsync(unpacked, cancellationToken));
    }

    /// <summary>Counts while it reads: the length of a pipe or a device is not known before.</summary>
    private async Task<byte[]> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];

        // A terminal cannot be cancelled while it is read; the wait for it can.
        while (await stream.ReadAsync(buffer, cancellationToken).AsTask().WaitAsync(cancellationToken) is > 0 and var count)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > longestFile)
            {
                throw new UnreadableException(Unreadable.TooLarge);
            }
        }

        return bytes.ToArray();
    }
}
