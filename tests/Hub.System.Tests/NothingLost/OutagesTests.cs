using Hub.Testing.Nodes;

namespace Hub.System.Tests.NothingLost;

/// <summary>Broker, ledger, router and adapters stop in turn: readiness, status, an alarm and a metric say so, and clear when it is back.</summary>
public sealed class OutagesTests(SharedNodes nodes, ITestOutputHelper output)
{
    [Fact]
    public async Task A_broker_or_ledger_that_stops_is_told_everywhere_until_it_is_back()
    {
        await using var broker = await RabbitNode.StartAsync();
        await using var server = await PostgresNode.StartAsync();
        await using var site = await WorkerSite.CreateAsync(nodes, receiptSeconds: 30, broker, server);
        await site.StartRouterAsync();
        await site.StartAdaptersAsync();
        var signs = new SiteSigns(site, output);
        await signs.ClearAsync("all at first");

        await broker.StopAsync();
        await signs.TellAsync("broker", (site.Adapters.Ready, "bus"), "broker .* antwoordt niet", "adapters.not-ready.bus", "hub_part_ready{.*part=\"bus\".*} 0");
        await broker.StartAgainAsync();
        await signs.ClearAsync("broker");

        await server.StopAsync();
        await signs.TellAsync("ledger", (site.Router.Ready, "ledger"), "grootboek .* antwoordt niet", "adapters.not-ready.router", "hub_part_ready{.*part=\"ledger\".*} 0");
        await server.StartAgainAsync();
        await signs.ClearAsync("ledger");
    }

    [Fact]
    public async Task A_router_or_adapter_that_stops_is_told_everywhere_until_it_is_back()
    {
        await using var site = await WorkerSite.CreateAsync(nodes, receiptSeconds: 30);
        await site.StartRouterAsync();
        await site.StartAdaptersAsync();
        var signs = new SiteSigns(site, output);
        await signs.ClearAsync("all at first");

        await site.Router.Process.KillHardAsync();
        await signs.TellAsync("router", (site.Adapters.Ready, "router"), "router .* niet gehoord", "adapters.not-ready.router", "hub_part_ready{.*part=\"router\".*} 0");
        site.Router.Process.StartAgain();
        await signs.ClearAsync("router");

        await site.Adapters.Process.KillHardAsync();
        await signs.TellAsync("adapters", (site.Router.Ready, null), "adapters .* niet gehoord", "worker.silent", "hub_workers_silent 1");
        site.Adapters.Process.StartAgain();
        await signs.ClearAsync("adapters");
    }
}
