using Hub.Hosting.Bus;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;
using Npgsql;
using RabbitMQ.Client;

namespace Hub.System.Tests.NothingLost.Soaking;

/// <summary>What is done to a site while it works. Each undoes what it did, and says how many processes it killed.</summary>
internal sealed class SoakFaults(SoakSite site, Random random)
{
    private static readonly string[] Queues = [HubQueues.Route, HubQueues.Accept, HubQueues.Return, HubQueues.Erase];

    /// <summary>All of them, by name; what this machine cannot do is left out.</summary>
    public IReadOnlyDictionary<string, Func<Task<int>>> All
        => Own.Concat(new SoakBrokerFaults(site, random).All).Concat(new SoakMachineFaults(site, random).All)
            .ToDictionary(StringComparer.Ordinal);

    private Dictionary<string, Func<Task<int>>> Own => new(StringComparer.Ordinal)
    {
        ["kill an adapter"] = () => KillAsync(One(site.Adapters)),
        ["kill a router"] = () => KillAsync(One(site.Routers)),
        ["kill both routers"] = () => KillAsync([.. site.Routers]),
        ["kill all workers"] = () => KillAsync([.. site.Adapters, .. site.Routers]),
        ["kill the database"] = KillDatabaseAsync,
        ["pause an adapter"] = () => PauseAsync(One(site.Adapters).Pid),
        ["pause a router"] = () => PauseAsync(One(site.Routers).Pid),
        ["cut the wire to the database"] = () => CutAsync(site.Database),
        ["nothing passes to the database"] = () => HoldAsync(site.Database),
        ["restart the database"] = RestartDatabaseAsync,
        ["sessions of the database ended"] = EndSessionsAsync,
        ["queue of a team deleted"] = DeleteQueueAsync,
        ["poison in the hub's queues"] = PoisonAsync,
        ["the same signals over and over"] = StormAsync,
    };

    private SoakWorker One(List<SoakWorker> workers) => workers[random.Next(workers.Count)];

    private Task SomeSecondsAsync(int least, int most) => Posix.PassAsync(TimeSpan.FromSeconds(random.Next(least, most)));

    private static async Task<int> KillAsync(params SoakWorker[] workers)
    {
        await Task.WhenAll(workers.Select(worker => worker.KillAsync()));
        return workers.Length;
    }

    private async Task<int> KillDatabaseAsync()
    {
        await site.Server.KillHardAsync();
        await SomeSecondsAsync(0, 5);
        await site.Server.StartAgainAsync();
        return 1;
    }

    private async Task<int> PauseAsync(int pid)
    {
        Posix.Pause(pid);
        await SomeSecondsAsync(3, 15);
        Posix.Resume(pid);
        return 0;
    }

    private async Task<int> CutAsync(Wire wire)
    {
        for (var time = 0; time < 3; time++)
        {
            wire.Cut();
            await SomeSecondsAsync(0, 3);
        }
        return 0;
    }

    private async Task<int> HoldAsync(Wire wire)
    {
        wire.Hold();
        await SomeSecondsAsync(5, 20);
        wire.Release();
        return 0;
    }

    private async Task<int> RestartDatabaseAsync()
    {
        await site.Server.StopAsync();
        await site.Server.StartAgainAsync();
        return 0;
    }

    private async Task<int> EndSessionsAsync()
    {
        await using var connection = new NpgsqlConnection(site.LedgerAddress + ";Pooling=false");
        await connection.OpenAsync();
        const string Others = "pid <> pg_backend_pid() AND datname = current_database()";
        await using var command = new NpgsqlCommand($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {Others}", connection);
        await command.ExecuteNonQueryAsync();
        return 0;
    }

    // What lay in it and nobody accepted is sent again on command, as the operators' guide says.
    private async Task<int> DeleteQueueAsync()
    {
        var names = await LedgerCopy.QueuesAsync(LedgerCopy.Postgres(site.LedgerAddress));
        if (names.Count == 0)
        {
            return 0;
        }
        var name = names[random.Next(names.Count)];
        await using (var connection = await site.ConnectAsync())
        {
            await using var channel = await connection.CreateChannelAsync();
            await channel.QueueDeleteAsync(name);
        }
        await SomeSecondsAsync(2, 8);
        var team = HubQueues.TeamOf(name);
        await Posix.UntilAsync(
            async () => (await site.Folder.AskAsync("team", "resend", "--team", team)).Code == 0, TimeSpan.FromMinutes(2),
            $"resend to {team}");
        return 0;
    }

    private async Task<int> PoisonAsync()
    {
        await using var connection = await site.ConnectAsync();
        await using var channel = await connection.CreateChannelAsync();
        foreach (var queue in Queues)
        {
            foreach (var body in (byte[][])[[], [0xff, 0xfe, 0x00], [.. "{}"u8], [.. "{\"signals\":[{\"x\":1}]}"u8]])
            {
                await channel.BasicPublishAsync("", queue, body);
            }
        }
        return 0;
    }

    private async Task<int> StormAsync()
    {
        for (var time = 0; time < 20; time++)
        {
            using var again = site.Load(time % site.Doors.Count, SoakRun.Storm, 20);
            await again.SendAllAsync(senders: 8);
        }
        return 0;
    }
}
