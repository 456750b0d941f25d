using Hub.Contracts.FollowUp;
using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.TeamInbox;

/// <summary>Lays a matter with the next of the team's escalation chain, of the team's own accord.</summary>
public sealed record EscalateRequest
{
    /// <summary>Creates the request.</summary>
    /// <exception cref="ContractViolationException">The reason is unknown.</exception>
    public EscalateRequest(EscalationReason reason, TeamId? after = null)
    {
        Reason = Require.Known(reason);
        After = after;
    }

    /// <summary>Why.</summary>
    public EscalationReason Reason { get; }

    /// <summary>
    /// With whom the team laid it before, as the one who asks saw it (<see cref="InboxEntry.RaisedTo"/>); null for nobody. Where it is
    /// another
    /// by now, nothing happens: two people who press at once lay it one step higher, not two.
    /// </summary>
    public TeamId? After { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(EscalateRequest);
}
