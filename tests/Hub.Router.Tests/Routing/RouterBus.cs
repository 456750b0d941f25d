using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using Hub.Hosting.Configuration;
using Hub.Router.Delivery;
using Hub.Router.Ledger;
using Hub.Router.Routing;
using Hub.Testing.Nodes;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hub.Router.Tests.Routing;

/// <summary>A router on the real host, with the bus in memory and the ledger in a file; receipts are collected.</summary>
internal sealed class RouterBus : IAsyncDisposable
{
    private readonly TestFolder folder = new("router");
    private IHost host = null!;

    public LedgerDatabase Database => host.Services.GetRequiredService<LedgerDatabase>();

    public T Get<T>()
        where T : notnull
        => host.Services.GetRequiredService<T>();

    public static async Task<RouterBus> StartAsync(TeamQueue? queues = null, Action<IServiceCollection>? more = null)
    {
        var bus = new RouterBus();
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(new ReceiptBox());
        builder.Services.AddSingleton(Given.Keys);
        builder.Services.AddSingleton<DecideSignal>(Given.Decide);
        builder.Services.AddSingleton<SealCase>(Given.Seal);
        builder.Services.AddSingleton(queues ?? (_ => null));
        builder.Services.AddRouting(new HubSettings(Ledger: new LedgerSettings(File: bus.folder.Combine("ledger.db"))));
        more?.Invoke(builder.Services);
        builder.Services.AddHubBus(new BusSettings(), x => RoutingServices.AddConsumers(x, new BusSettings()), x => x.AddConsumer<ReceiptBox.Consumer, ReceiptBox.Definition>());
        bus.host = builder.Build();
        await bus.host.StartAsync(TestContext.Current.CancellationToken);
        return bus;
    }

    public async Task SendAsync(params SignalReceived[] signals)
    {
        var port = Get<IHubBus>();
        await Task.WhenAll(signals.Select(one => port.SendAsync(HubQueues.Route, one, TestContext.Current.CancellationToken)));
    }

    /// <summary>Sends, and waits for as many receipts.</summary>
    public async Task<List<SignalReceipt>> RouteAsync(params SignalReceived[] signals)
    {
        await SendAsync(signals);
        return await Get<ReceiptBox>().TakeAsync(signals.Length);
    }

    public Task<List<T>> QueryAsync<T>(string sql, Func<System.Data.Common.DbDataReader, T> read, params (string, object?)[] values)
        => Database.ReadAsync(session => session.QueryAsync(sql, read, TestContext.Current.CancellationToken, values), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync(CancellationToken.None);
        host.Dispose();
        await folder.DisposeAsync();
    }
}
