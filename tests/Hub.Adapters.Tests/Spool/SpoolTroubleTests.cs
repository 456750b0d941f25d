using Hub.Adapters.Outcomes;
using Hub.Adapters.Spool;
using Hub.Adapters.Spool.Rows;
using Hub.Adapters.Tests.Hosting;
using Hub.Contracts.Signals;
using Hub.Hosting.Http;
using Hub.Testing.Time;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Adapters.Tests.Spool;

/// <summary>A spool that cannot be written for a while ends nothing, and what nobody will ask for leaves it.</summary>
public sealed class SpoolTroubleTests : IDisposable
{
    private readonly ConfigFolder config = new();
    private readonly FakeClock clock = new();

    [Fact]
    public async Task A_spool_that_cannot_be_written_when_a_signal_is_due_ends_no_forwarding()
    {
        var key = config.AddPartner("zorg-proef");
        await using var host = await AdapterHost.Start(config, new RouterStub { Answer = _ => null }, clock);
        await host.Post(key, Events.Json());
        await host.Router.Next();
        await host.Get<SpoolWriter>().DisposeAsync();

        for (var look = 0; look < 40; look++)
        {
            clock.Advance(TimeSpan.FromSeconds(2));
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        Assert.False(host.Get<IEnumerable<IHostedService>>().OfType<Forwarder>().Single().ExecuteTask!.IsCompleted);
    }

    [Fact]
    public async Task What_the_bus_still_settles_while_the_host_stops_is_written()
    {
        config.AddPartner("zorg-proef");
        await using var host = await AdapterHost.Start(config, clock: clock);
        await host.Get<SpoolWriter>().StopAsync(TestContext.Current.CancellationToken); // the bus stops after it

        await Note(host, clock.GetUtcNow());

        Assert.Equal(1, host.Get<CallbackReader>().Counts().Values.Sum());
    }

    [Fact]
    public async Task An_outcome_of_a_signal_that_is_not_there_any_more_leaves_with_its_time()
    {
        config.AddPartner("zorg-proef");
        await using var host = await AdapterHost.Start(config, clock: clock);
        await Note(host, clock.GetUtcNow().AddDays(-200));
        await Note(host, clock.GetUtcNow());

        await host.Get<IEnumerable<IHostedService>>().OfType<TrailRetention>().Single().CleanAsync(TestContext.Current.CancellationToken);

        using var connection = host.Get<SpoolDatabase>().OpenForReading();
        using var command = new SqliteCommand("SELECT count(*) FROM outcomes", connection);
        Assert.Equal(1L, command.ExecuteScalar());
        Assert.Equal(1, host.Get<CallbackReader>().Counts().Values.Sum());
    }

    [Fact]
    public async Task Adapters_whose_spool_cannot_write_say_that_they_are_not_ready()
    {
        config.AddPartner("zorg-proef");
        await using var host = await AdapterHost.Start(config, clock: clock);
        var ready = host.Get<IEnumerable<IReadiness>>().OfType<SpoolReadiness>().Single();
        Assert.True(await ready.IsReadyAsync(TestContext.Current.CancellationToken));

        var spool = await RefusingAsync(host);

        await Assert.ThrowsAsync<SpoolUnavailableException>(async () => await ready.IsReadyAsync(TestContext.Current.CancellationToken));
        spool.Run("PRAGMA query_only=OFF");
        Assert.True(await ready.IsReadyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_receipt_waits_until_the_spool_can_write_again()
    {
        var key = config.AddPartner("zorg-proef");
        await using var host = await AdapterHost.Start(config, new RouterStub { Answer = _ => null });
        await host.Post(key, Events.Json());
        var signal = await host.Router.Next();
        var spool = await RefusingAsync(host);

        var settling = SpoolPatience.RunAsync(
            token =>
                host.Get<SpoolSettlement>()
                    .SettleAsync(
                        [new SignalReceipt(signal.SignalId, 1, ReceiptState.Routed, signal.ReceivedAt, [TeamKind.Wijkteam])],
                        token),
            clock, NullLogger.Instance,
            TestContext.Current.CancellationToken);

        for (var look = 0; look < 20; look++)
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
        Assert.False(settling.IsCompleted);
        spool.Run("PRAGMA query_only=OFF");
        while (!settling.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(20));
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
        await settling;
        Assert.Equal(0, host.Spool.Pending().Count);
    }

    [Fact]
    public async Task Work_that_no_disk_would_make_good_is_not_tried_again()
        => await Assert.ThrowsAsync<SpoolUnavailableException>(()
            => SpoolPatience.RunAsync(
                _ => throw new SpoolUnavailableException(new InvalidOperationException("a bug")),
                clock, NullLogger.Instance,
                TestContext.Current.CancellationToken));

    [Fact]
    public async Task A_signal_that_a_clock_ahead_put_off_is_sent_again_now()
    {
        var key = config.AddPartner("zorg-proef");
        await using var host = await AdapterHost.Start(config, new RouterStub { Answer = _ => null }, clock);
        await host.Post(key, Events.Json());
        await host.Router.Next();
        var ahead = (clock.GetUtcNow() + TimeSpan.FromHours(6)).ToUnixTimeMilliseconds();
        await host.Get<SpoolWriter>()
            .DoAsync(
                statements => statements.Connection.Run("UPDATE signals SET next_try = @at", ("@at", ahead)),
                TestContext.Current.CancellationToken);

        Assert.Single(host.Spool.Due(clock.GetUtcNow(), long.MaxValue, 10).Signals);
    }

    [Fact]
    public async Task A_clock_that_was_set_back_does_not_end_the_looking_for_what_is_due()
    {
        var key = config.AddPartner("zorg-proef");
        var steps = new SteppedClock();
        await using var host = await AdapterHost.Start(config, new RouterStub { Answer = _ => null }, steps);
        await host.Post(key, Events.Json());
        await host.Router.Next();
        await host.Get<SpoolWriter>()
            .DoAsync(statements => statements.Connection.Run("UPDATE signals SET next_try = 1"), TestContext.Current.CancellationToken);

        steps.Back = TimeSpan.FromHours(2);

        Assert.Equal(1, (await host.Router.Next()).Revision);
    }

    public void Dispose() => config.Dispose();

    // The writer's own connection, which refuses from now on;
    // a transaction that could end that would be refused too, so the caller ends it between two.
    private static async Task<SqliteConnection> RefusingAsync(AdapterHost host)
    {
        SqliteConnection? refusing = null;
        try
        {
            await host.Get<SpoolWriter>().DoAsync(
                statements =>
                {
                    refusing = statements.Connection;
                    return refusing.Run("PRAGMA query_only=ON");
                },
                TestContext.Current.CancellationToken);
        }
        catch (SpoolUnavailableException)
        {
            // What another part wrote in the same commit was refused already.
        }
        return refusing!;
    }

    private sealed class SteppedClock : TimeProvider
    {
        public TimeSpan Back { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() - Back;
    }

    private static Task<bool> Note(AdapterHost host, DateTimeOffset at)
        => host.Get<SpoolWriter>()
            .DoAsync(
                statements =>
                    statements.Outcomes.Note(
                        new SignalOutcome(Guid.NewGuid(), 1, new PartnerId("zorg-proef"), OutcomeState.Closed, at, TeamKind.Wijkteam),
                        callback: true,
                        at),
                TestContext.Current.CancellationToken);
}
