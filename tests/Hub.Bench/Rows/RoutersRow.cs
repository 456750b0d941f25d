using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Hub.Bench.Figures;
using Hub.Bench.Load;
using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;

namespace Hub.Bench.Rows;

/// <summary>
/// routers: one, two and four router processes on one ledger and one broker, and how busy the trail's head is meanwhile: where it is
/// held all the time, no router more helps.
/// </summary>
internal sealed class RoutersRow : Row
{
    private const int Rounds = 2;

    /// <inheritdoc/>
    public override string Name => "routers";

    /// <inheritdoc/>
    public override async IAsyncEnumerable<Figure> MeasureAsync(BenchServers servers, TimeSpan time,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (rabbit, postgres) = (await servers.Rabbit, await servers.Postgres);
        using var site = await HubSite.CreateAsync(rabbit, postgres, onePair: true);
        await Broker.DeclareBehindExchangeAsync(rabbit, HubQueues.Settle);
        await Broker.DeclareBehindExchangeAsync(rabbit, HubQueues.Route);
        var count = (int)Math.Clamp(time.TotalSeconds * 1500, 3000, 60_000);
        await RouteAsync(rabbit, postgres, site, RouteRow.Signals(site, "warm", count), 1, cancellationToken);
        var rates = ((int[])[1, 2, 4]).ToDictionary(routers => routers, _ => new List<(double Rate, double Held, double Waiting)>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var routers in rates.Keys)
            {
                rates[routers].Add(await RouteAsync(rabbit, postgres, site, RouteRow.Signals(site, $"r{round}-{routers}", count),
                    routers, cancellationToken));
            }
        }
        foreach (var (routers, found) in rates)
        {
            yield return new Figure($"routers {routers} / 1", Median([.. found.Select(one => one.Rate)]), "signals/s",
                Median([.. rates[1].Select(one => one.Rate)]));
            yield return new Figure($"routers {routers}: head held", Median([.. found.Select(one => one.Held)]), "of time");
            yield return new Figure($"routers {routers}: waiting for it", Median([.. found.Select(one => one.Waiting)]), "routers");
            yield return new Figure($"routers {routers}: most by the head",
                Median([.. found.Select(one => one.Rate / Math.Max(0.01, one.Held))]), "signals/s");
        }
    }

    private static async Task<(double Rate, double Held, double Waiting)> RouteAsync(
        RabbitNode rabbit, PostgresNode postgres, HubSite site, IReadOnlyList<SignalReceived> signals, int routers,
            CancellationToken cancellationToken)
    {
        await Broker.EmptyAsync(rabbit, HubQueues.Settle);
        await RouteRow.FillAsync(rabbit, signals);
        await using var receipts = await Receipts.ListenAsync(rabbit);
        await using var folder = new TestFolder("routers");
        var processes = Enumerable.Range(0, routers).Select(number => HubProcess.Start(folder, "Hub.Router",
            ["--config", Config(site, folder, number)])).ToList();
        try
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var watch = WatchAsync(postgres, site.Database!, () => receipts.Count > signals.Count / 5, stop.Token);
            var rate = await Broker.RateAsync(() => ValueTask.FromResult(receipts.Count), signals.Count, TimeSpan.FromMinutes(5));
            await stop.CancelAsync();
            var (held, waiting) = await watch;
            return (rate, held, waiting);
        }
        finally
        {
            foreach (var process in processes)
            {
                await process.StopAsync();
                await process.DisposeAsync();
            }
        }
    }

    // The same installation, at an address of its own.
    private static string Config(HubSite site, TestFolder folder, int number)
    {
        var config = folder.Combine($"config-{number}");
        Repository.CopyFolder(site.Config, config);
        var file = Path.Combine(config, "hub.json");
        var settings = JsonNode.Parse(File.ReadAllText(file))!;
        settings["http"]!["router"] = new JsonArray($"http://127.0.0.1:{FreePort.Find()}");
        File.WriteAllText(file, settings.ToJsonString());
        return config;
    }

    // How often somebody holds the head, and how many wait for it, looked at each few milliseconds once a fifth is done.
    private static async Task<(double Held, double Waiting)> WatchAsync(PostgresNode postgres, string database, Func<bool> begun,
        CancellationToken stop)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(postgres.ConnectionString(database));
        var (looks, held, waiting) = (0, 0, 0);
        await using var command = source.CreateCommand(
            """
            SELECT count(*), count(*) FILTER (WHERE a.wait_event_type = 'Lock')
            FROM (SELECT DISTINCT pid FROM pg_locks WHERE relation = 'trail_head'::regclass AND mode = 'RowShareLock') l
            JOIN pg_stat_activity a ON a.pid = l.pid
            """);
        while (!stop.IsCancellationRequested)
        {
            await using (var row = await command.ExecuteReaderAsync(CancellationToken.None))
            {
                await row.ReadAsync(CancellationToken.None);
                if (begun())
                {
                    (looks, held, waiting) = (looks + 1, held + (row.GetInt64(0) > 0 ? 1 : 0), waiting + Convert.ToInt32(row.GetInt64(1),
                        CultureInfo.InvariantCulture));
                }
            }
            await Task.Delay(3, CancellationToken.None);
        }
        return (held / Math.Max(1.0, looks), waiting / Math.Max(1.0, looks));
    }
}
