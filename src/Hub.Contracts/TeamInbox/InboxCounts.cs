using Hub.Contracts.Privacy;

namespace Hub.Contracts.TeamInbox;

/// <summary>How much lies in a team's inbox.</summary>
public sealed record InboxCounts
{
    /// <summary>Creates the counts.</summary>
    /// <exception cref="ContractViolationException">One is negative.</exception>
    public InboxCounts(int fresh, int ours, int late, int closed, int? mine = null)
    {
        Fresh = Require.Between(fresh, 0, int.MaxValue, nameof(fresh));
        Ours = Require.Between(ours, 0, int.MaxValue, nameof(ours));
        Late = Require.Between(late, 0, int.MaxValue, nameof(late));
        Closed = Require.Between(closed, 0, int.MaxValue, nameof(closed));
        Mine = mine is { } own ? Require.Between(own, 0, int.MaxValue, nameof(mine)) : null;
    }

    /// <summary>Waits until a person takes it up.</summary>
    public int Fresh { get; }

    /// <summary>Taken up by the team, and not closed.</summary>
    public int Ours { get; }

    /// <summary>
    /// Those of <see cref="Fresh"/> that nobody answered, and of <see cref="Ours"/> that nobody closed, within their term.
    /// </summary>
    public int Late { get; }

    /// <summary>Closed by the team, as long as the hub remembers.</summary>
    public int Closed { get; }

    /// <summary>Those of <see cref="Ours"/> that who asks took up; null from a hub of before it counted them.</summary>
    public int? Mine { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(InboxCounts);
}
