using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace NewsBot.Playground;

/// <summary>What people do on the page, as <c>POST /deeds/…</c> with JSON. A deed that cannot be done is answered with one sentence.</summary>
internal sealed class DeedTable(FakeTelegram telegram)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.Strict,
    };

    private readonly PeoplesDeeds deeds = new(telegram);

    public void Map(IEndpointRouteBuilder routes)
    {
        On<Say>(routes, "say", deeds.Say);
        On<Forward>(routes, "forward", deeds.Forward);
        On<EditText>(routes, "edit", deeds.Edit);
        On<Which>(routes, "delete", deeds.Delete);
        OnAsync<Press>(routes, "press", deeds.PressAsync);
        On<Which>(routes, "versions", deeds.Versions);
        On<Where>(routes, "start", deeds.Start);
        On<Blocking>(routes, "block", deeds.Block);
        On<NewPerson>(routes, "person", deeds.AddPerson);
        On<NewChat>(routes, "chat", deeds.AddChat);
        On<NewTopic>(routes, "topic", deeds.AddTopic);
    }

    private static void On<TDeed>(IEndpointRouteBuilder routes, string name, Func<TDeed, object> act) =>
        OnAsync<TDeed>(routes, name, deed => Task.FromResult(act(deed)));

    private static void OnAsync<TDeed>(IEndpointRouteBuilder routes, string name, Func<TDeed, Task<object>> act) =>
        routes.MapPost("/deeds/" + name, (HttpRequest request) => AnswerAsync(request, act));

    private static async Task<IResult> AnswerAsync<TDeed>(HttpRequest request, Func<TDeed, Task<object>> act)
    {
        if (!request.HasJsonContentType())
        {
            return Refused("A deed is sent as JSON.", StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            var deed = await JsonSerializer.DeserializeAsync<TDeed>(request.Body, Strict, request.HttpContext.RequestAborted);
            return deed is null ? Refused("A deed is a JSON object.") : TypedResults.Json(await act(deed), Strict);
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

/// <summary>Writes or pastes a text.</summary>
/// <param name="As">Id of the person.</param>
/// <param name="ReplyTo">The message it answers.</param>
/// <param name="Quote">What it quotes of that message.</param>
internal sealed record Say(long As, long Chat, string Text, int? ReplyTo = null, string? Quote = null, int? Topic = null);

/// <summary>Forwards messages to another chat.</summary>
internal sealed record Forward(long As, long Chat, int Message, long To, int? Topic = null);

/// <summary>Edits a message of one's own.</summary>
internal sealed record EditText(long As, long Chat, int Message, string Text);

/// <summary>Names a message.</summary>
internal sealed record Which(long As, long Chat, int Message);

/// <summary>Names a chat.</summary>
internal sealed record Where(long As, long Chat);

/// <summary>Presses the button with some data.</summary>
internal sealed record Press(long As, long Chat, int Message, string Data);

/// <summary>Blocks the bot, or lets it in again.</summary>
internal sealed record Blocking(long As, bool Blocked);

/// <summary>Someone new.</summary>
/// <param name="Language">IETF code; <c>null</c>: the client does not tell.</param>
internal sealed record NewPerson(string Name, string? Language = null);

/// <summary>A chat is made.</summary>
/// <param name="Kind">group, supergroup, forum or channel.</param>
/// <param name="Members">Ids of the people in it.</param>
internal sealed record NewChat(string Kind, string Title, IReadOnlyList<long> Members);

/// <summary>A topic is opened in a forum.</summary>
internal sealed record NewTopic(long As, long Chat, string Name);
