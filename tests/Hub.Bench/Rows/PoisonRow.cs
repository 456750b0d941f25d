using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using Hub.Bench.Figures;
using Hub.Bench.Load;
using Hub.Hosting.Bus;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;
using Npgsql;
using RabbitMQ.Client;

namespace Hub.Bench.Rows;

/// <summary>
/// Messages that nobody can read, in the queues of signals and of teams' answers, under 200 signals/s: how soon they are parked, and what
/// their neighbours notice.
/// </summary>
internal sealed class PoisonRow : Row
{
    private static readonly string[] Queues = [HubQueues.Route, HubQueues.Accept];

    /// <inheritdoc/>
    public override string Name => "poison";

    /// <inheritdoc/>
    public override async IAsyncEnumerable<Figure> MeasureAsync(
        BenchServers servers, TimeSpan time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (rabbit, postgres) = (await servers.Rabbit, await servers.Postgres);
        await using var traffic = await TeamTraffic.StartAsync(rabbit, postgres, cancellationToken);
        await traffic.SendAsync("poison-warm", TeamTraffic.Warm);
        var sending = traffic.SendAsync("poison-run", time);
        var parked = await ParkedAsync(rabbit, postgres.ConnectionString(traffic.Database));
        var sent = await sending;
        var took = await traffic.EndAsync(sent, cancellationToken);
        yield return new Figure("poison, all parked after", parked.TotalSeconds, "s", Bar: Bar.AtMost(30, 10));
        yield return new Figure("poison, neighbours arrived", took.Count, $"of {sent.Count}", sent.Count, Bar.AtLeast(1, 1));
        yield return new Figure("poison, neighbours p99", Disk.Percentile(took, 0.99), "ms", Bar: Bar.AtMost(1000, 100));
    }

    // The ledger is fresh, so all that is parked is of this row.
    private static async Task<TimeSpan> ParkedAsync(RabbitNode rabbit, string database)
    {
        await using var connection = await rabbit.ConnectAsync();
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true));
        var began = Stopwatch.GetTimestamp();
        foreach (var queue in Queues)
        {
            foreach (var body in Bodies(queue))
            {
                await channel.BasicPublishAsync("", queue, mandatory: true, new BasicProperties { MessageId = $"{Guid.NewGuid()}" }, body);
            }
        }
        await using var ledger = NpgsqlDataSource.Create(database);
        await Posix.UntilAsync(
            async () =>
            {
                await using var command = ledger.CreateCommand("SELECT count(*) FROM parked");
                return (long)(await command.ExecuteScalarAsync())! == Queues.Sum(queue => Bodies(queue).Length);
            },
            TimeSpan.FromMinutes(2), "what nobody can read is parked");
        return Stopwatch.GetElapsedTime(began);
    }

    // Bytes that are no text, text that is no JSON, JSON that is no message: other ones in each queue.
    private static byte[][] Bodies(string queue)
        => [[0xff, 0xfe, (byte)queue.Length], Encoding.UTF8.GetBytes($"geen {queue}"), Encoding.UTF8.GetBytes($$"""{"{{queue}}":1}""")];
}
