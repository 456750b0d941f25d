using System.Security.Cryptography;
using Hub.Contracts;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Deciding.Planning;
using Hub.Hosting.Keys;
using Hub.Router.Intake;
using Hub.Router.Intake.Hop;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Router.Tests.Intake.Hop;

/// <summary>
/// The life of a hop key: an hour the newest, there as long as something comes under it or lies parked under it, and then nowhere.
/// </summary>
public sealed partial class HopKeysTests
{
    private readonly FakeClock clock = new();
    private readonly byte[] contentKey = RandomNumberGenerator.GetBytes(32);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_signal_under_a_hop_key_is_opened_by_every_router_that_shares_the_ledger()
    {
        await using var bus = await StartAsync();
        var announced = await bus.Get<HopKeys>().NewestAsync(Token);

        var receipts = await bus.RouteAsync(Under(announced, "individueel"), Under(announced, "collectief"));
        var another = Another(bus);
        var open = await another.Keys.PrepareAsync([Under(announced, "individueel")], Token);

        Assert.All(receipts, receipt => Assert.Equal(ReceiptState.Routed, receipt.State));
        Assert.NotEmpty(another.Opener.Open(Assert.Single(open)));
    }

    [Fact]
    public async Task Each_hour_has_a_new_key_and_the_last_is_destroyed_when_it_was_out_of_use_for_an_hour()
    {
        await using var bus = await StartAsync();
        var keys = bus.Get<HopKeys>();
        var first = await keys.NewestAsync(Token);
        await bus.RouteAsync(Under(first, "individueel"));
        clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(first.HopKeyId, (await keys.NewestAsync(Token)).HopKeyId);
        clock.Advance(TimeSpan.FromMinutes(30));
        var second = await keys.NewestAsync(Token);
        await bus.RouteAsync(Under(first, "individueel")); // still comes under the first
        clock.Advance(TimeSpan.FromMinutes(59));

        Assert.NotEqual(first.HopKeyId, second.HopKeyId);
        Assert.Equal(0, await keys.EndAsync(Token));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await keys.EndAsync(Token));

        var late = Under(first, "individueel");
        Assert.Empty(await keys.PrepareAsync([late], Token));
        Assert.Throws<ContractViolationException>(() => bus.Get<HopOpener>().Open(late));
    }

    [Fact]
    public async Task A_key_that_a_clock_far_ahead_made_is_followed_by_one_that_counts_as_newer_and_dies_like_any_other()
    {
        await using var bus = await StartAsync();
        clock.Leap(TimeSpan.FromHours(30));
        var ahead = await bus.Get<HopKeys>().NewestAsync(Token);
        var right = new FakeClock();
        var keys = new HopKeys(bus.Database, new HopOpener(Given.Keys), Given.Keys, right, NullLogger<HopKeys>.Instance);

        var next = await keys.NewestAsync(Token);
        right.Advance(HopKeys.Rest);
        await keys.EndAsync(Token); // from here on the other's moment counts as now
        right.Advance(HopKeys.Rest);
        await keys.NewestAsync(Token);

        Assert.True(next.Number > ahead.Number);
        Assert.Equal(2, await keys.EndAsync(Token));
    }

    [Fact]
    public async Task A_router_that_just_came_up_destroys_nothing_that_may_have_waited_for_it()
    {
        await using var bus = await StartAsync();
        var first = await bus.Get<HopKeys>().NewestAsync(Token);
        clock.Leap(TimeSpan.FromHours(30));
        var after = Another(bus);
        await after.Keys.NewestAsync(Token);

        Assert.Equal(0, await after.Keys.EndAsync(Token));
        Assert.Single(await after.Keys.PrepareAsync([Under(first, "individueel")], Token));
    }

    [Fact]
    public async Task A_router_that_still_holds_a_key_which_another_destroyed_opens_nothing_with_it()
    {
        await using var bus = await StartAsync();
        var first = await bus.Get<HopKeys>().NewestAsync(Token);
        var holds = Another(bus);
        var signal = Under(first, "individueel");
        Assert.Single(await holds.Keys.PrepareAsync([signal], Token));
        clock.Advance(TimeSpan.FromHours(2));
        await bus.Get<HopKeys>().NewestAsync(Token);
        Assert.Equal(1, await bus.Get<HopKeys>().EndAsync(Token));

        Assert.Empty(await holds.Keys.PrepareAsync([signal], Token));
        Assert.Throws<ContractViolationException>(() => holds.Opener.Open(signal));
    }

    [Fact]
    public async Task A_signal_whose_hop_key_is_gone_is_neither_recorded_nor_parked_and_those_beside_it_go_on()
    {
        await using var bus = await StartAsync();
        var announced = await bus.Get<HopKeys>().NewestAsync(Token);
        using var nobodys = HopSeal.NewPair();
        var gone = HopSeal.Announce("h-weg", 1, HopSeal.PointOf(nobodys), Given.Keys);

        await bus.Get<SignalBatches>().RouteAsync([Under(gone, "individueel"), Under(announced, "collectief")], Token);

        Assert.Equal(1L, (await bus.QueryAsync("SELECT COUNT(*) FROM signals", row => row.GetInt64(0))).Single());
        Assert.Equal(0L, (await bus.QueryAsync("SELECT COUNT(*) FROM parked", row => row.GetInt64(0))).Single());
    }

    [Fact]
    public async Task What_is_wrapped_for_a_hop_key_by_who_lacks_the_ring_is_parked()
    {
        await using var bus = await StartAsync();
        var announced = await bus.Get<HopKeys>().NewestAsync(Token);
        var stranger = new HubKeyRing(
            new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["k1"] = RandomNumberGenerator.GetBytes(32) },
            new Dictionary<string, byte[]>(StringComparer.Ordinal));

        var receipts = await bus.RouteAsync(Under(announced, "individueel", stranger));

        Assert.Equal(ReceiptState.Parked, receipts[0].State);
        Assert.Equal("contract.SealedForReceiver", (await bus.QueryAsync("SELECT code FROM parked", row => row.GetString(0))).Single());
    }

    private Task<RouterBus> StartAsync(Action<IServiceCollection>? more = null)
        => RouterBus.StartAsync(more: services =>
        {
            services.Substitute<TimeProvider>(clock);
            // These tests make and end keys themselves.
            services.Remove(services.Single(service => !service.IsKeyedService && service.ImplementationType == typeof(HopKeyAnnouncer)));
            more?.Invoke(services);
        });

    private (HopKeys Keys, HopOpener Opener) Another(RouterBus bus)
    {
        var opener = new HopOpener(Given.Keys);
        return (new HopKeys(bus.Database, opener, Given.Keys, clock, NullLogger<HopKeys>.Instance), opener);
    }

    private SignalReceived Under(HopKeyAnnounced hop, string text, HubKeyRing? ring = null)
    {
        var plain = Given.Signal(text);
        var content = HubJson.Write(new Signal("zaak-1", SourceKind.Corporatie, Given.Zoetermeer, plain.ReceivedAt, text));
        return new SignalReceived(
            plain.SignalId, 1, plain.Partner, plain.SourceKind, plain.Municipality, plain.ReceivedAt, plain.Urgency, plain.ContentHash,
            new SealedContent(
                "c1", new ContentKey(contentKey).Seal(plain.SignalId, 1, Given.Zoetermeer, content),
                HopSeal.Wrap(contentKey, "c1", hop.HopKeyId, hop.Point.Span, ring ?? Given.Keys)));
    }

    private sealed class BrokenOnce
    {
        private int asked;

        public RoutingDecision Decide(Signal signal, CovenantClaim? claim)
            => Interlocked.Increment(ref asked) == 1 ? throw new InvalidOperationException("a bug") : Given.Decide(signal, claim);
    }
}
