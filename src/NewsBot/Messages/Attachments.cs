using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Asks;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace NewsBot.Messages;

/// <summary>The files that people send: Telegram keeps their bytes, and gives them when they are to be read.</summary>
public sealed partial class Attachments(ITelegramBotClient client, IOptions<MessageOptions> options, TimeProvider time, ILogger<Attachments> logger)
{
    /// <summary>How often a file that is promised may turn out to be missing, or not arrive in time.</summary>
    private const int Tries = 3;

    /// <summary>Bytes of a file that Telegram's own servers give to bots; https://core.telegram.org/bots/api#getfile. A server of the operator's gives more.</summary>
    private const long TelegramGives = 20 * 1024 * 1024;

    /// <param name="limit">Bytes that it may have.</param>
    /// <remarks>
    /// While Telegram is out of reach it waits and tries again, without end, as the answer would have to. A file over which Telegram breaks down,
    /// or that does not arrive in time, is given up after as long as <see cref="Tries"/> of the latter take: others wait behind it.
    /// </remarks>
    /// <exception cref="AttachmentException">The file is too big, or Telegram does not give it.</exception>
    public async Task<byte[]> FetchAsync(Input.Attached file, long limit, CancellationToken cancellationToken)
    {
        if (file.Size > limit)
        {
            throw new AttachmentException(limit, inner: null);
        }

        var left = options.Value.UploadPatience * Tries;
        for (var failures = 1; ; failures++)
        {
            var began = time.GetTimestamp();
            var pause = Pause.After(failures, options.Value.FirstPause, options.Value.LongestPause);
            try
            {
                return await TryAsync(file, limit, cancellationToken);
            }
            catch (RequestException trouble) when (!TelegramTrouble.IsOutage(trouble) || (TelegramTrouble.IsMissing(trouble) && failures >= Tries))
            {
                throw new AttachmentException(TelegramTrouble.IsTooBig(trouble) ? Math.Min(limit, TelegramGives) : null, trouble);
            }
            catch (RequestException trouble)
            {
                pause = trouble is ApiRequestException { Parameters.RetryAfter: { } seconds } ? TimeSpan.FromSeconds(seconds) : pause;
                if (TelegramTrouble.IsBreakdown(trouble))
                {
                    Spend(trouble);
                }

                Log.Waiting(logger, pause, trouble.Message);
            }
            catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
            {
                Spend(late);
                Log.Waiting(logger, pause, "no answer in time");
            }

            await Task.Delay(pause, time, cancellationToken);

            void Spend(Exception trouble)
            {
                left -= time.GetElapsedTime(began) + pause;
                if (left <= TimeSpan.Zero)
                {
                    throw new AttachmentException(limit: null, trouble);
                }
            }
        }
    }

    /// <exception cref="OperationCanceledException">The file did not arrive in time, or nobody wants it any more.</exception>
    private async Task<byte[]> TryAsync(Input.Attached file, long limit, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.Value.UploadPatience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        using var bytes = new LimitedMemory(limit);
        try
        {
            var told = await client.GetFile(file.Id, either.Token);
            if (told.FileSize > limit)
            {
                throw new AttachmentException(limit, inner: null);
            }

            await client.DownloadFile(told, bytes, either.Token);
            return bytes.ToArray();
        }
        catch (RequestException trouble) when (bytes.IsExceeded)
        {
            throw new AttachmentException(limit, trouble);
        }
        catch (RequestException broken) when (either.IsCancellationRequested)
        {
            // The client calls it trouble with the file when its bytes are broken off.
            throw new OperationCanceledException(broken.Message, broken, either.Token);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram does not give a file; trying again in {Pause}: {Trouble}")]
        public static partial void Waiting(ILogger logger, TimeSpan pause, string trouble);
    }
}

/// <summary>A file that a person sent cannot be had from Telegram.</summary>
/// <param name="limit">Bytes that it may have, when it has more; <c>null</c>: that is not why.</param>
/// <param name="inner">What Telegram said; <c>null</c>: it was not asked for the file.</param>
public sealed class AttachmentException(long? limit, Exception? inner) : Exception("The file cannot be had from Telegram.", inner)
{
    /// <summary>Bytes that it may have, when it has more; <c>null</c>: that is not why.</summary>
    public long? Limit { get; } = limit;
}
