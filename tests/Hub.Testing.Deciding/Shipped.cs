using Hub.Deciding.DryRun;
using Hub.Deciding.Planning;
using Hub.Testing.Processes;

namespace Hub.Testing.Deciding;

/// <summary>Deciding with the shipped configuration, loaded once.</summary>
internal static class Shipped
{
    public static DecidingSet Set { get; } = DecidingSet.Load(Repository.ShippedConfiguration);

    public static DryRunDecider Decider { get; } = new(Set);
}
