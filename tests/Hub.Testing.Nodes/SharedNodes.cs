namespace Hub.Testing.Nodes;

/// <summary>
/// One broker and one database for all tests of an assembly, started when first asked for: <c>[assembly:
/// AssemblyFixture(typeof(SharedNodes))]</c>.
/// </summary>
/// <remarks>Each test takes a virtual host and a database of its own, so that they share nothing but the machine.</remarks>
public sealed class SharedNodes : IAsyncDisposable
{
    private readonly Lazy<Task<RabbitNode>> rabbit = new(() => RabbitNode.StartAsync());
    private readonly Lazy<Task<PostgresNode>> postgres = new(PostgresNode.StartAsync);

    /// <summary>The broker. Not to be killed: take one of your own for that.</summary>
    public Task<RabbitNode> Rabbit => rabbit.Value;

    /// <summary>The database server. Not to be killed: take one of your own for that.</summary>
    public Task<PostgresNode> Postgres => postgres.Value;

    /// <summary>The address of a fresh virtual host.</summary>
    public async Task<Uri> NewBrokerAsync()
    {
        var node = await Rabbit;
        return node.Address(await node.NewVirtualHostAsync());
    }

    /// <summary>The connection string of a fresh database.</summary>
    public async Task<string> NewDatabaseAsync() => await (await Postgres).NewDatabaseAsync();

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
}
