using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Asks;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace NewsBot.Messages;

/// <summary>The files that people send: Telegram keeps their bytes, and gives them when they are to be read.</summary>
public sealed partial class Attachments(ITelegramBotClient client, IOptions<MessageOptions> options, TimeProvider time, ILogger<Attachments> logger)
{
    /// <summary>How often a file that is promised may turn out to be missing.</summary>
    private const int Tries = 3;

    /// <remarks>While Telegram is down it waits and tries again, without end, as the answer would have to.</remarks>
    /// <exception cref="AttachmentException">Telegram does not give the file.</exception>
    public async Task<byte[]> FetchAsync(Input.Attached file, CancellationToken cancellationToken)
    {
        for (var failures = 1; ; failures++)
        {
            using var patience = new CancellationTokenSource(options.Value.UploadPatience, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
            var pause = Pause.After(failures, options.Value.FirstPause, options.Value.LongestPause);
            try
            {
                using var bytes = new MemoryStream();
                await client.GetInfoAndDownloadFile(file.Id, bytes, either.Token);
                return bytes.ToArray();
            }
            catch (RequestException trouble) when (!TelegramTrouble.IsOutage(trouble) || (TelegramTrouble.IsMissing(trouble) && failures >= Tries))
            {
                throw new AttachmentException(TelegramTrouble.IsTooBig(trouble), trouble);
            }
            catch (RequestException trouble)
            {
                pause = trouble is ApiRequestException { Parameters.RetryAfter: { } seconds } ? TimeSpan.FromSeconds(seconds) : pause;
                Log.Waiting(logger, pause, trouble.Message);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                Log.Waiting(logger, pause, "no answer in time");
            }

            await Task.Delay(pause, time, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram does not give a file; trying again in {Pause}: {Trouble}")]
        public static partial void Waiting(ILogger logger, TimeSpan pause, string trouble);
    }
}

/// <summary>Telegram does not give a file that a person sent, and never will.</summary>
public sealed class AttachmentException(bool isTooBig, Exception inner) : Exception("Telegram does not give the file.", inner)
{
    /// <summary>Whether that is because of its size.</summary>
    public bool IsTooBig { get; } = isTooBig;
}
