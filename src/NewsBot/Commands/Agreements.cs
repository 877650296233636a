using System.Globalization;
using NewsBot.Asks;
using NewsBot.Briefings;
using NewsBot.Languages;
using NewsBot.Memory;
using NewsBot.Replies;

namespace NewsBot.Commands;

/// <summary>What a model would cost is told before: the rules answer, and a button below it answers the same command again, by the model.</summary>
/// <remarks>The command is kept with the chat, so that the button works whatever restarts, as long as it is among the newest.</remarks>
public sealed class Agreements(IChatMemory memory)
{
    /// <param name="reply">What the rules answered.</param>
    /// <param name="shortfall">Why no model did; <c>null</c>: one did, or none is there.</param>
    /// <returns>The reply, with the button where a model would cost much.</returns>
    public async Task<Reply> OfferAsync(Reply reply, CommandAsk ask, Shortfall? shortfall, Language language, CancellationToken cancellationToken)
    {
        if (shortfall?.Reason != Fallback.TooLong)
        {
            return reply;
        }

        var kept = Question.Of(Write(ask));
        await memory.KeepQuestionsAsync(ask.Chat, [kept], cancellationToken);
        var button = new Button(language.Say(Phrase.AskModel), new CommandData(ask.Name, ask.Chat.Topic, CommandData.Agreeing(kept.Id)).Write());
        return reply with { Parts = [.. reply.Parts.SkipLast(1), reply.Parts[^1].And(button)] };
    }

    /// <summary>The command that a press agrees to, as if whoever presses had given it.</summary>
    /// <returns><c>null</c>: it is not kept any more, or never was.</returns>
    public async Task<CommandAsk?> FindAsync(PressAsk press, string id, CancellationToken cancellationToken)
    {
        var parts = (await memory.FindQuestionAsync(press.Chat, id, cancellationToken))?.Split('\n', 5);
        return parts is not [var name, var message, var above, var data, var arguments] || !TryRead(message, out var asked) ? null : new()
        {
            Id = press.Id,
            Chat = press.Chat,
            MessageId = asked,
            Person = press.Person,
            PersonLanguage = press.PersonLanguage,
            AskedAt = press.AskedAt,
            Name = name,
            Arguments = arguments,
            Above = TryRead(above, out var replied) ? new(replied, data.Length > 0 ? data : null) : null,
            Agreed = true,
        };
    }

    private static string Write(CommandAsk ask) =>
        string.Create(CultureInfo.InvariantCulture, $"{ask.Name}\n{ask.MessageId}\n{ask.Above?.MessageId}\n{ask.Above?.Data}\n{ask.Arguments}");

    private static bool TryRead(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
