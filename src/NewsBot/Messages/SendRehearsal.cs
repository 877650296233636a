using System.Net;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsBot.Asks;
using NewsBot.Replies;
using Telegram.Bot;

namespace NewsBot.Messages;

/// <summary>Sends, edits and answers once without Telegram, so that all of it is compiled and loaded before the first reader asks.</summary>
internal static class SendRehearsal
{
    /// <summary>Nobody has this ask: the inbox looks for it, waits for the disk as usual, and keeps nothing.</summary>
    private static readonly PressAsk Nobody = new()
    {
        Id = new(-1),
        Chat = new(0),
        MessageId = 1,
        Person = null,
        PersonLanguage = null,
        AskedAt = default,
        Press = "1",
        Data = "",
    };

    /// <param name="part">As large as a real one.</param>
    public static async Task PlayAsync(IInbox inbox, ReplyPart part, TimeProvider time, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new Stage());
        var client = new TelegramBotClient(new TelegramBotClientOptions("1:rehearsal") { RetryThreshold = 0 }, http, cancellationToken);
        var options = Options.Create(new MessageOptions());
        var messenger = new Messenger(client, inbox, new(options, time), (_, _) => Task.FromResult(false), options, time, NullLogger<Messenger>.Instance);
        var waiting = new Waiting(Nobody, Attempts: 0, Sent: [], default);
        await messenger.SendAsync(waiting, new(Nobody.Chat, InReplyTo: 1, [part]), cancellationToken);
        await messenger.SendAsync(waiting with { Sent = [1] }, new(Nobody.Chat, InReplyTo: 1, [part]), cancellationToken);
        await new PressAnswers(client, time, NullLogger<PressAnswers>.Instance).AnswerAsync(Nobody, notice: null, insists: false, cancellationToken);
    }

    /// <summary>Takes every call and answers as Telegram does.</summary>
    private sealed class Stage : HttpMessageHandler
    {
        private const string Message = """{"ok":true,"result":{"message_id":1,"date":1,"chat":{"id":1,"type":"private"},"text":"x","entities":[{"type":"bold","offset":0,"length":1}]}}""";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Content is { } content)
            {
                await content.LoadIntoBufferAsync(cancellationToken);
            }

            var isPress = request.RequestUri?.AbsolutePath.EndsWith("answerCallbackQuery", StringComparison.Ordinal) is true;
            return new(HttpStatusCode.OK) { Content = new StringContent(isPress ? """{"ok":true,"result":true}""" : Message, Encoding.UTF8, "application/json") };
        }
    }
}
