using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace NewsBot.Playground;

/// <summary>What people do on the page, as <c>POST /deeds/…</c> with JSON. A deed that cannot be done is answered with one sentence.</summary>
internal sealed class DeedTable(FakeTelegram telegram)
{
    /// <summary>How deeds are read and answers written.</summary>
    internal static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.Strict,
    };

    private readonly WritingDeeds writing = new(telegram.World);
    private readonly AskingDeeds asking = new(telegram);
    private readonly ChatDeeds chats = new(telegram);

    public void Map(IEndpointRouteBuilder routes)
    {
        On<Say>(routes, "say", writing.Say);
        On<Forward>(routes, "forward", writing.Forward);
        On<EditText>(routes, "edit", writing.Edit);
        On<Which>(routes, "delete", writing.Delete);
        On<React>(routes, "react", writing.React);
        On<Which>(routes, "versions", writing.Versions);
        routes.MapPost("/deeds/file", (HttpRequest request) => AnswerAsync(request, "application/octet-stream", () => writing.SendFileAsync(request)));

        OnAsync<Press>(routes, "press", asking.PressAsync);
        OnAsync<Inline>(routes, "inline", asking.AskInlineAsync);
        On<Choose>(routes, "choose", asking.Choose);
        On<Stop>(routes, "stop", asking.Stop);
        On<Start>(routes, "start", asking.Start);

        On<NewPerson>(routes, "person", chats.AddPerson);
        On<Speak>(routes, "speak", chats.Speak);
        On<Blocking>(routes, "block", chats.Block);
        On<NewChat>(routes, "chat", chats.AddChat);
        On<NewTopic>(routes, "topic", chats.AddTopic);
        On<Become>(routes, "become", chats.Become);
        On<Where>(routes, "migrate", chats.Migrate);
    }

    private static void On<TDeed>(IEndpointRouteBuilder routes, string name, Func<TDeed, object> act) =>
        OnAsync<TDeed>(routes, name, deed => Task.FromResult(act(deed)));

    private static void OnAsync<TDeed>(IEndpointRouteBuilder routes, string name, Func<TDeed, Task<object>> act) =>
        Serve(routes, "/deeds/" + name, act);

    /// <summary>Reads a deed, does it and answers: also those that are not done in a chat.</summary>
    internal static void Serve<TDeed>(IEndpointRouteBuilder routes, string path, Func<TDeed, Task<object>> act) =>
        routes.MapPost(path, (HttpRequest request) => AnswerAsync(request, "application/json", async () =>
            await act(await JsonSerializer.DeserializeAsync<TDeed>(request.Body, Strict, request.HttpContext.RequestAborted)
                ?? throw new DeedRefusedException("A deed is a JSON object."))));

    /// <param name="type">What the body must be: types that a form of another site cannot send.</param>
    private static async Task<IResult> AnswerAsync(HttpRequest request, string type, Func<Task<object>> act)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var sent) || !sent.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
        {
            return Refused($"This deed is sent as {type}.", StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            return TypedResults.Json(await act(), Strict);
        }
        catch (JsonException wrong)
        {
            return Refused($"This deed is not understood: {wrong.Message}");
        }
        catch (DeedRefusedException refused)
        {
            return Refused(refused.Message);
        }
        catch (ArgumentException wrong)
        {
            return Refused(wrong.ParamName is { } name ? wrong.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal) : wrong.Message);
        }
        catch (InvalidOperationException wrong)
        {
            return Refused(wrong.Message, StatusCodes.Status409Conflict);
        }
    }

    private static ContentHttpResult Refused(string sentence, int status = StatusCodes.Status400BadRequest) =>
        TypedResults.Text(sentence.ReplaceLineEndings(" "), statusCode: status);
}
