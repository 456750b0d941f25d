using System.Text.Json.Nodes;
using Hub.Adapters.Outcomes;
using Hub.Adapters.Spool;
using Hub.Adapters.Tests.Hosting;
using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using Hub.Testing.Time;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Tests.Spool;

/// <summary>What another adapter took in is known here by its receipt: status, repeats and revisions are the same at either.</summary>
public sealed class MoreAdaptersTests : IDisposable
{
    private readonly ConfigFolder config = new();
    private readonly FakeClock clock = new();

    public void Dispose() => config.Dispose();

    [Fact]
    public async Task A_receipt_of_another_adapters_signal_makes_it_known_here()
    {
        var key = config.AddPartner("zorg-proef");
        var (receipt, id) = await ElsewhereAsync(key);
        await using var host = await AdapterHost.Start(config, clock: clock);

        await SettleAsync(host, receipt);
        var status = await Answer.Json(await host.GetFrom(key, $"/v1/signals/{id}"));
        var same = await Answer.Json(await host.Post(key, Events.Json()));
        var revised = await Answer.Json(await host.Post(key, Events.Json(data: data => data["summary"] = "Twee kapotte lantaarns")));
        var sent = await host.Router.Next();

        Assert.Equal(("routed", 1), ((string?)status["state"], (int)status["revision"]!));
        Assert.Equal((id.ToString(), 1), ((string?)same["receiptId"], (int)same["revision"]!));
        Assert.Equal((id.ToString(), 2), ((string?)revised["receiptId"], (int)revised["revision"]!));
        Assert.Equal((2, 1), (sent.Revision, host.Router.Received.Count));
    }

    [Fact]
    public async Task Another_adapters_content_under_the_same_number_settles_nothing_here_and_the_ledgers_number_holds()
    {
        var key = config.AddPartner("zorg-proef");
        var (other, id) = await ElsewhereAsync(key);
        await using var host = await AdapterHost.Start(config, new RouterStub { Answer = _ => null }, clock);
        await host.Post(key, Events.Json(data: data => data["summary"] = "Twee kapotte lantaarns"));
        var own = await host.Router.Next();

        await SettleAsync(host, other);
        Assert.Equal(1, host.Spool.Pending().Count);
        await SettleAsync(
            host,
            new SignalReceipt(
                id, 2, ReceiptState.Routed,
                clock.GetUtcNow(),
                [TeamKind.Wijkteam],
                sentRevision: 1,
                contentHash: own.ContentHash,
                partner: own.Partner,
                receivedAt: own.ReceivedAt));

        var status = await Answer.Json(await host.GetFrom(key, $"/v1/signals/{id}"));
        Assert.Equal(0, host.Spool.Pending().Count);
        Assert.Equal(("routed", 2), ((string?)status["state"], (int)status["revision"]!));
    }

    [Fact]
    public async Task What_came_behind_newer_content_of_another_adapter_gives_way_to_it()
    {
        var key = config.AddPartner("zorg-proef");
        await using var host = await AdapterHost.Start(config, new RouterStub { Answer = _ => null }, clock);
        await host.Post(key, Events.Json());
        var own = await host.Router.Next();

        await SettleAsync(
            host,
            new SignalReceipt(
                own.SignalId, 1, ReceiptState.Duplicate,
                clock.GetUtcNow(),
                [],
                "superseded",
                sentRevision: 1,
                contentHash: own.ContentHash,
                partner: own.Partner,
                receivedAt: own.ReceivedAt),
            new SignalReceipt(
                own.SignalId, 1, ReceiptState.Routed,
                clock.GetUtcNow(),
                [TeamKind.Wijkteam],
                contentHash: "van-een-ander",
                partner: own.Partner,
                receivedAt: own.ReceivedAt.AddSeconds(9)));

        var status = await Answer.Json(await host.GetFrom(key, $"/v1/signals/{own.SignalId}"));
        Assert.Equal(0, host.Spool.Pending().Count);
        Assert.Equal(("routed", 1), ((string?)status["state"], (int)status["revision"]!));
    }

    [Fact]
    public async Task Only_the_adapter_that_was_first_calls_the_partner_back()
    {
        config.WriteText("keys/partners/zorg-proef.callback.secret", "geheim-van-een-proefpartner-geheim");
        var key = config.AddPartner("zorg-proef", change: partner => partner["callback"] = new JsonObject
        {
            ["url"] = "http://127.0.0.1:9/",
            ["proof"] = "bearer",
            ["secretFile"] = "partners/zorg-proef.callback.secret",
        });
        await using var host = await AdapterHost.Start(config, new RouterStub { Answer = _ => null }, clock);
        await host.Post(key, Events.Json());
        var own = await host.Router.Next();
        var before = host.Get<CallbackReader>().Counts().Values.Sum();

        await SettleAsync(
            host,
            new SignalReceipt(
                own.SignalId, 1, ReceiptState.Routed,
                clock.GetUtcNow(),
                [TeamKind.Wijkteam],
                contentHash: own.ContentHash,
                partner: own.Partner,
                receivedAt: own.ReceivedAt.AddSeconds(-3)));
        await host.Get<IHubBus>()
            .SendAsync(
                HubQueues.Outcomes,
                new SignalOutcome(own.SignalId, 1, own.Partner, OutcomeState.Accepted, clock.GetUtcNow(), TeamKind.Wijkteam),
                TestContext.Current.CancellationToken);
        await UntilAsync(host, "SELECT count(*) FROM outcomes WHERE state = 6", 1);

        Assert.Equal(before, host.Get<CallbackReader>().Counts().Values.Sum());
    }

    [Fact]
    public async Task What_was_erased_through_another_adapter_is_new_here_when_it_comes_again()
    {
        var key = config.AddPartner("zorg-proef");
        var (receipt, id) = await ElsewhereAsync(key);
        await using var host = await AdapterHost.Start(config, clock: clock);
        await SettleAsync(host, receipt);

        await host.Get<IHubBus>()
            .SendAsync(
                HubQueues.Outcomes,
                new SignalOutcome(
                    id, 1, new PartnerId("zorg-proef"), OutcomeState.Erased,
                    clock.GetUtcNow(),
                    reasonCode: "erased-at-source"),
                TestContext.Current.CancellationToken);
        await UntilAsync(host, "SELECT count(*) FROM signals WHERE content_hash = 'erased'", 1);
        var again = await Answer.Json(await host.Post(key, Events.Json()));

        Assert.Equal(2, (int)again["revision"]!);
    }

    // The same installation, another spool: what it took in, as its receipt tells it.
    private async Task<(SignalReceipt Receipt, Guid Id)> ElsewhereAsync(string key)
    {
        var other = await AdapterHost.Start(config, new RouterStub { Answer = _ => null }, clock);
        await other.Post(key, Events.Json());
        var sent = await other.Router.Next();
        await other.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path.Combine(config.Root, "data"), recursive: true);
        clock.Advance(TimeSpan.FromSeconds(1));
        return (
            new SignalReceipt(
                sent.SignalId, 1, ReceiptState.Routed,
                clock.GetUtcNow(),
                [TeamKind.Wijkteam],
                contentHash: sent.ContentHash,
                partner: sent.Partner,
                receivedAt: sent.ReceivedAt),
            sent.SignalId);
    }

    private static Task SettleAsync(AdapterHost host, params SignalReceipt[] receipts)
        => host.Get<SpoolSettlement>().SettleAsync([.. receipts], TestContext.Current.CancellationToken);

    private static async Task UntilAsync(AdapterHost host, string sql, long count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (true)
        {
            using var connection = host.Get<SpoolDatabase>().OpenForReading();
            using var command = new SqliteCommand(sql, connection);
            if ((long)command.ExecuteScalar()! == count)
            {
                return;
            }
            await Task.Delay(10, patience.Token);
        }
    }
}
