using System.Data.Common;
using Hub.Configuration;
using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using Hub.Hosting.Notices;
using Hub.Router;
using Hub.Router.ByHand;
using Hub.Router.Delivery;
using Hub.Router.Erasure;
using Hub.Router.FollowUp;
using Hub.Router.InUse;
using Hub.Router.Intake.Feed;
using Hub.Router.Keys;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Inbox;
using Hub.Router.Ledger.Retention;
using Hub.Router.Operations;
using Hub.Router.Steering;
using Hub.Router.TeamInbox;
using Hub.Testing.Processes;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hub.Testing.Nodes.Router;

/// <summary>A router on the real host, with the bus in memory and the ledger in a file; receipts are collected.</summary>
internal sealed class RouterBus : IAsyncDisposable
{
    private readonly TestFolder folder = new("router");
    private IHost host = null!;

    public LedgerDatabase Database => host.Services.GetRequiredService<LedgerDatabase>();

    public T Get<T>()
        where T : notnull
        => host.Services.GetRequiredService<T>();

    public static async Task<RouterBus> StartAsync(HubSettings? installation = null, Action<IServiceCollection>? more = null)
    {
        var bus = new RouterBus();
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(new ReceiptBox());
        builder.Services.AddSingleton(Given.Keys);
        builder.Services.AddSingleton<IRulesInUse>(new GivenRules()).AddSingleton(Given.TeamKeys);
        builder.Services.AddSingleton<ICaseSealer>(new GivenSealer());
        var settings = installation ?? new HubSettings(Ledger: new LedgerSettings(File: bus.folder.Combine("ledger.db")));
        builder.Services.AddSingleton<ITeamChannels>(new GivenChannels(settings.StandaloneOnly));
        builder.Services.AddNotices(settings).AddRouting(settings).AddFollowUp().AddByHand().AddSteering();
        builder.Services.AddSingleton<InboxStore>().AddSingleton<AreaStore>().AddSingleton<SameMatterStore>().AddSingleton<ReadAlongStore>()
            .AddSingleton(new RetentionSettings()).AddSingleton<RetentionSweep>().AddSingleton<SignalErasure>();
        more?.Invoke(builder.Services);
        builder.Services.AddHubBus(
            settings.Bus,
            x => RoutingRegistration.AddConsumers(x, settings.Bus),
            FollowUpRegistration.AddConsumers,
            x => x.AddConsumer<AlarmConsumer, AlarmDefinition>(),
            x => x.AddConsumer<EraseConsumer, EraseDefinition>(),
            x => x.AddConsumer<ReceiptBox.Consumer, ReceiptBox.Definition>(),
            x => x.AddConsumer<ReceiptBox.OutcomeConsumer, ReceiptBox.OutcomeDefinition>());
        bus.host = builder.Build();
        await bus.host.StartAsync(TestContext.Current.CancellationToken);
        await bus.ReadyAsync();
        return bus;
    }

    // The queues are declared side by side: a receipt given before its own is there is lost, and here no spool asks again.
    private async Task ReadyAsync()
    {
        var health = await Get<IBusControl>().WaitForHealthStatus(BusHealthStatus.Healthy, TimeSpan.FromSeconds(60));
        Assert.Equal(BusHealthStatus.Healthy, health);
        // The feed from a broker declares its own: what is sent before that comes back.
        if (host.Services.GetService<FeedReadiness>() is { } feed)
        {
            await Posix.UntilAsync(
                async () => await feed.IsReadyAsync(CancellationToken.None), TimeSpan.FromMinutes(3), "the router takes signals");
        }
    }

    public async Task SendAsync(params SignalReceived[] signals)
    {
        var port = Get<IHubBus>();
        await Task.WhenAll(
            signals.Select(one => port.SendAsync(HubQueues.Route, new SignalsReceived([one]), TestContext.Current.CancellationToken)));
    }

    /// <summary>Sends, and waits for as many receipts.</summary>
    public async Task<List<SignalReceipt>> RouteAsync(params SignalReceived[] signals)
    {
        await SendAsync(signals);
        return await Get<ReceiptBox>().TakeAsync(signals.Length);
    }

    public Task<List<T>> QueryAsync<T>(string sql, Func<DbDataReader, T> read, params (string, object?)[] values)
        => Database.ReadAsync(
            session => session.QueryAsync(sql, read, TestContext.Current.CancellationToken, values),
            TestContext.Current.CancellationToken);

    /// <summary>From now on outcomes stay in the ledger: their sender would soon take them out.</summary>
    public Task KeepOutcomesAsync()
        => Get<IEnumerable<IHostedService>>().OfType<OutcomeSender>().Single().StopAsync(TestContext.Current.CancellationToken);

    /// <summary>Waits until a count is what it should be.</summary>
    public async Task UntilAsync(string sql, long count)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        late.CancelAfter(TimeSpan.FromMinutes(3));
        while ((await QueryAsync(sql, row => row.GetInt64(0)))[0] != count)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), late.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync(CancellationToken.None);
        host.Dispose();
        await folder.DisposeAsync();
    }
}
