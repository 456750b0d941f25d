using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Hub.Bench.Figures;
using Hub.Bench.Load;
using Hub.Testing.Nodes;
using RabbitMQ.Client;

namespace Hub.Bench.Rows;

/// <summary>team-queues: what a thousand queues that nobody reads cost a broker, quorum beside classic beside none; each on a fresh node
/// of its own.</summary>
internal sealed class TeamQueuesRow : Row
{
    private const int Count = 1000;
    private const int Messages = 10_000;

    /// <inheritdoc/>
    public override string Name => "team-queues";

    /// <inheritdoc/>
    public override async IAsyncEnumerable<Figure> MeasureAsync(BenchServers servers, TimeSpan time,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var costs = new List<Cost>();
        foreach (var (kind, arguments) in ((string, Dictionary<string, object?>?)[])[("no queue", null), ("classic", Classic),
            ("quorum / classic", Quorum)])
        {
            costs.Add(await MeasureAsync(arguments, cancellationToken));
            foreach (var (what, unit, of) in Parts)
            {
                yield return new Figure($"{what}, {kind}", of(costs[^1]), unit, costs.Count == 3 ? of(costs[1]) : null);
            }
        }
    }

    private static Dictionary<string, object?> Classic => new(StringComparer.Ordinal)
    {
        ["x-queue-type"] = "classic",
        ["x-queue-version"] = 2
    };

    private static Dictionary<string, object?> Quorum => new(StringComparer.Ordinal)
    {
        ["x-queue-type"] = "quorum",
        ["x-quorum-initial-group-size"] = 1
    };

    private static (string What, string Unit, Func<Cost, double> Of)[] Parts =>
    [
        ("declare 1,000", "s", cost => cost.Declare), ("memory of the broker", "MB", cost => cost.Memory), ("Erlang processes", "",
            cost => cost.Processes),
        ("open files", "", cost => cost.Files), ("idle processor time", "ms/s", cost => cost.Idle), ("10,000 messages over all", "msg/s",
            cost => cost.Rate),
        ("memory afterwards", "MB", cost => cost.MemoryAfter), ("stop", "s", cost => cost.Stop), ("start again", "s", cost => cost.Start),
    ];

    private static async Task<Cost> MeasureAsync(Dictionary<string, object?>? arguments, CancellationToken cancellationToken)
    {
        await using var node = await RabbitNode.StartAsync();
        string[] queues = arguments is null ? [] : [.. Enumerable.Range(0, Count).Select(number =>
            $"team.gm{3000 + (number / 20)}.wijkteam.w{number % 20}")];
        var began = Stopwatch.GetTimestamp();
        await DeclareAsync(node, queues, arguments, cancellationToken);
        var declare = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var (memory, processes, files) = await StandAsync(node);
        var idle = await IdleAsync(node, cancellationToken);
        var rate = queues.Length == 0 ? 0 : await FillAsync(node, queues, cancellationToken);
        var after = await StandAsync(node);
        began = Stopwatch.GetTimestamp();
        await node.StopAsync();
        var stop = Stopwatch.GetElapsedTime(began).TotalSeconds;
        began = Stopwatch.GetTimestamp();
        await node.StartAgainAsync();
        await DeclareAsync(node, queues, arguments, cancellationToken); // a queue that is not back yet does not answer
        return new Cost(declare, memory, processes, files, idle, rate, after.Memory, stop, Stopwatch.GetElapsedTime(began).TotalSeconds);
    }

    private static async Task DeclareAsync(RabbitNode node, string[] queues, Dictionary<string, object?>? arguments,
        CancellationToken cancellationToken)
    {
        await using var connection = await node.ConnectAsync();
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        foreach (var queue in queues)
        {
            await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, arguments,
                cancellationToken: cancellationToken);
        }
    }

    private static async Task<(double Memory, double Processes, double Files)> StandAsync(RabbitNode node)
    {
        await node.ControlAsync("eval", "[erlang:garbage_collect(P) || P <- processes()], ok.");
        var processes = await node.ControlAsync("eval", "erlang:system_info(process_count).");
        var memory = await node.ControlAsync("eval", "erlang:memory(total).");
        return (double.Parse(memory.Trim(), CultureInfo.InvariantCulture) / 1024 / 1024, double.Parse(processes.Trim(),
            CultureInfo.InvariantCulture),
            Directory.GetFileSystemEntries($"/proc/{node.Pid}/fd").Length);
    }

    // Milliseconds of a core in a second, while nobody asks anything.
    private static async Task<double> IdleAsync(RabbitNode node, CancellationToken cancellationToken)
    {
        using var process = Process.GetProcessById(node.Pid);
        var (before, began) = (process.TotalProcessorTime, Stopwatch.GetTimestamp());
        await Task.Delay(TimeSpan.FromSeconds(10), cancellationToken);
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static async Task<double> FillAsync(RabbitNode node, string[] queues, CancellationToken cancellationToken)
    {
        await using var connection = await node.ConnectAsync();
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true, Broker.Limit(250)),
            cancellationToken);
        var (properties, body, began) = (new BasicProperties { Persistent = true }, new byte[1000], Stopwatch.GetTimestamp());
        var sends = new Queue<Task>();
        for (var number = 0; number < Messages; number++)
        {
            sends.Enqueue(channel.BasicPublishAsync("", queues[number * 7 % queues.Length], mandatory: true, properties, body).AsTask());
            while (sends.Count > 240)
            {
                await sends.Dequeue();
            }
        }
        await Task.WhenAll(sends);
        return Messages / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private sealed record Cost(double Declare, double Memory, double Processes, double Files, double Idle, double Rate,
        double MemoryAfter, double Stop, double Start);
}
