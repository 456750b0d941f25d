using Hub.Contracts.FollowUp;
using Hub.Contracts.Workers;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Workers;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Time;

namespace Hub.Router.Tests.Ledger;

/// <summary>
/// A ledger that was put back from a backup is found out by what an adapter has seen, once, however far it went on since.
/// </summary>
public sealed class LedgerEpochTests
{
    private readonly FakeClock clock = new();

    [Fact]
    public async Task A_line_that_the_ledger_holds_says_nothing()
    {
        await using var bus = await RouterBus.StartAsync();
        var seen = await StandAsync(bus);
        await bus.RouteAsync(Given.Signal("collectief"));

        Assert.Equal(1, (await HearAsync(bus, seen)).Number);
        Assert.Equal(1, (await HearAsync(bus, null)).Number);
        Assert.Equal(1, (await HearAsync(bus, new LedgerStand(1, 0, new string('0', 64)))).Number);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public async Task A_line_that_it_does_not_hold_or_holds_otherwise_begins_an_epoch_with_an_alarm(int after)
    {
        await using var bus = await RouterBus.StartAsync();
        await bus.RouteAsync(Given.Signal("collectief"));
        var seen = await StandAsync(bus);
        // As a backup of before that signal, to which others were added since.
        await bus.QueryAsync("DELETE FROM trail WHERE seq > @seq RETURNING seq", row => row.GetInt64(0), ("@seq", seen.Line - 1));
        await bus.QueryAsync(
            "UPDATE trail_head SET seq = @seq, hash = (SELECT hash FROM trail WHERE seq = @seq) RETURNING seq",
            row => row.GetInt64(0),
            ("@seq", seen.Line - 1));
        for (var number = 0; number < after; number++)
        {
            await bus.RouteAsync(Given.Signal("individueel"));
        }

        var found = await HearAsync(bus, seen);
        var again = await HearAsync(bus, seen);

        Assert.Equal((2, 2, clock.GetUtcNow()), (found.Number, again.Number, again.RestoredAt));
        Assert.Equal(
            [AlarmCodes.LedgerRestored],
            await bus.QueryAsync("SELECT code FROM alarms WHERE cleared_at IS NULL", row => row.GetString(0)));
        Assert.Equal(3, (await HearAsync(bus, new LedgerStand(2, 1_000_000, new string('a', 64)))).Number);
    }

    [Fact]
    public async Task An_adapter_is_done_when_it_is_in_the_epoch_and_waits_for_nothing_of_it()
    {
        await using var bus = await RouterBus.StartAsync();
        var epoch = new LedgerEpoch(2, clock.GetUtcNow());
        var done = new List<bool>();

        foreach (var (seen, offered) in new (LedgerStand?, int)[]
        {
            (new(1, 5, "aa"), 0), (new(2, 5, "aa"), 3), (new(2, 5, "aa"), 0), (null, 0),
        })
        {
            var heard = new WorkerHeard(
                "adapters-proef-000001", WorkerKind.Adapters,
                clock.GetUtcNow(),
                clock.GetUtcNow(),
                "1.0.0",
                ledger: seen,
                offered: offered);
            await bus.Database.WriteAsync(
                session => WorkerRows.HearAsync(session, heard, clock.GetUtcNow(), TestContext.Current.CancellationToken),
                TestContext.Current.CancellationToken);
            var row = Assert.Single(
                await bus.Database.ReadAsync(
                    session => WorkerRows.AllAsync(session, TestContext.Current.CancellationToken),
                    TestContext.Current.CancellationToken));
            done.Add(!row.IsReconciling(epoch));
        }

        Assert.Equal([false, false, true, true], done);
    }

    private static async Task<LedgerStand> StandAsync(RouterBus bus)
    {
        await bus.RouteAsync(Given.Signal("collectief"));
        return (
            await bus.QueryAsync(
                "SELECT epoch, seq, hash FROM trail_head WHERE id = 1",
                row => new LedgerStand(row.GetInt32(0), row.GetInt64(1), Convert.ToHexStringLower((byte[])row[2])))
        )[0];
    }

    private Task<LedgerEpoch> HearAsync(RouterBus bus, LedgerStand? seen)
        => bus.Database.WriteAsync(
            session => LedgerEpoch.HearAsync(session, seen, clock.GetUtcNow(), TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken);
}
