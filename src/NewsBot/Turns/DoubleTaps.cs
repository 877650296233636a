using System.Collections.Concurrent;
using NewsBot.Asks;

namespace NewsBot.Turns;

/// <summary>Tells the second tap of a double one from a press that is meant: the same person's, on the same button, within two seconds.</summary>
public sealed class DoubleTaps(TimeProvider time)
{
    private const int Crowd = 10_000;

    private static readonly TimeSpan Within = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<ChatKey, (PressAsk Press, long At)> latest = new();

    /// <returns><c>false</c> for the same press that comes again after a crash: it is to be done.</returns>
    public bool IsSecond(PressAsk press) =>
        latest.TryGetValue(press.Lane, out var before)
        && before.Press.Data == press.Data
        && before.Press.Person == press.Person
        && before.Press.Id != press.Id
        && time.GetElapsedTime(before.At) < Within;

    /// <summary>Says that a press is done.</summary>
    public void Note(PressAsk press)
    {
        if (latest.Count >= Crowd)
        {
            latest.Clear();
        }

        latest[press.Lane] = (press, time.GetTimestamp());
    }
}
