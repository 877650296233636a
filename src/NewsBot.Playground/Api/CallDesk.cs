using System.Text.Json;
using Telegram.Bot;

namespace NewsBot.Playground;

/// <summary>Answers calls: the record, faults, parameters, the method.</summary>
internal sealed class CallDesk(World world, BotState state)
{
    /// <summary>Answers one call.</summary>
    /// <param name="method">As the bot wrote it.</param>
    /// <param name="unread">Why its parameters could not be read; <c>null</c>: they could.</param>
    /// <param name="hungUp">Cancelled once nobody waits for the answer any more.</param>
    /// <returns>The answer; <c>null</c>: the connection breaks instead.</returns>
    public async Task<ApiAnswer?> AnswerAsync(string method, Parameters parameters, RefusalException? unread, CancellationToken hungUp)
    {
        var began = world.Time.GetTimestamp();
        var name = MethodTable.NameOf(method);
        var (recorded, fault) = world.Change(() =>
            (world.Record.Begin(name ?? method, parameters, world.Now), name is null ? null : state.Faults.Take(name)));
        recorded.Fault = fault;
        if (fault is Fault.Crashed crashed)
        {
            crashed.Kill();
        }

        var answer = FaultBefore(fault) ?? (fault is Fault.Dropped { Executed: false } or Fault.Crashed
            ? null
            : await ExecuteAsync(new ApiCall(world, state, recorded, parameters.Files, hungUp), name, parameters, unread));
        if (answer is not null && fault is not null)
        {
            answer = await FaultAfterAsync(fault, answer, hungUp);
        }

        world.Change(() =>
        {
            recorded.Status = answer?.Status;
            recorded.Duration = world.Time.GetElapsedTime(began);
        });
        return answer;
    }

    private async Task<ApiAnswer?> ExecuteAsync(ApiCall call, string? name, Parameters parameters, RefusalException? unread)
    {
        try
        {
            if (unread is not null)
            {
                throw unread;
            }

            var type = MethodTable.RequestOf(
                name ?? throw new RefusalException(404, "Not Found: method not found", "unknown_method"),
                isInline: parameters.Values.ContainsKey("inline_message_id"));
            var request = RequestReader.Read(type, parameters);
            var answer = MethodTable.AnswerTo(type) ?? throw RefusalException.Bad($"{name} is not built into the playground", "not_built_in");
            var given = await answer(call, request);
            var (plain, description) = given is Described described ? (described.Result, described.Description) : (given, null);
            var result = JsonSerializer.SerializeToNode(plain, JsonBotAPI.Options)!;
            call.Recorded.Result = JsonSerializer.SerializeToElement(result);
            return ApiAnswer.Success(result, description);
        }
        catch (RefusalException refusal)
        {
            return Refused(call, refusal);
        }
        catch (OperationCanceledException) when (call.HungUp.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception bug)
        {
            // A mistake of the stand-in must neither look like one of the bot nor be overlooked.
            return Refused(call, new RefusalException(500, $"Internal Server Error: the playground failed: {bug}", "playground_bug"));
        }
    }

    private ApiAnswer Refused(ApiCall call, RefusalException refusal)
    {
        world.Change(() =>
        {
            call.Recorded.Error = refusal.Message;
            world.Record.Refused(call.Recorded, refusal);
        });
        return ApiAnswer.Refusal(refusal);
    }

    private static ApiAnswer? FaultBefore(Fault? fault) => fault switch
    {
        Fault.TooManyRequests many => ApiAnswer.Refusal(RefusalException.TooMany(many.Wait)),
        Fault.Broken broken => new ApiAnswer(broken.Status, broken.Body, broken.ContentType),
        _ => null,
    };

    private async Task<ApiAnswer?> FaultAfterAsync(Fault fault, ApiAnswer answer, CancellationToken hungUp)
    {
        switch (fault)
        {
            case Fault.Dropped:
                return null;
            case Fault.Replaced replaced:
                return answer with { Body = replaced.Body(answer.Body) };
            case Fault.Delayed delayed:
                await Task.Delay(delayed.Delay, world.Time, hungUp).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return hungUp.IsCancellationRequested ? null : answer;
            default:
                return answer;
        }
    }
}
