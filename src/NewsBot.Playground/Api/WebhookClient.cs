using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace NewsBot.Playground;

/// <summary>What a webhook said to an update.</summary>
/// <param name="Error">Why it did not take the update, in Telegram's words; <c>null</c>: it took it.</param>
/// <param name="RetryAfter">When it wants to be asked again; <c>null</c>: it did not say.</param>
/// <param name="Call">The call that it made by answering; <c>null</c>: none.</param>
internal sealed record WebhookAnswer(string? Error, TimeSpan? RetryAfter = null, WebhookCall? Call = null);

/// <summary>A call of the bot that came as the answer to an update. Nobody gets its result.</summary>
internal sealed record WebhookCall(string Method, Parameters Parameters);

/// <summary>Calls webhooks, on loopback only.</summary>
internal sealed class WebhookClient(TimeSpan patience) : IDisposable
{
    private static readonly string[] Unallowed = ["deletewebhook", "setwebhook", "close", "logout"];

    private readonly HttpClient trusting = Client(isTrusting: true, patience);
    private readonly HttpClient careful = Client(isTrusting: false, patience);

    public async Task<WebhookAnswer> PostAsync(Webhook webhook, JsonElement update, CancellationToken cancellationToken)
    {
        if (!webhook.Address.IsLoopback)
        {
            return new WebhookAnswer("The playground calls only addresses on loopback");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Address);
        request.Content = new StringContent(update.GetRawText(), new MediaTypeHeaderValue("application/json"));
        if (webhook.Secret.Length > 0)
        {
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", webhook.Secret);
        }

        try
        {
            using var response = await (webhook.HasOwnCertificate ? trusting : careful).SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode
                ? new WebhookAnswer(Error: null, Call: await ReadAsync(response, cancellationToken))
                : new WebhookAnswer(
                    string.Create(CultureInfo.InvariantCulture, $"Wrong response from the webhook: {(int)response.StatusCode} {response.ReasonPhrase}").TrimEnd(),
                    response.Headers.RetryAfter?.Delta);
        }
        catch (HttpRequestException problem)
        {
            return new WebhookAnswer(Words(problem));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new WebhookAnswer("Read timeout expired");
        }
    }

    public void Dispose()
    {
        trusting.Dispose();
        careful.Dispose();
    }

    private static HttpClient Client(bool isTrusting, TimeSpan patience)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false };
        if (isTrusting)
        {
            handler.SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null };
        }

        return new HttpClient(handler) { Timeout = patience };
    }

    private static string Words(HttpRequestException problem) => problem switch
    {
        { HttpRequestError: HttpRequestError.SecureConnectionError } => "SSL error {error:0A000086:SSL routines::certificate verify failed}",
        { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } } => "Connection refused",
        _ => "Connection closed",
    };

    /// <summary>An answer may be a call: JSON or a form with the method's name among the parameters.</summary>
    private static async Task<WebhookCall?> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        try
        {
            var parameters = response.Content.Headers.ContentType?.MediaType switch
            {
                "application/json" => Parameters.FromJson(body),
                "application/x-www-form-urlencoded" => Parameters.FromForm(QueryHelpers.ParseQuery(body)),
                _ => Parameters.None,
            };
            var method = parameters.Values.TryGetValue("method", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString()! : string.Empty;
            return method.Length == 0 || method.StartsWith("get", StringComparison.OrdinalIgnoreCase) || Unallowed.Contains(method, StringComparer.OrdinalIgnoreCase)
                ? null
                : new WebhookCall(method, parameters);
        }
        catch (RefusalException)
        {
            return null;
        }
    }
}
