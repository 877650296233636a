using System.Collections.Concurrent;
using NewsBot.Asks;
using NewsBot.Languages;
using NewsBot.Messages;
using NewsBot.Replies;

namespace NewsBot.Turns;

/// <summary>Lets people stop the work on what they asked for, by the button on its placeholder. Bots do not learn that a question was deleted.</summary>
/// <remarks>A crash between the press and the end of the work loses the press: the work is then done, as if nobody had pressed.</remarks>
public sealed class Cancelling(IInbox inbox, MayDecide mayDecide, LanguageBook languages, PressAnswers answers)
{
    /// <summary>Asks of one chat that are looked through.</summary>
    private const int LookedThrough = 100;

    private readonly ConcurrentDictionary<(ChatKey Lane, AskId Ask), Work> running = new();

    public static bool IsFor(PressAsk press) => press.Card is null && ButtonData.Read(press.Data)?.Wanted is Wanted.Cancel;

    /// <summary>Work that can be stopped, until disposed.</summary>
    public Work Begin(Ask ask, CancellationToken cancellationToken) =>
        running[(ask.Lane, ask.Id)] = new(work => running.TryRemove(new((ask.Lane, ask.Id), work)), cancellationToken);

    public async Task AnswerAsync(Waiting waiting, CancellationToken cancellationToken)
    {
        var press = (PressAsk)waiting.Ask;
        var data = ButtonData.Read(press.Data)!;
        var lane = press.Chat with { Topic = data.Topic };
        var ask = (await inbox.WaitingAsync(lane, LookedThrough, cancellationToken)).FirstOrDefault(other => other.Ask.Id == data.Ask)?.Ask;
        var isTheirs = ask is not null && ((ask.Person is not null && ask.Person == press.Person) || await mayDecide(press.Chat.Chat, press, cancellationToken));
        var work = ask is null ? null : running.GetValueOrDefault((lane, data.Ask));
        Phrase? notice = work is null ? Phrase.TooLateToCancel : isTheirs ? null : Phrase.OnlyAsker;
        if (isTheirs)
        {
            work?.Cancel();
        }

        await answers.AnswerAsync(press, notice is { } said ? languages.Speak(press.PersonLanguage).Say(said) : null, insists: notice is not null, cancellationToken);
    }

    /// <summary>The work on one ask.</summary>
    public sealed class Work : IDisposable
    {
        private readonly Lock gate = new();
        private readonly CancellationTokenSource source;
        private readonly Action<Work> leave;
        private bool isOver;

        internal Work(Action<Work> leave, CancellationToken cancellationToken) => (source, this.leave) = (CancellationTokenSource.CreateLinkedTokenSource(cancellationToken), leave);

        public CancellationToken Token => source.Token;

        /// <summary>Whether somebody pressed the button.</summary>
        public bool IsCancelled { get; private set; }

        public void Dispose()
        {
            leave(this);
            lock (gate)
            {
                isOver = true;
                source.Dispose();
            }
        }

        internal void Cancel()
        {
            lock (gate)
            {
                if (!isOver)
                {
                    IsCancelled = true;
                    source.Cancel();
                }
            }
        }
    }
}
