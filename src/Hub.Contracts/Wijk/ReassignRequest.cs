using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.Wijk;

/// <summary>Who coordinates an area gives what waits there to another team.</summary>
public sealed record ReassignRequest
{
    /// <summary>Creates the request.</summary>
    /// <exception cref="ContractViolationException">No team is named.</exception>
    public ReassignRequest(TeamId toTeam) => ToTeam = Require.Present(toTeam);

    /// <summary>Which team, within the areas of who asks.</summary>
    public TeamId ToTeam { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(ReassignRequest);
}
