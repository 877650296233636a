using System.Collections.Frozen;
using Telegram.Bot;
using Telegram.Bot.Requests.Abstractions;

namespace NewsBot.Playground;

/// <summary>Answers one kind of request.</summary>
/// <returns>What goes into <c>result</c>.</returns>
internal delegate Task<object> Answering(ApiCall call, object request);

/// <summary>
/// The methods of the Bot API. Names, parameters and their types are those of the request classes of Telegram.Bot; a method works
/// once a row of <see cref="Rows"/> says what it does. Methods without a row are refused as not built in.
/// </summary>
internal static class MethodTable
{
    private static readonly FrozenDictionary<string, Type[]> Requests = typeof(TelegramBotClient).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false, IsGenericType: false } && type.IsAssignableTo(typeof(IRequest)))
        .GroupBy(type => ((IRequest)Activator.CreateInstance(type)!).MethodName, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<Type, Answering> Answers = new Rows().All.ToFrozenDictionary();

    /// <summary>The method's name as Telegram spells it; <c>null</c>: there is no such method.</summary>
    public static string? NameOf(string method) =>
        Requests.TryGetValue(method, out var types) ? ((IRequest)Activator.CreateInstance(types[0])!).MethodName : null;

    /// <summary>The request class; methods that also take an inline message have one of their own for it.</summary>
    public static Type RequestOf(string method, bool isInline) =>
        Requests[method] is [var only] ? only : Requests[method].First(type => type.GetProperty("InlineMessageId") is not null == isInline);

    /// <summary>What answers a request; <c>null</c>: not built in.</summary>
    public static Answering? AnswerTo(Type request) => Answers.GetValueOrDefault(request);
}
