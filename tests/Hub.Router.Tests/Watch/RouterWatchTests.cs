using Hub.Configuration;
using Hub.Configuration.Notices;
using Hub.Configuration.Servers;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Workers;
using Hub.Hosting.Http;
using Hub.Hosting.Metrics;
using Hub.Hosting.Notices;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Workers;
using Hub.Router.Watch;
using Hub.Testing.Nodes;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Processes;
using Hub.Testing.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Router.Tests.Watch;

/// <summary>Which worker is silent and which part does not work stands in the ledger, as alarm and as metric, until it is over.</summary>
public sealed class RouterWatchTests
{
    private readonly FakeClock clock = new();
    private readonly Part part = new();

    [Fact]
    public async Task A_silent_worker_raises_one_alarm_and_its_next_sign_of_life_clears_it()
    {
        await using var bus = await RouterBus.StartAsync(more: services => services.AddSingleton<TimeProvider>(clock));
        var watch = Watch(bus);
        await HearAsync(bus);
        await watch.LookAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, await OpenAsync(bus, AlarmCodes.WorkerSilent));

        clock.Advance(WorkerRow.LongestSilence + TimeSpan.FromSeconds(1));
        await watch.LookAsync(TestContext.Current.CancellationToken);
        await watch.LookAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, await OpenAsync(bus, AlarmCodes.WorkerSilent));
        Assert.Contains("hub_workers_silent 1", bus.Get<MetricsText>().Write(), StringComparison.Ordinal);
        await HearAsync(bus);
        await watch.LookAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, await OpenAsync(bus, AlarmCodes.WorkerSilent));
    }

    [Fact]
    public async Task What_two_routers_see_is_one_alarm_that_names_its_cause_and_counts_once_each_time_that_it_comes()
    {
        await using var bus = await RouterBus.StartAsync(more: services => services.AddSingleton<TimeProvider>(clock));
        await HearAsync(bus);
        clock.Advance(WorkerRow.LongestSilence + TimeSpan.FromSeconds(1));
        await Watch(bus).LookAsync(TestContext.Current.CancellationToken);
        await Watch(bus).LookAsync(TestContext.Current.CancellationToken);
        await HearAsync(bus);
        await Watch(bus).LookAsync(TestContext.Current.CancellationToken);
        clock.Advance(WorkerRow.LongestSilence + TimeSpan.FromSeconds(1));
        await Watch(bus).LookAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            [("adapters-proef-000001", 1, true), ("adapters-proef-000001", 1, false)],
            await bus.QueryAsync(
                "SELECT cause, times, cleared_at IS NOT NULL FROM alarms WHERE code = 'worker.silent' ORDER BY at",
                row => (row.GetString(0), row.GetInt32(1), row.GetBoolean(2))));
    }

    [Fact]
    public async Task A_silent_worker_that_is_forgotten_takes_its_alarm_along()
    {
        await using var bus = await RouterBus.StartAsync(more: services => services.AddSingleton<TimeProvider>(clock));
        var watch = Watch(bus);
        await HearAsync(bus);
        clock.Advance(WorkerRow.LongestSilence + TimeSpan.FromSeconds(1));
        await watch.LookAsync(TestContext.Current.CancellationToken);

        await HearAsync(bus, stopped: true);
        await watch.LookAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, await OpenAsync(bus, AlarmCodes.WorkerSilent));
    }

    [Fact]
    public async Task No_adapter_at_all_raises_an_alarm_after_a_moment_though_the_last_was_stopped_on_purpose()
    {
        await using var bus = await RouterBus.StartAsync(more: services => services.AddSingleton<TimeProvider>(clock));
        var watch = Watch(bus);
        await HearAsync(bus);
        await HearAsync(bus, stopped: true);
        await watch.LookAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, await OpenAsync(bus, AlarmCodes.WorkerSilent));

        clock.Advance(PartTroubles.Longest);
        await watch.LookAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            [RouterWatch.NoAdapters],
            await bus.QueryAsync("SELECT cause FROM alarms WHERE cleared_at IS NULL", row => row.GetString(0)));
        Assert.Contains("hub_workers_adapters 0", bus.Get<MetricsText>().Write(), StringComparison.Ordinal);
        await HearAsync(bus);
        await watch.LookAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, await OpenAsync(bus, AlarmCodes.WorkerSilent));
    }

    [Fact]
    public async Task A_part_that_stays_out_of_order_raises_an_alarm_until_it_works()
    {
        await using var bus = await RouterBus.StartAsync(more: services => services.AddSingleton<TimeProvider>(clock));
        var watch = Watch(bus);

        part.Works = false;
        await watch.LookAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, await OpenAsync(bus, AlarmCodes.RouterNotReady));
        clock.Advance(PartTroubles.Longest);
        await watch.LookAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, await OpenAsync(bus, AlarmCodes.RouterNotReady));
        part.Works = true;
        await watch.LookAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, await OpenAsync(bus, AlarmCodes.RouterNotReady));
    }

    [Fact]
    public async Task What_is_decided_and_what_is_late_can_be_read_as_metrics()
    {
        await using var bus = await RouterBus.StartAsync(more: services => services.AddSingleton<TimeProvider>(clock));
        var metrics = bus.Get<MetricsText>();
        await bus.RouteAsync(Given.Signal("collectief"));

        clock.Leap(TimeSpan.FromDays(2));
        await Watch(bus).LookAsync(TestContext.Current.CancellationToken);
        var text = metrics.Write();

        Assert.Contains("hub_router_signals_total{result=\"routed\"} 1", text, StringComparison.Ordinal);
        Assert.Contains("hub_deliveries_late 1", text, StringComparison.Ordinal);
        Assert.Contains("hub_deliveries_late_oldest_age_seconds 86400", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ledger_that_is_away_is_told_of_by_mail_once_and_when_it_is_back()
    {
        await using var bus = await RouterBus.StartAsync(more: services => services.AddSingleton<TimeProvider>(clock));
        await using var mail = MailServer.Start();
        var settings = new HubSettings(Notices: new NoticeSettings(
            [
                new NoticeContact("beheer", ["beheer@gemeente.example"], Alarms: true),
                new NoticeContact("team", ["team@gemeente.example"], Teams: [Given.Netwerk]),
            ],
            new MailSettings("127.0.0.1", "hub@gemeente.example", mail.Port, MailTls.None)));
        await using var away = LedgerFactory.Open(
            new LedgerSettings(LedgerKind.Postgres, Host: "127.0.0.1", Port: FreePort.Find(), User: "hub"));
        var direct = new DirectNotices(new NoticeSender(settings), settings, clock, NullLogger<DirectNotices>.Instance);
        var troubled = Watch(away, bus, direct);

        await troubled.LookAsync(TestContext.Current.CancellationToken);
        Assert.Empty(mail.Messages); // a hiccup
        clock.Advance(PartTroubles.Longest);
        await troubled.LookAsync(TestContext.Current.CancellationToken);
        await troubled.LookAsync(TestContext.Current.CancellationToken);
        await Watch(bus.Database, bus, direct).LookAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            ["Alarm: een router werkt niet helemaal", "Voorbij: een router werkt niet helemaal"],
            mail.Messages.Select(message => message.Subject));
        Assert.All(mail.Messages, message => Assert.Equal("beheer@gemeente.example", message.To.ToString()));
    }

    private RouterWatch Watch(RouterBus bus) => Watch(bus.Database, bus, bus.Get<DirectNotices>());

    private RouterWatch Watch(LedgerDatabase database, RouterBus bus, DirectNotices direct)
        => new(
            database, new WorkerParts([part]), new LedgerAlarms(database, clock, NullLogger<LedgerAlarms>.Instance),
            bus.Get<RouterFigures>(), direct, new HubSettings(), clock, NullLogger<RouterWatch>.Instance);

    private Task<int> HearAsync(RouterBus bus, bool stopped = false)
        => bus.Database.WriteAsync(
            session =>
                WorkerRows.HearAsync(
                    session,
                    new WorkerHeard(
                        "adapters-proef-000001", WorkerKind.Adapters, clock.GetUtcNow(), clock.GetUtcNow(), "1.0.0", stopped: stopped),
                    clock.GetUtcNow(), TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken);

    private static async Task<long> OpenAsync(RouterBus bus, string code)
        => (
            await bus.QueryAsync(
                "SELECT COUNT(*) FROM alarms WHERE code = @code AND cleared_at IS NULL",
                row => row.GetInt64(0),
                ("@code", code))
        )[0];

    private sealed class Part : IReadiness
    {
        public bool Works { get; set; } = true;

        public string Name => "proef";

        public ValueTask<bool> IsReadyAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Works);
    }
}
