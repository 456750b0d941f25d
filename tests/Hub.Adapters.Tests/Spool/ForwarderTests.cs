using Hub.Adapters.Spool;
using Hub.Adapters.Tests.Hosting;
using Hub.Configuration;
using Hub.Contracts.Signals;
using Hub.Testing.Processes;
using Hub.Testing.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Adapters.Tests.Spool;

/// <summary>
/// How much the forwarder gives away at once, and after a start: a soak whose adapters were killed with much waiting filled the routers'
/// queue with repeats.
/// </summary>
public sealed class ForwarderTests : IDisposable
{
    private static readonly MunicipalityCode Zoetermeer = new("GM0637");
    private readonly ConfigFolder config = new();
    private readonly FakeClock clock = new();
    private readonly RouterStub router = new() { Answer = _ => null };

    public void Dispose() => config.Dispose();

    [Fact]
    public async Task No_more_are_under_way_than_routers_answer_for_but_what_is_acute_passes()
    {
        config.AddPartner("zorg-proef");
        await using var host = await AdapterHost.Start(config, router, clock);
        await Task.WhenAll(Enumerable.Range(0, UnderWay.Most + 100).Select(_ => StoreAsync(host, clock.GetUtcNow())));
        await ReceivedAsync(UnderWay.Most + 1 - SignalsReceived.Most); // no further one is sent without its whole page

        var acute = await StoreAsync(host, clock.GetUtcNow(), Urgency.Acute);
        await UntilAsync(() => router.Received.Any(signal => signal.SignalId == acute), "the acute one was sent");
        Assert.InRange(router.Received.Count, UnderWay.Most + 2 - SignalsReceived.Most, UnderWay.Most + 1);

        await SettleAsync(host, router.Received.Take(300));
        await UntilAsync(() => router.Received.DistinctBy(signal => signal.SignalId).Count() == UnderWay.Most + 101, "all were sent");
    }

    [Fact]
    public async Task What_waited_long_before_it_was_sent_has_its_whole_time_for_a_receipt()
    {
        config.AddPartner("zorg-proef");
        await using var host = await AdapterHost.Start(config, router, clock);
        await StoreAsync(host, clock.GetUtcNow() - TimeSpan.FromHours(1));
        await ReceivedAsync(1);

        for (var second = 0; second < 20; second++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await host.Get<SpoolWriter>().DoAsync(_ => true, TestContext.Current.CancellationToken);
        }
        var behind = await StoreAsync(host, clock.GetUtcNow());
        await ReceivedAsync(2);

        Assert.Equal(behind, router.Received.Last().SignalId);
        await AgainAsync(router.Received.First().SignalId);
    }

    [Fact]
    public async Task A_start_goes_on_where_the_last_one_came_to_and_sends_again_in_time_what_the_broker_keeps()
    {
        config.AddPartner("zorg-proef");
        Guid sent;
        await using (var host = await AdapterHost.Start(config, router, clock, more: Broker))
        {
            sent = await StoreAsync(host, clock.GetUtcNow());
            await ReceivedAsync(1);
        }

        await using var again = await AdapterHost.Start(config, router, clock, more: Broker);
        var next = await StoreAsync(again, clock.GetUtcNow());
        await ReceivedAsync(2);

        Assert.Equal([sent, next], router.Received.Select(signal => signal.SignalId));
        await AgainAsync(sent);
    }

    private static void Broker(IServiceCollection services) => services.AddSingleton(new BusSettings(BusKind.RabbitMq));

    private static async Task<Guid> StoreAsync(AdapterHost host, DateTimeOffset receivedAt, Urgency urgency = Urgency.Normal)
    {
        var id = Guid.NewGuid();
        var signal = new SignalReceived(
            id, 1, new PartnerId("zorg-proef"), SourceKind.Zorg, Zoetermeer, receivedAt, urgency, $"{id:N}",
            host.Get<SpoolKeys>().Seal(id, 1, Zoetermeer, [1, 2, 3]));
        await host.Get<SpoolWriter>().InsertAsync(signal, callback: false, TestContext.Current.CancellationToken);
        return id;
    }

    private static Task SettleAsync(AdapterHost host, IEnumerable<SignalReceived> signals)
        => host.Get<SpoolSettlement>().SettleAsync(
            [.. signals.Select(signal => new SignalReceipt(signal.SignalId, 1, ReceiptState.Routed, signal.ReceivedAt))],
            TestContext.Current.CancellationToken);

    private async Task AgainAsync(Guid signal)
    {
        var before = router.Received.Count(one => one.SignalId == signal);
        await UntilAsync(
            () =>
            {
                clock.Advance(TimeSpan.FromSeconds(2));
                return router.Received.Count(one => one.SignalId == signal) > before;
            },
            "it was sent again");
    }

    private Task ReceivedAsync(int count) => UntilAsync(() => router.Received.Count >= count, $"the router was sent {count}");

    private static Task UntilAsync(Func<bool> condition, string what)
        => Posix.UntilAsync(() => Task.FromResult(condition()), TimeSpan.FromMinutes(3), what);
}
