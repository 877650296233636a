using Microsoft.Extensions.Options;

namespace NewsBot.Briefings.Models;

/// <summary>Who has used how much of models today, held against the budgets; where nothing is stored, as in a terminal, nothing is held.</summary>
public sealed class Ledger(IOptions<BudgetOptions> budgets, TimeProvider time, UsageOf? usageOf = null, NoteUsage? note = null)
{
    private readonly Dictionary<string, Usage> underway = new(StringComparer.Ordinal);
    private readonly Lock counting = new();

    private DateOnly Today => DayOf(time);

    /// <summary>The day to which usage counts at present.</summary>
    public static DateOnly DayOf(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>Sets aside what a call will use, until disposed: calls at the same time cannot exceed a budget together.</summary>
    /// <param name="expected">About; what was really used is noted by <see cref="NoteAsync"/>.</param>
    /// <returns><c>null</c>: the chat or the person has used up a budget of today, with what is under way.</returns>
    public async Task<IDisposable?> ReserveAsync(Payer? payer, Usage expected, CancellationToken cancellationToken)
    {
        if (payer is null || usageOf is null)
        {
            return new Reservation(this, [], expected);
        }

        // First set aside, then looked up: what ends in between counts twice rather than not at all.
        string[] keys = [$"chat {payer.Chat.Chat}", .. payer.Person is { } person ? new[] { $"person {person}" } : []];
        var others = Add(keys, expected);
        var reservation = new Reservation(this, keys, expected);
        try
        {
            var days = await usageOf(payer, cancellationToken);
            if (!budgets.Value.IsSpent(days.Chat.GetValueOrDefault(Today, Usage.None) + others[0], days.Person.GetValueOrDefault(Today, Usage.None) + (keys.Length > 1 ? others[1] : Usage.None)))
            {
                return reservation;
            }
        }
        catch
        {
            reservation.Dispose();
            throw;
        }

        reservation.Dispose();
        return null;
    }

    /// <returns>What was under way before, for each key.</returns>
    private Usage[] Add(string[] keys, Usage usage)
    {
        lock (counting)
        {
            var before = Array.ConvertAll(keys, key => underway.GetValueOrDefault(key, Usage.None));
            foreach (var (key, was) in keys.Zip(before))
            {
                var now = was + usage;
                if (now.Calls == 0)
                {
                    underway.Remove(key);
                }
                else
                {
                    underway[key] = now;
                }
            }

            return before;
        }
    }

    private sealed class Reservation(Ledger ledger, string[] keys, Usage expected) : IDisposable
    {
        public void Dispose() => ledger.Add(keys, new(-expected.Calls, -expected.Input, -expected.Cached, -expected.Output, -expected.Cost));
    }

    /// <summary>Writes down what was called, also in vain, and also when nobody waits for the answer any more.</summary>
    public async Task NoteAsync(Payer? payer, ModelBill bill)
    {
        if (payer is not null && note is not null && bill.Calls > 0)
        {
            await note(payer, Today, new(bill.Calls, bill.Input ?? 0, bill.Cached ?? 0, bill.Output ?? 0, bill.Cost ?? 0), CancellationToken.None);
        }
    }
}
