using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.TeamInbox;

/// <summary>A public matter that somebody sends to a team by hand.</summary>
public sealed record DecidedPublic
{
    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">No team is named.</exception>
    public DecidedPublic(TeamId team, PublicPart? part = null)
    {
        Team = Require.Present(team);
        Part = part;
    }

    /// <summary>Who gets it.</summary>
    public TeamId Team { get; }

    /// <summary>
    /// What goes, exactly as <see cref="DecisionForm.PublicPart"/> showed it: the hub asks its gate again, and refuses anything else. Null
    /// for a delivery that
    /// never was sealed: that goes as it is.
    /// </summary>
    public PublicPart? Part { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(DecidedPublic);
}
