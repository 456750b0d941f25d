using Hub.Testing.Nodes;

namespace Hub.Bench;

/// <summary>The bench's own broker and database, started when a row first needs them.</summary>
internal sealed class BenchServers : IAsyncDisposable
{
    private readonly Lazy<Task<RabbitNode>> rabbit = new(StartRabbitAsync);
    private readonly Lazy<Task<PostgresNode>> postgres = new(PostgresNode.StartAsync);

    /// <summary>The broker, with the hub's user.</summary>
    public Task<RabbitNode> Rabbit => rabbit.Value;

    /// <summary>The database server: fsync and synchronous_commit on.</summary>
    public Task<PostgresNode> Postgres => postgres.Value;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (rabbit.IsValueCreated)
        {
            await (await rabbit.Value).DisposeAsync();
        }
        if (postgres.IsValueCreated)
        {
            await (await postgres.Value).DisposeAsync();
        }
    }

    private static async Task<RabbitNode> StartRabbitAsync()
    {
        var node = await RabbitNode.StartAsync();
        await node.AddUserAsync("hub-meting", Load.HubSite.BrokerPassword);
        return node;
    }
}
