using Hub.Testing.Nodes;
using Hub.Testing.Nodes.Router;

namespace Hub.System.Tests.Router;

/// <summary>Workers: RabbitMQ and PostgreSQL.</summary>
public sealed class ServerRouterTests(SharedNodes nodes) : SignalRouterSuite
{
    private protected override async Task<RouterBus> StartAsync() => await RouterBus.StartAsync(await Installations.NewAsync(nodes));
}
