using System.Text.Json.Nodes;
using Hub.System.Tests.NothingLost;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Monitoring;

/// <summary>Figures and traces as a real collector gets them from both workers.</summary>
public sealed class TelemetryTests(SharedNodes nodes, ITestOutputHelper output)
{
    private static readonly string[] Way = ["signal.receive", "spool.store", "signal.publish", "signal.plan", "ledger.record",
        "team.deliver"];
    private static readonly string[] Told = ["hub.municipality", "hub.source_kind", "hub.outcome"];

    [Fact]
    public async Task One_trace_goes_from_the_partner_over_the_broker_to_the_team()
    {
        await using var collector = await Collector.StartAsync();
        await using var site = await SiteAsync(collector.Address, tracePercent: 100);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        // What a worker could not send of its spans within its time is not sent again: then other signals are followed.
        for (var first = 0; ; first += 20)
        {
            using var load = site.Load(20, first);
            await load.SendAllAsync(senders: 4);
            ids.UnionWith(load.Acknowledged.Values.Select(receipt => $"{receipt.Id:D}"));
            if (await AreWholeAsync(collector))
            {
                break;
            }
            output.WriteLine(string.Join(", ", collector.Spans.CountBy(span => span.Name)));
            Assert.True(first < 100, "not in six times are twenty signals followed from end to end");
            collector.Spans.Clear();
        }
        await Posix.UntilAsync(
            () => Task.FromResult(collector.Figures.ContainsKey(("hub-router", "hub.critical.time"))
                && collector.Figures.ContainsKey(("hub-adapters", "hub.intake.signals"))),
            TimeSpan.FromMinutes(1), "the figures of both are there");
        var traces = collector.Spans.GroupBy(span => span.Trace).ToList();
        output.WriteLine(string.Join('\n', traces[0]));

        Assert.Equal(20, traces.Count);
        Assert.All(traces, trace => Assert.Equal(Way.Order(), trace.Select(span => span.Name).Order()));
        Assert.All(traces, trace =>
        {
            var by = trace.ToDictionary(span => span.Name);
            Assert.Equal("", by["signal.receive"].Parent);
            Assert.Equal([by["signal.receive"].Id, by["signal.receive"].Id], [by["spool.store"].Parent, by["signal.publish"].Parent]);
            Assert.All((string[])["signal.plan", "ledger.record", "team.deliver"], name
                => Assert.Equal(by["signal.publish"].Id, by[name].Parent));
            Assert.Equal(("hub-adapters", "hub-router"), (by["signal.receive"].Worker, by["team.deliver"].Worker));
        });
        Assert.All(collector.Spans, span => Assert.Empty(span.Tags.Keys.Except(Told)));
        Assert.Equal(
            ["GM", "confirmed", "new", "recorded", "routed", "wijkpost"],
            collector.Spans.SelectMany(span => span.Tags.Values)
                .Select(value => value.StartsWith("GM", StringComparison.Ordinal) ? "GM" : value).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain(collector.Bodies, body => ids.Any(id => body.Contains(id, StringComparison.OrdinalIgnoreCase)));
    }

    private static async Task<bool> AreWholeAsync(Collector collector)
    {
        try
        {
            await Posix.UntilAsync(
                () => Task.FromResult(Way.All(name => collector.Spans.Count(span => span.Name == name) >= 20)), TimeSpan.FromSeconds(40),
                "the spans are there");
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    [Fact]
    public async Task Without_traces_only_figures_are_sent_and_a_collector_that_is_away_holds_up_nothing()
    {
        await using var collector = await Collector.StartAsync();
        await using var site = await SiteAsync(collector.Address, tracePercent: 0);
        await Posix.UntilAsync(() => Task.FromResult(collector.Figures.ContainsKey(("hub-router", "hub.workers.heard"))),
            TimeSpan.FromMinutes(1), "figures are sent");
        await collector.DisposeAsync();
        using var load = site.Load(20);

        await load.SendAllAsync(senders: 4);
        await site.SettledAsync();
        var account = await site.AccountAsync(load);

        Assert.True(account.Good, account.ToString());
        Assert.Empty(collector.Spans);
    }

    private async Task<WorkerSite> SiteAsync(Uri collector, int tracePercent)
    {
        var site = await WorkerSite.CreateAsync(nodes, receiptSeconds: 30);
        site.Folder.ChangeSettings(settings => settings["telemetry"] = new JsonObject
        {
            ["otlp"] = collector.ToString(),
            ["tracePercent"] = tracePercent,
            ["metricSeconds"] = 1,
        });
        await site.StartRouterAsync();
        await site.StartAdaptersAsync();
        return site;
    }
}
