using Hub.Router.Tests.Routing;
using Hub.Testing.Nodes;

namespace Hub.System.Tests.Router;

/// <summary>Workers: RabbitMQ and PostgreSQL.</summary>
public sealed class ServerRouterTests(SharedNodes nodes) : SignalRouterSuite
{
    private protected override async Task<RouterBus> StartAsync() => await RouterBus.StartAsync(await Installations.NewAsync(nodes));
}
