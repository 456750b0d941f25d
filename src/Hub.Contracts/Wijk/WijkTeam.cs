using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.Wijk;

/// <summary>How the public matters of one area stand at one team.</summary>
public sealed record WijkTeam
{
    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">The team is missing, or a number is negative.</exception>
    public WijkTeam(TeamId team, int waiting, int late, int taken, int returned)
    {
        Team = Require.Present(team);
        Waiting = Require.Between(waiting, 0, int.MaxValue);
        Late = Require.Between(late, 0, int.MaxValue);
        Taken = Require.Between(taken, 0, int.MaxValue);
        Returned = Require.Between(returned, 0, int.MaxValue);
    }

    /// <summary>The team.</summary>
    public TeamId Team { get; }

    /// <summary>Waits until a person takes it up.</summary>
    public int Waiting { get; }

    /// <summary>Those of which the term has passed.</summary>
    public int Late { get; }

    /// <summary>Taken up, and not closed.</summary>
    public int Taken { get; }

    /// <summary>Given back by the team in the last four weeks.</summary>
    public int Returned { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(WijkTeam);
}
