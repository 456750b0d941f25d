using Hub.Adapters.Partners.Watch;
using Hub.Adapters.Spool;
using Hub.Adapters.Tests.Hosting;
using Hub.Adapters.Watch;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Workers;
using Hub.Hosting.Http;
using Hub.Hosting.Metrics;
using Hub.Testing.Time;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hub.Adapters.Tests.Watch;

/// <summary>What waits at the adapters is told while nobody takes it, and no longer than it waits.</summary>
public sealed class AdapterWatchTests : IDisposable
{
    private readonly ConfigFolder config = new();
    private readonly FakeClock clock = new();

    public void Dispose() => config.Dispose();

    [Fact]
    public async Task A_signal_that_nobody_takes_raises_an_alarm_after_a_minute_and_its_receipt_clears_it()
    {
        var (key, router) = (config.AddPartner("zorg-proef"), new RouterStub { Answer = _ => null });
        await using var host = await AdapterHost.Start(config, router, clock);
        await host.Post(key, Events.Json());
        var message = await router.Next();

        await LookAsync(host);
        Assert.Empty(Standing(host));
        clock.Advance(AdapterWatch.LongestWait + TimeSpan.FromSeconds(1));
        await LookAsync(host);
        Assert.Equal([AlarmCodes.SpoolWaiting], Standing(host));
        Assert.Contains("hub_alarms_standing{code=\"spool.waiting\"} 1", host.Get<MetricsText>().Write(), StringComparison.Ordinal);
        await host.Get<SpoolSettlement>().SettleAsync([new RouterStub().Answer(message)!], TestContext.Current.CancellationToken);
        await LookAsync(host);

        Assert.Empty(Standing(host));
        Assert.Contains("hub_alarms_standing{code=\"spool.waiting\"} 0", host.Get<MetricsText>().Write(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_acute_signal_that_waits_is_told_sooner()
    {
        var key = config.AddPartner("zorg-proef");
        await using var host = await AdapterHost.Start(config, new RouterStub { Answer = _ => null }, clock);
        await host.Post(key, Events.Json(data: data => data["urgency"] = "acute"));
        await host.Router.Next();

        clock.Advance(AdapterWatch.LongestAcuteWait + TimeSpan.FromSeconds(1));
        await LookAsync(host);

        Assert.Equal([AlarmCodes.SpoolAcuteWaiting], Standing(host));
    }

    [Fact]
    public async Task A_part_that_does_not_work_is_told_and_forgotten_when_it_works_again()
    {
        var part = new Part();
        await using var host = await AdapterHost.Start(config, clock: clock, more: services => services.AddSingleton<IReadiness>(part));

        await LookAsync(host);
        part.Works = false;
        await LookAsync(host);
        Assert.Empty(Standing(host));
        clock.Advance(PartTroubles.Longest);
        await LookAsync(host);
        Assert.Equal(["adapters.not-ready.proef"], Standing(host));
        Assert.Contains("hub_part_ready{worker=\"adapters\",part=\"proef\"} 0", host.Get<MetricsText>().Write(), StringComparison.Ordinal);
        part.Works = true;
        await LookAsync(host);

        Assert.Empty(Standing(host));
    }

    [Fact]
    public async Task The_ledger_hears_what_waits_and_that_a_worker_stops_on_purpose()
    {
        var (key, heard) = (config.AddPartner("zorg-proef"), new HeardBox());
        var host = await AdapterHost.Start(config, new RouterStub { Answer = _ => null }, clock);
        using var hearing = host.Get<IBus>().ConnectSendObserver(heard);
        await host.Post(key, Events.Json());
        await host.Router.Next();

        await LookAsync(host);
        var waiting = await heard.NextAsync(one => one.Waiting == 1);
        await host.DisposeAsync();
        var stopped = await heard.NextAsync(one => one.Stopped);

        Assert.Equal(WorkerKind.Adapters, waiting.Kind);
        Assert.Equal(clock.GetUtcNow(), waiting.OldestWaiting);
        Assert.Equal(waiting.Worker, stopped.Worker);
    }

    private static Task LookAsync(AdapterHost host)
        => host.Get<IEnumerable<IHostedService>>().OfType<AdapterWatch>().Single().LookAsync(TestContext.Current.CancellationToken);

    private static IEnumerable<string> Standing(AdapterHost host)
        => StandingAlarms.All(host.Get<SpoolDatabase>()).Select(alarm => alarm.Code);

    private sealed class Part : IReadiness
    {
        public bool Works { get; set; } = true;

        public string Name => "proef";

        public ValueTask<bool> IsReadyAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Works);
    }
}
