using NewsBot.Asks;
using NewsBot.Commands;
using NewsBot.Memory;
using NewsBot.Messages;
using NewsBot.Replies;

namespace NewsBot.Turns;

/// <summary>One press of a button under the answer to a command: a page turned, an article opened, the same answered by a model at the cost that was told. Everything here may run twice for the same press.</summary>
public sealed class ListTurn(ChatBook chats, CommandBook commands, Messenger messenger, PressAnswers answers, DoubleTaps taps, TurnLimit limit)
{
    public static bool IsFor(PressAsk press) => press.Card is null && CommandData.Read(press.Data) is not null;

    /// <summary>The button stops glowing as soon as it is known what follows, and that is read from what is remembered: there is nothing to say before.</summary>
    public static Task GreetAsync(Waiting waiting, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task AnswerAsync(Waiting waiting, CancellationToken cancellationToken)
    {
        var press = (PressAsk)waiting.Ask;
        var data = CommandData.Read(press.Data)!;
        if (taps.IsSecond(press))
        {
            await answers.AnswerAsync(press, notice: null, insists: false, cancellationToken);
            return;
        }

        press = press with { Chat = press.Chat with { Topic = data.Topic } };
        var pressed = await commands.PressAsync(press, data, await chats.SettingsAsync(press.Chat, cancellationToken), cancellationToken);
        await answers.AnswerAsync(press, pressed.Notice, insists: pressed.Notice is not null, cancellationToken);
        if (pressed.Shows is { } shown)
        {
            await messenger.ShowAsync(press.Chat, press.MessageId, shown, cancellationToken);
        }

        if (pressed.Sends is { } makes)
        {
            Reply made;
            await using (messenger.Typing(press.Chat))
            {
                made = await limit.KeepAsync(makes, cancellationToken);
            }

            await messenger.SendAsync(waiting, made, cancellationToken);
        }

        if (pressed.Notice is null)
        {
            // What was refused was not done: the next one may be an administrator.
            taps.Note((PressAsk)waiting.Ask);
        }
    }
}
