using Hub.Router.DryRun;
using Hub.Router.Routing;
using Hub.Testing.Processes;

namespace Hub.Router.Tests.DryRun;

/// <summary>Deciding with the shipped configuration, loaded once.</summary>
internal static class Shipped
{
    public static DecidingSet Set { get; } = DecidingSet.Load(Repository.ShippedConfiguration);

    public static DryRunDecider Decider { get; } = new(Set);
}
