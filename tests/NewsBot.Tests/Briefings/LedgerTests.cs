using Microsoft.Extensions.Options;
using NewsBot.Briefings.Models;

namespace NewsBot.Tests.Briefings;

/// <summary>A budget of the day holds, whatever is asked at the same moment.</summary>
public sealed class LedgerTests
{
    private static readonly Usage Call = new(1, 100, 0, 50, 0.25m);
    private static readonly Payer Ann = new(new(-7), 1), Bob = new(new(-7), 2), Nobody = new(new(-7), Person: null);

    private Usage used = Usage.None;

    public static TheoryData<BudgetOptions> Two =>
    [
        new BudgetOptions { ChatCalls = 2 },
        new BudgetOptions { ChatTokens = 201 },
        new BudgetOptions { ChatCost = 0.3m },
    ];

    [Theory]
    [MemberData(nameof(Two))]
    public async Task What_is_under_way_counts(BudgetOptions budget)
    {
        var ledger = Open(budget);

        using var first = await ReserveAsync(ledger, Ann);
        using var second = await ReserveAsync(ledger, Bob);

        first.ShouldNotBeNull();
        second.ShouldNotBeNull();
        (await ReserveAsync(ledger, Nobody)).ShouldBeNull();
        (await ReserveAsync(ledger, new(new(-8), 1))).ShouldNotBeNull();
    }

    [Fact]
    public async Task What_was_set_aside_is_free_when_the_call_is_over()
    {
        var ledger = Open(new() { PersonCalls = 1 });

        (await ReserveAsync(ledger, Ann)).ShouldNotBeNull().Dispose();
        using var again = await ReserveAsync(ledger, Ann);

        again.ShouldNotBeNull();
        (await ReserveAsync(ledger, Ann)).ShouldBeNull();
        (await ReserveAsync(ledger, Bob)).ShouldNotBeNull();
        (await ReserveAsync(ledger, Nobody)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_refused_call_sets_nothing_aside()
    {
        var ledger = Open(new() { ChatCalls = 1 });
        used = new(1, 0, 0, 0, 0);
        (await ReserveAsync(ledger, Ann)).ShouldBeNull();

        used = Usage.None;

        (await ReserveAsync(ledger, Ann)).ShouldNotBeNull();
    }

    private Ledger Open(BudgetOptions budget)
    {
        return new(Options.Create(budget), TimeProvider.System, UsedAsync);

        Task<UsageDays> UsedAsync(Payer payer, CancellationToken cancellationToken)
        {
            var today = new Dictionary<DateOnly, Usage> { [Ledger.DayOf(TimeProvider.System)] = used };
            return Task.FromResult(new UsageDays(today, payer.Person is null ? new Dictionary<DateOnly, Usage>() : today));
        }
    }

    private static Task<IDisposable?> ReserveAsync(Ledger ledger, Payer payer) => ledger.ReserveAsync(payer, Call, TestContext.Current.CancellationToken);
}
