using System.Diagnostics.Metrics;
using Hub.Router.Delivery;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;
using Hub.Router.Watch;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Router.Tests.Watch;

/// <summary>Figures of the router's own: how long a signal takes to its team, and how the ledger grows.</summary>
public sealed class FigureTests : IDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly List<(string Name, double Value, string Label)> seen = [];
    private readonly MeterListener listener = new();
    private readonly FakeClock clock = new();

    public FigureTests()
    {
        listener.InstrumentPublished = (instrument, source) =>
        {
            if (instrument.Meter.Scope == services.GetRequiredService<IMeterFactory>())
            {
                source.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.Start();
    }

    [Fact]
    public void From_receipt_to_queue_counts_a_first_delivery_alone_and_is_never_below_nought()
    {
        var times = new CriticalTime(services.GetRequiredService<IMeterFactory>(), clock);
        seen.Clear();

        times.Note([Message(2_000, acute: true), Message(-5_000, acute: false),
            Message(3_000, acute: false) with { State = DeliveryState.HandOverPending },
            Message(0, acute: false) with { Received = null }]);

        Assert.Equal(
            [("hub.critical.time", 2, "yes"), ("hub.critical.time.skewed", 1, ""), ("hub.critical.time", 0, "no")], seen);
    }

    [Fact]
    public async Task What_the_sweeper_sends_again_still_knows_when_it_was_received()
    {
        await using var bus = await RouterBus.StartAsync();
        var sent = Given.Signal("individueel");
        await bus.RouteAsync(sent);
        await bus.QueryAsync(
            "UPDATE deliveries SET state = 1, due_at = 0, queue = 'team.x' RETURNING 1", row => row.GetInt32(0));

        var due = await bus.Get<PendingDeliveries>().LeaseAsync(10, TestContext.Current.CancellationToken);

        Assert.All(due, one => Assert.Equal(new ReceivedMark(sent.ReceivedAt.ToUnixTimeMilliseconds(), Acute: false), one.Received));
        Assert.NotEmpty(due);
    }

    // Else two routers on a slow machine take a batch from each other for ever, each before the other's confirmation counts.
    [Fact]
    public async Task What_was_taken_up_often_is_leased_longer_each_time()
    {
        await using var bus = await RouterBus.StartAsync();
        await bus.RouteAsync(Given.Signal("individueel"));
        async Task<long> LeaseAsync(int tries)
        {
            await bus.QueryAsync(
                $"UPDATE deliveries SET state = 1, due_at = 0, queue = 'team.x', tries = {tries} RETURNING 1", row => row.GetInt32(0));
            var before = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
            var taken = await bus.Get<PendingDeliveries>().LeaseAsync(10, TestContext.Current.CancellationToken);
            await bus.Get<PendingDeliveries>().RenewAsync(taken, TestContext.Current.CancellationToken);
            return ((await bus.QueryAsync("SELECT due_at FROM deliveries", row => row.GetInt64(0)))[0] - before) / PendingDeliveries.Lease;
        }

        Assert.InRange(await LeaseAsync(0), 1, 3);
        Assert.InRange(await LeaseAsync(5), 6, 8);
        Assert.InRange(await LeaseAsync(200), 12, 14);
    }

    [Fact]
    public async Task The_size_of_the_ledger_is_known_once_somebody_looked()
    {
        await using var bus = await RouterBus.StartAsync();
        using var growth = new LedgerGrowth(bus.Database, services.GetRequiredService<IMeterFactory>(), clock,
            NullLogger<LedgerGrowth>.Instance);
        listener.RecordObservableInstruments();
        Assert.Empty(seen);

        await growth.LookAsync(TestContext.Current.CancellationToken);
        listener.RecordObservableInstruments();

        Assert.Contains(seen, one => one is { Name: "hub.ledger.bytes", Value: > 10_000 });
        Assert.Contains(seen, one => one is { Name: "hub.figures.rows", Value: >= 0 });
    }

    public void Dispose()
    {
        listener.Dispose();
        services.Dispose();
    }

    private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        => seen.Add((instrument.Name, value, tags.IsEmpty ? "" : $"{tags[0].Value}"));

    private PendingMessage Message(int age, bool acute)
        => new(Guid.NewGuid(), 1, "gm0637.triage", "GM0637", "team.gm0637.triage", DeliveryState.Pending, null)
        {
            Received = new ReceivedMark(clock.GetUtcNow().ToUnixTimeMilliseconds() - age, acute),
        };
}
