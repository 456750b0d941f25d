using Hub.Router.Ledger;

namespace Hub.Router.Tests.Ledger;

public sealed class LedgerClockTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(-2)]
    public void A_router_on_a_machine_with_another_clock_has_the_ledgers_time(int hours)
    {
        var clock = new LedgerClock();
        var ledger = TimeProvider.System.GetUtcNow().AddHours(hours);

        clock.Set(ledger, clock.GetTimestamp());

        Assert.InRange(clock.GetUtcNow() - ledger, TimeSpan.Zero, TimeSpan.FromMinutes(10));
        Assert.InRange(clock.Difference, TimeSpan.FromMinutes(110), TimeSpan.FromMinutes(130));
    }

    [Theory]
    [InlineData(24)]
    [InlineData(-24)]
    public void What_deletes_believes_neither_clock_that_runs_ahead(int hours)
    {
        var clock = new LedgerClock();
        var machine = TimeProvider.System.GetUtcNow();
        clock.Set(machine.AddHours(hours), clock.GetTimestamp());

        Assert.True(clock.Earlier.GetUtcNow() < machine.AddHours(1));
        Assert.True(clock.Earlier.GetUtcNow() <= clock.GetUtcNow());
    }
}
