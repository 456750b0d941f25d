using System.Diagnostics;
using System.Runtime.CompilerServices;
using Hub.Adapters;
using Hub.Bench.Figures;
using Hub.Bench.Load;
using Hub.Router;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;
using Npgsql;

namespace Hub.Bench.Rows;

/// <summary>
/// The broker is killed under 200 signals/s and stays away: nobody is refused, nothing is lost or doubled, and all drains once it is back.
/// </summary>
/// <remarks>Away for 75 times the measuring time: ten minutes at the default of 8 s.</remarks>
internal sealed class OutageRow : Row
{
    private const int PerSecond = 200;
    private const int Times = 75;

    /// <inheritdoc/>
    public override string Name => "outage";

    /// <inheritdoc/>
    public override async IAsyncEnumerable<Figure> MeasureAsync(
        BenchServers servers, TimeSpan time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var postgres = await servers.Postgres;
        await using var rabbit = await RabbitNode.StartAsync(); // its own: it is killed
        await rabbit.AddUserAsync("hub-meting", HubSite.BrokerPassword);
        using var site = await HubSite.CreateAsync(rabbit, postgres);
        await using var router = RouterWorker.Build(site.Config);
        await using var adapters = AdapterWorker.Build(site.Config);
        await router.StartAsync(cancellationToken);
        await adapters.StartAsync(cancellationToken);
        using var load = new HttpLoad(new Uri(adapters.Urls.First()), "/v1/signals", "application/cloudevents+json", site.ApiKey);
        var (before, during) = (new SteadyLoad(load, PerSecond), new SteadyLoad(load, PerSecond));
        await before.RunAsync(TimeSpan.FromSeconds(15), number => site.Event("before", number));
        await rabbit.KillHardAsync();
        await during.RunAsync(time * Times, number => site.Event("during", number));
        await using var ledger = NpgsqlDataSource.Create(postgres.ConnectionString(site.Database!));
        var had = await CountAsync(ledger, "deliveries WHERE state = 2");
        await rabbit.StartAgainAsync();
        var back = Stopwatch.GetTimestamp();
        var sent = before.Accepted + during.Accepted;
        await Posix.UntilAsync(
            async () => await CountAsync(ledger, "deliveries WHERE state = 2") > had, TimeSpan.FromMinutes(10),
            "something is delivered again");
        var first = Stopwatch.GetElapsedTime(back).TotalSeconds;
        await Posix.UntilAsync(
            async () => await CountAsync(ledger, "signals") >= sent && await CountAsync(ledger, "deliveries WHERE state = 1") == 0,
            TimeSpan.FromMinutes(10), "all is recorded and delivered");
        var drained = Stopwatch.GetElapsedTime(back).TotalSeconds;
        var (signals, doubled) = (
            await CountAsync(ledger, "signals"),
            await CountAsync(
                ledger,
                "(SELECT signal_id FROM deliveries WHERE contract <> 'notice' GROUP BY signal_id HAVING count(*) > 1) AS more"));
        await adapters.StopAsync(cancellationToken);
        await router.StopAsync(cancellationToken);
        yield return new Figure("outage lasted", (time * Times).TotalSeconds, "s");
        yield return new Figure("outage, sent meanwhile", during.Accepted, "signals");
        yield return new Figure("outage, refused", during.Refused, "signals", Bar: Bar.AtMost(0, 0));
        yield return new Figure("outage, 202 p99", Disk.Percentile([.. during.Milliseconds], 0.99), "ms", Bar: Bar.AtMost(50, 50));
        yield return new Figure("outage, first delivery after return", first, "s", Bar: Bar.AtMost(5, 2));
        yield return new Figure("outage, drained after its return", drained, "s", Bar: Bar.AtMost(120, 60));
        yield return new Figure("outage, lost", sent - signals, "signals", Bar: Bar.AtMost(0, 0));
        yield return new Figure("outage, doubled", doubled, "signals", Bar: Bar.AtMost(0, 0));
    }

    private static async Task<long> CountAsync(NpgsqlDataSource ledger, string what)
    {
#pragma warning disable CA2100 // constants of this file
        await using var command = ledger.CreateCommand($"SELECT count(*) FROM {what}");
#pragma warning restore CA2100
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
