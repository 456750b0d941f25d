using Hub.Testing.Nodes;

namespace Hub.System.Tests.Deploying;

/// <summary>A broker for the tests that load whole definitions: they hold users, and users are of a whole broker.</summary>
public sealed class OwnBroker : IAsyncLifetime
{
    /// <summary>The broker.</summary>
    public RabbitNode Node { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Node = await RabbitNode.StartAsync();
        await Node.NewVirtualHostAsync(); // somebody else's
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Node.DisposeAsync();
}
