using Hub.Testing.Nodes.Router;

namespace Hub.Router.Tests.Intake;

/// <summary>Standalone: the bus in memory, the ledger in a file.</summary>
public sealed class SignalRouterTests : SignalRouterSuite
{
    private protected override Task<RouterBus> StartAsync() => RouterBus.StartAsync();
}
