using Hub.Testing.Nodes;

namespace Hub.Adapters.Tests.Amqp;

/// <summary>One broker for the tests of AMQP intake.</summary>
public sealed class AmqpBroker : IAsyncDisposable
{
    private readonly SharedNodes nodes = new();

    public Task<RabbitNode> Node => nodes.Rabbit;

    public ValueTask DisposeAsync() => nodes.DisposeAsync();
}
