using Hub.Adapters.Spool;
using Hub.Adapters.Tests.Hosting;
using Hub.Adapters.Watch;
using Hub.Contracts.Signals;
using Hub.Contracts.Workers;
using Hub.Hosting.Bus;
using Hub.Testing.Time;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;

namespace Hub.Adapters.Tests.Spool;

/// <summary>A ledger that was put back from a backup is offered again what this spool keeps: sealed, for less than a day.</summary>
public sealed class ReconciliationTests : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(23);
    private readonly ConfigFolder config = new();
    private readonly FakeClock clock = new();

    public void Dispose() => config.Dispose();

    [Fact]
    public async Task What_was_routed_is_offered_again_once_an_epoch_and_reads_as_it_was_sent()
    {
        var key = config.AddPartner("zorg-proef");
        await using var host = await AdapterHost.Start(config, clock: clock);
        var first = await SettledAsync(host, key);
        var known = await Answer.Json(await host.GetFrom(key, $"/v1/signals/{first.SignalId}"));
        await host.Get<SpoolSettlement>()
            .SettleAsync(Receipts(first, new LedgerStand(1, 7, new string('a', 64))), TestContext.Current.CancellationToken);

        host.Router.Answer = _ => null;
        await host.Get<Reconciliation>().OfferAsync(new LedgerRestored(2), TestContext.Current.CancellationToken);
        var offered = SpoolState.Read(host.Get<SpoolDatabase>());
        var again = await NextAsync(host);
        await host.Get<SpoolSettlement>()
            .SettleAsync(Receipts(again, new LedgerStand(2, 4, new string('b', 64))), TestContext.Current.CancellationToken);
        await host.Get<Reconciliation>().OfferAsync(new LedgerRestored(2), TestContext.Current.CancellationToken);

        Assert.Equal(
            (first.SignalId, first.Revision, first.ReceivedAt, first.ContentHash),
            (again.SignalId, again.Revision, again.ReceivedAt, again.ContentHash));
        Assert.Equal(host.Open(first).Description, host.Open(again).Description);
        Assert.Equal((1, 2), (offered.Offered, offered.Ledger!.Epoch));
        var state = SpoolState.Read(host.Get<SpoolDatabase>());
        Assert.Equal((0, 0, new LedgerStand(2, 4, new string('b', 64))), (state.Offered, state.Waiting, state.Ledger));
        Assert.Equal(known.ToJsonString(), (await Answer.Json(await host.GetFrom(key, $"/v1/signals/{first.SignalId}"))).ToJsonString());
    }

    [Fact]
    public async Task A_receipt_of_the_ledger_that_is_gone_settles_nothing()
    {
        var key = config.AddPartner("zorg-proef");
        await using var host = await AdapterHost.Start(config, clock: clock);
        var first = await SettledAsync(host, key);
        await host.Get<SpoolSettlement>()
            .SettleAsync(Receipts(first, new LedgerStand(1, 7, new string('a', 64))), TestContext.Current.CancellationToken);
        host.Router.Answer = _ => null;
        await host.Get<Reconciliation>().OfferAsync(new LedgerRestored(2), TestContext.Current.CancellationToken);

        await host.Get<SpoolSettlement>()
            .SettleAsync(Receipts(first, new LedgerStand(1, 8, new string('c', 64))), TestContext.Current.CancellationToken);

        Assert.Equal(1, SpoolState.Read(host.Get<SpoolDatabase>()).Waiting);
    }

    [Fact]
    public async Task Its_content_is_kept_for_less_than_a_day_and_not_when_the_installation_says_so()
    {
        var key = config.AddPartner("zorg-proef");
        await using (var host = await AdapterHost.Start(config, clock: clock))
        {
            await SettledAsync(host, key);
            Assert.Equal(1L, Scalar(host, "SELECT count(*) FROM signals WHERE sealed IS NOT NULL"));
            clock.Leap(Kept + TimeSpan.FromSeconds(1));
            await host.Get<IEnumerable<IHostedService>>()
                .OfType<TrailRetention>()
                .Single()
                .CleanAsync(TestContext.Current.CancellationToken);
            Assert.Equal(
                0L,
                Scalar(host, "SELECT count(*) FROM signals WHERE sealed IS NOT NULL OR key_id IS NOT NULL OR covenant IS NOT NULL"));
        }
        config.WriteText(
            "hub.json",
            """{ "dataFolder": "data", "spool": { "keptHours": 0 }, "http": { "adapters": ["http://127.0.0.1:0"] } }"""
        );

        await using var none = await AdapterHost.Start(config, clock: clock);
        await SettledAsync(none, key, "melding-2");

        Assert.Equal(0L, Scalar(none, "SELECT count(*) FROM signals WHERE sealed IS NOT NULL"));
    }

    [Theory]
    [InlineData(OutcomeState.Erased)]
    [InlineData(OutcomeState.Closed)]
    public async Task What_was_erased_or_closed_is_not_offered(OutcomeState end)
    {
        var key = config.AddPartner("zorg-proef");
        await using var host = await AdapterHost.Start(config, clock: clock);
        var first = await SettledAsync(host, key);
        await host.Get<SpoolSettlement>()
            .SettleAsync(Receipts(first, new LedgerStand(1, 7, new string('a', 64))), TestContext.Current.CancellationToken);
        await host.Get<IHubBus>()
            .SendAsync(
                HubQueues.Outcomes,
                new SignalOutcome(first.SignalId, 1, first.Partner, end, clock.GetUtcNow()),
                TestContext.Current.CancellationToken);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (Scalar(host, $"SELECT count(*) FROM signals WHERE state = {(int)end}") == 0)
        {
            await Task.Delay(10, patience.Token);
        }

        await host.Get<Reconciliation>().OfferAsync(new LedgerRestored(2), TestContext.Current.CancellationToken);

        Assert.Equal(0, SpoolState.Read(host.Get<SpoolDatabase>()).Waiting);
        Assert.Equal(end == OutcomeState.Erased ? 0L : 1L, Scalar(host, "SELECT count(*) FROM signals WHERE sealed IS NOT NULL"));
    }

    private static SignalReceipts Receipts(SignalReceived signal, LedgerStand stand)
        => new([new SignalReceipt(signal.SignalId, signal.Revision, ReceiptState.Routed, signal.ReceivedAt, [TeamKind.Wijkteam])], stand);

    private static async Task<SignalReceived> SettledAsync(AdapterHost host, string key, string id = "melding-1")
    {
        await host.Post(key, Events.Json(id));
        var message = await host.Router.Next();
        await host.Settled();
        return message;
    }

    private async Task<SignalReceived> NextAsync(AdapterHost host)
    {
        var next = host.Router.Next();
        while (!next.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
        return await next;
    }

    private static long Scalar(AdapterHost host, string sql)
    {
        using var connection = host.Get<SpoolDatabase>().OpenForReading();
        using var command = new SqliteCommand(sql, connection);
        return (long)command.ExecuteScalar()!;
    }
}
