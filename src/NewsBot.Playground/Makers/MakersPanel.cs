using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace NewsBot.Playground;

/// <summary>
/// What the panel for makers is told and may do, below <c>/makers/</c>: the calls of the bot, what flood control leaves it, the briefing
/// behind a message; faults, engines, and the life of the bot. The page's stream says with the event <c>makers</c> that something changed.
/// </summary>
internal sealed class MakersPanel(FakeTelegram telegram, BotLife life, EngineChoice engines)
{
    /// <summary>Calls that one answer tells of.</summary>
    private const int MostCalls = 400;
    private const int MostTimes = 1_000;

    private readonly World world = telegram.World;

    /// <summary>The event for the page's stream.</summary>
    public IEnumerable<Piece> Pieces()
    {
        yield return Piece.Of("makers", "", new
        {
            stage = life.Stage.ToString().ToLowerInvariant(),
            trouble = life.Trouble,
            isCut = life.IsCut,
            engine = engines.Chosen,
            engines = engines.Names,
            calls = world.Record.Last,
            violations = world.Record.Violations.Count,
            waiting = world.Updates.Waiting.Count,
            faults = telegram.State.Faults.Pending.Sum(fault => fault.Left),
        });
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        Tell(routes, "calls", (int after) => Calls(after));
        Tell(routes, "call", (int number) => Call(number));
        Tell(routes, "moment", Look);
        routes.MapGet("/makers/briefing", BriefingAsync);
        On<NewFault>(routes, "fault", deed => telegram.Fail(FaultTable.Of(deed.Fault, deed.Seconds), Methods(deed.Methods), Times(deed.Times)));
        On<Nothing>(routes, "no-faults", _ => telegram.StopFailing());
        On<Line>(routes, "line", deed => life.CutAsync(deed.IsCut, CancellationToken.None));
        On<Deed>(routes, "bot", LiveAsync);
        On<Engine>(routes, "engine", deed => engines.ChooseAsync(deed.Name));
    }

    private static void Tell(IEndpointRouteBuilder routes, string name, Delegate tell) => routes.MapGet("/makers/" + name, tell);

    private static void On<TDeed>(IEndpointRouteBuilder routes, string name, Action<TDeed> act) => On<TDeed>(routes, name, deed =>
    {
        act(deed);
        return Task.CompletedTask;
    });

    private static void On<TDeed>(IEndpointRouteBuilder routes, string name, Func<TDeed, Task> act) =>
        DeedTable.Serve<TDeed>(routes, "/makers/" + name, async deed =>
        {
            await act(deed);
            return new { };
        });

    private static string Methods(string methods) =>
        methods.Length is > 0 and <= 64 && methods.All(letter => char.IsAsciiLetter(letter) || letter == '*')
            ? methods
            : throw new DeedRefusedException("Methods are named by letters, with * for any: sendMessage, send*, *.");

    private static int Times(int times) => times is > 0 and <= MostTimes ? times : throw new DeedRefusedException($"A fault happens 1 to {MostTimes} times.");

    private Task LiveAsync(Deed deed)
    {
        switch (deed.What)
        {
            case "kill":
                return life.KillAsync(CancellationToken.None);
            case "kill_before_answer":
                life.KillBeforeNextAnswer();
                return Task.CompletedTask;
            case "start":
                return life.StartAsync(CancellationToken.None);
            default:
                throw new DeedRefusedException($"A bot does not \"{deed.What}\".");
        }
    }

    /// <summary>The calls after a number, at most the newest 400, oldest first.</summary>
    private JsonHttpResult<CallLine[]> Calls(int after)
    {
        var lines = world.Read(() =>
        {
            var broke = world.Record.Violations.ToLookup(violation => violation.Call);
            return world.Record.Calls.Where(call => call.Number > after).TakeLast(MostCalls).Select(call => CallLine.Of(call, broke[call.Number])).ToArray();
        });
        return TypedResults.Json(lines, DeedTable.Strict);
    }

    private IResult Call(int number)
    {
        var whole = world.Read(() => world.Record.Calls.FirstOrDefault(call => call.Number == number) is { } call
            ? new CallWhole(CallLine.Of(call, world.Record.Violations.Where(violation => violation.Call == number)), call.Parameters, call.Result)
            : null);
        return whole is null ? TypedResults.Text("This call is no longer kept.", statusCode: StatusCodes.Status404NotFound) : TypedResults.Json(whole, DeedTable.Strict);
    }

    private JsonHttpResult<Moment> Look() => TypedResults.Json(
        world.Read(() => new Moment(
            [.. world.Updates.Waiting.Select(update => new WaitingLine(update.Id, update.Type.ToString(), update.At.ToUnixTimeMilliseconds(), update.Deliveries, update.Wire))],
            telegram.FloodBudget is { } budget ? Line(budget) : null,
            [.. telegram.State.Faults.Pending.Select(fault => new FaultLine(FaultTable.Words(fault.Fault), fault.Methods, fault.Left))],
            [.. world.Unanswered().Select(violation => new RuleLine(violation.Rule, violation.Text, violation.Refused))],
            [.. engines.Exchanges.Select(asked => new ExchangeLine(asked.At.ToUnixTimeMilliseconds(), EngineChoice.NameOf(asked.Mood), asked.Status, asked.Took, asked.Question, asked.Answer))])),
        DeedTable.Strict);

    private BudgetLine Line(FloodBudget budget) => new(
        budget.Overall,
        budget.Limits.OverallPerSecond,
        [.. budget.Chats.Select(chat => new ChatBudgetLine(
            chat.Chat,
            world.FindChat(chat.Chat) is { } known ? known.Chat.Title ?? known.Chat.FirstName ?? "" : "",
            Math.Round(chat.Messages, 1),
            Math.Round(chat.Edits, 1),
            budget.Limits.ChatBurst,
            chat.ThisMinute,
            budget.Limits.PerGroupPerMinute,
            Math.Round(chat.Wait.TotalSeconds, 1)))]);

    /// <summary>The briefing that answers a message, or that a message of the bot shows. 204: none is remembered; 202: nobody can tell now.</summary>
    private async Task<IResult> BriefingAsync(long chat, int message, CancellationToken cancellationToken)
    {
        if (Asked(chat, message) is not { } asked)
        {
            return TypedResults.NoContent();
        }

        try
        {
            // Only the bot knows its briefings.
            return life.Bot is not { } bot ? TypedResults.StatusCode(StatusCodes.Status202Accepted)
                : await bot.FindBriefingAsync(asked, cancellationToken) is { } json ? TypedResults.Text(json, "application/json")
                : TypedResults.NoContent();
        }
        catch (ObjectDisposedException)
        {
            // It was killed meanwhile.
            return TypedResults.StatusCode(StatusCodes.Status202Accepted);
        }
    }

    /// <returns>The message that was asked about; <c>null</c>: there is none.</returns>
    private BriefedMessage? Asked(long chat, int id) => world.Read(() =>
    {
        var there = world.FindChat(chat);
        var shown = there?.Find(id);
        var (question, answer) = (shown, shown);
        while (question is { IsFromBot: true, ReplyTo: { } asked })
        {
            (question, answer) = (there!.Find(asked), question);
        }

        return question is not { UpdateId: { } update } ? null : new BriefedMessage(
            chat,
            question.Topic,
            update,
            there!.BotMessages.TakeWhile(other => other != answer).Count(other => other.ReplyTo == question.Id && answer != question));
    });
}

/// <summary>Lets calls fail.</summary>
/// <param name="Seconds">For faults that take time.</param>
internal sealed record NewFault(string Fault, string Methods = "*", int Times = 1, double Seconds = 5);

/// <summary>A deed without details.</summary>
internal sealed record Nothing;

/// <summary>Cuts the line to Telegram, or mends it.</summary>
internal sealed record Line(bool IsCut);

/// <summary>kill, kill_before_answer or start.</summary>
internal sealed record Deed(string What);

/// <summary>Chooses who drafts.</summary>
internal sealed record Engine(string Name);
