using Hub.Contracts.Privacy;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;

namespace Hub.Contracts.Wijk;

/// <summary>A public matter of an area: its envelope, at which team it is, and how far it went up.</summary>
public sealed record WijkMatter
{
    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">A part is missing, or it is no public matter.</exception>
    public WijkMatter(TeamId team, InboxEntry entry, int step = 0)
    {
        Team = Require.Present(team);
        Entry = Require.Present(entry);
        Step = Require.Between(step, 0, 10);
        if (entry.Contract != "collective")
        {
            throw new ContractViolationException(nameof(entry), PrivacyRule.NoPersonInCollective, "must be a public matter");
        }
    }

    /// <summary>The team that owns it.</summary>
    public TeamId Team { get; }

    /// <summary>What that team's list tells of it.</summary>
    public InboxEntry Entry { get; }

    /// <summary>0 for what nobody was told of, 1 for a reminder to its team, 2 for the first step above it, and so on.</summary>
    public int Step { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(WijkMatter);
}
