using Hub.Configuration;
using Hub.Contracts.Operations;

namespace Hub.Router.Operations;

/// <summary>What is parked outside the ledger, so that operators have one list for everything.</summary>
internal interface IParkedElsewhere
{
    /// <summary>All of it.</summary>
    IReadOnlyList<ParkedEntry> All(HubSettings settings);

    /// <summary>Asks to try it again; false where it is not there or cannot be.</summary>
    bool Replay(HubSettings settings, Guid id);

    /// <summary>Deletes it; false where it is not there.</summary>
    bool Discard(HubSettings settings, Guid id);
}
