using Microsoft.Extensions.Options;

namespace NewsBot.Briefings.Models;

/// <summary>Who has used how much of models today, held against the budgets; where nothing is stored, as in a terminal, nothing is held.</summary>
public sealed class Ledger(IOptions<BudgetOptions> budgets, TimeProvider time, UsageOf? usageOf = null, NoteUsage? note = null)
{
    private DateOnly Today => DayOf(time);

    /// <summary>The day to which usage counts at present.</summary>
    public static DateOnly DayOf(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>Whether the chat or the person has used up a budget of today. Calls under way are not counted: they may exceed it.</summary>
    public async Task<bool> IsSpentAsync(Payer? payer, CancellationToken cancellationToken)
    {
        if (payer is null || usageOf is null)
        {
            return false;
        }

        var days = await usageOf(payer, cancellationToken);
        return budgets.Value.IsSpent(days.Chat.GetValueOrDefault(Today, Usage.None), days.Person.GetValueOrDefault(Today, Usage.None));
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
