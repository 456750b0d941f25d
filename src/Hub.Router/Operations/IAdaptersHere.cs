using Hub.Configuration;

namespace Hub.Router.Operations;

/// <summary>
/// What the adapters keep on this machine, read beside them: so that operators see it while broker, router or ledger are away.
/// </summary>
internal interface IAdaptersHere
{
    /// <summary>What waits in the spool; null where this machine has none.</summary>
    SpoolHere? Spool(HubSettings settings);

    /// <summary>Alarms that stand at the adapters and that the ledger may not know of yet.</summary>
    IReadOnlyList<StandingHere> Alarms(HubSettings settings);
}
