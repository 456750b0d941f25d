using Hub.Testing.Processes;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Hub.Testing.Nodes;

/// <summary>
/// Nodes of one broker on loopback, which can lose sight of each other. One that sees no majority takes no clients (<c>pause_minority</c>).
/// </summary>
/// <remarks>
/// Parted are nodes whose connection is cut and that refuse each other's cookie, so that neither finds the other again: no rights of root
/// are needed.
/// </remarks>
public sealed class RabbitCluster : IAsyncDisposable
{
    private const string PauseMinority = "cluster_partition_handling = pause_minority";
    private const int TickSeconds = 8;
    private readonly List<RabbitNode> nodes = [];
    private readonly List<(RabbitNode, RabbitNode)> parted = [];

    private RabbitCluster()
    {
    }

    /// <summary>The nodes; the first keeps the cookie and the port mapper.</summary>
    public IReadOnlyList<RabbitNode> Nodes => nodes;

    /// <summary>Starts a broker of so many nodes and waits until they know each other.</summary>
    public static async Task<RabbitCluster> StartAsync(int count)
    {
        var cluster = new RabbitCluster();
        try
        {
            cluster.nodes.Add(await RabbitNode.StartAsync(PauseMinority, tickSeconds: TickSeconds));
            for (var further = 1; further < count; further++)
            {
                cluster.nodes.Add(await RabbitNode.StartAsync(Joining(cluster.nodes[0]), cluster.nodes[0], TickSeconds));
            }
            await cluster.WholeAsync();
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Two nodes lose sight of each other.</summary>
    public async Task PartAsync(RabbitNode one, RabbitNode other)
    {
        parted.Add((one, other));
        await one.EvaluateAsync($"erlang:set_cookie('{other.Name}', parted)");
        await other.EvaluateAsync($"erlang:set_cookie('{one.Name}', parted)");
        await one.EvaluateAsync($"erlang:disconnect_node('{other.Name}')");
    }

    /// <summary>All see each other again, and all take clients in.</summary>
    public async Task JoinAsync()
    {
        foreach (var (one, other) in parted)
        {
            await one.EvaluateAsync($"erlang:set_cookie('{other.Name}', erlang:get_cookie())");
            await other.EvaluateAsync($"erlang:set_cookie('{one.Name}', erlang:get_cookie())");
        }
        foreach (var (one, other) in parted)
        {
            await one.EvaluateAsync($"net_kernel:connect_node('{other.Name}')");
        }
        parted.Clear();
        await WholeAsync();
    }

    /// <summary>Waits until every node takes clients in and sees all others.</summary>
    public Task WholeAsync()
        => Posix.UntilAsync(
            async () =>
            {
                foreach (var node in nodes)
                {
                    if (!await node.AcceptsClientsAsync() || await node.EvaluateAsync("length(nodes())") != $"{nodes.Count - 1}")
                    {
                        return false;
                    }
                }
                return true;
            },
            TimeSpan.FromMinutes(3), "all nodes of the broker are there");

    /// <summary>A connection to a node that takes clients in, the first that does.</summary>
    public static async Task<IConnection> ConnectAsync(IEnumerable<RabbitNode> nodes, string virtualHost)
    {
        Exception? last = null;
        foreach (var node in nodes)
        {
            try
            {
                return await node.ConnectAsync(virtualHost);
            }
            catch (Exception fault)
                when (fault is BrokerUnreachableException or OperationInterruptedException or IOException or TimeoutException)
            {
                last = fault;
            }
        }
        throw last ?? new InvalidOperationException("no nodes");
    }

    private static string Joining(RabbitNode first)
        => $"{PauseMinority}\ncluster_formation.peer_discovery_backend = classic_config\n"
            + $"cluster_formation.classic_config.nodes.1 = {first.Name}";

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var node in Enumerable.Reverse(nodes))
        {
            await node.DisposeAsync();
        }
    }
}
