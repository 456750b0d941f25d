using System.Text.Json.Nodes;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;

namespace Hub.System.Tests.NothingLost;

/// <summary>
/// Broker, ledger, router and adapters stop in turn: readiness, status, an alarm and a metric say so, and clear when it is back.
/// </summary>
public sealed class OutagesTests(SharedNodes nodes, ITestOutputHelper output)
{
    [Fact]
    public async Task A_broker_or_ledger_that_stops_is_told_everywhere_until_it_is_back()
    {
        await using var broker = await RabbitNode.StartAsync();
        await using var server = await PostgresNode.StartAsync();
        await using var mail = MailServer.Start();
        await using var site = await WorkerSite.CreateAsync(nodes, receiptSeconds: 30, broker, server);
        site.Folder.ChangeSettings(settings => settings["notices"] = Notices(mail.Port));
        await site.StartRouterAsync();
        await site.StartAdaptersAsync();
        var signs = new SiteSigns(site, output);
        await signs.ClearAsync("all at first");

        await broker.StopAsync();
        await signs.TellAsync(
            "broker", (site.Adapters.Ready, "bus"), "broker .* antwoordt niet", "adapters.not-ready.bus",
            "hub_part_ready{.*part=\"bus\".*} 0");
        await MailedAsync(mail, "een deel van de adapters werkt niet");
        await broker.StartAgainAsync();
        await signs.ClearAsync("broker");

        await server.StopAsync();
        await signs.TellAsync(
            "ledger", (site.Router.Ready, "ledger"), "grootboek .* antwoordt niet", "adapters.not-ready.router",
            "hub_part_ready{.*part=\"ledger\".*} 0");
        await MailedAsync(mail, "een router werkt niet helemaal (ledger");
        await server.StartAgainAsync();
        await signs.ClearAsync("ledger");

        await using var board = await OpenBoard.OpenAsync(site);
        await board.ShowsAsync("data-level=\"ok\"");
        await broker.StopAsync();
        var source = site.Folder.Sources()["wijkpost"];
        using var acute = new SignalLoad(site.Folder.Adapters, site.Folder.KeyOf("wijkpost"), source, 1) { Urgency = "acute" };
        await acute.SendAllAsync(1);
        var took = await board.ShowsAsync("Broker: antwoordt niet", "er kan een acuut signaal wachten");
        output.WriteLine($"the board says so: {took.TotalSeconds:0.0} s");
        Assert.InRange(OpenBoard.Slowest, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        await MailedAsync(mail, "een acuut signaal wacht op de router (hub");
        await broker.StartAgainAsync();
        await MailedAsync(mail, "Voorbij: een acuut signaal wacht op de router");
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
        await signs.TellAsync(
            "router", (site.Adapters.Ready, "router"), "router .* niet gehoord", "adapters.not-ready.router",
            "hub_part_ready{.*part=\"router\".*} 0");
        site.Router.Process.StartAgain();
        await signs.ClearAsync("router");

        await site.Adapters.Process.KillHardAsync();
        await signs.TellAsync("adapters", (site.Router.Ready, null), "adapters .* niet gehoord", "worker.silent", "hub_workers_silent 1");
        site.Adapters.Process.StartAgain();
        await signs.ClearAsync("adapters");
    }

    private static JsonObject Notices(int port) => new()
    {
        ["mail"] = new JsonObject { ["host"] = "127.0.0.1", ["port"] = port, ["from"] = "hub@gemeente.example", ["tls"] = "none" },
        ["mostPerHour"] = 60,
        ["contacts"] = new JsonArray(new JsonObject
        {
            ["name"] = "beheer",
            ["mail"] = new JsonArray("beheer@gemeente.example"),
            ["alarms"] = true
        }),
    };

    private static Task MailedAsync(MailServer mail, string words)
        => Posix.UntilAsync(
            () => Task.FromResult(mail.Messages.Any(one => one.TextBody!.Contains(words, StringComparison.OrdinalIgnoreCase))),
                TimeSpan.FromMinutes(3), words);
}
